import { describe, expect, test } from 'vitest';
import { packArrays, unpackArrays } from '../../src/domain/packed-arrays.js';

describe('packed arrays', () => {
  const header = { names: ['λ', 'line\nfeed'] };
  const letters = Uint16Array.of(1, 2, 65_535);
  const columns = Int16Array.of(-1);
  const values = Float64Array.of(0.1, -1e300, 5);
  // A view that begins in the middle of its memory.
  const links = new Int32Array(Int32Array.of(7, 8, -9).buffer, 4);
  const bytes = packArrays(header, [letters, columns, values, links]);

  test.each([
    ['bytes', bytes],
    ['a buffer', Buffer.from(bytes)],
    ['bytes at an odd place of a larger memory', new Uint8Array([...Array<number>(3).fill(0), ...bytes]).subarray(3)],
  ])('come back from %s', (_, read) => {
    const unpacked = unpackArrays<typeof header>(read);
    expect(unpacked.header).toEqual(header);
    const [first, second, third, fourth] = unpacked.arrays as [ArrayBuffer, ArrayBuffer, ArrayBuffer, ArrayBuffer];
    expect(new Uint16Array(first)).toEqual(letters);
    expect(new Int16Array(second)).toEqual(columns);
    expect(new Float64Array(third)).toEqual(values);
    expect([...new Int32Array(fourth)]).toEqual([8, -9]);
  });
});
