import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../../src/text/clean/clean.js';
import { findQuantitiesIn } from '../../src/text/quantities/quantities.js';

const COMPARATORS: Record<string, string> = {
  EQ: '',
  LT: '<',
  GT: '>',
  APPROX: '~',
  UP_TO: 'up to ',
  AT_LEAST: 'at least ',
  RANGE: '',
};
const read = (raw: string) =>
  findQuantitiesIn(clean('abstract', raw).text).map(
    (q) =>
      `${COMPARATORS[q.comparator]}${q.sign ?? ''}${q.value}${q.valueHigh === null ? '' : `..${q.valueHigh}`}${q.unit && ` ${q.unit}`}`,
  );

describe('quantities', () => {
  it.each([
    ['achieves 79.2% top-1 with 1.6 ms on it', ['79.2 %', '1.6 ms']],
    ['with only 16.3 million parameters and about 3.6 billion MACs', ['16300000 params', '~3600000000 MACs']],
    ['uses 12.73T FLOPs in 554.66 s', ['12730000000000 FLOPs', '554.66 s']],
    ['on 12,288 GPUs', ['12288']],
    ['an efficient 3.7M-parameter model', ['3700000 params']],
    ['only 45M extra parameters', ['45000000 params']],
    ['1.3b parameter models', ['1300000000 params']],
    ['22 Billion parameters', ['22000000000 params']],
    ['4.1 GFLOPs and 4.1G FLOPs', ['4.1 GFLOPs', '4100000000 FLOPs']],
    ['takes 3,000 A100 GPU hours', ['3000 GPU hours']],
    ['achieving up to ×3.23 attention speedup', ['up to 3.23 x']],
    ['reduces memory by a factor of 3, or by up to a factor of 2.5', ['3 x', 'up to 2.5 x']],
    ['falls by factors of 3-5', ['3..5 x']],
    // the sign of multiplication was lost
    ['it runs 1.84 faster, with up to 4.1 decoding speedup', ['1.84 x', 'up to 4.1 x']],
    ['in 20 speed classes, 30 times slower', ['20', '30 x']],
    ['runs at 30 fps, 25 tokens/s and 120 tokens per second', ['30 fps', '25 tokens/s', '120 tokens/s']],
    ['needs 16GB, 350 MB or 80Gb', ['16 GB', '350 MB', '80 GB']],
    ['costs $5 or $1.2 million', ['5 USD', '1200000 USD']],
    ['gains 1.5 dB and uses 0.5 mJ at 2 W', ['1.5 dB', '0.5 mJ', '2 W']],
    ['by 2.5 percentage points and 3 points', ['2.5 %', '3 points']],
    ['3 × 10^5 steps, 1e-4 rate', ['300000', '0.0001']],
  ])('read units and magnitudes: %s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['1% - 10% of it', ['1..10 %']],
    ['8 to 24 times faster', ['8..24 x']],
    ['a 21%-42% gain', ['21..42 %']],
    ['provides 1.48x-12.1x higher', ['1.48..12.1 x']],
    ['spanning from 77 to 958 million parameters', ['77000000..958000000 params']],
    ['between 5 and 8%', ['5..8 %']],
    ['10-20 ms', ['10..20 ms']],
    ['falls from 18.8% to 13.5%', ['18.8 %', '13.5 %']],
    ['from 87.79% to 94.98%', ['87.79 %', '94.98 %']],
    ['scales from 124M to 1.4B parameters', ['124000000 params', '1400000000 params']],
    ['by 1/3 to 2/3', ['0.333..0.667 x']],
    ['from 2017 to 2023', ['2017', '2023']],
  ])('tell ranges from changes: %s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['of 38.38%, 36.14%, and 31.96%, respectively', ['38.38 %', '36.14 %', '31.96 %']],
    ['7.5, 6.5, and 6.0% WER', ['7.5 %', '6.5 %', '6 %']],
    ['27.69/32.24 BLEU', ['27.69', '32.24']],
    ['1.3 and 3.6 points', ['1.3 points', '3.6 points']],
  ])('share the unit of a list: %s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['up to 4.5% and up to about 3x', ['up to 4.5 %', 'up to 3 x']],
    ['nearly 18%', ['~18 %']],
    ['more than 50%', ['>50 %']],
    ['less than 5 ms', ['<5 ms']],
    ['at least 3.5', ['at least 3.5']],
    ['$5+$ times speed up', ['at least 5 x']],
    ['a leq 2% loss', ['up to 2 %']],
    ['a merely sim0.6 point decrease', ['~0.6 points']],
    ['as low as 2.15%', ['2.15 %']],
    ['(up to +2.66\\%)', ['up to +2.66 %']],
    ['over 10x smaller', ['>10 x']],
    ['80.3 ± 0.5%', ['80.3 %']],
  ])('read comparators and signs: %s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    ['twice as fast', ['2 x']],
    ['doubles the throughput', ['2 x']],
    ['can halve the parameters', ['0.5 x']],
    ['saves almost half of the parameters', ['~0.5 x']],
    ['more than two times throughput', ['>2 x']],
    ['an order of magnitude faster', ['10 x']],
    ['one third of the cost', [`${1 / 3} x`]],
    ['a ten-fold gain', ['10 x']],
    ['15% the size', ['15 %']],
  ])('read multiples in words: %s', (text, expected) => expect(read(text)).toEqual(expected));

  it.each([
    'GPT-4 and ViT-B/16',
    'CIFAR-10 and F1 at R@10',
    'L_{1,2} and x^2',
    'a 16-bit, 5-shot, 3D model',
    'images of 224x224 and 16×16 and 30 x 30',
    'in the 1990s and 2020s',
    'LLaMA2-7B, WMT14 and top-1',
    'five datasets and a third approach',
    'half-precision in the first half',
    'k=5',
  ])('see no quantity in %s', (text) => expect(read(text)).toEqual([]));

  it('never fail and stay inside the text', () => {
    const wild = fc.string({
      unit: fc.constantFrom(
        ...'0123456789.,%x×-–/+~$ ()',
        ' to ',
        ' and ',
        'M',
        'K',
        ' ms',
        ' million',
        ' times',
        'half ',
      ),
      maxLength: 40,
    });
    fc.assert(
      fc.property(wild, (text) => {
        for (const q of findQuantitiesIn(text)) {
          expect(q.start).toBeGreaterThanOrEqual(0);
          expect(q.end).toBeLessThanOrEqual(text.length);
          expect(q.number.start).toBeGreaterThanOrEqual(q.start);
          expect(q.number.end).toBeLessThanOrEqual(q.end);
          expect(Number.isFinite(q.value)).toBe(true);
        }
      }),
    );
  });

  it('read back any plain number', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.constantFrom('%', 'x', ' ms', ' GB'),
        (value, unit) => {
          const written = value.toFixed(2);
          const [found] = findQuantitiesIn(`we get ${written}${unit} here`);
          expect(found?.value).toBe(Number(written));
        },
      ),
    );
  });

  it.each([`${'9'.repeat(400)}`, `1e${'9'.repeat(2)}e99`, '9'.repeat(300) + ' billion hours', `2^99 and 10^99`])(
    'are finite: of %s nothing else is read',
    (text) => {
      for (const { value } of findQuantitiesIn(`we get ${text} of them`)) expect(Number.isFinite(value)).toBe(true);
    },
  );
});
