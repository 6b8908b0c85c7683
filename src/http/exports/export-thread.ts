import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { Worker } from 'node:worker_threads';
import { SchemaVersionError, StoreTimeoutError, StoreUnavailableError } from '../../store/port/errors.js';
import type { Exporter, ExportJob, ExportSource } from './export-chunks.js';
import type { ExportBegun, ExportRequest } from './export-worker.js';

/** Time without exports after which the thread ends, in milliseconds. */
const IDLE_MS = 30_000;

const FROM_SOURCE = import.meta.url.endsWith('.ts');
const WORKER = new URL(FROM_SOURCE ? './export-worker.ts' : './export-worker.js', import.meta.url);

/** Starts the worker. From source (tests, scripts), a first script registers the TypeScript loader, which cannot load the first file of a thread itself. */
function threadOf(source: ExportSource): Worker {
  if (!FROM_SOURCE) return new Worker(WORKER, { workerData: source });
  const first = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(WORKER.href)})))`;
  return new Worker(first, { eval: true, workerData: source });
}

/** An export that the thread has not started yet. */
interface Waiting {
  readonly begin: (stream: ReadableStream<Uint8Array>) => void;
  readonly fail: (error: Error) => void;
}

/**
 * Produces exports in a separate thread that opens the graph read-only. Producing a file of hundreds of thousands of claims takes many seconds
 * of processor time, during which the server's main thread answers other requests. The thread starts with the first export.
 */
export class ExportThread implements Exporter {
  private worker: Worker | undefined;
  private next = 0;
  private readonly waiting = new Map<number, Waiting>();
  private readonly running = new Set<Readable>();
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly source: ExportSource) {}

  async start(job: ExportJob): Promise<Readable> {
    clearTimeout(this.idle);
    const worker = (this.worker ??= this.begun());
    const id = this.next++;
    try {
      const stream = await new Promise<ReadableStream<Uint8Array>>((begin, fail) => {
        this.waiting.set(id, { begin, fail });
        worker.postMessage({ id, job } satisfies ExportRequest);
      });
      return this.followed(Readable.fromWeb(stream));
    } finally {
      this.waiting.delete(id);
      this.restIfIdle();
    }
  }

  /** Ends the thread; exports in progress fail. */
  async close(): Promise<void> {
    clearTimeout(this.idle);
    const { worker } = this;
    if (!worker) return;
    this.fail(new Error('the server is closing'));
    const ended = new Promise((resolve) => worker.once('exit', resolve));
    this.end();
    await ended;
  }

  private begun(): Worker {
    const worker = threadOf(this.source);
    worker.unref();
    worker.on('message', (begun: ExportBegun) => {
      const waiting = this.waiting.get(begun.id);
      if ('stream' in begun) waiting?.begin(begun.stream);
      else waiting?.fail(errorOf(begun.failure));
    });
    worker.on('error', (error) => this.lost(worker, error));
    worker.on('exit', () => this.lost(worker, new Error('the thread of exports has ended')));
    return worker;
  }

  /** Registers an export, which keeps the thread alive until its stream is closed. */
  private followed(stream: Readable): Readable {
    this.running.add(stream);
    stream.once('close', () => {
      this.running.delete(stream);
      this.restIfIdle();
    });
    return stream;
  }

  private restIfIdle(): void {
    clearTimeout(this.idle);
    if (this.running.size > 0 || this.waiting.size > 0) return;
    this.idle = setTimeout(() => this.end(), IDLE_MS).unref();
  }

  private end(): void {
    this.worker?.postMessage('end' satisfies ExportRequest);
    this.worker = undefined;
  }

  /** Handles a thread that has ended unexpectedly. */
  private lost(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = undefined;
    this.fail(error);
  }

  private fail(error: Error): void {
    for (const { fail } of this.waiting.values()) fail(error);
    for (const stream of this.running) stream.destroy(error);
  }
}

/** Restores the class of an error, which is lost when it is sent between threads. */
function errorOf({ name, message }: { readonly name: string; readonly message: string }): Error {
  if (name === 'StoreTimeoutError') return new StoreTimeoutError(message);
  if (name === 'SchemaVersionError') return new SchemaVersionError(message);
  return /^Store/.test(name) ? new StoreUnavailableError(message) : new Error(message);
}
