import type { ClaimKind } from '../../domain/extraction.js';
import { lookup } from '../../lexicon/lexicon.js';
import { attachmentOf, type Attachments } from '../grammar/attachments.js';
import {
  isCost,
  isVagueMetric,
  metricClass,
  unitClass,
  type MetricClass,
  type UnitClass,
} from '../grammar/metric-class.js';
import { METRIC_HEADS } from '../mentions/metric-candidates.js';
import { phraseCandidates, type Phrase } from './metric-phrases.js';
import { isNamedIn, listedMetric } from './listed-metrics.js';
import { lastWithUnit, lastInSentence, type PreviousClaim } from './previous-claims.js';
import { leadToken } from '../grammar/number-cues.js';
import { relationFeatures } from '../grammar/relation.js';
import { Features } from '../model/features.js';
import { metricOfPoints } from './points-metric.js';
import { numberFeatures, pairFeatures } from './pair-features.js';
import { borderFeatures, frequency, wordingFeatures } from './phrase-features.js';
import { earlierSyntax } from './syntax-features.js';
import { isPossible } from './value-ranges.js';
import { endsWithName, metricSpans, nearest, type PhraseSpan } from './spans.js';
import type { EntityMention, QuantityMention, SentenceView } from '../grammar/sentence-view.js';

/** A metric that a number may be a value of. */
export interface MetricCandidate {
  readonly name: string;
  readonly source: 'stands' | 'phrase' | 'span' | 'again' | 'unit' | 'default' | 'earlier';
  readonly mention?: EntityMention;
  readonly phrase?: Phrase;
  /** A noun phrase of the sentence, or of an earlier one, and the sentence that contains it. */
  readonly span?: PhraseSpan;
  readonly spanView?: SentenceView;
  /** How many sentences before the number, if not in its own sentence. */
  readonly back?: number;
}

/** Metrics that a unit implies when none is named. */
const UNIT_METRICS: Readonly<Record<string, readonly string[]>> = {
  params: ['parameters'],
  compute: ['FLOPs', 'MACs'],
  time: ['latency', 'training time', 'GPU hours'],
  memory: ['memory', 'model size'],
  rate: ['throughput', 'inference speed'],
  energy: ['energy', 'cost', 'power'],
  db: ['PSNR'],
};
const DEFAULTS = ['accuracy', 'performance'];

/** Every metric that the number may be a value of, without those whose range or unit excludes it. */
export function metricCandidates(
  view: SentenceView,
  quantity: QuantityMention,
  kind: ClaimKind,
  earlier: readonly SentenceView[],
  previousClaims: readonly PreviousClaim[],
): MetricCandidate[] {
  const possible = allMetricCandidates(view, quantity, earlier, previousClaims).filter((candidate) => {
    const place = placeOf(candidate);
    return isPossible(candidate.name, quantity.quantity, kind) && !(place && endsWithName(view, place));
  });
  const own = metricOfPoints(view, quantity) ?? listedMetric(view, quantity);
  if (!own) return possible;
  const named = possible.filter((candidate) => isNamedIn(own, placeOf(candidate)));
  if (named.length > 0) return named;
  if (own.name === undefined) return possible;
  return [{ name: own.name, source: 'phrase', phrase: { ...own, name: own.name, pattern: 'directly-after' } }];
}

/** Where a candidate stands in the sentence of the number. */
function placeOf({
  back,
  span,
  mention,
  phrase,
}: MetricCandidate): { readonly start: number; readonly end: number } | undefined {
  return back === undefined ? (span ?? mention ?? phrase) : undefined;
}

function allMetricCandidates(
  view: SentenceView,
  quantity: QuantityMention,
  earlier: readonly SentenceView[],
  previousClaims: readonly PreviousClaim[],
): MetricCandidate[] {
  const candidates = mentionedMetrics(view, quantity);
  addPhrases(view, quantity, candidates);
  // "a mean rating of 2.1, followed by X (1.97)": a metric in common words is written once and also applies to the next number
  const last = lastInSentence(previousClaims, quantity);
  if (last && !candidates.some((candidate) => candidate.name === last.metric) && !DEFAULTS.includes(last.metric))
    candidates.push({ name: last.metric, source: 'again' });
  for (const name of UNIT_METRICS[unitClass(quantity.quantity)] ?? [])
    if (fitsUnit(name, quantity.quantity.unit)) candidates.push({ name, source: 'unit' });
  for (const name of DEFAULTS) candidates.push({ name, source: 'default' });
  for (let back = 1; back <= Math.min(2, earlier.length); back++)
    addEarlierMetrics(earlier[earlier.length - back]!, back, candidates);
  return candidates;
}

