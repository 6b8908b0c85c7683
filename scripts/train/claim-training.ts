import type { ClaimKind, Relation } from '../../src/domain/extraction.js';
import { kindRow } from '../../src/reader/links/claim-features.js';
import { COMPARISON_CLASSES, KIND_CLASSES, type ClaimModels } from '../../src/reader/model/claim-models.js';
import { sentenceContexts, type SentenceContext } from '../../src/reader/links/claims.js';
import type { ComparisonContext } from '../../src/reader/comparisons/candidate.js';
import { comparedObjectRow, comparingSubjectRow } from '../../src/reader/comparisons/comparison-features.js';
import { comparisonContexts } from '../../src/reader/comparisons/comparisons.js';
import { comparedObjects, comparingSubjects } from '../../src/reader/comparisons/sides.js';
import type { Document, LinkedClaim, NamedEntity, Quantity } from '../../src/text/document.js';
import {
  baselineName,
  baselineRow,
  baselineCandidates,
  baselineContext,
} from '../../src/reader/links/link-baseline.js';
import {
  hardwareOf,
  hardwareCandidates,
  hardwareRow,
  type HardwareCandidate,
} from '../../src/reader/links/link-hardware.js';
import {
  datasetRow,
  datasetCandidates,
  datasetsOf,
  type DatasetCandidate,
} from '../../src/reader/links/link-dataset.js';
import { metricRow, metricCandidates } from '../../src/reader/links/link-metric.js';
import { nameOfSubject, subjectRow, subjectCandidates } from '../../src/reader/links/link-subject.js';
import type { PreviousClaim } from '../../src/reader/links/previous-claims.js';
import { isNeverClaim } from '../../src/reader/links/not-claims.js';
import { findTriggers } from '../../src/reader/comparisons/relation-triggers.js';
import { findQuantities } from '../../src/text/quantities/quantities.js';
import { viewSentences, type QuantityMention, type SentenceView } from '../../src/reader/grammar/sentence-view.js';
import { aliasIndex, canonical, metricKeys, nameIsOneOf } from './gold.js';
import type { AnnotatedClaim, AnnotatedComparison, AnnotatedPaper, NumbersPaper } from './papers.js';
import type { Features } from '../../src/reader/model/features.js';
import { bestOf, Forest, type RankedCandidate } from '../../src/reader/model/forest.js';
import {
  boostClassifier,
  boostRanker,
  type BoostOptions,
  type ForestExample,
  type ForestQuestion,
} from './boosting.js';

export interface ClaimExamples {
  readonly kind: ForestExample[];
  readonly metric: ForestQuestion[];
  readonly subject: ForestQuestion[];
  readonly dataset: ForestQuestion[];
  readonly baseline: ForestQuestion[];
  readonly hardware: ForestQuestion[];
  readonly comparison: ForestExample[];
  readonly comparisonSubject: ForestQuestion[];
}

const KINDS: Readonly<Record<string, Exclude<ClaimKind, 'COMPARISON'>>> = {
  absolute: 'ABSOLUTE',
  delta: 'DELTA',
  factor: 'FACTOR',
};

type Aliases = ReadonlyMap<string, ReadonlySet<string>>;
type NumberClaim = Pick<AnnotatedClaim, 'kind' | 'metric' | 'subject' | 'datasets' | 'hardware' | 'baseline'>;

/** Models of the first round. Their decisions, some of which are wrong, are features in the second round. */
export type FirstModels = Pick<ClaimModels, 'metric' | 'subject' | 'dataset'>;

/** The decisions about earlier numbers of a paper: as annotated, and as predicted by models of the first round. */
interface Previous {
  readonly annotated: PreviousClaim[];
  readonly predicted: PreviousClaim[];
}

/** Empty lists of examples. */
export function noExamples(): ClaimExamples {
  return {
    kind: [],
    metric: [],
    subject: [],
    dataset: [],
    baseline: [],
    hardware: [],
    comparison: [],
    comparisonSubject: [],
  };
}

/**
 * The training examples of an annotated paper, whose mentions were predicted without its annotation.
 * @param first models trained without the paper; null in the first round, which uses only annotated decisions
 */
