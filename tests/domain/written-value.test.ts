import { describe, expect, it } from 'vitest';
import { type Valued, writtenValue } from '../../src/domain/written-value.js';

function written(claim: Partial<Valued>): string {
  return writtenValue({ kind: 'FACTOR', value: 2, valueHigh: null, unit: 'x', comparator: 'EQ', change: null, relation: null, outcome: 'BETTER', ...claim });
} // prettier-ignore

describe('writtenValue of a factor', () => {
  it.each<[string, Partial<Valued>, string]>([
    ['a multiple', { value: 24, change: 'INCREASE' }, '24×'],
    ['a multiple by which something falls', { value: 2.1, change: 'DECREASE' }, '2.1× lower'],
    ['a range of them', { value: 3, valueHigh: 5, change: 'DECREASE' }, '3–5× lower'],
    ['a fraction, which says by itself that it is less', { value: 0.5, change: 'DECREASE' }, '0.5×'],
    ['a multiple of which less is no better', { value: 10, change: 'DECREASE', outcome: 'WORSE' }, '10×'],
    [
      'a share in percent, which is not a multiple',
      { value: 29, unit: '%', change: 'DECREASE' },
      '29 % of the baseline',
    ],
    ['a bounded share', { value: 96, unit: '%', comparator: 'AT_LEAST' }, 'at least 96 % of the baseline'],
  ])('writes %s', (_, claim, expected) => {
    expect(written(claim)).toBe(expected);
  });

  it('leaves a multiple that is a value alone', () => {
    expect(written({ kind: 'ABSOLUTE', value: 2, change: 'DECREASE' })).toBe('2×');
  });
});
