import { describe, expect, it } from 'vitest';
import { sizeInName } from '../../src/domain/model-size.js';
import { splitNamed, splitOf } from '../../src/domain/splits.js';

const evidence = (text: string, dataset: string, start = 100) => {
  const at = start + text.indexOf(dataset);
  const part = { role: 'DATASET' as const, surface: dataset, start: at, end: at + dataset.length };
  return { field: 'abstract' as const, start, end: start + text.length, text, parts: [part] };
};

describe('the split of a claim', () => {
  it.each([
    ['It reaches 81% on the ImageNet-1K validation set.', 'ImageNet-1K', 'validation'],
    ['It reaches 81% on ImageNet-1K val.', 'ImageNet-1K', 'validation'],
    ['It reaches 52 AP on COCO test-dev.', 'COCO', 'test-dev'],
    ['It reaches 90% on the SNLI-VE test set.', 'SNLI-VE', 'test'],
    ['It reaches 90% on GLUE, tested on one GPU.', 'GLUE', null],
    ['Trained on C4, it reaches 90%.', 'C4', null],
    ['It reaches 90% on GLUE after training.', 'GLUE', null],
  ])('stands behind the name of its dataset: %s', (text, dataset, split) => {
    expect(splitOf({ conditions: [], evidence: evidence(text, dataset) })).toBe(split);
  });
  it('or among its conditions, which also tell how it was trained', () => {
    const sentence = evidence('It reaches 90% on GLUE.', 'GLUE');
    expect(splitOf({ conditions: ['on the held-out split'], evidence: sentence })).toBe('test');
    expect(splitOf({ conditions: ['without training data'], evidence: sentence })).toBeNull();
  });
  it('has one spelling', () => {
    expect(['Val', 'validation', 'TEST', 'challenge'].map(splitNamed)).toEqual(['validation', 'validation', 'test', 'challenge']); // prettier-ignore
  });
});

describe('the size in the name of a method', () => {
  it.each([
    ['Llama-2-7B', 7e9],
    ['xLSTM 7B', 7e9],
    ['Canary-1B', 1e9],
    ['SmolLM2-360M', 3.6e8],
    ['GPT-4', null],
    ['wav2vec 2.0', null],
    ['Mixtral-8x7B', null],
    ['7B to 13B', null],
    ['PaLM 2', null],
    ['4-bit', null],
  ])('%s: %s', (name, size) => {
    expect(sizeInName(name)).toBe(size);
  });
});
