import { byCodeUnits } from '../domain/order.js';
import { paperId, titleKey } from '../domain/ids.js';
import type { PaperRecord } from '../domain/facts.js';
import type { Paper, SourcePaper } from '../domain/paper.js';
import { withoutDoubtfulIds } from './doubtful-ids.js';

/** Ids that identify exactly one paper. OpenAlex and Semantic Scholar often have two ids for one. */
const IDENTITIES = ['doi:', 'arxiv:', 'pmid:'];
/** The prefix of the keys of titles. */
const TITLE = 'title:';

/**
 * Groups records into papers: records that share an id, and records that share a title, unless different DOIs, arXiv ids or
 * PubMed ids show that papers with that title differ (then records with only the title form a separate group). Ids assigned to
 * the wrong paper are ignored (`doubtfulIds`). The result depends only on the set of records, not on their order.
 */
export function groupRecords<R extends PaperRecord>(records: readonly R[]): R[][] {
  const sorted = withoutDoubtfulIds(records).sort((a, b) => byCodeUnits(a.hash, b.hash));
  const groups = joinBySharedTitles(joinByKeys(sorted.map((record) => [record])));
  return groups
    .map((group) => group.sort((a, b) => byCodeUnits(a.hash, b.hash)))
    .sort((a, b) => byCodeUnits(a[0]!.hash, b[0]!.hash));
}

/** Joins groups that share a title and do not contradict each other, title by title in order. */
function joinBySharedTitles<R extends PaperRecord>(groups: readonly R[][]): R[][] {
  const remaining = new Set(groups);
  const bearersOf = new Map<string, Set<R[]>>();
  const titlesOf = (group: readonly R[]): string[] =>
    group.flatMap(({ keys }) => keys.filter((key) => key.startsWith(TITLE)));
  const add = (group: R[]): void => {
    for (const title of titlesOf(group)) bearersOf.set(title, (bearersOf.get(title) ?? new Set()).add(group));
  };
  groups.forEach(add);
  for (const title of [...bearersOf.keys()].sort(byCodeUnits)) {
    const bearers = [...bearersOf.get(title)!].filter((group) => remaining.has(group));
    if (bearers.length < 2 || contradict(bearers)) continue;
    for (const group of bearers) remaining.delete(group);
    const joined = bearers.flat();
    remaining.add(joined);
    add(joined);
  }
  return [...remaining];
}

/** Joins groups that share an id; records without an identity join those of the same title that have none either. */
function joinByKeys<R extends PaperRecord>(groups: R[][]): R[][] {
  const byKey = new Map<string, R[]>();
  const joined = new Set<R[]>();
  for (const group of groups) {
    const keys = group.flatMap(joiningKeys);
    const whole = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
    const merged = [...whole, ...group];
    for (const record of merged) {
      for (const key of joiningKeys(record)) byKey.set(key, merged);
    }
  }
  for (const group of byKey.values()) joined.add(group);
  return [...joined];
}

/** Whether two of the groups have different DOIs, arXiv ids or PubMed ids. */
function contradict(groups: readonly (readonly PaperRecord[])[]): boolean {
  return IDENTITIES.some((sort) => {
    const ids = groups.map((group) => group.flatMap((r) => r.keys).filter((k) => k.startsWith(sort) && !isArxivDoi(k)));
    return ids.some((mine, i) =>
      ids.slice(i + 1).some((other) => mine.length > 0 && other.length > 0 && !mine.some((id) => other.includes(id))),
    );
  });
}

/**
 * Merges the records of one paper: a real abstract takes precedence over a sample, the longer text over the shorter; fields that the
 * chosen record lacks come from the others.
 * @param records at least one
 */
export function mergeRecords(records: readonly PaperRecord[]): {
  readonly paper: Paper;
  readonly keys: readonly string[];
} {
  const ranked = [...records].sort(
    (a, b) =>
      Number(a.paper.source === 'sample') - Number(b.paper.source === 'sample') ||
      Number(isAddress(a.paper.title)) - Number(isAddress(b.paper.title)) ||
      b.paper.abstract.length - a.paper.abstract.length ||
      byCodeUnits(a.paper.abstract, b.paper.abstract) ||
      byCodeUnits(a.hash, b.hash),
  );
  const winner = ranked[0]!.paper;
  const keys = [...new Set(ranked.flatMap((record) => record.keys))].sort(byCodeUnits);
  const strongest =
    keys.find((key) => key.startsWith('doi:') && !isArxivDoi(key)) ??
    keys.find((key) => key.startsWith('arxiv:')) ??
    keys.find((key) => key.startsWith('pmid:')) ??
    titleKey(winner.title);
  const first = <F extends keyof SourcePaper>(field: F): SourcePaper[F] | undefined =>
    ranked.find((record) => record.paper[field] !== undefined)?.paper[field];
  return {
    keys,
    paper: {
      id: paperId(strongest),
      title: winner.title,
      abstract: winner.abstract,
      doi: first('doi'),
      arxivId: first('arxivId'),
      url: first('url'),
      venue: first('venue'),
      published: first('published'),
      authors: ranked.find((record) => record.paper.authors.length > 0)?.paper.authors ?? [],
      affiliations: first('affiliations'),
      source: winner.source,
    },
  };
}

/** Tables identify some papers only by their URL. */
function isAddress(title: string): boolean {
  return /^https?:\/\//.test(title);
}

function joiningKeys({ keys }: PaperRecord): readonly string[] {
  const identified = keys.some((key) => IDENTITIES.some((sort) => key.startsWith(sort)));
  return identified ? keys.filter((key) => !key.startsWith(TITLE)) : keys;
}

/** DOIs that arXiv registers carry no more information than the arXiv id. */
function isArxivDoi(key: string): boolean {
  return key.startsWith('doi:10.48550/arxiv.');
}
