import type { ClaimKind } from '../../domain/extraction.js';
import { lookup } from '../../lexicon/lexicon.js';
import { attachmentOf, type Attachments } from '../grammar/attachments.js';
import {
  isCost,
  isVagueMeasure,
  measureClass,
  unitClass,
  type MeasureClass,
  type UnitClass,
} from '../grammar/metric-class.js';
import { MEASURE_HEADS } from '../mentions/metric-candidates.js';
import { phraseOptions, type Phrase } from './metric-phrases.js';
import { lastAlike, lastHere, type Remembered } from './memory.js';
import { leadToken } from '../grammar/number-cues.js';
import { relationFeatures } from '../grammar/relation.js';
import { Features } from '../model/features.js';
import { numberFeatures, pairFeatures } from './pair-features.js';
import { borderFeatures, frequency, wordingFeatures } from './phrase-features.js';
import { earlierSyntax } from './syntax-features.js';
import { isPossible } from './value-ranges.js';
import { endsWithMethod, metricSpans, nearest, type Span } from './spans.js';
import type { NameStanding, QuantityStanding, SentenceView } from '../grammar/sentence-view.js';

/** A measure that a number may be a value of. */
export interface MetricOption {
  readonly name: string;
  readonly source: 'stands' | 'phrase' | 'span' | 'again' | 'unit' | 'default' | 'earlier';
  readonly standing?: NameStanding;
  readonly phrase?: Phrase;
  /** A noun phrase of the sentence, or of one before. */
  readonly span?: Span;
  readonly spanView?: SentenceView;
  /** How many sentences before. */
  readonly back?: number;
}

/** Measures that a unit speaks of by itself. */
const UNIT_MEASURES: Readonly<Record<string, readonly string[]>> = {
  params: ['parameters'],
  compute: ['FLOPs', 'MACs'],
  time: ['latency', 'training time', 'GPU hours'],
  memory: ['memory', 'model size'],
  rate: ['throughput', 'inference speed'],
  energy: ['energy', 'cost', 'power'],
  db: ['PSNR'],
};
const DEFAULTS = ['accuracy', 'performance'];

/** Every metric that this number might be of, and whose value it can be. */
export function metricOptions(
  view: SentenceView,
  quantity: QuantityStanding,
  kind: ClaimKind,
  earlier: readonly SentenceView[],
  memory: readonly Remembered[],
): MetricOption[] {
  return allOptions(view, quantity, earlier, memory).filter((option) => {
    const place = option.back === undefined ? (option.span ?? option.standing ?? option.phrase) : undefined;
    return isPossible(option.name, quantity.quantity, kind) && !(place && endsWithMethod(view, place));
  });
}

function allOptions(
  view: SentenceView,
  quantity: QuantityStanding,
  earlier: readonly SentenceView[],
  memory: readonly Remembered[],
): MetricOption[] {
  const options: MetricOption[] = [];
  for (const standing of nearest(
    view.names.filter((name) => name.thing.kind === 'METRIC'),
    quantity,
    view,
    24,
  )) {
    if (
      standing.thing.kind === 'METRIC' &&
      !within(quantity, standing) &&
      !isAdjective(view, standing) &&
      !isVagueMeasure(standing.surface)
    )
      options.push({ name: standing.thing.name, source: 'stands', standing });
  }
  const phrases = phraseOptions(view, quantity);
  const standing = new Map(options.map((option) => [`${option.standing!.start} ${option.standing!.end}`, option]));
  const free = metricSpans(view).filter((span) => span.end <= quantity.start || span.start >= quantity.end);
  const spans = nearest(free, quantity, view, 13);
  for (const span of spans) {
    const option = standing.get(`${span.start} ${span.end}`);
    const phrase = phrases.find((one) => one.start === span.start && one.end === span.end);
    if (option) options[options.indexOf(option)] = { ...option, span, spanView: view };
    else if (phrase) options.push({ name: phrase.name, source: 'phrase', phrase, span, spanView: view });
    else options.push({ name: span.name, source: 'span', span, spanView: view });
  }
  for (const phrase of phrases) if (!spans.some((span) => span.start === phrase.start && span.end === phrase.end)) options.push({ name: phrase.name, source: 'phrase', phrase }); // prettier-ignore
  // "a mean rating of 2.1, followed by X (1.97)": a measure in common words is said once
  const last = lastHere(memory, quantity);
  if (last && !options.some((option) => option.name === last.metric) && !DEFAULTS.includes(last.metric))
    options.push({ name: last.metric, source: 'again' });
  for (const name of UNIT_MEASURES[unitClass(quantity.quantity)] ?? []) {
    if (fitsUnit(name, quantity.quantity.unit)) options.push({ name, source: 'unit' });
  }
  for (const name of DEFAULTS) options.push({ name, source: 'default' });
  earlier
    .slice(-2)
    .reverse()
    .forEach((one, back) => {
      const seen = new Set<string>();
      for (const standing of [...one.names].reverse()) {
        if (standing.thing.kind !== 'METRIC' || seen.has(standing.thing.name)) continue;
        seen.add(standing.thing.name);
        if (seen.size <= 4)
          options.push({ name: standing.thing.name, source: 'earlier', standing, spanView: one, back: back + 1 });
      }
      const measured = metricSpans(one).filter((span) => mayBeMeasure(span) && !one.names.some((name) => name.from === span.from && name.to === span.to)); // prettier-ignore
      for (const span of measured.slice(-3)) options.push({ name: span.name, source: 'earlier', span, spanView: one, back: back + 1 }); // prettier-ignore
    });
  return options;
}

