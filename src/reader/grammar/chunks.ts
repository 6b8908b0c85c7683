import type { SentenceView } from './sentence-view.js';
import { syntaxOf } from '../syntax/sentence-syntax.js';
import { isAlwaysVerb, wordSorts, type WordSort } from './word-sorts.js';

/** A noun phrase without its article: "average knowledge fidelity", "unsafe experts". */
export interface Chunk {
  /** Half-open range of tokens. */
  readonly from: number;
  readonly to: number;
}

/** The parts of speech and the noun phrases of a sentence. */
export interface Chunked {
  readonly sorts: readonly WordSort[];
  readonly chunks: readonly Chunk[];
  /** By token: the chunk it belongs to, or -1. */
  readonly chunkOf: readonly number[];
}

const known = new WeakMap<SentenceView, Chunked>();

/** Finds the noun phrases of a sentence, from the parts of speech of its words and the mentions in it. Cached per sentence. */
export function chunked(view: SentenceView): Chunked {
  let found = known.get(view);
  if (!found) known.set(view, (found = chunkSentence(view)));
  return found;
}

function chunkSentence(view: SentenceView): Chunked {
  const tokens = view.sentence.tokens.map(({ text }) => text);
  const inName = new Uint8Array(tokens.length);
  for (const { from, to, anaphor } of view.names) if (!anaphor) inName.fill(1, from, to);
  const inNumber = new Uint8Array(tokens.length);
  for (const { from, to } of view.quantities) inNumber.fill(1, from, to);
  const sorts = wordSorts(tokens, (at) => inName[at] === 1).map((sort, at) => (inNumber[at] && !inName[at] ? 'number' : sort)); // prettier-ignore
  byContext(view, sorts, inName);
  const chunks: Chunk[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!opens(sorts[at]!)) continue;
    let to = at + 1;
    while (to < tokens.length && continues(sorts, to, tokens, inName)) to++;
    const from = at;
    at = to - 1;
    const whole = to;
    while (to > from && !closes(sorts[to - 1]!, tokens[to] ?? '')) to--;
    // A phrase without a noun keeps all of its words: "2% less accurate", "the multi-label".
    if (to === from) to = whole;
    chunks.push({ from, to });
  }
  const chunkOf = new Array<number>(tokens.length).fill(-1);
  chunks.forEach(({ from, to }, i) => chunkOf.fill(i, from, to));
  return { sorts, chunks, chunkOf };
}

/** Corrects nouns and verbs by the tagger of the parser, which considers the context: "SpectrumKV changes perplexity". */
function byContext(view: SentenceView, sorts: WordSort[], inName: Uint8Array): void {
  if (!sorts.includes('verb') && !sorts.includes('noun')) return;
  const syntax = syntaxOf(view);
  sorts.forEach((sort, at) => {
    if (!/^[a-z]+$/.test(view.sentence.tokens[at]!.text)) return;
    const tag = syntax.tag(at);
    if (sort === 'noun' && !inName[at] && /^VB[DPZ]$/.test(tag)) sorts[at] = 'verb';
    else if (sort === 'verb' && /^NNS?$/.test(tag) && !isAlwaysVerb(view.lower[at]!)) sorts[at] = 'noun';
  });
}

function opens(sort: WordSort): boolean {
  return sort === 'noun' || sort === 'adjective' || sort === 'gerund' || sort === 'participle';
}

function continues(sorts: readonly WordSort[], at: number, tokens: readonly string[], inName: Uint8Array): boolean {
  if (inName[at] && inName[at - 1]) return true;
  if (opens(sorts[at]!)) return true;
  // "wall-clock / GPU time", "loss-of-function"
  return tokens[at] === '/' && at + 1 < tokens.length && opens(sorts[at + 1]!);
}

/** Can a word be the last of a noun phrase: a noun, or a gerund without an object or complement? Not in "R^2 rising from 0.918". */
function closes(sort: WordSort, next: string): boolean {
  return sort === 'noun' || (sort === 'gerund' && !/^(?:by|from|to|the|an?|its|their|our|in|with|\d.*)$/.test(next));
}
