import type { FieldNode } from 'graphql';
import { createQueryContext, type QueryContext } from '../query/context.js';
import type { OwnedClaims, Pointer } from '../query/loaders.js';
import type { Reader } from '../reader/reader.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type { Viewer } from './viewer.js';

/** The store query of the lists of claims at one place of a document, and the name of their order in cursors. */
export interface OwnersQuestion {
  readonly cursors: string;
  readonly question: OwnedClaims;
  /** References of the claims that are selected below them. */
  readonly pointers: readonly Pointer[];
}

/** What resolvers know about the request that they answer. */
export interface ApiContext extends QueryContext {
  readonly viewer: Viewer;
  /** Whether this server accepts mutations at all. */
  readonly allowWrites: boolean;
  /** Reads the texts that the request brings. */
  readonly reader: Reader;
  /** Told what became of every paper that the request brings. */
  readonly onIngest: (status: string) => void;
  /** By place in the document. */
  questions: WeakMap<readonly FieldNode[], Promise<OwnersQuestion>>;
}

/** A new context for one request; nothing that it loads is visible to other requests. */
export function createContext(
  store: GraphStore,
  viewer: Viewer,
  allowWrites: boolean,
  reader: Reader,
  onIngest: ApiContext['onIngest'] = () => undefined,
): ApiContext {
  return { viewer, allowWrites, reader, onIngest, questions: new WeakMap(), ...createQueryContext(store) };
}

/** Drops everything loaded, after the graph was changed by this request. */
export function forget(context: ApiContext): void {
  Object.assign(context, createQueryContext(context.store), { questions: new WeakMap() });
}
