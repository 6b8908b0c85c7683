// Trains the tagger and the parser of the reader on sentences parsed by another parser, and writes
// src/reader/model/weights/syntax.bin.
//   npm run -s train:sentences > sentences.jsonl
//   python scripts/train/syntax/parse.py < sentences.jsonl > parsed.jsonl
//   npm run train:syntax -- parsed.jsonl
// One sentence in twenty is held out to measure how well the two agree.
import { readFileSync, writeFileSync } from 'node:fs';
import { HashedClassifier } from '../../../src/reader/syntax/hashed-classifier.js';
import { bestMove, labelFeatures, LEFT, PARSE_FEATURES, parseFeatures, ParseState, RIGHT, SHIFT } from '../../../src/reader/syntax/parser.js'; // prettier-ignore
import { SyntaxReader } from '../../../src/reader/syntax/syntax.js';
import { best, tagFeatures, Tagger, wordFacts } from '../../../src/reader/syntax/tagger.js';
import { shuffled } from '../../random.js';
import { Perceptron } from './perceptron.js';

interface Parsed {
  readonly w: readonly string[];
  readonly t: readonly string[];
  readonly h: readonly number[];
  readonly d: readonly string[];
}
/** A sentence as numbers; the root has the number of words as its index. */
interface Lesson {
  readonly tags: Uint8Array;
  readonly words: Int32Array;
  readonly heads: Int32Array;
  readonly relations: readonly number[];
}

const ROUNDS = { tags: 4, moves: 7, relations: 3 };
const BITS = { tags: 15, moves: 20, relations: 14 };
/** Rarer relations are replaced by "dep". */
const LEAST = 200;

/** Reads the files; a sentence that occurs more than once is kept once. */
function readParsed(files: readonly string[]): Parsed[] {
  const sentences = new Map<string, Parsed>();
  for (const file of files)
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const sentence = JSON.parse(line) as Parsed;
      sentences.set(sentence.w.join(' '), sentence);
    }
  return [...sentences.values()];
}

function namesOf(sentences: readonly Parsed[]): { tags: string[]; relations: string[] } {
  const counts = new Map<string, number>([['dep', LEAST]]);
  for (const { d } of sentences) for (const one of d) counts.set(one, (counts.get(one) ?? 0) + 1);
  const relations = [...counts].filter(([name, count]) => count >= LEAST && name !== 'ROOT').map(([name]) => name);
  return { tags: [...new Set(sentences.flatMap(({ t }) => t))].sort(), relations: relations.sort() };
}

/** Trains on all sentences for several rounds, each in a different order, and prints the accuracy of each round. */
function inRounds<T>(
  name: string,
  rounds: number,
  lessons: readonly T[],
  learn: (lesson: T) => { right: number; all: number },
): void {
  // prettier-ignore
  for (let round = 1; round <= rounds; round++) {
    let right = 0;
    let all = 0;
    for (const lesson of shuffled(lessons, round)) {
      const result = learn(lesson);
      right += result.right;
      all += result.all;
    }
    console.log(`${name}, round ${round} of ${rounds}: ${((100 * right) / all).toFixed(2)} %`);
  }
}

function learnTags(sentences: readonly Parsed[], names: readonly string[]): Int8Array {
  const learner = new Perceptron(names.length, BITS.tags);
  const scores = new Float64Array(names.length);
  const features = new Int32Array(PARSE_FEATURES);
  inRounds('tags', ROUNDS.tags, sentences, ({ w, t }) => {
    const tags = new Uint8Array(w.length);
    const facts = wordFacts(w);
    let right = 0;
    for (let i = 0; i < w.length; i++) {
      const count = tagFeatures(facts, i, tags, features);
      learner.classifier.score(features, count, scores);
      tags[i] = best(scores);
      const gold = names.indexOf(t[i]!);
      learner.update(gold, tags[i]!, features, count);
      right += Number(tags[i] === gold);
    }
    return { right, all: w.length };
  });
  return learner.averaged();
}

/**
 * The moves after which no more of the correct tree is lost than before (dynamic oracle).
 * @see Y. Goldberg, J. Nivre, "Training deterministic parsers with non-deterministic oracles", TACL 1, 2013
 */
function harmless(state: ParseState, gold: Int32Array): number[] {
  const { stack, depth, next, size } = state;
  if (depth === 0) return [SHIFT];
  const top = stack[depth - 1]!;
  if (state.may(SHIFT) && gold[next] === top) return [SHIFT];
  if (gold[top] === next) return [LEFT];
  const harms = [SHIFT, RIGHT, LEFT].map((move) => !state.may(move));
  if (depth >= 2 && gold[top] === stack[depth - 2]) harms[LEFT] = true;
  for (let i = 0; i < depth; i++) if (gold[stack[i]!] === next || gold[next] === stack[i]) harms[SHIFT] = true;
  for (let i = next + 1; i < size; i++) if (gold[i] === top || gold[top] === i) harms[LEFT] = harms[RIGHT] = true;
  return [SHIFT, RIGHT, LEFT].filter((move) => !harms[move]);
}

