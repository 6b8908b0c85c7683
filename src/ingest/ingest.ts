import { sum } from '../domain/sum.js';
import { entityKey } from '../domain/names.js';
import type { SourcePaper } from '../domain/paper.js';
import { TEXT_LIMITS, type TextLimits } from '../domain/text-limits.js';
import { ownReader } from '../reader/own-reader.js';
import type { Reader } from '../reader/reader.js';
import type { FoundPaper, FoundTable, PassedOver, Reject, SourceItem } from '../sources/source.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type { ChangeRecord, PaperRecord } from '../store/port/transaction.js';
import { keepTables } from './keep-tables.js';
import { changeId } from './change-id.js';
import { ahead, inBatches } from './ahead.js';
import { factsAround, type PaperFacts, planPapers } from './paper-plan.js';
import { doubtfulIds, doubtLine } from '../resolve/doubtful-ids.js';
import { doubtfulTitleLine, doubtfulTitles } from '../resolve/doubtful-titles.js';
import { type Extractions, readTexts, transactReading } from './read-texts.js';
import { recordOf, textHash } from './records.js';
import { type PaperStatus, type PaperUpdate, textsToRead, updatePapers, updatesOf } from './update-papers.js';

/** The outcome for one input. */
export type IngestResult =
  { readonly status: PaperStatus; readonly paperId: string } | { readonly status: 'REJECTED'; readonly reason: string };

/** Totals of a run. */
export interface IngestSummary {
  added: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** Number of claims extracted from added and updated papers. */
  claims: number;
  /** Wall-clock seconds. */
  seconds: number;
}

export interface IngestOptions {
  /** The user who started the run; if given, the change is logged and can be undone. */
  readonly by?: string;
  /** The reader; by default the built-in extractor on the calling thread. */
  readonly reader?: Reader;
  /** Maximum lengths of titles and abstracts. */
  readonly limits?: TextLimits;
  /** Number of papers per transaction; by default larger for larger graphs. */
  readonly batchSize?: number;
  /** Called after every batch with the totals so far, even if a later batch fails. */
  readonly onProgress?: (soFar: Readonly<IngestSummary>) => void;
  /** Called for every input that should have been a paper, with its place and what is wrong with it. */
  readonly onReject?: (reject: Reject) => void;
  /** Called for every valid input that is not a paper, such as a whole volume. */
  readonly onPassedOver?: (item: PassedOver) => void;
  /** Called with a warning for the user, such as an id shared by papers with different titles, or a title shared by papers with different texts. Warnings may repeat. */
  readonly onWarning?: (line: string) => void;
}

const BATCH_SIZE = 500;
/**
 * Every transaction rewrites database pages that all papers share, the more of them the larger the graph. In one of 100,000 papers, SQLite
 * writes 500 KB for a paper with 500 in a batch, 360 KB with 1,000 and 290 KB with 2,000, which take 100 MB more of memory.
 */
const BATCH_SIZE_OF_LARGE = 1_000;
const LARGE = 10_000;
/** Number of characters after which a batch is full regardless of its number of papers: some papers of tables have thousands of rows. */
const BATCH_CHARACTERS = 2_000_000;
/** Approximate number of characters of a table row with its original. */
const CHARACTERS_OF_ROW = 1_000;
/** Minimum number of batches that are planned and read ahead of the one being written. */
const AHEAD = 2;
/** Number of papers queued for each reading thread. */
const PAPERS_AHEAD_EACH = 32;

/**
 * Extracts and stores papers, one transaction per batch; a paper is stored completely or not at all. While a batch is written,
 * the next ones are read, up to a limit that bounds memory. Reading the same text again with the same extractor changes
 * nothing.
 */
