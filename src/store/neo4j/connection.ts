import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import neo4j, {
  type Driver,
  type ManagedTransaction,
  type QueryResult,
  type RecordShape,
  type SessionMode,
} from 'neo4j-driver';
import { stillWriting } from '../port/address.js';
import { StoreTimeoutError, StoreUnavailableError } from '../port/errors.js';

export type Parameters = Readonly<Record<string, unknown>>;
export type Neo4jRow = Readonly<Record<string, unknown>>;

/** Cypher text with its named parameters. Values are always bound and never inserted into the text. */
export interface Cypher {
  readonly text: string;
  readonly parameters: Parameters;
}

/** Runs queries: an open database, or a transaction. */
export interface Runner {
  run<R extends object = Neo4jRow>(text: string, parameters?: Parameters): Promise<R[]>;
}

/** Settings of the driver; times in milliseconds. */
export interface ConnectionSettings {
  readonly maxConnectionPoolSize: number;
  readonly connectionTimeout: number;
  readonly connectionAcquisitionTimeout: number;
  /** How long a write is retried: longer than a restart of the server takes. */
  readonly writeRetryTime: number;
  /** How long a read is retried: briefly if a user waits for it, otherwise as long as a write. */
  readonly readRetryTime: number;
  /** Time limit of the server for one read. */
  readonly readTimeout: number;
  /** How long the opening statement of a write waits for other writers. */
  readonly writerMs: number;
}

/**
 * Terminates the transaction with this mark in its metadata if it waits for a lock; users may always terminate their own transactions.
 * A transaction that does not wait for a lock is slow because the server is.
 */
const TERMINATE_IF_BLOCKED = `SHOW TRANSACTIONS YIELD transactionId AS id, metaData, status
  WHERE metaData.claimgraph = $mark AND status STARTS WITH 'Blocked'
  TERMINATE TRANSACTIONS id YIELD message RETURN message`;
/** The delay before a read is retried; doubles each time, up to `LONGEST_WAIT_MS`. */
const FIRST_WAIT_MS = 100;
const LONGEST_WAIT_MS = 5_000;
/** How long connecting is retried when a store is opened: briefly, since an address may be wrong. */
const PING_RETRY_MS = 2_000;
/** Number of connections for writes; writers of a graph run one after another anyway. */
const WRITERS = 4;

/**
 * A Neo4j database over Bolt. Reads see earlier writes of this process (bookmarks). Reads and writes use separate drivers,
 * because a driver has a single retry time: a write survives a restart of the server, while a read soon reports that the server
 * is unavailable.
 */
export class Connection implements Runner {
  private readonly reader: Driver;
  private readonly writer: Driver;
  private readonly bookmarks = neo4j.bookmarkManager();

