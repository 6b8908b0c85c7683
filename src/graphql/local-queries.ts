import { pino } from 'pino';
import type { GraphStore } from '../store/port/graph-store.js';
import { createApollo } from './apollo.js';
import { createContext } from './context.js';
import { DEFAULT_LIMITS } from './limits/default-limits.js';
import { ownReader } from '../reader/own-reader.js';

/** Questions to the schema without a server, as somebody who may read. */
export interface LocalQueries {
  /** @throws LocalQueryError when a field could not be answered */
  query<T>(text: string, variables: Readonly<Record<string, unknown>>): Promise<T>;
  close(): Promise<void>;
}

/** A query could not be answered. The message is written for the person who asked. */
export class LocalQueryError extends Error {
  override readonly name = 'LocalQueryError';

  constructor(
    message: string,
    /** As in `extensions.code` of the API. */
    readonly code: string,
  ) {
    super(message);
  }
}

/** @param store the graph; the caller closes it */
export async function openLocalQueries(store: GraphStore): Promise<LocalQueries> {
  const logger = pino({ level: 'silent' });
  const apollo = createApollo({
    limits: DEFAULT_LIMITS,
    watcher: { error: () => undefined, operation: () => undefined },
    logger,
  });
  await apollo.start();
  return {
    async query<T>(query: string, variables: Readonly<Record<string, unknown>>) {
      const contextValue = createContext(store, { name: null, roles: ['READ'] }, false, ownReader);
      const { body } = await apollo.executeOperation({ query, variables: { ...variables } }, { contextValue });
      if (body.kind !== 'single') throw new Error('the answer came in parts');
      const [error] = body.singleResult.errors ?? [];
      if (error) throw new LocalQueryError(error.message, String(error.extensions?.code ?? 'UNKNOWN'));
      return body.singleResult.data as T;
    },
    close: () => apollo.stop(),
  };
}
