import neo4j, { type Driver, type ManagedTransaction, type QueryResult, type RecordShape } from 'neo4j-driver';
import { StoreUnavailableError } from '../errors.js';

export type Parameters = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, unknown>>;

/** A piece of Cypher with its parameters, by name. Values are always bound, never pasted. */
export interface Cypher {
  readonly text: string;
  readonly parameters: Parameters;
}

/** What both an open database and a running transaction can do. */
export interface Runner {
  run<R extends object = Row>(text: string, parameters?: Parameters): Promise<R[]>;
}

/** How the driver behaves; times in milliseconds. */
export interface ConnectionSettings {
  readonly maxConnectionPoolSize: number;
  readonly connectionTimeout: number;
  readonly connectionAcquisitionTimeout: number;
  /** For how long a write is tried again: longer than a restart of the server takes. */
  readonly maxTransactionRetryTime: number;
}

/** A database over Bolt. Reads see what this process wrote before (bookmarks). */
export class Connection implements Runner {
  private readonly driver: Driver;

  constructor(
    uri: string,
    user: string,
    password: string,
    private readonly database: string | undefined,
    settings: ConnectionSettings,
    readonly address: string,
  ) {
    this.driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      userAgent: 'claimgraph',
      ...settings,
    });
  }

  /** One read, tried again when a cluster member went away, but never for longer than a request may wait. */
  async run<R extends object = Row>(text: string, parameters: Parameters = {}): Promise<R[]> {
    const session = this.session('READ');
    try {
      return rows(await session.executeRead((tx) => tx.run(text, parameters)));
    } catch (error) {
      throw this.translated(error);
    } finally {
      await session.close();
    }
  }

  /** Runs the work in one transaction, and again when the database asks for it. */
  async write<T>(work: (tx: Runner) => Promise<T>): Promise<T> {
    const session = this.session('WRITE');
    try {
      return await session.executeWrite((tx) => work(new TransactionRunner(tx)));
    } catch (error) {
      throw this.translated(error);
    } finally {
      await session.close();
    }
  }

  /** A statement that may not run inside of a transaction with others (schema). */
  async schema(text: string): Promise<void> {
    const session = this.session('WRITE');
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
    const answer = this.driver.executeQuery('RETURN 1', {}, { database: this.database }).catch((error: unknown) => {
      throw this.translated(error);
    });
    await Promise.race([answer, late]);
  }

  close(): Promise<void> {
    return this.driver.close();
  }

  private session(access: 'READ' | 'WRITE') {
    return this.driver.session({
      database: this.database,
      defaultAccessMode: access === 'READ' ? neo4j.session.READ : neo4j.session.WRITE,
      bookmarkManager: this.driver.executeQueryBookmarkManager,
    });
  }

  /** Says in plain words that the database is away; other errors stay. Never holds a credential. */
  private translated(error: unknown): unknown {
    const code = (error as { code?: string }).code ?? '';
    if (
      /^(ServiceUnavailable|SessionExpired)$|TransientError.*DatabaseUnavailable|DatabaseUnavailable/.test(code) ||
      /acquisition timed out/i.test((error as Error).message ?? '')
    ) {
      return new StoreUnavailableError(`${this.address} does not answer; is Neo4j running there?`, { cause: error });
    }
    if (/Unauthorized|AuthenticationRateLimit/.test(code)) {
      return new StoreUnavailableError(`${this.address} refuses the user or the password (CLAIMGRAPH_NEO4J_PASSWORD)`, {
        cause: error,
      });
    }
    return error;
  }
}

class TransactionRunner implements Runner {
  constructor(private readonly tx: ManagedTransaction) {}

  async run<R extends object = Row>(text: string, parameters: Parameters = {}): Promise<R[]> {
    return rows(await this.tx.run(text, parameters));
  }
}

function rows<R extends object>(result: QueryResult<RecordShape>): R[] {
  return result.records.map((record) => record.toObject() as R);
}

/** Whole numbers have to be told apart from others where Cypher wants an integer (LIMIT). */
export function integer(value: number): unknown {
  return neo4j.int(value);
}
