import { readFileSync } from 'node:fs';
import { readLinearModel, type LinearModel, type StoredLinearModel } from './linear-model.js';
import { Forest, type StoredForest } from './forest.js';

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
  readonly comparison: LinearModel;
}

/** The classes of `kind`, in the order of its scores. */
export const KIND_CLASSES = ['NONE', 'ABSOLUTE', 'DELTA', 'FACTOR'] as const;

/** Those models that are forests. */
export const FORESTS = ['kind', 'metric', 'subject', 'dataset', 'baseline', 'hardware'] as const;

/** The trained models of claimgraph. */
export const CLAIM_MODELS: ClaimModels = readClaimModels();

function readClaimModels(): ClaimModels {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(new URL(`./weights/${file}`, import.meta.url), 'utf8'));
  const forests = FORESTS.map((name) => [name, new Forest(read(`${name}.json`) as StoredForest)] as const);
  const { comparison } = read('claims.json') as { comparison: StoredLinearModel };
  return {
    ...(Object.fromEntries(forests) as Record<(typeof FORESTS)[number], Forest>),
    comparison: readLinearModel(comparison),
  };
}
