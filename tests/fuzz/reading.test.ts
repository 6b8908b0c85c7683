import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameKey } from '../../src/domain/names.js';
import { LONGEST, readingTime, readsAnything, timeLimit } from './reading.js';

describe('reading any text', () => {
  it.each([
    'BERT outperforms LoRA by 5% on COCO and ',
    'NetN achieves N% accuracy on COCO, ',
    'BERT outperforms 5% COCO. ',
    'We propose X and two key Y: ',
    'et al, ',
    '1–',
    '1,',
    '1 ',
    'A',
    '. ',
    '(',
    '!',
  ])('takes linear time over %j', (unit) => {
    const abstract = unit.repeat(LONGEST).slice(0, LONGEST);
    expect(readingTime({ title: '', abstract })).toBeLessThan(timeLimit());
  });

  it('brings a name of any length to its key in linear time', () => {
    for (const unit of ['a', 'aB', 'Aé-', 'av1', '1.', 'a*']) {
      const before = process.cpuUsage();
      nameKey(unit.repeat(60_000));
      expect(process.cpuUsage(before).user / 1000).toBeLessThan(300);
    }
  });

  it('ends soon and tells true places, whatever the text (more with `npm run fuzz`)', () => {
    // Found by the fuzzer: the lower case of "İ" has two characters.
    fc.assert(readsAnything, { numRuns: 60, seed: 16, examples: [['漢35~msİ', 'abstract']] });
  }, 60_000);
});
