import { createRequire } from 'node:module';
import { latexValue, plainLatex, withLatexLetters } from '../fields/latex.js';

/**
 * The BibTeX grammar of Citation.js, imported from inside the package: its public API converts entries to CSL, which loses
 * fields such as `eprint`.
 */
const require = createRequire(import.meta.url);
interface ParsedEntry {
  readonly label: string;
  readonly properties: Readonly<Record<string, string | number>>;
}
let file: { parse(text: string): ParsedEntry[] } | undefined;

/** An entry that cannot be parsed. */
export class BibtexSyntaxError extends Error {
  override readonly name = 'BibtexSyntaxError';
}

/**
 * Parses one entry.
 * @param macros the `@string` entries so far, by name
 * @returns fields by name in lower case, with their LaTeX
 * @throws BibtexSyntaxError
 */
export function parseEntry(
  text: string,
  macros: ReadonlyMap<string, string>,
): { label: string; fields: Map<string, string> } {
  file ??= require('@citation-js/plugin-bibtex/lib/input/file.js') as typeof file;
  const lowered = text.toLowerCase();
  const needed =
    macros.size === 0 ? [] : [...macros].filter(([name]) => lowered.includes(name)).map(([, entry]) => entry);
  let entries: ParsedEntry[];
  const parse = (entry: string): ParsedEntry[] =>
    file!.parse([...needed, withoutUnknownMacros(entry, macros)].join('\n'));
  try {
    entries = parse(text);
  } catch (error) {
    try {
      entries = parse(withCommas(text));
    } catch {
      throw new BibtexSyntaxError((error as Error).message.split('\n')[0]!.slice(0, 120));
    }
  }
  const entry = entries.at(-1);
  if (!entry) throw new BibtexSyntaxError('it holds no fields');
  const fields = new Map<string, string>();
  for (const [name, field] of Object.entries(entry.properties)) fields.set(name.toLowerCase(), String(field));
  return { label: entry.label, fields };
}

/** Repairs a hand-written entry: adds missing commas between fields and removes duplicate ones. */
function withCommas(entry: string): string {
  const values: string[] = [];
  const outer = valuesIn(entry).map((part, i) => (i % 2 === 0 ? part : `\u2063${values.push(part) - 1}\u2063`));
  return outer
    .join('')
    .replace(/([}"\d])([^\S\n]*\n\s*[A-Za-z][\w-]*\s*=)/g, '$1,$2')
    .replace(/,(?:\s*,)+/g, ',')
    .replace(/\u2063(\d+)\u2063/g, (_, i: string) => values[Number(i)]!);
}

/** An entry split at the braces and quotation marks of its values: alternately the text outside and inside of them. */
function valuesIn(entry: string): string[] {
  const parts: string[] = [];
  let [from, depth, quoted] = [0, 0, false];
  for (const { 0: mark, index } of entry.matchAll(/\\.|[{}"]/gs)) {
    const before = depth > 1 || quoted;
    if (mark === '{') depth++;
    else if (mark === '}') depth--;
    else if (mark === '"' && depth === 1) quoted = !quoted;
    const inside = depth > 1 || quoted;
    if (before === inside) continue;
    const end = inside ? index + 1 : index;
    parts.push(entry.slice(from, end));
    from = end;
  }
  parts.push(entry.slice(from));
  return parts;
}

const MONTHS = new Set('jan feb mar apr may jun jul aug sep oct nov dec'.split(' '));

/** `month = sept` refers to a macro that is not defined: uses the word itself. */
function withoutUnknownMacros(text: string, macros: ReadonlyMap<string, string>): string {
  return text.replace(
    /(^|[,\n])([^\S\n]*[\w-]+\s*=\s*)([A-Za-z][\w.-]*)(?=\s*(?:,\s*(?:[\w-]+\s*=|\})|\}\s*$))/g,
    (whole, before: string, name: string, word: string) =>
      MONTHS.has(word.toLowerCase()) || macros.has(word.toLowerCase()) ? whole : `${before}${name}{${word}}`,
  );
}

/** Splits names as BibTeX does, at each "and" outside of braces: "Last, First and First von Last and {Some Team}". */
export function namesIn(text: string): string[] {
  return splitAtAnd(text)
    .filter((name) => name !== '' && name !== 'others')
    .flatMap((name) => {
      // The parser takes a word that begins with a command for a particle, and drops the hyphen behind it.
      const people = latexValue(withLatexLetters(name), 'author');
      if (!Array.isArray(people)) return [plainLatex(name)];
      return people.map(({ given, prefix, family, suffix }) =>
        [given, prefix, family, suffix].filter(Boolean).join(' '),
      );
    });
}

function splitAtAnd(text: string): string[] {
  const names: string[] = [];
  let depth = 0;
  let from = 0;
  for (const token of text.matchAll(/\\.|[{}]|(?<!(?<!\\)\s)\s+and(?=\s)/gs)) {
    if (token[0] === '{') depth++;
    else if (token[0] === '}') depth--;
    else if (depth <= 0 && !token[0].startsWith('\\')) {
      names.push(text.slice(from, token.index).trim());
      from = token.index + token[0].length;
    }
  }
  return [...names, text.slice(from).trim()];
}
