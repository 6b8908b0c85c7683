import type { DeltaKind } from './delta-kind.js';
import type { Claim } from './graph.js';
import { words } from './wording.js';

/** A row of an answer shows at most this many further values of its method; if there are more, they are counted. */
export const MOST_FURTHER_VALUES = 3;

/** The parts of a claim that are included in its written value. */
export type Valued = Pick<Claim, 'kind' | 'value' | 'valueHigh' | 'unit' | 'comparator' | 'change' | 'relation'> & {
  /** Whether a difference in percent is in points or relative. Without it, the text only has "%". */
  readonly deltaKind?: DeltaKind | null;
  readonly outcome?: Claim['outcome'] | null;
};

/** Words before a value that is a bound or an estimate. The same in the terminal, the page, images, answers and tools. */
const COMPARATORS: Readonly<Record<string, string>> = {
  LT: 'below ',
  GT: 'above ',
  APPROX: 'about ',
  UP_TO: 'up to ',
  AT_LEAST: 'at least ',
};
const SIGNS: Readonly<Record<string, string>> = { INCREASE: '+', DECREASE: '−' };
const MAGNITUDES = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
] as const;
const NUMBERS = new Intl.NumberFormat('en-GB', {
  maximumFractionDigits: 6,
  maximumSignificantDigits: 8,
  roundingPriority: 'morePrecision',
});

/**
 * A claim's value in the usual notation: "1.6 ms", "about 3.5 %", "+2.1 %", "+3 points", "2.5×", "2.1× lower", "29 % of the
 * baseline", "111 M", "outperforms"; "" for
 * a claim with neither value, relation nor change.
 */
export function writtenValue(claim: Valued): string {
  const { kind, value, valueHigh, unit, comparator, change, relation } = claim;
  if (value === null) return words(relation ?? change ?? '');
  const bound = COMPARATORS[comparator ?? ''] ?? '';
  const range = valueHigh === null ? writtenNumber(value) : `${writtenNumber(value)}–${writtenNumber(valueHigh)}`;
  if (kind === 'FACTOR' || unit === 'x') return `${bound}${range}${asMultiple(claim)}`;
  const sign = kind === 'DELTA' ? (SIGNS[change ?? ''] ?? '') : '';
  return `${bound}${sign}${range}${unitAfter(claim)}`;
}

function asMultiple(claim: Valued): string {
  if (claim.kind === 'FACTOR' && claim.unit === '%') return ' % of the baseline';
  return isDividedBy(claim) ? '× lower' : '×';
}

/** "reduces latency by 2.1×", which "2.1× latency" would turn into its opposite; a factor below one says it itself, and a compression ratio of 10× is no tenth. */
function isDividedBy({ kind, change, value, outcome }: Valued): boolean {
  return kind === 'FACTOR' && change === 'DECREASE' && outcome === 'BETTER' && value !== null && value > 1;
}

function unitAfter({ kind, unit, deltaKind }: Valued): string {
  if (!unit) return '';
  if (kind !== 'DELTA' || unit !== '%' || !deltaKind || deltaKind === 'UNKNOWN') return ` ${unit}`;
  return deltaKind === 'POINTS' ? ' points' : ' % relative';
}

/** A number with up to eight significant digits; large counts get a magnitude: 1.5 B, 340 M. */
export function writtenNumber(value: number): string {
  const magnitude = MAGNITUDES.find(([least]) => Math.abs(value) >= least);
  const [scale, letter] = magnitude ?? [1, ''];
  const digits = NUMBERS.format(value / scale);
  return letter === '' ? digits : `${digits} ${letter}`;
}
