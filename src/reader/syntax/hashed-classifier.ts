/**
 * A linear classifier with feature hashing: a feature is a number that selects a row of a table with one weight per class. Names of features are not
 * stored, so the model has a fixed size.
 * @see K. Weinberger et al., "Feature hashing for large scale multitask learning", ICML 2009
 */
export class HashedClassifier {
  private readonly mask: number;

  /**
   * @param weights rows of `classes` weights; the number of rows is a power of two
   */
  constructor(
    readonly classes: number,
    readonly weights: Int8Array | Float32Array,
  ) {
    this.mask = weights.length / classes - 1;
  }

  /** Index of the first weight of a feature. */
  rowOf(feature: number): number {
    return (feature & this.mask) * this.classes;
  }

  /** Writes the score of each class into `scores`. */
  score(features: Int32Array, count: number, scores: Float64Array): void {
    const { classes, weights, mask } = this;
    scores.fill(0);
    for (let i = 0; i < count; i++) {
      const row = (features[i]! & mask) * classes;
      for (let c = 0; c < classes; c++) scores[c] = scores[c]! + weights[row + c]!;
    }
  }
}

/** Mixes a template's number and up to three values into one feature (multiplication and shifts of MurmurHash3). */
export function feature(template: number, a: number, b = 0, c = 0): number {
  let h = Math.imul(template + 1, 0x9e3779b1);
  h = Math.imul(h ^ a, 0x85ebca6b);
  h = Math.imul((h ^ (h >>> 15)) + b, 0xc2b2ae35);
  h = Math.imul((h ^ (h >>> 13)) + c, 0x27d4eb2f);
  return h ^ (h >>> 16);
}

const known = new Map<string, number>();
const KNOWN = 50_000;

/** Hash of a word (FNV-1a), in lower case and with every number replaced by 0. Cached. */
export function wordHash(word: string): number {
  let hash = known.get(word);
  if (hash === undefined) {
    hash = hashOf(/\d/.test(word) ? word.toLowerCase().replace(/\d+/g, '0') : word.toLowerCase());
    if (known.size >= KNOWN) known.clear();
    known.set(word, hash);
  }
  return hash;
}

export function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}
