import { ENTITY_KINDS, type EntityKind } from '../../domain/extraction.js';
import { entityKey } from '../../domain/names.js';
import { memoize } from '../../domain/memoize.js';
import { lookup } from '../../lexicon/lexicon.js';
import { withAnaphors } from './anaphora.js';
import type { Candidate } from './candidates.js';
import { mainName, type Cluster } from './clusters.js';
import { EMPTY_TAIL, NEVER_NAMES } from '../grammar/closed-words.js';
import type { Document, NamedEntity, Place } from '../../text/document.js';
import { gather, type Gathered } from './gather.js';
import { Features } from '../model/features.js';
import type { Forest } from '../model/forest.js';
import { metricMentionRow } from './metric-features.js';
import { MENTION_MODELS, NAME_CLASSES, type MentionModels } from '../model/mention-models.js';
import { nameFeatures, placeKey, type Surroundings } from './name-features.js';
import { isOutrightProposal, isVariantOf, proposedFeatures, readProposal, type Proposal } from './proposed.js';
import { roleOf } from './roles.js';
import { isCapitalised, isCoined } from './shape.js';
import { taskFeatures } from './task-features.js';

interface Judged {
  readonly cluster: Cluster;
  readonly kind: EntityKind;
  readonly proposed: boolean;
  readonly proposedChance: number;
  /** How sure its being a thing of this kind is. */
  readonly chance: number;
  readonly places: Candidate[];
}

/** Stage 3: every named thing of a paper with its kind, its names, and all places where it stands. */
export function findMentions(document: Document, models: MentionModels = MENTION_MODELS): NamedEntity[] {
  const gathered = gather(document);
  const names = judgeNames(gathered, models);
  const judged = [...names, ...judgeMetrics(gathered, models), ...judgeTasks(gathered, names, models)];
  return withAnaphors(withoutInner(judged).map(toThing), gathered.around.lines);
}

function judgeNames({ names, around }: Gathered, models: MentionModels): Judged[] {
  const proposal = readProposal(names, around);
  const judged: Judged[] = [];
  const rejected: Cluster[] = [];
  for (const cluster of names) {
    const features = nameFeatures(cluster, around);
    if (isCommonTask(cluster) || isNoMethod(cluster) || isTitleOfMany(cluster, features)) continue;
    const sure = isOutrightProposal(features) || isOwnVariant(cluster, features, proposal);
    if (!sure && isMetricOnly(cluster, around)) continue;
    const open = openKinds(cluster, features, sure);
    const { kind, chance } = kindOf(models.names.chancesOf(Features.ofFlags(features)), open);
    if (!kind || kind === 'METRIC') {
      rejected.push(cluster);
      continue;
    }
    const own = kind === 'METHOD' || kind === 'DATASET';
    const proposedChance = own ? chanceOfProposal(proposedFeatures(cluster, features, kind, proposal, around), models) : 0; // prettier-ignore
    const proposed = proposedChance > PROPOSED_THRESHOLD;
    judged.push({ cluster, kind, proposed, proposedChance, chance, places: [...cluster.candidates] });
  }
  return withVariants(withSiblings(judged, rejected));
}

/** "systematic literature review (SLR)", "Strong Exponential Time Hypothesis (SETH)", "end-to-end (E2E)": abbreviated, but nothing that could be measured. */
const NEVER_METRICS =
  /\b(?:review|survey|hypothesis|conjecture|theorem|lemma|law|act|guidelines?|university|institute|conference|workshop|end-to-end)$/i;

/** "multi-GPU", "single-node": how much of a machine. */
const SETUP = /^(?:multi|single|dual|cross|inter|intra)-(?:GPU|CPU|TPU|node|device|core)s?$/i;

/** What the lexicon knows as a task only, in common words, is judged as a task; "ASR" is a name. */
function isCommonTask({ candidates, entries, name }: Cluster): boolean {
  const known = entries.length > 0 && entries.every((entry) => entry.kind === 'TASK');
  return known && !/\p{Lu}{2}/u.test(name) && candidates.every((one) => one.source === 'lexicon');
}

function isNoMethod(cluster: Cluster): boolean {
  const name = cluster.name;
  if (cluster.entries.length === 0 && (NEVER_NAMES.has(name) || SETUP.test(name))) return true;
  return cluster.abbreviations.some((pair) => NEVER_METRICS.test(pair.long));
}