export function claimExamplesFrom(
  paper: AnnotatedPaper,
  document: Document,
  entities: readonly NamedEntity[],
  first: FirstModels | null,
): ClaimExamples {
  const views = viewSentences(document, entities, findQuantities(document));
  const examples = noExamples();
  const matches = matchClaims(views, paper.claims);
  addNumbers(examples, sentenceContexts(views, entities), aliasIndex(paper.entities), ({ quantity }) => matches.get(quantity) ?? [], first); // prettier-ignore
  addComparisons(examples, paper, views, entities);
  return examples;
}

/** The training examples of a paper in which only numbers are annotated. Aliases of its names are taken from its predicted mentions. */
export function numberExamplesFrom(
  { numbers }: NumbersPaper,
  document: Document,
  entities: readonly NamedEntity[],
  first: FirstModels | null,
): ClaimExamples {
  const examples = noExamples();
  const { starts, ends } = document.fields.find(({ field }) => field === 'abstract')!;
  const judged = new Map(numbers.map((number) => [number.at.join('-'), number]));
  const aliases = aliasIndex(entities.map(({ kind, name, aliases }) => ({ type: kind, name, aliases })));
  const views = viewSentences(document, entities, findQuantities(document));
  const claimsOf = ({ quantity }: QuantityMention) => {
    if (quantity.field !== 'abstract') return null;
    const number = judged.get(`${starts[quantity.start]}-${ends[quantity.end - 1]}`);
    return number ? (number.kind === 'no' ? [] : [number]) : null;
  };
  addNumbers(examples, sentenceContexts(views, entities), aliases, claimsOf, first);
  return examples;
}

/** @param claimsOf the claims that a number makes; null if the number is not annotated */
function addNumbers(
  examples: ClaimExamples,
  contexts: readonly SentenceContext[],
  aliases: Aliases,
  claimsOf: (quantity: QuantityMention) => readonly NumberClaim[] | null,
  first: FirstModels | null,
): void {
  const previous: Previous = { annotated: [], predicted: [] };
  for (const context of contexts) {
    const { view, attachments, sentences } = context;
    for (const quantity of view.quantities) {
      if (isNeverClaim(view, quantity, attachments)) continue;
      const claims = claimsOf(quantity);
      if (!claims) continue;
      const features = kindRow(view, quantity, attachments, { sentences });
      examples.kind.push({ features, label: KIND_CLASSES.indexOf(claims[0] ? KINDS[claims[0].kind]! : 'NONE') });
      if (claims[0]) addQuestions(examples, aliases, context, quantity, claims, previous, first);
    }
  }
}

const RELATIONS: Readonly<Record<string, (typeof COMPARISON_CLASSES)[number]>> = {
  outperforms: 'OUTPERFORMS',
  comparable: 'COMPARABLE',
  'state-of-the-art': 'STATE_OF_THE_ART',
};

/** Adds the objects and subjects of each place with words of comparison. Comparisons with a number are annotated as claims. */
function addComparisons(
  examples: ClaimExamples,
  paper: AnnotatedPaper,
  views: readonly SentenceView[],
  entities: readonly NamedEntity[],
): void {
  const aliases = aliasIndex(paper.entities);
  const linked = goldLinked(paper, views, aliases, entities);
  for (const context of comparisonContexts(views, entities)) {
    const here = annotatedHere(context, paper.comparisons);
    const right = new Set<AnnotatedComparison>();
    for (const object of comparedObjects(context)) {
      const matches = here.filter((one) => (one.object ? object.name !== null && nameIsOneOf([one.object], object.name, aliases) : object.name === null)); // prettier-ignore
      for (const one of matches) right.add(one);
      const label = matches[0] ? COMPARISON_CLASSES.indexOf(RELATIONS[matches[0].relation]!) : 0;
      examples.comparison.push({ features: comparedObjectRow(object, context, linked), label });
    }
    if (right.size === 0) continue;
    const names = [...right].flatMap(({ subject }) => subject);
    const subjects = comparingSubjects(context);
    // If both "this work" and a name are correct, the name is the correct answer.
    const isRight = subjects.map(({ name }) => nameIsOneOf(names, name, aliases));
    const named = subjects.some(({ name }, i) => isRight[i] && name !== null);
    const asked = subjects.flatMap(({ name }, i) => (named && isRight[i] && name === null ? [] : [i]));
    push(examples.comparisonSubject, asked.map((i) => comparingSubjectRow(subjects[i]!, context, linked)), asked.map((i) => isRight[i]!)); // prettier-ignore
  }
}

