import { findUnit } from '../domain/units.js';
import type { Quantity } from '../text/document.js';
import type { ClaimCondition } from './question.js';
import type { Stretch, Word } from './words.js';

/** A number in the question with what it bounds: its words with those of the comparator. */
export interface Bound extends Stretch {
  readonly unit: string;
  readonly value: NonNullable<ClaimCondition['value']>;
  /** The metric that the words around the number mean: "smaller than 10 MB" is a model size. */
  readonly metric?: string;
  /** Nothing around the number says that it bounds a value: "latency 12". */
  readonly loose: boolean;
}

type Comparison = 'lt' | 'lte' | 'gt' | 'gte';

/** Words before a number, longest first. */
const BEFORE: readonly (readonly [RegExp, Comparison])[] = [
  [/(?:less|fewer|lower|smaller|faster|quicker|shorter|cheaper|lighter) than(?: or equal to)?$|(?:under|below|beneath|within|<)$/, 'lt'],
  [/(?:at most|no more than|not more than|not over|no greater than|up to|maximum|max|maximum of|max of|<=|≤)$/, 'lte'],
  [/(?:more|greater|higher|larger|bigger|better|slower|longer|heavier|more accurate) than$|(?:over|above|exceeding|exceeds|exceed|exceeded|beyond|beat|beats|surpass|surpasses|surpassing|>)$/, 'gt'],
  [/(?:at least|no less than|not less than|not under|minimum|min|minimum of|min of|>=|≥)$/, 'gte'],
]; // prettier-ignore
const EQUALS = /(?:of|is|was|equals?|equal to|exactly|=|:)$/;
const ABOUT = /(?:about|around|roughly|approximately|nearly|circa|ca|~|≈)$/;
/** "about 5 ms" takes in what is this much more or less. */
const ABOUT_MARGIN = 0.1;

/** What a comparative means by itself, by what the number measures. A rate is turned round: faster than 30 fps is more. */
const MEANT: readonly { readonly words: RegExp; readonly dimension: string; readonly metric: string; readonly turned?: boolean }[] = [
  { words: /faster|quicker/, dimension: 'RATE', metric: 'throughput', turned: true },
  { words: /slower/, dimension: 'RATE', metric: 'throughput', turned: true },
  { words: /faster|quicker|slower/, dimension: 'TIME', metric: 'latency' },
  { words: /smaller|larger|bigger|lighter|heavier/, dimension: 'BYTES', metric: 'model size' },
  { words: /smaller|larger|bigger|lighter|heavier/, dimension: 'COUNT', metric: 'parameters' },
  { words: /more accurate/, dimension: 'RATIO', metric: 'accuracy' },
]; // prettier-ignore
const TURNED = { lt: 'gt', lte: 'gte', gt: 'lt', gte: 'lte' } as const;

/** Turns the numbers of a question into bounds. A bare number ("a latency of 5 ms") means that value. */
export function boundsOf(words: readonly Word[], quantities: readonly Quantity[]): Bound[] {
  const joined = withFromTo(words, quantities);
  return joined.flatMap((quantity) => {
    const from = words.findIndex((word) => word.end > quantity.number.start);
    const to = words.findLastIndex((word) => word.start < quantity.end) + 1;
    return from < 0 || to <= from
      ? []
      : [boundOf(words, { ...quantity, unit: unitOf(words, quantity, from) }, from, to)];
  });
}

/** "from 5 to 10 ms" and "5 ms to 10 ms" are one range. */
function withFromTo(words: readonly Word[], quantities: readonly Quantity[]): Quantity[] {
  const ranges: Quantity[] = [];
  for (const quantity of quantities) {
    const low = ranges.at(-1);
    const between = low && words.filter((word) => word.start >= low.end && word.end <= quantity.number.start);
    const opener = low && words.findLast((word) => word.end <= low.start)?.lower;
    const isRange =
      low?.valueHigh === null &&
      quantity.valueHigh === null &&
      between?.length === 1 &&
      ((between[0]!.lower === 'to' && opener === 'from') || (between[0]!.lower === 'and' && opener === 'between')) &&
      (low.unit === '' || low.unit === quantity.unit);
    if (isRange) ranges.splice(-1, 1, { ...quantity, start: low.start, number: { start: low.number.start, end: quantity.number.end }, value: low.value, valueHigh: quantity.value });
    else ranges.push(quantity);
  }
  return ranges;
} // prettier-ignore

