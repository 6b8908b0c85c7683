import { LATEX_UNITS } from './latex-units.js';
import { LINE_ENDS, CUT_OFF } from './line-rules.js';
import { MARKDOWN, MARKUP } from './markup-rules.js';
import { MOJIBAKE, MOJIBAKE_LEAD, unmangled } from './mojibake.js';
import type { RuleGroup } from './rewrite.js';
import { SECTION_LABELS } from './section-labels.js';

function fromCodePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Repairs UTF-8 that was decoded as Windows-1252, once or twice. */
const ENCODING: RuleGroup = {
  name: 'encoding',
  when: MOJIBAKE_LEAD,
  rules: [1, 2].map(() => ({ pattern: MOJIBAKE, to: ([whole]: RegExpExecArray) => unmangled(whole!) })),
};

/** Superscript digits and signs as ordinary ones: "⁻³" → "-3". */
function lowered(raised: string): string {
  return raised.normalize('NFKC').replace('\u2212', '-');
}

/** Zero in Arabic (two forms), Devanagari, Bengali, Gurmukhi, Gujarati, Tamil, Telugu, Kannada, Malayalam and Thai; the other digits follow it. */
const ZEROS = [...'\u0660\u06f0\u0966\u09e6\u0a66\u0ae6\u0be6\u0c66\u0ce6\u0d66\u0e50'];

function nine(zero: string): string {
  return String.fromCharCode(zero.charCodeAt(0) + 9);
}

function latinDigit(digit: string): string {
  const zero = ZEROS.findLast((candidate) => candidate <= digit)!;
  return String(digit.charCodeAt(0) - zero.charCodeAt(0));
}

/** Replaces typographic variants by one character each. */
const UNICODE: RuleGroup = {
  name: 'Unicode',
  when: /[\u0080-\uffff]/,
  rules: [
    { pattern: /\u00ad|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2069]|\ufeff|[\ufe00-\ufe0f]/dg, to: '' },
    {
      pattern: new RegExp(`[${ZEROS.map((zero) => `${zero}-${nine(zero)}`).join('')}]`, 'dg'),
      to: ([digit]) => latinDigit(digit!),
    },
    // The Arabic percent sign, decimal sign and thousands separator.
    { pattern: /\u066a/dg, to: '%' },
    { pattern: /(?<=\d)\u066b(?=\d)/dg, to: '.' },
    { pattern: /(?<=\d)\u066c(?=\d)/dg, to: ',' },
    { pattern: /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/dg, to: ' ' },
    { pattern: /[\u2018\u2019\u201a\u201b\u2032\u00b4]/dg, to: "'" },
    { pattern: /[\u201c-\u201f\u00ab\u00bb\u2033]/dg, to: '"' },
    { pattern: /[\u2010\u2011\u2212\u2796\ufe63\uff0d]/dg, to: '-' },
    // The figure dash is used between numbers like a hyphen; the horizontal bar is a long dash.
    { pattern: /\u2012|(?<=\d[%x×]?\s?)\u2015(?=\s?\d)/dg, to: '–' },
    { pattern: /\u2015/dg, to: '—' },
    // "79·2%" contains a decimal point, "3·10^5" a product.
    { pattern: /(?<=\d)[\u00b7\u2219\u22c5\u2027](?=\d)(?!10(?:\^|[⁰¹²³⁴-⁹⁺⁻]))/dg, to: '.' },
    { pattern: /[\u2219\u22c5\u2027]/dg, to: '·' },
    // 10⁻³ becomes 10^-3. "m²", "R²" and the unit s⁻¹ are kept. A superscript digit after a longer word is a footnote mark.
    { pattern: /(?<=(?<!\d)(?:10|2))([⁺⁻-]?[⁰¹²³⁴-⁹]{1,3})/dg, to: ([whole]) => `^${lowered(whole!)}` },
    {
      pattern: /(?<=\p{Ll}{4}[.,)]?|[\p{Ll}%]{2}[.,]|%[.,])[⁰¹²³⁴-⁹]{1,2}(?:[,⁻–-][⁰¹²³⁴-⁹]{1,2})*(?![\p{L}\d])/dgu,
      to: '',
    },
    { pattern: /(?<=\p{L}{2})[†‡§¶]+/dgu, to: '' },
    { pattern: /\u2026/dg, to: '...' },
    { pattern: /[\u223c\u02dc\uff5e]/dg, to: '~' },
    { pattern: /[\u2243\u2245]/dg, to: '≈' },
    { pattern: /[\u2a7d\u2266\u2272\u2a85]/dg, to: '≤' },
    { pattern: /[\u2a7e\u2267\u2273\u2a86]/dg, to: '≥' },
    { pattern: /\u226a/dg, to: '<' },
    { pattern: /\u226b/dg, to: '>' },
    { pattern: /[\u2217\u204e]/dg, to: '*' },
    { pattern: /[\u2715\u2716\u2a2f]/dg, to: '×' },
    // Ligatures, full-width forms, and mathematical letters and digits: 𝟏.𝟓 → 1.5
    { pattern: /[\ufb00-\ufb06\uff01-\uff5d]|\ud835[\udc00-\udfff]/dg, to: ([whole]) => whole!.normalize('NFKC') },
  ],
};

