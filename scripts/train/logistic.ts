import type { LinearModel } from '../../src/reader/model/linear-model.js';

/** One thing to learn from: the features that hold, the right class, and how much it counts. */
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
  /** Features that hold in fewer examples are left out. */
  readonly minCount: number;
  /** Of how many examples' worth the penalty of a feature is, 1 by default: rare wordings are trusted less than general cues. */
  readonly penalty?: (feature: string) => number;
  /** Weights that are known before any example (one a class): the penalty pulls towards them instead of towards zero. */
  readonly prior?: Readonly<Record<string, readonly number[]>>;
}

/**
 * Fits a multinomial logistic regression with an L2 penalty by Adam on the whole set at once. Deterministic.
 * @see D. P. Kingma and J. Ba, "Adam: A method for stochastic optimization", ICLR 2015
 */
export function fit(examples: readonly Example[], options: FitOptions): LinearModel {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts].filter(([, count]) => count >= options.minCount).map(([name]) => name).sort(); // prettier-ignore
  for (const name of Object.keys(options.prior ?? {})) if (!names.includes(name)) names.push(name);
  const index = new Map(names.map((name, i) => [name, i]));
  const K = options.classes.length;
  const rows = examples.map(({ features }) => features.flatMap((feature) => index.get(feature) ?? []));
  const labels = examples.map(({ label }) => options.classes.indexOf(label));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const start = names.flatMap((name) => [...(options.prior?.[name] ?? new Array<number>(K).fill(0))]);
  const w = Float64Array.from(start);
  const m = new Float64Array(w.length);
  const v = new Float64Array(w.length);
  const gradient = new Float64Array(w.length);
  const penalties = names.map((name) => options.l2 * (options.penalty?.(name) ?? 1));
  for (let step = 1; step <= options.steps; step++) {
    for (let i = 0; i < w.length; i++)
      gradient[i] = (penalties[Math.floor(i / K)] as number) * ((w[i] as number) - (start[i] as number));
    rows.forEach((row, n) => {
      const scores = new Float64Array(K);
      for (const f of row) for (let c = 0; c < K; c++) scores[c] = (scores[c] as number) + (w[f * K + c] as number);
      const most = Math.max(...scores);
      let sum = 0;
      for (let c = 0; c < K; c++) sum += scores[c] = Math.exp((scores[c] as number) - most);
      const share = (examples[n] as Example).weight / total;
      for (let c = 0; c < K; c++) {
        const error = share * ((scores[c] as number) / sum - (c === labels[n] ? 1 : 0));
        for (const f of row) gradient[f * K + c] = (gradient[f * K + c] as number) + error;
      }
    });
    const rate = 0.1 * Math.min(1, (2 * (options.steps - step + 1)) / options.steps);
    for (let i = 0; i < w.length; i++) {
      const g = gradient[i] as number;
      m[i] = 0.9 * (m[i] as number) + 0.1 * g;
      v[i] = 0.999 * (v[i] as number) + 0.001 * g * g;
      w[i] =
        (w[i] as number) -
        (rate * ((m[i] as number) / (1 - 0.9 ** step))) / (Math.sqrt((v[i] as number) / (1 - 0.999 ** step)) + 1e-9);
    }
  }
  const weights = new Map<string, readonly number[]>();
  names.forEach((name, f) => {
    const row = options.classes.map((_, c) => Math.round((w[f * K + c] as number) * 1000) / 1000);
    if (row.some((value) => Math.abs(value) >= 0.01)) weights.set(name, row);
  });
  return { classes: options.classes, weights };
}
