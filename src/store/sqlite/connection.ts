import Database from 'libsql';

/** What can be bound. libsql aborts the process on a boolean, so none is ever passed. */
export type Bindable = string | number | null;
export type SqlRow = Readonly<Record<string, string | number | null>>;

/** A piece of SQL with its parameters, in order. Values are always bound, never pasted. */
export interface Sql {
  readonly text: string;
  readonly values: readonly Bindable[];
}

/** One connection to the file, with its statements kept prepared. */
export class Connection {
  private readonly database: Database.Database;
  private readonly statements = new Map<string, Database.Statement>();

  constructor(path: string, options: { readonly readonly: boolean }) {
    this.database = new Database(path);
    this.database.exec('PRAGMA busy_timeout = 30000');
    this.database.exec('PRAGMA journal_mode = WAL');
    this.database.exec('PRAGMA synchronous = NORMAL');
    this.database.exec('PRAGMA foreign_keys = ON');
    if (options.readonly) this.database.exec('PRAGMA query_only = ON');
  }

  all<Row extends object = SqlRow>(text: string, ...values: readonly Bindable[]): Row[] {
    return this.statement(text).all(...values) as Row[];
  }

  get<Row extends object = SqlRow>(text: string, ...values: readonly Bindable[]): Row | undefined {
    return this.all<Row>(text, ...values)[0];
  }

  run(text: string, ...values: readonly Bindable[]): void {
    this.statement(text).run(...values);
  }

  /** Several statements without parameters. */
  script(text: string): void {
    this.database.exec(text);
  }

  close(): void {
    this.statements.clear();
    this.database.close();
  }

  private statement(text: string): Database.Statement {
    let statement = this.statements.get(text);
    if (!statement) {
      statement = this.database.prepare(text);
      this.statements.set(text, statement);
    }
    return statement;
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
