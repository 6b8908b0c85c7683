import { Unzip, UnzipInflate, UnzipPassThrough } from 'fflate';
import { type GrowthCounter, UnpackError } from './decompress.js';

/** A file in a zip archive. */
export interface ZipEntry {
  readonly name: string;
  /** The content. Must be read before the next entry is requested; the rest is then skipped. */
  readonly bytes: AsyncIterable<Uint8Array>;
}

interface OpenEntry {
  readonly name: string;
  readonly pieces: Uint8Array[];
  ended: boolean;
  problem?: string;
}

/** The files of a zip archive in archive order, decompressed while the archive is read. Folders are skipped. */
export async function* zipEntries(bytes: AsyncIterable<Uint8Array>, counter: GrowthCounter): AsyncIterable<ZipEntry> {
  const input = bytes[Symbol.asyncIterator]();
  const waiting: OpenEntry[] = [];
  const unzip = new Unzip((file) => {
    const entry: OpenEntry = { name: file.name, pieces: [], ended: false };
    file.ondata = (error, piece, last) => {
      if (error) entry.problem = `the zip archive is damaged at ${file.name} (${error.message})`;
      else if (piece.length > 0) entry.pieces.push(piece);
      entry.ended ||= last || error !== null;
    };
    if (!file.name.endsWith('/')) waiting.push(entry);
    file.start();
  });
  unzip.register(UnzipInflate);
  unzip.register(UnzipPassThrough);
  let over = false;
  const pull = async (): Promise<void> => {
    const next = await input.next();
    over = next.done === true;
    try {
      unzip.push(next.done ? new Uint8Array(0) : next.value, over);
    } catch (error) {
      throw new UnpackError(`the zip archive is damaged or truncated (${(error as Error).message})`);
    }
  };
  while (true) {
    while (waiting.length === 0 && !over) await pull();
    const entry = waiting.shift();
    if (!entry) return;
    const content = contentOf(entry, pull, () => over, counter);
    yield { name: entry.name, bytes: content };
    for await (const _ of content);
  }
}

async function* contentOf(
  entry: OpenEntry,
  pull: () => Promise<void>,
  over: () => boolean,
  counter: GrowthCounter,
): AsyncGenerator<Uint8Array> {
  while (true) {
    for (const piece of entry.pieces.splice(0)) {
      counter.unpacked(piece.length);
      yield piece;
    }
    if (entry.problem !== undefined) throw new UnpackError(entry.problem);
    if (entry.ended) return;
    if (over()) throw new UnpackError(`the zip archive is truncated within ${entry.name}`);
    await pull();
  }
}
