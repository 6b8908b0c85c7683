import type { Features } from './features.js';

/** Boosted regression trees as stored in a file. */
export interface StoredForest {
  /** The features that the trees use. */
  readonly features: readonly string[];
  /**
   * One list of trees for each score; the nodes of each tree in preorder, two numbers per node. An inner node is the index of its feature and
   * a threshold: the left child applies below it, else the right one. A leaf is -1 and its value.
   */
  readonly trees: readonly (readonly number[])[];
}

/** A forest in typed arrays, as read from the file that the build writes. */
export interface PackedForest {
  readonly features: readonly string[];
  readonly trees: readonly PackedTrees[];
}

/** All trees of one score, as in a `StoredForest`, with the two numbers of a node in separate arrays. */
interface PackedTrees {
  readonly columns: Int16Array;
  readonly values: Float64Array;
}

/** The same forest in typed arrays. @throws RangeError for more features than an index of 16 bits can tell apart */
export function packForest({ features, trees }: StoredForest): PackedForest {
  if (features.length > MOST_FEATURES)
    throw new RangeError(`expected at most ${MOST_FEATURES} features in a forest, found ${features.length}`);
  return { features, trees: trees.map(packTrees) };
}
const MOST_FEATURES = 2 ** 15;

function packTrees(numbers: readonly number[]): PackedTrees {
  const columns = new Int16Array(numbers.length / 2);
  const values = new Float64Array(numbers.length / 2);
  for (let node = 0; node < columns.length; node++) {
    columns[node] = numbers[2 * node]!;
    values[node] = numbers[2 * node + 1]!;
  }
  return { columns, values };
}

/** A forest for each of some names. */
export function forestsOf<Name extends string>(
  names: readonly Name[],
  stored: (name: Name) => StoredForest | PackedForest,
): Readonly<Record<Name, Forest>> {
  return Object.fromEntries(names.map((name) => [name, new Forest(stored(name))])) as Record<Name, Forest>;
}

/**
 * A sum of regression trees, learned by gradient boosting (`scripts/train/boosting.ts`).
 * @see J. H. Friedman, "Greedy function approximation: A gradient boosting machine", Annals of Statistics 29, 2001
 */
export class Forest {
  private readonly columns: ReadonlyMap<string, number>;
  /** The features of one candidate, and which of them are not 0: resetting these is faster than clearing the row. */
  private readonly row: Float64Array;
  private readonly used: Int32Array;
  private readonly packed: PackedForest;
  /** The nodes in the form in which they are followed. Made for the first candidate: a short text needs few of the forests. */
  private scores: readonly Trees[] | undefined;

  constructor(forest: StoredForest | PackedForest) {
    this.packed = isPacked(forest) ? forest : packForest(forest);
    const { features } = this.packed;
    this.columns = new Map(features.map((name, i) => [name, i]));
    this.row = new Float64Array(features.length);
    this.used = new Int32Array(features.length);
  }

  /** Number of scores: one for a ranker, one per class for a classifier. */
  get size(): number {
    return this.packed.trees.length;
  }

  /** The forest as stored in a file. */
  get stored(): StoredForest {
    const trees = this.packed.trees.map(({ columns, values }) =>
      Array.from({ length: 2 * values.length }, (_, i) => (i % 2 === 0 ? columns[i / 2]! : values[(i - 1) / 2]!)),
    );
    return { features: this.packed.features, trees };
  }

  /** The scores of a candidate. Features that no tree uses are ignored. */
  scoresOf(features: Features): number[] {
    const { row, used } = this;
    let count = 0;
    for (const flag of features.flags) count = this.set(flag, 1, count);
    for (let i = 0; i < features.names.length; i++) count = this.set(features.names[i]!, features.amounts[i]!, count);
    this.scores ??= this.packed.trees.map(readTrees);
    const scores = this.scores.map((trees) => sumOf(trees, row));
    for (let i = 0; i < count; i++) row[used[i]!] = 0;
    return scores;
  }

