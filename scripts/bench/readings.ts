// Extracts from papers once and stores the extractions in a file, for benchmarks of the store on real papers ("ingest --readings").
//   npm run build && npm run bench -- readings --from abstracts.jsonl --to readings.jsonl.gz [--papers 12000]
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import type { SourcePaper } from '../../src/domain/paper.js';
import { ahead, inBatches } from '../../src/ingest/ahead.js';
import type * as Pool from '../../src/ingest/reader-pool.js';
import { readPapersFromFile } from '../../src/sources/read.js';

const { values: options } = parseArgs({
  options: { from: { type: 'string' }, to: { type: 'string' }, papers: { type: 'string', default: '12000' } },
});
const { from, to } = options;
if (from === undefined || to === undefined) throw new Error('expected --from FILE of papers and --to FILE.jsonl.gz');
const { ReaderPool } = (await import(new URL('../../dist/ingest/reader-pool.js', import.meta.url).href)) as typeof Pool;
const most = Number(options.papers);
const BATCH = 20;

async function* papers(file: string): AsyncIterable<SourcePaper> {
  let given = 0;
  for await (const item of readPapersFromFile(file)) {
    if (!('paper' in item)) continue;
    yield item.paper;
    if (++given === most) return;
  }
}

const pool = new ReaderPool();
async function* lines(file: string): AsyncIterable<string> {
  const read = ahead(inBatches(papers(file), BATCH), 2 * pool.parallel, async (batch) => {
    const extractions = await pool.read(batch.map(({ title, abstract }) => ({ title, abstract })));
    return batch.map((paper, i) => `${JSON.stringify({ paper, extraction: extractions[i] })}\n`);
  });
  for await (const batch of read) yield* batch;
}
await pipeline(Readable.from(lines(from)), createGzip(), createWriteStream(to));
await pool.close();
