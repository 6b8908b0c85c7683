import type { LinkedClaim } from '../../text/document.js';
import { Features } from '../model/features.js';
import { type Forest, forestsOf } from '../model/forest.js';
import { readForest } from '../model/weights.js';

/** Rates claims with a number, and comparisons without one. Classes: wrong, right. */
export interface ConfidenceModels {
  readonly claim: Forest;
  readonly comparison: Forest;
}

export const CONFIDENCE_FORESTS = ['claim', 'comparison'] as const;

/** Trained by `npm run train` on claims in papers that the other models were not trained on. */
export const CONFIDENCE_MODELS: ConfidenceModels = forestsOf(CONFIDENCE_FORESTS, (name) =>
  readForest(`confidence-${name}`),
);

/** Stage 6: the probability that the subject, the metric and the value of a claim are right, with three decimals. */
export function confidenceOf({ kind, signs }: Pick<LinkedClaim, 'kind' | 'signs'>, models: ConfidenceModels): number {
  return Number(rightnessOf(signs, kind === 'COMPARISON' ? models.comparison : models.claim).toFixed(3));
}

/** The probability that a claim with these features is right. */
export function rightnessOf(signs: LinkedClaim['signs'], forest: Forest): number {
  return forest.chancesOf(confidenceRow(signs))[1]!;
}

/** The features of a claim in the form that a forest reads. */
export function confidenceRow(signs: LinkedClaim['signs']): Features {
  const row = new Features();
  for (const [name, amount] of Object.entries(signs)) row.amount(name, amount);
  return row;
}
