import { type Forest, forestsOf } from './forest.js';
import { readForest } from './weights.js';

/** Models for claims, trained on annotated papers (`npm run train`). */
export interface ClaimModels {
  /** Is a number a claim, and of which kind? Classes: NONE, ABSOLUTE, DELTA, FACTOR. */
  readonly kind: Forest;
  readonly metric: Forest;
  readonly subject: Forest;
  readonly dataset: Forest;
  readonly baseline: Forest;
  readonly hardware: Forest;
  /** How is this method compared with, without a number? Classes: NONE, and the relations. */
  readonly comparison: Forest;
  /** Which method is compared? */
  readonly comparisonSubject: Forest;
}

/** The classes of `kind`, in the order of its scores. */
export const KIND_CLASSES = ['NONE', 'ABSOLUTE', 'DELTA', 'FACTOR'] as const;

/** The classes of `comparison`, in the order of its scores. */
export const COMPARISON_CLASSES = ['NONE', 'OUTPERFORMS', 'COMPARABLE', 'STATE_OF_THE_ART'] as const;

export const CLAIM_FORESTS = [
  'kind',
  'metric',
  'subject',
  'dataset',
  'baseline',
  'hardware',
  'comparison',
  'comparisonSubject',
] as const;

/** The trained models of claimgraph. */
export const CLAIM_MODELS: ClaimModels = forestsOf(CLAIM_FORESTS, readForest);
