import type { ClaimKind } from '../../domain/extraction.js';
import type { NamedEntity } from '../../text/document.js';
import { unitClass } from '../grammar/metric-class.js';
import type { QuantityMention } from '../grammar/sentence-view.js';
import type { RankedCandidate } from '../model/forest.js';

/** What was decided about an earlier number. The text around the next number often omits what both have in common. */
export interface PreviousClaim {
  readonly quantity: QuantityMention;
  readonly kind: ClaimKind;
  readonly metric: string;
  /** The probability that the ranker gave each metric, by name. An uncertain decision is weak evidence for the next number. */
  readonly metricShares: RankedCandidate<unknown>['shares'];
  readonly subject: NamedEntity | null;
  /** The same for each subject. */
  readonly subjectShares: RankedCandidate<unknown>['shares'];
  /** Its name, or its description in common words; null for "this work". */
  readonly subjectName: string | null;
  /** Name of the baseline; null without a named one. */
  readonly baseline: string | null;
  readonly datasets: readonly string[];
  readonly hardware: readonly string[];
}

/** The last claim before a number in the same sentence. */
export function lastInSentence(
  previousClaims: readonly PreviousClaim[],
  quantity: QuantityMention,
): PreviousClaim | undefined {
  return previousClaims.filter((one) => one.quantity.quantity.sentence === quantity.quantity.sentence).at(-1);
}

/** The last claim with the same class of unit, in this sentence or the one before: "79.2% … on A, … 83.3%". */
export function lastWithUnit(
  previousClaims: readonly PreviousClaim[],
  quantity: QuantityMention,
): PreviousClaim | undefined {
  const unit = unitClass(quantity.quantity);
  return previousClaims
    .filter(
      (one) =>
        unitClass(one.quantity.quantity) === unit && quantity.quantity.sentence - one.quantity.quantity.sentence <= 1,
    )
    .at(-1);
}
