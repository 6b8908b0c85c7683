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
}
