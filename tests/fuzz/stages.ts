import fc from 'fast-check';
import { clean, originalSpan } from '../../src/text/clean/clean.js';
import type { CleanText, Sentence } from '../../src/text/document.js';
import { findQuantities } from '../../src/text/quantities/quantities.js';
import { segment } from '../../src/text/segment/segment.js';
import { texts } from './reading.js';
import { soon } from './soon.js';

/** Properties of the first stages of extraction for any text: they take little time, and all positions are within the text. */

function inside(what: string, start: number, end: number, from: number, to: number): void {
  if (!(from <= start && start <= end && end <= to))
    throw new Error(`${what} is said to stand from ${start} to ${end}, which is not between ${from} and ${to}.`);
}

function checkCleaning(cleaned: CleanText): void {
  const { original, text, starts, ends } = cleaned;
  if (starts.length !== text.length || ends.length !== text.length)
    throw new Error(`${text.length} clean characters have ${starts.length} beginnings and ${ends.length} ends.`);
  for (let at = 0; at < text.length; at++) {
    inside(`the clean character ${at}`, starts[at]!, ends[at]!, 0, original.length);
    if (at > 0 && starts[at]! < starts[at - 1]!) throw new Error(`The clean character ${at} stands before its neighbour.`); // prettier-ignore
  }
  for (const [from, to] of [[0, text.length], [text.length, text.length], [0, 0]] as const) {
    const { start, end } = originalSpan(cleaned, from, to);
    inside('a part of the clean text', start, end, 0, original.length);
  }
} // prettier-ignore

function checkSentence({ start, end, text, tokens, clauses }: Sentence, field: CleanText): void {
  inside('a sentence', start, end, 0, field.text.length);
  if (field.text.slice(start, end) !== text) throw new Error(`A sentence is not what stands at ${start}.`);
  let before = start;
  for (const token of tokens) {
    inside(`the token "${token.text}"`, token.start, token.end, before, end);
    if (field.text.slice(token.start, token.end) !== token.text) throw new Error(`A token is not what stands at ${token.start}.`); // prettier-ignore
    before = token.end;
  }
  let reached = 0;
  for (const { from, to } of clauses) {
    if (from !== reached || to < from) throw new Error(`A clause goes from ${from} to ${to}, after one that ended at ${reached}.`); // prettier-ignore
    reached = to;
  }
  if (reached !== tokens.length) throw new Error(`The clauses end at token ${reached} of ${tokens.length}.`);
}

/** Cleaning any text takes little time; every clean character is mapped to a range of the original, in order. */
export const cleansAnything = fc.asyncProperty(texts, (text) => soon(() => checkCleaning(clean('abstract', text))));

const asItIs = (text: string): CleanText => ({
  field: 'abstract',
  original: text,
  text,
  starts: Array.from({ length: text.length }, (_, at) => at),
  ends: Array.from({ length: text.length }, (_, at) => at + 1),
});

/** Segmenting any text, cleaned or not, takes little time; sentences, tokens and clauses are ranges of it, in order. */
export const segmentsAnything = fc.asyncProperty(texts, (text) =>
  soon(() => {
    const field = asItIs(text);
    for (const sentence of segment([field]).sentences) checkSentence(sentence, field);
  }),
);

/** Finding the quantities of any text takes little time; each is a finite number within its sentence. */
export const countsAnything = fc.asyncProperty(texts, (text) =>
  soon(() => {
    const document = segment([asItIs(text)]);
    for (const { sentence: index, start, end, number, value, valueHigh } of findQuantities(document)) {
      const sentence = document.sentences[index]!;
      inside('a quantity', start, end, sentence.start, sentence.end);
      inside('a number', number.start, number.end, start, end);
      if (!Number.isFinite(value) || !Number.isFinite(valueHigh ?? 0)) throw new Error(`${value} is no value.`);
    }
  }),
);