/** Mentions of metrics in the sentence that are specific and do not contain the number. */
function mentionedMetrics(view: SentenceView, quantity: QuantityMention): MetricCandidate[] {
  const metrics = view.names.filter((name) => name.entity.kind === 'METRIC');
  return nearest(metrics, quantity, view, 24)
    .filter(
      (mention) => !containsNumber(mention, quantity) && !isAdjective(view, mention) && !isVagueMetric(mention.surface),
    )
    .map((mention) => ({ name: mention.entity.name, source: 'stands', mention }));
}

/** Adds the noun phrases and word patterns of the sentence. A phrase that is also a mention or a pattern is one candidate. */
function addPhrases(view: SentenceView, quantity: QuantityMention, candidates: MetricCandidate[]): void {
  const phrases = phraseCandidates(view, quantity);
  const mentioned = new Map(candidates.map(({ mention }, i) => [`${mention!.start} ${mention!.end}`, i]));
  const free = metricSpans(view).filter((span) => span.end <= quantity.start || span.start >= quantity.end);
  const spans = nearest(free, quantity, view, 13);
  for (const span of spans) {
    const at = mentioned.get(`${span.start} ${span.end}`);
    const phrase = phrases.find((one) => one.start === span.start && one.end === span.end);
    if (at !== undefined) candidates[at] = { ...candidates[at]!, span, spanView: view };
    else if (phrase) candidates.push({ name: phrase.name, source: 'phrase', phrase, span, spanView: view });
    else candidates.push({ name: span.name, source: 'span', span, spanView: view });
  }
  for (const phrase of phrases) if (!spans.some((span) => span.start === phrase.start && span.end === phrase.end)) candidates.push({ name: phrase.name, source: 'phrase', phrase }); // prettier-ignore
}

/** Adds, from an earlier sentence, the last four metrics mentioned and the last three noun phrases that look like metrics. */
function addEarlierMetrics(view: SentenceView, back: number, candidates: MetricCandidate[]): void {
  const seen = new Set<string>();
  for (const mention of [...view.names].reverse()) {
    if (mention.entity.kind !== 'METRIC' || seen.has(mention.entity.name)) continue;
    seen.add(mention.entity.name);
    if (seen.size <= 4)
      candidates.push({ name: mention.entity.name, source: 'earlier', mention, spanView: view, back });
  }
  const spans = metricSpans(view).filter((span) => mayBeMetric(span) && !view.names.some((name) => name.from === span.from && name.to === span.to)); // prettier-ignore
  for (const span of spans.slice(-3)) candidates.push({ name: span.name, source: 'earlier', span, spanView: view, back }); // prettier-ignore
}

/** Does a noun phrase of an earlier sentence look like a metric: by its head noun, or as a code such as "NDCG@10"? */
function mayBeMetric({ name, dropped }: PhraseSpan): boolean {
  const head = name.toLowerCase().split(/[\s-]/).at(-1)!;
  return METRIC_HEADS.has(head) || (dropped === 0 && /^\p{Lu}[\p{Lu}\d@-]+$/u.test(name));
}

function fitsUnit(name: string, unit: string): boolean {
  if (name === 'MACs' || name === 'FLOPs') return unit.endsWith('MACs') === (name === 'MACs');
  if (name === 'GPU hours') return unit.startsWith('GPU');
  if (name === 'inference speed') return unit === 'fps';
  if (name === 'cost') return /USD|EUR|cents/.test(unit);
  if (name === 'power') return /W$/.test(unit);
  if (name === 'energy') return /J$|Wh$/.test(unit);
  return true;
}

/** Whether "precision" is part of a modifier such as "full precision" or "mixed precision", and not the metric. */
function isAdjective(view: SentenceView, mention: EntityMention): boolean {
  return (
    /precision$/i.test(mention.surface) &&
    /^(?:full|half|low|lower|mixed|single|double|high)$/.test(view.lower[mention.from - 1] ?? '')
  );
}

/** Is the number a part of the mention ("12 points", "F1 87")? */
function containsNumber(mention: EntityMention, quantity: QuantityMention): boolean {
  const { number } = quantity.quantity;
  return mention.start <= number.start && number.end <= mention.end;
}

/** The number whose metric is being determined, and its context. */
export interface MetricContext {
  readonly view: SentenceView;
  readonly quantity: QuantityMention;
  readonly kind: ClaimKind;
  readonly attachments: Attachments;
  readonly previousClaims: readonly PreviousClaim[];
}