/** Of an earlier sentence only what looks like a measure is asked about. */
function mayBeMeasure({ name, dropped }: Span): boolean {
  const head = name.toLowerCase().split(/[\s-]/).at(-1)!;
  return MEASURE_HEADS.has(head) || (dropped === 0 && /^\p{Lu}[\p{Lu}\d@-]+$/u.test(name));
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

/** "full precision", "mixed precision" name no measure. */
function isAdjective(view: SentenceView, standing: NameStanding): boolean {
  return (
    /precision$/i.test(standing.surface) &&
    /^(?:full|half|low|lower|mixed|single|double|high)$/.test(view.lower[standing.from - 1] ?? '')
  );
}

/** The number itself stands in the name ("12 points", "F1 87"). */
function within(quantity: QuantityStanding, standing: NameStanding): boolean {
  const { number } = quantity.quantity;
  return standing.start <= number.start && number.end <= standing.end;
}

export interface MetricQuestion {
  readonly view: SentenceView;
  readonly quantity: QuantityStanding;
  readonly kind: ClaimKind;
  readonly attachments: Attachments;
  readonly memory: readonly Remembered[];
}

/** All that is known about an option. */
export function metricRow(option: MetricOption, question: MetricQuestion): Features {
  const { view, quantity, kind } = question;
  const row = new Features(option.name.toLowerCase());
  row.flag(...metricFeatures(option, question), `kind:${kind}`, `unit:${unitClass(quantity.quantity)}`);
  numberFeatures(view, quantity, row);
  wordingFeatures(option.name, row);
  row.amount('frequency', frequency(view.fieldText, option.name));
  const place = option.span ?? option.standing ?? option.phrase;
  if (option.source !== 'earlier' && place && 'from' in place) pairFeatures(view, quantity, place, row);
  if (option.source === 'earlier') {
    const span = option.span ?? option.standing!;
    row.amount('e:back', option.back!);
    row.amount('e:from-end', (option.spanView ?? view).lower.length - span.to + 1);
    row.flag(option.span ? 'e:span' : 'e:name');
    if (option.spanView) earlierSyntax(option.spanView, span, row);
  }
  if (option.span) borderFeatures(option.spanView!, option.span, row);
  if (option.standing) row.amount('n:chance', option.standing.thing.chance ?? 0);
  return row;
}

function metricFeatures(option: MetricOption, question: MetricQuestion): string[] {
  const { quantity, kind, memory } = question;
  const unit = unitClass(quantity.quantity);
  const measure = measureClass(option.name);
  const family = kind === 'ABSOLUTE' ? unit : kind;
  const features = [`source:${option.source}`, `fit:${family} ${measure}`, `fit:${family} ${measure} ${option.source}`];
  if (isMismatch(unit, measure, kind)) features.push('unit-mismatch');
  if (isVagueMeasure(option.name)) features.push('vague-name');
  if (lastAlike(memory, quantity)?.metric === option.name)
    features.push('as-last-alike', `as-last-alike:${option.source}`);
  const last = lastHere(memory, quantity);
  if (last && last.quantity.list === quantity.list)
    features.push(last.metric === option.name ? 'as-list' : 'not-as-list');
  if (option.source === 'stands') features.push(...standingFeatures(option.standing!, question));
  else if (option.source === 'span') return features;
  else if (option.source === 'phrase') features.push(...phraseFeatures(option.phrase!, kind));
  else if (option.source === 'earlier') features.push(`back:${option.back}`);
  else if (option.source === 'again') features.push(`again:${kind}`, `again:${quantity.paren >= 0 ? 'paren' : 'text'}`);
  else features.push(...impliedFeatures(option, question));
  return features;
}

/** "5 ms" is no accuracy, "3M parameters" no latency; a bare 45% is seldom a size. */
function isMismatch(unit: UnitClass, measure: MeasureClass, kind: ClaimKind): boolean {
  if (unit === 'time') return !/^(?:time|cost|speed|vague)$/.test(measure);
  if (unit === 'memory') return !/^(?:memory|size|cost)$/.test(measure);
  if (unit === 'params') return measure !== 'size';
  if (unit === 'compute') return !/^(?:compute|cost)$/.test(measure);
  if (unit === 'rate') return measure !== 'speed';
  if (unit === 'energy') return measure !== 'cost';
  if (unit === 'db' || unit === 'points') return /^(?:time|memory|size|compute|speed|cost)$/.test(measure);
  if (kind === 'ABSOLUTE') return /^(?:time|memory|size|speed)$/.test(measure);
  return false;
}

function standingFeatures(standing: NameStanding, { view, quantity, kind, attachments }: MetricQuestion): string[] {
  const features: string[] = [];
  const attached = attachmentOf(attachments, quantity, view);
  if (attached?.standing === standing) features.push('attached', `attached:${attached.pattern}`);
  else if (attached) features.push('other-attached', `other-attached:${attached.pattern}`);
  const taken = [...attachments.values()].some((one) => one.standing === standing);
  if (taken && attached?.standing !== standing) features.push('taken');
  for (const feature of relationFeatures(view, quantity, standing))
    if (/^(?:near|clause|aligned:m|paren|dist)/.test(feature)) features.push(`m:${feature}`);
  if (standing.surface.length < standing.thing.name.length) features.push('short-surface');
  if (attached?.standing !== standing) {
    // "a 3% improvement" is seldom one of a cost; "under comparable FLOPs" states no result
    const next = view.lower.slice(quantity.to, quantity.to + 2).join(' ');
    if (/improvement|gain|better|accurate/.test(next) && isCost(measureClass(standing.thing.name)))
      features.push('gain-of-cost');
    if (
      /^(?:comparable|similar|same|identical|equal|fixed|equivalent)$/.test(view.lower[standing.from - 1] ?? '') ||
      /^(?:comparable|similar|same|identical|equal|equivalent) /i.test(standing.surface)
    )
      features.push('held-equal');
  }
  features.push(`stands:${kind} ${standing.start < quantity.start ? 'L' : 'R'}`);
  return features;
}

/** Measures that are meant without being named: "outperforms X by 2%", "takes 6 hours to train". */
function impliedFeatures(option: MetricOption, { view, quantity, kind, attachments }: MetricQuestion): string[] {
  const { name } = option;
  const features = [`name:${name}`, `name:${name} ${kind}`];
  if (attachmentOf(attachments, quantity, view)) features.push('implied-though-attached');
  const kinds = new Set(view.names.map((one) => one.thing.kind));
  features.push(`name:${name} ${kinds.has('DATASET') ? 'dataset' : 'no-dataset'}`);
  if (kinds.has('METRIC')) features.push('implied-though-metric-stands');
  const train = view.lower.some((word) =>
    /^(?:train|training|trained|pretrain|pretraining|pre-training|fine-tuning|finetuning)$/.test(word),
  );
  if (option.source === 'unit' && unitClass(quantity.quantity) === 'time')
    features.push(
      `name:${name} ${train ? 'train' : 'no-train'} ${/h|day|week|month/.test(quantity.quantity.unit) ? 'long' : 'short'}`,
    );
  if (option.source === 'unit' && unitClass(quantity.quantity) === 'memory')
    features.push(`name:${name} ${view.lower.includes('model') ? 'model' : 'no-model'}`);
  if (/^(?:accuracy|performance)$/.test(name)) {
    const dataset = view.names.find((one) => one.thing.kind === 'DATASET');
    if (dataset) features.push(`name:${name} area:${lookup('DATASET', dataset.thing.name)?.area ?? '?'}`);
    const behind = view.lower[quantity.to] ?? '';
    features.push(
      `name:${name} next:${/^(?:on|for|in|over|improvements?|gains?|performance|relative|better)$/.test(behind) ? behind : 'other'}`,
    );
    const lead = view.lower[leadToken(view, quantity)] ?? '';
    features.push(`name:${name} lead:${/^(?:by|of|from|to|\()$/.test(lead) ? lead : 'other'}`);
  }
  return features;
}

/** A phrase whose last word names measures, or that the lexicon knows, is more likely one. */
function phraseFeatures({ pattern, name }: Phrase, kind: ClaimKind): string[] {
  const features = [`pattern:${pattern}`, `pattern:${pattern} ${kind}`];
  const head = name.toLowerCase().split(/[\s-]/).at(-1) ?? '';
  const entry = lookup('METRIC', name);
  if (entry && !entry.weak) features.push('phrase-known', `phrase-known:${pattern}`);
  else if (MEASURE_HEADS.has(head)) features.push('phrase-head', `phrase-head:${pattern}`);
  else features.push('phrase-unknown');
  return features;
}
