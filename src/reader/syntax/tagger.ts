import { feature, hashOf, wordHash, type HashedClassifier } from './hashed-classifier.js';

/**
 * A part-of-speech tagger: assigns tags from left to right, by the words around each word and the two tags before it.
 * @see M. Collins, "Discriminative training methods for hidden Markov models", EMNLP 2002 (greedy, without search)
 */
export class Tagger {
  private readonly scores: Float64Array;
  private readonly features = new Int32Array(32);

  constructor(readonly classifier: HashedClassifier) {
    this.scores = new Float64Array(classifier.classes);
  }

  /** The number of the tag of each word. */
  tag(facts: WordFacts): Uint8Array {
    const tags = new Uint8Array(facts.words.length);
    for (let i = 0; i < tags.length; i++) {
      const count = tagFeatures(facts, i, tags, this.features);
      this.classifier.score(this.features, count, this.scores);
      tags[i] = best(this.scores);
    }
    return tags;
  }
}

/** Index of the highest score. */
export function best(scores: Float64Array): number {
  let top = 0;
  for (let c = 1; c < scores.length; c++) if (scores[c]! > scores[top]!) top = c;
  return top;
}

/** The words of a sentence as hashes. */
export interface WordFacts {
  readonly words: Int32Array;
  readonly suffixes: Int32Array;
  readonly shapes: Int32Array;
}

/** Hashes of each word for the tagger: the word, its last three letters, and its capitals, digits and hyphens. */
export function wordFacts(words: readonly string[]): WordFacts {
  return {
    words: Int32Array.from(words, wordHash),
    suffixes: Int32Array.from(words, (word) => hashOf(word.slice(-3).toLowerCase())),
    shapes: Int32Array.from(words, shapeOf),
  };
}

function shapeOf(word: string): number {
  return (
    Number(/^\p{Lu}/u.test(word)) +
    2 * Number(/\p{Lu}.*\p{Lu}/u.test(word)) +
    4 * Number(/\d/.test(word)) +
    8 * Number(word.includes('-')) +
    16 * Number(/\p{L}/u.test(word)) +
    32 * Math.min(3, word.length)
  );
}

/** Writes the features of word `i` into `out` and returns their number. */
export function tagFeatures(
  { words, suffixes, shapes }: WordFacts,
  i: number,
  tags: Uint8Array,
  out: Int32Array,
): number {
  const at = (list: Int32Array, n: number) => (n < 0 ? 1 : n >= list.length ? 2 : list[n]!);
  const before = i > 0 ? tags[i - 1]! + 1 : 0;
  const earlier = i > 1 ? tags[i - 2]! + 1 : 0;
  let n = 0;
  out[n++] = feature(0, 0);
  out[n++] = feature(1, words[i]!);
  out[n++] = feature(2, suffixes[i]!);
  out[n++] = feature(3, shapes[i]!);
  out[n++] = feature(4, before);
  out[n++] = feature(5, before, earlier);
  out[n++] = feature(6, words[i]!, before);
  out[n++] = feature(7, at(words, i - 1));
  out[n++] = feature(8, at(words, i + 1));
  out[n++] = feature(9, at(suffixes, i - 1));
  out[n++] = feature(10, at(suffixes, i + 1));
  out[n++] = feature(11, at(words, i - 2));
  out[n++] = feature(12, at(words, i + 2));
  out[n++] = feature(13, suffixes[i]!, before);
  out[n++] = feature(14, words[i]!, at(words, i + 1));
  out[n++] = feature(15, before, at(words, i + 1));
  out[n++] = feature(16, shapes[i]!, Number(i === 0));
  out[n++] = feature(17, suffixes[i]!, at(suffixes, i + 1));
  out[n++] = feature(18, at(shapes, i + 1), at(shapes, i - 1));
  return n;
}
