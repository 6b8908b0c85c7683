import type { ClaimKind } from '../domain/extraction.js';
import { verbStem } from './claim-words.js';
import { governingVerb } from './claim-features.js';
import { measureClass, unitClass } from './measure-class.js';
import { phraseOptions, type Phrase } from './measure-phrases.js';
import { relationFeatures } from './relation.js';
import type { NameStanding, QuantityStanding, SentenceView } from './sentence-view.js';

/** A measure that a number may be a value of. */
export interface MetricOption {
  readonly name: string;
  readonly source: 'stands' | 'phrase' | 'unit' | 'default' | 'earlier';
  readonly standing?: NameStanding;
  readonly phrase?: Phrase;
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

/** Every measure that this number might be of. */
export function metricOptions(
  view: SentenceView,
  quantity: QuantityStanding,
  earlier: readonly SentenceView[],
): MetricOption[] {
  const options: MetricOption[] = [];
  for (const standing of view.names) {
    if (standing.thing.kind === 'METRIC' && !within(quantity, standing))
      options.push({ name: standing.thing.name, source: 'stands', standing });
  }
  for (const phrase of phraseOptions(view, quantity)) options.push({ name: phrase.name, source: 'phrase', phrase });
  for (const name of UNIT_MEASURES[unitClass(quantity.quantity)] ?? []) {
    if (
      name === 'MACs'
        ? quantity.quantity.unit.endsWith('MACs')
        : name !== 'FLOPs' || !quantity.quantity.unit.endsWith('MACs')
    )
      options.push({ name, source: 'unit' });
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
        if (seen.size <= 2) options.push({ name: standing.thing.name, source: 'earlier', standing, back: back + 1 });
      }
    });
  return options;
}

/** The number itself stands in the name ("12 points", "F1 87"). */
function within(quantity: QuantityStanding, standing: NameStanding): boolean {
  const { number } = quantity.quantity;
  return standing.start <= number.start && number.end <= standing.end;
}

export function metricFeatures(
  option: MetricOption,
  view: SentenceView,
  quantity: QuantityStanding,
  kind: ClaimKind,
): string[] {
  const unit = unitClass(quantity.quantity);
  const measure = measureClass(option.name);
  const features = [
    `source:${option.source}`,
    `kind-source:${kind} ${option.source}`,
    `unit:${unit} ${measure}`,
    `kind-unit:${kind} ${unit} ${measure}`,
    `unit-source:${unit} ${option.source}`,
  ];
  if (option.source === 'stands') {
    for (const feature of relationFeatures(view, quantity, option.standing!)) {
      features.push(`m:${feature}`);
      if (/^(?:near|gap|aligned|paren)/.test(feature)) features.push(`${kind}:${feature}`);
    }
    if (partnerBetween(view, quantity, option.standing!)) features.push('taken-by-other');
  } else if (option.source === 'phrase') {
    features.push(`pattern:${option.phrase!.pattern}`, `pattern:${option.phrase!.pattern} ${kind}`);
  } else if (option.source === 'unit' || option.source === 'default') {
    features.push(
      `name:${option.name}`,
      `name:${option.name} ${kind}`,
      `name:${option.name} ${unit}`,
      `verb:${option.name} ${governingVerb(view, quantity)}`,
    );
    const kinds = new Set(view.names.map((name) => name.thing.kind));
    features.push(`name:${option.name} ${kinds.has('DATASET') ? 'dataset' : 'no-dataset'}`);
    if (kinds.has('METRIC')) features.push(`name:${option.name} metric-stands`);
    const words = new Set(view.lower);
    for (const word of ['train', 'training', 'inference', 'train.', 'memory', 'cost', 'gain', 'improvement'])
      if (words.has(word)) features.push(`name:${option.name} w:${word}`);
  } else {
    features.push(`back:${option.back}`);
    if (view.names.some((name) => name.thing.kind === 'METRIC')) features.push('earlier:metric-stands');
  }
  return features;
}

/** "79.2% accuracy with only 1.6 ms latency": another number stands directly at this measure. */
function partnerBetween(view: SentenceView, quantity: QuantityStanding, standing: NameStanding): boolean {
  return view.quantities.some((other) => {
    if (other === quantity || other.list === quantity.list) return false;
    const glued =
      other.to === standing.from ||
      (other.from >= standing.to && other.from - standing.to <= 2 && verbBetween(view, standing.to, other.from));
    return glued;
  });
}

function verbBetween(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (view.lower[i] === 'of' || view.lower[i] === 'by' || verbStem(view.lower[i]!)) return true;
  return false;
}
