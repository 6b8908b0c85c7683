import type { GraphStore } from '../port/graph-store.js';

/** Functions of an adapter that implement methods of the port, by method name. The first argument is a connection. */
type Queries<Name extends keyof GraphStore, Connection> = {
  readonly [Each in Name]: (
    db: Connection,
    ...args: Parameters<NonNullable<GraphStore[Each]>>
  ) => Promise<Awaited<ReturnType<NonNullable<GraphStore[Each]>>>>;
};

/**
 * Makes methods of the port from an adapter's functions.
 * @param run calls a function with a connection
 */
export function answering<Name extends keyof GraphStore, Connection>(
  queries: Queries<Name, Connection>,
  run: <T>(query: (db: Connection) => Promise<T>) => Promise<T>,
): Pick<GraphStore, Name> {
  const methods = Object.keys(queries).map((name) => {
    const query = queries[name as Name] as (db: Connection, ...args: readonly unknown[]) => Promise<unknown>;
    return [name, (...args: readonly unknown[]) => run((db) => query(db, ...args))];
  });
  // Typed per method by `Queries`; a mapped type cannot carry the type parameters of generic methods.
  return Object.fromEntries(methods) as Pick<GraphStore, Name>;
}
