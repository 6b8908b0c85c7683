import type { ClaimKind } from '../../domain/extraction.js';
import { lookup } from '../../lexicon/lexicon.js';
import { mainProposal } from '../mentions/anaphora.js';
import { withAlignedLists } from './align-lists.js';
import { attachMetrics, type Attachments } from '../grammar/attachments.js';
import { changeOf } from './change.js';
import { kindRow, possibleKinds } from './claim-features.js';
import { KIND_CLASSES, type ClaimModels } from '../model/claim-models.js';
import { clauseSubjects } from '../grammar/clause-subjects.js';
import type { LinkedClaim, LinkedPart, NamedEntity } from '../../text/document.js';
import { baselineRow, baselineCandidates, baselineContext, type BaselineCandidate } from './link-baseline.js';
import { datasetRow, datasetCandidates, datasetsOf, mainDataset, type MainDataset } from './link-dataset.js';
import { withComparedSubjects, type LinkedNumber } from './compared-values.js';
import { devicesOfCost, hardwareOf, hardwareCandidates, hardwareRow } from './link-hardware.js';
import { metricRow, metricCandidates, type MetricCandidate } from './link-metric.js';
import { mentionPart, namedPart } from './linked-parts.js';
import { nameOfSubject, subjectRow, subjectCandidates, type SubjectCandidate } from './link-subject.js';
import { conditionsOf, tasksOf } from './conditions.js';
import { alignedMember, coordinatedSubjects } from '../grammar/lists.js';
import { metricClass, unitClass } from '../grammar/metric-class.js';
import type { PreviousClaim } from './previous-claims.js';
import { isNeverClaim } from './not-claims.js';
import { withOwnDatasets } from './own-datasets.js';
import { bestOf, type RankedCandidate } from '../model/forest.js';
import type { EntityMention, QuantityMention, SentenceView } from '../grammar/sentence-view.js';
import { withSharedDatasets } from './share-datasets.js';
import { withStatedBaselines } from './stated-baselines.js';

/** How many previous claims are kept: more than any real abstract has. The limit keeps the time per number constant in very long texts. */
const MAX_PREVIOUS = 48;

/** How many numbers of a text are linked: more than any of 30,000 abstracts has, so that a text consisting of numbers does not take disproportionately long. */
const MAX_LINKED = 80;

/** Corrections of the ranked links by what the text of a sentence states without a choice, in this order. */
const AFTER_RANKING: readonly ((claims: readonly LinkedClaim[], views: readonly SentenceView[]) => LinkedClaim[])[] = [
  withAlignedLists,
  withOwnDatasets,
  withStatedBaselines,
  withSharedDatasets,
];

/** Stage 5: decides which numbers are claims and links each claim to its metric, subject, datasets, hardware and baseline. */
export function linkClaims(
  views: readonly SentenceView[],
  entities: readonly NamedEntity[],
  models: ClaimModels,
): LinkedClaim[] {
  const claims: LinkedClaim[] = [];
  const previousClaims: PreviousClaim[] = [];
  let linked = 0;
  for (const context of sentenceContexts(views, entities)) {
    const numbers: LinkedNumber[] = [];
    for (const quantity of context.view.quantities) {
      if (linked >= MAX_LINKED) break;
      const number = linkClaim(context, quantity, previousClaims, models);
      if (!number) continue;
      linked++;
      numbers.push(number);
      if (previousClaims.length > MAX_PREVIOUS) previousClaims.shift();
    }
    claims.push(...withComparedSubjects(context.view, numbers));
  }
  return AFTER_RANKING.reduce<LinkedClaim[]>((found, correct) => correct(found, views), claims);
}

/** A sentence with numbers and its context. */
export interface SentenceContext {
  /** Up to two previous sentences of the same field, and the sentence itself. */
  readonly window: readonly SentenceView[];
  readonly view: SentenceView;
  readonly earlier: readonly SentenceView[];
  readonly attachments: Attachments;
  readonly clauseSubjects: readonly (EntityMention | null)[];
  /** The method that "our method" refers to. */
  readonly main: NamedEntity | undefined;
  readonly mainDataset: MainDataset | undefined;
  readonly sentences: number;
  /** All named entities of the paper. */
  readonly entities: readonly NamedEntity[];
}

