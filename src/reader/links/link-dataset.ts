import type { ClaimKind } from '../../domain/extraction.js';
import type { NamedEntity } from '../../text/document.js';
import { isCost, metricClass, unitClass } from '../grammar/metric-class.js';
import { Features } from '../model/features.js';
import { numberFeatures, pairFeatures } from './pair-features.js';
import { entityFeatures, entitiesElsewhere } from './discourse.js';
import { nearest } from './spans.js';
import type { CandidateContext } from './link-subject.js';
import { frequency } from './phrase-features.js';
import { lastWithUnit, lastInSentence, type PreviousClaim } from './previous-claims.js';
import { alignment, listIntroducer, relationFeatures } from '../grammar/relation.js';
import type { EntityMention, QuantityMention, SentenceView } from '../grammar/sentence-view.js';

/** A dataset, or a coordination of datasets, that a number may have been measured on. If `mention`, `main` and `elsewhere` are absent, it stands for "no dataset". */
export interface DatasetCandidate {
  readonly mention: EntityMention | null;
  /** How many sentences before the number. */
  readonly back: number;
  /** The main dataset of the paper (see mainDataset), wherever it is mentioned. */
  readonly main?: NamedEntity;
  /** A dataset that only other sentences mention. */
  readonly elsewhere?: NamedEntity;
  /** Whether the paper describes the main dataset as a benchmark rather than as training data. */
  readonly tests?: boolean;
}

/** Every dataset that a number may have been measured on, and none. */
export function datasetCandidates(
  { view, earlier, entities, mainDataset: main }: CandidateContext & { readonly mainDataset: MainDataset | undefined },
  quantity: QuantityMention,
): DatasetCandidate[] {
  const candidates: DatasetCandidate[] = nearest(view.names.filter(isDataset), quantity, view, 16).map((mention) => ({
    mention,
    back: 0,
  }));
  [...earlier].reverse().forEach((one, i) => {
    const seen = new Set<NamedEntity>();
    for (const mention of one.names.filter(isDataset)) {
      if (seen.has(mention.entity)) continue;
      seen.add(mention.entity);
      candidates.push({ mention, back: i + 1 });
    }
  });
  if (main) candidates.push({ mention: null, back: 0, main: main.entity, tests: main.tests });
  const known = new Set(candidates.map(({ mention, main }) => mention?.entity ?? main));
  for (const entity of entitiesElsewhere(entities, 'DATASET', known, 6)) candidates.push({ mention: null, back: 0, elsewhere: entity }); // prettier-ignore
  candidates.push({ mention: null, back: 0 });
  return candidates;
}

function isDataset(name: EntityMention): boolean {
  return name.entity.kind === 'DATASET';
}

/** The number whose dataset is being determined, and its context. */
export interface DatasetContext {
  readonly view: SentenceView;
  readonly quantity: QuantityMention;
  readonly kind: ClaimKind;
  readonly entities: readonly NamedEntity[];
  readonly subjectName: string | null;
  readonly metric: string;
  readonly previousClaims: readonly PreviousClaim[];
}

/** The features by which the ranker scores a candidate. */
export function datasetRow(candidate: DatasetCandidate, context: DatasetContext): Features {
  const { view, quantity, metric, kind } = context;
  const row = new Features();
  row.flag(...datasetFeatures(candidate, context), `kind:${kind}`, `unit:${unitClass(quantity.quantity)}`, `measure:${metricClass(metric)}`); // prettier-ignore
  const before = context.previousClaims.at(-1);
  if (before) row.flag(`m:before=${before.datasets.length > 0 ? 'some' : 'none'}`);
  row.flag(`w:metric=${metric.toLowerCase().split(' ').at(-1)}`);
  row.amount('n:here', view.names.filter(isDataset).length);
  numberFeatures(view, quantity, row);
  const { mention, back } = candidate;
  const entity = mention?.entity ?? candidate.main ?? candidate.elsewhere;
  if (entity) knownDatasetFeatures(entity, context, row);
  if (mention) {
    row.amount('l:size', mention.listSize);
    row.amount('l:slot', mention.slot + 1);
    row.amount('l:from', mention.from + 1);
    if (back === 0) pairFeatures(view, quantity, mention, row);
  }
  return row;
}

