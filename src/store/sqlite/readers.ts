import Database from 'libsql/promise';
import { StoreTimeoutError } from '../port/errors.js';
import { isFailure, unavailable } from './failures.js';
import { type Bindable, CACHES, type Runner, type SqlRow, statementCache } from './connection.js';

/** Number of concurrent queries; further ones wait in a queue. */
const READERS = 4;
/** SQLite ignores an interrupt sent before the statement starts, so it is resent at this interval, in milliseconds. */
const INTERRUPT_EVERY_MS = 25;

// libsql's thread pool has one native thread per core: on two cores, two slow queries would block all others.
process.env.TOKIO_WORKER_THREADS ??= String(READERS + 2);

/** The part of libsql's promise interface that is used here; its own types are incomplete. */
interface PreparedStatement {
  all(...values: readonly Bindable[]): Promise<object[]>;
}

/**
 * Read-only connections on native threads: a slow query blocks neither the process nor the writer. A query that exceeds the
 * time limit, including the wait for a free connection, is interrupted.
 */
export class Readers {
  private readonly idle: Reader[] = [];
  private readonly all: Reader[] = [];
  private readonly waiting: ((reader: Reader) => void)[] = [];
  private closing = false;

  /** @param libsqlName the URL with which libsql opens the file */
  constructor(
    private readonly libsqlName: string,
    private readonly path: string,
    private readonly limitMs: number,
  ) {}

  /** @throws StoreTimeoutError after the limit, once the database has stopped working on the query */
  async ask<T>(question: (db: Runner) => Promise<T>): Promise<T> {
    const limit = new Limit(this.limitMs);
    const reader = await this.free(limit);
    try {
      return await question(reader.within(limit));
    } finally {
      limit.end();
      this.release(reader);
    }
  }

  /** Streams the results of several statements that see one state, on a separate connection and without a time limit. */
  async *whole<T>(question: (db: Runner) => AsyncIterable<T>): AsyncIterable<T> {
    const reader = new Reader(this.libsqlName, this.path);
    try {
      yield* question(await reader.snapshot());
    } finally {
      reader.close();
    }
  }

  /** Waits for the running queries, and closes the connections. */
  async close(): Promise<void> {
    this.closing = true;
    while (this.idle.length < this.all.length) await new Promise((resolve) => setTimeout(resolve, 5));
    for (const reader of this.all) reader.close();
  }

  private free(limit: Limit): Promise<Reader> | Reader {
    if (this.closing) throw new Error('the store is closed');
    const reader = this.idle.pop() ?? this.another();
    if (reader) return reader;
    return new Promise((resolve, reject) => {
      this.waiting.push(resolve);
      limit.whenOver((error) => {
        const place = this.waiting.indexOf(resolve);
        if (place < 0) return;
        this.waiting.splice(place, 1);
        reject(error);
      });
    });
  }

  private another(): Reader | undefined {
    if (this.all.length === READERS) return undefined;
    const reader = new Reader(this.libsqlName, this.path);
    this.all.push(reader);
    return reader;
  }

  private release(reader: Reader): void {
    const next = this.waiting.shift();
    if (next) next(reader);
    else this.idle.push(reader);
  }
}

/** The timer of one query. */
class Limit {
  private over: StoreTimeoutError | undefined;
  private readonly listeners: ((error: StoreTimeoutError) => void)[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(ms: number) {
    this.timer = setTimeout(() => {
      this.over = new StoreTimeoutError(`the query was stopped after ${ms / 1000} s; request less`);
      for (const listener of this.listeners) listener(this.over);
    }, ms).unref();
  }

  check(): void {
    if (this.over) throw this.over;
  }

  whenOver(listener: (error: StoreTimeoutError) => void): void {
    this.listeners.push(listener);
  }

  end(): void {
    clearTimeout(this.timer);
    this.listeners.length = 0;
  }
}

/** A read-only connection, which runs one statement at a time. */
class Reader {
  private readonly database: Database;
  private readonly statements = statementCache((text) => this.database.prepare(text) as Promise<PreparedStatement>);
  private readonly ready: Promise<void>;

  constructor(
    libsqlName: string,
    private readonly path: string,
  ) {
    this.database = new Database(libsqlName, {});
    this.ready = this.database.exec(`PRAGMA busy_timeout = 5000; ${CACHES}; PRAGMA query_only = ON`) as Promise<void>;
  }

  within(limit: Limit): Runner {
    return { all: (text, ...values) => this.rows(limit, text, values) };
  }

  /** Begins a read transaction: the connection sees one state until it is closed. */
  async snapshot(): Promise<Runner> {
    await this.ready;
    await this.database.exec('BEGIN');
    return { all: (text, ...values) => this.rows(undefined, text, values) };
  }

  /**
   * libsql computes the first row on a native thread and all later rows on the calling thread. The result is therefore
   * materialised, in order, before the first row is read.
   */
  private async rows<Row extends object = SqlRow>(
    limit: Limit | undefined,
    text: string,
    values: readonly Bindable[],
  ): Promise<Row[]> {
    let interrupting: NodeJS.Timeout | undefined;
    limit?.whenOver(() => (interrupting = setInterval(() => this.database.interrupt(), INTERRUPT_EVERY_MS)));
    try {
      await this.ready;
      limit?.check();
      const whole = `WITH answer AS MATERIALIZED (${text}) SELECT * FROM answer`;
      const statement = await this.statements.memo(whole);
      return (await statement.all(...values)) as Row[];
    } catch (error) {
      limit?.check();
      throw isFailure(error) ? unavailable(this.path, error) : error;
    } finally {
      clearInterval(interrupting);
    }
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }
}
