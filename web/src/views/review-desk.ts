import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Client, useClient } from 'urql';
import {
  type ClaimCorrection,
  ClaimNowDocument,
  CorrectClaimDocument,
  LastReviewDocument,
  ReviewClaimDocument,
  type ReviewItemFragment,
  UndoReviewDocument,
} from '../generated/operations.js';
import { valueText, words } from '../wording.js';
import type { ReviewQueue } from './review-queue.js';

interface Session {
  /** Index of the current claim in the queue. */
  readonly at: number;
  /** Ids of the claims reviewed in this session, oldest first. */
  readonly done: readonly string[];
  /** The outcome of the last action, for the user. */
  readonly said: string;
}

/** A review queue and the progress of the reviewer in it. */
export interface Desk {
  readonly client: Client;
  readonly queue: ReviewQueue;
  readonly session: Session;
  readonly claim: ReviewItemFragment | undefined;
  readonly change: (next: (session: Session) => Session) => void;
  /** The last request sent. Requests are sent one after the other, so that an undo follows the review that it undoes. */
  readonly line: RefObject<Promise<unknown>>;
}

/** The next claims are fetched when at most this many are left. */
const LOW = 5;

export function useDesk(queue: ReviewQueue): Desk {
  const client = useClient();
  const [session, change] = useState<Session>({ at: 0, done: [], said: '' });
  const left = queue.items.length - session.at;
  const fetchMore = useEffectEvent(() => queue.more?.());
  useEffect(() => {
    if (left <= LOW) fetchMore();
  }, [left]);
  const line = useRef<Promise<unknown>>(Promise.resolve());
  return { client, queue, session, claim: queue.items[session.at], change, line };
}

export function step(desk: Desk, by: number): void {
  const last = desk.queue.items.length;
  desk.change((session) => ({ ...session, at: Math.max(0, Math.min(last, session.at + by)) }));
}

/** Confirms or rejects the claim and moves on without waiting for the server. If the server refuses, the claim is shown again with the reason. */
export function decide(desk: Desk, state: 'CONFIRMED' | 'REJECTED'): void {
  const { claim, client, queue, session } = desk;
  if (!claim) return;
  desk.change((before) => decided(before, claim.id));
  void attempt(desk, async () => {
    const { error } = await client.mutation(ReviewClaimDocument, { id: claim.id, state });
    if (error) throw error;
    queue.replace({ ...claim, review: { ...claim.review, state } });
    return `${nameOf(claim)}: ${words(state)}.`;
  }).then((kept) => kept || desk.change((now) => takenBack(now, claim.id, session.at)));
}

/** @returns whether the server accepted the correction; an empty correction is accepted without asking the server */
export async function correct(desk: Desk, correction: ClaimCorrection): Promise<boolean> {
  const { claim, client, queue } = desk;
  if (!claim || Object.keys(correction).length === 0) return true;
  const kept = await attempt(desk, async () => {
    const { data, error } = await client.mutation(CorrectClaimDocument, { id: claim.id, correction });
    if (!data?.correctClaim) throw error ?? new Error('the claim is no longer in the graph');
    queue.replace(data.correctClaim);
    return `${nameOf(data.correctClaim)}: corrected and confirmed.`;
  });
  if (kept) desk.change((session) => decided(session, claim.id));
  return kept;
}

/** Undoes the last review of this session and shows its claim again. */
export function undo(desk: Desk): void {
  const { client, queue, session } = desk;
  const id = session.done.at(-1);
  if (id === undefined) return;
  void attempt(desk, async () => {
    queue.replace(await undone(client, id));
    return 'Undone.';
  }).then((kept) => {
    const at = queue.items.findIndex((item) => item.id === id);
    if (kept) desk.change((now) => takenBack(now, id, at));
  });
}

export function nameOf(claim: ReviewItemFragment): string {
  return [claim.subject?.name ?? 'unnamed method', claim.metric?.name, valueText(claim)].filter(Boolean).join(' · ');
}

function decided(session: Session, id: string): Session {
  return { ...session, at: session.at + 1, done: [...session.done.filter((other) => other !== id), id] };
}

function takenBack(session: Session, id: string, at: number): Session {
  return { ...session, at, done: session.done.filter((other) => other !== id) };
}

/** Runs an action after all earlier ones and reports its outcome to the user. @returns whether it succeeded */
async function attempt({ change, line }: Desk, work: () => Promise<string>): Promise<boolean> {
  const say = (said: string): void => change((session) => ({ ...session, said }));
  const said = line.current.then(work);
  line.current = said.catch(() => undefined);
  try {
    say(await said);
    return true;
  } catch (error) {
    say(error instanceof Error ? error.message.replace(/^\[\w+\] /, '') : 'the server did not answer');
    return false;
  }
}

async function undone(client: Client, id: string): Promise<ReviewItemFragment> {
  const fresh = { requestPolicy: 'network-only' } as const;
  const { data } = await client.query(LastReviewDocument, { id }, fresh);
  const last = data?.changes?.nodes.find((change) => change.action === 'REVIEW_CLAIM' && !change.undone);
  if (!last) throw new Error('the review was already undone');
  const { error } = await client.mutation(UndoReviewDocument, { change: last.id });
  if (error) throw error;
  const { data: now } = await client.query(ClaimNowDocument, { id }, fresh);
  if (!now?.node || !('evidence' in now.node)) throw new Error('the claim is no longer in the graph');
  return now.node;
}