/** "F1-Measures", "Point-to-Surface Distances"; "a mean RMSPE of 7.99%": a measure, however it is spelled. */
const METRIC_NAME = /(?:^|[\s-])(?:Measures?|Scores?|Distances?|Errors?|Rates?|Accurac(?:y|ies)|Precision|Recall|F1)$/;

function isMetricOnly(cluster: Cluster, { valued }: Surroundings): boolean {
  if (cluster.entries.some((entry) => entry.kind !== 'METRIC' && !entry.generic)) return false;
  if (METRIC_NAME.test(cluster.name) && cluster.abbreviations.length === 0) return true;
  return cluster.candidates.some((one) => valued.has(placeKey(one)));
}

/** "Efficient Long-Range Transformers: …", which only the title says: a class, no name. "Name: A Large Dataset for …" says what Name is. */
function isTitleOfMany(cluster: Cluster, features: ReadonlySet<string>): boolean {
  if (!features.has('d:only-title') || features.has('spelling=coined') || cluster.entries.length > 0) return false;
  if (/\s(?:Transformers|Networks|Models|Methods|Systems|Datasets|Algorithms)$/.test(cluster.name)) return true;
  return cluster.candidates.every((one) =>
    /:\s(?:An?|The)\s[^:]*$/.test(one.line.text.slice(0, one.start - one.line.start)),
  );
}

/** The chance that a classifier of two classes says yes. */
function yes(forest: Forest, features: Iterable<string>): number {
  return forest.chancesOf(Features.ofFlags(features))[1]!;
}

const PROPOSED_THRESHOLD = 0.38;

function chanceOfProposal(features: ReadonlySet<string>, models: MentionModels): number {
  if (features.has('part-of-own:coined')) return 1;
  return yes(models.proposed, features);
}

/** What a name may turn out to be: anything or nothing, or something that a paper can propose. */
const ANY = /./;
const DATASET = /^DATASET$/;
const HARDWARE = /^HARDWARE$/;
const METHOD = /^METHOD$/;
const PROPOSABLE = /^(?:METHOD|DATASET)$/;

function openKinds(cluster: Cluster, features: ReadonlySet<string>, sure: boolean): RegExp {
  if (features.has('d:title-team')) return METHOD;
  if (sure) return PROPOSABLE;
  if (isWellKnown(cluster, features)) return knownKinds(cluster);
  // "the ATIS and Snips datasets": a word that is also a name of the lexicon, where a noun says which
  if (features.has('spelling=ambiguous') && features.has('lex:DATASET') && features.has('r:dataset-noun'))
    return DATASET;
  // "Frontier, the first exascale supercomputer"
  if (features.has('spelling=ambiguous') && features.has('lex:HARDWARE') && isCalledDevice(features)) return HARDWARE;
  return ANY;
}

function isCalledDevice(features: ReadonlySet<string>): boolean {
  return ['app:hardware', 'nhead:hardware', 'phead:hardware'].some((sign) => features.has(sign));
}

/** Is it a name that the lexicon knows for sure, spelled as a name, and not only inside a longer one? */
function isWellKnown(cluster: Cluster, features: ReadonlySet<string>): boolean {
  const known = ['METHOD', 'DATASET', 'HARDWARE'].some((kind) => features.has(`spelling=known-${kind}`));
  return known && !features.has('d:all-inner') && /[\p{Lu}\d]/u.test(cluster.name);
}

/** A coined variant of what the paper introduces: "SLAB-Swin" beside SLAB. */
function isOwnVariant(cluster: Cluster, features: ReadonlySet<string>, proposal: Proposal): boolean {
  const stems = [proposal.title, ...proposal.introduced];
  return features.has('spelling=coined') && stems.some((stem) => isVariantOf(cluster.name, stem));
}

/** The kinds that the lexicon gives a name. */
function knownKinds(cluster: Cluster): RegExp {
  return new RegExp(`^(?:${[...new Set(cluster.entries.map((entry) => entry.kind))].join('|')})$`);
}

/** The likeliest of the kinds that are open. */
function kindOf(chances: readonly number[], open: RegExp) {
  const allowed = chances.map((chance, c) => (open.test(NAME_CLASSES[c] ?? '') ? chance : 0));
  const chance = Math.max(...allowed);
  const best = NAME_CLASSES[allowed.indexOf(chance)];
  return { kind: ENTITY_KINDS.find((one) => one === best), chance: open === ANY ? chance : 1 };
}

const STEM = /^(\p{Lu}\p{L}{3,})-\p{Lu}\p{L}*$/u;

