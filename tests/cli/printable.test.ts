import { expect, it } from 'vitest';
import { printable, printableJson, printableLine } from '../../src/cli/printable.js';

it('what would draw on a terminal is written out', () => {
  expect(printable('A\u001b[2JB\u009b1mC\rD')).toBe('A\\x1b[2JB\\x9b1mC\\x0dD');
  expect(printable('right\u202eleft\u2066\u200f')).toBe('right\\u202eleft\\u2066\\u200f');
  expect(printable('two\nlines\tand a naïve 中文 🙂')).toBe('two\nlines\tand a naïve 中文 🙂');
});

it('a line stays one', () => {
  expect(printableLine('a\r\nclaimgraph: all is well')).toBe('a claimgraph: all is well');
});

it('JSON means what it meant', () => {
  const value = { text: 'A\u001b\u009b\u202e\u2028 "x"', list: [1, null] };
  expect(printableJson(value)).toBe('{"text":"A\\u001b\\u009b\\u202e\\u2028 \\"x\\"","list":[1,null]}');
  expect(JSON.parse(printableJson(value, 2))).toEqual(value);
});
