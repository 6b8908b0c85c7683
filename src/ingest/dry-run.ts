import type { PaperRecord } from '../domain/facts.js';
import { groupRecords } from '../resolve/papers.js';
import type { FoundPaper } from '../sources/source.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { recordOf } from './records.js';

/** The outcome that an ingest would have. */
export interface DryRunCounts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** Reports what an ingest would add and change, without storing anything. A paper that occurs twice in the run counts once. */
export class DryRun {
  /**
   * @param store undefined if there is no graph yet, so that everything is new
   * @param seen an empty store for the titles and keys of this run, so that memory does not grow with the input
   */
  constructor(
    private readonly store: GraphStore | undefined,
    private readonly seen: GraphStore,
  ) {}

  async look(papers: readonly FoundPaper[]): Promise<DryRunCounts> {
    const now = new Date(0).toISOString();
    const counts = { added: 0, updated: 0, unchanged: 0 };
    const records = papers.map(({ paper }) => recordOf(paper, now));
    const keys = [...new Set(records.flatMap((record) => record.keys))];
    const around = [
      ...(this.store ? await recordsWith(this.store, keys) : []),
      ...(await recordsWith(this.seen, keys)),
    ];
    const known = new Set(around.map((record) => record.hash));
    const fresh: PaperRecord[] = [];
    for (const record of records) {
      if (known.has(record.hash)) {
        counts.unchanged++;
        continue;
      }
      if (isOnePaperWithAny(record, [...around, ...fresh])) counts.updated++;
      else counts.added++;
      known.add(record.hash);
      fresh.push(withoutTexts(record));
    }
    if (fresh.length > 0) await this.seen.transact((tx) => tx.putRecords(fresh));
    return counts;
  }
}

function recordsWith(store: GraphStore, keys: readonly string[]): Promise<PaperRecord[]> {
  return store.facts((facts) => facts.recordsByKey(keys));
}

function isOnePaperWithAny(record: PaperRecord, others: readonly PaperRecord[]): boolean {
  const near = others.filter((other) => other.keys.some((key) => record.keys.includes(key)));
  const around = [...new Map(near.map((other) => [other.hash, other])).values()];
  if (around.length === 0) return false;
  return groupRecords([...around, record]).some((group) => group.length > 1 && group.includes(record));
}

/** Titles and keys identify papers; abstracts and rows of tables do not. */
function withoutTexts(record: PaperRecord): PaperRecord {
  const { results: _, ...paper } = record.paper;
  return { ...record, paper: { ...paper, abstract: '' } };
}