/**
 * The annotated comparisons that words of comparison may state: those of their sentence with their usual relation, and those with another
 * relation for which the sentence has no words.
 */
function annotatedHere(
  { view, trigger }: ComparisonContext,
  comparisons: readonly AnnotatedComparison[],
): AnnotatedComparison[] {
  const begin = view.sentence.text.slice(0, 40).replace(/\W/g, '');
  const relations = new Set(findTriggers(view).map(({ relation }) => relation));
  return comparisons.filter((one) => {
    const relation = RELATIONS[one.relation];
    if (!one.evidence.replace(/\W/g, '').includes(begin)) return false;
    return relation === trigger.relation || !relations.has(relation as Relation);
  });
}

/** The annotated claims in the form that the comparison stage expects. */
function goldLinked(
  paper: AnnotatedPaper,
  views: readonly SentenceView[],
  aliases: ReadonlyMap<string, ReadonlySet<string>>,
  entities: readonly NamedEntity[],
): LinkedClaim[] {
  const named = (names: readonly string[]) => entities.find((entity) => nameIsOneOf(names, entity.name, aliases));
  return [...matchClaims(views, paper.claims)].flatMap(([quantity, claims]) =>
    claims.map((claim) => {
      const subject = named(claim.subject);
      const baseline = claim.baseline ? named([claim.baseline]) : undefined;
      return {
        kind: KINDS[claim.kind]!,
        field: quantity.field,
        sentence: quantity.sentence,
        anchor: quantity.number,
        subject: subject ? { name: subject.name } : null,
        baseline: baseline ? { name: baseline.name } : null,
      } as LinkedClaim;
    }),
  );
}

/** The examples of comparisons only. */
export function comparisonExamplesFrom({
  paper,
  document,
  entities,
}: {
  readonly paper: AnnotatedPaper;
  readonly document: Document;
  readonly entities: readonly NamedEntity[];
}): ClaimExamples {
  const examples = noExamples();
  addComparisons(examples, paper, viewSentences(document, entities, findQuantities(document)), entities);
  return examples;
}

/** The annotated claims of each number: those with the same value, a compatible unit and, if possible, the same evidence sentence. */
function matchClaims(
  views: readonly SentenceView[],
  claims: readonly AnnotatedClaim[],
): Map<Quantity, AnnotatedClaim[]> {
  const matches = new Map<Quantity, AnnotatedClaim[]>();
  for (const claim of claims) {
    const fitting = views.flatMap((view) =>
      view.quantities.filter(({ quantity }) => sameNumber(quantity, claim)).map((q) => ({ view, q: q.quantity })),
    );
    const score = ({ view, q }: { view: SentenceView; q: Quantity }) =>
      (claim.evidence.replace(/\W/g, '').includes(view.sentence.text.slice(0, 40).replace(/\W/g, '')) ? 4 : 0) +
      (matches.has(q) ? 0 : 2) +
      (sameUnit(q.unit, claim.unit) ? 1 : 0);
    const best = fitting.sort((a, b) => score(b) - score(a))[0];
    if (best) matches.set(best.q, [...(matches.get(best.q) ?? []), claim]);
  }
  return matches;
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-3 * Math.max(Math.abs(a), Math.abs(b));
}

function sameNumber(quantity: Quantity, claim: AnnotatedClaim): boolean {
  const scale = quantity.inWords && quantity.unit === 'x' && claim.unit === '%' ? 100 : 1;
  if (!close(quantity.value * scale, Math.abs(claim.value))) return false;
  return claim.valueHigh === null || close(quantity.valueHigh ?? 0, claim.valueHigh);
}

function sameUnit(a: string, b: string): boolean {
  return a === b || (a === '%' && b === 'points') || (a === 'points' && b === '%');
}

/**
 * Adds the training examples of one number. The rankers of metric, subject and dataset use the earlier decisions that the `first` models make
 * on a paper that they were not trained on, because some of them are wrong on new papers as well (Ross, Gordon & Bagnell, "A reduction of imitation learning and
 * structured prediction to no-regret online learning", 2011); the other rankers use the annotated decisions, which gave better results.
 */
