import { digest } from '../domain/digest.js';
import type { Extraction } from '../domain/extraction.js';
import type { PaperReading, PaperRecord, RawClaim, RawEntity } from '../domain/facts.js';
import type { Review } from '../domain/graph.js';
import { paperKeys } from '../domain/ids.js';
import { type Paper, plainPaper, type SourcePaper } from '../domain/paper.js';
import { EXTRACTOR, extract } from '../reader/extract.js';
import { resolveCurated } from '../resolve/curated.js';
import { groupRecords, mergeRecords } from '../resolve/papers.js';
import { resolveReading } from '../resolve/raw-ids.js';
import type { ChangeRecord, ReadingState, WriteTransaction } from '../store/port/transaction.js';
import { reconsolidate, TouchedNames } from './consolidation.js';

/** What became of a paper. */
export type PaperStatus = 'ADDED' | 'UPDATED' | 'UNCHANGED';
export interface PaperUpdate {
  readonly paperId: string;
  readonly status: PaperStatus;
  readonly records: readonly string[];
  readonly claims: number;
}

/** Extractions that were made beforehand, by `textHash`. */
export type Extractions = ReadonlyMap<string, Extraction>;

/** What a REVIEW_CLAIM change keeps in `after`: enough to bring a confirmed claim back when a later extractor misses it. */
export interface ReviewFact {
  readonly review: Review;
  readonly textHash: string;
  readonly claim: RawClaim;
  readonly entities: readonly RawEntity[];
}

/** The hash of the text that the extractor reads. */
export function textHash(paper: Pick<SourcePaper, 'title' | 'abstract'>): string {
  return digest([paper.title, paper.abstract]);
}

/** A record of what a source gave, without control characters. */
export function recordOf(paper: SourcePaper, addedAt: string): PaperRecord {
  const { sourceId: _, ...content } = plainPaper(paper);
  return { hash: digest(content), keys: paperKeys(content), paper: content, addedAt };
}

/**
 * Derives anew every paper that owns, or may own, one of the records with these keys: groups all records of the neighbourhood into
 * papers, reads those that changed, deletes those that are no more, and consolidates the entities that this touches.
 * @param before states of papers whose records the caller has deleted
 * @param again read also what has not changed, because a review has
 */
export async function updatePapers(
  tx: WriteTransaction,
  keys: readonly string[],
  extractions: Extractions,
  before: readonly ReadingState[] = [],
  again = false,
): Promise<PaperUpdate[]> {
  const records = await neighbourhood(tx, keys);
  const now = await tx.readingStates(records.map((record) => record.hash));
  // What the caller saw before it deleted records comes last: a paper that has lost one of its records has changed.
  const states = new Map<string, ReadingState>([...now, ...before].map((state) => [state.paperId, state]));

  const touched = new TouchedNames();
  const readings: PaperReading[] = [];
  const updates: PaperUpdate[] = [];
  const stale = new Set(states.keys());
  const reviews = await tx.standingReviews([...new Set(records.flatMap((record) => record.keys))]);
  for (const group of groupRecords(records)) {
    const merged = mergeRecords(group);
    const hashes = group.map((record) => record.hash);
    const state = states.get(merged.paper.id);
    stale.delete(merged.paper.id);
    if (state && !again && sameReading(state, merged.paper, hashes)) {
      updates.push({ paperId: merged.paper.id, status: 'UNCHANGED', records: hashes, claims: 0 });
      continue;
    }
    const reading = read(merged.paper, merged.keys, group, extractions, reviews);
    readings.push(reading);
    const known = state ?? [...states.values()].find((other) => other.records.some((h) => hashes.includes(h)));
    updates.push({
      paperId: merged.paper.id,
      status: known ? 'UPDATED' : 'ADDED',
      records: hashes,
      claims: reading.claims.length,
    });
  }

  const changed = [...readings.map((reading) => reading.paper.id), ...stale];
  const oldRawIds = changed.flatMap((id) => states.get(id)?.rawIds ?? []);
  for (const raw of await tx.rawEntitiesById([...new Set(oldRawIds)])) touched.add(raw);
  for (const reading of readings) reading.entities.forEach((raw) => touched.add(raw));
  await tx.deletePapers([...stale]);
  await tx.putReadings(readings);
  await tx.putReviews(readings.flatMap((reading) => reviewsOf(reading, reviews)));
  if (changed.length > 0) await reconsolidate(tx, touched);
  return updates;
}

