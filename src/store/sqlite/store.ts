import type { SourceState } from '../../domain/facts.js';
import type { Claim, Entity } from '../../domain/graph.js';
import type { FactsReader, WriteTransaction } from '../port/transaction.js';
import { SchemaVersionError, StoreUnavailableError } from '../port/errors.js';
import { type OpenOptions, WRITER_MS } from '../port/address.js';
import type { DumpLine, GraphStore, StoredPaper, StoreInfo } from '../port/graph-store.js';
import { countChanges, findChanges } from './changes.js';
import {
  bestClaims,
  claimsById,
  countClaims,
  countClaimsOf,
  findClaims,
  findClaimsOf,
  findClaimsOfNamed,
  hasClaims,
} from './claims.js';
import { Connection, type Runner } from './connection.js';
import { StoreDamagedError, unavailable } from './failures.js';
import { identityOf, isWritable, openToRead, openToWrite } from './file.js';
import { dump } from './dump.js';
import {
  bearers,
  countEntities,
  entitiesById,
  findEntities,
  nameCandidates,
  narrower,
  proposes,
  related,
} from './entities.js';
import { integrityOf } from './integrity.js';
import { migrate, requireVersion, schemaVersion } from './migrations.js';
import {
  countPapers,
  countPapersOf,
  findPapers,
  mentions,
  papersById,
  papersByKey,
  papersOf,
  proposedIn,
} from './papers.js';
import { boards, conflicts, facets, neighbours, stats } from './surveys.js';
import { answering } from '../shared/answering.js';
import { Readers } from './readers.js';
import { SqliteFacts } from './facts.js';
import { SqliteTransaction } from './transaction.js';

/** Time limit of a query in milliseconds. The API has the same limit for a request, which takes effect first. */
const QUESTION_MS = 15_000;
/** How long the schema version is assumed to be unchanged, in milliseconds. */
const TRUSTED_MS = 1_000;

export interface SqliteOptions extends OpenOptions {
  /** The time limit of a query, in milliseconds. */
  readonly questionMs?: number;
}

/**
 * The methods of the port that are implemented by a function of the same name and need only a few rows of an index. They run on the calling
 * thread, since switching threads would take longer than the query.
 */
const LOOKUPS = { bearers, stats };

/** The other methods that are implemented by a function of the same name. */
const QUERIES = {
  nameCandidates,
  findClaims,
  findClaimsOf,
  findClaimsOfNamed,
  countClaims,
  hasClaims,
  countClaimsOf,
  findEntities,
  countEntities,
  findPapers,
  countPapers,
  papersOf,
  countPapersOf,
  proposes,
  proposedIn,
  mentions,
  narrower,
  related,
  facets,
  best: bestClaims,
  boards,
  conflicts,
  neighbours,
  changes: findChanges,
  countChanges,
};

/* eslint-disable @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unsafe-declaration-merging -- the constructor assigns these methods */
export interface SqliteStore extends Pick<GraphStore, keyof typeof LOOKUPS | keyof typeof QUERIES> {}
/**
 * The graph in one SQLite file. One connection writes, several read; with WAL, readers see the last committed state while a
 * writer works, in this and in other processes. Lookups by id run on the calling thread; other queries run in `Readers`.
 */
export class SqliteStore implements GraphStore {
  /* eslint-enable */
  private readonly readers: Readers;
  private readonly identity: string | undefined;
  private queue: Promise<unknown> = Promise.resolve();
  private versionCheckedAt = -Infinity;
  private damage: StoreDamagedError | undefined;
  private closed = false;

  /** @param writer undefined if the file is only read */
  private constructor(
    private readonly path: string,
    private readonly writer: Connection | undefined,
    private readonly lookups: Connection,
    private readonly options: SqliteOptions,
    libsqlName: string,
  ) {
    this.identity = identityOf(path);
    this.readers = new Readers(libsqlName, path, options.questionMs ?? QUESTION_MS);
    Object.assign(
      this,
      answering(LOOKUPS, async (query) => query(this.ready())),
      answering(QUERIES, (query) => this.ask(query)),
    );
  }

