import { useEffect, useEffectEvent, useState } from 'react';
import { type Client, useClient } from 'urql';
import {
  type ClaimWhere,
  ConflictQueueDocument,
  type ReviewItemFragment,
  ReviewQueueDocument,
} from '../generated/operations.js';

/** The order of the queue: by rising confidence, or only claims in conflict with others. */
export type QueueOf = 'least-sure' | 'conflicts';

interface Batch {
  readonly items: readonly ReviewItemFragment[];
  readonly total: number;
  /** The cursor after which to continue; null at the end. */
  readonly more: string | null;
}

export interface ReviewQueue {
  readonly items: readonly ReviewItemFragment[];
  /** The number of unreviewed claims, or of conflicts, when the queue was opened. */
  readonly total: number;
  readonly loading: boolean;
  readonly failed: string | null;
  /** Replaces an item by its current state in the graph. */
  readonly replace: (item: ReviewItemFragment) => void;
  /** Fetches the next items; null at the end. */
  readonly more: (() => void) | null;
}

const AT_ONCE = 25;

/**
 * Unreviewed claims as they were when the queue was opened, so that reviewing one does not move the others. The arguments must not
 * change while the queue is shown.
 */
export function useReviewQueue(of: QueueOf, where: ClaimWhere): ReviewQueue {
  const client = useClient();
  const [batch, setBatch] = useState<Batch | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const opened = useEffectEvent(() => fetchBatch(client, of, where, null));
  useEffect(() => {
    opened().then(setBatch, (error: unknown) => setFailed(messageOf(error)));
  }, []);
  const more = (after: string): void => {
    fetchBatch(client, of, where, after).then(
      (next) =>
        setBatch((before) => before && { ...next, total: before.total, items: joined(before.items, next.items) }),
      (error: unknown) => setFailed(messageOf(error)),
    );
  };
  return {
    items: batch?.items ?? [],
    total: batch?.total ?? 0,
    loading: batch === null && failed === null,
    failed,
    replace: (item) =>
      setBatch(
        (before) => before && { ...before, items: before.items.map((one) => (one.id === item.id ? item : one)) },
      ),
    more: batch?.more ? () => more(batch.more!) : null,
  };
}

async function fetchBatch(client: Client, of: QueueOf, given: ClaimWhere, after: string | null): Promise<Batch> {
  const where: ClaimWhere = { ...given, origin: ['EXTRACTED'] };
  const fresh = { requestPolicy: 'network-only' } as const;
  if (of === 'conflicts') {
    const { data, error } = await client.query(ConflictQueueDocument, { where: given, first: AT_ONCE, after }, fresh);
    if (!data?.conflicts) throw error ?? new Error('no answer');
    const { nodes, totalCount, pageInfo } = data.conflicts;
    const claims = nodes.flatMap((conflict) => conflict.claims);
    const open = claims.filter(({ origin, review }) => origin === 'EXTRACTED' && review.state === 'UNREVIEWED');
    return { items: joined([], open), total: totalCount, more: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  }
  const unseen: ClaimWhere = { ...where, review: ['UNREVIEWED'] };
  const { data, error } = await client.query(ReviewQueueDocument, { where: unseen, first: AT_ONCE, after }, fresh);
  if (!data?.claims) throw error ?? new Error('no answer');
  const { nodes, totalCount, pageInfo } = data.claims;
  return { items: nodes, total: totalCount, more: pageInfo.hasNextPage ? pageInfo.endCursor : null };
}

/** Appends items, once each: a claim may be in several conflicts. */
function joined(before: readonly ReviewItemFragment[], more: readonly ReviewItemFragment[]): ReviewItemFragment[] {
  return [...new Map([...before, ...more].map((item) => [item.id, item])).values()];
}

function messageOf(error: unknown): string {
  return (error instanceof Error && error.message) || 'the server did not answer';
}
