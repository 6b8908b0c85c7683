import { Decompress } from 'fzstd';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { SourceLimits } from '../source.js';

/** A compressed input is damaged or a decompression bomb. Data read before the error is valid. */
export class UnpackError extends Error {
  override readonly name = 'UnpackError';
}

/** Decompresses gzip with one or more members. */
export async function* gunzip(bytes: AsyncIterable<Uint8Array>, counter: GrowthCounter): AsyncIterable<Uint8Array> {
  const input = Readable.from(bytes);
  const unpacked = input.pipe(createGunzip());
  input.on('error', (error) => unpacked.destroy(error));
  try {
    for await (const piece of unpacked as AsyncIterable<Buffer>) {
      counter.unpacked(piece.length);
      yield piece;
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== 'Z_BUF_ERROR' && code !== 'Z_DATA_ERROR') throw error;
    throw new UnpackError(
      code === 'Z_BUF_ERROR' ? 'the gzip data is truncated' : `the gzip data is damaged (${(error as Error).message})`,
    );
  } finally {
    input.destroy();
  }
}

/** Decompresses Zstandard. */
export async function* unzstd(bytes: AsyncIterable<Uint8Array>, counter: GrowthCounter): AsyncIterable<Uint8Array> {
  const pieces: Uint8Array[] = [];
  const decompress = new Decompress((piece) => pieces.push(piece));
  const push = (piece: Uint8Array, last: boolean): void => {
    try {
      decompress.push(piece, last);
    } catch (error) {
      throw new UnpackError(`the zstd data is damaged or truncated (${(error as Error).message})`);
    }
  };
  for await (const piece of bytes) {
    push(piece, false);
    for (const out of pieces.splice(0)) {
      counter.unpacked(out.length);
      yield out;
    }
  }
  push(new Uint8Array(0), true);
  yield* pieces;
}

/** Compares the size of an input with everything decompressed from it, nested archives included. */
export class GrowthCounter {
  private before = 0;
  private after = 0;

  constructor(private readonly limits: SourceLimits) {}

  async *packed(bytes: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    for await (const piece of bytes) {
      this.before += piece.length;
      yield piece;
    }
  }

  /** @throws UnpackError if the output is larger than any real text */
  unpacked(length: number): void {
    this.after += length;
    if (this.after <= this.limits.unpackedBytes || this.after <= this.before * this.limits.growth) return;
    throw new UnpackError(
      `the compressed data expands by more than a factor of ${this.limits.growth}, which no text does; it was not read to its end`,
    );
  }
}
