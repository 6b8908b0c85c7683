import type { GraphStore } from '../store/port/graph-store.js';
import type { ClaimField } from '../store/port/queries.js';
import { Filters } from './filters.js';
import { Loaders } from './loaders.js';
import { Names } from './names.js';

/** The state of one request: the store, and what was loaded from it. */
export interface QueryContext {
  readonly store: GraphStore;
  /** The claim fields that the request reads; undefined for all. */
  claimFields?: readonly ClaimField[];
  loaders: Loaders;
  names: Names;
  filters: Filters;
}

/** Creates an empty context. Requests do not share contexts, so that none sees stale rows. */
export function createQueryContext(store: GraphStore): QueryContext {
  const loaders = new Loaders(store);
  const names = new Names(store, loaders);
  return { store, loaders, names, filters: new Filters(names, loaders) };
}
