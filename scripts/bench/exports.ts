// Measures the peak memory of an export in each format, from stores of generated papers of several sizes or from existing SQLite files.
//   npm run build && npm run bench -- exports [--papers 2000,20000 | --stores small.db,large.db] [--formats csv,jsonl,…]
// Each generated paper makes five claims. They have no curated tables and no reviews, so `evaluation-tables` and `annotations` are
// nearly empty: measure these with existing stores.
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { EXPORT_FORMATS } from '../../src/export/formats.js';
import { openStore } from '../../src/store/open.js';
import { fillWithMadePapers } from './made-papers.js';
import { peakOf, requireBuild } from './peak-memory.js';

const { values: options } = parseArgs({
  options: {
    papers: { type: 'string', default: '2000,20000' },
    stores: { type: 'string' },
    formats: { type: 'string', default: [...EXPORT_FORMATS.map(({ name }) => name), 'neo4j-csv'].join(',') },
  },
});
requireBuild();

/** Exports a store in every format and prints the peaks. */
async function measure(path: string): Promise<void> {
  const graph = await openStore({ type: 'sqlite', path }, { prepare: false });
  const { papers, claims } = await graph.stats();
  await graph.close();
  for (const format of options.formats.split(',')) {
    const out = join(folder, format);
    const { resident, own } = await peakOf(['export', format, '--store', `sqlite:${path}`, '--out', out], 'inherit');
    const files = statSync(out).isFile() ? [out] : readdirSync(out).map((file) => join(out, file));
    const size = files.reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;
    console.log(
      `${papers} papers, ${claims} claims, ${format} of ${size.toFixed(1)} MB: peak ${resident.toFixed(0)} MB, own ${own.toFixed(0)} MB`,
    );
    rmSync(out, { recursive: true });
  }
}

async function madeStore(papers: number): Promise<string> {
  const path = join(folder, `${papers}.db`);
  const graph = await openStore({ type: 'sqlite', path }, { prepare: true });
  await fillWithMadePapers(graph, papers);
  await graph.close();
  return path;
}

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-exports-'));
try {
  if (options.stores) for (const path of options.stores.split(',')) await measure(path);
  else for (const papers of options.papers.split(',').map(Number)) await measure(await madeStore(papers));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
