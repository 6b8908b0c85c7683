import { bibtexEntry, citationKey } from '../domain/bibtex-entry.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { everyPage } from '../store/port/every-page.js';
import type { ClaimFilter } from '../store/port/queries.js';

const PAPERS_AT_ONCE = 200;

/**
 * BibTeX of the papers with claims that meet the filter, each paper once, by title. Keys consist of the first author's surname,
 * the year and the title's first word ("li2022efficientformer"); a letter distinguishes equal keys.
 */
export async function* bibtex(store: GraphStore, filter: ClaimFilter): AsyncIterable<string> {
  const used = new Map<string, number>();
  const pages = everyPage((after) =>
    store.findPapers({ claims: [filter] }, { by: 'TITLE', descending: false }, { first: PAPERS_AT_ONCE, after }),
  );
  for await (const papers of pages)
    for (const paper of papers) yield bibtexEntry(paper, uniqueKey(citationKey(paper), used));
}

function uniqueKey(key: string, used: Map<string, number>): string {
  const times = used.get(key) ?? 0;
  used.set(key, times + 1);
  return times === 0 ? key : `${key}-${times + 1}`;
}
