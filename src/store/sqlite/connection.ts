import Database from 'libsql';
import { stillWriting } from '../port/address.js';
import { StoreUnavailableError } from '../port/errors.js';
import { withFailuresOf } from './failures.js';

/** What can be bound. libsql aborts the process on a boolean, so none is ever passed. */
export type Bindable = string | number | null;
export type SqlRow = Readonly<Record<string, string | number | null>>;

/** A piece of SQL with its parameters, in order. Values are always bound, never pasted. */
export interface Sql {
  readonly text: string;
  readonly values: readonly Bindable[];
}

/** What a question is put to: a reader, or the writer inside of its transaction. One question is one statement, so what it sees is one state. */
export interface Runner {
  all<Row extends object = SqlRow>(text: string, ...values: readonly Bindable[]): Promise<Row[]> | Row[];
}

/** Statements are kept prepared, the oldest are let go: a filter's shape is part of its text, so texts have no end. */
const KEPT_STATEMENTS = 200;

/** For the moments in which another process opens, migrates or closes the file. */
const BUSY_MS = 5_000;

const ROWS_AT_ONCE = 20;

/** Pages are read through the system's own cache, which all connections share. */
export const CACHES = 'PRAGMA cache_size = -16000; PRAGMA mmap_size = 1073741824; PRAGMA temp_store = MEMORY';

/**
 * A batch of papers touches pages all over the indexes. With 16 MB for them, 1,500 papers more in a graph of 20,000 took three
 * times as long; and the log is written back less often.
 */
const WRITER_CACHES = 'PRAGMA cache_size = -131072; PRAGMA wal_autocheckpoint = 16000';

/** Keeps what was made last, up to a number. */
export class Kept<T> {
  private readonly items = new Map<string, T>();

  get(key: string, make: () => T): T {
    const item = this.items.get(key) ?? make();
    this.items.delete(key);
    this.items.set(key, item);
    if (this.items.size > KEPT_STATEMENTS) this.items.delete(this.items.keys().next().value!);
    return item;
  }

  clear(): void {
    this.items.clear();
  }
}

/** One connection to the file that answers on the calling thread: for writes, and for look-ups that take no time. */
export class Connection implements Runner {
  private readonly database: Database.Database;
  private readonly statements = new Kept<Database.Statement>();

  /** @param path as libsql takes it: a path, or a `file:` address */
  constructor(
    private readonly path: string,
    options: { readonly readonly: boolean },
  ) {
    this.database = new Database(path);
    this.database.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    this.database.exec(`${CACHES}; PRAGMA foreign_keys = ON`);
    this.database.exec(options.readonly ? 'PRAGMA query_only = ON' : WRITER_CACHES);
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

  /** Adds rows to a table, many with one statement; each holds all of the table's columns, in their order. */
  insert(table: string, rows: readonly (readonly Bindable[])[], otherwise: '' | 'ON CONFLICT DO NOTHING' = ''): void {
    for (let from = 0; from < rows.length;) {
      const count = rows.length - from >= ROWS_AT_ONCE ? ROWS_AT_ONCE : 1;
      const row = `(${rows[from]!.map(() => '?').join(', ')})`;
      const text = `INSERT INTO ${table} VALUES ${Array(count).fill(row).join(', ')} ${otherwise}`;
      withFailuresOf(this.path, () => this.statement(text).run(rows.slice(from, from + count).flat()));
      from += count;
    }
  }

  /**
   * Begins to write. While another process does, waits without holding up this one.
   * @throws StoreUnavailableError when the other one is not done in time
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

  /** How many rows this connection has written since it was opened. */
  changes(): number {
    return this.get<{ n: number }>('SELECT total_changes() AS n')!.n;
  }

  /** Takes everything since `begin` back. SQLite may have done so itself, when the disk is full for example. */
  rollback(): void {
    if (this.database.inTransaction) this.database.exec('ROLLBACK');
  }

  /** Several statements without parameters. */
  script(text: string): void {
    withFailuresOf(this.path, () => this.database.exec(text));
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private statement(text: string): Database.Statement {
    return this.statements.get(text, () => this.database.prepare(text));
  }
}

/** `column IN (…)` over a list of any length, as one parameter. */
export function isIn(column: string, list: readonly string[]): Sql {
  return { text: `${column} IN (SELECT value FROM json_each(?))`, values: [JSON.stringify(list)] };
}

/** All must hold; without any, everything does. */
export function and(parts: readonly Sql[]): Sql {
  if (parts.length === 0) return { text: '1', values: [] };
  return { text: parts.map((part) => `(${part.text})`).join(' AND '), values: parts.flatMap((part) => part.values) };
}
