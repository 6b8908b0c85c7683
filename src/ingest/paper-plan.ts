import type { PaperRecord } from '../domain/facts.js';
import type { Paper } from '../domain/paper.js';
import { groupRecords, mergeRecords } from '../resolve/papers.js';
import type { ChangeRecord, FactsReader, ReadingState } from '../store/port/transaction.js';
import { textHash } from './records.js';

/** The state of the graph around some records: everything that a plan depends on. */
export interface PaperFacts {
  /** The given records and every record connected to them by shared keys, directly or indirectly. */
  readonly records: readonly PaperRecord[];
  /** The given records that are not yet in the graph. */
  readonly fresh: readonly PaperRecord[];
  /** The stored papers that own one of the records. */
  readonly states: readonly ReadingState[];
  /** Effective reviews of claims of these papers, oldest first. */
  readonly reviews: readonly ChangeRecord[];
}

/** A paper as derived from its current records. */
export interface PlannedPaper {
  readonly paper: Paper;
  readonly keys: readonly string[];
  readonly records: readonly PaperRecord[];
  readonly textHash: string;
  /** The stored version, under this id or another. */
  readonly known: ReadingState | undefined;
}

/** The changes that bring the graph up to date with its records. */
export interface PaperPlan {
  readonly changed: readonly PlannedPaper[];
  readonly unchanged: readonly PlannedPaper[];
  /** Ids of papers that no record supports any more. */
  readonly gone: readonly string[];
  readonly states: ReadonlyMap<string, ReadingState>;
}

/** @param given records, stored or new */
export async function factsAround(
  facts: FactsReader,
  keys: readonly string[],
  given: readonly PaperRecord[],
): Promise<PaperFacts> {
  const records = new Map(given.map((record) => [record.hash, record]));
  const stored = new Set<string>();
  const asked = new Set<string>();
  let next = [...new Set([...keys, ...given.flatMap((record) => record.keys)])];
  while (next.length > 0) {
    next.forEach((key) => asked.add(key));
    for (const record of await facts.recordsByKey(next)) {
      records.set(record.hash, record);
      stored.add(record.hash);
    }
    next = [...new Set([...records.values()].flatMap((record) => record.keys))].filter((key) => !asked.has(key));
  }
  const all = [...records.values()];
  return {
    records: all,
    fresh: all.filter((record) => !stored.has(record.hash)),
    states: stored.size === 0 ? [] : await facts.readingStates([...stored]),
    reviews: await facts.standingReviews([...new Set(all.flatMap((record) => record.keys))]),
  };
}

/**
 * Derives the papers from the records, and decides which have to be read or stored again. A pure function of its arguments.
 * @param reader id of the reader whose extraction is wanted
 * @param before states of papers whose records have been deleted
 * @param again treat every paper as changed, because a review has changed
 */
export function planPapers(
  facts: Pick<PaperFacts, 'records' | 'states'>,
  reader: string,
  before: readonly ReadingState[] = [],
  again = false,
): PaperPlan {
  // The states before the deletion come last: a paper that has lost a record has changed.
  const states = new Map([...facts.states, ...before].map((state) => [state.paperId, state]));
  const ofRecord = new Map([...states.values()].flatMap((state) => state.records.map((hash) => [hash, state])));
  const gone = new Set(states.keys());
  const [changed, unchanged]: [PlannedPaper[], PlannedPaper[]] = [[], []];
  for (const records of groupRecords(facts.records)) {
    const { paper, keys } = mergeRecords(records);
    const state = states.get(paper.id);
    const known = state ?? records.map((record) => ofRecord.get(record.hash)).find((other) => other !== undefined);
    const planned = { paper, keys, records, textHash: textHash(paper), known };
    const same = state !== undefined && !again && isReading(state, planned, reader);
    (same ? unchanged : changed).push(planned);
    gone.delete(paper.id);
  }
  return { changed, unchanged, gone: [...gone], states };
}

function isReading(state: ReadingState, planned: PlannedPaper, reader: string): boolean {
  const hashes = planned.records.map((record) => record.hash);
  return (
    state.extractor === reader &&
    state.textHash === planned.textHash &&
    [...state.records].sort().join() === hashes.sort().join()
  );
}