export function sentenceContexts(views: readonly SentenceView[], entities: readonly NamedEntity[]): SentenceContext[] {
  const main = mainProposal(entities, 'METHOD');
  const dataset = mainDataset(entities, views);
  return views.flatMap((view, i) => {
    if (view.quantities.length === 0) return [];
    const window = views.slice(Math.max(0, i - 2), i + 1).filter((one) => one.sentence.field === view.sentence.field);
    return [
      {
        window,
        view,
        earlier: window.slice(0, -1),
        attachments: attachMetrics(view),
        clauseSubjects: clauseSubjects(view),
        main,
        mainDataset: dataset,
        sentences: views.length,
        entities,
      },
    ];
  });
}

/** The claim of one number; several if a list of methods shares it, null if the number is not a claim. */
function linkClaim(
  context: SentenceContext,
  quantity: QuantityMention,
  previousClaims: PreviousClaim[],
  models: ClaimModels,
): LinkedNumber | null {
  const { view } = context;
  if (isNeverClaim(view, quantity, context.attachments)) return null;
  const decided = decideKind(context, quantity, models);
  if (!decided) return null;
  const { kind } = decided;
  const links = linkParts({ ...context, quantity, kind, previousClaims }, models);
  if (!links) return null;
  const { subject, metric, datasets, devices, baseline } = links;
  const entity = subject.choice.entity;
  const claimsBefore = previousClaims.length;
  previousClaims.push({ quantity, kind, metric: metric.choice.name, metricShares: metric.shares, subject: entity, subjectShares: subject.shares, subjectName: nameOfSubject(subject.choice), baseline: baseline?.name ?? null, datasets, hardware: devices.map(({ name }) => name) }); // prettier-ignore
  const parts = {
    subject: subjectPart(subject.choice),
    metric: metricPart(metric.choice),
    datasets: datasets.map((name) => namedPart(view, name)),
    hardware: devices.map((device) => (device.mention ? mentionPart(device.mention) : { name: device.name })),
    baseline,
  };
  const claim = claimOf(
    context,
    quantity,
    kind,
    parts,
    signsOf(context, quantity, { kind, chance: decided.chance, metric, subject, claimsBefore }),
  );
  return { quantity, kind, claims: ofEachSubject(claim, view, quantity, subject.choice), subject: nameOfSubject(subject.choice) ?? '', shares: subject.shares }; // prettier-ignore
}

/** The claim, once for each method of the list that shares its number. */
function ofEachSubject(
  claim: LinkedClaim,
  view: SentenceView,
  quantity: QuantityMention,
  { mention, source }: SubjectCandidate,
): LinkedClaim[] {
  if (!mention || source !== 'stands') return [claim];
  return coordinatedSubjects(view, mention, quantity).map((one) => ({ ...claim, subject: mentionPart(one) }));
}

/** A number that is a claim of a known kind, and its context. */
interface NumberContext extends SentenceContext {
  readonly quantity: QuantityMention;
  readonly kind: ClaimKind;
  readonly previousClaims: readonly PreviousClaim[];
}

interface Links {
  readonly metric: RankedCandidate<MetricCandidate>;
  readonly subject: RankedCandidate<SubjectCandidate>;
  readonly datasets: readonly string[];
  readonly devices: readonly { readonly name: string; readonly mention?: EntityMention }[];
  readonly baseline: LinkedPart | null;
}

/**
 * Ranks the candidates for each part of a claim. The metric comes first, then the subject, because the features of the
 * other parts use both. Null if no metric is possible.
 */
