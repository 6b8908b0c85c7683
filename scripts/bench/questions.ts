// Twelve relational questions over HTTP, on graphs of several sizes: how the time grows.
//   npm run build && npm run bench -- questions [--papers 1000,10000,100000] [--seconds 2] [--data DIR] [--ratios]
//   npm run bench -- questions --store neo4j://neo4j:PASSWORD@127.0.0.1:7687      one graph that is there already, on either store
// The graphs hold made papers; --data keeps them for the next run. The first question is also put to SQLite as a bare prepared statement,
// and its answer is served from memory by a bare Apollo Server on Fastify, in turns with ours.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Connection } from '../../src/store/sqlite/connection.js';
import { openStore, parseStoreAddress, printableAddress } from '../../src/store/open.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { fillWithMadePapers } from './made-papers.js';
import { hangUp, percentile, post, times } from './http.js';
import { started } from './started.js';

const { values: options } = parseArgs({
  options: {
    papers: { type: 'string', default: '1000,10000,100000' },
    seconds: { type: 'string', default: '2' },
    data: { type: 'string' },
    store: { type: 'string' },
    ratios: { type: 'boolean', default: false },
  },
});
const folder = options.data ?? mkdtempSync(join(tmpdir(), 'claimgraph-questions-'));

interface Names {
  readonly method: string;
  readonly other: string;
  readonly dataset: string;
  readonly paper: string;
}
/** A question, and whether it is about few things or about everything. */
interface Question {
  readonly query: string;
  readonly aggregate?: true;
}

const ON_IPHONE = '{metric: "latency", hardware: "iPhone 12", value: {lt: 5}, unit: "ms"}';
const IPHONE = `{ methods(where: {claims: [${ON_IPHONE}]}, orderBy: NAME, first: 20) { nodes { id name } } }`;

function questions({ method, other, dataset, paper }: Names): Record<string, Question> {
  return {
    'methods under 5 ms on iPhone 12': { query: IPHONE },
    'the same, with their claims': {
      query: `{ methods(where: {claims: [${ON_IPHONE}]}, first: 20) { nodes { name claims(where: ${ON_IPHONE}, first: 3) { nodes { value unit paper { title } } } } } }`,
    },
    'methods under two conditions': {
      query:
        '{ methods(where: {claims: [{metric: "latency", value: {lt: 1}, unit: "ms"}, {metric: "WER"}]}, first: 20) { nodes { name } } }',
      aggregate: true,
    },
    leaderboard: {
      query: `{ leaderboard(metric: "top-1 accuracy", where: {dataset: "${dataset}"}, first: 20) { rows { rank method { name } claim { value unit } } } }`,
      aggregate: true,
    },
    'trade-off': {
      query: `{ tradeoff(x: {metric: "latency", dataset: "${dataset}"}, y: {metric: "top-1 accuracy", dataset: "${dataset}"}) { method { name } onFrontier x { value } y { value } } }`,
      aggregate: true,
    },
    'a facet of everything': { query: '{ facets(by: DATASET) { label count } }', aggregate: true },
    'a facet under a filter': {
      query: `{ facets(by: METRIC, where: {dataset: "${dataset}"}) { label count } }`,
      aggregate: true,
    },
    'nested claims': {
      query: `{ entities(name: "${method}", kinds: [METHOD]) { claims(first: 10) { nodes { value datasets { name claims(first: 5) { nodes { subject { name } value } } } } } } }`,
    },
    'search as one types': { query: `{ search(text: "${method.slice(0, -2)}") { score entity { name claimCount } } }` },
    paths: { query: `{ paths(from: "${method}", to: "${other}", maxHops: 2) { __typename } }`, aggregate: true },
    conflicts: { query: `{ conflicts(where: {subject: "${method}"}) { nodes { spread } } }` },
    ask: { query: '{ ask(question: "which methods report latency under 5 ms on iPhone 12?") { reading } }' },
    'a paper': {
      query: `{ paper(id: "${paper}") { title proposes { name } claims { nodes { value unit subject { name } metric { name } datasets { name } evidence { text } } } } }`,
    },
    'all methods': { query: '{ methods(first: 20) { totalCount nodes { name claimCount } } }', aggregate: true },
    stats: { query: '{ stats { papers claims methods datasets } }', aggregate: true },
  };
}

