import { describe, expect, it } from 'vitest';
import { extract } from '../../src/reader/extract.js';

/** The differences and factors of an abstract, each with its baseline: "4.2: A". */
function baselines(abstract: string): string[] {
  const { claims } = extract({ title: 'Sparse decoding with TernKey', abstract });
  return claims.flatMap(({ value, kind, baseline }) =>
    value === null || kind === 'ABSOLUTE' ? [] : [`${value}: ${baseline ?? 'none'}`],
  );
}

describe('a baseline that the sentence states', () => {
  it('is a technique in common words after the words of comparison', () => {
    expect(baselines('We present TernKey. TernKey raises recall by 12 points over a last-token heuristic.')).toEqual([
      '12: last-token heuristic',
    ]);
    expect(baselines('We present TernKey. TernKey outperforms marginal tree pruning by up to 4.5% on GSM8K.')).toEqual([
      '4.5: marginal tree pruning',
    ]);
  });

  it('includes what an ablated model is without', () => {
    const text = 'We present TernKey. TernKey improves F1 by 5.1% compared to a baseline without key merging.';
    expect(baselines(text)).toEqual(['5.1: baseline without key merging']);
  });

  it('is none if the number is compared with the best of the others', () => {
    const text =
      'We present TernKey. TernKey is 1.8 times faster than the strongest separate pruning baseline and over 40 times faster than SnapKV.';
    expect(baselines(text)).toEqual(['1.8: none', '40: SnapKV']);
  });

  it('is the method that is named in apposition', () => {
    const text = 'We present TernKey. TernKey decodes 47 times faster than the recent state-of-the-art method, i.e., SnapKV.'; // prettier-ignore
    expect(baselines(text)).toEqual(['47: SnapKV']);
  });

  it('is the method with which the sentence begins the comparison', () => {
    const text =
      'We present TernKey. Compared with SnapKV, TernKey improves Dice by 4.6 points, while reducing parameters by 93.6% and memory by 97.5%.';
    expect(baselines(text)).toEqual(['4.6: SnapKV', '93.6: SnapKV', '97.5: SnapKV']);
  });

  it('is that of the sentence before for more about its gains', () => {
    const text =
      'We present TernKey. TernKey improves accuracy by 1.2% over SnapKV. These gains generalize to mathematical reasoning (+2.1%) and long inputs (+2.4%).';
    expect(baselines(text)).toEqual(['1.2: SnapKV', '2.1: SnapKV', '2.4: SnapKV']);
  });

  it('is none if another clause compares', () => {
    const text = 'We present TernKey. TernKey raises recall by 12 points, and pruning is worse than uniform eviction.';
    expect(baselines(text)).toEqual(['12: none']);
  });

  it('is none for a plural class or a measure', () => {
    for (const object of ['generic data sets', 'its peak performance', 'the entire conversation'])
      expect(baselines(`We present TernKey. TernKey raises recall by 12 points over ${object}.`)).toEqual(['12: none']);
  });
});
