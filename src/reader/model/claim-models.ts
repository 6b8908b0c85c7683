import { readFileSync } from 'node:fs';
import { readLinearModel, type LinearModel, type StoredLinearModel } from './linear-model.js';
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
export const CLAIM_MODELS: ClaimModels = readClaimModels();

function readClaimModels(): ClaimModels {
  const stored = JSON.parse(readFileSync(new URL('./weights/claims.json', import.meta.url), 'utf8')) as Record<
    'kind' | 'comparison',
    StoredLinearModel
  > &
    Record<'metric' | 'subject' | 'dataset' | 'baseline', Readonly<Record<string, number>>>;
  const ranker = (weights: Readonly<Record<string, number>>): RankerWeights => new Map(Object.entries(weights));
  return {
    kind: readLinearModel(stored.kind),
    metric: ranker(stored.metric),
    subject: ranker(stored.subject),
    dataset: ranker(stored.dataset),
    baseline: ranker(stored.baseline),
    comparison: readLinearModel(stored.comparison),
  };
}
