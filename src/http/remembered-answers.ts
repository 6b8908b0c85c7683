import type { HTTPGraphQLResponse } from '@apollo/server';
import { LRUCache } from 'lru-cache';

/** An answer that is sent in one piece. */
export type WholeAnswer = HTTPGraphQLResponse & {
  readonly body: { readonly kind: 'complete'; readonly string: string };
};

/** An answer as it was sent, and the name of its operation. */
export interface RememberedAnswer {
  readonly response: WholeAnswer;
  readonly operationName: string | undefined;
}

/** The part of the memory that one answer may take. */
const LARGEST_PART = 1 / 8;
/** Bytes of a UTF-16 code unit, the most that a character takes in memory. */
const CHARACTER_BYTES = 2;

/**
 * Answers to queries, for as long as the graph does not change: the same request in the same circumstances is then answered without being
 * parsed, planned and executed again. The least recently used are dropped when they take more than the given number of bytes.
 */
export class RememberedAnswers {
  private readonly kept: LRUCache<string, RememberedAnswer> | undefined;
  private state: string | undefined;

  /** @param bytes 0 to remember nothing */
  constructor(bytes: number) {
    if (bytes === 0) return;
    this.kept = new LRUCache({
      maxSize: bytes,
      maxEntrySize: Math.max(1, Math.floor(bytes * LARGEST_PART)),
      sizeCalculation: ({ response }, request) => (request.length + response.body.string.length) * CHARACTER_BYTES,
    });
  }

  /** Whether anything is remembered at all. */
  get any(): boolean {
    return this.kept !== undefined;
  }

  /**
   * @param state of the graph (`GraphStore.state`), which never returns to an earlier value: answers of another state are dropped
   * @param request everything else that determines the answer
   */
  get(state: string, request: string): RememberedAnswer | undefined {
    if (state === this.state) return this.kept?.get(request);
    this.kept?.clear();
    this.state = state;
    return undefined;
  }

  /** @param state that of the graph before the answer was worked out; the answer is dropped when it has changed since */
  put(state: string, request: string, answer: RememberedAnswer): void {
    if (state === this.state) this.kept?.set(request, answer);
  }
}
