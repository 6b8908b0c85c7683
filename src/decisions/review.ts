import type { PaperReading, RawClaim } from '../domain/facts.js';
import type { Claim, Review, ReviewState } from '../domain/graph.js';
import type { ReviewFact } from '../ingest/reviews.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type { WriteTransaction } from '../store/port/transaction.js';
import { DecisionError, log } from './decision.js';

export const UNREVIEWED: Review = { state: 'UNREVIEWED', note: null, by: null, at: null };

/**
 * Confirms or rejects a claim, or withdraws a review. Reviews survive re-extraction: a confirmed claim stays even if a later extractor
 * misses it, and corrected fields stay corrected.
 */
export async function reviewClaim(
  store: GraphStore,
  by: string,
  decision: { readonly id: string; readonly state: ReviewState; readonly note?: string | null },
): Promise<Claim> {
  await store.transact(async (tx) => {
    const { before, reading, claim } = await reviewed(tx, decision.id);
    const at = new Date().toISOString();
    const review: Review =
      decision.state === 'UNREVIEWED' ? UNREVIEWED : { state: decision.state, note: decision.note ?? null, by, at };
    const named = new Set(rawIdsOf(claim));
    const entities = reading.entities.filter((raw) => named.has(raw.rawId));
    const after: ReviewFact = { review, textHash: reading.textHash, claim, entities };
    await tx.putReviews([{ claimId: claim.id, review }]);
    await log(tx, by, 'REVIEW_CLAIM', claim.id, { review: before.review }, after);
  });
  return (await store.claims([decision.id]))[0]!;
}

/** A claim in the graph, the reading that contains it, and the claim within that reading. */
export async function reviewed(
  tx: WriteTransaction,
  id: string,
): Promise<{ readonly before: Claim; readonly reading: PaperReading; readonly claim: RawClaim }> {
  const [before] = await tx.claims([id]);
  const [reading] = before ? await tx.readings([before.paperId]) : [];
  const claim = reading?.claims.find((candidate) => candidate.id === before!.id);
  if (!before || !reading || !claim) throw new DecisionError('NOT_FOUND', `there is no claim "${id}"`);
  return { before, reading, claim };
}

/** The raw ids of all entities in a claim. */
export function rawIdsOf(claim: RawClaim): string[] {
  const { subjectId, metricId, baselineId, datasetIds, hardwareIds, taskIds } = claim;
  return [subjectId, metricId, baselineId, ...datasetIds, ...hardwareIds, ...taskIds].filter((id) => id !== null);
}
