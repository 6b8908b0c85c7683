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
import { countsDevices, deviceCandidates } from './devices.js';
import { formClusters, type Cluster } from './clusters.js';
import type { Document } from '../../text/document.js';
import { metricMentionCandidates, valuedInitials } from './metric-candidates.js';
import { metricNounPhrases } from './metric-noun-phrases.js';
import { placeKey, type PaperNames } from './name-features.js';
import { taskCandidates } from './task-candidates.js';
import { lineOf, type Line } from './words.js';

/** Everything in a paper that may be the name of an entity, grouped by name, before it is classified. */
export interface Gathered {
  /** Candidates for methods, datasets, devices and tasks. */
  readonly names: readonly Cluster[];
  /** Candidates for metrics. */
  readonly metrics: readonly Cluster[];
  /** Noun phrases that may be tasks. */
  readonly tasks: readonly Cluster[];
  readonly around: PaperNames;
}

/** Collects candidates from lexicon, word shape, title, definitions and abbreviations, and joins the spellings of one name. */
export function gather(document: Document): Gathered {
  const lines = document.sentences.map(lineOf);
  const inside = capitalisedInside(lines);
  const body = document.fields.find((field) => field.field === 'abstract')?.text ?? '';
  const found: Found = { candidates: [], metrics: [], tasks: [], valued: new Set(), devices: new Set(), pairs: [] };
  for (const line of lines) gatherFrom(line, inside, body, found);
  const { candidates, pairs } = found;
  pairs.push(...findInitials(lines, pairs));
  const names = formClusters(lines, candidates, pairs);
  return {
    names,
    metrics: formClusters(lines, found.metrics, pairs),
    tasks: formClusters(lines, found.tasks, pairs),
    around: {
      lines,
      abstract: lines.filter((line) => line.field === 'abstract'),
      known: knownNames(names),
      inner: innerPlaces(candidates),
      valued: found.valued,
      devices: found.devices,
    },
  };
}

/** The candidates found so far. */
interface Found {
  readonly candidates: Candidate[];
  readonly metrics: Candidate[];
  readonly tasks: Candidate[];
  readonly valued: Set<string>;
  readonly devices: Set<string>;
  readonly pairs: Abbreviation[];
}

/** Adds the candidates of one sentence. @param inside words that are capitalised within a sentence @param body the abstract */
function gatherFrom(line: Line, inside: ReadonlySet<string>, body: string, found: Found): void {
  const known = lexiconCandidates(line);
  const shared = coordinationCandidates(line);
  const devices = deviceCandidates(line);
  // The abbreviated first name of a coordination is not a name: "WSJ0-2" in "WSJ0-2/3mix".
  const isStub = (one: Candidate) => shared.some((whole) => whole.start === one.start && whole.end === one.end);
  found.candidates.push(
    ...known.filter((one) => !isStub(one)),
    ...shapeCandidates(line, inside, body).filter((one) => !isStub(one) && !countsDevices(one, devices)),
    ...devices,
    ...titleCandidates(line),
    ...titlePhrases(line),
    ...definitionCandidates(line),
    ...shared,
  );
  for (const one of devices) found.devices.add(placeKey(one));
  const initials = valuedInitials(line);
  for (const one of initials) found.valued.add(placeKey(one));
  found.metrics.push(...metricMentionCandidates(line, known), ...initials, ...metricNounPhrases(line));
  found.tasks.push(...known.filter(isOnlyTask), ...taskCandidates(line));
  for (const pair of findAbbreviations(line)) {
    found.pairs.push(pair);
    found.candidates.push(
      candidate(line, pair.shortStart, pair.shortEnd, 'short'),
      candidate(line, pair.longStart, pair.longEnd, 'long'),
    );
  }
}

/** Does the lexicon contain the name only as a task? */
function isOnlyTask({ entries }: Candidate): boolean {
  return entries.length > 0 && entries.every((entry) => entry.kind === 'TASK');
}

/** The names that the lexicon knows with exactly one kind, by sentence, in order. */
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

/** Keys of candidates inside a longer one: the context of BERT in "Chinese BERT" shows little about BERT. */
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
/** Sources whose candidates may be longer than the name. */
const LOOSE: ReadonlySet<string> = new Set(['proposed', 'our', 'listed', 'called', 'title', 'titled']);
