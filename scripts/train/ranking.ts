import type { RankerWeights } from '../../src/reader/model/ranker.js';
import { minimise, sparseRows } from './logistic.js';

/** One question of a ranker: candidates by their features, and which of them are right (at least one). */
export interface Question {
  readonly candidates: readonly (readonly string[])[];
  readonly right: readonly boolean[];
  /** How much it counts, 1 by default. */
  readonly weight?: number;
}

export interface RankerOptions {
  readonly l2: number;
  readonly steps: number;
  /** Features that hold for fewer candidates are left out. */
  readonly minCount: number;
  /** Weights that grammar suggests: the penalty pulls towards them instead of towards zero. */
  readonly prior?: Readonly<Record<string, number>>;
}

/** Fits a conditional logit: maximises the summed share of the right candidates. Deterministic. */
export function fitRanker(questions: readonly Question[], options: RankerOptions): RankerWeights {
  const prior = options.prior ?? {};
  const rows = sparseRows(questions.flatMap(({ candidates }) => candidates.map((row) => [...new Set(row)])), options.minCount, Object.keys(prior)); // prettier-ignore
  const { names, starts, features } = rows;
  const right = Uint8Array.from(questions.flatMap((question) => question.right.map(Number)));
  const total = questions.reduce((sum, { weight }) => sum + (weight ?? 1), 0);
  const shares = questions.map(({ weight }) => (weight ?? 1) / total);
  const bounds = [0];
  for (const { candidates } of questions) bounds.push(bounds.at(-1)! + candidates.length);
  const scores = new Float64Array(Math.max(0, ...questions.map(({ candidates }) => candidates.length)));
  const start = Float64Array.from(names, (name) => prior[name] ?? 0);
  const penalties = new Float64Array(names.length).fill(options.l2);
  /** The expectation of the features over all candidates, less that over the right ones. */
  const addGradient = (w: Float64Array, gradient: Float64Array): void => {
    for (let q = 0; q < questions.length; q++) {
      const first = bounds[q]!;
      const size = bounds[q + 1]! - first;
      let most = -Infinity;
      for (let c = 0; c < size; c++) {
        let score = 0;
        for (let i = starts[first + c]!; i < starts[first + c + 1]!; i++) score += w[features[i]!]!;
        scores[c] = score;
        if (score > most) most = score;
      }
      let all = 0;
      let good = 0;
      for (let c = 0; c < size; c++) {
        all += scores[c] = Math.exp(scores[c]! - most);
        if (right[first + c]) good += scores[c]!;
      }
      for (let c = 0; c < size; c++) {
        const error = shares[q]! * (scores[c]! / all - (right[first + c] ? scores[c]! / good : 0));
        for (let i = starts[first + c]!; i < starts[first + c + 1]!; i++)
          gradient[features[i]!] = gradient[features[i]!]! + error;
      }
    }
  };
  const w = minimise(start, penalties, options.steps, addGradient);
  const weights = new Map<string, number>();
  names.forEach((name, i) => {
    const value = Math.round(w[i]! * 1000) / 1000;
    if (Math.abs(value) >= 0.01) weights.set(name, value);
  });
  return weights;
}
