import { describe, expect, it } from 'vitest';
import { sharedNames } from '../../src/reader/mentions/coordination.js';

describe('sharedNames', () => {
  it.each([
    ['on LLaMA2-7B/13B without', ['LLaMA2-7B', 'LLaMA2-13B']],
    ['with Llama-2-7B and -13B we', ['Llama-2-7B', 'Llama-2-13B']],
    ['in ROUGE-1/2/L terms', ['ROUGE-1', 'ROUGE-2', 'ROUGE-L']],
    ['on CIFAR-10/100 and', ['CIFAR-10', 'CIFAR-100']],
    ['on WSJ0-2/3mix.', ['WSJ0-2mix', 'WSJ0-3mix']],
  ])('completes the names in "%s"', (text, names) => {
    expect(sharedNames(text).map((one) => one.name)).toEqual(names);
  });

  it.each(['a ViT-B/16 model', 'GPT-4 and 12 others', 'the 3-layer and 5-layer nets'])('finds none in "%s"', (text) => {
    expect(sharedNames(text)).toEqual([]);
  });

  it('keeps the place of the part that stands in the text', () => {
    const text = 'LLaMA2-7B/13B';
    expect(sharedNames(text).map(({ start, end }) => text.slice(start, end))).toEqual(['LLaMA2-7B', '13B']);
  });
});
