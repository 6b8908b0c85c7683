import { TagParser } from './tag-parser.js';

/** Block elements, which separate words. */
const BLOCKS = new Set(
  (
    'p br hr div section sec title label list list-item li ul ol dl dt dd table tr td th h1 h2 h3 h4 h5 h6 blockquote article ' +
    'abstract abstracttext disp-formula display-formula disp-quote def-list def-item summary details figure caption pre body html head'
  ).split(' '),
);
/** Inline elements of HTML, JATS and MathML. */
const INLINE = new Set(
  (
    'a b i u s em strong small big span font tt code sub sup mark abbr cite q kbd var samp time img bold italic underline sc monospace ' +
    'roman strike named-content styled-content ext-link uri email inline-formula alternatives tex-math fixed-case ' +
    'math mrow mi mn mo mtext mspace mstyle msup msub msubsup mfrac msqrt mroot mover munder munderover mfenced mpadded mphantom semantics ' +
    'annotation annotation-xml script style xref fn inline-graphic graphic object-id scp inf n'
  ).split(' '),
);
/** Elements whose content is not readable text. */
const SILENT = new Set(
  'script style annotation annotation-xml inline-graphic graphic fn object-id mphantom'.split(' '),
);
/** Elements whose parts need an operator between them in plain text: 10^3, x_i, 1/2. */
const JOINTS: Readonly<Record<string, readonly string[]>> = {
  msup: ['^'],
  msub: ['_'],
  msubsup: ['_', '^'],
  mfrac: ['/'],
};

/** Whether a text appears to contain tags or character references. */
function hasMarkup(text: string): boolean {
  return /<\/?[A-Za-z][\w:.-]*(?:\s[^<>]*)?\/?>|&(?:#\d+|#x[\da-f]+|[a-z]\w+);|<!\[CDATA\[/i.test(text);
}

/**
 * The readable text of HTML, JATS or MathML. Block tags separate words, inline tags do not; superscripts and subscripts stay
 * readable. Unknown tags ("the token <think>") are kept as text.
 */
export function textOfMarkup(markup: string): string {
  if (!hasMarkup(markup)) return markup;
  const out = new MarkupText();
  const raw = (): string => markup.slice(parser.startIndex, parser.endIndex + 1);
  const known = (name: string): boolean => BLOCKS.has(name) || INLINE.has(name);
  const parser: TagParser = new TagParser(
    {
      onopentag(tag) {
        const name = localName(tag);
        if (known(name)) out.open(name);
        else out.text(raw());
      },
      ontext: (text) => out.text(text),
      onclosetag(tag, implied) {
        const name = localName(tag);
        if (known(name)) out.close(name);
        else if (!implied) out.text(raw());
      },
    },
    { xmlMode: false, decodeEntities: true, recognizeCDATA: true, recognizeSelfClosing: true },
  );
  parser.end(markup);
  return parser.gaveUp ? markup.replace(/<[^<>]*>/g, ' ').trim() : out.whole();
}

/** The name without its namespace prefix: `jats:p` is a `p`. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

interface OpenElement {
  readonly name: string;
  /** The offset of its text. */
  readonly at: number;
  children: number;
}

/** Collects the readable text of an element from its tags and text, with local names in lower case. */
export class MarkupText {
  private readonly parts: string[] = [];
  private silent = 0;
  private readonly opened: OpenElement[] = [];

  open(name: string): void {
    if (SILENT.has(name)) this.silent++;
    if (this.silent > 0) return;
    const parent = this.opened.at(-1);
    if (parent && parent.children > 0) this.parts.push(JOINTS[parent.name]?.[parent.children - 1] ?? '');
    if (parent) parent.children++;
    if (BLOCKS.has(name)) this.parts.push('\n');
    if (name === 'tex-math') this.parts.push('$');
    this.opened.push({ name, at: this.parts.length, children: 0 });
  }

  text(text: string): void {
    if (this.silent > 0) return;
    // White space between the elements of a formula is only layout of the source.
    this.parts.push(/^m[a-z]+$/.test(this.opened.at(-1)?.name ?? '') && text.trim() === '' ? '' : text);
  }

  close(name: string): void {
    if (SILENT.has(name)) this.silent = Math.max(0, this.silent - 1);
    if (SILENT.has(name) || this.silent > 0) return;
    const at = this.opened.findLastIndex((element) => element.name === name);
    if (at < 0) return;
    const [element] = this.opened.splice(at);
    if (name === 'tex-math') this.delimit(element!.at);
    if (name === 'sup' || name === 'sub') this.shift(name, element!.at);
    if (BLOCKS.has(name)) this.parts.push('\n');
  }

  /** The text so far. White space that contains a line break becomes one line break. */
  whole(): string {
    return this.parts
      .join('')
      .replace(/(?<![^\S\n])[^\S\n]*\n\s*/g, '\n')
      .trim();
  }

  /** A TeX formula is enclosed in dollar signs once; some sources include them in the element. */
  private delimit(at: number): void {
    const inner = this.parts.splice(at).join('').trim();
    this.parts.push(/^\$.*\$$/s.test(inner) ? `${inner.replace(/^\$+|(?<!\$)\$+$/g, '')}$` : `${inner}$`);
  }

  /** `10<sup>−3</sup>` is 10^−3, `R<sup>2</sup>` is R², `<sup>99m</sup>Tc` is 99mTc and `CO<sub>2</sub>` is CO2. */
  private shift(name: 'sup' | 'sub', at: number): void {
    const inner = this.parts.splice(at).join('').trim();
    const before = this.parts.findLast((part) => part !== '')?.slice(-1) ?? '';
    if (name === 'sup' && /\d/.test(before) && /^[\d+−–-]+$/.test(inner)) this.parts.push(`^${inner}`);
    else if (name === 'sup' && /^[23]$/.test(inner) && /[\p{L})]/u.test(before))
      this.parts.push(inner === '2' ? '²' : '³');
    else this.parts.push(inner);
  }
}
