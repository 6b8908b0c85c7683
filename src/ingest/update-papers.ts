import { currentRows } from '../domain/curated.js';
import type { PaperReading } from '../domain/facts.js';
import { EXTRACTOR } from '../reader/version.js';
import { resolveCurated } from '../resolve/curated.js';
import { resolveReading } from '../resolve/raw-ids.js';
import type { ChangeRecord, PaperRecord, ReadingState, WriteTransaction } from '../store/port/transaction.js';
import { reconsolidate, TouchedNames } from './consolidation.js';
import { factsAround, type PaperPlan, type PlannedPaper, planPapers } from './paper-plan.js';
import { type Extractions, type Texts, UnreadTextsError } from './read-texts.js';
import { reviewsOf, withReviews } from './reviews.js';

/** The outcome for a paper. */
export type PaperStatus = 'ADDED' | 'UPDATED' | 'UNCHANGED';
export interface PaperUpdate {
  readonly paperId: string;
  readonly status: PaperStatus;
  readonly records: readonly string[];
  readonly claims: number;
}

export interface UpdateOptions {
  /** Id of the reader whose extraction is wanted; by default the built-in extractor. */
  readonly reader?: string;
  /** Records to add. */
  readonly records?: readonly PaperRecord[];
  /** The states, before the deletion, of papers whose records the caller has deleted. */
  readonly before?: readonly ReadingState[];
  /** Also store unchanged papers again, because a review has changed. */
  readonly again?: boolean;
}

/**
 * Recomputes every paper that owns or may own a record with one of these keys: groups the connected records into papers, stores
 * changed papers, deletes papers without records, and consolidates the affected entities.
 * @param extractions the texts that were read beforehand
 * @returns the outcome for each paper, and which records were new
 * @throws UnreadTextsError, before anything is written, if a text is missing among the extractions
 */
export async function updatePapers(
  tx: WriteTransaction,
  keys: readonly string[],
  extractions: Extractions,
  { reader = EXTRACTOR, records = [], before = [], again = false }: UpdateOptions = {},
): Promise<{ readonly updates: PaperUpdate[]; readonly fresh: readonly PaperRecord[] }> {
  const facts = await factsAround(tx, keys, records);
  const plan = planPapers(facts, reader, before, again);
  const missing = textsToRead(plan, extractions);
  if (missing.size > 0) throw new UnreadTextsError(missing);
  if (facts.fresh.length > 0) await tx.putRecords(facts.fresh);
  const readings = plan.changed.map((planned) => readingOf(planned, extractions, facts.reviews));
  if (readings.length > 0 || plan.gone.length > 0) await apply(tx, plan, readings, facts.reviews);
  const claims = new Map(readings.map((reading) => [reading.paper.id, reading.claims.length]));
  return { updates: updatesOf(plan, claims), fresh: facts.fresh };
}

/** The texts that a plan needs and that have not been read yet. */
export function textsToRead(plan: PaperPlan, extractions: Extractions): Texts {
  const texts = plan.changed.map(({ paper, textHash }) => [textHash, paper] as const);
  return new Map(texts.filter(([hash]) => !extractions.has(hash)).map(([hash, { title, abstract }]) => [hash, { title, abstract }])); // prettier-ignore
}

/**
 * The outcome for each paper of a plan.
 * @param claims number of claims read in each paper, by its id
 */
export function updatesOf(plan: PaperPlan, claims: ReadonlyMap<string, number>): PaperUpdate[] {
  const update = (status: PaperStatus, { paper, records }: PlannedPaper): PaperUpdate => ({
    paperId: paper.id,
    status,
    records: records.map((record) => record.hash),
    claims: claims.get(paper.id) ?? 0,
  });
  return [
    ...plan.changed.map((planned) => update(planned.known ? 'UPDATED' : 'ADDED', planned)),
    ...plan.unchanged.map((planned) => update('UNCHANGED', planned)),
  ];
}

/** Stores a new extraction of a paper whose text and records are unchanged, with its effective reviews. */
export async function replaceReading(tx: WriteTransaction, before: PaperReading, after: PaperReading): Promise<void> {
  const touched = new TouchedNames();
  for (const raw of await tx.rawEntitiesById(before.entities.map(({ rawId }) => rawId))) touched.add(raw);
  after.entities.forEach((raw) => touched.add(raw));
  const reviews = await tx.standingReviews(after.keys);
  await tx.putReadings([after]);
  await tx.putReviews(reviewsOf(after, reviews));
  await reconsolidate(tx, touched);
}

async function apply(
  tx: WriteTransaction,
  { gone, states }: PaperPlan,
  readings: readonly PaperReading[],
  reviews: readonly ChangeRecord[],
): Promise<void> {
  const touched = new TouchedNames();
  const changed = [...readings.map((reading) => reading.paper.id), ...gone];
  const oldRawIds = changed.flatMap((id) => states.get(id)?.rawIds ?? []);
  for (const raw of await tx.rawEntitiesById([...new Set(oldRawIds)])) touched.add(raw);
  for (const reading of readings) reading.entities.forEach((raw) => touched.add(raw));
  await tx.deletePapers(gone);
  await tx.putReadings(readings);
  await tx.putReviews(readings.flatMap((reading) => reviewsOf(reading, reviews)));
  await reconsolidate(tx, touched);
}

function readingOf(
  { paper, keys, records, textHash }: PlannedPaper,
  extractions: Extractions,
  reviews: readonly ChangeRecord[],
): PaperReading {
  const extraction = extractions.get(textHash)!;
  const resolved = resolveReading(paper, extraction);
  const rows = records.flatMap((record) =>
    (record.paper.results ?? []).map((row) => ({ row, addedAt: record.addedAt })),
  );
  const curated = resolveCurated(paper, currentRows(rows), resolved);
  const decided = withReviews(paper.id, { keys, textHash, claims: resolved.claims }, reviews);
  const entities = new Map([...decided.entities, ...curated.entities].map((raw) => [raw.rawId, raw]));
  for (const raw of resolved.entities) entities.set(raw.rawId, raw);
  return {
    paper,
    addedAt: records.map((record) => record.addedAt).sort()[0]!,
    textHash,
    extractor: extraction.extractor,
    records: records.map((record) => record.hash),
    keys,
    entities: [...entities.values()],
    claims: [...decided.claims, ...curated.claims],
  };
}
