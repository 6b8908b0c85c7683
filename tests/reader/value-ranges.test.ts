import { describe, expect, test } from 'vitest';
import { isPossible } from '../../src/reader/links/value-ranges.js';
import { clean } from '../../src/text/clean/clean.js';
import { findQuantities } from '../../src/text/quantities/quantities.js';
import { segment } from '../../src/text/segment/segment.js';

function quantity(text: string) {
  return findQuantities(segment([clean('abstract', `It is ${text} here.`)]))[0]!;
}

describe('values that a metric can have', () => {
  test.each([
    ['accuracy', '91.2%'],
    ['F1', '0.87'],
    ['Pearson correlation', '-0.31'],
    ['PSNR', '31.5 dB'],
    ['latency', '4.2 ms'],
    ['perplexity', '12.3'],
    ['accuracy', '35 of 42'],
    ['success rate', '9/10'],
    ['tokens', '1,350,000'],
    ['a metric that nobody knows', '1,350,000'],
  ])('%s of %s', (name, text) => {
    expect(isPossible(name, quantity(text), 'ABSOLUTE')).toBe(true);
  });

  test.each([
    ['accuracy', '1,350,000'],
    ['top-1 accuracy', '4.2 ms'],
    ['success rate', '340%'],
    ['F1', '3.2 GB'],
    ['latency', '3.2 GB'],
    ['parameters', '5 ms'],
    ['latency', '35 of 42'],
    ['F1', '35 of 42'],
  ])('no %s of %s', (name, text) => {
    expect(isPossible(name, quantity(text), 'ABSOLUTE')).toBe(false);
  });

  test('a difference may be as large as it likes', () => {
    expect(isPossible('accuracy', quantity('250%'), 'DELTA')).toBe(true);
  });
});
