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

/** Parses a BibTeX value: names into their parts, other values into text. */
export function latexValue(text: string, field: string): string | ParsedName[] {
  value ??= require('@citation-js/plugin-bibtex/lib/input/value.js') as typeof value;
  try {
    return value!.parse(text, field);
  } catch {
    return text.replace(/[{}]/g, '');
  }
}
