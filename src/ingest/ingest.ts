import type { SourcePaper } from '../domain/paper.js';
import { entityKey } from '../domain/names.js';
import { EXTRACTOR, extract } from '../reader/extract.js';
import type { FoundPaper, PassedOver, Reject, SourceItem } from '../sources/source.js';
import type { ChangeRecord, PaperRecord } from '../store/port/transaction.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { keepTables } from './keep-tables.js';
import { changeId } from './change-id.js';
import {
  type Extractions,
  type PaperStatus,
  type PaperUpdate,
  recordOf,
  textHash,
  updatePapers,
} from './update-papers.js';

/** What became of one input. */
export type IngestResult =
  { readonly status: PaperStatus; readonly paperId: string } | { readonly status: 'REJECTED'; readonly reason: string };

/** Totals of a run. */
export interface IngestSummary {
  added: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** Claims read in added and updated papers. */
  claims: number;
  /** Wall-clock seconds. */
  seconds: number;
}

export interface IngestOptions {
  /** Who asked for it: with a name the change is logged and can be undone. */
  readonly by?: string;
  /** Papers a transaction. */
  readonly batchSize?: number;
  /** After every batch: papers so far. */
  readonly onProgress?: (papers: number, claims: number) => void;
  /** For every input that should have been a paper: where it stands and what is wrong with it. */
  readonly onReject?: (reject: Reject) => void;
  /** For every input that is rightly no paper. */
  readonly onPassedOver?: (item: PassedOver) => void;
}

const BATCH_SIZE = 100;

/**
 * Extracts and stores papers, a batch a transaction: a paper is stored whole or not at all. The same text read by the same
 * extractor changes nothing.
 */
export async function ingest(
  store: GraphStore,
  items: AsyncIterable<SourceItem>,
  options: IngestOptions = {},
): Promise<IngestSummary> {
  const started = performance.now();
  const summary: IngestSummary = { added: 0, updated: 0, unchanged: 0, rejected: 0, claims: 0, seconds: 0 };
  let batch: FoundPaper[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const { results, claims } = await ingestBatch(
      store,
      batch.map(({ paper }) => paper),
      options.by,
    );
    results.forEach((result, i) => {
      if (result.status === 'REJECTED') options.onReject?.({ ...batch[i]!, rejected: result.reason });
      count(summary, result);
    });
    summary.claims += claims;
    batch = [];
    options.onProgress?.(summary.added + summary.updated + summary.unchanged, summary.claims);
  };
  for await (const item of keepTables(store, items, options.by)) {
    if ('rejected' in item) {
      summary.rejected++;
      options.onReject?.(item);
    } else if ('passedOver' in item) options.onPassedOver?.(item);
    else batch.push(item);
    if (batch.length >= (options.batchSize ?? BATCH_SIZE)) await flush();
  }
  await flush();
  summary.seconds = (performance.now() - started) / 1000;
  return summary;
}

/** Extracts and stores a few papers in one transaction; one result for each, in order. */
export async function ingestPapers(
  store: GraphStore,
  papers: readonly SourcePaper[],
  by?: string,
): Promise<IngestResult[]> {
  return (await ingestBatch(store, papers, by)).results;
}

/** Greatest lengths, in UTF-16 units: no paper of the field comes near them, and what is longer is mostly a broken file. */
const TITLE_LENGTH = 1_000;
const ABSTRACT_LENGTH = 100_000;

/** Why a paper cannot be stored; undefined when it can. */
function rejection(paper: SourcePaper): string | undefined {
  const lengths = [
    ['a title', paper.title, TITLE_LENGTH],
    ['an abstract', paper.abstract, ABSTRACT_LENGTH],
  ] as const;
  for (const [what, text, most] of lengths) {
    if (text.length > most) return `has ${what} of ${text.length} characters; ${most} is the most`;
  }
  if (entityKey(paper.title) === '') return 'has a title without a letter or digit; every paper needs a title';
  if (paper.abstract.trim() === '' && !paper.results?.length)
    return 'has an empty abstract; every paper needs a title and an abstract';
  return undefined;
}

async function ingestBatch(
  store: GraphStore,
  papers: readonly SourcePaper[],
  by?: string,
): Promise<{ results: IngestResult[]; claims: number }> {
  const now = new Date().toISOString();
  const records = papers.map((paper) => (rejection(paper) ? undefined : recordOf(paper, now)));
  const present = records.filter((record) => record !== undefined);
  const extractions = await extractAll(store, present);
  const { updates, fresh } = await store.transact(async (tx) => {
    const known = new Set((await tx.recordsByHash(present.map((record) => record.hash))).map((record) => record.hash));
    const fresh = [...new Map(present.map((record) => [record.hash, record])).values()].filter(
      (r) => !known.has(r.hash),
    );
    await tx.putRecords(fresh);
    const updates = await updatePapers(tx, [...new Set(present.flatMap((record) => record.keys))], extractions);
    if (by !== undefined) await tx.appendChanges(logLines(updates, fresh, by, now));
    return { updates, fresh: new Set(fresh.map((record) => record.hash)) };
  });
  return { results: resultsOf(papers, records, updates, fresh), claims: sum(updates.map((update) => update.claims)) };
}

/** Reads what the store has not read yet, outside of the transaction. */
async function extractAll(store: GraphStore, records: readonly PaperRecord[]): Promise<Extractions> {
  const states = await store.transact((tx) => tx.readingStates(records.map((record) => record.hash)));
  const done = new Set(states.filter((state) => state.extractor === EXTRACTOR).map((state) => state.textHash));
  const extractions = new Map<string, ReturnType<typeof extract>>();
  for (const { paper } of records) {
    const text = textHash(paper);
    if (!done.has(text) && !extractions.has(text)) extractions.set(text, extract(paper));
  }
  return extractions;
}

function logLines(
  updates: readonly PaperUpdate[],
  fresh: readonly PaperRecord[],
  by: string,
  at: string,
): ChangeRecord[] {
  return updates.flatMap((update) => {
    const records = fresh.filter((record) => update.records.includes(record.hash));
    if (records.length === 0) return [];
    return [
      {
        id: changeId(),
        at,
        by,
        action: 'INGEST',
        target: update.paperId,
        before: null,
        after: { records },
        undone: false,
      },
    ];
  });
}

/** Of several inputs that are one paper, the first tells what became of it; the others have changed nothing more. */
function resultsOf(
  papers: readonly SourcePaper[],
  records: readonly (PaperRecord | undefined)[],
  updates: readonly PaperUpdate[],
  fresh: ReadonlySet<string>,
): IngestResult[] {
  const told = new Set<string>();
  const news = new Set(fresh);
  return records.map((record, i) => {
    if (!record) return { status: 'REJECTED', reason: rejection(papers[i]!)! };
    const update = updates.find((candidate) => candidate.records.includes(record.hash))!;
    const first = !told.has(update.paperId);
    told.add(update.paperId);
    const changed = news.delete(record.hash);
    return { status: first ? update.status : changed ? 'UPDATED' : 'UNCHANGED', paperId: update.paperId };
  });
}

function count(summary: IngestSummary, result: IngestResult): void {
  if (result.status === 'ADDED') summary.added++;
  else if (result.status === 'UPDATED') summary.updated++;
  else if (result.status === 'UNCHANGED') summary.unchanged++;
  else summary.rejected++;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