function linkParts(context: NumberContext, models: ClaimModels): Links | null {
  const { view, quantity, kind, earlier, window, previousClaims } = context;
  const ranked = bestOf(metricCandidates(view, quantity, kind, earlier, previousClaims), models.metric, (o) => metricRow(o, context)); // prettier-ignore
  if (!ranked) return null;
  const metric = { ...ranked, choice: asTime(ranked.choice, quantity) };
  const withMetric = { ...context, metric: metric.choice.name };
  const subjectContext = { ...context, metric: metric.choice };
  const subject = bestOf(subjectCandidates(context, quantity), models.subject, (o) => subjectRow(o, subjectContext))!;
  const subjectName = nameOfSubject(subject.choice);
  const datasetContext = { ...withMetric, subjectName };
  const dataset = bestOf(datasetCandidates(context, quantity), models.dataset, (o) => datasetRow(o, datasetContext))!;
  const device = bestOf(hardwareCandidates(context), models.hardware, (o) => hardwareRow(o, withMetric))!;
  const costs = devicesOfCost(view, quantity, metric.choice.name).map((mention) => ({
    name: mention.entity.name,
    mention,
  }));
  return {
    metric,
    subject,
    datasets: datasetsOf(dataset.choice, window, quantity),
    devices: costs.length > 0 ? costs : hardwareOf(device.choice, quantity),
    baseline: linkBaseline({ ...withMetric, subject: subjectName }, models),
  };
}

function linkBaseline(
  context: NumberContext & { readonly metric: string; readonly subject: string | null },
  models: ClaimModels,
): LinkedPart | null {
  const { view, quantity, subject } = context;
  const against = baselineContext(context);
  if (!against) return null;
  const best = bestOf(baselineCandidates(context, quantity, subject), models.baseline, (o) => baselineRow(o, against));
  return best && baselinePart(best.choice, view, quantity);
}

type ClaimParts = Pick<LinkedClaim, 'subject' | 'datasets' | 'hardware' | 'baseline'> & { readonly metric: LinkedPart };

function claimOf(
  { view }: SentenceContext,
  quantity: QuantityMention,
  kind: ClaimKind,
  parts: ClaimParts,
  signs: LinkedClaim['signs'],
): LinkedClaim {
  const { quantity: number } = quantity;
  const metric = parts.metric.name;
  const linked = [parts.subject, parts.metric, parts.baseline, ...parts.hardware, ...parts.datasets];
  return {
    kind,
    field: number.field,
    sentence: number.sentence,
    quantity: number,
    ...writtenValue(quantity, kind),
    comparator: number.comparator,
    change: changeOf(view, quantity, kind, metric, lowerIsBetter(metric)),
    relation: null,
    anchor: number.number,
    ...parts,
    tasks: tasksOf(view, quantity),
    conditions: conditionsOf(
      view,
      quantity,
      linked.filter((part) => part !== null),
    ),
    signs,
  };
}

/**
 * A speed given as a time is a latency: "the same speed as MobileNetV2 (1.6 ms)", "2.4 ms faster". An implied latency of minutes or more is a
 * time: "completes the search in 20 minutes".
 */
function asTime(candidate: MetricCandidate, { quantity }: QuantityMention): MetricCandidate {
  if (unitClass(quantity) !== 'time') return candidate;
  const timed: MetricCandidate =
    metricClass(candidate.name) === 'speed' ? { name: 'latency', source: 'unit' } : candidate;
  const isLong = /^(?:min|h|days|weeks|months|years)$/.test(quantity.unit);
  return isLong && timed.source === 'unit' && timed.name === 'latency' ? { ...timed, name: 'time' } : timed;
}

/** The kind of claim that a number makes, with the probability that it is a claim at all; null for other numbers. */
function decideKind(
  { view, attachments, sentences }: SentenceContext,
  quantity: QuantityMention,
  models: ClaimModels,
): { kind: ClaimKind; chance: number } | null {
  const chances = models.kind.chancesOf(kindRow(view, quantity, attachments, { sentences }));
  const chanceOf = (kind: (typeof KIND_CLASSES)[number]) => chances[KIND_CLASSES.indexOf(kind)]!;
  if (chanceOf('NONE') > 0.5 && !isScaled(view, quantity)) return null;
  const kinds = possibleKinds(view, quantity, attachments);
  const kind = kinds.reduce((most, one) => (chanceOf(one) > chanceOf(most) ? one : most));
  return { kind, chance: 1 - chanceOf('NONE') };
}

/** "across six scales from 7M to 355M parameters" lists the models that were used. */
const LISTS_SCALES =
  /\b(?:across|at|over|and|multiple|different|various|three|four|five|six|seven|eight)(?: (?:model|parameter|network))? scales from\b|\b(?:performance|accuracy|results)(?: [a-z]+)? from\b/;