/** The graph of so many made papers, made anew unless it is whole. */
async function filled(papers: number): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${papers}.db`);
  const there = await openStore({ type: 'sqlite', path }, { prepare: true });
  const whole = (await there.stats()).papers === papers;
  await there.close();
  if (whole) return path;
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  const store = await openStore({ type: 'sqlite', path }, { prepare: true });
  await fillWithMadePapers(store, papers);
  await store.close();
  return path;
}

async function namesIn(store: GraphStore): Promise<Names> {
  const top = async (kind: 'METHOD' | 'DATASET'): Promise<string[]> => {
    const { rows } = await store.findEntities({ kind }, { by: 'CLAIMS', descending: true }, { first: 20 });
    return rows.map(({ item }) => item.name);
  };
  const papers = await store.findPapers({}, { by: 'TITLE', descending: false }, { first: 50 });
  // Not the first of all, whose claims are most of a small graph and of a big one alike.
  const [methods, datasets] = [await top('METHOD'), await top('DATASET')];
  return { method: methods[10]!, other: methods[15]!, dataset: datasets[10]!, paper: papers.rows.at(-1)!.item.id };
}

interface Times {
  readonly p50: number;
  readonly p99: number;
}
type Table = Map<string, Times>;

/** A graph with a server before it. */
interface Asked {
  readonly names: Names;
  readonly path?: string;
  readonly papers: number;
  readonly url: string;
  readonly stop: () => Promise<void>;
  readonly table: Table;
}

async function opened(address: string, path?: string): Promise<Asked> {
  const store = await openStore(parseStoreAddress(address, process.env), { prepare: true, purpose: 'read' });
  const names = await namesIn(store);
  const { papers } = await store.stats();
  await store.close();
  const server = await started(['dist/cli/main.js', 'serve', '--port', '0', '--store', address]);
  return { names, papers, ...server, ...(path !== undefined && { path }), table: new Map() };
}

const ROUNDS = 4;

/** Asks every question of every graph, in turns, so that what else the machine does meets all alike. */
async function ask(graphs: readonly Asked[]): Promise<void> {
  const seconds = Number(options.seconds) / ROUNDS;
  for (const name of Object.keys(questions(graphs[0]!.names))) {
    const all = graphs.map((): number[] => []);
    // The first round is for what the machine compiles meanwhile.
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [i, { url, names }] of graphs.entries()) {
        const took = await times(() => post(url, questions(names)[name]!.query), 1, seconds);
        if (round > 0) all[i]!.push(...took);
      }
    }
    graphs.forEach(({ table }, i) =>
      table.set(name, { p50: percentile(all[i]!, 0.5), p99: percentile(all[i]!, 0.99) }),
    );
  }
}

/** The first question as one who knows the file would ask it: the names, by metric and device, of claims that are under 5 ms. */
const BY_HAND = `SELECT DISTINCT e.id, e.name FROM claim c JOIN claim_entity ce ON ce.claim_id = c.id AND ce.role = 'HARDWARE'
  JOIN entity e ON e.id = c.subject_id
  WHERE c.metric_id = ? AND c.kind = 'ABSOLUTE' AND c.dimension = 'TIME' AND c.base_value < ? AND ce.entity_id = ?
    AND c.review_state <> 'REJECTED' ORDER BY e.name, e.id LIMIT 20`;

/** Milliseconds of the first question: ours over HTTP, and the bare statement, in turns. */
async function againstStatement(url: string, path: string): Promise<{ ours: number; bare: number }> {
  const db = new Connection(path, { readonly: true });
  try {
    const bare = async (): Promise<unknown> => db.all(BY_HAND, 'metric:latency', 0.005, 'hardware:iphone-12');
    const [ours, byHand]: [number[], number[]] = [[], []];
    for (let round = 0; round < 4; round++) {
      ours.push(...(await times(() => post(url, IPHONE), 1, Number(options.seconds) / 4)));
      byHand.push(...(await times(bare, 1, Number(options.seconds) / 4)));
    }
    return { ours: percentile(ours, 0.5), bare: percentile(byHand, 0.5) };
  } finally {
    db.close();
  }
}

/** Requests a second when eight ask at once: ours to those of a bare server with the same answer in memory, in turns. */
async function againstApollo(url: string): Promise<number> {
  const answer = join(folder, 'answer.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(answer, JSON.stringify(await post(url, IPHONE)));
  const peer = await started(['--import', 'tsx', 'scripts/bench/apollo-peer.ts', answer]);
  const counts = { ours: 0, peer: 0 };
  for (let round = 0; round < 5; round++) {
    for (const [who, address] of [
      ['ours', url],
      ['peer', peer.url],
    ] as const) {
      const done = await times(() => post(address, IPHONE), 8, Number(options.seconds) / 4);
      // The first round is for what the machines compile.
      if (round > 0) counts[who] += done.length;
    }
  }
  await peer.stop();
  return counts.ours / counts.peer;
}

function report(graphs: readonly Asked[]): void {
  const columns = graphs.map(({ papers }) => `${papers} papers`.padStart(22)).join('');
  console.log(`${'p50 / p99 in ms'.padEnd(34)}${columns}`);
  for (const [name, { aggregate }] of Object.entries(questions(graphs[0]!.names))) {
    const cells = graphs.map(({ table }) => {
      const { p50, p99 } = table.get(name)!;
      return `${p50.toFixed(2)} / ${p99.toFixed(1)}`.padStart(22);
    });
    console.log(`${`${name}${aggregate ? ' *' : ''}`.padEnd(34)}${cells.join('')}`);
  }
  console.log('* about everything, or as much as there is: may grow, but less than the graph');
}

/** Of every question, its time on the last graph to that on the first. */
function growth(graphs: readonly Asked[]): Record<string, number> {
  const [first, last] = [graphs[0]!, graphs.at(-1)!];
  return Object.fromEntries(
    [...first.table].map(([name, { p50 }]) => [`growth of ${name}`, last.table.get(name)!.p50 / p50]),
  );
}

async function ratiosOf(graphs: readonly Asked[]): Promise<Record<string, number>> {
  const { url, path } = graphs.at(-1)!;
  const ratios = graphs.length > 1 ? growth(graphs) : {};
  if (path !== undefined) {
    const { ours, bare } = await againstStatement(url, path);
    ratios['the first question over HTTP to the bare statement'] = ours / bare;
  }
  ratios['requests a second to those of a bare Apollo Server'] = await againstApollo(url);
  return ratios;
}

const graphs: Asked[] = [];
try {
  if (options.store !== undefined) {
    console.log(printableAddress(parseStoreAddress(options.store, process.env)));
    graphs.push(await opened(options.store));
  } else
    for (const size of options.papers.split(',').map(Number)) {
      const path = await filled(size);
      graphs.push(await opened(`sqlite:${path}`, path));
    }
  await ask(graphs);
  const ratios = await ratiosOf(graphs);
  if (options.ratios) console.log(JSON.stringify(ratios));
  else {
    report(graphs);
    for (const [name, ratio] of Object.entries(ratios)) console.log(`  ${name}: ${ratio.toFixed(2)}`);
  }
} finally {
  hangUp();
  for (const { stop } of graphs) await stop();
  if (options.data === undefined) rmSync(folder, { recursive: true, force: true });
}