  /** @returns how many features of the row are not 0 now */
  private set(name: string, amount: number, count: number): number {
    const { row, used, columns } = this;
    const column = columns.get(name);
    if (column === undefined) return count;
    if (row[column] === 0) used[count++] = column;
    row[column] = amount;
    return count;
  }

  /** The probability of each class of a classifier: the softmax of the scores. */
  chancesOf(features: Features): number[] {
    const scores = this.scoresOf(features);
    const most = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - most));
    const all = powers.reduce((sum, power) => sum + power, 0);
    return powers.map((power) => power / all);
  }

  /** The first score. */
  scoreOf(features: Features): number {
    return this.scoresOf(features)[0] ?? 0;
  }
}

/**
 * The nodes of all trees of one score, in 16 bytes each, so that a node is in one cache line: two integers, the feature (-1 for a leaf) and
 * the right child, then a double, the threshold or the value of a leaf. The left child of a node is the next node.
 */
interface Trees {
  readonly roots: Int32Array;
  readonly links: Int32Array;
  /** A view of the same memory as `links`. */
  readonly values: Float64Array;
}

function isPacked(forest: StoredForest | PackedForest): forest is PackedForest {
  return forest.trees.length > 0 && 'columns' in forest.trees[0]!;
}

function readTrees({ columns, values: numbers }: PackedTrees): Trees {
  const size = columns.length;
  const links = new Int32Array(4 * size);
  const values = new Float64Array(links.buffer);
  const roots: number[] = [];
  let next = 0;
  const read = (): void => {
    const node = next++;
    links[4 * node] = columns[node]!;
    values[2 * node + 1] = numbers[node]!;
    if (links[4 * node]! < 0) return;
    read();
    links[4 * node + 1] = next;
    read();
  };
  while (next < size) {
    roots.push(next);
    read();
  }
  return { roots: Int32Array.from(roots), links, values };
}

/** The sum of the leaves that a row of features reaches. */
function sumOf({ roots, links, values }: Trees, row: Float64Array): number {
  let sum = 0;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!;
    for (let asked = links[4 * node]!; asked >= 0; asked = links[4 * node]!)
      node = row[asked]! < values[2 * node + 1]! ? node + 1 : links[4 * node + 1]!;
    sum += values[2 * node + 1]!;
  }
  return sum;
}

/** The answer of a ranker. */
export interface RankedCandidate<T> {
  readonly choice: T;
  /** Probability of the chosen answer. */
  readonly share: number;
  /** Probability of each answer. The key is the name of its candidates; for a candidate without a name, its index. */
  readonly shares: ReadonlyMap<string | number, number>;
}

/**
 * Ranks candidates. Returns the best one, and the sum of the softmax of the scores over all candidates with its name: a name
 * mentioned in several places is one answer. Of equal candidates the first wins. Null without candidates.
 */
export function bestOf<T>(
  candidates: readonly T[],
  forest: Forest,
  features: (candidate: T) => Features,
): RankedCandidate<T> | null {
  if (candidates.length === 0) return null;
  const rows = candidates.map(features);
  const scores = rows.map((row) => forest.scoreOf(row));
  const most = Math.max(...scores);
  const shares = new Map<string | number, number>();
  const answers = rows.map(({ name }, i) => name ?? i);
  answers.forEach((answer, i) => shares.set(answer, (shares.get(answer) ?? 0) + Math.exp(scores[i]! - most)));
  let top = 0;
  for (let i = 1; i < candidates.length; i++) {
    const more = shares.get(answers[i]!)! - shares.get(answers[top]!)!;
    if (more > 0 || (more === 0 && scores[i]! > scores[top]!)) top = i;
  }
  const all = [...shares.values()].reduce((sum, share) => sum + share, 0);
  for (const [answer, share] of shares) shares.set(answer, share / all);
  return { choice: candidates[top]!, share: shares.get(answers[top]!)!, shares };
}
