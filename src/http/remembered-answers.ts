import type { HTTPGraphQLResponse } from '@apollo/server';
import { LRUCache } from 'lru-cache';

/** A response that is sent in one piece. */
export type WholeAnswer = HTTPGraphQLResponse & {
  readonly body: { readonly kind: 'complete'; readonly string: string };
};

/** A response as it was sent, and the name of its operation. */
export interface RememberedAnswer {
  readonly response: WholeAnswer;
  readonly operationName: string | undefined;
}

/** The share of the cache that one response may take. */
const LARGEST_PART = 1 / 8;
/** Bytes of a UTF-16 code unit, the most that a character takes in memory. */
const CHARACTER_BYTES = 2;

/**
 * A cache of responses to queries while the graph is unchanged: repeated requests are answered without being parsed, planned
 * and executed again. The least recently used responses are dropped when they exceed the given number of bytes.
 */
export class RememberedAnswers {
  private readonly kept: LRUCache<string, RememberedAnswer> | undefined;
  private state: string | undefined;

  /** @param bytes the size of the cache; 0 disables it */
  constructor(bytes: number) {
    if (bytes === 0) return;
    this.kept = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.max(1, Math.floor(bytes * LARGEST_PART)),
      sizeCalculation: ({ response }, request) => (request.length + response.body.string.length) * CHARACTER_BYTES,
    });
  }

  /** Whether the cache is enabled. */
  get any(): boolean {
    return this.kept !== undefined;
  }

  /**
   * @param state of the graph (`GraphStore.state`), which never returns to an earlier value; responses for other states are
   * dropped
   * @param request everything else that determines the response
   */
  get(state: string, request: string): RememberedAnswer | undefined {
    if (state === this.state) return this.kept?.get(request);
    this.kept?.clear();
    this.state = state;
    return undefined;
  }

  /** @param state of the graph before the response was computed; the response is dropped if it has changed since */
  put(state: string, request: string, answer: RememberedAnswer): void {
    if (state === this.state) this.kept?.set(request, answer);
  }
}
