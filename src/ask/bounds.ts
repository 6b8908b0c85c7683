import { findUnit } from '../domain/units.js';
import type { Quantity } from '../text/document.js';
import type { ClaimCondition } from './question.js';
import type { Stretch, QuestionWord } from './words.js';

/** A number in the question that bounds a value, with the words of its comparator. */
export interface Bound extends Stretch {
  readonly unit: string;
  readonly value: NonNullable<ClaimCondition['value']>;
  /** The metric that the comparative before the number implies: "smaller than 10 MB" is a model size. */
  readonly metric?: string;
  /** Whether a number has neither comparator nor unit: "latency 12". */
  readonly loose: boolean;
}

type Comparison = 'lt' | 'lte' | 'gt' | 'gte';

/** The comparison of the words before a number, longest first. */
const BEFORE: readonly (readonly [RegExp, Comparison])[] = [
  [/(?:less|fewer|lower|smaller|faster|quicker|shorter|cheaper|lighter) than(?: or equal to)?$|(?:under|below|beneath|within|<)$/, 'lt'],
  [/(?:at most|no more than|not more than|not over|no greater than|up to|fits? (?:in|into|on|within)|fitting (?:in|into|on|within)|maximum|max|maximum of|max of|<=|≤)$/, 'lte'],
  [/(?:more|greater|higher|larger|bigger|better|slower|longer|heavier|more accurate) than$|(?:over|above|exceeding|exceeds|exceed|exceeded|beyond|beat|beats|surpass|surpasses|surpassing|>)$/, 'gt'],
  [/(?:at least|no less than|not less than|not under|minimum|min|minimum of|min of|>=|≥)$/, 'gte'],
]; // prettier-ignore
const EQUALS = /(?:of|is|was|equals?|equal to|exactly|=|:)$/;
const ABOUT = /(?:about|around|roughly|approximately|nearly|circa|ca|~|≈)$/;
/** "about 5 ms" includes values that differ by at most this fraction. */
const ABOUT_MARGIN = 0.1;

/** The metric that a comparative implies, by the dimension of the number. For a rate the comparison is reversed: faster than 30 fps is more. */
const MEANT: readonly { readonly words: RegExp; readonly dimension: string; readonly metric: string; readonly turned?: boolean }[] = [
  { words: /faster|quicker/, dimension: 'RATE', metric: 'throughput', turned: true },
  { words: /slower/, dimension: 'RATE', metric: 'throughput', turned: true },
  { words: /faster|quicker|slower/, dimension: 'TIME', metric: 'latency' },
  { words: /smaller|larger|bigger|lighter|heavier/, dimension: 'BYTES', metric: 'model size' },
  { words: /smaller|larger|bigger|lighter|heavier/, dimension: 'COUNT', metric: 'parameters' },
  { words: /more accurate/, dimension: 'RATIO', metric: 'accuracy' },
]; // prettier-ignore
const TURNED = { lt: 'gt', lte: 'gte', gt: 'lt', gte: 'lte' } as const;

/**
 * Makes bounds from the numbers in a question. A number without a comparator ("a latency of 5 ms") stands for exactly that
 * value.
 */
export function boundsOf(words: readonly QuestionWord[], quantities: readonly Quantity[]): Bound[] {
  const joined = withFromTo(words, quantities);
  return joined.flatMap((quantity) => {
    const from = words.findIndex((word) => word.end > quantity.number.start);
    const to = words.findLastIndex((word) => word.start < quantity.end) + 1;
    return from < 0 || to <= from
      ? []
      : [boundOf(words, { ...quantity, unit: unitOf(words, quantity, from) }, from, to)];
  });
}

/** Joins "from 5 to 10 ms" and "between 5 and 10 ms" to one range. */
function withFromTo(words: readonly QuestionWord[], quantities: readonly Quantity[]): Quantity[] {
  const ranges: Quantity[] = [];
  for (const quantity of quantities) {
    const low = ranges.at(-1);
    if (low && isRange(words, low, quantity)) ranges.splice(-1, 1, rangeOf(low, quantity));
    else ranges.push(quantity);
  }
  return ranges;
}

function isRange(words: readonly QuestionWord[], low: Quantity, high: Quantity): boolean {
  if (low.valueHigh !== null || high.valueHigh !== null) return false;
  if (low.unit !== '' && low.unit !== high.unit) return false;
  const opener = words.findLast((word) => word.end <= low.start)?.lower;
  const between = words.filter((word) => word.start >= low.end && word.end <= high.number.start);
  return /^(?:from to|between and)$/.test([opener, ...between.map((word) => word.lower)].join(' '));
}

function rangeOf(low: Quantity, high: Quantity): Quantity {
  const number = { start: low.number.start, end: high.number.end };
  return { ...high, start: low.start, number, value: low.value, valueHigh: high.value };
}

/** The unit of a number; without one, a number with the letter of a magnitude counts parameters: "smaller than 7B", "7B models". */
function unitOf(words: readonly QuestionWord[], quantity: Quantity, from: number): string {
  return quantity.unit === '' && /^\d+(?:\.\d+)?[MBT]$/i.test(words[from]!.text) ? 'params' : quantity.unit;
}

/** The first interpretation of a number at some words that fits. */
function boundOf(words: readonly QuestionWord[], quantity: Quantity, from: number, to: number): Bound {
  const place = { words, quantity, from, to };
  const bound =
    rangeBound(place) ??
    largestClaimed(place) ??
    boundByWordsBefore(place) ??
    boundByWordsAfter(place) ??
    aboutBound(place);
  return bound ?? exactBound(place);
}

