import { paperId, titleKey } from '../domain/ids.js';
import type { PaperRecord } from '../domain/facts.js';
import type { Paper, SourcePaper } from '../domain/paper.js';

/**
 * Parts records into papers: those that share a DOI or an arXiv id, and those that share a title unless papers of that title are
 * known to differ (they have different DOIs or different arXiv ids; then records with nothing but the title stay together).
 * The result depends on the set of records only, not on their order.
 */
export function groupRecords<R extends PaperRecord>(records: readonly R[]): R[][] {
  const sorted = [...records].sort((a, b) => compare(a.hash, b.hash));
  let groups = joinByKeys(sorted.map((record) => [record]));
  const titles = new Set(sorted.map((record) => titleKey(record.paper.title)));
  for (const title of [...titles].sort(compare)) {
    const bearers = groups.filter((group) => group.some((record) => record.keys.includes(title)));
    if (bearers.length < 2 || contradict(bearers)) continue;
    groups = [...groups.filter((group) => !bearers.includes(group)), bearers.flat()];
  }
  return groups
    .map((group) => group.sort((a, b) => compare(a.hash, b.hash)))
    .sort((a, b) => compare(a[0]!.hash, b[0]!.hash));
}

/** Joins groups that share a DOI or an arXiv id; records with only a title join those with only that title. */
function joinByKeys<R extends PaperRecord>(groups: R[][]): R[][] {
  const byKey = new Map<string, R[]>();
  const joined = new Set<R[]>();
  for (const group of groups) {
    const keys = group.flatMap((record) => (record.keys.length > 1 ? record.keys.filter(isStrong) : record.keys));
    const whole = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))];
    const merged = [...whole, ...group];
    for (const record of merged) {
      for (const key of record.keys.length > 1 ? record.keys.filter(isStrong) : record.keys) byKey.set(key, merged);
    }
  }
  for (const group of byKey.values()) joined.add(group);
  return [...joined];
}

/** Two of the groups carry different ids of the same sort. */
function contradict(groups: readonly (readonly PaperRecord[])[]): boolean {
  return ['doi:', 'arxiv:'].some((sort) => {
    const ids = groups.map((group) => group.flatMap((r) => r.keys).filter((k) => k.startsWith(sort) && !isArxivDoi(k)));
    return ids.some((mine, i) =>
      ids.slice(i + 1).some((other) => mine.length > 0 && other.length > 0 && !mine.some((id) => other.includes(id))),
    );
  });
}

/**
 * The one paper that records of the same paper make: a real abstract before a sample's, the fuller text before the shorter; fields
 * that the winner lacks come from the others.
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
      compare(a.paper.abstract, b.paper.abstract) ||
      compare(a.hash, b.hash),
  );
  const winner = ranked[0]!.paper;
  const keys = [...new Set(ranked.flatMap((record) => record.keys))].sort(compare);
  const strongest =
    keys.find((key) => key.startsWith('doi:') && !isArxivDoi(key)) ??
    keys.find((key) => key.startsWith('arxiv:')) ??
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
      source: winner.source,
    },
  };
}

/** Tables list some papers by nothing but their address. */
function isAddress(title: string): boolean {
  return /^https?:\/\//.test(title);
}

function isStrong(key: string): boolean {
  return !key.startsWith('title:');
}

/** arXiv's own DOIs say no more than the arXiv id. */
function isArxivDoi(key: string): boolean {
  return key.startsWith('doi:10.48550/arxiv.');
}

/** Code-unit order: the same everywhere, unlike localeCompare. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
