/**
 * A multinomial logistic regression over sparse binary features: the score of a class is the sum of its weights for the features
 * that are present, and the probabilities are the softmax of the scores.
 */
export interface LinearModel {
  readonly classes: readonly string[];
  /** One weight per class for each feature. */
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

/** A model as stored in a file. */
export interface StoredLinearModel {
  readonly classes: readonly string[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

/** Converts a stored model; weights are looked up in a map. */
export function readLinearModel({ classes, weights }: StoredLinearModel): LinearModel {
  return { classes, weights: new Map(Object.entries(weights)) };
}

/** The probability of each class, in the order of `model.classes`. Features that the model does not know are ignored. */
export function probabilities(model: LinearModel, features: Iterable<string>): number[] {
  const scores = model.classes.map(() => 0);
  for (const feature of features) {
    const weights = model.weights.get(feature);
    if (weights) for (let c = 0; c < scores.length; c++) scores[c] = (scores[c] as number) + (weights[c] as number);
  }
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((power) => power / sum);
}
