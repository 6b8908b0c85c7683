/** The location of a graph. */
export type StoreAddress =
  | { readonly type: 'sqlite'; readonly path: string }
  | {
      readonly type: 'neo4j';
      /** Scheme, host and port, as passed to the driver. */
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      readonly database: string | undefined;
    };

/** Options for opening a store. */
export interface OpenOptions {
  /**
   * The purpose of opening the store. `write` (the default) creates a missing file; `read` creates and changes nothing, and
   * works with read-only files; `serve` is `write` if the file is writable, otherwise `read`.
   */
  readonly purpose?: 'write' | 'read' | 'serve';
  /** Create the schema of an empty store, and check the schema version when the store is opened instead of on first use. */
  readonly prepare: boolean;
  /** Wait for a slow server, and retry failed reads and writes, for as long as a server restart may take; for batch jobs, where no user waits. */
  readonly patient?: boolean;
  /** Settings of the Neo4j driver; the default is NEO4J_DEFAULTS. */
  readonly neo4j?: Neo4jSettings;
  /** How long a write waits for a writer in another process, in milliseconds; the default is `WRITER_MS`. */
  readonly writerMs?: number;
}

export const WRITER_MS = 30_000;

/** The error message of a write that has waited too long. */
export function stillWriting(waitedMs: number): string {
  return `another process has been writing for ${waitedMs / 1000} s; try again later, or wait longer (CLAIMGRAPH_WRITER_MS)`;
}

/** Connection pool and timeouts; times in milliseconds. */
export interface Neo4jSettings {
  /** Maximum number of connections. */
  readonly pool: number;
  /** Timeout for opening a connection. */
  readonly connectMs: number;
  /** Timeout for a free connection. */
  readonly acquireMs: number;
  /** Time limit of the server for one query. */
  readonly readMs: number;
  /** How long a patient store waits for each answer and retries a read or a write. */
  readonly retryMs: number;
}

export const NEO4J_DEFAULTS: Neo4jSettings = {
  pool: 50,
  connectMs: 5_000,
  acquireMs: 10_000,
  readMs: 15_000,
  retryMs: 180_000,
};
