import type { LinearModel } from '../../src/reader/model/linear-model.js';

/** A training example: its features, its class, and its weight. */
export interface Example {
  readonly features: readonly string[];
  readonly label: string;
  readonly weight: number;
}

export interface FitOptions {
  readonly classes: readonly string[];
  /** Strength of the penalty on squared weights, per example. */
  readonly l2: number;
  readonly steps: number;
  /** Features present in fewer examples are ignored. */
  readonly minCount: number;
  /** A factor for the penalty of a feature, 1 by default: weights of rare wordings are kept smaller than those of general cues. */
  readonly penalty?: (feature: string) => number;
  /** Prior weights, one per class: the penalty pulls towards them instead of towards zero. */
  readonly prior?: Readonly<Record<string, readonly number[]>>;
}

/** The features of all examples as numbers, the rows concatenated. */
interface SparseRows {
  readonly names: readonly string[];
  /** `features[starts[n]] … features[starts[n + 1] - 1]` are the features of row `n`. */
  readonly starts: Uint32Array;
  readonly features: Uint32Array;
}

/** Numbers the features that are present in at least `minCount` rows (and those in `always`), in the order of their names. */
function sparseRows(rows: readonly (readonly string[])[], minCount: number, always: Iterable<string> = []): SparseRows {
  const counts = new Map<string, number>();
  for (const row of rows) for (const feature of row) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = new Set([...counts].filter(([, count]) => count >= minCount).map(([name]) => name));
  for (const name of always) kept.add(name);
  const names = [...kept].sort();
  const index = new Map(names.map((name, i) => [name, i]));
  const starts = new Uint32Array(rows.length + 1);
  const features: number[] = [];
  rows.forEach((row, n) => {
    for (const feature of row) {
      const at = index.get(feature);
      if (at !== undefined) features.push(at);
    }
    starts[n + 1] = features.length;
  });
  return { names, starts, features: Uint32Array.from(features) };
}

/**
 * Minimises a function by Adam over the whole set in each step. The learning rate is constant for half of the steps and then falls to zero.
 * Deterministic.
 * @param addGradient adds the gradient of the loss at `w` to `gradient`
 * @see D. P. Kingma and J. Ba, "Adam: A method for stochastic optimization", ICLR 2015
 */
function minimise(
  start: Float64Array,
  penalties: Float64Array,
  steps: number,
  addGradient: (w: Float64Array, gradient: Float64Array) => void,
): Float64Array {
  const w = Float64Array.from(start);
  const m = new Float64Array(w.length);
  const v = new Float64Array(w.length);
  const gradient = new Float64Array(w.length);
  for (let step = 1; step <= steps; step++) {
    for (let i = 0; i < w.length; i++) gradient[i] = penalties[i]! * (w[i]! - start[i]!);
    addGradient(w, gradient);
    const rate = 0.1 * Math.min(1, (2 * (steps - step + 1)) / steps);
    const unbiasM = 1 - 0.9 ** step;
    const unbiasV = 1 - 0.999 ** step;
    for (let i = 0; i < w.length; i++) {
      const g = gradient[i]!;
      m[i] = 0.9 * m[i]! + 0.1 * g;
      v[i] = 0.999 * v[i]! + 0.001 * g * g;
      w[i] = w[i]! - (rate * (m[i]! / unbiasM)) / (Math.sqrt(v[i]! / unbiasV) + 1e-9);
    }
  }
  return w;
}

/** Fits a multinomial logistic regression with an L2 penalty. Deterministic. */
export function fit(examples: readonly Example[], options: FitOptions): LinearModel {
  const prior = options.prior ?? {};
  const rows = sparseRows(examples.map(({ features }) => features), options.minCount, Object.keys(prior)); // prettier-ignore
  const { names } = rows;
  const K = options.classes.length;
  const start = Float64Array.from(names.flatMap((name) => [...(prior[name] ?? new Array<number>(K).fill(0))]));
  const penalties = Float64Array.from(names.flatMap((name) => new Array<number>(K).fill(options.l2 * (options.penalty?.(name) ?? 1)))); // prettier-ignore
  const labels = Uint8Array.from(examples, ({ label }) => options.classes.indexOf(label));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const shares = Float64Array.from(examples, ({ weight }) => weight / total);
  const w = minimise(start, penalties, options.steps, (at, gradient) =>
    addSoftmaxGradient(rows, labels, shares, K, at, gradient),
  );
  const weights = new Map<string, readonly number[]>();
  names.forEach((name, f) => {
    const row = options.classes.map((_, c) => Math.round(w[f * K + c]! * 1000) / 1000);
    if (row.some((value) => Math.abs(value) >= 0.01)) weights.set(name, row);
  });
  return { classes: options.classes, weights };
}

function addSoftmaxGradient(
  { starts, features }: SparseRows,
  labels: Uint8Array,
  shares: Float64Array,
  K: number,
  w: Float64Array,
  gradient: Float64Array,
): void {
  const scores = new Float64Array(K);
  for (let n = 0; n < labels.length; n++) {
    const from = starts[n]!;
    const to = starts[n + 1]!;
    scores.fill(0);
    for (let i = from; i < to; i++) {
      const at = features[i]! * K;
      for (let c = 0; c < K; c++) scores[c] = scores[c]! + w[at + c]!;
    }
    let most = -Infinity;
    for (let c = 0; c < K; c++) if (scores[c]! > most) most = scores[c]!;
    let sum = 0;
    for (let c = 0; c < K; c++) sum += scores[c] = Math.exp(scores[c]! - most);
    const label = labels[n]!;
    for (let c = 0; c < K; c++) scores[c] = shares[n]! * (scores[c]! / sum - (c === label ? 1 : 0));
    for (let i = from; i < to; i++) {
      const at = features[i]! * K;
      for (let c = 0; c < K; c++) gradient[at + c] = gradient[at + c]! + scores[c]!;
    }
  }
}
