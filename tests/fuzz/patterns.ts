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

/** Every regular expression literal under some folders of src/, and each that is put together when a module is loaded. */
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
      const caller = /src\/((?:text|reader|domain|lexicon)\/[\w/-]+\.ts)/.exec(new Error().stack ?? '')?.[1];
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

/** How the time of a pattern grows in the worst case: 1 is linear, 2 quadratic, Infinity exponential; null where that was not found out in time. */
export async function degreeOf({ source, flags }: Pattern, timeout: number): Promise<number | null> {
  const plain = flags.replace(/[dgy]/g, '');
  const found = await check(source, plain, { timeout });
  if (found.status === 'unknown') return null;
  if (found.complexity.type === 'polynomial') return found.complexity.degree;
  return found.complexity.type === 'exponential' ? Infinity : 1;
}
