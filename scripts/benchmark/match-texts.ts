// Joins the annotations of the benchmark with their texts, which are not part of the repository, and writes documents and annotations
// in the format of the scorer and of `npm run eval -- --docs F --gold F`.
//   npm run benchmark:texts -- FILE…             from any list of papers that claimgraph reads, such as arXiv's metadata snapshot
//   npm run benchmark:texts -- --fetch           from arXiv's API, with one request every three seconds
//   npm run benchmark:texts -- --set dev FILE…   another set; `modern` by default
//   npm run benchmark:texts -- --out DIR …       another folder; benchmark/texts by default
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { normalArxivId, titleKey } from '../../src/domain/ids.js';
import { programVersion } from '../../src/http/program-version.js';
import { parseNetworkName } from '../../src/sources/network/names.js';
import { Network, networkOptions } from '../../src/sources/network/network.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import type { SourceItem } from '../../src/sources/source.js';
import { hashOf, normalText, type PublishedPaper, type Text, withSentence } from './annotation.js';

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    set: { type: 'string', default: 'modern' },
    out: { type: 'string', default: fileURLToPath(new URL('../../benchmark/texts', import.meta.url)) },
    fetch: { type: 'boolean', default: false },
  },
});
const annotations = readFileSync(new URL(`../../benchmark/${options.set}.jsonl`, import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as PublishedPaper);
if (files.length === 0 && !options.fetch) throw new Error('Name at least one file with abstracts, or give --fetch.');

const wanted = new Map<string, PublishedPaper>();
for (const paper of annotations) {
  wanted.set(titleKey(paper.title), paper);
  if (paper.arxivId) wanted.set(`arxiv:${paper.arxivId}`, paper);
}
const texts = new Map<string, Text>();
const revised = new Set<string>();

async function take(items: AsyncIterable<SourceItem>): Promise<void> {
  for await (const item of items) {
    if (!('paper' in item)) continue;
    const arxivId = normalArxivId(item.paper.arxivId ?? item.paper.sourceId);
    const paper = (arxivId && wanted.get(`arxiv:${arxivId}`)) || wanted.get(titleKey(item.paper.title));
    if (!paper || texts.has(paper.id)) continue;
    const text = normalText(item.paper);
    if (hashOf(text) === paper.sha256) texts.set(paper.id, text);
    else revised.add(paper.id);
  }
}

for (const file of files) await take(readPapersFromFile(file));
if (options.fetch) {
  const ids = annotations.flatMap(({ id, arxivId }) => (arxivId && !texts.has(id) ? [arxivId] : []));
  const network = new Network(networkOptions(process.env, programVersion()));
  await take(network.read(parseNetworkName(`arxiv:${ids.join(',')}`)!, { most: ids.length }).items);
  await network.close();
}

const matched = annotations.filter(({ id }) => texts.has(id));
mkdirSync(options.out, { recursive: true });
const write = (file: string, lines: readonly unknown[]): void =>
  writeFileSync(join(options.out, file), lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
write(`docs-${options.set}.jsonl`, matched.map(({ id }) => ({ id, ...texts.get(id)! }))); // prettier-ignore
write(
  `gold-${options.set}.jsonl`,
  matched.map(({ id, entities, claims, comparisons }) => ({
    id,
    entities,
    claims: claims.map((claim) => withSentence(claim, texts.get(id)!)),
    comparisons: comparisons.map((comparison) => withSentence(comparison, texts.get(id)!)),
  })),
);
const differing = [...revised].filter((id) => !texts.has(id)).length;
console.log(
  `${matched.length} of ${annotations.length} papers of "${options.set}" matched${differing > 0 ? `; ${differing} have another text than the annotated one (revised since, or changed on the way)` : ''}.`,
);
console.log(`Score a reader: npm run eval -- --docs ${join(options.out, `docs-${options.set}.jsonl`)} --gold ${join(options.out, `gold-${options.set}.jsonl`)}`); // prettier-ignore
