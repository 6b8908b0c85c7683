import type { PaperRecord } from '../domain/facts.js';
import { titleKey } from '../domain/ids.js';

/** A record and another one that share an id, though their titles say that they are different papers. */
export interface DoubtfulId {
  /** `doi:…` or `arxiv:…` */
  readonly key: string;
  readonly record: PaperRecord;
  readonly other: PaperRecord;
  /** The id does not count for this record: another of its ids belongs to a paper of its own title. Else they are one paper. */
  readonly ignored: boolean;
}

/**
 * Finds ids that a list has put to the wrong paper: a record with the DOI of one paper and the arXiv id of another would make both
 * one. The id whose other bearers have the record's title counts; where none has, the DOI does. A function of the set of records.
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
    // Of two ids that both lead to papers of other titles the first, the DOI, counts.
    const kept = sides.some(({ agrees }) => agrees) ? undefined : strange.find(() => strange.length > 1);
    return strange.map(({ key, other }) => ({
      key,
      record,
      other: other!,
      ignored: sides.length > 1 && sides.filter(({ other }) => other !== undefined).length > 1 && key !== kept?.key,
    }));
  });
}

/** The records without the ids that do not count. */
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

/** A doubt in one line for a person. */
export function doubtLine({ key, record, other, ignored }: DoubtfulId): string {
  const [mine, theirs] = [record, other].map(({ paper }) => JSON.stringify(paper.title.slice(0, 80)));
  const done = ignored ? `the id is not counted for ${mine}` : 'they are taken for one paper';
  return `${mine} and ${theirs} both carry ${key}, and their titles differ; ${done}`;
}

/** arXiv's own DOIs say no more than the arXiv id. DOIs come first. */
function ids(record: PaperRecord): string[] {
  return record.keys.filter((key) => !key.startsWith('title:') && !key.startsWith('doi:10.48550/arxiv.'));
}

/** Titles of one work share most of their words: a journal may add to a preprint's title, or drop the name before the colon. */
function sameWork(a: PaperRecord, b: PaperRecord): boolean {
  const [mine, theirs] = [a, b].map(({ paper }) => new Set(titleKey(paper.title).slice('title:'.length).split('-')));
  const shared = [...mine!].filter((word) => theirs!.has(word)).length;
  return shared >= Math.min(mine!.size, theirs!.size) / 2;
}

function byHash(a: PaperRecord, b: PaperRecord): number {
  return a.hash < b.hash ? -1 : a.hash > b.hash ? 1 : 0;
}