/** "71M Leaner-Pretrain, 7M Leaner-Instruct, and Leaner-Eval": what shares the stem of a proposal in one sentence is one, too. */
function withSiblings(judged: readonly Judged[], rejected: readonly Cluster[]): Judged[] {
  const siblingOf = (cluster: Cluster) => {
    const stem = STEM.exec(cluster.name)?.[1];
    return judged.find(
      (one) =>
        stem !== undefined &&
        one.proposed &&
        STEM.exec(one.cluster.name)?.[1] === stem &&
        one.places.some((place) => cluster.candidates.some((other) => other.line === place.line)),
    );
  };
  const known = judged.map((one) => (one.proposed || !siblingOf(one.cluster) ? one : { ...one, proposed: true }));
  const found = rejected.flatMap((cluster): Judged[] => {
    const sibling = siblingOf(cluster);
    return sibling ? [{ ...sibling, cluster, places: [...cluster.candidates] }] : [];
  });
  return [...known, ...found];
}

/** A variant of what the paper proposes is its own proposal: `EfficientFormer-L1` beside EfficientFormer. */
function withVariants(judged: readonly Judged[]): Judged[] {
  const stems = judged.filter((one) => one.proposed).flatMap((one) => one.places.map((place) => place.text));
  const isVariant = (name: string) => stems.some((stem) => isVariantOf(name, stem));
  return judged.map((one) =>
    one.proposed ||
    (one.kind !== 'METHOD' && one.kind !== 'DATASET') ||
    !one.places.some((place) => isVariant(place.text))
      ? one
      : { ...one, proposed: true },
  );
}

/** Where several noun phrases overlap ("average attack success rate", "attack success rate") the likeliest stands there. */
function judgeMetrics({ metrics, around }: Gathered, models: MentionModels): Judged[] {
  const rated = metrics
    .map((cluster) => ({ cluster, chance: models.metrics.chancesOf(metricMentionRow(cluster, around))[1]! }))
    .filter(({ chance }) => chance > METRIC_THRESHOLD);
  return likeliest(withoutPartsOfKnown(rated), 'METRIC', new Map());
}

/** Candidates with their chance to be what is asked for. */
type Rated = readonly { readonly cluster: Cluster; readonly chance: number }[];

/** A metric that the lexicon knows stands whole: no "accuracy" inside "top-1 accuracy", however sure that name is elsewhere. */
function withoutPartsOfKnown(rated: Rated): Rated {
  const whole = new Map<number, Candidate[]>();
  for (const { cluster } of rated)
    if (lookup('METRIC', cluster.name)) for (const place of cluster.candidates) take(whole, place);
  const isPart = (one: Candidate) =>
    whole
      .get(one.line.sentence)
      ?.some(
        (other) => other.start <= one.start && other.end >= one.end && other.end - other.start > one.end - one.start,
      );
  return rated.map(({ cluster, chance }) => ({
    cluster: { ...cluster, candidates: cluster.candidates.filter((one) => !isPart(one)) },
    chance,
  }));
}

/** Above one half: what claims are about is added later, so that what is missed here is seldom lost. */
const METRIC_THRESHOLD = 0.55;

/** Of overlapping places those of the likelier name are kept. `taken`: places that are no longer free, by sentence. */
function likeliest(rated: Rated, kind: EntityKind, taken: Map<number, Candidate[]>): Judged[] {
  return [...rated]
    .sort((a, b) => b.chance - a.chance)
    .flatMap(({ cluster, chance }): Judged[] => {
      const places = cluster.candidates.filter((one) => !overlaps(taken.get(one.line.sentence), one));
      if (places.length === 0) return [];
      for (const place of places) take(taken, place);
      return [{ cluster, kind, proposed: false, proposedChance: 0, chance, places }];
    });
}

/**
 * Tasks in common words. Where several noun phrases overlap ("CT report generation", "report generation") the likeliest stands there, and a
 * name that was found already stays what it is.
 */
function judgeTasks({ tasks, around }: Gathered, names: readonly Judged[], models: MentionModels): Judged[] {
  const rated = tasks
    .map((cluster) => ({ cluster, chance: yes(models.tasks, taskFeatures(cluster, around)) }))
    .filter(({ chance }) => chance > TASK_THRESHOLD);
  const taken = new Map<number, Candidate[]>();
  for (const { kind, places } of names) if (kind === 'TASK') for (const place of places) take(taken, place);
  return likeliest(rated, 'TASK', taken);
}

