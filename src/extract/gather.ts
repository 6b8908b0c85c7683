import type { Document } from './document.js';
import { capitalisedInside, definitionCandidates, lexiconCandidates, shapeCandidates, titleCandidates } from './candidates.js';
import { entriesOf, formClusters, type Cluster } from './clusters.js';
import type { Surroundings } from './name-features.js';
import { toLine } from './words.js';

/** Everything in a paper that may be a named thing, grouped by name, before it is decided what it is. */
export interface Gathered {
  readonly clusters: readonly Cluster[];
  readonly around: Surroundings;
}

/** Collects candidates from lexicon, word shape, title, definitions and abbreviations, and joins the spellings of one name. */
export function gather(document: Document): Gathered {
  const lines = document.sentences.map(toLine);
  const inside = capitalisedInside(lines);
  const candidates = lines.flatMap((line) => [
    ...lexiconCandidates(line),
    ...shapeCandidates(line, inside),
    ...titleCandidates(line),
    ...definitionCandidates(line),
  ]);
  const clusters = formClusters(lines, candidates);
  return { clusters, around: { lines, known: knownNames(clusters) } };
}

/** The names that the lexicon knows for sure, by sentence, in order. */
function knownNames(clusters: readonly Cluster[]): Map<number, { start: number; end: number; kind: string }[]> {
  const known = new Map<number, { start: number; end: number; kind: string }[]>();
  for (const cluster of clusters) {
    const sure = entriesOf(cluster).filter((entry) => !entry.generic && !entry.ambiguous);
    const kind = sure[0]?.kind;
    if (!kind || sure.some((entry) => entry.kind !== kind)) continue;
    for (const one of cluster.candidates)
      if (one.entries.length > 0) known.set(one.line.sentence, [...(known.get(one.line.sentence) ?? []), { start: one.start, end: one.end, kind }]);
  }
  for (const row of known.values()) row.sort((a, b) => a.start - b.start);
  return known;
}
