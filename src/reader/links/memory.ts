import type { ClaimKind } from '../../domain/extraction.js';
import type { NamedThing } from '../../text/document.js';
import { unitClass } from '../grammar/metric-class.js';
import type { QuantityStanding } from '../grammar/sentence-view.js';

/** What was decided about an earlier number: the next one often leaves out what it shares. */
export interface Remembered {
  readonly quantity: QuantityStanding;
  readonly kind: ClaimKind;
  readonly metric: string;
  readonly subject: NamedThing | null;
  /** Its name, or the common words for it; null for "this work". */
  readonly subjectName: string | null;
  /** What it is against, by name; null for nothing with a name. */
  readonly baseline: string | null;
  readonly datasets: readonly string[];
  readonly hardware: readonly string[];
}

/** The last claim of the same sentence before a number. */
export function lastHere(memory: readonly Remembered[], quantity: QuantityStanding): Remembered | undefined {
  return memory.filter((one) => one.quantity.quantity.sentence === quantity.quantity.sentence).at(-1);
}

/** "79.2% … on A, … 83.3%": the last claim with the same sort of unit, in this sentence or the one before. */
export function lastAlike(memory: readonly Remembered[], quantity: QuantityStanding): Remembered | undefined {
  const unit = unitClass(quantity.quantity);
  return memory
    .filter(
      (one) =>
        unitClass(one.quantity.quantity) === unit && quantity.quantity.sentence - one.quantity.quantity.sentence <= 1,
    )
    .at(-1);
}
