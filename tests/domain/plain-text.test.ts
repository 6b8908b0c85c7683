import fc from 'fast-check';
import { expect, it } from 'vitest';
import { firstControl, plainText } from '../../src/domain/plain-text.js';

it('control characters become spaces, and offsets stay true', () => {
  expect(plainText('a\u0000b\u001f\u001b[2J\u009b\u007f')).toBe('a b  [2J  ');
  expect(plainText('a\ud800b')).toBe('a\ufffdb');
  expect(plainText('tab\tline\nend\r')).toBe('tab\tline\nend\r');
});

it('the first control character is told as people write it', () => {
  expect(firstControl('a\u001fb\u0000')).toBe('U+001F');
  expect(firstControl('\u009b')).toBe('U+009B');
  expect(firstControl('x\udfff')).toBe('half a surrogate pair');
  expect(firstControl('naïve 中文 🙂 \u200b')).toBeUndefined();
});

it('any text becomes plain and keeps its length', () => {
  const wild = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) });
  fc.assert(
    fc.property(wild, (text) => {
      const plain = plainText(text);
      expect(plain).toHaveLength(text.length);
      expect(firstControl(plain)).toBeUndefined();
      expect(plainText(plain)).toBe(plain);
    }),
  );
});
