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
  /** Create the schema of an empty store, and refuse a store with another schema version when it is opened, not when it is first used. */
  readonly prepare: boolean;
  /** Retry a failed write for as long as a restart of the server may take; for batch jobs, where no user waits. */
  readonly patient?: boolean;
}
