import type { ExtractedClaim } from './extraction.js';
import type { Dimension } from './graph.js';
import { toBase } from './units.js';

/** A claim's value in the base unit of its dimension, for comparing and sorting. */
export interface BaseQuantity {
  readonly dimension: Dimension;
  readonly value: number;
  readonly valueHigh: number | null;
}

/**
 * Converts a claim's number to base units. A number without a unit gets its metric's dimension: "F1 of 87.4" and "F1 of 0.874"
 * are the same ratio, "27.3 BLEU" is a score. "points" of a ratio are percentage points.
 * @returns null for a claim without a number, with a unit that is never converted, or with a number too large for a double
 */
export function baseQuantity(
  claim: Pick<ExtractedClaim, 'kind' | 'value' | 'valueHigh' | 'unit'>,
  metric: Dimension | null,
): BaseQuantity | null {
  const { value, valueHigh, unit } = claim;
  if (value === null || unit === null) return null;
  const base = inBase(value, valueHigh, unit, metric);
  return base && [base.value, base.valueHigh ?? 0].every(Number.isFinite) ? base : null;
}

function inBase(value: number, valueHigh: number | null, unit: string, metric: Dimension | null): BaseQuantity | null {
  if (unit === '' || (unit === 'points' && metric === 'RATIO')) return ofMetric(value, valueHigh, metric, unit !== '');
  const low = toBase(value, unit);
  if (!low) return null;
  const high = valueHigh === null ? null : (toBase(valueHigh, unit)?.value ?? null);
  return { dimension: low.dimension, value: low.value, valueHigh: high };
}

function ofMetric(value: number, high: number | null, metric: Dimension | null, points: boolean): BaseQuantity {
  const dimension = metric === 'RATIO' || metric === 'COUNT' ? metric : 'SCORE';
  const percent =
    dimension === 'RATIO' && (points || Math.max(Math.abs(value), Math.abs(high ?? 0)) > MOST_AS_FRACTION);
  const base = (n: number): number => (percent ? toBase(n, '%')!.value : n);
  return { dimension, value: base(value), valueHigh: high === null ? null : base(high) };
}

/**
 * Converts two numbers of one metric to the same scale. If the metric's dimension is unknown, one source may write 0.87 and
 * another 87 for the same share: of a number up to 1.5 and one up to 100, the larger is treated as a percentage.
 */
export function inOneScale(a: number, b: number): [number, number] {
  const [first, second] = [isPercentage(a), isPercentage(b)];
  if (first === second || Math.abs(first ? b : a) > MOST_AS_FRACTION) return [a, b];
  return first ? [a / 100, b] : [a, b / 100];
}

/** Shares hardly ever exceed this, so a larger number is a percentage. */
const MOST_AS_FRACTION = 1.5;

function isPercentage(value: number): boolean {
  return Math.abs(value) > MOST_AS_FRACTION && Math.abs(value) <= 100;
}
