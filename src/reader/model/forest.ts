import type { Features } from './features.js';
import { packForest, type PackedForest, type StoredForest } from './packed-forest.js';

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
  /** Made for the first candidate: a short text needs few of the forests. */
  private arranged: Arranged | undefined;

  constructor(private readonly source: StoredForest | PackedForest) {}

  /** Number of scores: one for a ranker, one per class for a classifier. */
  get size(): number {
    return this.source.trees.length;
  }

  /** The forest as stored in a file. @throws Error if it was made of a packed one */
  get stored(): StoredForest {
    if (isPacked(this.source)) throw new Error('A packed forest cannot be stored again.');
    return this.source;
  }

  /** The scores of a candidate. Features that no tree uses are ignored. */
  scoresOf(features: Features): number[] {
    this.arranged ??= arrange(this.source);
    const { columns, packed, open } = this.arranged;
    const { starts, flagEnds, thresholds, masks } = packed;
    open.fill(-1);
    for (const flag of features.flags) {
      const column = columns.get(flag);
      if (column !== undefined) exclude(open, masks, starts[column]!, flagEnds[column]!);
    }
    for (let i = 0; i < features.names.length; i++) {
      const column = columns.get(features.names[i]!);
      if (column === undefined) continue;
      const start = starts[column]!;
      exclude(open, masks, start, reached(thresholds, start, starts[column + 1]!, features.amounts[i]!));
    }
    return sumsOf(packed, open);
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

/** The end of the thresholds up to an amount in an ascending part of an array, by binary search. */
function reached(thresholds: Float64Array, from: number, to: number, amount: number): number {
  while (from < to) {
    const middle = (from + to) >> 1;
    if (thresholds[middle]! <= amount) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Closes the leaves that some masks do not keep. Four masks at a time, which takes half as long: the loop is most of the time of a forest. */
function exclude(open: Int32Array, masks: Int32Array, from: number, to: number): void {
  const end = 2 * to;
  let i = 2 * from;
  for (; i + 7 < end; i += 8) {
    open[masks[i]!]! &= masks[i + 1]!;
    open[masks[i + 2]!]! &= masks[i + 3]!;
    open[masks[i + 4]!]! &= masks[i + 5]!;
    open[masks[i + 6]!]! &= masks[i + 7]!;
  }
  for (; i < end; i += 2) open[masks[i]!]! &= masks[i + 1]!;
}

interface Arranged {
  readonly packed: PackedForest;
  readonly columns: ReadonlyMap<string, number>;
  /** For each tree, the leaves that the features of the current candidate do not exclude. */
  readonly open: Int32Array;
}

function arrange(source: StoredForest | PackedForest): Arranged {
  const packed = isPacked(source) ? source : packForest(source);
  const columns = new Map(packed.features.map((name, i) => [name, i]));
  return { packed, columns, open: new Int32Array(packed.leafStarts.length * packed.words) };
}

function isPacked(forest: StoredForest | PackedForest): forest is PackedForest {
  return 'masks' in forest;
}

/** For each score, the sum of the first open leaf of its trees. */
function sumsOf({ trees, words, leafStarts, leaves }: PackedForest, open: Int32Array): number[] {
  let tree = 0;
  return trees.map((count) => {
    let sum = 0;
    for (const end = tree + count; tree < end; tree++) {
      let word = words * tree;
      let leaf = leafStarts[tree]!;
      for (; open[word] === 0; word++) leaf += 32;
      sum += leaves[leaf + Math.clz32(open[word]!)]!;
    }
    return sum;
  });
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
