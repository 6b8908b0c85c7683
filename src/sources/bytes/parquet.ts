import { decompress } from 'fzstd';
import type { AsyncBuffer, Compressors, FileMetaData } from 'hyparquet';
import { open } from 'node:fs/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { UnpackError } from './decompress.js';
import { jsonRow } from './json-row.js';
import { withTemporaryFile } from './temporary-file.js';
import type { ZipEntry } from './zip.js';

/** Maximum size in bytes of a row group, which is held in memory. Writers commonly make groups of a few thousand rows or 128 MB. */
const LARGEST_GROUP = 512 * 1024 * 1024;

/** Decompressors for methods that hyparquet does not include. */
const COMPRESSORS: Compressors = {
  ZSTD: (input, length) => decompress(input, new Uint8Array(length)),
  GZIP: (input, length) => gunzipSync(input, { maxOutputLength: Math.max(1, length) }),
  BROTLI: (input, length) => brotliDecompressSync(input, { maxOutputLength: Math.max(1, length) }),
};

/** The rows of a Parquet file as one file of JSON Lines. */
export async function* parquetRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ZipEntry> {
  yield { name: 'rows', bytes: withTemporaryFile(bytes, linesOfFile) };
}

async function* linesOfFile(path: string): AsyncGenerator<Uint8Array> {
  const { parquetMetadataAsync, parquetReadObjects } = await import('hyparquet');
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const file: AsyncBuffer = {
      byteLength: size,
      async slice(start, end = size) {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(end - start), 0, end - start, start);
        return new Uint8Array(buffer.subarray(0, bytesRead)).buffer;
      },
    };
    const metadata = await parquetMetadataAsync(file);
    for (const [start, end] of rangesOf(metadata)) {
      const rows = await parquetReadObjects({
        file, metadata, rowStart: start, rowEnd: end, compressors: COMPRESSORS, useOffsetIndex: true,
      }); // prettier-ignore
      for (const row of rows) yield jsonRow(row);
    }
  } catch (error) {
    if (error instanceof UnpackError || error instanceof RangeError) throw error;
    throw new UnpackError(`the Parquet file is damaged (${(error as Error).message})`);
  } finally {
    await handle.close();
  }
}

/** Ranges of rows, each within one row group. */
function* rangesOf({ row_groups: groups }: FileMetaData): Generator<readonly [number, number]> {
  let from = 0;
  for (const [i, group] of groups.entries()) {
    const size = Number(group.total_byte_size);
    if (size > LARGEST_GROUP) throw new UnpackError(tooLarge(i, size));
    const end = from + Number(group.num_rows);
    yield [from, end];
    from = end;
  }
}

function tooLarge(index: number, size: number): string {
  return (
    `row group ${index} of the Parquet file takes ${Math.round(size / 1e6)} MB, more than ${LARGEST_GROUP / 1e6}: ` +
    'write it in smaller ones, for example with row_group_size=10000, or without its column of full texts'
  );
}
