import Database from 'libsql';
import { LRUCache } from 'lru-cache';
import { byCodeUnits } from '../../domain/order.js';
import { stillWriting } from '../port/address.js';
import { StoreUnavailableError } from '../port/errors.js';
import { withFailuresOf } from './failures.js';

/** Values that can be bound. libsql aborts the process on a boolean, so booleans are never passed. */
export type Bindable = string | number | null | Uint8Array;
export type SqlRow = Readonly<Record<string, string | number | null>>;

/** SQL text with its parameters in order. Values are always bound and never inserted into the text. */
export interface Sql {
  readonly text: string;
  readonly values: readonly Bindable[];
}

/** Runs queries: a reader connection, or the writer inside its transaction. Each query is one statement and so sees one state. */
export interface Runner {
  all<Row extends object = SqlRow>(text: string, ...values: readonly Bindable[]): Promise<Row[]> | Row[];
}

/** Prepared statements are cached up to a limit, since filters produce an unlimited number of statement texts. */
const KEPT_STATEMENTS = 200;

/** How long to wait while another process opens, migrates or closes the file. */
const BUSY_MS = 5_000;

/** Numbers of rows per INSERT statement. One statement is prepared for each size; remaining rows use the smaller ones. */
const ROWS_AT_ONCE = [64, 16, 4, 1];

/** Pages are read through the operating system's cache, which all connections share. */
export const CACHES = 'PRAGMA cache_size = -16000; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY';
/** Pages are copied instead of mapped: a writing process touches the whole file over time, which would count as its memory. */
const UNMAPPED = 'PRAGMA mmap_size = 0';

/**
 * A batch of papers changes pages throughout the indexes. With a cache of 16 MB, adding 1,500 papers to a graph of 20,000 took three
 * times as long. The log is written back when it reaches 256 MB, so that a page changed by several batches is written once; it is cut to 64 MB
 * afterwards.
 */
const WRITER_CACHES =
  'PRAGMA cache_size = -81920; PRAGMA wal_autocheckpoint = 32000; PRAGMA journal_size_limit = 67108864';

/** A cache of prepared statements by their text. @param prepare prepares a statement that is not in the cache */
export function statementCache<Statement extends object>(
  prepare: (text: string) => Statement,
): LRUCache<string, Statement> {
  return new LRUCache({ max: KEPT_STATEMENTS, memoMethod: prepare });
}

/** A connection that runs statements on the calling thread: for writes, and for fast lookups. */
export class Connection implements Runner {
  private readonly database: Database.Database;
  private readonly statements = statementCache((text) => this.database.prepare(text));

  /** @param path a path or a `file:` URL */
  constructor(
    private readonly path: string,
    options: { readonly readonly: boolean; readonly mapped?: boolean },
  ) {
    this.database = new Database(path);
    this.database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    this.database.exec(`${CACHES}; PRAGMA foreign_keys = ON`);
    this.database.exec(options.readonly ? 'PRAGMA query_only = ON' : WRITER_CACHES);
    if (options.mapped === false) this.database.exec(UNMAPPED);
  }

  all<Row extends object = SqlRow>(text: string, ...values: readonly Bindable[]): Row[] {
    return withFailuresOf(this.path, () => this.statement(text).all(...values) as Row[]);
  }

  get<Row extends object = SqlRow>(text: string, ...values: readonly Bindable[]): Row | undefined {
    return this.all<Row>(text, ...values)[0];
  }

  run(text: string, ...values: readonly Bindable[]): void {
    withFailuresOf(this.path, () => this.statement(text).run(...values));
  }

  /**
   * Inserts rows into a table with multi-row statements; each row holds all columns of the table in order.
   * @param otherwise how to handle existing rows
   */
  insert(table: string, rows: readonly (readonly Bindable[])[], otherwise: '' | `ON CONFLICT ${string}` = ''): void {
    for (let from = 0; from < rows.length;) {
      const count = ROWS_AT_ONCE.find((size) => rows.length - from >= size)!;
      const row = `(${rows[from]!.map(() => '?').join(', ')})`;
      const text = `INSERT INTO ${table} VALUES ${Array(count).fill(row).join(', ')} ${otherwise}`;
      withFailuresOf(this.path, () => this.statement(text).run(rows.slice(from, from + count).flat()));
      from += count;
    }
  }

  /**
   * Begins a write transaction. Waits asynchronously while another process writes.
   * @throws StoreUnavailableError if the other process does not finish in time
   */
  async begin(waitMs: number): Promise<void> {
    const end = Date.now() + waitMs;
    this.database.exec('PRAGMA busy_timeout = 0');
    try {
      while (!this.tryToBegin()) {
        if (Date.now() > end) throw new StoreUnavailableError(stillWriting(waitMs));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    } finally {
      this.database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    }
  }

  private tryToBegin(): boolean {
    try {
      this.database.exec('BEGIN IMMEDIATE');
      return true;
    } catch (error) {
      if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) return false;
      throw error;
    }
  }

  /** The number of rows written by this connection since it was opened. */
  changes(): number {
    return this.get<{ n: number }>('SELECT total_changes() AS n')!.n;
  }

  /** Rolls back everything since `begin`, unless SQLite has already done so, for example because the disk is full. */
  rollback(): void {
    if (this.database.inTransaction) this.database.exec('ROLLBACK');
  }

  /** Runs several statements without parameters. */
  script(text: string): void {
    withFailuresOf(this.path, () => this.database.exec(text));
  }

  /** Writes the log back into the file, as far as no other process reads from it, so that the file alone contains the graph once the program has ended. */
  writeBack(): void {
    try {
      this.database.exec('PRAGMA busy_timeout = 0; PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // The log is intact; the next connection reads it.
    }
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private statement(text: string): Database.Statement {
    return this.statements.memo(text);
  }
}

/**
 * Rows in the order of the index that takes longest to update: each of its pages is then read and changed once for all of its rows, instead
 * of once per row, evicted from the cache in between.
 * @param column the index of a text column
 */
export function inOrderOf<Row extends readonly Bindable[]>(rows: readonly Row[], column: number): Row[] {
  return [...rows].sort((a, b) => byCodeUnits(String(a[column]), String(b[column])));
}

/** `column IN (…)` for a list of any length, which is passed as one parameter; a list of one is `column = ?`, which plans better. */
export function isIn(column: string, list: readonly string[]): Sql {
  if (list.length === 1) return { text: `${column} = ?`, values: [list[0]!] };
  return { text: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(list)] };
}

/** Joins conditions with AND; without any, the condition is always true. */
export function and(parts: readonly Sql[]): Sql {
  if (parts.length === 0) return { text: '1', values: [] };
  return { text: parts.map((part) => `(${part.text})`).join(' AND '), values: parts.flatMap((part) => part.values) };
}
