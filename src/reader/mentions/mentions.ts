import { ENTITY_KINDS, type EntityKind } from '../../domain/extraction.js';
import { entityKey } from '../../domain/names.js';
import { memoize } from '../../domain/memoize.js';
import { lookup } from '../../lexicon/lexicon.js';
import { withAnaphors } from './anaphora.js';
import type { Candidate } from './candidates.js';
import { withVendor } from './devices.js';
import { mainName, type Cluster } from './clusters.js';
import { kindsByLists, type RatedName } from './list-kinds.js';
import { EMPTY_TAIL, NEVER_NAMES } from '../grammar/closed-words.js';
import type { Document, NamedEntity, Place } from '../../text/document.js';
import { gather, type Gathered } from './gather.js';
import { Features } from '../model/features.js';
import type { Forest } from '../model/forest.js';
import { metricMentionRow } from './metric-features.js';
import { MENTION_MODELS, NAME_CLASSES, type MentionModels } from '../model/mention-models.js';
import { nameFeatures, placeKey, type PaperNames } from './name-features.js';
import { isOutrightProposal, isVariantOf, proposedFeatures, readProposal, type Proposal } from './proposed.js';
import { roleOf } from './roles.js';
import { isCapitalised, isCoined } from './shape.js';
import { taskFeatures } from './task-features.js';

/** A cluster whose kind is decided. */
interface Classified {
  readonly cluster: Cluster;
  readonly kind: EntityKind;
  readonly proposed: boolean;
  readonly proposedChance: number;
  /** Probability of this kind. */
  readonly chance: number;
  readonly places: Candidate[];
}

/** Stage 3: the named entities of a paper, each with its kind, its names and all of its mentions. */
export function findMentions(document: Document, models: MentionModels = MENTION_MODELS): NamedEntity[] {
  const gathered = gather(document);
  const names = classifyNames(gathered, models);
  const classified = [...names, ...classifyMetrics(gathered, models), ...classifyTasks(gathered, names, models)];
  return withAnaphors(withoutInner(classified).map(toEntity), gathered.around.lines);
}

function classifyNames({ names, around }: Gathered, models: MentionModels): Classified[] {
  const proposal = readProposal(names, around);
  const rated = names.flatMap((cluster) => rate(cluster, proposal, around, models) ?? []);
  const byLists = kindsByLists(rated);
  const classified: Classified[] = [];
  const rejected: Cluster[] = [];
  for (const one of rated) {
    const { cluster, features } = one;
    const kind = byLists.get(one) ?? one.kind;
    if (!kind || kind === 'METRIC') {
      rejected.push(cluster);
      continue;
    }
    const own = kind === 'METHOD' || kind === 'DATASET';
    const proposedChance = own ? chanceOfProposal(proposedFeatures(cluster, features, kind, proposal, around), models) : 0; // prettier-ignore
    const proposed = proposedChance > PROPOSED_THRESHOLD;
    classified.push({ cluster, kind, proposed, proposedChance, chance: one.chance, places: placesOf(cluster, kind) });
  }
  return withVariants(withSiblings(classified, rejected));
}

/** A cluster with the kind that it has alone. */
interface RatedCluster extends RatedName {
  readonly cluster: Cluster;
  readonly features: ReadonlySet<string>;
  readonly chance: number;
}

/** The kind of a cluster, and the probabilities of its kinds; undefined if it is certainly no name. */
function rate(
  cluster: Cluster,
  proposal: Proposal,
  around: PaperNames,
  models: MentionModels,
): RatedCluster | undefined {
  const features = nameFeatures(cluster, around);
  if (isCommonTask(cluster) || isNoEntity(cluster) || isTitleDescription(cluster, features)) return undefined;
  const sure = isOutrightProposal(features) || isOwnVariant(cluster, features, proposal);
  if (!sure && isMetricOnly(cluster, around)) return undefined;
  const open = openKinds(cluster, features, sure, around);
  const chances = models.names.chancesOf(Features.ofFlags(features));
  const [method, dataset] = (['METHOD', 'DATASET'] as const).map((kind) => chances[NAME_CLASSES.indexOf(kind)]!);
  return {
    cluster,
    features,
    ...kindOf(chances, open),
    method: method!,
    dataset: dataset!,
    sure: open !== ANY,
    candidates: cluster.candidates,
  };
}

