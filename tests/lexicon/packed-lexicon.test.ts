import { describe, expect, test } from 'vitest';
import { unpackArrays } from '../../src/domain/packed-arrays.js';
import { findLexiconNames, packLexicon } from '../../src/lexicon/finder.js';
import { entries, type LexiconEntry } from '../../src/lexicon/lexicon.js';
import { readPackedLexicon, type PackedShelves } from '../../src/lexicon/packed-lexicon.js';

describe('the packed lexicon', () => {
  const { header, arrays } = unpackArrays<PackedShelves<LexiconEntry>>(packLexicon());

  test('holds every entry with the keys of its names', () => {
    for (const [kind, packed, keys] of header) {
      expect(packed.map(({ name, aliases }) => [name, aliases])).toEqual(entries(kind).map(({ name, aliases }) => [name, aliases])); // prettier-ignore
      expect(keys).toHaveLength(packed.reduce((sum, { aliases }) => sum + 1 + aliases.length, 0));
    }
    const metrics = header.find(([kind]) => kind === 'METRIC')!;
    expect(metrics[2]).toContain('top-1-accuracy');
  });

  test('holds a trie with a path to the end of every name', () => {
    const letters = new Uint16Array(arrays[0]!);
    const siblings = new Int32Array(arrays[2]!);
    const ends = new Int32Array(arrays[3]!);
    expect(siblings).toHaveLength(letters.length);
    const [[kind, [first]]] = header as [PackedShelves<LexiconEntry>[number]];
    expect(findLexiconNames(first!.name)[0]!.entries).toContain(entries(kind)[0]);
    // The last letter of a name leads to the node where it ends.
    const all = header.flatMap(([, packed]) => packed);
    expect(ends.length).toBeGreaterThanOrEqual(all.length);
    expect(String.fromCharCode(letters[ends[0]!]!)).toBe(first!.name.at(-1)!.toLowerCase());
  });

  test('is not read from the sources, where the tables change', () => {
    expect(readPackedLexicon()).toBeUndefined();
  });
});
