import type { FieldNode } from 'graphql';
import type { TextLimits } from '../domain/text-limits.js';
import { createQueryContext, type QueryContext } from '../query/context.js';
import type { OwnedClaims, Pointer } from '../query/loaders.js';
import type { Reader } from '../reader/reader.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type { Viewer } from './viewer.js';

/** The store query of the lists of claims at one place of a document, and the name of their order in cursors. */
export interface OwnersQuestion {
  readonly cursors: string;
  readonly question: OwnedClaims;
  /** The references of claims that are selected below them. */
  readonly pointers: readonly Pointer[];
}

/** The context of a request, for resolvers. */
export interface ApiContext extends QueryContext {
  readonly viewer: Viewer;
  /** True if this server accepts mutations. */
  readonly allowWrites: boolean;
  /** Extracts claims from texts in the request. */
  readonly reader: Reader;
  /** Maximum lengths of titles and abstracts sent with the request. */
  readonly texts: TextLimits;
  /** Called with the outcome of every paper sent with the request. */
  readonly onIngest: (status: string) => void;
  /** The operation of the request, once it is parsed and validated. An object, since Apollo works with a copy of the context. */
  readonly asked: { operation?: { readonly type: string; readonly name: string | undefined } };
  /** By place in the document. */
  questions: WeakMap<readonly FieldNode[], Promise<OwnersQuestion>>;
}

/** A new context for one request; nothing that it loads is visible to other requests. */
export function createContext(
  store: GraphStore,
  viewer: Viewer,
  allowWrites: boolean,
  reader: Reader,
  texts: TextLimits,
  onIngest: ApiContext['onIngest'] = () => undefined,
): ApiContext {
  return {
    viewer,
    allowWrites,
    reader,
    texts,
    onIngest,
    asked: {},
    questions: new WeakMap(),
    ...createQueryContext(store),
  };
}

/** Drops everything loaded, after this request has changed the graph. */
export function forget(context: ApiContext): void {
  Object.assign(context, createQueryContext(context.store), { questions: new WeakMap() });
}
