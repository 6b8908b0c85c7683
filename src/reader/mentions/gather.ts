import { findAbbreviations, findInitials, type Abbreviation } from './abbreviations.js';
import {
  candidate,
  capitalisedInside,
  definitionCandidates,
  lexiconCandidates,
  shapeCandidates,
  titleCandidates,
  titlePhrases,
  type Candidate,
} from './candidates.js';
import { coordinationCandidates } from './coordination.js';
import { formClusters, type Cluster } from './clusters.js';
import type { Document } from '../../text/document.js';
import { metricCandidates, valuedInitials } from './metric-candidates.js';
import { metricNounPhrases } from './metric-noun-phrases.js';
import { placeKey, type Surroundings } from './name-features.js';
import { taskCandidates } from './task-candidates.js';
import { toLine } from './words.js';

/** Everything in a paper that may be a named thing, grouped by name, before it is decided what it is. */
export interface Gathered {
  /** What may be a method, a dataset, a device or a task. */
  readonly names: readonly Cluster[];
  /** What may be a measure. */
  readonly metrics: readonly Cluster[];
  /** Noun phrases that may be a task. */
  readonly tasks: readonly Cluster[];
  readonly around: Surroundings;
}

/** Collects candidates from lexicon, word shape, title, definitions and abbreviations, and joins the spellings of one name. */
export function gather(document: Document): Gathered {
  const lines = document.sentences.map(toLine);
  const inside = capitalisedInside(lines);
  const body = document.fields.find((field) => field.field === 'abstract')?.text ?? '';
  const candidates: Candidate[] = [];
  const metrics: Candidate[] = [];
  const tasks: Candidate[] = [];
  const valued = new Set<string>();
  const pairs: Abbreviation[] = [];
  for (const line of lines) {
    const known = lexiconCandidates(line);
    const shared = coordinationCandidates(line);
    // In "WSJ0-2/3mix" no name is WSJ0-2.
    const isStub = (one: Candidate) => shared.some((whole) => whole.start === one.start && whole.end === one.end);
    candidates.push(
      ...known.filter((one) => !isStub(one)),
      ...shapeCandidates(line, inside, body).filter((one) => !isStub(one)),
      ...titleCandidates(line),
      ...titlePhrases(line),
      ...definitionCandidates(line),
      ...shared,
    );
    const initials = valuedInitials(line);
    for (const one of initials) valued.add(placeKey(one));
    metrics.push(...metricCandidates(line, known), ...initials, ...metricNounPhrases(line));
    tasks.push(...known.filter(isOnlyTask), ...taskCandidates(line));
    for (const pair of findAbbreviations(line)) {
      pairs.push(pair);
      candidates.push(
        candidate(line, pair.shortStart, pair.shortEnd, 'short'),
        candidate(line, pair.longStart, pair.longEnd, 'long'),
      );
    }
  }
  pairs.push(...findInitials(lines, pairs));
  const names = formClusters(lines, candidates, pairs);
  return {
    names,
    metrics: formClusters(lines, metrics, pairs),
    tasks: formClusters(lines, tasks, pairs),
    around: {
      lines,
      abstract: lines.filter((line) => line.field === 'abstract'),
      known: knownNames(names),
      inner: innerPlaces(candidates),
      valued,
    },
  };
}

/** A name that the lexicon knows as a task and as nothing else. */
function isOnlyTask({ entries }: Candidate): boolean {
  return entries.length > 0 && entries.every((entry) => entry.kind === 'TASK');
}

/** The names that the lexicon knows for sure, by sentence, in order. */
function knownNames(clusters: readonly Cluster[]): Map<number, { start: number; end: number; kind: string }[]> {
  const known = new Map<number, { start: number; end: number; kind: string }[]>();
  for (const cluster of clusters) {
    const sure = cluster.entries.filter((entry) => !entry.generic && !entry.ambiguous);
    const kind = sure[0]?.kind;
    if (!kind || sure.some((entry) => entry.kind !== kind)) continue;
    for (const one of cluster.candidates) {
      if (one.entries.length === 0) continue;
      const row = known.get(one.line.sentence) ?? [];
      row.push({ start: one.start, end: one.end, kind });
      known.set(one.line.sentence, row);
    }
  }
  for (const row of known.values()) row.sort((a, b) => a.start - b.start);
  return known;
}

/** The places that lie inside a longer candidate: the BERT of "Chinese BERT" says little about BERT. */
function innerPlaces(candidates: readonly Candidate[]): Set<string> {
  const inner = new Set<string>();
  const rows = new Map<number, Candidate[]>();
  for (const one of candidates) {
    const row = rows.get(one.line.sentence);
    if (row) row.push(one);
    else rows.set(one.line.sentence, [one]);
  }
  for (const row of rows.values())
    for (const one of row)
      if (
        row.some(
          (other) =>
            other.start <= one.start &&
            other.end >= one.end &&
            other.end - other.start > one.end - one.start &&
            !LOOSE.has(other.source),
        )
      )
        inner.add(placeKey(one));
  return inner;
}
const LOOSE: ReadonlySet<string> = new Set(['proposed', 'our', 'listed', 'called', 'title', 'titled']);