  constructor(
    uri: string,
    user: string,
    password: string,
    private readonly database: string | undefined,
    private readonly settings: ConnectionSettings,
    readonly address: string,
  ) {
    const { maxConnectionPoolSize, connectionTimeout, connectionAcquisitionTimeout } = settings;
    const shared = {
      disableLosslessIntegers: true,
      userAgent: 'claimgraph',
      telemetryDisabled: true,
      connectionTimeout,
      connectionAcquisitionTimeout,
    };
    this.reader = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      ...shared,
      maxConnectionPoolSize,
      maxTransactionRetryTime: settings.readRetryTime,
    });
    this.writer = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      ...shared,
      maxConnectionPoolSize: WRITERS,
      maxTransactionRetryTime: settings.writeRetryTime,
    });
  }

  /**
   * Runs one read, with brief retries if a cluster member becomes unavailable. An auto-commit statement needs one round trip, a
   * managed transaction three.
   * @throws StoreUnavailableError if no server answers
   * @throws StoreTimeoutError if the server stopped the statement after the time limit
   */
  run<R extends object = Neo4jRow>(text: string, parameters: Parameters = {}): Promise<R[]> {
    return this.read(text, parameters, this.settings.readRetryTime);
  }

  private async read<R extends object>(text: string, parameters: Parameters, retryMs: number): Promise<R[]> {
    const until = performance.now() + retryMs;
    for (let wait = FIRST_WAIT_MS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MS)) {
      const session = this.session(this.reader, neo4j.session.READ);
      try {
        return rows(await session.run(text, parameters, { timeout: this.settings.readTimeout }));
      } catch (error) {
        const hopeless = !neo4j.isRetryableError(error as Error) || performance.now() + wait > until;
        if (hopeless) throw this.translated(error);
      } finally {
        await session.close();
      }
      await pause(wait);
    }
  }

  /**
   * Runs the work in one transaction, and retries it if the database requests this. If the work writes nothing, the transaction
   * is rolled back, including the opening statement.
   * @param opening the first statement, which takes the writer lock; its rows are passed to the work
   * @throws StoreUnavailableError if another writer does not release the lock in time
   */
  async write<T>(work: (tx: Runner, opened: readonly Neo4jRow[]) => Promise<T>, opening?: string): Promise<T> {
    const session = this.session(this.writer, neo4j.session.WRITE);
    const { writerMs } = this.settings;
    const mark = randomUUID();
    let late = false;
    let asked: Promise<void> | undefined;
    // The client cannot set a time limit for a lock alone, so the waiting transaction is terminated from another connection.
    const giveUp = (): void => {
      asked ??= this.run(TERMINATE_IF_BLOCKED, { mark })
        .then((terminated) => void (late ||= terminated.length > 0))
        .catch(() => undefined)
        .finally(() => (asked = undefined));
    };
    try {
      return await session.executeWrite(
        async (tx) => {
          const opened =
            opening === undefined ? [] : rows<Neo4jRow>(await impatiently(writerMs, tx.run(opening), giveUp));
          const runner = new TransactionRunner(tx);
          const answer = await work(runner, opened);
          if (!runner.wrote) throw new NothingWritten(answer);
          return answer;
        },
        { metadata: { claimgraph: mark } },
      );
    } catch (error) {
      if (error instanceof NothingWritten) return error.answer as T;
      await asked;
      if (late) throw new StoreUnavailableError(stillWriting(writerMs), { cause: error });
      throw this.translated(error);
    } finally {
      await session.close();
    }
  }

  /** Runs a schema statement, which may not share a transaction with others. */
  async schema(text: string): Promise<void> {
    const session = this.session(this.writer, neo4j.session.WRITE);
    try {
      await session.run(text);
    } catch (error) {
      throw this.translated(error);
    } finally {
      await session.close();
    }
  }

  async ping(timeoutMs: number): Promise<void> {
    const late = new Promise<never>((_, reject) => {
      const timer = setTimeout(
        () => reject(new StoreUnavailableError(`${this.address} did not answer within ${timeoutMs} ms`)),
        timeoutMs,
      );
      timer.unref();
    });
    await Promise.race([this.read('RETURN 1', {}, PING_RETRY_MS), late]);
  }

  async close(): Promise<void> {
    await Promise.all([this.reader.close(), this.writer.close()]);
  }

  private session(driver: Driver, defaultAccessMode: SessionMode) {
    return driver.session({ database: this.database, defaultAccessMode, bookmarkManager: this.bookmarks });
  }

  /** Converts connection errors to StoreUnavailableError, without credentials; other errors are unchanged. */
  private translated(error: unknown): unknown {
    const code = (error as { code?: string }).code ?? '';
    if (
      /^(ServiceUnavailable|SessionExpired)$|TransientError.*DatabaseUnavailable|DatabaseUnavailable/.test(code) ||
      /acquisition timed out/i.test((error as Error).message ?? '')
    ) {
      return new StoreUnavailableError(`${this.address} does not answer; is Neo4j running there?`, { cause: error });
    }
    if (/Unauthorized|AuthenticationRateLimit/.test(code)) {
      return new StoreUnavailableError(
        `${this.address} rejects the user name or the password (CLAIMGRAPH_NEO4J_PASSWORD)`,
        {
          cause: error,
        },
      );
    }
    if (/TransactionTimedOut/.test(code)) {
      return new StoreTimeoutError(
        `${this.address} stopped the query after ${this.settings.readTimeout / 1000} s; request less`,
        { cause: error },
      );
    }
    return error;
  }
}

/** Thrown to make the driver roll back a transaction that changed nothing. */
class NothingWritten extends Error {
  constructor(readonly answer: unknown) {
    super('nothing was written');
  }
}

class TransactionRunner implements Runner {
  wrote = false;

  constructor(private readonly tx: ManagedTransaction) {}

  async run<R extends object = Neo4jRow>(text: string, parameters: Parameters = {}): Promise<R[]> {
    const result = await this.tx.run(text, parameters);
    this.wrote ||= result.summary.counters.containsUpdates();
    return rows(result);
  }
}

function rows<R extends object>(result: QueryResult<RecordShape>): R[] {
  return result.records.map((record) => record.toObject() as R);
}

/** The response; calls back if it takes longer than this many milliseconds, and again after each further `ms`. */
async function impatiently<T>(ms: number, answer: PromiseLike<T>, whenLate: () => void): Promise<T> {
  const timer = setInterval(whenLate, ms);
  try {
    return await answer;
  } finally {
    clearInterval(timer);
  }
}

/** Converts whole numbers to Cypher integers, which some clauses require (LIMIT). */
export function integer(value: number): unknown {
  return neo4j.int(value);
}
