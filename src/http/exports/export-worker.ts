import { setPriority } from 'node:os';
import { ReadableStream } from 'node:stream/web';
import { parentPort, workerData } from 'node:worker_threads';
import { openStore } from '../../store/open.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import { exportChunks, type ExportJob, type ExportSource } from './export-chunks.js';

/** The worker of an ExportThread: opens the graph read-only and sends the bytes of each export as a stream. */

/** A message to the worker: to produce an export, or to end. */
export type ExportRequest = { readonly id: number; readonly job: ExportJob } | 'end';

/** The reply to an export request: a stream, or the name and message of an error. */
export type ExportBegun = { readonly id: number } & (
  { readonly stream: ReadableStream<Uint8Array> } | { readonly failure: { readonly name: string; readonly message: string } }
); // prettier-ignore

/** Lower than the priority of other threads, so that short queries are answered first. */
const NICE = 5;

const port = parentPort!;
const { address, options } = workerData as ExportSource;
let opened: Promise<GraphStore> | undefined;

// Only Linux sets the priority of the calling thread; other systems set that of the process.
if (process.platform === 'linux') setPriority(NICE);

function store(): Promise<GraphStore> {
  opened ??= openStore(address, { ...options, purpose: 'read' });
  opened.catch(() => (opened = undefined));
  return opened;
}

async function begin(id: number, job: ExportJob): Promise<void> {
  try {
    const chunks = exportChunks(await store(), job);
    const first = await chunks.next();
    const stream = ReadableStream.from(startingWith(first, chunks));
    port.postMessage({ id, stream } satisfies ExportBegun, [stream]);
  } catch (error) {
    const { name, message } = error as Error;
    port.postMessage({ id, failure: { name, message } } satisfies ExportBegun);
  }
}

async function* startingWith<T>(first: IteratorResult<T, void>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  try {
    if (first.done) return;
    yield first.value;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}

async function end(): Promise<void> {
  port.close();
  await (await opened?.catch(() => undefined))?.close();
}

port.on('message', (request: ExportRequest) => {
  void (request === 'end' ? end() : begin(request.id, request.job));
});
