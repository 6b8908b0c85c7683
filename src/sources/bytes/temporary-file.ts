import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UnpackError } from './decompress.js';

/** Maximum size in bytes of an input that is copied. */
const MOST_BYTES = 8 * 1024 ** 3;

/**
 * Copies an input into a temporary file, for formats that cannot be read sequentially. The file exists while the result is iterated.
 * @param read reads the file at this path
 * @throws UnpackError if the input is too large
 */
export async function* withTemporaryFile<T>(
  bytes: AsyncIterable<Uint8Array>,
  read: (path: string) => AsyncIterable<T>,
): AsyncGenerator<T> {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-source-'));
  try {
    const path = join(folder, 'source');
    await pipeline(limited(bytes), createWriteStream(path));
    yield* read(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function* limited(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > MOST_BYTES) throw new UnpackError(`it is larger than ${MOST_BYTES / 1024 ** 3} GiB`);
    yield piece;
  }
}
