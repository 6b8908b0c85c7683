import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Features } from '../../src/reader/model/features.js';
import type { StoredForest } from '../../src/reader/model/packed-forest.js';

/** One training query of a ranker: the features of all candidates, and which of them are correct. */
export interface ForestQuestion {
  readonly candidates: readonly Features[];
  readonly right: readonly boolean[];
  /** Its weight in training, 1 by default. */
  readonly weight?: number;
}
/** One training example of a classifier. */
export interface ForestExample {
  readonly features: Features;
  /** Index of its class. */
  readonly label: number;
  readonly weight?: number;
}

export interface BoostOptions {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  /** Penalty on the squared value of a leaf. */
  readonly l2: number;
  /** Minimum sum of the second derivatives in a leaf. */
  readonly leastWeight: number;
  /** Features present in fewer rows are ignored. */
  readonly minCount: number;
  /** The share of the queries (or examples) from which each tree is grown. */
  readonly rowShare: number;
  /** The share of the features. Below about 0.45 LightGBM copies all rows for each tree, which takes two to seven times as long. */
  readonly columnShare: number;
}

const BOOST: BoostOptions = { trees: 240, leaves: 20, rate: 0.07, l2: 2, leastWeight: 1, minCount: 6, rowShare: 0.6, columnShare: 0.5 }; // prettier-ignore

/** Trains a ranker: maximises the total softmax probability of the correct candidates of each query. Deterministic. */
export function boostRanker(questions: readonly ForestQuestion[], given: Partial<BoostOptions> = {}): StoredForest {
  return grow(
    questions.flatMap(({ candidates }) => candidates),
    Uint8Array.from(questions.flatMap(({ right }) => right.map(Number))),
    Float32Array.from(questions, ({ weight = 1 }) => weight),
    { ...BOOST, ...given, groups: questions.map(({ candidates }) => candidates.length) },
  );
}

/** Trains a classifier: multinomial deviance, one tree per class and round. Deterministic. */
export function boostClassifier(
  examples: readonly ForestExample[],
  classes: number,
  given: Partial<BoostOptions> = {},
): StoredForest {
  return grow(
    examples.map(({ features }) => features),
    Uint8Array.from(examples, ({ label }) => label),
    Float32Array.from(examples, ({ weight = 1 }) => weight),
    { ...BOOST, ...given, classes },
  );
}

type Job = BoostOptions & ({ readonly groups: readonly number[] } | { readonly classes: number });

/** Grows the trees with LightGBM (`boosting.py`), which reads the rows from files and writes the trees to a file. */
function grow(rows: readonly Features[], labels: Uint8Array, weights: Float32Array, job: Job): StoredForest {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-boosting-'));
  try {
    const { names, ...table } = tableOf(rows);
    const files = { ...table, labels, weights };
    for (const [name, numbers] of Object.entries(files)) writeFileSync(join(folder, name), numbers);
    const told = { ...job, rows: rows.length, columns: names.length };
    writeFileSync(join(folder, 'job.json'), JSON.stringify(told));
    execFileSync(python(), [fileURLToPath(new URL('boosting.py', import.meta.url)), folder], { stdio: ['ignore', 'ignore', 'inherit'] }); // prettier-ignore
    return withUsedFeatures(names, JSON.parse(readFileSync(join(folder, 'trees.json'), 'utf8')) as number[][]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The rows as a sparse matrix in CSR format; each column is a feature. */
function tableOf(rows: readonly Features[]) {
  const index = new Map<string, number>();
  const columns: number[] = [];
  const values: number[] = [];
  const starts = new Int32Array(rows.length + 1);
  const push = (name: string, value: number) => {
    if (!index.has(name)) index.set(name, index.size);
    columns.push(index.get(name)!);
    values.push(value);
  };
  rows.forEach((row, i) => {
    for (const flag of new Set(row.flags)) push(flag, 1);
    row.names.forEach((name, n) => push(name, row.amounts[n]!));
    starts[i + 1] = columns.length;
  });
  return { names: [...index.keys()], starts, columns: Int32Array.from(columns), values: Float32Array.from(values) };
}

/** The trees with the features that they use, numbered in the order of first use. */
function withUsedFeatures(names: readonly string[], trees: readonly (readonly number[])[]): StoredForest {
  const used = new Map<number, number>();
  const renumbered = trees.map((nodes) =>
    nodes.map((value, i) => {
      if (i % 2 === 1 || value < 0) return value;
      if (!used.has(value)) used.set(value, used.size);
      return used.get(value)!;
    }),
  );
  return { features: [...used.keys()].map((column) => names[column]!), trees: renumbered };
}

let interpreter: string | undefined;

/**
 * The Python interpreter of a virtual environment with the packages in `requirements.txt`, which is created if it is missing.
 * @throws Error if there is no suitable Python; the requirements are printed on standard error
 */
function python(): string {
  interpreter ??= execFileSync('bash', ['scripts/python/environment.sh', 'train-python', 'scripts/train/requirements.txt'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  }).trim(); // prettier-ignore
  return interpreter;
}
