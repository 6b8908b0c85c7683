// Compares three ways to ask a real Neo4j the same five relational questions: this API over HTTP, @neo4j/graphql over HTTP (the peer),
// and hand-written Cypher over the driver (the lower bound).
//   node --import tsx scripts/bench/neo4j.ts [--papers 20000] [--seconds 5] [--at-once 8] [--data DIR]
// Needs Java 17 and Maven. --data keeps the database for the next run. Other load affects all three alike, so compare the ratios.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import neo4j, { type Driver } from 'neo4j-driver';
import { nameKey } from '../../src/domain/names.js';
import { writeNeo4jCsv } from '../../src/store/neo4j/bulk/neo4j-csv.js';
import { openStore, parseStoreAddress } from '../../src/store/open.js';
import { hangUp, percentile, post, times } from './http.js';
import { fillWithMadePapers } from './made-papers.js';
import { type BenchNames, questions } from './neo4j-questions.js';

const { values: options } = parseArgs({
  options: {
    papers: { type: 'string', default: '20000' },
    /** Seconds for which each contender is asked each question, at each concurrency. */
    seconds: { type: 'string', default: '5' },
    /** Number of concurrent clients when requests per second are measured. */
    'at-once': { type: 'string', default: '8' },
    data: { type: 'string' },
  },
});
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = options.data ?? mkdtempSync(join(tmpdir(), 'claimgraph-bench-'));
const children: ChildProcess[] = [];

try {
  const home = join(folder, 'home');
  if (!existsSync(home)) await load(Number(options.papers), home);
  const server = await started(
    ['tests/neo4j/start.mjs', '--data', home, '--heap', '3g', '--page-cache', '1g', '--stop-with-stdin'],
    /^\{.*"uri"/,
  );
  const { uri, user, password } = JSON.parse(server) as { uri: string; user: string; password: string };
  const url = uri.replace('://', `://${user}:${password}@`);
  const store = await openStore(parseStoreAddress(url, {}), { prepare: false });
  await store.migrate();
  const { papers, claims } = await store.stats();
  console.log(`Neo4j ${(await store.info()).version}: ${papers} papers, ${claims} claims`);
  const method = (await store.findEntities({ kind: 'METHOD' }, { by: 'CLAIMS', descending: true }, { first: 1 }))
    .rows[0]!.item.name;
  const dataset = (await store.findEntities({ kind: 'DATASET' }, { by: 'CLAIMS', descending: true }, { first: 1 }))
    .rows[0]!.item.name;
  const paper = (await store.findPapers({}, { by: 'TITLE', descending: false }, { first: 200 })).rows.at(-1)!.item.id;
  await store.close();

  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  // @neo4j/graphql looks entities up by their names.
  for (const label of ['Method', 'Metric', 'Dataset', 'Hardware'])
    await driver.executeQuery(`CREATE INDEX bench_${label} IF NOT EXISTS FOR (n:${label}) ON (n.name)`);
  await driver.executeQuery('CALL db.awaitIndexes(120)');
  const ours = (await started(['dist/cli/main.js', 'serve', '--port', '0', '--store', url], /answers at/)).replace(
    /.* at /,
    '',
  );
  const peer = await started(['--import', 'tsx', 'scripts/bench/neo4j-peer.ts', uri, user, password], /^http/);
  await compare(driver, `${ours}/graphql`, peer, { method, dataset, paper });
  await driver.close();
} finally {
  hangUp();
  for (const child of children.reverse()) child.kill('SIGTERM');
  await Promise.all(children.map((child) => child.exitCode ?? new Promise((ended) => child.once('exit', ended))));
  if (options.data === undefined) rmSync(folder, { recursive: true, force: true });
}

/** Loads generated papers: SQLite → CSV files → `neo4j-admin` import. */
async function load(count: number, home: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'graph.db');
  const from = performance.now();
  const store = await openStore({ type: 'sqlite', path: file }, { prepare: true });
  await fillWithMadePapers(store, count);
  const csv = join(folder, 'csv');
  const { nodes, relationships, command } = await writeNeo4jCsv(store, csv);
  await store.close();
  const placed = command
    .split(' ')
    .slice(1)
    .map((option) =>
      option.replace(
        /(?<=^--(?:nodes|relationships)=)(.*),(.*)/,
        (_, header: string, data: string) => `${join(csv, header)},${join(csv, data)}`,
      ),
    );
  const importing = performance.now();
  const child = spawn(process.execPath, [join(root, 'tests/neo4j/admin.mjs'), '--data', home, ...placed], {
    stdio: 'ignore',
  });
  const code = await new Promise((ended) => child.once('exit', ended));
  if (code !== 0) throw new Error(`the import ended with code ${String(code)}`);
  console.log(
    `made ${count} papers in ${seconds(importing - from)}, imported ${nodes} nodes and ${relationships} relationships in ${seconds(performance.now() - importing)}`,
  );
}

