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

/**
 * Reports what an ingest would add and change, without storing anything. Keeps the keys of every record of the run, so that a paper that
 * occurs twice counts once.
 */
export class DryRun {
  private readonly seen = new Map<string, PaperRecord[]>();
  private readonly hashes = new Set<string>();

  /** @param store undefined when there is no graph yet: everything is new */
  constructor(private readonly store: GraphStore | undefined) {}

  async look(papers: readonly FoundPaper[]): Promise<DryRunCounts> {
    const now = new Date(0).toISOString();
    const counts = { added: 0, updated: 0, unchanged: 0 };
    const records = papers.map(({ paper }) => recordOf(paper, now));
    const stored = await this.stored(records);
    const known = new Set(stored.map((record) => record.hash));
    for (const record of records) {
      if (known.has(record.hash) || this.hashes.has(record.hash)) counts.unchanged++;
      else if (this.sharesPaper(record, stored)) counts.updated++;
      else counts.added++;
      this.remember(record);
    }
    return counts;
  }

  private async stored(records: readonly PaperRecord[]): Promise<PaperRecord[]> {
    if (!this.store) return [];
    const keys = [...new Set(records.flatMap((record) => record.keys))];
    return this.store.facts((facts) => facts.recordsByKey(keys));
  }

  private sharesPaper(record: PaperRecord, stored: readonly PaperRecord[]): boolean {
    const near = [
      ...stored.filter((other) => other.keys.some((key) => record.keys.includes(key))),
      ...record.keys.flatMap((key) => this.seen.get(key) ?? []),
    ];
    const around = [...new Map(near.map((other) => [other.hash, other])).values()];
    if (around.length === 0) return false;
    return groupRecords([...around, record]).some((group) => group.length > 1 && group.includes(record));
  }

  /** Only titles and keys are kept, not texts: they identify papers. */
  private remember(record: PaperRecord): void {
    if (this.hashes.has(record.hash)) return;
    this.hashes.add(record.hash);
    const light = { ...record, paper: { ...record.paper, abstract: '' } };
    for (const key of record.keys) this.seen.set(key, [...(this.seen.get(key) ?? []), light]);
  }
}
