import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { check } from 'recheck';
import ts from 'typescript';

export interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const SOURCES = fileURLToPath(new URL('../../src/', import.meta.url));

/** Every regular expression literal in some folders of src/, and each that is constructed when a module is loaded. */
export async function patternsOf(folders: readonly string[]): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const files = readdirSync(SOURCES, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && folders.some((folder) => file.startsWith(folder)));
  for (const file of files) found.push(...literalsOf(file));
  found.push(...(await builtBy(files)));
  return [...new Map(found.map((pattern) => [`${pattern.source}/${pattern.flags}`, pattern])).values()];
}

function literalsOf(file: string): Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ file, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(`${SOURCES}${file}`, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

async function builtBy(files: readonly string[]): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(native, {
    construct(target, [source, flags]: [string | RegExp, string | undefined]) {
      const own = /src\/((?:text|reader|domain|lexicon|sources)\/[\w/-]+\.ts)/.exec(new Error().stack ?? '');
      // Patterns of libraries are not included; fuzzing of files measures them (tests/fuzz/sources.ts).
      const caller = own?.input.slice(0, own.index).includes('/node_modules/') ? undefined : own?.[1];
      if (typeof source === 'string' && caller) found.push({ file: caller, source, flags: flags ?? '' });
      return new target(source, flags);
    },
  });
  try {
    for (const file of files) await import(/* @vite-ignore */ `../../src/${file.replace(/\.ts$/, '.js')}`);
  } finally {
    globalThis.RegExp = native;
  }
  return found;
}

/** How the time of a pattern grows in the worst case: 1 is linear, 2 quadratic, Infinity exponential; null if that could not be determined in time. */
export async function degreeOf({ source, flags }: Pattern, timeout: number): Promise<number | null> {
  const plain = flags.replace(/[dgy]/g, '');
  const found = await check(source, plain, { timeout });
  if (found.status === 'unknown') return null;
  if (found.complexity.type === 'polynomial') return found.complexity.degree;
  return found.complexity.type === 'exponential' ? Infinity : 1;
}

/** The length of the texts on which patterns are tried: a quarter of the beginning of a file by which formats are detected. */
const TRIED_CHARACTERS = 16_384;
/** Texts that are repeated to try a pattern for which no worst-case text was found in time. */
const PUMPS = [' ', '\n', '\t', 'a', 'A', 'Aa ', '1', '1 ', '1,', ',', '. ', '.', '-', '- ', '_', '[', '[a](', '[a] ', '(', '()', '<', '<a ', '<!--', '&', '&#', '"', '\'"', ':', 'a:', '#', '*', '**', '|', '@', 'a@', '{', '},', '/', '\\', '$', '^', 'and ', 'title', 'TITLE: ', '摘', '、']; // prettier-ignore
const SUFFIX = '\u0001';

/**
 * Processor time in milliseconds that a pattern takes on the worst text of `TRIED_CHARACTERS` found for it; 0 if its time is
 * proved to be linear, Infinity if it is worse than quadratic.
 */
export async function worstTime(pattern: Pattern, timeout: number): Promise<number> {
  const found = await check(pattern.source, pattern.flags.replace(/[dgy]/g, ''), { timeout });
  if (found.status === 'safe') return 0;
  if (found.status === 'unknown') return Math.max(...PUMPS.map((pump) => timeOn(pattern, repeated(pump) + SUFFIX)));
  if (found.complexity.type === 'exponential' || found.complexity.degree > 2) return Infinity;
  const { pumps, suffix } = found.attack;
  return timeOn(pattern, pumps.map(({ prefix, pump }) => prefix + repeated(pump, pumps.length)).join('') + suffix);
}

/** Processor time in milliseconds that a pattern known to be quadratic takes on this machine: the measure of the others. */
export function quadraticTime(): number {
  return timeOn({ file: '', source: 'a+b', flags: 'g' }, repeated('a') + SUFFIX);
}

/** Repeats a text up to a length of `TRIED_CHARACTERS`. */
function repeated(pump: string, parts = 1): string {
  return pump.repeat(Math.ceil(TRIED_CHARACTERS / parts / pump.length));
}

/** The minimum of three measurements, so that other load on the machine does not count. */
function timeOn({ source, flags }: Pattern, text: string): number {
  const pattern = new RegExp(source, flags.replace(/[dy]/g, ''));
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    text.replace(pattern, '');
    return process.cpuUsage(before).user / 1000;
  });
  return Math.min(...times);
}
