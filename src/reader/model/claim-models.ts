import { Forest } from './forest.js';
import { readWeights } from './weights.js';

/** Models for claims, trained on annotated papers (`npm run train`). */
export interface ClaimModels {
  /** Is a number a claim, and of which kind? Classes: NONE, ABSOLUTE, DELTA, FACTOR. */
  readonly kind: Forest;
  readonly metric: Forest;
  readonly subject: Forest;
  readonly dataset: Forest;
  readonly baseline: Forest;
  readonly hardware: Forest;
  /** Is this pair compared without a number? Classes: no, yes. */
  readonly comparison: Forest;
}

/** The classes of `kind`, in the order of its scores. */
export const KIND_CLASSES = ['NONE', 'ABSOLUTE', 'DELTA', 'FACTOR'] as const;

export const CLAIM_FORESTS = ['kind', 'metric', 'subject', 'dataset', 'baseline', 'hardware', 'comparison'] as const;

/** The trained models of claimgraph. */
export const CLAIM_MODELS = Object.fromEntries(
  CLAIM_FORESTS.map((name) => [name, new Forest(readWeights(name))]),
) as unknown as ClaimModels;
