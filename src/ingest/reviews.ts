import type { PaperReading, RawClaim, RawEntity } from '../domain/facts.js';
import type { Review } from '../domain/graph.js';
import type { ChangeRecord } from '../store/port/transaction.js';

/** What a REVIEW_CLAIM change keeps in `after`: enough to bring a confirmed claim back when a later extractor misses it. */
export interface ReviewFact {
  readonly review: Review;
  readonly textHash: string;
  readonly claim: RawClaim;
  readonly entities: readonly RawEntity[];
  /** The fields that a person corrected: `claim` stands in place of what is read, until the change is undone or the text is another. */
  readonly corrected?: readonly string[];
}

/** Was this said of what the paper's text says now? A table says what it says, whatever the text. */
export function isAbout(fact: ReviewFact, textHash: string): boolean {
  return fact.claim.origin === 'CURATED' || fact.textHash === textHash;
}

/** Each claim's latest standing review of the same text. */
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
 * What was read of a text, as people left it: each claim as it was last corrected, and confirmed claims that this reading misses.
 * Curated claims come and go with their rows.
 * @param reviews standing reviews of the paper's claims, oldest first
 * @returns the claims, and what the corrected and the missed ones name
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

/** A paper's id may have changed since a claim of it was reviewed; the place in the text has not. Undefined for other papers' claims. */
function claimIdIn(paperId: string, claimId: string, keys: readonly string[]): string | undefined {
  const key = keys.find((candidate) => claimId.startsWith(`claim:${candidate}:`));
  return key && `${paperId.replace(/^paper:/, 'claim:')}${claimId.slice(`claim:${key}`.length)}`;
}
