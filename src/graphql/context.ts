import type { FieldNode } from 'graphql';
import type { GraphStore } from '../store/port/graph-store.js';
import type { ClaimField } from '../store/port/queries.js';
import { Filters } from '../query/filters.js';
import { type ClaimPageArgs, Loaders, type Pointer } from './prefetch/loaders.js';
import { Names } from '../query/names.js';
import type { Viewer } from '../http/auth.js';

/** What the lists of claims at one place of a document ask, and the name of their order in cursors. */
export interface OwnersQuestion {
  readonly cursors: string;
  readonly question: ClaimPageArgs;
  /** Where the claims point at what is selected of them. */
  readonly pointers: readonly Pointer[];
}

/** What resolvers know of the request that they answer. */
export interface ApiContext {
  readonly store: GraphStore;
  readonly viewer: Viewer;
  /** Does this server take changes at all? */
  readonly allowWrites: boolean;
  /** What of the claims in its lists the request looks at; by default everything. */
  claimFields?: readonly ClaimField[];
  loaders: Loaders;
  names: Names;
  filters: Filters;
  /** By the place in the document. */
  questions: WeakMap<readonly FieldNode[], Promise<OwnersQuestion>>;
}

/** A fresh context: what one request loads, no other sees. */
export function createContext(store: GraphStore, viewer: Viewer, allowWrites: boolean): ApiContext {
  return { store, viewer, allowWrites, ...nothingLoaded(store) };
}

/** Forgets what was loaded, after a change of the graph. */
export function forget(context: ApiContext): void {
  Object.assign(context, nothingLoaded(context.store));
}

function nothingLoaded(store: GraphStore): Pick<ApiContext, 'loaders' | 'names' | 'filters' | 'questions'> {
  const loaders = new Loaders(store);
  const names = new Names(store, loaders);
  return { loaders, names, filters: new Filters(names, loaders), questions: new WeakMap() };
}
