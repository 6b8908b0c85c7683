import type { Claim, Dimension } from './graph.js';

/** The unit of a difference: points of the metric, a share of its former value, or null if the text does not say. */
export type DeltaKind = 'POINTS' | 'RELATIVE' | 'UNKNOWN';

const POINTS = /\b(?:percentage[- ]points?|points?|pp|pts?|absolute(?:ly)?)\b/i;
const RELATIVE = /\brelative(?:ly)?\b/i;
/** Number of characters around the number in which such a word refers to it. */
const NEAR = 30;

/**
 * "3.2 percentage points" and "3.2 % relative" are different. A percentage of anything that is not a ratio (latency, memory) is
 * always a share; one of a ratio ("improves accuracy by 3.2 %") may be either.
 * @param metric the dimension of the claim's metric
 * @returns null if the claim is not a difference
 */
export function deltaKind(
  claim: Pick<Claim, 'kind' | 'unit' | 'evidence'>,
  metric: Dimension | null,
): DeltaKind | null {
  if (claim.kind !== 'DELTA') return null;
  if (claim.unit === 'points') return 'POINTS';
  if (claim.unit === 'x') return 'RELATIVE';
  if (claim.unit !== '%') return claim.unit === null ? 'UNKNOWN' : 'POINTS';
  const near = aroundValue(claim.evidence);
  if (RELATIVE.test(near)) return 'RELATIVE';
  if (POINTS.test(near)) return 'POINTS';
  return metric === null || metric === 'RATIO' || metric === 'SCORE' ? 'UNKNOWN' : 'RELATIVE';
}

function aroundValue({ text, start, parts }: Claim['evidence']): string {
  const value = parts.find((part) => part.role === 'VALUE');
  if (!value) return '';
  return text.slice(Math.max(0, value.start - start - NEAR), value.end - start + NEAR);
}
