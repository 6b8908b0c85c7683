import { Readable } from 'node:stream';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { EXPORT_FORMATS } from '../../export/formats.js';
import type { OpenOptions, StoreAddress } from '../../store/port/address.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import type { ClaimFilter } from '../../store/port/queries.js';

/** An export request as plain data that can be sent to a thread. */
export interface ExportJob {
  /** The name of a format. */
  readonly format: string;
  readonly filter: ClaimFilter;
  /** URL of the server that ids link to. */
  readonly base: string;
}

/** How an export thread opens the graph. */
export interface ExportSource {
  readonly address: StoreAddress;
  readonly options: Omit<OpenOptions, 'purpose'>;
}

/** Produces exports as streams of bytes. */
export interface Exporter {
  /** @throws StoreUnavailableError, SchemaVersionError or StoreTimeoutError if the store fails at the beginning */
  start(job: ExportJob): Promise<Readable>;
  close(): Promise<void>;
}

const CHUNK_BYTES = 1 << 16;

/**
 * The bytes of an export in chunks of at least 64 KiB, since a chunk per line would cost more than its content. The thread handles other work
 * between two chunks, even if the client reads as fast as the file is produced.
 */
export async function* exportChunks(store: GraphStore, job: ExportJob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const format = EXPORT_FORMATS.find(({ name }) => name === job.format)!;
  let waiting: Buffer[] = [];
  let bytes = 0;
  for await (const part of format.write({ store, filter: job.filter, base: job.base })) {
    const piece =
      typeof part === 'string' ? Buffer.from(part) : Buffer.from(part.buffer, part.byteOffset, part.byteLength);
    waiting.push(piece);
    bytes += piece.byteLength;
    if (bytes < CHUNK_BYTES) continue;
    yield joined(waiting);
    waiting = [];
    bytes = 0;
    await nextTurn();
  }
  if (bytes > 0) yield joined(waiting);
}

/** Copies a text into its own buffer: a buffer from Node's pool cannot be transferred to another thread. */
function joined(pieces: readonly Buffer[]): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.concat(pieces));
}

/** Produces exports on the calling thread. */
export function exporterOf(store: GraphStore): Exporter {
  return {
    start: async (job) => Readable.from(exportChunks(store, job), { objectMode: false }),
    close: async () => undefined,
  };
}
