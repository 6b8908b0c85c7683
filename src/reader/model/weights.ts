import { existsSync, readFileSync } from 'node:fs';
import { packArrays, unpackArrays } from '../../domain/packed-arrays.js';
import { packForest, type PackedForest, type StoredForest } from './forest.js';

const FOLDER = new URL('./weights/', import.meta.url);
/** All forests in typed arrays. The build writes this file in place of the JSON files, which take 0.1 s to parse. */
export const PACKED_FORESTS = 'forests.bin';

/** For each forest, its name, its features, and its number of scores. A score has two arrays: columns and values. */
type Header = readonly (readonly [name: string, features: readonly string[], scores: number])[];

const packed = readPackedFile();

function readPackedFile(): ReadonlyMap<string, PackedForest> | undefined {
  const file = new URL(PACKED_FORESTS, FOLDER);
  if (!existsSync(file)) return undefined;
  const { header, arrays } = unpackArrays<Header>(readFileSync(file));
  let next = 0;
  const nextTrees = () => ({ columns: new Int16Array(arrays[next++]!), values: new Float64Array(arrays[next++]!) });
  return new Map(header.map(([name, features, scores]) => [name, { features, trees: Array.from({ length: scores }, nextTrees) }])); // prettier-ignore
}

/** Reads a forest of the folder `weights`: from its own file in the sources, from the file of all forests in a build. */
export function readPacked(name: string): PackedForest {
  return (
    packed?.get(name) ?? packForest(JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as StoredForest)
  );
}

/** The bytes of the file of all forests. */
export function packForests(names: readonly string[]): Uint8Array {
  const forests = names.map((name) => ({ name, ...readPacked(name) }));
  return packArrays(
    forests.map(({ name, features, trees }) => [name, features, trees.length]) satisfies Header,
    forests.flatMap(({ trees }) => trees.flatMap(({ columns, values }) => [columns, values])),
  );
}
