// Measures isolation: how long a small query takes while a complete export, a facet that reads every claim, and an
// ingest in another process are running, compared with how long it takes alone.
//   npm run build && npm run bench -- together [--papers 5000] [--store FILE] [--seconds 4] [--ratios]
// --store uses a copy of an existing graph instead of generated papers.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openStore } from '../../src/store/open.js';
import { backupFile } from '../../src/store/sqlite/backup.js';
import { ANEW, hangUp, percentile, post, times } from './http.js';
import { fillWithMadePapers, madePapers } from './made-papers.js';
import { started } from './started.js';

const { values: options } = parseArgs({
  options: {
    papers: { type: 'string', default: '5000' },
    store: { type: 'string' },
    seconds: { type: 'string', default: '4' },
    ratios: { type: 'boolean', default: false },
  },
});
const seconds = Number(options.seconds);
const ROUNDS = 3;
/** Reads the evidence of every claim. */
const SLOW = '{ facets(by: DATASET, where: {text: "reaches nothing like it"}) { label count } }';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-together-'));
const path = join(folder, 'graph.db');
if (options.store === undefined) {
  const store = await openStore({ type: 'sqlite', path }, { prepare: true });
  await fillWithMadePapers(store, Number(options.papers));
  await store.close();
} else backupFile(options.store, path);

/** Papers that are not in the graph, more than can be ingested during the measurement. */
const more = join(folder, 'more.jsonl');
writeFileSync(
  more,
  [...madePapers(20_000, 99)].map(({ paper }, i) => JSON.stringify({ ...paper, title: `${paper.title} ${i}`, arxivId: undefined })).join('\n'), // prettier-ignore
);

const store = await openStore({ type: 'sqlite', path }, { prepare: true, purpose: 'read' });
const [paper] = (await store.findPapers({}, { by: 'TITLE', descending: false }, { first: 1 })).rows;
await store.close();
const small = `{ paper(id: "${paper!.item.id}") { title claims { nodes { value unit metric { name } evidence { text } } } } }`;
const server = await started(['dist/cli/main.js', 'serve', '--port', '0', '--store', `sqlite:${path}`]);

/** Repeats a request until the returned function is called. */
function goesOn(ask: () => Promise<unknown>): () => Promise<void> {
  let over = false;
  const loop = (async () => {
    while (!over) await ask();
  })();
  return async () => {
    over = true;
    await loop;
  };
}

/** Reads the export to its end, or until the measurement is over. */
function exported(cut: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(server.url.replace('/graphql', '/export/claims.csv'), { signal: cut }, (response) => {
      response.resume();
      response.once('close', resolve);
    });
    asked.once('error', (error) => (cut.aborted ? resolve() : reject(error)));
    asked.end();
  });
}

async function whileBusy<T>(work: () => Promise<T>): Promise<T> {
  const cut = new AbortController();
  const ends = [goesOn(() => post(server.url, SLOW, ANEW)), goesOn(() => exported(cut.signal))];
  const ingest = spawn(process.execPath, ['dist/cli/main.js', 'ingest', more, '--store', `sqlite:${path}`], {
    stdio: 'ignore',
  });
  const ended = new Promise((done) => ingest.once('exit', done));
  try {
    return await work();
  } finally {
    ingest.kill('SIGTERM');
    cut.abort();
    await Promise.all([...ends.map((end) => end()), ended]);
  }
}

const ask = (): Promise<number[]> => times(() => post(server.url, small, ANEW), 1, seconds);
const [quiet, busy]: [number[], number[]] = [[], []];
try {
  await ask();
  // Alternately, so that other load on the machine affects both.
  for (let round = 0; round < ROUNDS; round++) {
    quiet.push(...(await ask()));
    busy.push(...(await whileBusy(ask)));
  }
} finally {
  hangUp();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
const ratios = {
  'p99 of a small question while all else goes on, to quiet': percentile(busy, 0.99) / percentile(quiet, 0.99),
};
if (options.ratios) console.log(JSON.stringify(ratios));
else {
  for (const [name, all] of Object.entries({ quiet, busy }))
    console.log(
      `${name.padEnd(6)} p50 ${percentile(all, 0.5).toFixed(2)} ms, p99 ${percentile(all, 0.99).toFixed(1)} ms, ${all.length} questions`,
    );
  for (const [name, ratio] of Object.entries(ratios)) console.log(`  ${name}: ${ratio.toFixed(2)}`);
}