export async function ingest(
  store: GraphStore,
  items: AsyncIterable<SourceItem>,
  options: IngestOptions = {},
): Promise<IngestSummary> {
  const started = performance.now();
  const summary: IngestSummary = { added: 0, updated: 0, unchanged: 0, rejected: 0, claims: 0, seconds: 0 };
  const { reader = ownReader, by, limits } = options;
  const { papers: before } = await store.stats();
  const batchSize = (): number =>
    options.batchSize ?? (before + summary.added < LARGE ? BATCH_SIZE : BATCH_SIZE_OF_LARGE);
  const depth = Math.max(AHEAD, Math.ceil((reader.parallel * PAPERS_AHEAD_EACH) / batchSize()));
  const prepared = ahead(
    inBatches(papersAmong(keepTables(store, items, by), summary, options), batchSize, BATCH_CHARACTERS, charactersIn),
    depth,
    async (batch) => ({
      batch,
      ready: await prepare(
        store,
        batch.map(({ paper }) => paper),
        reader,
        limits,
      ),
    }),
  );
  for await (const { batch, ready } of prepared) {
    const { results, claims } = await write(store, ready, reader, by);
    if (options.onWarning) ready.warnings.forEach(options.onWarning);
    results.forEach((result, i) => {
      if (result.status === 'REJECTED') options.onReject?.({ ...batch[i]!, rejected: result.reason });
      count(summary, result);
    });
    summary.claims += claims;
    summary.seconds = (performance.now() - started) / 1000;
    options.onProgress?.(summary);
  }
  summary.seconds = (performance.now() - started) / 1000;
  return summary;
}

/** Extracts and stores a few papers in one transaction, and returns one result for each, in order. */
export async function ingestPapers(
  store: GraphStore,
  papers: readonly SourcePaper[],
  by?: string,
  reader: Reader = ownReader,
  limits?: TextLimits,
): Promise<IngestResult[]> {
  return (await write(store, await prepare(store, papers, reader, limits), reader, by)).results;
}

/** The reason why a paper cannot be stored; undefined if it can. */
export function rejection(paper: SourcePaper, limits: TextLimits = TEXT_LIMITS): string | undefined {
  const lengths = [
    ['a title', paper.title, limits.title],
    ['an abstract', paper.abstract, limits.abstract],
  ] as const;
  for (const [what, text, most] of lengths) {
    if (text.length > most) return `has ${what} of ${text.length} characters; the maximum is ${most}`;
  }
  if (entityKey(paper.title) === '') return 'has a title without a letter or digit; every paper needs a title';
  if (paper.abstract.trim() === '' && !paper.results?.length)
    return 'has an empty abstract; every paper needs a title and an abstract';
  return undefined;
}

function charactersIn({ paper: { title, abstract, results = [] } }: FoundPaper): number {
  return title.length + abstract.length + results.length * CHARACTERS_OF_ROW;
}

/** Yields the papers and reports every other input. */
async function* papersAmong(
  items: AsyncIterable<Exclude<SourceItem, FoundTable>>,
  summary: IngestSummary,
  { onReject, onPassedOver }: IngestOptions,
): AsyncIterable<FoundPaper> {
  for await (const item of items) {
    if ('paper' in item) yield item;
    else if ('passedOver' in item) onPassedOver?.(item);
    else {
      summary.rejected++;
      onReject?.(item);
    }
  }
}

/** Papers whose texts have been read. */
interface Prepared {
  readonly papers: readonly (PaperRecord | { readonly rejected: string })[];
  /** Records that have to be checked for changes. */
  readonly records: readonly PaperRecord[];
  /** Papers of the other records, which would be stored unchanged. */
  readonly settled: readonly PaperUpdate[];
  readonly extractions: Extractions;
  /** The outcomes if the graph already holds all of this, so that nothing is written. */
  readonly unchanged: readonly PaperUpdate[] | undefined;
  readonly warnings: readonly string[];
}

