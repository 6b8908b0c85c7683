import { feature, type HashedClassifier } from './hashed-classifier.js';

export const SHIFT = 0;
export const RIGHT = 1;
export const LEFT = 2;

/**
 * State of a transition-based parse: a stack of words without a head, and the buffer of words from `next` on. The last "word" is the root.
 * Transitions (arc-hybrid): SHIFT pushes the next word; RIGHT attaches the top of the stack to the word below it, LEFT to the next word.
 * @see M. Kuhlmann, C. Gómez-Rodríguez, G. Satta, "Dynamic programming algorithms for transition-based dependency parsers", ACL 2011
 */
export class ParseState {
  readonly stack: Int32Array;
  depth = 0;
  next = 0;
  readonly heads: Int32Array;
  /** By word: the number of its children on each side, and the outermost two. */
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;

  /** @param size number of words with the root */
  constructor(readonly size: number) {
    this.stack = new Int32Array(size);
    this.heads = new Int32Array(size).fill(-1);
    this.leftCount = new Int32Array(size);
    this.rightCount = new Int32Array(size);
    this.left = new Int32Array(2 * size).fill(-1);
    this.right = new Int32Array(2 * size).fill(-1);
  }

  get done(): boolean {
    return this.depth === 0 && this.next + 1 >= this.size;
  }

  may(move: number): boolean {
    if (move === SHIFT) return this.next + 1 < this.size;
    return move === RIGHT ? this.depth >= 2 : this.depth >= 1;
  }

  do(move: number): void {
    if (move === SHIFT) {
      this.stack[this.depth++] = this.next++;
      return;
    }
    const child = this.stack[--this.depth]!;
    this.add(move === RIGHT ? this.stack[this.depth - 1]! : this.next, child);
  }

  /** The word `back` places below the top of the stack, or -1. */
  fromStack(back: number): number {
    return this.depth > back ? this.stack[this.depth - 1 - back]! : -1;
  }

  private add(head: number, child: number): void {
    this.heads[child] = head;
    const [list, counts] = child < head ? [this.left, this.leftCount] : [this.right, this.rightCount];
    list[2 * head + 1] = list[2 * head]!;
    list[2 * head] = child;
    counts[head] = counts[head]! + 1;
  }
}

/** Upper bound of the features of a state. */
export const PARSE_FEATURES = 80;

/**
 * Writes the features of a state into `out` and returns their number. The templates are those of Y. Zhang and J. Nivre, "Transition-based
 * dependency parsing with rich non-local features", ACL 2011.
 */
// One line per template. A table would have to be iterated for every state, and no function is called more often during extraction.
// eslint-disable-next-line max-lines-per-function
export function parseFeatures(state: ParseState, words: Int32Array, tags: Uint8Array, out: Int32Array): number {
  const { left, right, leftCount, rightCount, size } = state;
  const end = size - 1;
  const W = (i: number) => (i < 0 ? 3 : i >= end ? (i === end ? 4 : 5) : words[i]!);
  const T = (i: number) => (i < 0 ? 251 : i >= end ? (i === end ? 252 : 253) : tags[i]!);
  const { next: n0 } = state;
  const s0 = state.fromStack(0);
  const s1 = state.fromStack(1);
  const s2 = state.fromStack(2);
  const child = (list: Int32Array, i: number, k: number) => (i < 0 || i > end ? -1 : list[2 * i + k]!);
  const n0l = child(left, n0, 0);
  const n0l2 = child(left, n0, 1);
  const s0l = child(left, s0, 0);
  const s0l2 = child(left, s0, 1);
  const s0r = child(right, s0, 0);
  const s0r2 = child(right, s0, 1);
  const s1r = child(right, s1, 0);
  const wn0 = W(n0), wn1 = W(n0 + 1), wn2 = W(n0 + 2), ws0 = W(s0), ws1 = W(s1), ws2 = W(s2); // prettier-ignore
  const tn0 = T(n0), tn1 = T(n0 + 1), tn2 = T(n0 + 2), ts0 = T(s0), ts1 = T(s1), ts2 = T(s2); // prettier-ignore
  const vn0 = leftCount[n0]!;
  const vs0l = s0 < 0 ? 0 : leftCount[s0]!;
  const vs0r = s0 < 0 ? 0 : rightCount[s0]!;
  const distance = s0 < 0 ? 0 : Math.min(n0 - s0, 5);
  const between = s0 < 0 || s1 < 0 ? 0 : Math.min(s0 - s1, 5);
  let n = 0;
  const add = (a: number, b = 0, c = 0) => {
    out[n] = feature(n, a, b, c);
    n++;
  };
  add(0);
  for (const i of [wn0, wn1, wn2, ws0, ws1, ws2]) add(i);
  for (const i of [tn0, tn1, tn2, ts0, ts1, ts2]) add(i);
  add(wn0, tn0);
  add(wn1, tn1);
  add(wn2, tn2);
  add(ws0, ts0);
  add(ws1, ts1);
  for (const i of [n0l, n0l2, s0l, s0l2, s0r, s0r2]) add(W(i));
  for (const i of [n0l, n0l2, s0l, s0l2, s0r, s0r2]) add(T(i));
  add(ws0, wn0);
  add(ws0, ts0, wn0);
  add(ws0, wn0, tn0);
  add(ts0, wn0, tn0);
  add(ts0, tn0);
  add(ws0, ts0, tn0);
  add(ws1, ws0);
  add(ts1, ts0);
  add(ws1, ts0);
  add(ts1, ws0);
  add(ts1, wn0);
  add(ts1, ts0, tn0);
  add(ts0, tn0, tn1);
  add(tn0, tn1, tn2);
  add(ts0, ts1, ts2);
  add(ts0, T(s0r), tn0);
  add(ts0, T(s0l), tn0);
  add(ts0, tn0, T(n0l));
  add(ts0, T(s0r), T(s0r2));
  add(ts0, T(s0l), T(s0l2));
  add(tn0, T(n0l), T(n0l2));
  add(ts1, T(s0r), ts0);
  add(ts1, T(s1r), ts0);
  add(ws1, ts1, ts0);
  add(ws1, ts1, tn0);
  add(ws0, vs0r);
  add(ws0, vs0l);
  add(wn0, vn0);
  add(ts0, vs0r);
  add(ts0, vs0l);
  add(tn0, vn0);
  add(ws0, distance);
  add(wn0, distance);
  add(ts0, distance);
  add(tn0, distance);
  add(ts0, tn0, distance);
  add(ws0, wn0, distance);
  add(ts0, ts1, between);
  add(ws0, ws1, between);
  add(ts0, ts1, 16 * tn0 + between);
  add(W(s0r), ts0, tn0);
  add(wn0, tn1);
  add(tn0, wn1);
  return n;
}