/** Features of the dataset, wherever it is mentioned. */
function knownDatasetFeatures(entity: NamedEntity, context: DatasetContext, row: Features): void {
  const { view, previousClaims } = context;
  row.flag(`o:${entity.role ?? '?'}`, `o:${entity.proposed ? 'own' : 'foreign'}`);
  row.amount('frequency', frequency(view.fieldText, entity.name));
  entityFeatures(entity, view, context.entities, row);
  if (previousClaims.at(-1)?.datasets.includes(entity.name)) row.flag('m:as-before');
  if (previousClaims.some((one) => one.datasets.includes(entity.name))) row.flag('m:told-before');
  if (context.subjectName === entity.name) row.flag('o:subject');
}

function datasetFeatures(candidate: DatasetCandidate, context: DatasetContext): string[] {
  const { view, quantity, metric, previousClaims } = context;
  const category = isCost(metricClass(metric)) ? 'cost' : 'quality';
  const here = view.names.some(isDataset) ? 'some-here' : 'none-here';
  const alike = lastWithUnit(previousClaims, quantity);
  if (candidate.main) return mainDatasetFeatures(candidate.main, candidate.tests, category, here, alike);
  if (candidate.elsewhere) return ['elsewhere', `elsewhere:${here}`, `elsewhere:${category}`];
  if (candidate.mention) return mentionFeatures(candidate.mention, candidate.back, context, category, here);
  const none = ['none', `none:${here}`, `none:${category} ${here}`];
  if (alike) none.push(`none:${alike.datasets.length > 0 ? 'after-some' : 'after-none'}`);
  return none;
}

function mainDatasetFeatures(
  main: NamedEntity,
  tests: boolean | undefined,
  category: 'cost' | 'quality',
  here: string,
  alike: PreviousClaim | undefined,
): string[] {
  const titled = main.places.some((place) => place.field === 'title');
  const source = main.proposed ? 'proposed' : titled ? 'titled' : 'only';
  const features = [
    'main',
    `main:${source}`,
    `main:${here}`,
    `main:${category}`,
    `main:${source} ${here}`,
    `main:${source} ${tests ? 'tests' : 'teaches'} ${here}`,
  ];
  if (alike?.datasets.includes(main.name)) features.push('as-last-alike');
  return features;
}

function mentionFeatures(
  mention: EntityMention,
  back: number,
  context: DatasetContext,
  category: 'cost' | 'quality',
  here: string,
): string[] {
  const { view, quantity } = context;
  const { entity } = mention;
  const features = [`role:${entity.role ?? '?'}`, `back:${back}`, `back:${back} ${here}`, `${category} back:${back}`];
  if (mention.anaphor) features.push('anaphor', `anaphor:${back}`);
  previousClaimFlags(mention, context, here, features);
  const intro = listIntroducer(view, mention);
  if (back > 0) {
    features.push(
      `earlier-role:${entity.role ?? '?'}`,
      `earlier-slot:${Math.min(mention.slot, 1)}`,
      `earlier-intro:${/^(?:on|in|for|to)$/.test(intro) ? intro : 'other'}`,
    );
    return features;
  }
  for (const feature of relationFeatures(view, quantity, mention))
    if (!/^(?:intro|gap|name-slot)/.test(feature)) features.push(`d:${feature}`);
  features.push(`intro:${intro} ${mention.start < quantity.start ? 'L' : 'R'}`);
  if (nextAfter(view, quantity) === mention) features.push('next-after', `next-after:${intro}`);
  if (opensSentence(view, mention)) features.push('leads-sentence');
  return features;
}

