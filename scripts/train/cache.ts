import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = join(ROOT, '.cache/train');

/**
 * Caches the result of `make` in a file for as long as its inputs are unchanged, so that interrupted training can be resumed.
 * @param from everything that the result depends on; compared as JSON
 */
export function cached<T>(name: string, from: unknown, make: () => T): T {
  const key = createHash('sha256').update(JSON.stringify(from)).digest('hex').slice(0, 16);
  const file = join(FOLDER, `${name}-${key}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'), revive) as T;
  const value = make();
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${file}.part`, JSON.stringify(value, (_, one: unknown) => (one instanceof Map ? { $map: [...(one as Map<unknown, unknown>)] } : one))); // prettier-ignore
  renameSync(`${file}.part`, file);
  return value;
}

function revive(_: string, value: unknown): unknown {
  const entries = (value as { $map?: [unknown, unknown][] } | null)?.$map;
  return entries ? new Map(entries) : value;
}

/** The source code on which the extraction of names depends. */
export function mentionSources(): string {
  const files = [
    ...['src/domain', 'src/text', 'src/lexicon', 'src/reader/mentions'].flatMap(filesIn),
    'src/reader/grammar/claim-words.ts',
    'src/reader/grammar/closed-words.ts',
    'scripts/train/mention-training.ts',
    'scripts/train/cross-fit.ts',
    'scripts/train/requirements.txt',
    'src/reader/model/mention-models.ts',
    'src/reader/grammar/word-sorts.ts',
    'src/reader/links/phrase-statistics.ts',
    'src/reader/model/features.ts',
    'src/reader/model/forest.ts',
    'scripts/train/boosting.ts',
    'scripts/train/boosting.py',
    'scripts/train/gold.ts',
  ];
  return hashOf(files);
}

/** The source code on which extraction and training depend, without the weights. */
export function allSources(): string {
  const files = ['src/domain', 'src/text', 'src/lexicon', 'src/reader', 'scripts/train'].flatMap(filesIn);
  return hashOf(
    files.filter(
      (file) => (!file.includes('/weights/') || file.endsWith('syntax.bin')) && !file.includes('/annotations/'),
    ),
  );
}

function hashOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath.slice(ROOT.length), entry.name))
    .sort();
}
