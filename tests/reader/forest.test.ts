import { describe, expect, test } from 'vitest';
import { Features } from '../../src/reader/model/features.js';
import { bestOf, Forest, packForest } from '../../src/reader/model/forest.js';

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

  test('in typed arrays it gives the same scores, and the same text to store', () => {
    // Two scores; the second has two trees.
    const stored = {
      features: ['good', 'better'],
      trees: [
        [0, 0.5, 1, 0.5, -1, 0, -1, 1.3, -1, 1],
        [1, 2.25, -1, -0.125, -1, 0.7, -1, 0.1],
      ],
    };
    const packed = new Forest(packForest(stored));
    for (const candidate of [row([]), row(['good']), row(['better']), row(['good'], { better: 3 })])
      expect(packed.scoresOf(candidate)).toEqual(new Forest(stored).scoresOf(candidate));
    expect(packed.scoresOf(row(['good'], { better: 3 }))).toEqual([1, 0.7 + 0.1]);
    expect(packed.stored).toEqual(stored);
  });
});
