import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src/', import.meta.url));
const EXPORT = /^export (?:async )?(?:function\*?|const|class|interface|type|abstract class) (\w+)/gm;

/** Both adapters of the store implement the same functions in files of the same names. */
function areAdapters(files: readonly string[]): boolean {
  return (
    files.every((file) => /^store\/(?:sqlite|neo4j)\//.test(file)) && new Set(files.map((f) => basename(f))).size === 1
  );
}
/** Formats have the same name for reading and writing. */
function areFormats(files: readonly string[]): boolean {
  return files.every((file) => /^(?:sources|export)\//.test(file));
}
/** The package exports functions under their internal names. */
function isFacade(files: readonly string[]): boolean {
  return files.length === 2 && files.some((file) => dirname(file) === 'library');
}

it('exports no name twice with different meanings', () => {
  const filesOf = new Map<string, string[]>();
  for (const file of readdirSync(SRC, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.ts') || file.includes('generated')) continue;
    for (const [, name = ''] of readFileSync(SRC + file, 'utf8').matchAll(EXPORT))
      filesOf.set(name, [...(filesOf.get(name) ?? []), file]);
  }
  expect(filesOf.size).toBeGreaterThan(500);
  const twice = [...filesOf].filter(
    ([, files]) => files.length > 1 && !areAdapters(files) && !areFormats(files) && !isFacade(files),
  );
  expect(twice.map(([name, files]) => `${name}: ${files.join(', ')}`)).toEqual([]);
});
