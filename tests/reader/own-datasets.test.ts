import { describe, expect, it } from 'vitest';
import { extract } from '../../src/reader/extract.js';

function datasetsOf(sentence: string): string[] {
  const { claims } = extract({ title: 'OurNet', abstract: `We propose OurNet. ${sentence}` });
  return claims.filter((one) => one.kind !== 'COMPARISON').map((one) => `${one.value}: ${one.datasets.join(', ')}`);
}

describe('a number has its own dataset', () => {
  it.each([
    [
      'that stands before its parenthesis',
      'OurNet improves accuracy on CIFAR-10 (91.2% vs. 87.5%) and CIFAR-100 (71.3% vs. 64.8%).',
      ['91.2: CIFAR-10', '87.5: CIFAR-10', '71.3: CIFAR-100', '64.8: CIFAR-100'],
    ],
    [
      'or datasets, if the parenthesis follows a whole list',
      'OurNet has the highest mean accuracy on CIFAR-10, CIFAR-100, and SVHN (90.2% compared to 88.4% for ResNet-50).',
      ['90.2: CIFAR-10, CIFAR-100, SVHN', '88.4: CIFAR-10, CIFAR-100, SVHN'],
    ],
    [
      'in lists that follow each other',
      'OurNet reaches F1 scores of 93%, 91%, and 90% on CIFAR-10, CIFAR-100, and SVHN.',
      ['93: CIFAR-10', '91: CIFAR-100', '90: SVHN'],
    ],
    [
      'in lists of numbers with their metrics',
      'OurNet outperforms the best baseline by 8.3 mIoU and 5.3 mIoU on Cityscapes and ADE20K, respectively.',
      ['8.3: Cityscapes', '5.3: ADE20K'],
    ],
    [
      'that was named with an earlier number',
      'OurNet achieves 87.3% accuracy on CIFAR-10 and 67.2% on CIFAR-100, outperforming ResNet-50 by 11.4 and 1.2 points, respectively.',
      ['87.3: CIFAR-10', '67.2: CIFAR-100', '11.4: CIFAR-10', '1.2: CIFAR-100'],
    ],
  ])('%s', (_, sentence, datasets) => {
    expect(datasetsOf(sentence)).toEqual(datasets);
  });

  it('unless a model was only trained on it', () => {
    const text =
      'OurNet achieves 86.3% on CIFAR-10, outperforming ResNet-50 with supervised pre-training on ImageNet-22K (85.2%).';
    expect(datasetsOf(text)).toEqual(['86.3: CIFAR-10', '85.2: CIFAR-10']);
  });

  it('unless the text does not say which', () => {
    const [claim] = datasetsOf('OurNet improves accuracy on CIFAR-10 and CIFAR-100 by 3.1% on average.');
    expect(claim).toBe('3.1: CIFAR-10, CIFAR-100');
  });
});