/** A greedy dependency parser: one transition per step, without search. */
export class Parser {
  private readonly scores: Float64Array;
  private readonly features = new Int32Array(PARSE_FEATURES);

  constructor(readonly classifier: HashedClassifier) {
    this.scores = new Float64Array(classifier.classes);
  }

  /**
   * The head of each word; the index after the last word is the root.
   * @param words by their hashes (`wordHash`)
   */
  parse(words: Int32Array, tags: Uint8Array): Int32Array {
    const state = new ParseState(words.length + 1);
    while (!state.done) {
      const count = parseFeatures(state, words, tags, this.features);
      this.classifier.score(this.features, count, this.scores);
      state.do(bestMove(state, this.scores));
    }
    return state.heads.subarray(0, words.length);
  }
}

/** The transition with the highest score among those that are possible. */
export function bestMove(state: ParseState, scores: Float64Array): number {
  let top = -1;
  for (const move of [SHIFT, RIGHT, LEFT]) if (state.may(move) && (top < 0 || scores[move]! > scores[top]!)) top = move;
  return top;
}

/** Writes the features of the relation of word `i` to its head into `out` and returns their number. */
export function labelFeatures(
  words: Int32Array,
  tags: Uint8Array,
  heads: Int32Array,
  i: number,
  out: Int32Array,
): number {
  const end = words.length;
  const h = heads[i]!;
  const W = (k: number) => (k < 0 ? 3 : k >= end ? 4 : words[k]!);
  const T = (k: number) => (k < 0 ? 251 : k >= end ? 252 : tags[k]!);
  const side = Number(i < h);
  const distance = Math.max(-4, Math.min(4, h - i)) + 4;
  const up = h >= end ? -1 : heads[h]!;
  let n = 0;
  const add = (a: number, b = 0, c = 0) => {
    out[n] = feature(100 + n, a, b, c);
    n++;
  };
  add(0);
  add(W(i), side);
  add(T(i), side);
  add(W(h), side);
  add(T(h), side);
  add(T(i), T(h), distance);
  add(W(i), T(h), side);
  add(T(i), W(h), side);
  add(W(i), W(h), side);
  add(T(i), T(i + 1), T(h));
  add(T(i), T(i - 1), T(h));
  add(W(i - 1), T(i), T(h));
  add(W(i + 1), T(i), T(h));
  add(T(h - 1), T(h), T(i));
  add(T(h + 1), T(h), T(i));
  add(T(i), T(h), T(up));
  add(W(h), T(i), distance);
  add(W(h - 1), T(h), T(i));
  return n;
}