/** "scaling from 124M to 1.4B parameters": the size to which a method was scaled is a result; sizes of models in a mere list are not. */
function isScaled(view: SentenceView, { quantity, from }: QuantityMention): boolean {
  const before = view.lower.slice(Math.max(0, from - 6), from).join(' ');
  if (LISTS_SCALES.test(before)) return false;
  return quantity.unit === 'params' && /\b(?:scal(?:e|es|ed|ing)|grow(?:s|n|ing)?|expand(?:s|ed|ing)?)(?: [a-z]+){0,4} from(?: \d\S*(?: [a-z]+)? to)?$/.test(before); // prettier-ignore
}

/** The value of a claim. "This saves almost half of the parameters" is a difference of 50 %; "by half" stays the factor 0.5. */
function writtenValue({ quantity }: QuantityMention, kind: ClaimKind) {
  if (kind === 'DELTA' && quantity.inWords && quantity.unit === 'x' && quantity.value < 1)
    return { value: Number((quantity.value * 100).toPrecision(4)), valueHigh: null, unit: '%' };
  const negative = kind === 'ABSOLUTE' && quantity.sign === '-';
  return { value: negative ? -quantity.value : quantity.value, valueHigh: quantity.valueHigh, unit: quantity.unit };
}

const LOWER_IS_BETTER = new Set(['time', 'memory', 'size', 'compute', 'cost', 'error']);

function lowerIsBetter(metric: string): boolean {
  const known = lookup('METRIC', metric)?.better;
  return known ? known === 'LOWER' : LOWER_IS_BETTER.has(metricClass(metric));
}

function subjectPart(candidate: SubjectCandidate): LinkedPart | null {
  if (candidate.phrase) return candidate.phrase;
  if (!candidate.entity) return null;
  const { mention, source } = candidate;
  return mention && source === 'stands' ? mentionPart(mention) : { name: candidate.entity.name };
}

function metricPart(candidate: MetricCandidate): LinkedPart {
  const place = candidate.source === 'stands' ? candidate.mention : candidate.source === 'phrase' ? candidate.phrase : candidate.source === 'span' ? candidate.span : undefined; // prettier-ignore
  return place ? { name: candidate.name, start: place.start, end: place.end } : { name: candidate.name };
}

function baselinePart(candidate: BaselineCandidate, view: SentenceView, quantity: QuantityMention): LinkedPart | null {
  if (!candidate.mention) return candidate.phrase ?? (candidate.entity ? { name: candidate.entity.name } : null);
  return candidate.back === undefined
    ? mentionPart(alignedMember(view, candidate.mention, quantity))
    : { name: candidate.mention.entity.name };
}

/** The decisions that led to a claim. */
interface Decisions {
  readonly kind: ClaimKind;
  /** The probability that the number is a claim. */
  readonly chance: number;
  readonly metric: RankedCandidate<MetricCandidate>;
  readonly subject: RankedCandidate<SubjectCandidate>;
  /** How many numbers before it are claims. */
  readonly claimsBefore: number;
}

/** Features for the confidence of a claim: how certain each decision was, and how many numbers and names the sentence has. */
function signsOf(
  { view }: SentenceContext,
  quantity: QuantityMention,
  { kind, chance, metric, subject, claimsBefore }: Decisions,
): Readonly<Record<string, number>> {
  return {
    claim: chance,
    metric: metric.share,
    'metric-second': secondShare(metric),
    subject: subject.share,
    'subject-second': secondShare(subject),
    [`metric:${metric.choice.source}`]: 1,
    [`subject:${subject.choice.source}`]: 1,
    [`kind:${kind}`]: 1,
    numbers: view.quantities.length,
    'numbers-before': view.quantities.indexOf(quantity),
    'claims-before': claimsBefore,
    names: view.names.length,
    tokens: view.sentence.tokens.length,
  };
}

/** The probability of the second-best answer. */
function secondShare({ shares }: RankedCandidate<unknown>): number {
  return [...shares.values()].sort((a, b) => b - a)[1] ?? 0;
}