/** The features by which the ranker scores a candidate. */
export function metricRow(candidate: MetricCandidate, context: MetricContext): Features {
  const { view, quantity, kind } = context;
  const row = new Features(candidate.name.toLowerCase());
  row.flag(...metricFeatures(candidate, context), `kind:${kind}`, `unit:${unitClass(quantity.quantity)}`);
  numberFeatures(view, quantity, row);
  wordingFeatures(candidate.name, row);
  row.amount('frequency', frequency(view.fieldText, candidate.name));
  const place = candidate.span ?? candidate.mention ?? candidate.phrase;
  if (candidate.source === 'earlier') earlierFeatures(candidate, view, row);
  else if (place && 'from' in place) pairFeatures(view, quantity, place, row);
  if (candidate.span) borderFeatures(candidate.spanView!, candidate.span, row);
  if (candidate.mention) row.amount('n:chance', candidate.mention.entity.chance ?? 0);
  shareFeatures(row, context);
  return row;
}

/** How probable the same metric was for earlier numbers. */
function shareFeatures(row: Features, { quantity, previousClaims }: MetricContext): void {
  const alike = lastWithUnit(previousClaims, quantity);
  if (alike) row.amount('m:alike-share', alike.metricShares.get(row.name!) ?? 0);
  const last = lastInSentence(previousClaims, quantity);
  if (!last) return;
  row.amount('m:last-share', last.metricShares.get(row.name!) ?? 0);
  if (last.quantity.list === quantity.list) row.amount('m:list-share', last.metricShares.get(row.name!) ?? 0);
}

/** Features of a metric of an earlier sentence. */
function earlierFeatures(candidate: MetricCandidate, view: SentenceView, row: Features): void {
  const span = candidate.span ?? candidate.mention!;
  row.amount('e:back', candidate.back!);
  row.amount('e:from-end', (candidate.spanView ?? view).lower.length - span.to + 1);
  row.flag(candidate.span ? 'e:span' : 'e:name');
  if (candidate.spanView) earlierSyntax(candidate.spanView, span, row);
}

function metricFeatures(candidate: MetricCandidate, context: MetricContext): string[] {
  const { quantity, kind, previousClaims } = context;
  const unit = unitClass(quantity.quantity);
  const category = metricClass(candidate.name);
  const family = kind === 'ABSOLUTE' ? unit : kind;
  const features = [
    `source:${candidate.source}`,
    `fit:${family} ${category}`,
    `fit:${family} ${category} ${candidate.source}`,
  ];
  if (isMismatch(unit, category, kind)) features.push('unit-mismatch');
  if (isVagueMetric(candidate.name)) features.push('vague-name');
  if (lastWithUnit(previousClaims, quantity)?.metric === candidate.name)
    features.push('as-last-alike', `as-last-alike:${candidate.source}`);
  const last = lastInSentence(previousClaims, quantity);
  if (last && last.quantity.list === quantity.list)
    features.push(last.metric === candidate.name ? 'as-list' : 'not-as-list');
  features.push(...sourceFeatures(candidate, context));
  return features;
}

/** Features that only candidates of one source have. */
function sourceFeatures(candidate: MetricCandidate, context: MetricContext): readonly string[] {
  const { quantity, kind } = context;
  switch (candidate.source) {
    case 'stands':
      return mentionFeatures(candidate.mention!, context);
    case 'span':
      return [];
    case 'phrase':
      return phraseFeatures(candidate.phrase!, kind);
    case 'earlier':
      return [`back:${candidate.back}`];
    case 'again':
      return [`again:${kind}`, `again:${quantity.paren >= 0 ? 'paren' : 'text'}`];
    case 'unit':
    case 'default':
      return impliedFeatures(candidate, context);
  }
}

/** Does the unit contradict the kind of metric? "5 ms" is not an accuracy, "3M parameters" not a latency; a bare 45% is rarely a size. */
function isMismatch(unit: UnitClass, category: MetricClass, kind: ClaimKind): boolean {
  const allowed = CATEGORIES_OF_UNIT[unit];
  if (allowed) return !allowed.includes(category);
  if (unit === 'db' || unit === 'points') return /^(?:time|memory|size|compute|speed|cost)$/.test(category);
  if (kind === 'ABSOLUTE') return /^(?:time|memory|size|speed)$/.test(category);
  return false;
}
const CATEGORIES_OF_UNIT: { readonly [unit in UnitClass]?: readonly MetricClass[] } = {
  time: ['time', 'cost', 'speed', 'vague'],
  memory: ['memory', 'size', 'cost'],
  params: ['size'],
  compute: ['compute', 'cost'],
  rate: ['speed'],
  energy: ['cost'],
};

