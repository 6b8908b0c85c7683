import type { RankerWeights } from '../../src/reader/model/ranker.js';

/** One question of a ranker: candidates by their features, and which of them are right (at least one). */
export interface Question {
  readonly candidates: readonly (readonly string[])[];
  readonly right: readonly boolean[];
}

export interface RankerOptions {
  readonly l2: number;
  readonly steps: number;
  /** Features that hold for fewer candidates are left out. */
  readonly minCount: number;
  /** Weights that grammar suggests: the penalty pulls towards them instead of towards zero. */
  readonly prior?: Readonly<Record<string, number>>;
}

/** Fits a conditional logit by Adam: maximises the summed share of the right candidates. Deterministic. */
export function fitRanker(questions: readonly Question[], options: RankerOptions): RankerWeights {
  const counts = new Map<string, number>();
  for (const { candidates } of questions)
    for (const features of candidates) for (const f of new Set(features)) counts.set(f, (counts.get(f) ?? 0) + 1);
  const prior = options.prior ?? {};
  const names = [...new Set([...[...counts].filter(([, n]) => n >= options.minCount).map(([name]) => name), ...Object.keys(prior)])].sort(); // prettier-ignore
  const start = names.map((name) => prior[name] ?? 0);
  const index = new Map(names.map((name, i) => [name, i]));
  const sets = questions.map(({ candidates, right }) => ({
    rows: candidates.map((features) => features.flatMap((f) => index.get(f) ?? [])),
    right,
  }));
  const w = Float64Array.from(start);
  const m = new Float64Array(names.length);
  const v = new Float64Array(names.length);
  const gradient = new Float64Array(names.length);
  for (let step = 1; step <= options.steps; step++) {
    for (let i = 0; i < w.length; i++) gradient[i] = options.l2 * (w[i]! - start[i]!);
    for (const { rows, right } of sets) addGradient(rows, right, w, gradient, 1 / sets.length);
    const rate = 0.1 * Math.min(1, (2 * (options.steps - step + 1)) / options.steps);
    for (let i = 0; i < w.length; i++) {
      const g = gradient[i]!;
      m[i] = 0.9 * m[i]! + 0.1 * g;
      v[i] = 0.999 * v[i]! + 0.001 * g * g;
      w[i] = w[i]! - (rate * (m[i]! / (1 - 0.9 ** step))) / (Math.sqrt(v[i]! / (1 - 0.999 ** step)) + 1e-9);
    }
  }
  const weights = new Map<string, number>();
  names.forEach((name, i) => {
    const value = Math.round(w[i]! * 1000) / 1000;
    if (Math.abs(value) >= 0.01) weights.set(name, value);
  });
  return weights;
}

/** The expectation of the features over all candidates, less that over the right ones. */
function addGradient(
  rows: readonly (readonly number[])[],
  right: readonly boolean[],
  w: Float64Array,
  gradient: Float64Array,
  share: number,
): void {
  const scores = rows.map((row) => row.reduce((sum, f) => sum + w[f]!, 0));
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const all = powers.reduce((a, b) => a + b, 0);
  const good = powers.reduce((sum, power, i) => sum + (right[i] ? power : 0), 0);
  rows.forEach((row, i) => {
    const error = share * (powers[i]! / all - (right[i] ? powers[i]! / good : 0));
    for (const f of row) gradient[f] = gradient[f]! + error;
  });
}