/** Is one of the candidates certainly a device? */
function isDevice({ candidates }: Cluster, { devices }: PaperNames): boolean {
  return candidates.some((one) => devices.has(placeKey(one)));
}

function placesOf({ candidates }: Cluster, kind: EntityKind): Candidate[] {
  return kind === 'HARDWARE' ? candidates.map(withVendor) : [...candidates];
}

/** Full forms of abbreviations that are not entities: "systematic literature review (SLR)", "Strong Exponential Time Hypothesis (SETH)". */
const NEVER_ENTITIES =
  /\b(?:review|survey|hypothesis|conjecture|theorem|lemma|law|(?<!\bto )act|guidelines?|university|institute|conference|workshop|end-to-end)$/i;

/** Descriptions of a machine, not names: "multi-GPU", "single-node". */
const SETUP = /^(?:multi|single|dual|cross|inter|intra)-(?:GPU|CPU|TPU|node|device|core)s?$/i;

/** Does the lexicon know the name only as a task, in common words? Then classifyTasks decides about it. "ASR" is a name. */
function isCommonTask({ candidates, entries, name }: Cluster): boolean {
  const known = entries.length > 0 && entries.every((entry) => entry.kind === 'TASK');
  return known && !/\p{Lu}{2}/u.test(name) && candidates.every((one) => one.source === 'lexicon');
}

/** A word or abbreviation that is never the name of an entity. */
function isNoEntity(cluster: Cluster): boolean {
  const name = cluster.name;
  if (cluster.entries.length === 0 && (NEVER_NAMES.has(name) || SETUP.test(name))) return true;
  // "AdvReview" is spelled as a name, "SLR" is not.
  return cluster.abbreviations.some((pair) => !/\p{Ll}\p{Lu}/u.test(pair.short) && NEVER_ENTITIES.test(pair.long));
}

/** Names of metrics that are spelled as other names: "F1-Measures", "Point-to-Surface Distances". */
const METRIC_NAME = /(?:^|[\s-])(?:Measures?|Scores?|Distances?|Errors?|Rates?|Accurac(?:y|ies)|Precision|Recall|F1)$/;

/** Is the name certainly a metric: by its head noun, or by a value ("a mean RMSPE of 7.99%")? */
function isMetricOnly(cluster: Cluster, { valued }: PaperNames): boolean {
  if (cluster.entries.some((entry) => entry.kind !== 'METRIC' && !entry.generic)) return false;
  if (METRIC_NAME.test(cluster.name) && cluster.abbreviations.length === 0) return true;
  return cluster.candidates.some((one) => valued.has(placeKey(one)));
}

/** A phrase of the title that is not a name: a class ("Efficient Long-Range Transformers: …"), or the description in "Name: A Large Dataset for …". */
function isTitleDescription(cluster: Cluster, features: ReadonlySet<string>): boolean {
  if (!features.has('d:only-title') || features.has('spelling=coined') || cluster.entries.length > 0) return false;
  if (/\s(?:Transformers|Networks|Models|Methods|Systems|Datasets|Algorithms)$/.test(cluster.name)) return true;
  return cluster.candidates.every((one) =>
    /:\s(?:An?|The)\s[^:]*$/.test(one.line.text.slice(0, one.start - one.line.start)),
  );
}

/** The probability of the second class of a binary classifier. */
function yes(forest: Forest, features: Iterable<string>): number {
  return forest.chancesOf(Features.ofFlags(features))[1]!;
}

/** Below one half, because a missed proposal costs as much as a superfluous one. */
const PROPOSED_THRESHOLD = 0.38;