const CITATION = String.raw`[\p{Lu}][\p{L}'’.-]+(?:,? (?:and|&|et al\.?|[\p{Lu}][\p{L}'’-]+))*,? ?\(?(?:19|20)\d\d[a-z]?\)?`;

const WEB_AND_CITATIONS: RuleGroup = {
  name: 'addresses and citations',
  when: /https?:|www\.|https? URL|arxiv:|doi:|\[|\((?:[^()]{0,200})(?:19|20)\d\d|\\cite/i,
  rules: [
    // "Code is available at this https URL": arXiv's pages show links in this form.
    { pattern: /(?:\bat )?\bthis (?:https?|www) URL(?:this (?:https?|www) URL)?/dgi, to: '' },
    { pattern: /~?\\cite[a-z]*\*?(?:\[[^\]]{0,80}\]){0,2}\{[^{}]{0,300}\}/dg, to: '' },
    { pattern: /\\url\{[^{}]{0,300}\}/dg, to: '' },
    { pattern: /\\href\{[^{}]{0,300}\}\{([^{}]{0,200})\}/dg, to: '$1' },
    { pattern: /\b(?:arXiv:\s?\d{4}\.\d{4,5}(?:v\d{1,2})?|doi:\s?10\.\d{4,9}\/[^\s<>"'()[\],;]{1,80})/dgi, to: '' },
    { pattern: /(?:https?:\/\/|www\.)[^\s<>"'{}|\\^`[\]()]*[^\s<>"'{}|\\^`[\]().,;:!?]/dgi, to: '' },
    // "[ASA+22]", "[12]", "[3, 7-9]"
    {
      pattern:
        / ?\[(?:[A-Z][A-Za-z]{1,5}\+?\d{2}[a-z]?|\d{1,3})(?:(?:, ?|-|–)(?:[A-Z][A-Za-z]{1,5}\+?\d{2}[a-z]?|\d{1,3}))*\]/dg,
      to: '',
    },
    // "(Yang et al., 2024; Giannou et al., 2023)", "[Gururangan et al., 2021]"
    {
      pattern: new RegExp(
        String.raw` ?[(\[](?:(?:see|e\.g\.|cf\.|inter alia),? )?${CITATION}(?:[;,] ?${CITATION})*[)\]]`,
        'dgu',
      ),
      to: '',
    },
    // "(e.g., BERT; Devlin et al., 2019)"
    { pattern: new RegExp(String.raw`; ${CITATION}(?=[;)])`, 'dgu'), to: '' },
    // "Li et al. (2023)": only the year is removed; the authors may be the subject of the sentence.
    { pattern: /(et al\.,?) ?\(?(?:19|20)\d\d[a-z]?\)?/dg, to: '$1' },
  ],
};

const SYMBOLS: Readonly<Record<string, string>> = {
  times: '×',
  sim: '~',
  simeq: '≈',
  approx: '≈',
  leq: '≤',
  le: '≤',
  leqslant: '≤',
  lesssim: '≤',
  geq: '≥',
  ge: '≥',
  geqslant: '≥',
  gtrsim: '≥',
  lt: '<',
  gt: '>',
  pm: '±',
  cdot: '·',
  rightarrow: '→',
  to: '→',
  leftarrow: '←',
  uparrow: '↑',
  downarrow: '↓',
  ldots: '...',
  dots: '...',
  cdots: '...',
  infty: '∞',
  percent: '%',
  degree: '°',
  circ: '°',
  textdegree: '°',
  textasciitilde: '~',
  textless: '<',
  textgreater: '>',
  textminus: '-',
  textpm: '±',
  texttimes: '×',
  textmu: 'µ',
  mp: '∓',
  ast: '*',
  star: '*',
  bullet: '·',
  div: '/',
  ll: '<',
  gg: '>',
  ell: 'l',
  ie: 'i.e.',
  eg: 'e.g.',
  etal: 'et al.',
  item: ' ',
  par: ' ',
  newline: ' ',
  linebreak: ' ',
  noindent: '',
  smallskip: ' ',
  medskip: ' ',
  bigskip: ' ',
  qquad: ' ',
  enspace: ' ',
  thinspace: ' ',
  protect: '',
  unskip: '',
  tiny: '',
  scriptsize: '',
  footnotesize: '',
  small: '',
  normalsize: '',
  large: '',
  scriptstyle: '',
  textstyle: '',
  bfseries: '',
  itshape: '',
  Big: '',
  bigl: '',
  bigr: '',
  nolimits: '',
  limits: '',
  alpha: 'α',
  beta: 'β',
  gamma: 'γ',
  delta: 'δ',
  epsilon: 'ε',
  varepsilon: 'ε',
  lambda: 'λ',
  mu: 'µ',
  sigma: 'σ',
  tau: 'τ',
  theta: 'θ',
  pi: 'π',
  Delta: 'Δ',
  Omega: 'Ω',
  Theta: 'Θ',
  log: 'log',
  xspace: '',
  quad: ' ',
  left: '',
  right: '',
  big: '',
  rm: '',
  bf: '',
  it: '',
  em: '',
  displaystyle: '',
};
const LETTERS: Readonly<Record<string, string>> = {
  L: 'Ł', l: 'ł', O: 'Ø', o: 'ø', ss: 'ß', ae: 'æ', AE: 'Æ', oe: 'œ', OE: 'Œ', aa: 'å', AA: 'Å',
}; // prettier-ignore
const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
};

/** Stands for an escaped dollar sign, an amount of money, until the dollar signs of formulas are removed. */
const DOLLAR = '\ue024';

/** 10^{-3} and x_{max} are one word, without braces. */
const ONE_WORD: RuleGroup['rules'][number] = { pattern: /(?<=[\^_])\{([\w+.,-]{1,12})\}/dg, to: '$1' };

const LATEX: RuleGroup = {
  name: 'LaTeX',
  when: /[\\${}`~]|''|---?/,
  rules: [
    { pattern: /\\footnote(?:mark|text)?(?:\[\d{0,3}\])?(?:\{(?:[^{}]|\{[^{}]{0,200}\}){0,600}\})?/dg, to: '' },
    {
      pattern: /~?\\(?:label|ref|eqref|autoref|cref|Cref|pageref|vspace|hspace|thanks|todo)\*?\{[^{}]{0,200}\}/dg,
      to: '',
    },
    { pattern: /\\(?:begin|end)\{[a-zA-Z]{1,20}\*?\}/dg, to: ' ' },
    { pattern: /\\(?:textcolor|colorbox)\{[^{}]{0,40}\}\{([^{}]{0,400})\}/dg, to: '$1' },
    { pattern: /\\color\{[^{}]{0,40}\}/dg, to: '' },
    // Braces behind ^ and _ would hide the end of the argument in which they stand.
    ONE_WORD,
    // "93.5_{0.2}" and "93.5_{(0.2)}": a decimal number below another is its deviation.
    { pattern: /(?<=\.\d{1,4}%?)_\{?\(?(\d{1,2}\.\d{1,3})\)?\}?/dg, to: '±$1' },
    // "93.5^{+0.3}_{-0.2}"
    { pattern: /(?<=\d%?)(?:[\^_]\{?[+-]\d[\d.]{0,8}\}?){2}/dg, to: '' },
    // "93.5_{\pm 0.2}"
    { pattern: /[_^]\s?\{?\s?(?=(?:\\[a-z]{4,14}\s?)?(?:\\pm|±))/dg, to: '' },
    // "A$^3$T" and "M\textsuperscript{4}Fuse" are names: the raised digit stays part of them.
    { pattern: /(?<=\p{L})\$[\^_]\{?(\w{1,2})\}?\$(?=\p{L})/dgu, to: '$1' },
    // "10\textsuperscript{-3}" is a power; after other words it is a footnote mark or part of the word.
    { pattern: /(?<=(?<![\d.])(?:10|2))\\textsuperscript\{([+\u2212-]?\d{1,3})\}/dg, to: '^$1' },
    // \L ukasz, Stra{\ss}e
    {
      pattern: /\\([LlOo]|ss|ae|AE|oe|OE|aa|AA)(?![A-Za-z(]|\s?\()(?:\{\}|\s(?=\p{L}))?/dgu,
      to: ([, name = '']) => LETTERS[name]!,
    },
    // Rozi\`ere, Schr\"{o}dinger, na\"{\i}ve
    {
      pattern: /\\([`'^~"=.]|[cvuH](?=[ {]))\s?\{?(?:\\(?=[ij]\b))?([A-Za-z])\}?/dg,
      to: ([, accent = '', letter = '']) => (letter + ACCENTS[accent]!).normalize('NFC'),
    },
    { pattern: /\\\$/dg, to: DOLLAR },
    { pattern: /\\([%&#_])/dg, to: '$1' },
    { pattern: /\\[{}]/dg, to: '' },
    { pattern: /\\[,;:! ]|\\\\|\\(?=\s)/dg, to: ' ' },
    { pattern: /\\(?:[tdc]?|nice|s|x|flat)frac\{([^{}]{1,20})\}\{([^{}]{1,20})\}/dg, to: '$1/$2' },
    { pattern: /\\[tdc]?frac\s?(\d)(\d)(?!\d)/dg, to: '$1/$2' },
    { pattern: /\\textminus(?:\{\}|\s)?/dg, to: '-' },
    // "\mu\mathrm{s}": a symbol before another command must not grow together with what that command leaves.
    { pattern: /\\([A-Za-z]+)(?=\\[A-Za-z])/dg, to: ([whole, name = '']) => SYMBOLS[name] ?? whole! },
    // Removes commands but keeps their argument. Applied twice for nested commands: \textbf{\textit{x}}.
    ...[1, 2].map(() => ({
      pattern:
        /\\(?:text(?:bf|it|tt|rm|sc|sf|sl|up|normal|subscript|superscript)?|emph|underline|uline|math(?:rm|bf|it|tt|cal|bb|sf|scr|frak)|mbox|hbox|operatorname|boldsymbol|bm|widetilde|tilde|hat|bar|overline|widehat|ensuremath|mathring|vec|text[a-z]{2,3}|num|ul|hl)\*?\s?\{([^{}]*)\}/dg,
      to: '$1',
    })),
    { pattern: /\{\\(?:bf|it|em|sc|tt|rm)\s([^{}]*)\}/dg, to: '$1' },
    // A known command becomes its symbol; an unknown one, usually a macro of the authors (\modelname), becomes its own name.
    { pattern: /\\([A-Za-z]+)\s?\{\}/dg, to: ([, name = '']) => SYMBOLS[name] ?? name },
    { pattern: /\\([A-Za-z]+)/dg, to: ([, name = '']) => SYMBOLS[name] ?? name },
    { pattern: /\^\{?°\}?/dg, to: '°' },
    // The dollar signs around a formula. Those of amounts of money are kept: "from $3 to $2", "$0.5–$1.2", "$3 or US$ 4".
    { pattern: /\$\$?(?!\s|[,;)]\s)(?!\.?\d[^$]{0,199}(?:\$\d|US\$))([^$]{0,199}?[^$\s])\$\$?/dg, to: '$1' },
    { pattern: new RegExp(DOLLAR, 'dg'), to: '$' },
    { pattern: /(\d)\{,\}(\d)/dg, to: '$1,$2' },
    // Those that were left around a command; all other braces are removed.
    ONE_WORD,
    { pattern: /[{}]/dg, to: '' },
    // "τ^2-Bench" and "A^3T" are names: the exponent stays part of them.
    { pattern: /(?<=\p{L})\^(\d)(?=-?\p{L})/dgu, to: '$1' },
    { pattern: /``|''/dg, to: '"' },
    { pattern: /---/dg, to: '—' },
    { pattern: /(?<=\s)--(?=\s)/dg, to: '—' },
    { pattern: /--/dg, to: '–' },
    // Non-breaking spaces: "35~ms", "78.5~%", "Table~3". "5~10" is a range, and "~5" means about 5.
    { pattern: /(?<=\d)~(?=%)/dg, to: '' },
    { pattern: /(?<=\S)~(?=[\p{L}µ°(\\±<>=≤≥])|(?<=\p{L}[.,]?)~(?=\d)/dgu, to: ' ' },
  ],
};

/** Remains of LaTeX in texts that were copied from a page without the backslashes. */
const DEBRIS: RuleGroup = {
  name: 'debris',
  when: /times|sim|leq|geq|approx|rightarrow|x20[12][0-9a-f]|text(?:bf|it|tt)\{|\d\s?pm\s?\d/,
  rules: [
    // "scratchx2013even", "modelsx2019"
    {
      pattern: /x(20(?:1[0-9a-f]|2[0-6]))(?![0-9])/dg,
      to: ([, code = '']) => {
        const char = fromCodePoint(parseInt(code, 16));
        return /[\u2018\u2019]/.test(char) ? "'" : /[\u201c\u201d]/.test(char) ? '"' : char;
      },
    },
    // "MobileNetV2times 1.4"
    { pattern: /([A-Za-z]\d+)times\s?(?=\d)/dg, to: '$1 ×' },
    // "2times", "6400times6400", "2.5times faster"
    { pattern: /(\d)(?:\s?times(?=\s?\d)|times)(?![a-z])/dg, to: '$1×' },
    // "a merely sim0.6 point", "sim 1.5%"; "100M sim 1B" is a range
    { pattern: /(\d[KMBGT]?%?)\s?sim\s?(?=\d)/dg, to: '$1–' },
    { pattern: /(?<![A-Za-z])(?:sim|approx)\s?(?=[$]?\d)/dg, to: '~' },
    { pattern: /(?<![A-Za-z])leq\s?(?=\d)/dg, to: '≤' },
    { pattern: /(?<![A-Za-z])geq\s?(?=\d)/dg, to: '≥' },
    { pattern: /(?<![A-Za-z])(?:rightarrow)(?![A-Za-z])/dg, to: '→' },
    { pattern: /(\d%?)\s?pm\s?(?=\d)/dg, to: '$1±' },
    { pattern: /(?<![A-Za-z\\])text(?:bf|it|tt)\{([^{}]*)\}/dg, to: '$1' },
  ],
};

/** Signs that are typed as several characters: "+/-", ">=", "<=" and "->". */
const TYPED_SIGNS: RuleGroup = {
  name: 'typed signs',
  when: /\+\s?\/\s?-|\+-|-\+|[<>]=|->/,
  rules: [
    { pattern: /\+\s?\/\s?-(?=\s?[$]?\.?\d)/dg, to: '±' },
    { pattern: /(?<=[\d%)]\s?)\+-(?=\s?\.?\d)/dg, to: '±' },
    { pattern: />=(?=\s?[$]?\.?\d)/dg, to: '≥' },
    { pattern: /<=(?=\s?[$]?\.?\d)/dg, to: '≤' },
    { pattern: /(?<=[\p{L}\d%)\s])--?>(?=\s?[$]?\.?\d)/dgu, to: '→' },
  ],
};

const WHITESPACE: RuleGroup = {
  name: 'white space',
  when: /\s/,
  rules: [
    { pattern: /[\s]{2,}|[\t\r\n\f\v]/dg, to: ' ' },
    { pattern: / (?=[,;)](?:\s|$))/dg, to: '' },
    { pattern: /^ | $/dg, to: '' },
  ],
};

/** All rules, in the order in which they are applied. */
export const CLEANING: readonly RuleGroup[] = [
  ENCODING,
  MARKUP,
  UNICODE,
  MARKDOWN,
  WEB_AND_CITATIONS,
  LATEX_UNITS,
  LATEX,
  DEBRIS,
  TYPED_SIGNS,
  SECTION_LABELS,
  LINE_ENDS,
  WHITESPACE,
  CUT_OFF,
];
