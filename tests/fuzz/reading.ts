import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Extraction } from '../../src/domain/extraction.js';
import { extract } from '../../src/reader/extract.js';
import { PATIENCE } from './soon.js';

export const LONGEST = 8_000;

/** Maximum processor time for any text of up to `LONGEST` characters on an ordinary machine, in milliseconds. */
const TIME_LIMIT = 500 * PATIENCE;
/** On slower machines, the maximum in times of `LONGEST` characters of abstracts. */
const ORDINARY_TEXTS = 2.5 * PATIENCE;

let limit: number | undefined;

/** Maximum processor time for any text of up to `LONGEST` characters on this machine, in milliseconds. */
export function timeLimit(): number {
  limit ??= Math.max(TIME_LIMIT, ORDINARY_TEXTS * ordinaryTime());
  return limit;
}

/** The processor time of `LONGEST` characters of abstracts, in milliseconds, after the code for it is compiled. */
function ordinaryTime(): number {
  const papers = readFileSync(new URL('../../samples/papers.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  const abstracts = papers.map((line) => (JSON.parse(line) as { readonly abstract: string }).abstract);
  const characters = abstracts.reduce((sum, { length }) => sum + length, 0);
  let least = Infinity;
  for (let i = 0; i < TRIES; i++) {
    const before = process.cpuUsage();
    for (const abstract of abstracts) extract({ title: '', abstract });
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return (least * LONGEST) / characters;
}

/** The first runs of a kind of text compile the code that it needs. */
const TRIES = 6;

/** Pieces of abstracts, and texts that are known to cause errors in extractors. */
const FRAGMENTS = [
  'BERT outperforms LoRA by 5% on COCO and ', 'NetN achieves N% accuracy on COCO, ', 'BERT', 'LoRA, ', 'our method ', 'We propose X', ' (XY) ', 'than ',
  '1–', '1,', '1 ', '1.', '5% ', '2.5x', '10^{-3}', '10⁻³', '±0.2', '3,5 %', '1 000', '½', 'up to ', 'from 3 to 5 ', '95% CI 0.9–0.95 ', '35~ms', '1e9', '9'.repeat(40),
  'accuracy ', 'latency of ', 'reduces the ', 'faster ', 'two hours', 'an order of magnitude ', 'and ', 'or ', 'respectively', 'which ', 'while ',
  '. ', ', ', '; ', ': ', '(', ')', '[', ']', '"', "'", '-', '—', '/', '\\', '$', '{', '}', '~', '^', '_', '%', '&', '*', '**', '#', '@', '!', '?', '...', '\n', '\t', '\0',
  '\\textbf{', '\\cite{a}', '\\footnote{', '\\SI{3}{\\ms}', '$A^3$T', '\\frac{1}{2}', '<p>', '</p>', '<i>', '<tex-math>', '<mml:mn>2</mml:mn>', '&amp;lt;', '&#x3c;', '&times;',
  'https://a.b/', 'et al., 2020; ', '[12]', '(Li et al., 2023)', 'é', 'Ã©', 'τ-bench', '漢', '😀', '\ud83d', '\u202e', '\u200b', '\u00a0', 'ﬁ', 'İ', 'ß', 'A', 'a', 'Aa ', 'aB', 'v2', '-7B', '/13B',
]; // prettier-ignore

const piece = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...FRAGMENTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);

/** Texts of all lengths: random mixtures, and a few pieces that are repeated many times, which makes patterns backtrack. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  fc.array(piece, { maxLength: 120 }).map((pieces) => pieces.join('')),
  fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), fc.integer({ min: 2, max: LONGEST }))
    .map(([pieces, length]) => {
      const unit = pieces.join('') || 'a';
      return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
    }),
);

/** Checks that the positions and texts of an extraction are those of its text. @throws Error naming the first one that is not */
function checkPlaces(text: { title: string; abstract: string }, { claims, entities }: Extraction): void {
  const inside = (field: 'title' | 'abstract', start: number, end: number) => {
    if (!(0 <= start && start < end && end <= text[field].length))
      throw new Error(`${start} to ${end} is no place in a ${field} of ${text[field].length} characters.`);
  };
  for (const { evidence, anchor, value } of claims) {
    inside(evidence.field, evidence.start, evidence.end);
    inside(anchor.field, anchor.start, anchor.end);
    if (text[evidence.field].slice(evidence.start, evidence.end) !== evidence.text)
      throw new Error(`The evidence "${evidence.text}" is not what stands at ${evidence.start}.`);
    for (const part of evidence.parts) {
      inside(evidence.field, part.start, part.end);
      if (part.start < evidence.start || part.end > evidence.end)
        throw new Error(`A part lies outside of its evidence: "${part.surface}".`);
      if (text[evidence.field].slice(part.start, part.end) !== part.surface)
        throw new Error(`The part "${part.surface}" is not what stands at ${part.start}.`);
    }
    if (value !== null && !Number.isFinite(value)) throw new Error(`${value} is no value.`);
  }
  for (const { mentions } of entities) for (const { field, start, end } of mentions) inside(field, start, end);
}

/** Extracts from a text up to six times, so that compilation and other load do not count. @returns the processor time of the fastest run, in milliseconds */
export function readingTime(text: { title: string; abstract: string }): number {
  let least = Infinity;
  for (let i = 0; i < TRIES && least > timeLimit() / 2; i++) {
    const before = process.cpuUsage();
    extract(text);
    least = Math.min(least, process.cpuUsage(before).user / 1000);
  }
  return least;
}

/** The property of extraction from any text: it takes little time, and all positions are correct. */
export const readsAnything = fc.property(texts, fc.constantFrom('title', 'abstract'), (content, field) => {
  const text = { title: '', abstract: '', [field]: content };
  checkPlaces(text, extract(text));
  const time = readingTime(text);
  if (time > timeLimit())
    throw new Error(`Reading took ${Math.round(time)} ms; at most ${Math.round(timeLimit())} ms are allowed.`);
});