function learnMoves(lessons: readonly Lesson[]): Int8Array {
  const learner = new Perceptron(3, BITS.moves);
  const scores = new Float64Array(3);
  const features = new Int32Array(PARSE_FEATURES);
  inRounds('heads', ROUNDS.moves, lessons, ({ words, tags, heads }) => {
    const state = new ParseState(words.length + 1);
    while (!state.done) {
      const count = parseFeatures(state, words, tags, features);
      learner.classifier.score(features, count, scores);
      const move = bestMove(state, scores);
      const good = harmless(state, heads);
      if (good.length > 0) {
        const gold = good.reduce((a, b) => (scores[b]! > scores[a]! ? b : a));
        learner.update(gold, good.includes(move) ? gold : move, features, count);
      }
      // Training continues from the parser's own mistakes, as parsing does.
      state.do(move);
    }
    let right = 0;
    for (let i = 0; i < words.length; i++) right += Number(state.heads[i] === heads[i]);
    return { right, all: words.length };
  });
  return learner.averaged();
}

function learnRelations(lessons: readonly Lesson[], names: readonly string[]): Int8Array {
  const learner = new Perceptron(names.length, BITS.relations);
  const scores = new Float64Array(names.length);
  const features = new Int32Array(PARSE_FEATURES);
  inRounds('relations', ROUNDS.relations, lessons, ({ words, tags, heads, relations }) => {
    let right = 0;
    for (let i = 0; i < words.length; i++) {
      if (heads[i] === words.length) continue;
      const count = labelFeatures(words, tags, heads, i, features);
      learner.classifier.score(features, count, scores);
      const label = best(scores);
      learner.update(relations[i]!, label, features, count);
      right += Number(label === relations[i]);
    }
    return { right, all: words.length };
  });
  return learner.averaged();
}

function tellAgreement(reader: SyntaxReader, held: readonly Parsed[]): void {
  const counts = { words: 0, tags: 0, heads: 0, relations: 0 };
  const began = performance.now();
  for (const { w, t, h, d } of held) {
    const { tags, heads, relations } = reader.read(w);
    for (let i = 0; i < w.length; i++) {
      counts.words++;
      counts.tags += Number(tags[i] === t[i]);
      counts.heads += Number(heads[i] === h[i]);
      counts.relations += Number(heads[i] === h[i] && relations[i] === (d[i] === 'ROOT' ? 'root' : d[i]));
    }
  }
  const share = (count: number) => `${((100 * count) / counts.words).toFixed(1)} %`;
  const speed = Math.round((1000 * held.length) / (performance.now() - began));
  console.log(`${held.length} sentences kept apart: tags ${share(counts.tags)}, heads ${share(counts.heads)}, heads with their relations ${share(counts.relations)}; ${speed} sentences a second`); // prettier-ignore
}

const files = process.argv.slice(2);
if (files.length === 0) throw new Error('Expected files of parsed sentences: npm run train:syntax -- parsed.jsonl');
const sentences = readParsed(files);
const taught = sentences.filter((_, i) => i % 20 !== 0);
const names = namesOf(sentences);
console.log(`${sentences.length} sentences, ${names.tags.length} tags, ${names.relations.length} relations`);
const tagWeights = learnTags(taught, names.tags);
const tagger = new Tagger(new HashedClassifier(names.tags.length, tagWeights));
const lessons = taught.map(({ w, h, d }): Lesson => {
  const facts = wordFacts(w);
  return {
    tags: tagger.tag(facts),
    words: facts.words,
    heads: Int32Array.from([...h.map((head) => (head < 0 ? w.length : head)), -1]),
    relations: d.map((name) => names.relations.indexOf(names.relations.includes(name) ? name : 'dep')),
  };
});
const parts = [tagWeights, learnMoves(lessons), learnRelations(lessons, names.relations)];
const header = JSON.stringify({ ...names, sizes: parts.map((part) => part.length) });
const model = Buffer.concat([Buffer.from(`${header}\n`), ...parts.map((part) => Buffer.from(part.buffer))]);
writeFileSync(new URL('../../../src/reader/model/weights/syntax.bin', import.meta.url), model);
tellAgreement(new SyntaxReader(model), sentences.filter((_, i) => i % 20 === 0)); // prettier-ignore
