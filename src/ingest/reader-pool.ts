import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { Piscina } from 'piscina';
import type { Extraction } from '../domain/extraction.js';
import { EXTRACTOR } from '../reader/version.js';
import { type ReadableText, type Reader, UnreadableTextError } from '../reader/reader.js';

export interface ReaderPoolOptions {
  /** Number of threads; by default one for each core. */
  readonly threads?: number;
  /** Number of threads that start immediately and stay; further threads start on demand. */
  readonly ready?: number;
  /** Time limit per text in milliseconds; a batch of ten has ten times as long. */
  readonly timeLimitMs?: number;
}

const TIME_LIMIT_MS = 20_000;
/** Idle threads end after this time, in milliseconds. */
const IDLE_MS = 30_000;
/**
 * The young part of a thread's heap, in megabytes. What the reader makes for a text is garbage with the next one, so that a larger part, which
 * V8 would take, holds garbage for longer: 30 MB more for each thread, and no time saved.
 */
const YOUNG_GENERATION_MB = 12;

/** When running from source (tests, scripts), a worker needs the TypeScript loader. */
const FROM_SOURCE = import.meta.url.endsWith('.ts');
const WORKER = new URL(FROM_SOURCE ? './read-worker.ts' : './read-worker.js', import.meta.url).href;

/**
 * Runs the built-in extractor in separate threads, so that texts are read on all cores and a text that takes too long blocks
 * nothing: its thread is terminated and replaced. Results do not depend on the number of threads. Threads start on demand,
 * unless configured otherwise.
 */
export class ReaderPool implements Reader {
  readonly id = EXTRACTOR;
  readonly parallel: number;
  private readonly pool: Piscina<readonly ReadableText[], Extraction[]>;
  private readonly timeLimitMs: number;
  /** Batches wait here and not in the pool, so that their time limit starts when a thread takes them. */
  private readonly whenFree;
  /** Titles without abstracts, as in curated tables, are read by one thread: another one takes about 80 MB, and more time to start than they take to read. */
  private readonly oneByOne = pLimit(1);

  constructor({ threads = availableParallelism(), ready = 0, timeLimitMs = TIME_LIMIT_MS }: ReaderPoolOptions = {}) {
    this.parallel = threads;
    this.timeLimitMs = timeLimitMs;
    this.whenFree = pLimit(threads);
    this.pool = new Piscina({
      filename: WORKER,
      minThreads: Math.min(ready, threads),
      maxThreads: threads,
      idleTimeout: IDLE_MS,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_GENERATION_MB },
      execArgv: FROM_SOURCE ? ['--import', 'tsx'] : [],
    });
  }

  /** @throws UnreadableTextError if the batch exceeds the time limit of its texts */
  async read(texts: readonly ReadableText[]): Promise<Extraction[]> {
    if (texts.length === 0) return [];
    const read = (): Promise<Extraction[]> => this.whenFree(() => this.readInThread(texts));
    return texts.every(({ abstract }) => abstract === '') ? this.oneByOne(read) : read();
  }

  private async readInThread(texts: readonly ReadableText[]): Promise<Extraction[]> {
    const limit = AbortSignal.timeout(this.timeLimitMs * texts.length);
    try {
      return await this.pool.run(texts, { signal: limit });
    } catch (error) {
      if (!limit.aborted) throw error;
      throw new UnreadableTextError(`takes longer than ${this.timeLimitMs / 1000} s to read; shorten the text`, {
        cause: error,
      });
    }
  }

  /** Ends the threads and discards the texts in progress. */
  async close(): Promise<void> {
    await this.pool.destroy();
  }
}