/** Whether previous claims have the same dataset. */
function previousClaimFlags(mention: EntityMention, context: DatasetContext, here: string, features: string[]): void {
  const { quantity, metric, previousClaims } = context;
  const { name } = mention.entity;
  const alike = lastWithUnit(previousClaims, quantity);
  if (alike?.datasets.includes(name)) {
    features.push('as-last-alike');
    if (alike.metric === metric) features.push('as-last-alike:metric');
    features.push(`as-last-alike:${here}`);
  }
  const last = lastInSentence(previousClaims, quantity);
  if (!last) return;
  if (last.datasets.includes(name))
    features.push('as-last', `as-last:${last.quantity.clause === quantity.clause ? 'clause' : 'other'}`); // prettier-ignore
  else if (last.quantity.list === quantity.list && last.datasets.length > 0 && alignment(quantity, mention) !== 'match')
    features.push('not-as-list');
}

/** The first dataset after a number, unless a number of another list is between them. */
function nextAfter(view: SentenceView, quantity: QuantityMention): EntityMention | null {
  const next = view.names.find((name) => isDataset(name) && name.start >= quantity.end);
  if (!next) return null;
  return view.quantities.some(
    (other) => other.list !== quantity.list && other.start > quantity.end && other.end <= next.start,
  )
    ? null
    : next;
}

/** Whether the phrase that opens the sentence contains the dataset: "On ImageNet-1K, X achieves …". */
function opensSentence(view: SentenceView, mention: EntityMention): boolean {
  return (
    /^(?:on|for|in|when|under|using)$/.test(view.lower[0] ?? '') &&
    mention.from <= 6 &&
    view.lower.indexOf(',') >= mention.to - 1
  );
}

/** The datasets of a chosen candidate: all of its coordination, unless each number has its own member. */
export function datasetsOf(
  candidate: DatasetCandidate,
  window: readonly SentenceView[],
  quantity: QuantityMention,
): string[] {
  const { mention } = candidate;
  if (candidate.main) return [candidate.main.name];
  if (candidate.elsewhere) return [candidate.elsewhere.name];
  if (!mention) return [];
  const view = window[window.length - 1 - candidate.back]!;
  const list = view.names.filter((name) => isDataset(name) && name.list === mention.list);
  if (list.length < 2) return [mention.entity.name];
  const isAligned = list.length === quantity.listSize && quantity.listSize > 1 && candidate.back === 0;
  if (isAligned) return [list[quantity.slot]!.entity.name];
  if (candidate.back === 0 && isOwnNumber(view, quantity, mention, list)) return [mention.entity.name];
  return [...new Set(list.map((name) => name.entity.name))];
}

/** Is there a number between the members of a list? Then each has its own: "61.2% on A and 55.0% on B". */
function isOwnNumber(
  view: SentenceView,
  quantity: QuantityMention,
  mention: EntityMention,
  list: readonly EntityMention[],
): boolean {
  const first = list[0]!;
  const last = list.at(-1)!;
  const inside = view.quantities.some((other) => other.start > first.start && other.start < last.start);
  return inside || (quantity.paren >= 0 && quantity.paren === mention.to);
}

/** The dataset that a paper is about. */
export interface MainDataset {
  readonly entity: NamedEntity;
  /** Whether the paper describes it as a benchmark rather than as training data. */
  readonly tests: boolean;
}

/** The dataset that the paper introduces, else the only one that its title mentions, else the only one not used for training. */
export function mainDataset(entities: readonly NamedEntity[], views: readonly SentenceView[]): MainDataset | undefined {
  const datasets = entities.filter((entity) => entity.kind === 'DATASET');
  const own = datasets.filter((entity) => entity.proposed).sort((a, b) => b.places.length - a.places.length);
  const titled = datasets.filter((entity) => entity.places.some((place) => place.field === 'title'));
  const tested = datasets.filter((one) => one.role !== 'training');
  const entity =
    own[0] ?? (titled.length === 1 ? titled[0] : undefined) ?? (tested.length === 1 ? tested[0] : undefined);
  if (!entity) return undefined;
  return {
    entity,
    tests: views.some((view) => /benchmark|testbed|test suite|leaderboard|challenge|evaluat/i.test(view.sentence.text)),
  };
}
