import { expect, it } from 'vitest';
import { isSizeOfFamily } from '../../src/domain/model-size.js';

it.each([
  ['Canary-1B', 'canary', true],
  ['xLSTM 7B', 'xLSTM', true],
  ['GPT-3 XL', 'GPT-3', true],
  ['Llama-2-70B', 'Llama', false],
  ['Clinical-Longformer', 'Clinical', false],
  ['LLaMA2-7B', 'LLaMA', false],
  ['Canary', 'Canary', false],
])('whether %s is a size of %s', (name, family, is) => {
  expect(isSizeOfFamily(name, family)).toBe(is);
});
