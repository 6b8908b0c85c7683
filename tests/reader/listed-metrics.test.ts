import { describe, expect, test } from 'vitest';
import { extract } from '../../src/reader/extract.js';

/** The values of the claims of a sentence, each with its metric: "4.2: recall". */
function claimed(abstract: string): string[] {
  const { claims } = extract({ title: 'Counting birds with WingNet', abstract: `We present WingNet. ${abstract}` });
  return claims.flatMap(({ value, metric }) => (value === null ? [] : [`${value}: ${metric}`]));
}

describe('a list of metrics and a list of numbers', () => {
  test.each([
    [
      'WingNet achieves an average nest detection accuracy, sensitivity and specificity of 97.79%, 99.86% and 95.72%, respectively.',
      ['97.79: nest detection accuracy', '99.86: sensitivity', '95.72: specificity'],
    ],
    [
      'WingNet reaches Word Error Rate (WER), Character Error Rate (CER), and Match Error Rate (MER) of 43.1%, 13.2%, and 40%.',
      ['43.1: WER', '13.2: CER', '40: MER'],
    ],
    ['WingNet achieves average WNS/TNS improvements of 21%/17% on ten circuits.', ['21: WNS', '17: TNS']],
    ['WingNet improves PSNR/SSIM by 8%/7% on dark images.', ['8: PSNR', '7: SSIM']],
    [
      'WingNet achieves AUROC/AURC of 0.98/2.49, 0.97/0.27, and 0.96/0.82 on three islands.',
      ['0.98: AUROC', '2.49: AURC', '0.97: AUROC', '0.27: AURC', '0.96: AUROC', '0.82: AURC'],
    ],
    ['WingNet obtains gains of 14.7% and 4.3% in AUC and AUPRC respectively.', ['14.7: AUC', '4.3: AUPRC']],
    [
      'WingNet reduces the Gaussian count and training time by 30.4% and 23.8%, respectively.',
      ['30.4: Gaussian count', '23.8: training time'],
    ],
    [
      'WingNet reaches a recall and precision of 71.5% and 66.2%, respectively, with improvements of 8.1% and 5.3% over the baseline.',
      ['71.5: recall', '66.2: precision', '8.1: recall', '5.3: precision'],
    ],
  ])('%s', (text, expected) => {
    expect(claimed(text)).toEqual(expected);
  });

  test('a list of datasets is none of metrics', () => {
    expect(claimed('WingNet improves accuracy by 4.1% and 2.2% on ImageNet and CIFAR-100, respectively.')).toEqual([
      '4.1: accuracy',
      '2.2: accuracy',
    ]);
  });

  test('more metrics than numbers do not correspond', () => {
    const metrics = claimed(
      'WingNet achieves accuracy, precision and recall of 93.1% and 92.2% on ImageNet and CIFAR-100.',
    );
    expect(metrics).not.toContain('93.1: precision');
  });
});
