// Measures the peak memory of an export in each format, from stores of generated papers of several sizes or from existing SQLite files.
//   npm run build && npm run bench -- exports [--papers 2000,20000 | --stores small.db,large.db] [--formats csv,jsonl,…]
// Each generated paper makes five claims. They have no curated tables and no reviews, so `evaluation-tables` and `annotations` are
// nearly empty: measure these with existing stores.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { EXPORT_FORMATS } from '../../src/export/formats.js';
import { openStore } from '../../src/store/open.js';
import { fillWithMadePapers } from './made-papers.js';

const { values: options } = parseArgs({
  options: {
    papers: { type: 'string', default: '2000,20000' },
    stores: { type: 'string' },
    formats: { type: 'string', default: [...EXPORT_FORMATS.map(({ name }) => name), 'neo4j-csv'].join(',') },
  },
});
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
if (!existsSync(MAIN)) throw new Error('npm run build first: this measures the compiled program');
/** How often the memory of the process is read, in milliseconds. */
const INTERVAL_MS = 20;

interface Peak {
  /** The largest resident set in megabytes, with the mapped pages of the database. */
  readonly resident: number;
  /** The largest memory of the process's own in megabytes. */
  readonly own: number;
}

/** Runs `claimgraph export` and reads its memory from `/proc` (Linux). */
function exported(store: string, format: string, out: string): Promise<Peak> {
  const child = spawn(process.execPath, [MAIN, 'export', format, '--store', store, '--out', out], { stdio: 'inherit' });
  let [resident, own] = [0, 0];
  const timer = setInterval(() => {
    if (child.exitCode !== null) return;
    const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
    resident = Math.max(resident, megabytes(status, 'VmHWM'));
    own = Math.max(own, megabytes(status, 'RssAnon'));
  }, INTERVAL_MS);
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => {
      clearInterval(timer);
      if (code === 0) resolve({ resident, own });
      else reject(new Error(`export ${format} ended with code ${String(code)}`));
    });
  });
}

function megabytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) / 1024;
}

/** Exports a store in every format and prints the peaks. */
async function measure(path: string): Promise<void> {
  const graph = await openStore({ type: 'sqlite', path }, { prepare: false });
  const { papers, claims } = await graph.stats();
  await graph.close();
  for (const format of options.formats.split(',')) {
    const out = join(folder, format);
    const { resident, own } = await exported(`sqlite:${path}`, format, out);
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
