import type { GraphStore } from '../store/graph-store.js';
import { Filters } from './filters.js';
import { Loaders } from './loaders.js';
import { Names } from './names.js';
import type { Viewer } from './viewer.js';

/** What resolvers know of the request that they answer. */
export interface ApiContext {
  readonly store: GraphStore;
  readonly viewer: Viewer;
  /** Does this server take changes at all? */
  readonly allowWrites: boolean;
  readonly loaders: Loaders;
  readonly names: Names;
  readonly filters: Filters;
}

/** A fresh context: what one request loads, no other sees. */
export function createContext(store: GraphStore, viewer: Viewer, allowWrites: boolean): ApiContext {
  const loaders = new Loaders(store);
  const names = new Names(store, loaders);
  return { store, viewer, allowWrites, loaders, names, filters: new Filters(names, loaders) };
}