/** Every record that is tied to one of the keys, directly or over other records. */
async function neighbourhood(tx: WriteTransaction, keys: readonly string[]): Promise<PaperRecord[]> {
  const records = new Map<string, PaperRecord>();
  const asked = new Set<string>();
  for (let fresh = [...new Set(keys)]; fresh.length > 0;) {
    fresh.forEach((key) => asked.add(key));
    for (const record of await tx.recordsByKey(fresh)) records.set(record.hash, record);
    fresh = [...new Set([...records.values()].flatMap((record) => record.keys))].filter((key) => !asked.has(key));
  }
  return [...records.values()];
}

function sameReading(state: ReadingState, paper: Paper, records: readonly string[]): boolean {
  return (
    state.extractor === EXTRACTOR &&
    state.textHash === textHash(paper) &&
    [...state.records].sort().join() === [...records].sort().join()
  );
}

function read(
  paper: Paper,
  keys: readonly string[],
  records: readonly PaperRecord[],
  extractions: Extractions,
  reviews: readonly ChangeRecord[],
): PaperReading {
  const text = textHash(paper);
  const extraction = extractions.get(text) ?? extract(paper);
  const resolved = resolveReading(paper, extraction);
  const rows = records.flatMap((record) => record.paper.results ?? []);
  const curated = resolveCurated(paper, rows, resolved);
  const kept = confirmedBefore(paper.id, keys, text, resolved.claims, reviews);
  const entities = new Map([...kept.entities, ...curated.entities].map((raw) => [raw.rawId, raw]));
  for (const raw of resolved.entities) entities.set(raw.rawId, raw);
  return {
    paper,
    addedAt: records.map((record) => record.addedAt).sort()[0]!,
    textHash: text,
    extractor: extraction.extractor,
    records: records.map((record) => record.hash),
    keys,
    entities: [...entities.values()],
    claims: [...resolved.claims, ...curated.claims, ...kept.claims],
  };
}

/** Confirmed claims of the same text that this extraction misses. Curated claims come and go with their rows. */
function confirmedBefore(
  paperId: string,
  keys: readonly string[],
  text: string,
  found: readonly RawClaim[],
  reviews: readonly ChangeRecord[],
): { claims: RawClaim[]; entities: RawEntity[] } {
  const ids = new Set(found.map((claim) => claim.id));
  const confirmed = new Map<string, ReviewFact>();
  for (const change of reviews) {
    const fact = change.after as ReviewFact;
    const id = claimIdIn(paperId, change.target, keys);
    if (id === undefined || fact.textHash !== text || fact.claim.origin === 'CURATED' || ids.has(id)) continue;
    if (fact.review.state === 'CONFIRMED') confirmed.set(id, fact);
    else confirmed.delete(id);
  }
  return {
    claims: [...confirmed].map(([id, fact]) => ({ ...fact.claim, id, paperId })),
    entities: [...confirmed.values()].flatMap((fact) => fact.entities),
  };
}

/** Was this said of what the paper's text says now? A table says what it says, whatever the text. */
export function isAbout(fact: ReviewFact, textHash: string): boolean {
  return fact.claim.origin === 'CURATED' || fact.textHash === textHash;
}

/** Each claim's latest standing review of the same text. */
function reviewsOf(
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

/** A paper's id may have changed since a claim of it was reviewed; the place in the text has not. Undefined for other papers' claims. */
function claimIdIn(paperId: string, claimId: string, keys: readonly string[]): string | undefined {
  const key = keys.find((candidate) => claimId.startsWith(`claim:${candidate}:`));
  return key && `${paperId.replace(/^paper:/, 'claim:')}${claimId.slice(`claim:${key}`.length)}`;
}
