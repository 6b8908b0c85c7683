import { describe, expect, it } from 'vitest';
import { extract } from '../../src/reader/extract.js';

function valuesOf(sentence: string): (number | null)[] {
  return extract({ title: 'OurNet', abstract: `We propose OurNet. ${sentence}` }).claims.map((claim) => claim.value);
}

describe('numbers that tell how a study was made are no claims', () => {
  it.each([
    ['a confidence interval', 'OurNet reaches an accuracy of 81.5% (95% CI) on ImageNet.', [81.5]],
    ['a level of confidence', 'OurNet improves the accuracy by 0.21% at the 95% level of confidence.', [0.21]],
    ['a level of significance', 'OurNet improves accuracy by 2.3% on GLUE (p < 0.05).', [2.3]],
    ['a p-value', 'OurNet reaches an accuracy of 81.5% on GLUE with a p-value of 0.003.', [81.5]],
    ['a value of a t-test', 'OurNet reaches an accuracy of 81.5% on GLUE (t(41) = 2.07, P=.021).', [81.5]],
    ['a value of an F-test', 'OurNet reaches an accuracy of 81.5% on GLUE (F(1,39)=5.2, χ² = 9.1, df = 2).', [81.5]],
    ['a hyper-parameter', 'OurNet reaches 81.5% accuracy on GLUE with a learning rate of 1e-4 and top-p 0.95.', [81.5]],
    ['a share of the participants', 'OurNet reaches an accuracy of 81.5% on MIMIC-III (48% women).', [81.5]],
    ['a number of pixels of the input', 'OurNet reaches 81.5% accuracy on ImageNet at 512 px.', [81.5]],
    ['a threshold of IoU', 'OurNet reaches an mAP of 81.5% at an IoU threshold of 0.5 on COCO.', [81.5]],
    ['a range of thresholds', 'OurNet reaches 81.5% mAP@[0.3:0.7] on COCO.', [81.5]],
    [
      'a threshold of the evaluation',
      'OurNet reaches 81.5% accuracy on GLUE at a confidence threshold of 0.95.',
      [81.5],
    ],
    ['the most that a score can reach', 'OurNet reaches an average score of 4.29 out of 5.00 on GLUE.', [4.29]],
    ['a rank', 'OurNet achieved an F1 score of 0.58 on GLUE and ranked 12/34.', [0.58]],
  ])('%s', (_, sentence, values) => {
    expect(valuesOf(sentence)).toEqual(values);
  });
});

describe('numbers that look like counts, ranks or parameters but are results', () => {
  it.each([
    ['an average rank', 'OurNet achieves an average rank of 2.55 on GLUE.', [2.55]],
    ['a mean written with a decimal', 'OurNet reduces the number of iterations to 7.0 rounds on average.', [7]],
    ["Cohen's kappa", 'OurNet reaches substantial agreement with the annotators (k = 0.73, F1 = 0.81).', [0.73, 0.81]],
  ])('%s', (_, sentence, values) => {
    expect(valuesOf(sentence)).toEqual(values);
  });
});

describe('the name of a metric', () => {
  it.each([
    ['OurNet reduces the unlearning error by 93%.', 'unlearning error'],
    ['OurNet improves the safety rate to 95.2%.', 'safety rate'],
    ['OurNet reaches 80.1% higher accuracy.', 'accuracy'],
  ])('%s', (sentence, metric) => {
    const [claim] = extract({ title: 'OurNet', abstract: `We propose OurNet. ${sentence}` }).claims;
    expect(claim?.metric).toBe(metric);
  });
});

describe('numbers beside a claim', () => {
  it.each([
    ['the size of an input', 'OurNet obtains 85.5% top-1 accuracy on ImageNet-1K with fine-tuning (224 size).', [85.5]],
    [
      'a size in front of a name',
      'The 3.7M-parameter Tiny model of OurNet reaches 76.7% accuracy on ImageNet-1K.',
      [76.7],
    ],
  ])('%s is none', (_, sentence, values) => {
    expect(valuesOf(sentence).filter((value) => value !== 3_700_000)).toEqual(values);
  });
});

describe('what a difference is against', () => {
  it.each([
    ['OurNet with ViT-B surpasses the prior state of the art by 1.3% accuracy on ImageNet-1K.', null],
    ['OurNet reaches 52.7 mIoU with ViT-B on ADE20K, outperforming previous results by 4 points.', null],
  ])('%s', (sentence, baseline) => {
    const claims = extract({ title: 'OurNet', abstract: `We propose OurNet. ${sentence}` }).claims;
    expect(claims.filter((claim) => claim.kind !== 'ABSOLUTE').at(-1)?.baseline).toBe(baseline);
  });
  it('a baseline behind "that of"', () => {
    const abstract = 'We propose OurNet. OurNet has 2.4 ms less latency than that of Flat-Swin on ImageNet-1K.';
    expect(extract({ title: 'OurNet', abstract }).claims.at(-1)?.baseline).toBe('Flat-Swin');
  });
});

describe('a border of a metric', () => {
  it('keeps a word behind another metric', () => {
    const abstract = 'We propose OurNet. OurNet achieves 91.4% coverage efficiency on ImageNet.';
    expect(extract({ title: 'OurNet', abstract }).claims[0]?.metric).toBe('coverage efficiency');
  });
});

describe('a number that is said of several methods', () => {
  it('is a claim of each', () => {
    const abstract = 'We find that neural methods such as BossNet and GLMP lose more than 60% in F1 on MultiWOZ.';
    const subjects = extract({ title: 'A study of noise', abstract }).claims.map((claim) => claim.subject);
    expect(subjects).toEqual(['BossNet', 'GLMP']);
  });
});

describe('comparisons without a number', () => {
  const compared = (sentence: string) =>
    extract({ title: 'OurNet', abstract: `We propose OurNet. ${sentence}` }).claims.filter(
      (claim) => claim.kind === 'COMPARISON',
    );
  it.each([
    ['a question', 'Can OurNet outperform ResNet-50 on ImageNet-1K?'],
    ['a setting', 'With a comparable size to ResNet-50, OurNet achieves 83.3% accuracy on ImageNet-1K.'],
    ['what others have done', 'Transformers have achieved state-of-the-art results.'],
  ])('are not made by %s', (_, sentence) => {
    expect(compared(sentence)).toEqual([]);
  });
});

describe('how big models are', () => {
  const sizes = (sentence: string) =>
    extract({ title: 'OurNet', abstract: `We propose OurNet. ${sentence}` }).claims.map((claim) => claim.value);
  it('is a result where a method is scaled', () => {
    expect(sizes('Our model scales from 124M to 1.4B parameters by adding layers.')).toEqual([124e6, 1.4e9]);
  });
  it('is none where the sizes are those of the models that were tested', () => {
    expect(sizes('Across six scales from 7M to 355M parameters, OurNet improves accuracy by 2.1%.')).not.toContain(7e6);
  });
  it('is none where it only says which models there are', () => {
    expect(sizes('It helps models of many kinds, with scales from 7B to 70B parameters.')).toEqual([]);
  });
});