/** "smaller than 7B" and "7B models": a bare number with the letter of a magnitude counts parameters. */
function unitOf(words: readonly Word[], quantity: Quantity, from: number): string {
  return quantity.unit === '' && /^\d+(?:\.\d+)?[MBT]$/i.test(words[from]!.text) ? 'params' : quantity.unit;
}

function boundOf(words: readonly Word[], quantity: Quantity, from: number, to: number): Bound {
  const { value, valueHigh, unit } = quantity;
  if (valueHigh !== null) {
    const start = ['between', 'from'].includes(words[from - 1]?.lower ?? '') ? from - 1 : from;
    return { from: start, to, unit, value: { gte: value, lte: valueHigh }, loose: false };
  }
  const before = comparatorBefore(words, from);
  if (before) {
    const meant = MEANT.find((sort) => sort.words.test(before.text) && sort.dimension === findUnit(unit)?.dimension);
    const comparison = meant?.turned ? TURNED[before.comparison] : before.comparison;
    return { from: before.from, to, unit, value: { [comparison]: value }, metric: meant?.metric, loose: false };
  }
  const after = comparatorAfter(words, to);
  if (after) return { from, to: to + 2, unit, value: { [after]: value }, loose: false };
  const [left, leftOfLeft] = [words[from - 1]?.lower ?? '', words[from - 2]?.lower ?? ''];
  if (ABOUT.test(left)) {
    const margin = Math.abs(value) * ABOUT_MARGIN;
    return { from: from - 1, to, unit, value: { gte: tidy(value - margin), lte: tidy(value + margin) }, loose: false };
  }
  if (
    /^(?:faster|slower|smaller|larger|cheaper|more|less|fewer|higher|lower|better)$/.test(words[to]?.lower ?? '') &&
    isMultiple(unit)
  )
    return { from, to, unit, value: { gte: value }, loose: false };
  const says = EQUALS.test(left) || EQUALS.test(`${leftOfLeft} ${left}`);
  return { from, to, unit, value: { gte: value, lte: value }, loose: unit === '' && !says };
}

function comparatorBefore(words: readonly Word[], from: number): { from: number; text: string; comparison: Comparison } | undefined {
  for (let length = Math.min(5, from); length >= 1; length--) {
    const before = words.slice(from - length, from).map((word) => word.lower).join(' ');
    const hit = BEFORE.find(([pattern]) => pattern.exec(before)?.index === 0);
    if (hit) return { from: from - length, text: before, comparison: hit[1] };
  }
  return undefined;
} // prettier-ignore

function comparatorAfter(words: readonly Word[], to: number): Comparison | undefined {
  const after = words.slice(to, to + 2).map((word) => word.lower).join(' ');
  if (/^(?:or|and) (?:less|fewer|lower|below|under|faster|smaller)$/.test(after)) return 'lte';
  return /^(?:or|and) (?:more|higher|better|above|over|up|larger)$/.test(after) ? 'gte' : undefined;
} // prettier-ignore

/** "2x faster", "30 % less" say how much at least. */
function isMultiple(unit: string): boolean {
  return unit === 'x' || unit === '%';
}

const SIGN = { lt: 'below', lte: 'at most', gt: 'above', gte: 'at least' } as const;

/** How the bounds of a condition are said back: "below 5 ms", "from 5 ms to 10 ms". */
export function boundText(value: NonNullable<ClaimCondition['value']>, unit: string): string {
  const written = (n: number): string =>
    `${n.toLocaleString('en-US', { maximumFractionDigits: 6 })}${unit === '%' || unit === 'x' || unit === '' ? unit : ` ${unit}`}`;
  if (value.gte !== undefined && value.lte !== undefined)
    return value.gte === value.lte ? `of ${written(value.gte)}` : `from ${written(value.gte)} to ${written(value.lte)}`;
  return (Object.keys(SIGN) as Comparison[])
    .flatMap((sign) => (value[sign] === undefined ? [] : [`${SIGN[sign]} ${written(value[sign])}`]))
    .join(' and ');
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