  /**
   * Opens the file. For writing, the file and its folder are created if they are missing.
   * @throws StoreMissingError if it is opened for reading and contains no graph
   * @throws StoreUnavailableError if it cannot be created or opened, is not an SQLite file, or belongs to another program
   * @throws SchemaVersionError if `options.prepare` is set and it has another schema version
   */
  static open(path: string, options: SqliteOptions): SqliteStore {
    const { purpose = 'write', prepare } = options;
    const readOnly = purpose === 'read' || (purpose === 'serve' && !isWritable(path));
    const { name, connection } = readOnly ? openToRead(path) : openToWrite(path);
    try {
      if (prepare) requireVersion(connection);
      if (readOnly) return new SqliteStore(path, undefined, connection, options, name);
      const lookups = new Connection(path, { readonly: true, mapped: purpose !== 'write' });
      return new SqliteStore(path, connection, lookups, options, name);
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  async info(): Promise<StoreInfo> {
    requireVersion(this.lookups);
    const { version } = this.lookups.get<{ version: string }>('SELECT sqlite_version() AS version')!;
    return { store: 'sqlite', version, address: `sqlite:${this.path}`, schemaVersion: schemaVersion(this.lookups) };
  }
  /** Also fails if the file was deleted, replaced, damaged or migrated since it was opened. */
  async ping(): Promise<void> {
    if (this.damage) throw this.damage;
    const now = identityOf(this.path);
    if (now === undefined)
      throw new StoreUnavailableError(`sqlite:${this.path} was deleted; restore it or create a graph, then restart`);
    if (now !== this.identity)
      throw new StoreUnavailableError(`sqlite:${this.path} was replaced by another file; restart to use it`);
    try {
      requireVersion(this.lookups);
      this.lookups.get('SELECT value FROM meta');
    } catch (error) {
      if (error instanceof SchemaVersionError) throw error;
      throw unavailable(this.path, error);
    }
  }
  async migrate(): Promise<{ from: number; to: number }> {
    return migrate(this.writing());
  }
  async close(): Promise<void> {
    await this.queue.catch(() => undefined);
    await this.readers.close();
    this.closed = true;
    this.lookups.close();
    this.writer?.writeBack();
    this.writer?.close();
  }
  async version(): Promise<number> {
    return this.ready().get<{ value: number }>("SELECT value FROM meta WHERE key = 'graph_version'")!.value;
  }

  async integrity(): Promise<string[]> {
    return integrityOf(this.ready());
  }
  async state(): Promise<string> {
    const rows = this.ready().all<{ value: number }>(
      "SELECT value FROM meta WHERE key IN ('graph_version', 'state') ORDER BY key",
    );
    return rows.map(({ value }) => value).join('-');
  }

  /** The connection for fast lookups. Checks every second whether another process has migrated the file. */
  private ready(): Connection {
    if (this.closed) throw new Error('the store is closed');
    if (performance.now() - this.versionCheckedAt < TRUSTED_MS) return this.lookups;
    requireVersion(this.lookups);
    this.versionCheckedAt = performance.now();
    return this.lookups;
  }
  private async ask<T>(question: (db: Runner) => Promise<T>): Promise<T> {
    this.ready();
    try {
      return await this.readers.ask(question);
    } catch (error) {
      if (error instanceof StoreDamagedError) this.damage = error;
      throw error;
    }
  }
  private writing(): Connection {
    if (this.writer) return this.writer;
    throw new StoreUnavailableError(`sqlite:${this.path} is opened for reading only, or is read-only`);
  }

  async papers(ids: readonly string[]): Promise<(StoredPaper | undefined)[]> {
    return papersById(this.ready(), ids);
  }
  async papersByKey(keys: readonly string[]): Promise<(StoredPaper | undefined)[]> {
    return papersByKey(this.ready(), keys);
  }
  async claims(ids: readonly string[]): Promise<(Claim | undefined)[]> {
    return claimsById(this.ready(), ids);
  }
  async entities(ids: readonly string[]): Promise<(Entity | undefined)[]> {
    return entitiesById(this.ready(), ids);
  }

  async sourceState(source: string): Promise<SourceState | undefined> {
    const row = this.ready().get<{ read_until: string }>(
      'SELECT read_until FROM source_state WHERE source = ?',
      source,
    );
    return row && { source, readUntil: row.read_until };
  }

  async facts<T>(ask: (facts: FactsReader) => Promise<T>): Promise<T> {
    return ask(new SqliteFacts(this.ready()));
  }

  /** Writers of this process queue here; those of other processes wait for the file lock. */
  transact<T>(work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
    const result = this.queue.then(async () => {
      const writer = this.writing();
      requireVersion(writer);
      await writer.begin(this.options.writerMs ?? WRITER_MS);
      try {
        const before = writer.changes();
        const transaction = new SqliteTransaction(writer);
        const answer = await work(transaction);
        transaction.settle();
        if (writer.changes() > before) {
          writer.run("UPDATE meta SET value = value + 1 WHERE key = 'graph_version'");
        }
        writer.script('COMMIT');
        return answer;
      } catch (error) {
        writer.rollback();
        throw error;
      }
    });
    this.queue = result.catch(() => undefined);
    return result;
  }

  /** Dumps the state at the time of the call, regardless of concurrent writes. */
  async *dump(): AsyncIterable<DumpLine> {
    this.ready();
    yield* this.readers.whole(dump);
  }
}
