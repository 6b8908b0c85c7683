import type { Quantity } from '../text/document.js';
import type { ClaimCondition } from './question.js';
import type { Word } from './words.js';

/** A number in the question with what it bounds: words `from`..`to` (exclusive), comparator words included. */
export interface Bound {
  readonly from: number;
  readonly to: number;
  readonly unit: string;
  readonly value: NonNullable<ClaimCondition['value']>;
  /** As it is said back: "below 5 ms". */
  readonly said: string;
}

type Comparison = 'lt' | 'lte' | 'gt' | 'gte';

/** Words before a number, longest first. */
const BEFORE: readonly (readonly [RegExp, Comparison])[] = [
  [/(?:less|fewer|lower|smaller|faster|shorter|cheaper) than( or equal to)?$|(?:under|below|beneath|within|<)$/, 'lt'],
  [/(?:at most|no more than|not more than|no greater than|up to|maximum|max|<=|≤)$/, 'lte'],
  [/(?:more|greater|higher|larger|bigger|better|slower|longer) than$|(?:over|above|exceeding|beyond|>)$/, 'gt'],
  [/(?:at least|no less than|not less than|minimum|min|>=|≥)$/, 'gte'],
];
const SIGN = { lt: 'below', lte: 'at most', gt: 'above', gte: 'at least' } as const;

/** Turns the numbers of a question into bounds. A bare number ("a latency of 5 ms") means that value. */
export function boundsOf(words: readonly Word[], quantities: readonly Quantity[]): Bound[] {
  return quantities.flatMap((quantity) => {
    const from = words.findIndex((word) => word.end > quantity.number.start);
    const to = words.findLastIndex((word) => word.start < quantity.end) + 1;
    if (from < 0 || to <= from || isYear(quantity)) return [];
    return [boundOf(words, quantity, from, to)];
  });
}

/** A year is no bound of a value. */
function isYear(quantity: Quantity): boolean {
  return quantity.unit === '' && Number.isInteger(quantity.value) && quantity.value >= 1950 && quantity.value <= 2100;
}

function boundOf(words: readonly Word[], quantity: Quantity, from: number, to: number): Bound {
  const { value, valueHigh, unit } = quantity;
  const written = (n: number): string => `${n}${unit === '%' || unit === 'x' || unit === '' ? unit : ` ${unit}`}`;
  if (valueHigh !== null) {
    const start = ['between', 'from'].includes(words[from - 1]?.lower ?? '') ? from - 1 : from;
    const said = `from ${written(value)} to ${written(valueHigh)}`;
    return { from: start, to, unit, value: { gte: value, lte: valueHigh }, said };
  }
  for (let length = Math.min(4, from); length >= 1; length--) {
    const before = words
      .slice(from - length, from)
      .map((word) => word.lower)
      .join(' ');
    const hit = BEFORE.find(([pattern]) => pattern.exec(before)?.index === 0);
    if (hit)
      return { from: from - length, to, unit, value: { [hit[1]]: value }, said: `${SIGN[hit[1]]} ${written(value)}` };
  }
  const after = words
    .slice(to, to + 2)
    .map((word) => word.lower)
    .join(' ');
  const trailing = /^or (?:less|fewer|lower|below|under|faster)$/.test(after)
    ? 'lte'
    : /^or (?:more|higher|better|above|over)$/.test(after)
      ? 'gte'
      : undefined;
  if (trailing)
    return { from, to: to + 2, unit, value: { [trailing]: value }, said: `${SIGN[trailing]} ${written(value)}` };
  return { from, to, unit, value: { gte: value, lte: value }, said: `of ${written(value)}` };
}