/** Starts a process; resolves with the first line of output that matches. */
function started(args: readonly string[], ready: RegExp): Promise<string> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', CLAIMGRAPH_LOG_LEVEL: 'silent' },
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).on('line', (line) => ready.test(line) && resolve(line));
    child.once('exit', (code) => reject(new Error(`${args.join(' ')} ended with code ${String(code)}`)));
  });
}

type Ask = () => Promise<string[]>;

async function compare(driver: Driver, ours: string, peer: string, names: BenchNames): Promise<void> {
  const keys = {
    latency: nameKey('latency'),
    top1: nameKey('top-1 accuracy'),
    iphone: nameKey('iPhone 12'),
    method: nameKey(names.method),
    dataset: nameKey(names.dataset),
    paper: names.paper,
  };
  const summary: { latency: number; rate: number }[] = [];
  for (const question of questions(names)) {
    // As the manual of the driver recommends.
    const byHand = async (): Promise<unknown> =>
      (await driver.executeQuery(question.cypher, keys, { routing: 'READ' })).records.map((record) =>
        record.toObject(),
      );
    const contenders: Record<string, Ask> = {
      'Cypher by hand': async () => question.of.cypher(await byHand()),
      claimgraph: async () => question.of.ours(await post(ours, question.ours)),
      '@neo4j/graphql': async () => question.of.peer(await post(peer, question.peer)),
    };
    console.log(`\n${question.asks}`);
    const answers = await Promise.all(Object.values(contenders).map((ask) => ask()));
    const same = answers.every((answer) => JSON.stringify(answer) === JSON.stringify(answers[0]));
    if (!same)
      console.log(
        `  the answers differ: ${answers.map((answer) => JSON.stringify(answer).slice(0, 200)).join('\n    ')}`,
      );
    const measured = new Map<string, { p50: number; p99: number; rate: number }>();
    // A warm-up, long enough for the just-in-time compilers.
    for (const ask of Object.values(contenders)) await times(ask, 1, Number(options.seconds));
    // In turns, so that other load of the machine affects all alike.
    const single = await rounds(contenders, 1);
    const crowd = await rounds(contenders, Number(options['at-once']));
    for (const name of Object.keys(contenders)) {
      const alone = single.get(name)!.times;
      measured.set(name, {
        p50: percentile(alone, 0.5),
        p99: percentile(alone, 0.99),
        rate: crowd.get(name)!.times.length / crowd.get(name)!.seconds,
      });
    }
    const floor = measured.get('Cypher by hand')!;
    const theirs = measured.get('@neo4j/graphql')!;
    for (const [name, { p50, p99, rate }] of measured) {
      console.log(
        `  ${name.padEnd(16)} p50 ${p50.toFixed(1).padStart(7)} ms (${(p50 / floor.p50).toFixed(2)} × the floor)   p99 ${p99.toFixed(1).padStart(7)} ms   ${rate.toFixed(0).padStart(6)} requests/s (${(rate / theirs.rate).toFixed(1)} × the peer)`,
      );
    }
    const own = measured.get('claimgraph')!;
    if (!question.lookUp) summary.push({ latency: own.p50 / floor.p50, rate: own.rate / theirs.rate });
  }
  const worst = (pick: (row: { latency: number; rate: number }) => number): string =>
    summary.map((row) => pick(row).toFixed(2)).join(', ');
  console.log(
    `\np50 against the floor (at most 1.5): ${worst((row) => row.latency)}\nrequests/s against the peer (at least 3): ${worst((row) => row.rate)}`,
  );
}

interface Measured {
  readonly times: number[];
  seconds: number;
}

/** Measures the contenders in turns, in short rounds. */
async function rounds(contenders: Readonly<Record<string, Ask>>, atOnce: number): Promise<Map<string, Measured>> {
  const all = new Map<string, Measured>(Object.keys(contenders).map((name) => [name, { times: [], seconds: 0 }]));
  const count = 4;
  for (let round = 0; round < count; round++) {
    for (const [name, ask] of Object.entries(contenders)) {
      const limit = Number(options.seconds) / count;
      const from = performance.now();
      const mine = all.get(name)!;
      mine.times.push(...(await times(ask, atOnce, limit)));
      mine.seconds += (performance.now() - from) / 1000;
    }
  }
  return all;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