function chanceOfProposal(features: ReadonlySet<string>, models: MentionModels): number {
  if (features.has('part-of-own:coined')) return 1;
  return yes(models.proposed, features);
}

/** The kinds that are possible for a name, as patterns of NAME_CLASSES. */
const ANY = /./;
const DATASET = /^DATASET$/;
const HARDWARE = /^HARDWARE$/;
const METHOD = /^METHOD$/;
const PROPOSABLE = /^(?:METHOD|DATASET)$/;

/** A network with its width multiplier: "MobileNetV2 ×1.4". */
const WITH_WIDTH = /\p{L}\S* ?×\d+(?:\.\d+)?$/u;

/** The kinds that a name may have. @param sure the paper certainly proposes it */
function openKinds(cluster: Cluster, features: ReadonlySet<string>, sure: boolean, around: PaperNames): RegExp {
  if (isDevice(cluster, around)) return HARDWARE;
  if (features.has('d:title-team') || WITH_WIDTH.test(cluster.name)) return METHOD;
  if (sure) return PROPOSABLE;
  if (isWellKnown(cluster, features)) return knownKinds(cluster);
  // "the ATIS and Snips datasets": a common word that the lexicon also contains, and a noun that shows the kind
  if (features.has('spelling=ambiguous') && features.has('lex:DATASET') && features.has('r:dataset-noun'))
    return DATASET;
  // "Frontier, the first exascale supercomputer"
  if (features.has('spelling=ambiguous') && features.has('lex:HARDWARE') && isCalledDevice(features)) return HARDWARE;
  return ANY;
}

function isCalledDevice(features: ReadonlySet<string>): boolean {
  return ['app:hardware', 'nhead:hardware', 'phead:hardware'].some((sign) => features.has(sign));
}

/** Does the lexicon know the name unambiguously, is it spelled as a name, and not only part of longer ones? */
function isWellKnown(cluster: Cluster, features: ReadonlySet<string>): boolean {
  const known = ['METHOD', 'DATASET', 'HARDWARE'].some((kind) => features.has(`spelling=known-${kind}`));
  return known && !features.has('d:all-inner') && /[\p{Lu}\d]/u.test(cluster.name);
}

/** A coined variant of a name that the paper introduces: "SLAB-Swin" of SLAB. */
function isOwnVariant(cluster: Cluster, features: ReadonlySet<string>, proposal: Proposal): boolean {
  const stems = [proposal.title, ...proposal.introduced];
  return features.has('spelling=coined') && stems.some((stem) => isVariantOf(cluster.name, stem));
}

/** The kinds that the lexicon gives a name. */
function knownKinds(cluster: Cluster): RegExp {
  return new RegExp(`^(?:${[...new Set(cluster.entries.map((entry) => entry.kind))].join('|')})$`);
}

/** The most probable of the possible kinds; undefined if it is NONE. The probability is 1 if rules restrict the kinds. */
function kindOf(chances: readonly number[], open: RegExp) {
  const allowed = chances.map((chance, c) => (open.test(NAME_CLASSES[c] ?? '') ? chance : 0));
  const chance = Math.max(...allowed);
  const best = NAME_CLASSES[allowed.indexOf(chance)];
  return { kind: ENTITY_KINDS.find((one) => one === best), chance: open === ANY ? chance : 1 };
}

const STEM = /^(\p{Lu}\p{L}{3,})-\p{Lu}\p{L}*$/u;

