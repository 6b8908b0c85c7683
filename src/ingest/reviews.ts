import type { PaperReading, RawClaim, RawEntity } from '../domain/facts.js';
import type { Review } from '../domain/graph.js';
import type { ChangeRecord } from '../store/port/transaction.js';

/** The `after` of a REVIEW_CLAIM change: enough to restore a confirmed claim that a later extractor misses. */
export interface ReviewFact {
  readonly review: Review;
  readonly textHash: string;
  readonly claim: RawClaim;
  readonly entities: readonly RawEntity[];
  /** The corrected fields. `claim` replaces the extracted one until the change is undone or the text changes. */
  readonly corrected?: readonly string[];
}

/** Whether the review is about the paper's current text. Reviews of curated claims do not depend on the text. */
export function isAbout(fact: ReviewFact, textHash: string): boolean {
  return fact.claim.origin === 'CURATED' || fact.textHash === textHash;
}

/** Each claim's latest effective review of the same text. */
export function reviewsOf(
  reading: PaperReading,
  reviews: readonly ChangeRecord[],
): { readonly claimId: string; readonly review: Review }[] {
  const ids = new Set(reading.claims.map((claim) => claim.id));
  const latest = new Map<string, Review>();
  for (const change of reviews) {
    const fact = change.after as ReviewFact;
    const id = claimIdIn(reading.paper.id, change.target, reading.keys);
    if (id !== undefined && ids.has(id) && isAbout(fact, reading.textHash)) latest.set(id, fact.review);
  }
  return [...latest].map(([claimId, review]) => ({ claimId, review }));
}

/**
 * The claims of a text after reviews: each as last corrected, plus confirmed claims that this extraction misses. Curated claims
 * depend only on their rows.
 * @param reviews effective reviews of the paper's claims, oldest first
 * @returns the claims, and the entities in corrected and restored ones
 */
export function withReviews(
  paperId: string,
  read: Pick<PaperReading, 'keys' | 'textHash' | 'claims'>,
  reviews: readonly ChangeRecord[],
): { readonly claims: RawClaim[]; readonly entities: RawEntity[] } {
  const found = new Set(read.claims.map((claim) => claim.id));
  const decided = new Map<string, ReviewFact>();
  for (const change of reviews) {
    const fact = change.after as ReviewFact;
    const id = claimIdIn(paperId, change.target, read.keys);
    if (id === undefined || fact.claim.origin === 'CURATED' || fact.textHash !== read.textHash) continue;
    const stands = found.has(id) ? fact.corrected !== undefined : fact.review.state === 'CONFIRMED';
    if (stands) decided.set(id, fact);
    else if (!found.has(id)) decided.delete(id);
  }
  const claimOf = (id: string): RawClaim | undefined =>
    decided.has(id) ? { ...decided.get(id)!.claim, id, paperId } : undefined;
  return {
    claims: [
      ...read.claims.map((claim) => claimOf(claim.id) ?? claim),
      ...[...decided.keys()].filter((id) => !found.has(id)).map((id) => claimOf(id)!),
    ],
    entities: [...decided.values()].flatMap((fact) => fact.entities),
  };
}

/**
 * The claim's id under the paper's current id, which may have changed since the review; its position in the text has not.
 * Undefined for claims of other papers.
 */
function claimIdIn(paperId: string, claimId: string, keys: readonly string[]): string | undefined {
  const key = keys.find((candidate) => claimId.startsWith(`claim:${candidate}:`));
  return key && `${paperId.replace(/^paper:/, 'claim:')}${claimId.slice(`claim:${key}`.length)}`;
}