function addQuestions(
  examples: ClaimExamples,
  aliases: Aliases,
  context: SentenceContext,
  quantity: QuantityMention,
  claims: readonly NumberClaim[],
  previous: Previous,
  first: FirstModels | null,
): void {
  const { view, earlier, window } = context;
  const claim = claims[0]!;
  const kind = KINDS[claim.kind]!;
  const question = { ...context, quantity, kind, previousClaims: previous.predicted };

  const goldMetrics = new Set(claim.metric.flatMap(metricKeys));
  const metrics = metricCandidates(view, quantity, kind, earlier, previous.predicted);
  const metricRight = metrics.map((candidate) => metricKeys(candidate.name).some((key) => goldMetrics.has(key)));
  const metricRows = metrics.map((o) => metricRow(o, question));
  push(examples.metric, metricRows, metricRight);
  const metric = answerOf(metrics, metricRows, metricRight, first?.metric);
  const goldMetric = metrics[metricRight.indexOf(true)]?.name ?? claim.metric[0]!;

  const subjects = subjectCandidates(context, quantity);
  const goldSubjects = claims.flatMap((one) => one.subject);
  const subjectRight = subjects.map((one) => nameIsOneOf(goldSubjects, nameOfSubject(one), aliases));
  const subjectQuestion = { ...question, metric: metric.choice ?? { name: goldMetric, source: 'default' as const } };
  const subjectRows = subjects.map((o) => subjectRow(o, subjectQuestion));
  // If both "this work" and a name are correct, the name is the correct answer.
  const named = subjects.some((o, i) => subjectRight[i] && o.source !== 'unnamed');
  const asked = subjects.flatMap((o, i) => (named && subjectRight[i] && o.source === 'unnamed' ? [] : [i]));
  push(examples.subject, asked.map((i) => subjectRows[i]!), asked.map((i) => subjectRight[i]!)); // prettier-ignore
  const subject = answerOf(subjects, subjectRows, subjectRight, first?.subject);
  const goldSubject = subjects[subjectRight.indexOf(true)];
  const goldSubjectName = goldSubject ? nameOfSubject(goldSubject) : goldSubjects[0]!;

  const datasets = datasetCandidates(context, quantity);
  const keysOf = (names: readonly string[]) =>
    [...new Set(names.map((name) => canonical(name, aliases)))].sort().join('|');
  const datasetRight = datasets.map((o) => keysOf(datasetsOf(o, window, quantity)) === keysOf(claim.datasets));
  const subjectName = subject.choice ? nameOfSubject(subject.choice) : goldSubjectName;
  const datasetQuestion = { ...question, subjectName, metric: subjectQuestion.metric.name };
  const datasetRows = datasets.map((o) => datasetRow(o, datasetQuestion));
  push(examples.dataset, datasetRows, datasetRight);
  const dataset = answerOf(datasets, datasetRows, datasetRight, first?.dataset);
  const namesOfDatasets = (one: DatasetCandidate | undefined) => (one ? datasetsOf(one, window, quantity) : []);

  const gold = { ...context, quantity, kind, previousClaims: previous.annotated };
  const devices = hardwareCandidates(context);
  const namesOf = (o: HardwareCandidate) => hardwareOf(o, quantity).map(({ name }) => name);
  const deviceRight = devices.map((o) => keysOf(namesOf(o)) === keysOf(claim.hardware));
  push(examples.hardware, devices.map((o) => hardwareRow(o, { ...gold, metric: goldMetric })), deviceRight); // prettier-ignore
  const device = devices[deviceRight.indexOf(true)];
  const against = baselineContext({ ...gold, subject: goldSubjectName, metric: goldMetric });
  let baseline: string | null = null;
  if (against) {
    const baselines = baselineCandidates(context, quantity, goldSubjectName);
    const baselineRight = baselines.map((candidate) => {
      const name = baselineName(candidate);
      return claim.baseline ? !!name && nameIsOneOf([claim.baseline], name, aliases) : !name;
    });
    push(examples.baseline, baselines.map((o) => baselineRow(o, against)), baselineRight); // prettier-ignore
    const right = baselines[baselineRight.indexOf(true)];
    baseline = right ? baselineName(right) : claim.baseline;
  }
  const shared = { quantity, kind, baseline, hardware: device ? namesOf(device) : [], metricShares: metric.shares, subjectShares: subject.shares }; // prettier-ignore
  previous.annotated.push({ ...shared, metric: goldMetric, subject: goldSubject?.entity ?? null, subjectName: goldSubjectName, datasets: namesOfDatasets(datasets[datasetRight.indexOf(true)]) }); // prettier-ignore
  previous.predicted.push({ ...shared, metric: subjectQuestion.metric.name, subject: subject.choice?.entity ?? null, subjectName, datasets: namesOfDatasets(dataset.choice) }); // prettier-ignore
}

