import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
interface ParsedName {
  readonly family?: string;
  readonly given?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}
/** The LaTeX converter of Citation.js, loaded on first use. */
let value: { parse(text: string | number, field: string): string | ParsedName[] } | undefined;

/** Converts LaTeX in a title or name: accents become letters, braces and commands are removed, formulas are kept. */
export function plainLatex(text: string): string {
  if (!/[\\{}$~]|--/.test(text)) return text;
  const formulas: string[] = [];
  const bare = text.replace(/(?<!\\)\$[^$]+(?<!\\)\$/g, (formula) => `\u2063${formulas.push(formula) - 1}\u2063`);
  const plain = latexValue(bare, 'note');
  const whole = typeof plain === 'string' ? plain.replace(/<\/?(?:i|b|sc|span)(?:\s[^<>]*)?>/g, '') : text;
  return whole.replace(/\u2063(\d+)\u2063/g, (_, i: string) => formulas[Number(i)]!);
}

/** A letter in LaTeX notation: `\"{u}`, `{\'e}`, `\v{s}`, `{\o}`. */
const LETTER =
  /\{\\(?:[`'^"~=.] ?(?:\{\\?[A-Za-z]\}|\\?[A-Za-z])|[uvHckdbr] ?\{\\?[A-Za-z]\}|(?:aa|AA|ae|AE|oe|OE|o|O|l|L|ss))\}|\\[`'^"~=.](?:\{\\?[A-Za-z]\}|[A-Za-z])|\\[uvHckdr]\{\\?[A-Za-z]\}/g;

/** A sign in braces, as Mendeley writes it: `{\\textless}`. */
const SIGN = /\{\\(text[a-z]{2,16})\}/g;
const SIGNS: Readonly<Record<string, string>> = {
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textasciitilde: '~',
  textbackslash: '\\',
  textendash: '–',
  textemdash: '—',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textdegree: '°',
  textpm: '±',
  texttimes: '×',
  textmu: 'µ',
  textregistered: '®',
  texttrademark: '™',
  textcopyright: '©',
};

/** Replaces letters in LaTeX notation and escaped signs such as `\%` by the characters that they stand for; formulas and commands are unchanged. */
export function withLatexLetters(text: string): string {
  if (!text.includes('\\')) return text;
  const parts = text.split(/((?<!\\)\$[^$]+(?<!\\)\$)/);
  return parts
    .map((part, i) =>
      i % 2 === 1
        ? part
        : part
            .replace(/\{(\\[%&#_])\}/g, '$1')
            .replace(SIGN, (whole, name: string) => SIGNS[name] ?? whole)
            .replace(LETTER, (letter) => latexValue(letter, 'note') as string)
            .replace(/\\([%&#_])/g, '$1'),
    )
    .join('');
}

/** Parses a BibTeX value: names to their parts, other values to text. */
export function latexValue(given: string, field: string): string | ParsedName[] {
  const text = given.includes('\\') ? withKnownLetters(given) : given;
  value ??= require('@citation-js/plugin-bibtex/lib/input/value.js') as typeof value;
  try {
    return value!.parse(text, field);
  } catch {
    return text.replace(/[{}]/g, '');
  }
}

/** Letters that the converter does not know: å, and i and j without their dot below an accent. */
function withKnownLetters(text: string): string {
  return text
    .replace(/\\(aa|AA)(?![A-Za-z])\s?/g, (_, letter: string) => (letter === 'aa' ? 'å' : 'Å'))
    .replace(/(\\[`'^"~=.]) ?\{?\\([ij])(?![A-Za-z])\}?/g, '$1{$2}');
}
