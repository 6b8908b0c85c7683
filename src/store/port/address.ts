/** Where a graph is kept. */
export type StoreAddress =
  | { readonly type: 'sqlite'; readonly path: string }
  | {
      readonly type: 'neo4j';
      /** Scheme, host and port: what the driver takes. */
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      readonly database: string | undefined;
    };

/** How a store is opened. */
export interface OpenOptions {
  /**
   * What the store is opened for. `write` (the default) creates a file that does not exist; `read` creates and changes nothing, and works
   * where the file may only be read; `serve` is `write` where the file may be written, else `read`.
   */
  readonly purpose?: 'write' | 'read' | 'serve';
  /** Create the schema of an empty store, and refuse a store with another schema version when it is opened, not when it is first used. */
  readonly prepare: boolean;
  /** Retry a failed write for as long as a restart of the server may take; for batch jobs, where no user waits. */
  readonly patient?: boolean;
  /** How the driver of Neo4j behaves; by default as NEO4J_DEFAULTS say. */
  readonly neo4j?: Neo4jSettings;
  /** How long a change waits for another process that writes, in milliseconds; by default `WRITER_MS`. */
  readonly writerMs?: number;
}

export const WRITER_MS = 30_000;

/** What a change is told that has waited for too long. */
export function stillWriting(waitedMs: number): string {
  return `another process has been writing for ${waitedMs / 1000} s; try again later, or wait longer (CLAIMGRAPH_WRITER_MS)`;
}

/** How many connections, and how long what is waited for; times in milliseconds. */
export interface Neo4jSettings {
  /** Most connections at once. */
  readonly pool: number;
  /** How long to wait for a new connection. */
  readonly connectMs: number;
  /** How long to wait for a free connection. */
  readonly acquireMs: number;
  /** How long the server may work on one question. */
  readonly readMs: number;
  /** For how long a patient write is tried again. */
  readonly retryMs: number;
}

export const NEO4J_DEFAULTS: Neo4jSettings = {
  pool: 50,
  connectMs: 5_000,
  acquireMs: 10_000,
  readMs: 15_000,
  retryMs: 180_000,
};