/** Names with the same stem as a proposal in the same sentence are also proposals: "71M Leaner-Pretrain, 7M Leaner-Instruct, and Leaner-Eval". */
function withSiblings(classified: readonly Classified[], rejected: readonly Cluster[]): Classified[] {
  const siblingOf = (cluster: Cluster) => {
    const stem = STEM.exec(cluster.name)?.[1];
    return classified.find(
      (one) =>
        stem !== undefined &&
        one.proposed &&
        STEM.exec(one.cluster.name)?.[1] === stem &&
        one.places.some((place) => cluster.candidates.some((other) => other.line === place.line)),
    );
  };
  const known = classified.map((one) => (one.proposed || !siblingOf(one.cluster) ? one : { ...one, proposed: true }));
  const found = rejected.flatMap((cluster): Classified[] => {
    const sibling = siblingOf(cluster);
    return sibling ? [{ ...sibling, cluster, places: [...cluster.candidates] }] : [];
  });
  return [...known, ...found];
}

/** A variant of a proposal is a proposal: `EfficientFormer-L1` of EfficientFormer. */
function withVariants(classified: readonly Classified[]): Classified[] {
  const stems = classified.filter((one) => one.proposed).flatMap((one) => one.places.map((place) => place.text));
  const isVariant = (name: string) => stems.some((stem) => isVariantOf(name, stem));
  return classified.map((one) =>
    one.proposed ||
    (one.kind !== 'METHOD' && one.kind !== 'DATASET') ||
    !one.places.some((place) => isVariant(place.text))
      ? one
      : { ...one, proposed: true },
  );
}

/** Of overlapping noun phrases ("average attack success rate", "attack success rate") the most probable metric is kept. */
function classifyMetrics({ metrics, around }: Gathered, models: MentionModels): Classified[] {
  const rated = metrics
    .map((cluster) => ({ cluster, chance: models.metrics.chancesOf(metricMentionRow(cluster, around))[1]! }))
    .filter(({ chance }) => chance > METRIC_THRESHOLD);
  return mostProbable(withoutPartsOfKnown(rated), 'METRIC', new Map());
}

/** Clusters, each with the probability that it is a metric (or a task). */
type Rated = readonly { readonly cluster: Cluster; readonly chance: number }[];

/** Removes mentions inside a longer metric of the lexicon: "accuracy" in "top-1 accuracy", however probable it is elsewhere. */
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

/** Above one half, because metrics of claims are added later, so that few of those missed here are lost. */
const METRIC_THRESHOLD = 0.55;

/** Keeps the more probable of overlapping mentions. @param taken mentions that are already kept, by sentence */
function mostProbable(rated: Rated, kind: EntityKind, taken: Map<number, Candidate[]>): Classified[] {
  return [...rated]
    .sort((a, b) => b.chance - a.chance)
    .flatMap(({ cluster, chance }): Classified[] => {
      const places = cluster.candidates.filter((one) => !overlaps(taken.get(one.line.sentence), one));
      if (places.length === 0) return [];
      for (const place of places) take(taken, place);
      return [{ cluster, kind, proposed: false, proposedChance: 0, chance, places }];
    });
}

/**
 * Tasks in common words. Of overlapping noun phrases ("CT report generation", "report generation") the most probable is kept. Names
 * that are tasks already have precedence.
 */
function classifyTasks({ tasks, around }: Gathered, names: readonly Classified[], models: MentionModels): Classified[] {
  const rated = tasks
    .map((cluster) => ({ cluster, chance: yes(models.tasks, taskFeatures(cluster, around)) }))
    .filter(({ chance }) => chance > TASK_THRESHOLD);
  const taken = new Map<number, Candidate[]>();
  for (const { kind, places } of names) if (kind === 'TASK') for (const place of places) take(taken, place);
  return mostProbable(rated, 'TASK', taken);
}

/** Below one half, because a missed task costs as much as a superfluous one. */
const TASK_THRESHOLD = 0.34;

function take(taken: Map<number, Candidate[]>, place: Candidate): void {
  taken.set(place.line.sentence, [...(taken.get(place.line.sentence) ?? []), place]);
}

function overlaps(row: readonly Candidate[] | undefined, one: Candidate): boolean {
  return row?.some((other) => other.start < one.end && one.start < other.end) ?? false;
}

