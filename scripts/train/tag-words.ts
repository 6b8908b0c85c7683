// Counts the parts of speech that the tagger of `compromise` assigns to words in this year's abstracts.
//   node --import tsx scripts/train/tag-words.ts [how many abstracts]
// Writes src/reader/grammar/data/word-sorts.tsv: a word, and every part of speech of at least a sixth of its occurrences, the most frequent first.
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import tagger from 'compromise/two';
import { clean } from '../../src/text/clean/clean.js';

const [most = '6000'] = process.argv.slice(2);
const file = new URL('../../../shared/corpus/abstracts-2026.jsonl.gz', import.meta.url);
const papers = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(Boolean).filter((_, i) => i % 5 === 0).slice(0, Number(most)); // prettier-ignore
const SORTS = ['Gerund', 'PastTense', 'Verb', 'Adjective', 'Adverb', 'ProperNoun', 'Noun'] as const;
const counts = new Map<string, number[]>();
for (const line of papers) {
  const { abstract } = JSON.parse(line) as { abstract: string };
  for (const sentence of tagger(clean('abstract', abstract).text).docs as unknown as {
    text: string;
    tags?: Set<string>;
  }[][]) {
    for (const { text, tags = new Set<string>() } of sentence) {
      const word = text.toLowerCase();
      if (!/^[a-z][a-z'-]+$/.test(word)) continue;
      const at = SORTS.findIndex((sort) => tags.has(sort));
      const row = counts.get(word) ?? new Array<number>(SORTS.length + 1).fill(0);
      row[at < 0 ? SORTS.length : at]!++;
      counts.set(word, row);
    }
  }
}
/** Gerund, past participle or past tense, verb, adjective, adverb, noun. */
const LETTERS = ['g', 'p', 'v', 'a', 'r', 'n', 'n'] as const;
const rows = [...counts]
  .filter(([, row]) => row.reduce((a, b) => a + b, 0) >= 4)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .flatMap(([word, row]) => {
    const shares = new Map<string, number>();
    LETTERS.forEach((letter, i) => shares.set(letter, (shares.get(letter) ?? 0) + row[i]!));
    const total = row.reduce((a, b) => a + b, 0);
    const sorts = [...shares].filter(([, n]) => n / total >= 1 / 6).sort((a, b) => b[1] - a[1]);
    return sorts.length > 0 ? [`${word}\t${sorts.map(([letter]) => letter).join('')}`] : [];
  });
writeFileSync(new URL('../../src/reader/grammar/data/word-sorts.tsv', import.meta.url), `${rows.join('\n')}\n`);
console.log(`${rows.length} words`);
