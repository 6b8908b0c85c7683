import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.js';

function valuesOf(sentence: string): (number | null)[] {
  return extract({ title: 'OurNet', abstract: `We propose OurNet. ${sentence}` }).claims.map((claim) => claim.value);
}

describe('numbers that tell how a study was made are no claims', () => {
  it.each([
    ['a confidence interval', 'OurNet reaches an accuracy of 81.5% (95% CI) on ImageNet.', [81.5]],
    ['a level of confidence', 'OurNet improves the accuracy by 0.21% at the 95% level of confidence.', [0.21]],
    ['a level of significance', 'OurNet improves accuracy by 2.3% on GLUE (p < 0.05).', [2.3]],
    ['a rank', 'OurNet achieved an F1 score of 0.58 on GLUE and ranked 12/34.', [0.58]],
  ])('%s', (_, sentence, values) => {
    expect(valuesOf(sentence)).toEqual(values);
  });
});

describe('the name of a measure', () => {
  it.each([
    ['OurNet achieves 91.4% coverage efficiency.', 'coverage efficiency'],
    ['OurNet reduces the unlearning error by 93%.', 'unlearning error'],
    ['OurNet improves the safety rate to 95.2%.', 'safety rate'],
    ['OurNet reaches 80.1% higher accuracy.', 'accuracy'],
  ])('%s', (sentence, metric) => {
    const [claim] = extract({ title: 'OurNet', abstract: `We propose OurNet. ${sentence}` }).claims;
    expect(claim?.metric).toBe(metric);
  });
});
