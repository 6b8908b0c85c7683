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

/**
 * A forest arranged by feature instead of by tree, as the build writes it. Most features of a candidate are 0 and most trees go left at 0, so it is
 * much faster to look up what the few other features exclude than to follow every tree from its root.
 *
 * Each tree has one bit per leaf, from left to right. A node whose feature reaches the threshold clears the bits of its left subtree; when all
 * such nodes have done so, in any order, the first bit that is left is the leaf that the candidate reaches.
 * @see C. Lucchese et al., "QuickScorer: A fast algorithm to rank documents with additive ensembles of regression trees", SIGIR 2015
 */
export interface PackedForest {
  readonly features: readonly string[];
  /** Number of trees of each score. */
  readonly trees: readonly number[];
  /** Number of words of 32 bits that a tree needs. */
  readonly words: number;
  /** For each feature the index of its first mask, and at the end the number of all masks. */
  readonly starts: Int32Array;
  /** For each feature the end of its masks with a threshold of at most 1, which are those of a flag. */
  readonly flagEnds: Int32Array;
  /** The threshold of each mask, ascending for each feature. */
  readonly thresholds: Float64Array;
  /** Two numbers for each mask: the index of a word (those of the first tree come first), and the bits that it keeps. */
  readonly masks: Int32Array;
  /** For each tree the index of its first leaf. */
  readonly leafStarts: Int32Array;
  /** The values of the leaves of all trees, from left to right. */
  readonly leaves: Float64Array;
}

const WORD = 32;

/** Arranges a forest by feature. @throws RangeError for a threshold that a feature of 0 reaches */
export function packForest({ features, trees: scores }: StoredForest): PackedForest {
  const words = Math.ceil(Math.max(1, ...scores.map(mostLeaves)) / WORD);
  const masks = features.map((): Mask[] => []);
  const trees: number[] = [];
  const leafStarts: number[] = [];
  const leaves: number[] = [];
  for (const numbers of scores) {
    const before = leafStarts.length;
    for (let next = 0; next < numbers.length;) {
      const tree = { numbers, first: leaves.length, firstWord: words * leafStarts.length };
      leafStarts.push(leaves.length);
      next = readNode(tree, next, leaves, masks);
    }
    trees.push(leafStarts.length - before);
  }
  const starts = new Int32Array(features.length + 1);
  const merged = masks.map(mergeMasks);
  merged.forEach(({ length }, column) => (starts[column + 1] = starts[column]! + length));
  return {
    features,
    trees,
    words,
    starts,
    flagEnds: Int32Array.from(merged, (own, column) => starts[column]! + own.filter(({ threshold }) => threshold <= 1).length), // prettier-ignore
    ...arraysOf(merged.flat()),
    leafStarts: Int32Array.from(leafStarts),
    leaves: Float64Array.from(leaves),
  };
}

/** What a feature that reaches a threshold keeps of one word. */
interface Mask {
  readonly threshold: number;
  readonly word: number;
  kept: number;
}

/** The masks of a feature by threshold, with one for each threshold and word. */
function mergeMasks(masks: Mask[]): readonly Mask[] {
  const merged: Mask[] = [];
  for (const mask of masks.sort((a, b) => a.threshold - b.threshold || a.word - b.word)) {
    const last = merged.at(-1);
    if (last?.threshold === mask.threshold && last.word === mask.word) last.kept &= mask.kept;
    else merged.push(mask);
  }
  return merged;
}

function arraysOf(sorted: readonly Mask[]): Pick<PackedForest, 'thresholds' | 'masks'> {
  const thresholds = new Float64Array(sorted.length);
  const masks = new Int32Array(2 * sorted.length);
  sorted.forEach(({ threshold, word, kept }, i) => {
    thresholds[i] = threshold;
    masks[2 * i] = word;
    masks[2 * i + 1] = kept;
  });
  return { thresholds, masks };
}

/** The number of leaves of the largest tree of one score. */
function mostLeaves(numbers: readonly number[]): number {
  let most = 0;
  let leaves = 0;
  let open = 0;
  for (let i = 0; i < numbers.length; i += 2) {
    if (open === 0) [leaves, open] = [0, 1];
    const isLeaf = numbers[i]! < 0;
    open += isLeaf ? -1 : 1;
    if (isLeaf) most = Math.max(most, ++leaves);
  }
  return most;
}

interface Tree {
  readonly numbers: readonly number[];
  /** Index of its first leaf and of its first word. */
  readonly first: number;
  readonly firstWord: number;
}

/** Adds the leaves of a subtree and the masks of its inner nodes. @returns the index of the number after the subtree */
function readNode(tree: Tree, at: number, leaves: number[], masks: readonly Mask[][]): number {
  const column = tree.numbers[at]!;
  const value = tree.numbers[at + 1]!;
  if (column < 0) {
    leaves.push(value);
    return at + 2;
  }
  if (!(value > 0)) throw new RangeError(`expected a threshold above 0, found ${value}`);
  const from = leaves.length - tree.first;
  const right = readNode(tree, at + 2, leaves, masks);
  addMasks(masks[column]!, value, tree.firstWord, from, leaves.length - tree.first);
  return readNode(tree, right, leaves, masks);
}

/** Adds what remains of the words of a tree without the leaves of a left subtree. The first leaf is the highest bit of the first word. */
function addMasks(masks: Mask[], threshold: number, firstWord: number, from: number, to: number): void {
  for (let word = Math.floor(from / WORD); word * WORD < to; word++) {
    const start = Math.max(0, from - word * WORD);
    const end = Math.min(WORD, to - word * WORD);
    const kept = ~((-1 >>> start) & ~(end === WORD ? 0 : -1 >>> end));
    masks.push({ threshold, word: firstWord + word, kept });
  }
}