/** Features of a metric mentioned in the sentence of the number. */
function mentionFeatures(mention: EntityMention, context: MetricContext): string[] {
  const { view, quantity, kind, attachments } = context;
  const features: string[] = [];
  const attached = attachmentOf(attachments, quantity, view);
  const isAttached = attached?.mention === mention;
  if (attached && isAttached) features.push('attached', `attached:${attached.pattern}`);
  else if (attached) features.push('other-attached', `other-attached:${attached.pattern}`);
  const taken = [...attachments.values()].some((one) => one.mention === mention);
  if (taken && !isAttached) features.push('taken');
  for (const feature of relationFeatures(view, quantity, mention))
    if (/^(?:near|clause|aligned:m|paren|dist)/.test(feature)) features.push(`m:${feature}`);
  if (mention.surface.length < mention.entity.name.length) features.push('short-surface');
  if (!isAttached) detachedFlags(mention, view, quantity, features);
  features.push(`stands:${kind} ${mention.start < quantity.start ? 'L' : 'R'}`);
  return features;
}

/** Flags against a metric that is not grammatically connected to the number. */
function detachedFlags(
  mention: EntityMention,
  view: SentenceView,
  quantity: QuantityMention,
  features: string[],
): void {
  // "a 3% improvement" rarely refers to a cost
  const next = view.lower.slice(quantity.to, quantity.to + 2).join(' ');
  if (/improvement|gain|better|accurate/.test(next) && isCost(metricClass(mention.entity.name)))
    features.push('gain-of-cost');
  // "under comparable FLOPs" is a condition, not a result
  const isHeldEqual =
    /^(?:comparable|similar|same|identical|equal|fixed|equivalent)$/.test(view.lower[mention.from - 1] ?? '') ||
    /^(?:comparable|similar|same|identical|equal|equivalent) /i.test(mention.surface);
  if (isHeldEqual) features.push('held-equal');
}

const TRAINING = /^(?:train|training|trained|pretrain|pretraining|pre-training|fine-tuning|finetuning)$/;

/** Features of a metric that is not named but implied: "outperforms X by 2%", "takes 6 hours to train". */
function impliedFeatures({ name, source }: MetricCandidate, context: MetricContext): string[] {
  const { view, quantity, kind, attachments } = context;
  const features = [`name:${name}`, `name:${name} ${kind}`];
  if (attachmentOf(attachments, quantity, view)) features.push('implied-though-attached');
  const hasDataset = view.names.some((one) => one.entity.kind === 'DATASET');
  features.push(`name:${name} ${hasDataset ? 'dataset' : 'no-dataset'}`);
  if (view.names.some((one) => one.entity.kind === 'METRIC')) features.push('implied-though-metric-stands');
  if (source === 'unit') features.push(...unitFlags(name, view, quantity));
  if (/^(?:accuracy|performance)$/.test(name)) features.push(...defaultFlags(name, view, quantity));
  return features;
}

/** For a metric implied by a unit of time or memory: whether the sentence is about training, or a model. */
function unitFlags(name: string, view: SentenceView, quantity: QuantityMention): string[] {
  const unit = unitClass(quantity.quantity);
  if (unit === 'time') {
    const train = view.lower.some((word) => TRAINING.test(word)) ? 'train' : 'no-train';
    return [`name:${name} ${train} ${/h|day|week|month/.test(quantity.quantity.unit) ? 'long' : 'short'}`];
  }
  return unit === 'memory' ? [`name:${name} ${view.lower.includes('model') ? 'model' : 'no-model'}`] : [];
}

/** For the default metrics: the area of the first dataset, and the words around the number. */
function defaultFlags(name: string, view: SentenceView, quantity: QuantityMention): string[] {
  const features: string[] = [];
  const dataset = view.names.find((one) => one.entity.kind === 'DATASET');
  if (dataset) features.push(`name:${name} area:${lookup('DATASET', dataset.entity.name)?.area ?? '?'}`);
  const behind = view.lower[quantity.to] ?? '';
  const next = /^(?:on|for|in|over|improvements?|gains?|performance|relative|better)$/.test(behind) ? behind : 'other';
  const before = view.lower[leadToken(view, quantity)] ?? '';
  const lead = /^(?:by|of|from|to|\()$/.test(before) ? before : 'other';
  features.push(`name:${name} next:${next}`, `name:${name} lead:${lead}`);
  return features;
}

/** A phrase that the lexicon knows, or whose head noun is typical of metrics, is more likely to be one. */
function phraseFeatures({ pattern, name }: Phrase, kind: ClaimKind): string[] {
  const features = [`pattern:${pattern}`, `pattern:${pattern} ${kind}`];
  const head = name.toLowerCase().split(/[\s-]/).at(-1) ?? '';
  const entry = lookup('METRIC', name);
  if (entry && !entry.weak) features.push('phrase-known', `phrase-known:${pattern}`);
  else if (METRIC_HEADS.has(head)) features.push('phrase-head', `phrase-head:${pattern}`);
  else features.push('phrase-unknown');
  return features;
}
