// Writes sentences for training the tagger and the parser, one JSON object per line: { w: words, s: whether a space follows each }.
//   npm run -s train:sentences > sentences.jsonl
// All sentences with numbers from abstracts in ../shared/corpus, and every fifth of the others.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { clean } from '../../../src/text/clean/clean.js';
import type { Sentence } from '../../../src/text/document.js';
import { segment } from '../../../src/text/segment/segment.js';

const CORPUS = new URL('../../../../shared/corpus/', import.meta.url);
/** The number of abstracts taken from each file, evenly spaced. */
const FILES: Readonly<Record<string, number>> = {
  'abstracts-2026.jsonl.gz': 17_000,
  'abstracts-arxiv.jsonl': 2_000,
  'abstracts-nlp-ml.jsonl': 1_500,
};
const SHORTEST = 5;
const LONGEST = 70;

interface Paper {
  readonly title: string;
  readonly abstract: string;
}

function readPapers(file: string, most: number): Paper[] {
  const bytes = readFileSync(new URL(file, CORPUS));
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n').filter(Boolean);
  const step = Math.max(1, lines.length / most);
  return Array.from({ length: Math.min(most, lines.length) }, (_, i) => JSON.parse(lines[Math.floor(i * step)]!) as Paper); // prettier-ignore
}

function isWanted(sentence: Sentence, i: number): boolean {
  const { field, tokens } = sentence;
  if (field === 'title' || tokens.length < SHORTEST || tokens.length > LONGEST) return false;
  return i % 5 === 0 || tokens.some(({ text }) => /\d/.test(text));
}

for (const [file, most] of Object.entries(FILES))
  for (const { title, abstract } of readPapers(file, most))
    segment([clean('title', title), clean('abstract', abstract)])
      .sentences.filter(isWanted)
      .forEach(({ tokens }) => {
        const spaces = tokens.map((token, i) => i + 1 < tokens.length && tokens[i + 1]!.start > token.end);
        process.stdout.write(`${JSON.stringify({ w: tokens.map(({ text }) => text), s: spaces })}\n`);
      });