/**
 * Keeps the longer of overlapping mentions: "Chinese CLIP" does not contain a mention of CLIP. A name with an abbreviation counts as 1.5 times as long.
 * Metrics and other entities may overlap. Entities without any mention left are removed.
 */
function withoutInner(classified: readonly Classified[]): Classified[] {
  const taken = new Map<number, { one: Classified; place: Candidate }[]>();
  const all = classified.flatMap((one) => one.places.map((place) => ({ one, place })));
  all.sort((a, b) => weightOf(b) - weightOf(a));
  const kept = new Map<Classified, Candidate[]>();
  for (const entry of all) {
    const row = taken.get(entry.place.line.sentence) ?? [];
    if (row.length >= MOST_NAMES || row.some((other) => hides(other, entry))) continue;
    row.push(entry);
    taken.set(entry.place.line.sentence, row);
    kept.set(entry.one, [...(kept.get(entry.one) ?? []), entry.place]);
  }
  return classified
    .map((one) => ({
      ...one,
      places: (kept.get(one) ?? []).sort((a, b) => a.line.sentence - b.line.sentence || a.start - b.start),
    }))
    .filter((one) => one.places.length > 0);
}

/** Maximum number of mentions kept per sentence; the longest are kept. */
const MOST_NAMES = 48;

/** A mention of an entity. */
interface EntityPlace {
  readonly one: Classified;
  readonly place: Candidate;
}

function weightOf({ one, place }: EntityPlace): number {
  return (place.end - place.start) * (one.cluster.abbreviations.length > 0 ? 1.5 : 1);
}

/** Does a kept mention exclude another one? */
function hides(outer: EntityPlace, inner: EntityPlace): boolean {
  if (inner.place.start >= outer.place.end || outer.place.start >= inner.place.end) return false;
  if ((outer.one.kind === 'METRIC') !== (inner.one.kind === 'METRIC')) return false;
  return outer.one.kind !== 'TASK' || inner.one.kind === 'TASK';
}

const keyOf = memoize(entityKey);

function toEntity({ cluster, kind, proposed, proposedChance, chance, places }: Classified): NamedEntity {
  // "the Routing Companion" after "The Routing Companion: …" in the title: the article is no part of the name
  const hasArticle = places.some((place) => place.text.startsWith('the '));
  const show = (surface: string) => shown(hasArticle ? surface.replace(/^the /i, '') : surface, kind);
  const name = show(mainName(places, cluster.abbreviations));
  const others = new Map<string, string>();
  for (const surface of [
    ...places.map((place) => show(place.implied ?? place.text)),
    // "H100" where the text has "NVIDIA H100"
    ...(kind === 'HARDWARE' ? cluster.candidates.map((one) => show(one.text)) : []),
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
 * The name to show: without a final noun that is not part of it ("GLUE benchmark"), if the rest is spelled as a name (not "recurrent
 * neural network"). "GLUE score" is a metric and stays, because GLUE is a dataset. Metrics are shown in the singular.
 */
function shown(surface: string, kind: EntityKind): string {
  if (kind === 'TASK') return surface.replace(/(?<=\p{Ll})\stasks?$/u, '');
  if (kind === 'METRIC') {
    const stem = surface.replace(/\sscores?$/i, '');
    if (stem !== surface && lookup('DATASET', stem) && !lookup('METRIC', stem)) return surface;
    surface = surface.replace(/(?<=\p{Ll}[ct])ies$/u, 'y');
  }
  surface = surface.replace(/(?<=\p{Lu}[\p{L}\d.]{0,20}-[\p{L}\d.-]{1,30}) (?:family|series)$/u, '');
  const short = surface.replace(EMPTY_TAIL, '');
  const last = short.split(/\s+/).at(-1) ?? '';
  return isCapitalised(surface.slice(short.length).trim()) || !(isCoined(last) || isCapitalised(last))
    ? surface
    : short;
}

function toPlace(one: Candidate): Place {
  return { field: one.line.field, sentence: one.line.sentence, start: one.start, end: one.end, surface: one.text };
}
