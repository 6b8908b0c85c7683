// Counts the positions of nouns and noun phrases in this year's abstracts. Uses no annotations.
//   node --import tsx scripts/train/phrase-statistics.ts [every n-th abstract]
// Writes src/reader/links/data/phrase-statistics.tsv: a word or phrase, how often it ends (or is) a noun phrase, and how often that phrase is
// directly before a number, directly after one, after a comparative; before a verb of results, after a comparison, after "on".
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { chunked } from '../../src/reader/grammar/chunks.js';
import { verbStem } from '../../src/reader/grammar/claim-words.js';
import { viewSentences } from '../../src/reader/grammar/sentence-view.js';
import { clean } from '../../src/text/clean/clean.js';
import { findQuantities } from '../../src/text/quantities/quantities.js';
import { segment } from '../../src/text/segment/segment.js';

const every = Number(process.argv[2] ?? 2);
const file = new URL('../../../shared/corpus/abstracts-2026.jsonl.gz', import.meta.url);
const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter((line, i) => line !== '' && i % every === 0); // prettier-ignore
const counts = new Map<string, number[]>();
const PLACES = { all: 0, before: 1, behind: 2, compared: 3, acts: 4, beaten: 5, on: 6 } as const;

function add(keys: readonly string[], place: keyof typeof PLACES): void {
  for (const key of keys) {
    const row = counts.get(key) ?? new Array<number>(7).fill(0);
    row[PLACES[place]]!++;
    counts.set(key, row);
  }
}

const LINK = /^(?:of|is|was|are|at|:|=|to|from|by|reaches|exceeds|\()$/;
const COMPARATIVE = /^(?:fewer|less|lower|higher|more|greater|better|larger|smaller|reduced|improved)$/;
const AGAINST = /^(?:than|over|versus|vs|against|outperform\w*|surpass\w*|exceed\w*|beat\w*)$/;

for (const line of lines) {
  const { abstract } = JSON.parse(line) as { abstract: string };
  const document = segment([clean('abstract', abstract)]);
  for (const view of viewSentences(document, [], findQuantities(document))) {
    const { chunks, sorts } = chunked(view);
    const starts = new Set(view.quantities.map(({ from }) => from));
    const ends = new Set(view.quantities.map(({ to }) => to));
    for (const { from, to } of chunks) {
      const words = view.lower.slice(from, to);
      const keys = [words.at(-1)!];
      for (let n = 2; n <= Math.min(4, words.length); n++) keys.push(words.slice(-n).join(' '));
      add(keys, 'all');
      if (starts.has(to) || (LINK.test(view.lower[to] ?? '') && (starts.has(to + 1) || starts.has(to + 2)))) add(keys, 'before'); // prettier-ignore
      if (ends.has(from)) add(keys, 'behind');
      if (COMPARATIVE.test(view.lower[from - 1] ?? '') || COMPARATIVE.test(words[0]!)) add(keys, 'compared');
      if (sorts[to] === 'verb' && /^(?:achieve|improve|outperform|reduce|show)$/.test(verbStem(view.lower[to]!) ?? '')) add(keys, 'acts'); // prettier-ignore
      let lead = from - 1;
      while (/^(?:the|an?|its|their|standard|existing|conventional)$/.test(view.lower[lead] ?? '')) lead--;
      const before = view.lower[lead] ?? '';
      if (AGAINST.test(before) || (/^(?:to|with)$/.test(before) && /^compar/.test(view.lower[lead - 1] ?? ''))) add(keys, 'beaten'); // prettier-ignore
      if (/^(?:on|across)$/.test(before)) add(keys, 'on');
    }
  }
}
const rows = [...counts]
  .filter(
    ([key, row]) => row[0]! >= (key.includes(' ') ? 6 : 4) && row.slice(1).some((n) => n >= 2) && !/\d{3}/.test(key),
  )
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, row]) => `${key}\t${row.join(' ')}`);
const folder = new URL('../../src/reader/links/data/', import.meta.url);
mkdirSync(folder, { recursive: true });
writeFileSync(new URL('phrase-statistics.tsv', folder), `${rows.join('\n')}\n`);
console.log(`${lines.length} abstracts, ${rows.length} words and phrases`);
