import type { PaperRecord } from '../domain/facts.js';
import { titleKey } from '../domain/ids.js';

/** Two records that share an id, although their titles show that they are different papers. */
export interface DoubtfulId {
  /** `doi:…` or `arxiv:…` */
  readonly key: string;
  readonly record: PaperRecord;
  readonly other: PaperRecord;
  /**
   * Whether the id is ignored for this record because another of its ids belongs to a paper of its own title. Otherwise the
   * records are one paper.
   */
  readonly ignored: boolean;
}

/**
 * Finds ids that a list has assigned to the wrong paper: a record with the DOI of one paper and the arXiv id of another would
 * merge both. The id shared with records of the same title counts; if there is none, the DOI does. A function of the set of
 * records.
 */
export function doubtfulIds(records: readonly PaperRecord[]): DoubtfulId[] {
  const bearers = new Map<string, PaperRecord[]>();
  for (const record of records) {
    for (const key of ids(record)) bearers.set(key, [...(bearers.get(key) ?? []), record]);
  }
  return records.flatMap((record) => {
    const own = ids(record);
    const sides = own.map((key) => {
      const others = bearers
        .get(key)!
        .filter((other) => other !== record && !own.some((id) => id !== key && other.keys.includes(id)));
      return { key, other: others.sort(byHash)[0], agrees: others.some((other) => sameWork(record, other)) };
    });
    const strange = sides.filter(({ other, agrees }) => other !== undefined && !agrees);
    // If both ids belong to papers of other titles, the first one, the DOI, counts.
    const kept = sides.some(({ agrees }) => agrees) ? undefined : strange.find(() => strange.length > 1);
    return strange.map(({ key, other }) => ({
      key,
      record,
      other: other!,
      ignored: sides.length > 1 && sides.filter(({ other }) => other !== undefined).length > 1 && key !== kept?.key,
    }));
  });
}

/** The records without the ignored ids. */
export function withoutDoubtfulIds<R extends PaperRecord>(records: readonly R[]): R[] {
  const doubts = doubtfulIds(records).filter(({ ignored }) => ignored);
  if (doubts.length === 0) return [...records];
  return records.map((record) => {
    const gone = new Set(doubts.filter((doubt) => doubt.record === record).map(({ key }) => key));
    if (gone.size === 0) return record;
    const { doi, arxivId, ...rest } = record.paper;
    const keep = (sort: string): boolean => ![...gone].some((key) => key.startsWith(sort));
    return {
      ...record,
      keys: record.keys.filter((key) => !gone.has(key)),
      paper: {
        ...rest,
        ...(doi !== undefined && keep('doi:') && { doi }),
        ...(arxivId !== undefined && keep('arxiv:') && { arxivId }),
      },
    };
  });
}

/** A warning in one line. */
export function doubtLine({ key, record, other, ignored }: DoubtfulId): string {
  const [mine, theirs] = [record, other].map(({ paper }) => JSON.stringify(paper.title.slice(0, 80)));
  const done = ignored ? `the id is ignored for ${mine}` : 'they are treated as one paper';
  return `${mine} and ${theirs} both have ${key}, and their titles differ; ${done}`;
}

/** arXiv's own DOIs carry no more information than the arXiv id. DOIs come first. */
function ids(record: PaperRecord): string[] {
  return record.keys.filter((key) => !key.startsWith('title:') && !key.startsWith('doi:10.48550/arxiv.'));
}

/** Titles of one work share most of their words: a journal may extend a preprint's title, or drop the name before the colon. */
function sameWork(a: PaperRecord, b: PaperRecord): boolean {
  const [mine, theirs] = [a, b].map(({ paper }) => new Set(titleKey(paper.title).slice('title:'.length).split('-')));
  const shared = [...mine!].filter((word) => theirs!.has(word)).length;
  return shared >= Math.min(mine!.size, theirs!.size) / 2;
}

function byHash(a: PaperRecord, b: PaperRecord): number {
  return a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0;
}