/** Below one half: what is left out costs as much as what is one too many. */
const TASK_THRESHOLD = 0.34;

function take(taken: Map<number, Candidate[]>, place: Candidate): void {
  taken.set(place.line.sentence, [...(taken.get(place.line.sentence) ?? []), place]);
}

function overlaps(row: readonly Candidate[] | undefined, one: Candidate): boolean {
  return row?.some((other) => other.start < one.end && one.start < other.end) ?? false;
}

/**
 * Of two names at one place the longer one stands there: no CLIP inside "Chinese CLIP". But a coined name that is surer of itself than
 * the run of words around it stands alone. What stands nowhere else is left out.
 */
function withoutInner(judged: readonly Judged[]): Judged[] {
  const taken = new Map<number, { one: Judged; place: Candidate }[]>();
  const all = judged.flatMap((one) => one.places.map((place) => ({ one, place })));
  all.sort((a, b) => weightOf(b) - weightOf(a));
  const kept = new Map<Judged, Candidate[]>();
  for (const entry of all) {
    const row = taken.get(entry.place.line.sentence) ?? [];
    if (row.length >= MOST_NAMES || row.some((other) => hides(other, entry))) continue;
    row.push(entry);
    taken.set(entry.place.line.sentence, row);
    kept.set(entry.one, [...(kept.get(entry.one) ?? []), entry.place]);
  }
  return judged
    .map((one) => ({
      ...one,
      places: (kept.get(one) ?? []).sort((a, b) => a.line.sentence - b.line.sentence || a.start - b.start),
    }))
    .filter((one) => one.places.length > 0);
}

/** Of more names in one sentence the longest count. */
const MOST_NAMES = 48;

interface Held {
  readonly one: Judged;
  readonly place: Candidate;
}

function weightOf({ one, place }: Held): number {
  return (place.end - place.start) * (one.cluster.abbreviations.length > 0 ? 1.5 : 1);
}

function hides(outer: Held, inner: Held): boolean {
  if (inner.place.start >= outer.place.end || outer.place.start >= inner.place.end) return false;
  if ((outer.one.kind === 'METRIC') !== (inner.one.kind === 'METRIC')) return false;
  return outer.one.kind !== 'TASK' || inner.one.kind === 'TASK';
}

const keyOf = memoize(entityKey);

function toThing({ cluster, kind, proposed, proposedChance, chance, places }: Judged): NamedEntity {
  const name = shown(mainName(places, cluster.abbreviations), kind);
  const others = new Map<string, string>();
  for (const surface of [
    ...places.map((place) => shown(place.implied ?? place.text, kind)),
    ...cluster.abbreviations.flatMap((pair) => [pair.short, pair.long]),
  ]) {
    const key = keyOf(surface);
    if (key !== keyOf(name) && !others.has(key)) others.set(key, surface);
  }
  const entries = cluster.entries.filter((entry) => entry.kind === kind);
  const long = cluster.abbreviations[0]?.long;
  return {
    kind,
    name,
    aliases: [...others.values()],
    ...(long !== undefined ? { fullForm: long } : {}),
    proposed,
    generic: kind === 'METHOD' && !proposed && entries.some((entry) => entry.generic),
    ...(kind === 'DATASET' ? { role: roleOf(places, proposed) } : {}),
    chance,
    proposedChance,
    places: places.map(toPlace),
  };
}

/**
 * A name without its empty last word, where what is left is spelled as a name: "GLUE benchmark", but "recurrent neural network". The
 * "GLUE score" is a measure of its own, where GLUE is a dataset, and measures are shown in the singular.
 */
function shown(surface: string, kind: EntityKind): string {
  if (kind === 'TASK') return surface.replace(/(?<=\p{Ll})\stasks?$/u, '');
  if (kind === 'METRIC') {
    const stem = surface.replace(/\sscores?$/i, '');
    if (stem !== surface && lookup('DATASET', stem) && !lookup('METRIC', stem)) return surface;
    surface = surface.replace(/(?<=\p{Ll}[ct])ies$/u, 'y');
  }
  const short = surface.replace(EMPTY_TAIL, '');
  const last = short.split(/\s+/).at(-1) ?? '';
  return isCapitalised(surface.slice(short.length).trim()) || !(isCoined(last) || isCapitalised(last))
    ? surface
    : short;
}

function toPlace(one: Candidate): Place {
  return { field: one.line.field, sentence: one.line.sentence, start: one.start, end: one.end, surface: one.text };
}
