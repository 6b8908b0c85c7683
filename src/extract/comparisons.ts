import type { LinkedClaim, NamedThing } from './document.js';
import type { SentenceView } from './sentence-view.js';

/** Results stated without a number. */
export function findComparisons(
  views: readonly SentenceView[],
  things: readonly NamedThing[],
  claims: readonly LinkedClaim[],
): LinkedClaim[] {
  void views;
  void things;
  void claims;
  return [];
}