/** Plans without a lock, and reads the texts that the plan needs. */
async function prepare(
  store: GraphStore,
  papers: readonly SourcePaper[],
  reader: Reader,
  limits?: TextLimits,
): Promise<Prepared> {
  const now = new Date().toISOString();
  const asked = papers.map((paper) => {
    const rejected = rejection(paper, limits);
    return rejected === undefined ? recordOf(paper, now) : { rejected };
  });
  const given = distinct(asked);
  const settled = await settledAmong(store, given, reader);
  const stored = new Set(settled.flatMap((update) => update.records));
  const records = given.filter(({ hash }) => !stored.has(hash));
  const facts = await store.facts((facts) => factsAround(facts, [], records));
  const plan = planPapers(facts, reader.id);
  const { read, unreadable } = await readTexts(reader, textsToRead(plan, new Map()));
  const told = asked.map((one) => {
    const rejected = 'paper' in one ? unreadable.get(textHash(one.paper)) : undefined;
    return rejected === undefined ? one : { rejected };
  });
  const nothing = plan.changed.length === 0 && plan.gone.length === 0 && facts.fresh.length === 0;
  return {
    papers: told,
    records: distinct(told).filter(({ hash }) => !stored.has(hash)),
    settled,
    extractions: read,
    unchanged: nothing ? [...settled, ...updatesOf(plan, new Map())] : undefined,
    warnings: warningsOf(facts, records),
  };
}

/**
 * The papers of stored records that share nothing with other records and were read by this reader: most of a file that is read
 * again.
 */
async function settledAmong(store: GraphStore, given: readonly PaperRecord[], reader: Reader): Promise<PaperUpdate[]> {
  const lone = await store.facts((facts) => facts.lonePapers(given.map(({ hash }) => hash)));
  return lone
    .filter(({ extractor }) => extractor === reader.id)
    .map(({ hash, paperId }) => ({ paperId, status: 'UNCHANGED', records: [hash], claims: 0 }));
}

/** Warnings about ids shared by records with different titles, and about titles shared by records with different texts. */
function warningsOf(facts: PaperFacts, given: readonly PaperRecord[]): string[] {
  const hashes = new Set(given.map((record) => record.hash));
  const isGiven = ({ record, other }: { readonly record: PaperRecord; readonly other: PaperRecord }): boolean =>
    hashes.has(record.hash) || hashes.has(other.hash);
  return [
    ...doubtfulIds(facts.records).filter(isGiven).map(doubtLine),
    ...doubtfulTitles(facts.records).filter(isGiven).map(doubtfulTitleLine),
  ];
}

function distinct(papers: Prepared['papers']): PaperRecord[] {
  const records = papers.filter((paper) => 'hash' in paper);
  return [...new Map(records.map((record) => [record.hash, record])).values()];
}

/** Plans again on the current graph and writes. Takes no lock if there is nothing to write. */
async function write(
  store: GraphStore,
  { papers, records, settled, extractions, unchanged }: Prepared,
  reader: Reader,
  by?: string,
): Promise<{ results: IngestResult[]; claims: number }> {
  if (unchanged || records.length === 0) return { results: resultsOf(papers, unchanged ?? settled, []), claims: 0 };
  const now = new Date().toISOString();
  const { updates, fresh } = await transactReading(
    store,
    reader,
    async (tx, read) => {
      const done = await updatePapers(tx, [], read, { reader: reader.id, records });
      if (by !== undefined) await tx.appendChanges(logLines(done.updates, done.fresh, by, now));
      return done;
    },
    extractions,
  );
  return {
    results: resultsOf(papers, [...settled, ...updates], fresh),
    claims: sum(updates.map((update) => update.claims)),
  };
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

/** If several inputs are one paper, the first reports its outcome, and the others report no change. */
function resultsOf(
  papers: Prepared['papers'],
  updates: readonly PaperUpdate[],
  fresh: readonly PaperRecord[],
): IngestResult[] {
  const told = new Set<string>();
  const news = new Set(fresh.map((record) => record.hash));
  const updateOf = new Map(updates.flatMap((update) => update.records.map((hash) => [hash, update])));
  return papers.map((paper) => {
    if ('rejected' in paper) return { status: 'REJECTED', reason: paper.rejected };
    const { paperId, status } = updateOf.get(paper.hash)!;
    const first = !told.has(paperId);
    told.add(paperId);
    const changed = news.delete(paper.hash);
    return { status: first ? status : changed ? 'UPDATED' : 'UNCHANGED', paperId };
  });
}

function count(summary: IngestSummary, result: IngestResult): void {
  if (result.status === 'ADDED') summary.added++;
  else if (result.status === 'UPDATED') summary.updated++;
  else if (result.status === 'UNCHANGED') summary.unchanged++;
  else summary.rejected++;
}
