/** Typed arrays that a file of `packArrays` can hold. */
export type PackedArray = Int16Array | Uint16Array | Int32Array | Float64Array;

/** Every array begins at a multiple of this many bytes, so that a view of any element type can be made on it. */
const ALIGNMENT = 8;

interface Contents<T> {
  readonly header: T;
  /** Bytes of each array. */
  readonly sizes: readonly number[];
}

/**
 * A JSON value and typed arrays as the bytes of one file. Reading it back takes no time per element, unlike JSON. The arrays are written in the
 * byte order of the machine, which is little-endian on every platform for which the native SQLite library exists.
 *
 *     {"header": …, "sizes": […]}␠␠␠⏎  array  array  …     (padded to multiples of 8 bytes)
 */
export function packArrays(header: unknown, arrays: readonly PackedArray[]): Uint8Array {
  const contents = { header, sizes: arrays.map(({ byteLength }) => byteLength) };
  const text = new TextEncoder().encode(JSON.stringify(contents));
  const start = aligned(text.length + 1);
  const bytes = new Uint8Array(arrays.reduce((at, { byteLength }) => at + aligned(byteLength), start));
  bytes.set(text);
  bytes.fill(SPACE, text.length, start - 1);
  bytes[start - 1] = LINE_FEED;
  let at = start;
  for (const { buffer, byteOffset, byteLength } of arrays) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += aligned(byteLength);
  }
  return bytes;
}

/** The header of packed bytes, and the memory of each array, in the same order. */
export function unpackArrays<T>(bytes: Uint8Array): { readonly header: T; readonly arrays: readonly ArrayBuffer[] } {
  const start = bytes.indexOf(LINE_FEED) + 1;
  const { header, sizes } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, start))) as Contents<T>;
  let at = start;
  const arrays = sizes.map((size) => {
    // Not `bytes.slice`: a Buffer, which is a Uint8Array, does not copy with it.
    const array = bytes.buffer.slice(bytes.byteOffset + at, bytes.byteOffset + at + size) as ArrayBuffer;
    at += aligned(size);
    return array;
  });
  return { header, arrays };
}

const SPACE = 32;
const LINE_FEED = 10;

function aligned(size: number): number {
  return Math.ceil(size / ALIGNMENT) * ALIGNMENT;
}
