import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
interface ParsedName {
  readonly family?: string;
  readonly given?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}
/** The LaTeX of Citation.js, loaded when it is first needed. */
let value: { parse(text: string | number, field: string): string | ParsedName[] } | undefined;

/** A title or a name without its LaTeX: accents become letters, braces and commands go, formulas keep their TeX. */
export function plainLatex(text: string): string {
  if (!/[\\{}$~]|--/.test(text)) return text;
  const formulas: string[] = [];
  const bare = text.replace(/(?<!\\)\$[^$]+(?<!\\)\$/g, (formula) => `\u2063${formulas.push(formula) - 1}\u2063`);
  const plain = latexValue(bare, 'note');
  const whole = typeof plain === 'string' ? plain.replace(/<\/?(?:i|b|sc|span)(?:\s[^<>]*)?>/g, '') : text;
  return whole.replace(/\u2063(\d+)\u2063/g, (_, i: string) => formulas[Number(i)]!);
}

/** What the grammar of BibTeX values makes of a text: for names their parts, else a text. */
export function latexValue(text: string, field: string): string | ParsedName[] {
  value ??= require('@citation-js/plugin-bibtex/lib/input/value.js') as typeof value;
  try {
    return value!.parse(text, field);
  } catch {
    return text.replace(/[{}]/g, '');
  }
}
