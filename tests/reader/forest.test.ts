import { describe, expect, test } from 'vitest';
import { Features } from '../../src/reader/model/features.js';
import fc from 'fast-check';
import { bestOf, Forest } from '../../src/reader/model/forest.js';
import { packForest, type StoredForest } from '../../src/reader/model/packed-forest.js';

function row(flags: readonly string[], amounts: Readonly<Record<string, number>> = {}, name: string | null = null) {
  const features = new Features(name);
  features.flag(...flags);
  for (const [key, amount] of Object.entries(amounts)) features.amount(key, amount);
  return features;
}

describe('a forest', () => {
  test('what stands in several places is one answer', () => {
    // Two candidates of one name together win against a single candidate with a higher score.
    const forest = new Forest({ features: ['good', 'better'], trees: [[0, 0.5, 1, 0.5, -1, 0, -1, 1.3, -1, 1]] });
    const candidates = [row(['better'], {}, 'single'), row(['good'], {}, 'double'), row(['good'], {}, 'double')];
    const best = bestOf(candidates, forest, (one) => one)!;
    expect(best.choice.name).toBe('double');
    expect(best.share).toBeGreaterThan(0.5);
  });

  test('has two scores, the second the sum of two trees', () => {
    const stored = {
      features: ['good', 'better'],
      trees: [
        [0, 0.5, 1, 0.5, -1, 0, -1, 1.3, -1, 1],
        [1, 2.25, -1, -0.125, -1, 0.7, -1, 0.1],
      ],
    };
    expect(new Forest(stored).scoresOf(row(['good'], { better: 3 }))).toEqual([1, 0.7 + 0.1]);
    expect(new Forest(stored).scoresOf(row(['unknown']))).toEqual([0, -0.125 + 0.1]);
  });

  test('asks for more than 0 of a feature', () => {
    expect(() => packForest({ features: ['good'], trees: [[0, 0, -1, 0, -1, 1]] })).toThrow(
      'expected a threshold above 0, found 0',
    );
  });

  test('arranged by feature it gives the scores of its trees, followed from their roots', () => {
    const rows = fc.dictionary(fc.constantFrom(...NAMES), fc.constantFrom(0.5, 1, 2, 3, 7));
    fc.assert(
      fc.property(forests, rows, (stored, amounts) => {
        const candidate = row([], amounts);
        const expected = stored.trees.map((numbers) => followed(stored.features, numbers, amounts));
        expect(new Forest(stored).scoresOf(candidate)).toEqual(expected);
        expect(new Forest(packForest(stored)).scoresOf(candidate)).toEqual(expected);
      }),
    );
  });
});

const NAMES = ['a', 'b', 'c', 'd', 'e'];

/** Trees of up to 130 leaves, which need one to five words. */
const forests: fc.Arbitrary<StoredForest> = fc
  .array(fc.array(fc.tuple(fc.integer({ min: 1, max: 130 }), fc.integer()), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((scores) => ({ features: NAMES, trees: scores.map((trees) => trees.flatMap(([leaves, seed]) => treeOf(leaves, seed))) })); // prettier-ignore

/** A tree whose shape, features and values depend on a seed only. */
function treeOf(leaves: number, seed: number): number[] {
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const grow = (size: number): number[] => {
    if (size === 1) return [-1, next(100) / 8];
    const left = 1 + next(size - 1);
    return [next(NAMES.length), [0.5, 1, 1.5, 2.5][next(4)]!, ...grow(left), ...grow(size - left)];
  };
  return grow(leaves);
}

/** The sum of the leaves that the trees of one score lead to. */
function followed(
  features: readonly string[],
  numbers: readonly number[],
  amounts: Readonly<Record<string, number>>,
): number {
  let at = 0;
  const skip = (): void => {
    const isLeaf = numbers[at]! < 0;
    at += 2;
    if (!isLeaf) [0, 1].forEach(skip);
  };
  const follow = (): number => {
    const [column, value] = [numbers[at]!, numbers[at + 1]!];
    at += 2;
    if (column < 0) return value;
    if ((amounts[features[column]!] ?? 0) >= value) {
      skip();
      return follow();
    }
    const leaf = follow();
    skip();
    return leaf;
  };
  let sum = 0;
  while (at < numbers.length) sum += follow();
  return sum;
}
