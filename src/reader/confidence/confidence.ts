import { readFileSync } from 'node:fs';
import type { LinkedClaim } from '../../text/document.js';

/** A logistic regression over the confidence features of a claim. */
export interface ConfidenceWeights {
  readonly bias: number;
  readonly weights: Readonly<Record<string, number>>;
}
export interface ConfidenceModels {
  readonly claim: ConfidenceWeights;
  readonly comparison: ConfidenceWeights;
}

/** Trained by `npm run train` on claims in papers that the other models were not trained on. */
export const CONFIDENCE_MODELS: ConfidenceModels = JSON.parse(
  readFileSync(new URL('../model/weights/confidence.json', import.meta.url), 'utf8'),
) as ConfidenceModels;

/** Stage 6: the probability that the subject, the metric and the value of a claim are right, with three decimals. */
export function confidenceOf(claim: LinkedClaim, models: ConfidenceModels): number {
  return Number(chanceOf(claim.signs, claim.kind === 'COMPARISON' ? models.comparison : models.claim).toFixed(3));
}

/** Applies a logistic regression. Unknown features are ignored. */
export function chanceOf(signs: Readonly<Record<string, number>>, { bias, weights }: ConfidenceWeights): number {
  let score = bias;
  for (const [name, value] of Object.entries(signs)) score += (weights[name] ?? 0) * value;
  return 1 / (1 + Math.exp(-score));
}

/** Log-odds of a probability, limited to a range in which no feature outweighs all others. */
export function logOdds(chance: number): number {
  const cut = Math.min(0.995, Math.max(0.05, chance));
  return Math.log(cut / (1 - cut));
}
