/**
 * A linear ranker: the score of a candidate is the sum of the weights of its features, and the candidates of one
 * question compete by the softmax of their scores (a conditional logit).
 * @see D. McFadden, "Conditional logit analysis of qualitative choice behavior", 1974
 */
export type RankerWeights = ReadonlyMap<string, number>;

function scoreOf(weights: RankerWeights, features: Iterable<string>): number {
  let score = 0;
  for (const feature of features) score += weights.get(feature) ?? 0;
  return score;
}

/** The best candidate, and its share of the softmax. Ties go to the earlier one. Null when there is none. */
export function best<T>(
  candidates: readonly T[],
  weights: RankerWeights,
  features: (candidate: T) => Iterable<string>,
): { choice: T; share: number; score: number } | null {
  if (candidates.length === 0) return null;
  const scores = candidates.map((candidate) => scoreOf(weights, features(candidate)));
  const top = scores.indexOf(Math.max(...scores));
  const sum = scores.reduce((total, score) => total + Math.exp(score - scores[top]!), 0);
  return { choice: candidates[top]!, share: 1 / sum, score: scores[top]! };
}
