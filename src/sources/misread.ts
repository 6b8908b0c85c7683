import type { SourceItem } from './source.js';
import { NoPapersError, SourceFormatError } from './source.js';

/** Number of papers checked together before the first is passed on. */
const WINDOW = 200;
/** Minimum number of papers with the same title; fewer may share one ("Preface"). */
const FEWEST = 5;

/**
 * Rejects a misread file: if a large share of the papers has the same title or abstract, the wrong lines or columns were read.
 * Checks the first papers before it passes any on, so that nothing of a misread file is stored.
 * @throws SourceFormatError
 */
export async function* withoutMisreads(items: AsyncIterable<SourceItem>, name: string): AsyncIterable<SourceItem> {
  const counts = { title: new Map<string, number>(), abstract: new Map<string, number>() };
  let waiting: SourceItem[] | undefined = [];
  let papers = 0;
  let found = 0;
  for await (const item of items) {
    found++;
    if (!waiting) {
      yield item;
      continue;
    }
    waiting.push(item);
    // Rows of a table may repeat the same paper many times.
    if ('paper' in item && item.paper.results === undefined) {
      papers++;
      for (const field of ['title', 'abstract'] as const) {
        const text = item.paper[field].slice(0, 500);
        counts[field].set(text, (counts[field].get(text) ?? 0) + 1);
      }
    }
    if (waiting.length >= WINDOW) {
      refuseRepeats(counts, papers, name);
      yield* waiting;
      waiting = undefined;
    }
  }
  if (waiting) {
    refuseRepeats(counts, papers, name);
    yield* waiting;
  }
  if (found === 0)
    throw new NoPapersError(`${name} contains nothing that looks like a paper with a title and an abstract`);
}

function refuseRepeats(
  counts: Readonly<Record<'title' | 'abstract', ReadonlyMap<string, number>>>,
  papers: number,
  name: string,
): void {
  if (papers < FEWEST) return;
  for (const field of ['title', 'abstract'] as const) {
    const [text, count] = [...counts[field]].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0]);
    // A list may contain every paper twice, but not one paper in every third place.
    if (count < FEWEST || count * 3 < papers || sameInBoth(counts, papers)) continue;
    throw new SourceFormatError(
      `${name} was misread: ${count} of its first ${papers} papers have the same ${field}, ${JSON.stringify(text.slice(0, 80))}. ` +
        'Nothing of it was stored. Name the columns with --columns title=…,abstract=…, or the format with --format',
    );
  }
}

/** Whether a paper is repeated with the same title and abstract, which does not indicate a misread file. */
function sameInBoth(
  counts: Readonly<Record<'title' | 'abstract', ReadonlyMap<string, number>>>,
  papers: number,
): boolean {
  return counts.title.size === counts.abstract.size && counts.title.size * 2 > papers;
}
