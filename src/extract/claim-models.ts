import { readFileSync } from 'node:fs';
import type { LinearModel } from './linear-model.js';
import type { RankerWeights } from './ranker.js';

/** What was learned from annotated papers (`npm run train`). */
export interface ClaimModels {
  /** Is a number a claim, and of which kind? Classes: NONE, ABSOLUTE, DELTA, FACTOR. */
  readonly kind: LinearModel;
  readonly metric: RankerWeights;
  readonly subject: RankerWeights;
  readonly dataset: RankerWeights;
  readonly baseline: RankerWeights;
  /** Is this pair compared without a number? Classes: no, yes. */
  readonly comparison: LinearModel;
}

/** The models that come with claimgraph. */
export const CLAIM_MODELS: ClaimModels = JSON.parse(
  readFileSync(new URL('./weights/claims.json', import.meta.url), 'utf8'),
) as ClaimModels;