interface Place {
  readonly words: readonly QuestionWord[];
  readonly quantity: Quantity;
  readonly from: number;
  readonly to: number;
}

function rangeBound({ words, quantity: { value, valueHigh, unit }, from, to }: Place): Bound | undefined {
  if (valueHigh === null) return undefined;
  const start = /^(?:between|from)$/.test(wordAt(words, from - 1)) ? from - 1 : from;
  // "between 10 and 5 ms"
  const ends = { gte: Math.min(value, valueHigh), lte: Math.max(value, valueHigh) };
  return { from: start, to, unit, value: ends, loose: false };
}

/** "reduces it by up to 75 %", "up to 2x faster": the change that is claimed, and not a limit on it. */
function largestClaimed({ words, quantity: { value, unit }, from, to }: Place): Bound | undefined {
  const isUpTo = wordAt(words, from - 1) === 'to' && wordAt(words, from - 2) === 'up';
  const isOfChange = wordAt(words, from - 3) === 'of' && /^(?:speedup|reduction|improvement|gain|saving|cut|drop|increase|decrease)s?$/.test(wordAt(words, from - 4));
  const isChange = isOfChange || wordAt(words, from - 3) === 'by' || COMPARATIVE.test(wordAt(words, to));
  return isUpTo && isChange && isMultiple(unit) ? { from: from - 2, to, unit, value: { gte: value }, loose: false } : undefined;
} // prettier-ignore

/** "less than 5 ms", "faster than 30 fps" */
function boundByWordsBefore({ words, quantity: { value, unit }, from, to }: Place): Bound | undefined {
  const before = comparatorBefore(words, from);
  if (!before) return undefined;
  const meant = MEANT.find((sort) => sort.words.test(before.text) && sort.dimension === findUnit(unit)?.dimension);
  const comparison = meant?.turned ? TURNED[before.comparison] : before.comparison;
  return { from: before.from, to, unit, value: { [comparison]: value }, metric: meant?.metric, loose: false };
}

/** "5 ms or less", "2x faster" */
function boundByWordsAfter({ words, quantity: { value, unit }, from, to }: Place): Bound | undefined {
  const after = comparatorAfter(words, to);
  if (after) return { from, to: to + 2, unit, value: { [after]: value }, loose: false };
  const isAtLeast = isMultiple(unit) && COMPARATIVE.test(wordAt(words, to));
  return isAtLeast && !ABOUT.test(wordAt(words, from - 1))
    ? { from, to, unit, value: { gte: value }, loose: false }
    : undefined;
}

const COMPARATIVE = /^(?:faster|slower|smaller|larger|cheaper|more|less|fewer|higher|lower|better)$/;

function aboutBound({ words, quantity: { value, unit }, from, to }: Place): Bound | undefined {
  if (!ABOUT.test(wordAt(words, from - 1))) return undefined;
  const margin = Math.abs(value) * ABOUT_MARGIN;
  return { from: from - 1, to, unit, value: { gte: tidy(value - margin), lte: tidy(value + margin) }, loose: false };
}

/** Verbs before a value that is a minimum ("achieves 90 %"): better values also meet it. */
const REACHES = /^(?:hits?|hitting|reach(?:es|ed|ing)?|achieves?|achieving|manages?|delivers?)$/;

function exactBound({ words, quantity: { value, unit }, from, to }: Place): Bound {
  const left = wordAt(words, from - 1);
  const dimension = findUnit(unit)?.dimension ?? '';
  if (REACHES.test(left) && /^(?:RATE|RATIO|TIME|BYTES)$/.test(dimension))
    return { from, to, unit, value: /TIME|BYTES/.test(dimension) ? { lte: value } : { gte: value }, loose: false };
  // "runs on 24 GB" is met by what needs less.
  if (dimension === 'BYTES' && /^(?:on|in|with)$/.test(left))
    return { from, to, unit, value: { lte: value }, loose: false };
  const saysEqual = EQUALS.test(left) || EQUALS.test(`${wordAt(words, from - 2)} ${left}`);
  return { from, to, unit, value: { gte: value, lte: value }, loose: unit === '' && !saysEqual };
}

/** The word at a position in lower case; "" outside of the question. */
function wordAt(words: readonly QuestionWord[], i: number): string {
  return words[i]?.lower ?? '';
}

function comparatorBefore(words: readonly QuestionWord[], from: number): { from: number; text: string; comparison: Comparison } | undefined {
  for (let length = Math.min(5, from); length >= 1; length--) {
    const before = words.slice(from - length, from).map((word) => word.lower).join(' ');
    const hit = BEFORE.find(([pattern]) => pattern.exec(before)?.index === 0);
    if (hit) return { from: from - length, text: before, comparison: hit[1] };
  }
  return undefined;
} // prettier-ignore

function comparatorAfter(words: readonly QuestionWord[], to: number): Comparison | undefined {
  const after = words.slice(to, to + 2).map((word) => word.lower).join(' ');
  if (/^(?:or|and) (?:less|fewer|lower|below|under|faster|smaller)$/.test(after)) return 'lte';
  return /^(?:or|and) (?:more|higher|better|above|over|up|larger)$/.test(after) ? 'gte' : undefined;
} // prettier-ignore

/** Whether a unit is one of multiples: "2x faster" and "30 % less" are lower bounds. */
function isMultiple(unit: string): boolean {
  return unit === 'x' || unit === '%';
}

const SIGN = { lt: 'below', lte: 'at most', gt: 'above', gte: 'at least' } as const;

/** Bounds in words, for the restated question: "below 5 ms", "from 5 ms to 10 ms". */
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
