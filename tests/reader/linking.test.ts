import { describe, expect, it } from 'vitest';
import type { ExtractedClaim } from '../../src/domain/extraction.js';
import { extract } from '../../src/reader/extract.js';

const TITLE = 'QuickRoute: Fast Routing for Sparse Models';
const read = (sentence: string): readonly ExtractedClaim[] =>
  extract({ title: TITLE, abstract: `We propose QuickRoute, a routing method. ${sentence}` }).claims;

/** Value, subject and metric of the claims with a number. */
const triples = (sentence: string): string[] =>
  read(sentence)
    .filter((claim) => claim.kind !== 'COMPARISON')
    .map((claim) => `${claim.value}${claim.unit} ${claim.subject} ${claim.metric}`);

/** Relation, subject and object of the claims without one. */
const comparisons = (sentence: string): string[] =>
  read(sentence)
    .filter((claim) => claim.kind === 'COMPARISON')
    .map((claim) => `${claim.relation} ${claim.subject} ${claim.baseline}`);

describe('the metric of a number', () => {
  it.each([
    [
      'goes on to a number of its own',
      'QuickRoute wins, improving task completion rate by 17.6% and dialogue efficiency by 11.1%.',
      ['17.6% QuickRoute task completion rate', '11.1% QuickRoute dialogue efficiency'],
    ],
    [
      'is what a participle changes',
      'Experiments with QuickRoute end with mutual understanding reduced by over 45%.',
      ['45% QuickRoute mutual understanding'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(triples(sentence)).toEqual(expected);
  });
});

describe('the subject of a number', () => {
  it.each([
    [
      "owns it with an 's",
      "QuickRoute reaches a validation loss of 0.93 compared to BitNet's 1.03.",
      ['0.93 QuickRoute validation loss', '1.03 BitNet validation loss'],
    ],
    [
      'is not what is improved on',
      'At equal FLOPs, these results improve on Conformer-CTC by 3.1% accuracy.',
      ['3.1% QuickRoute accuracy'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(triples(sentence)).toEqual(expected);
  });
});

/** Cases that the trained models currently get wrong. A test that begins to pass here belongs in its group above. */
describe('the subject of a change', () => {
  it('is found with its owner between', () => {
    const sentence = 'With QuickRoute, the activation sparsity of Llama-2-7B grows to 89.3%.';
    expect(triples(sentence)).toEqual(['89.3% Llama-2-7B activation sparsity']);
  });
});

describe('a baseline that has its own value', () => {
  it.each([
    [
      'the subject behind its value',
      'QuickRoute reaches an accuracy of 95.2% compared to 69.0% for standard BERT.',
      ['95.2% QuickRoute accuracy', '69% BERT accuracy'],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(triples(sentence)).toEqual(expected);
  });
});

describe('a comparison without a number', () => {
  it('is as good where a sentence says "matches or outperforms"', () => {
    expect(comparisons('QuickRoute matches or outperforms BERT on GLUE.')).toEqual(['COMPARABLE QuickRoute BERT']);
  });
  it('is found where "outperform" is hyphenated', () => {
    expect(comparisons('QuickRoute significantly out-performs BERT on GLUE.')).toEqual(['OUTPERFORMS QuickRoute BERT']);
  });
  it('is found with methods in common words', () => {
    expect(comparisons('QuickRoute consistently outperforms greedy decoding and nucleus sampling on GLUE.')).toEqual([
      'OUTPERFORMS QuickRoute greedy decoding',
      'OUTPERFORMS QuickRoute nucleus sampling',
    ]);
  });
  // Since claimgraph/18, the second of these two is not found.
  it.fails('is found with every method of a list in common words', () => {
    expect(comparisons('QuickRoute consistently outperforms greedy decoding and beam search on GLUE.')).toEqual([
      'OUTPERFORMS QuickRoute greedy decoding',
      'OUTPERFORMS QuickRoute beam search',
    ]);
  });
  it('names the method, not methods in general as well', () => {
    expect(comparisons('QuickRoute achieves consistent gains over BERT on all tasks.')).toEqual([
      'OUTPERFORMS QuickRoute BERT',
    ]);
  });
  it('is none where a number says it', () => {
    expect(comparisons('QuickRoute has a throughput 24x higher than BERT.')).toEqual([]);
  });
});

describe('the device that a cost was measured on', () => {
  it.each([
    ['FooNet reaches 79.2% top-1 accuracy on ImageNet-1K with a latency of 1.6 ms on iPhone 12.', 1.6, ['iPhone 12']],
    ['FooNet runs at 35 fps on a Jetson Nano and at 12 ms on an A100.', 35, ['Jetson Nano']],
    ['FooNet runs at 35 fps on a Jetson Nano and at 12 ms on an A100.', 12, ['A100']],
    ['FooNet reaches 79.2% top-1 accuracy on ImageNet-1K with a latency of 1.6 ms on iPhone 12.', 79.2, []],
  ])('%s (%d)', (sentence, value, hardware) => {
    const { claims } = extract({ title: 'FooNet', abstract: `We propose FooNet. ${sentence}` });
    expect(claims.find((claim) => claim.value === value)?.hardware).toEqual(hardware);
  });
});
