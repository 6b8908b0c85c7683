import type { GraphStore } from '../store/port/graph-store.js';
import type { ClaimField } from '../store/port/queries.js';
import { Filters } from './filters.js';
import { Loaders } from './loaders.js';
import { Names } from './names.js';

/** What answers one request: the store, and what was already loaded from it for this request. */
export interface QueryContext {
  readonly store: GraphStore;
  /** Which fields of the claims in its lists the request reads; all when undefined. */
  claimFields?: readonly ClaimField[];
  loaders: Loaders;
  names: Names;
  filters: Filters;
}

/** A context with nothing loaded. Requests do not share one, so that none sees stale rows. */
export function createQueryContext(store: GraphStore): QueryContext {
  const loaders = new Loaders(store);
  const names = new Names(store, loaders);
  return { store, loaders, names, filters: new Filters(names, loaders) };
}
