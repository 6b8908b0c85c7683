import type { GraphStore } from '../store/port/graph-store.js';
import { ApiError } from '../graphql/errors.js';

/** Store methods without the request's deadline: a change is completed or rolled back, never abandoned. */
const UNHURRIED: ReadonlySet<PropertyKey> = new Set(['transact', 'dump', 'close', 'migrate']);

/** Runs queries on the store and observes their outcome. */
interface StoreWatcher {
  storeCall<T>(question: string, call: () => T): T;
}

/** The store as seen by one request, until it is released. */
export interface HurriedStore {
  readonly store: GraphStore;
  /** Stops the timer. */
  release(): void;
}

/**
 * A store whose queries fail with TIMEOUT once the request's time is over, so that fields resolved before are still returned.
 * @param watcher runs every query, for metrics and traces
 */
export function hurriedStore(store: GraphStore, limitMs: number, watcher: StoreWatcher): HurriedStore {
  let stop: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_, reject) => {
    const late = (): void =>
      reject(new ApiError('TIMEOUT', `the request took longer than ${limitMs / 1000} s; request less, or split it`));
    stop = setTimeout(late, limitMs).unref();
  });
  expired.catch(() => undefined);
  const asked = new Map<PropertyKey, unknown>();
  const hurried = new Proxy(store, {
    get(target, property) {
      if (!asked.has(property)) asked.set(property, watched(property, Reflect.get(target, property)));
      return asked.get(property);
    },
  });
  return { store: hurried, release: () => clearTimeout(stop) };

  function watched(property: PropertyKey, member: unknown): unknown {
    if (typeof member !== 'function') return member;
    return (...args: unknown[]): unknown => {
      const answer: unknown = watcher.storeCall(String(property), (): unknown => member.apply(store, args));
      return UNHURRIED.has(property) ? answer : Promise.race([answer, expired]);
    };
  }
}
