import { describe, expect, it } from 'vitest';
import { findLexiconNames } from '../../src/lexicon/finder.js';
import { entries, lookup } from '../../src/lexicon/lexicon.js';
import { ENTITY_KINDS } from '../../src/domain/extraction.js';

describe('lookup', () => {
  it('finds every entry by its name and by each alias', () => {
    for (const kind of ENTITY_KINDS)
      for (const entry of entries(kind)) {
        expect(lookup(kind, entry.name)).toBe(entry);
        for (const alias of entry.aliases) expect(lookup(kind, alias), `${kind} ${alias}`).toBeDefined();
      }
  });

  it('knows nothing of a name that nobody has', () => {
    expect(lookup('METHOD', 'Zzyzxformer-9000')).toBeUndefined();
  });
});

describe('findLexiconNames', () => {
  it('finds nothing in an empty text', () => {
    expect(findLexiconNames('')).toEqual([]);
  });
});
