// Counts the contexts in which names occur in 30,000 abstracts, and writes src/lexicon/data/name-statistics.tsv. Uses no annotations.
//   node --import tsx scripts/train/name-statistics.ts
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { nameKey } from '../../src/domain/names.js';
import { COUNTED } from '../../src/lexicon/name-statistics.js';
import { gather } from '../../src/reader/mentions/gather.js';
import { nameFeatures } from '../../src/reader/mentions/name-features.js';
import { clean } from '../../src/text/clean/clean.js';
import { segment } from '../../src/text/segment/segment.js';
import { trainingPapers } from '../eval/sets.js';

const CORPUS = new URL('../../../shared/corpus/abstracts-2026.jsonl.gz', import.meta.url);
/** Names in fewer papers are omitted: their counts mean little. */
const FEWEST = 3;

/** The features of a name that are counted in each column. */
const SIGNS: Readonly<Record<(typeof COUNTED)[number], RegExp>> = {
  dataset: /^(?:nhead|phead|gov):dataset$/,
  method: /^(?:nhead|phead|gov):method$/,
  hardware: /^(?:nhead|phead|gov):hardware$/,
  task: /^(?:nhead|phead|gov):task$/,
  'beside-method': /^list:METHOD$/,
  'beside-dataset': /^list:DATASET$/,
  on: /^(?:c:on-data|p1:on)$/,
  compared: /^(?:c:comparing|p1:than)$/,
  own: /^(?:d:title-colon|c:intro=(?:object|apposition|called))$/,
  does: /^v:(?:achiev|outperform|surpass|improv|reduc|obtain)/,
  using: /^(?:c:using|n:-based)$/,
  'short-common': /^ab:lower$/,
  short: /^ab$/,
};

const annotated = new Set(trainingPapers().map(({ title }) => title));
const counts = new Map<string, { papers: number; columns: Map<string, number> }>();
const lines = gunzipSync(readFileSync(CORPUS)).toString('utf8').split('\n').filter((line) => line !== ''); // prettier-ignore
for (const line of lines) {
  const { title, abstract } = JSON.parse(line) as { title: string; abstract: string };
  if (annotated.has(title)) continue;
  const { names, around } = gather(segment([clean('title', title), clean('abstract', abstract)]));
  for (const cluster of names) {
    if (!/[\p{Lu}\d]/u.test(cluster.name) || cluster.name.length > 40) continue;
    const key = nameKey(cluster.name);
    const known = counts.get(key) ?? { papers: 0, columns: new Map<string, number>() };
    known.papers++;
    const features = [...nameFeatures(cluster, around)];
    for (const column of COUNTED)
      if (features.some((feature) => SIGNS[column].test(feature)))
        known.columns.set(column, (known.columns.get(column) ?? 0) + 1);
    counts.set(key, known);
  }
}
const rows = [...counts]
  .filter(([key, { papers }]) => papers >= FEWEST && key !== '')
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([key, { papers, columns }]) => [key, papers, ...COUNTED.map((column) => columns.get(column) ?? 0)].join('\t'));
writeFileSync(
  new URL('../../src/lexicon/data/name-statistics.tsv', import.meta.url),
  `${['key', 'papers', ...COUNTED].join('\t')}\n${rows.join('\n')}\n`,
);
console.log(`${rows.length} names of ${lines.length} abstracts`);
