import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/domain/edit-distance.js';
import { rank } from '../../src/query/search.js';

/** Each entity with its names, the main one first, and its number of claims. */
const THINGS: readonly [id: string, names: readonly string[], claims: number][] = [
  ['method:vit', ['ViT', 'Vision Transformer'], 9],
  ['method:vit-b', ['ViT-B'], 40],
  ['method:evit', ['EViT'], 50],
  ['method:efficientformer', ['EfficientFormer'], 3],
  ['method:efficientformer-l1', ['EfficientFormer-L1'], 7],
  ['method:flashattention-2', ['FlashAttention-2'], 5],
  ['dataset:imagenet-1k', ['ImageNet-1K', 'ILSVRC 2012'], 30],
];

function found(text: string): string[] {
  const candidates = THINGS.flatMap(([entityId, names, claimCount]) =>
    names.map((name, i) => ({ entityId, name, own: i === 0, claimCount })),
  );
  return rank(text, candidates).map(({ candidate }) => candidate.entityId);
}

describe('search', () => {
  it('puts the exact name first, then names that begin so, the most claimed first', () => {
    expect(found('ViT').slice(0, 2)).toEqual(['method:vit', 'method:vit-b']);
    expect(found('vit')[0]).toBe('method:vit');
    expect(found('effi')).toEqual(['method:efficientformer-l1', 'method:efficientformer']);
  });

  it('finds by alias, and shows each thing once', () => {
    expect(found('ilsvrc 2012')).toEqual(['dataset:imagenet-1k']);
    expect(found('vision transformer')).toEqual(['method:vit']);
  });

  it('finds spellings without hyphens, and with others', () => {
    expect(found('flash attention 2')).toEqual(['method:flashattention-2']);
    expect(found('flashattention2')).toEqual(['method:flashattention-2']);
    expect(found('imagenet1k')).toEqual(['dataset:imagenet-1k']);
  });

  it('forgives typos, more in longer names, and none in the shortest', () => {
    expect(found('imagnet')).toEqual(['dataset:imagenet-1k']);
    expect(found('efficentfromer')).toEqual(['method:efficientformer-l1', 'method:efficientformer']);
    expect(found('vot')).toEqual([]);
    expect(found('quantumleap')).toEqual([]);
  });
});

describe('edit distance', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), maxLength: 8 });

  it('counts insertions, deletions, replacements and swaps', () => {
    const cases: [string, string, number][] = [['latency', 'latency', 0], ['latncy', 'latency', 1], ['latenncy', 'latency', 1], ['latemcy', 'latency', 1], ['laetncy', 'latency', 1], ['abc', 'xyz', 3]]; // prettier-ignore
    for (const [a, b, distance] of cases) expect(editDistance(a, b, 5).whole, `${a} → ${b}`).toBe(distance);
  });

  it('is the same both ways, nothing only for equals, and that of the nearest beginning is never greater', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        const { whole, beginning } = editDistance(a, b, 20);
        expect(whole).toBe(editDistance(b, a, 20).whole);
        expect(whole === 0).toBe(a === b);
        expect(beginning).toBeLessThanOrEqual(whole);
        expect(beginning).toBe(
          Math.min(...Array.from({ length: b.length + 1 }, (_, i) => editDistance(a, b.slice(0, i), 20).whole)),
        );
      }),
    );
  });

  it('gives up above the most that is asked for', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, most) => {
        const exact = editDistance(a, b, 20).whole;
        const bound = editDistance(a, b, most).whole;
        expect(bound > most).toBe(exact > most);
        if (exact <= most) expect(bound).toBe(exact);
      }),
    );
  });
});