/** The answer of a model; the annotated answer if there is no model. */
function answerOf<T>(
  candidates: readonly T[],
  rows: readonly Features[],
  right: readonly boolean[],
  model: Forest | undefined,
): { readonly choice: T | undefined; readonly shares: RankedCandidate<T>['shares'] } {
  if (!model) return { choice: candidates[right.indexOf(true)], shares: new Map(rows.flatMap(({ name }, i) => (right[i] && name !== null ? [[name, 1]] : []))) }; // prettier-ignore
  const best = bestOf([...rows.keys()], model, (i) => rows[i]!);
  return { choice: best ? candidates[best.choice] : undefined, shares: best?.shares ?? new Map() };
}

/** A query without a correct candidate, or without an incorrect one, is no use for training. */
function push(questions: ForestQuestion[], candidates: Features[], right: boolean[]): void {
  if (right.includes(true) && right.includes(false)) questions.push({ candidates, right });
}

/** For the choice of metric and method, which have many candidates. Tuned on one fold: half the leaves lose 0.2 and 0.3 points, twice as many 0.3 and 0.2. */
const LARGE: Partial<BoostOptions> = { trees: 500, leaves: 128, rate: 0.06, l2: 4, minCount: 12 };

function rankerOf(papers: readonly ClaimExamples[], part: Ranked, options: Partial<BoostOptions> = {}): Forest {
  return new Forest(boostRanker(papers.flatMap((paper) => paper[part]), options)); // prettier-ignore
}
type Ranked = 'metric' | 'subject' | 'dataset' | 'baseline' | 'hardware';

/** Trains the models of the first round. */
export function trainFirst(papers: readonly ClaimExamples[]): FirstModels {
  return { metric: rankerOf(papers, 'metric'), subject: rankerOf(papers, 'subject'), dataset: rankerOf(papers, 'dataset') }; // prettier-ignore
}

/** Trains the models of the claim stage on annotated papers. */
export function trainClaims(papers: readonly ClaimExamples[]): ClaimModels {
  const kinds = papers.flatMap(({ kind }) => kind);
  return {
    kind: new Forest(boostClassifier(kinds, KIND_CLASSES.length, { trees: 300, leaves: 31, rate: 0.04 })),
    metric: rankerOf(papers, 'metric', LARGE),
    subject: rankerOf(papers, 'subject', LARGE),
    dataset: rankerOf(papers, 'dataset', { trees: 500, leaves: 32, rate: 0.05 }),
    baseline: rankerOf(papers, 'baseline', { trees: 300, leaves: 31, rate: 0.06, minCount: 12 }),
    hardware: rankerOf(papers, 'hardware'),
    ...trainComparisons(papers),
  };
}

/** Trains the models of comparisons without a number. A third of the features for each tree takes longer than half of them, which scored lower (F1 on folds 0.532 instead of 0.543, on the samples 0.566 instead of 0.642). */
export function trainComparisons(
  papers: readonly Pick<ClaimExamples, 'comparison' | 'comparisonSubject'>[],
): Pick<ClaimModels, 'comparison' | 'comparisonSubject'> {
  const objects = papers.flatMap(({ comparison }) => comparison);
  const subjects = papers.flatMap(({ comparisonSubject }) => comparisonSubject);
  return {
    comparison: new Forest(boostClassifier(objects, COMPARISON_CLASSES.length, { trees: 160, leaves: 31, rate: 0.08, columnShare: 0.3, minCount: 20 })), // prettier-ignore
    comparisonSubject: new Forest(boostRanker(subjects, { columnShare: 0.3 })),
  };
}
