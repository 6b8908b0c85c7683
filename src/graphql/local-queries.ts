import { pino } from 'pino';
import type { GraphStore } from '../store/port/graph-store.js';
import { type ApolloOptions, createApollo } from './apollo.js';
import { createContext } from './context.js';
import { DEFAULT_LIMITS } from './limits/default-limits.js';
import { ownReader } from '../reader/own-reader.js';
import type { Reader } from '../reader/reader.js';

/** Runs GraphQL queries without a server, with read permission. */
export interface LocalQueries {
  /** The same queries on another view of the store, such as one with a time limit. */
  on(store: GraphStore): Pick<LocalQueries, 'query'>;
  /** @throws LocalQueryError if a field could not be resolved */
  query<T>(text: string, variables: Readonly<Record<string, unknown>>): Promise<T>;
  close(): Promise<void>;
}

/** A query could not be answered. The message is written for the user. */
export class LocalQueryError extends Error {
  override readonly name = 'LocalQueryError';

  constructor(
    message: string,
    /** The code, as in `extensions.code` of the API. */
    readonly code: string,
  ) {
    super(message);
  }
}

export interface LocalQueryOptions extends Partial<ApolloOptions> {
  /** Extracts claims from texts in the query; by default the built-in extractor on this thread. */
  readonly reader?: Reader;
}

const NOBODY_WATCHES: ApolloOptions['watcher'] = {
  error: () => undefined,
  operation: () => undefined,
  persisted: () => undefined,
};

/** @param store the graph; the caller closes it */
export async function openLocalQueries(store: GraphStore, options: LocalQueryOptions = {}): Promise<LocalQueries> {
  const { reader = ownReader, limits = DEFAULT_LIMITS, watcher = NOBODY_WATCHES } = options;
  const apollo = createApollo({ limits, watcher, logger: options.logger ?? pino({ level: 'silent' }) });
  await apollo.start();
  const on = (asked: GraphStore): Pick<LocalQueries, 'query'> => ({
    async query<T>(query: string, variables: Readonly<Record<string, unknown>>) {
      const contextValue = createContext(asked, { name: null, roles: ['READ'] }, false, reader, limits);
      const { body } = await apollo.executeOperation({ query, variables: { ...variables } }, { contextValue });
      if (body.kind !== 'single') throw new Error('the response came in parts');
      const [error] = body.singleResult.errors ?? [];
      if (error) throw new LocalQueryError(error.message, String(error.extensions?.code ?? 'UNKNOWN'));
      return body.singleResult.data as T;
    },
  });
  return { on, query: on(store).query, close: () => apollo.stop() };
}
