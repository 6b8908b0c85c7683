import { existsSync, readFileSync } from 'node:fs';
import type { EntityKind } from '../domain/extraction.js';
import { unpackArrays } from '../domain/packed-arrays.js';

/** The lexicon as the build writes it to the folder `data`: with the keys of its names and the trie, which take 0.1 s to work out. */
export const PACKED_LEXICON = 'lexicon.bin';

/** The header of the file: for each kind, its entries, and the lookup keys of all their names in the order of `allNames`. */
export type PackedShelves<Entry> = readonly (readonly [
  kind: EntityKind,
  entries: readonly Entry[],
  keys: readonly string[],
])[];

/** The arrays of the trie of all names, and the node at which each spelling ends, in the order in which they were added. */
export interface PackedTrie {
  readonly letters: Uint16Array;
  readonly children: Int32Array;
  readonly siblings: Int32Array;
  readonly ends: Int32Array;
}

export interface PackedLexicon<Entry> {
  readonly shelves: PackedShelves<Entry>;
  readonly trie: PackedTrie;
}

const FILE = new URL(`./data/${PACKED_LEXICON}`, import.meta.url);

/** The packed lexicon of a build; undefined in the sources, where the tables are read instead. */
export function readPackedLexicon<Entry>(): PackedLexicon<Entry> | undefined {
  if (!existsSync(FILE)) return undefined;
  const { header, arrays } = unpackArrays<PackedShelves<Entry>>(readFileSync(FILE));
  const [letters, children, siblings, ends] = arrays as [ArrayBuffer, ArrayBuffer, ArrayBuffer, ArrayBuffer];
  return {
    shelves: header,
    trie: {
      letters: new Uint16Array(letters),
      children: new Int32Array(children),
      siblings: new Int32Array(siblings),
      ends: new Int32Array(ends),
    },
  };
}
