import { existsSync, readFileSync } from 'node:fs';
import { packArrays, unpackArrays } from '../../domain/packed-arrays.js';
import { packForest, type PackedForest, type StoredForest } from './packed-forest.js';

const FOLDER = new URL('./weights/', import.meta.url);
/** All forests in typed arrays. The build writes this file in place of the JSON files, which take 0.1 s to parse. */
export const PACKED_FORESTS = 'forests.bin';

/** For each forest its name and what is not in arrays. */
type Header = readonly ({ readonly name: string } & Pick<PackedForest, 'features' | 'trees' | 'words'>)[];

/** The typed arrays of a forest, in the order in which the file has them. */
const ARRAYS = 6;
type ArraysOfForest = [ArrayBuffer, ArrayBuffer, ArrayBuffer, ArrayBuffer, ArrayBuffer, ArrayBuffer];

const packed = readPackedFile();

function readPackedFile(): ReadonlyMap<string, PackedForest> | undefined {
  const file = new URL(PACKED_FORESTS, FOLDER);
  if (!existsSync(file)) return undefined;
  const { header, arrays } = unpackArrays<Header>(readFileSync(file));
  const forests = header.map(({ name, ...rest }, i) => {
    const [starts, flagEnds, thresholds, masks, leafStarts, leaves] = arrays.slice(ARRAYS * i) as ArraysOfForest;
    const packed: PackedForest = {
      ...rest,
      starts: new Int32Array(starts),
      flagEnds: new Int32Array(flagEnds),
      thresholds: new Float64Array(thresholds),
      masks: new Int32Array(masks),
      leafStarts: new Int32Array(leafStarts),
      leaves: new Float64Array(leaves),
    };
    return [name, packed] as const;
  });
  return new Map(forests);
}

/** Reads a forest of the folder `weights`: from its own file in the sources, from the file of all forests in a build. */
export function readForest(name: string): StoredForest | PackedForest {
  return packed?.get(name) ?? readStored(name);
}

function readStored(name: string): StoredForest {
  return JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')) as StoredForest;
}

/** The bytes of the file of all forests, from the files of the sources. */
export function packForests(names: readonly string[]): Uint8Array {
  const forests = names.map((name) => ({ name, ...packForest(readStored(name)) }));
  return packArrays(
    forests.map(({ name, features, trees, words }) => ({ name, features, trees, words })) satisfies Header,
    forests.flatMap(({ starts, flagEnds, thresholds, masks, leafStarts, leaves }) => [starts, flagEnds, thresholds, masks, leafStarts, leaves]), // prettier-ignore
  );
}
