import { expect, test } from 'vitest';
import { extract } from '../../src/reader/extract.js';

/** The values of the claims of a sentence, each with its metric: "4.2: recall". */
function claimed(abstract: string): string[] {
  const { claims } = extract({ title: 'Counting birds with WingNet', abstract: `We present WingNet. ${abstract}` });
  return claims.flatMap(({ value, metric }) => (value === null ? [] : [`${value}: ${metric}`]));
}

test.each([
  [
    'WingNet outperforms the baseline by 8.65 NEST100 points and 19 FLAP-R@Int points.',
    ['8.65: NEST100', '19: FLAP-R@Int'],
  ],
  ['WingNet outperforms the baseline by +2.2 species-F1 points.', ['2.2: species-F1']],
  ['WingNet improves recall by 2 percentage points.', ['2: recall']],
  ['WingNet improves fluency by 0.4 Likert points.', ['0.4: fluency']],
  ['WingNet improves recall by 2.5 absolute points.', ['2.5: recall']],
])('the metric between a number and "points": %s', (text, expected) => {
  expect(claimed(text)).toEqual(expected);
});

test('an implied time of minutes is no latency', () => {
  expect(claimed('WingNet completes the count of an island in 20 minutes.')).toEqual(['20: time']);
});
