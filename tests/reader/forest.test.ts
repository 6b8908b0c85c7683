import { describe, expect, test } from 'vitest';
import { Features } from '../../src/reader/model/features.js';
import { bestOf, Forest } from '../../src/reader/model/forest.js';

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
});
