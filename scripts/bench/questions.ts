// Measures twelve relational questions over HTTP on graphs of several sizes, to see how the time grows.
//   npm run build && npm run bench -- questions [--papers 1000,10000,100000] [--seconds 2] [--data DIR] [--ratios]
//   npm run bench -- questions --store neo4j://neo4j:PASSWORD@127.0.0.1:7687      an existing graph, on either store
// The graphs contain generated papers; --data keeps them for the next run. The first question is also run on SQLite as a prepared statement,
// and its answer is served from memory by a bare Apollo Server on Fastify, alternating with ours.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Connection } from '../../src/store/sqlite/connection.js';
import { openStore, parseStoreAddress, printableAddress } from '../../src/store/open.js';
import type { EntityKind } from '../../src/domain/extraction.js';
import type { Entity } from '../../src/domain/graph.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { fillWithMadePapers } from './made-papers.js';
import { ANEW, hangUp, percentile, post, times } from './http.js';
import { type Started, started } from './started.js';

const { values: options } = parseArgs({
  options: {
    papers: { type: 'string' },
    seconds: { type: 'string' },
    data: { type: 'string' },
    store: { type: 'string' },
    ratios: { type: 'boolean', default: false },
  },
});
/** For `--check`, small graphs and short measurements suffice to see whether a time grows. */
const papers = options.papers ?? (options.ratios ? '300,2400' : '1000,10000,100000');
const secondsEach = Number(options.seconds ?? (options.ratios ? '0.4' : '2'));
const folder = options.data ?? mkdtempSync(join(tmpdir(), 'claimgraph-questions-'));

interface Names {
  readonly method: string;
  readonly other: string;
  readonly dataset: string;
  /** "iPhone 12", or the device with most claims if the graph does not have it. */
  readonly device: string;
  readonly deviceId: string;
  readonly paper: string;
}
/** A question, and whether it aggregates over the whole graph. */
interface Question {
  readonly query: string;
  readonly aggregate?: true;
}

function onDevice({ device }: Names): string {
  return `{metric: "latency", hardware: "${device}", value: {lt: 5}, unit: "ms"}`;
}

/** "Which methods report a latency under 5 ms on the device?" */
function firstQuestion(names: Names): string {
  return `{ methods(where: {claims: [${onDevice(names)}]}, orderBy: NAME, first: 20) { nodes { id name } } }`;
}

function questions(names: Names): Record<string, Question> {
  const { method, other, dataset, device, paper } = names;
  const claims = onDevice(names);
  return {
    'methods under 5 ms on a device': { query: firstQuestion(names) },
    'the same, with their claims': {
      query: `{ methods(where: {claims: [${claims}]}, first: 20) { nodes { name claims(where: ${claims}, first: 3) { nodes { value unit paper { title } } } } } }`,
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
    ask: { query: `{ ask(question: "which methods report latency under 5 ms on ${device}?") { reading } }` },
    'a paper': {
      query: `{ paper(id: "${paper}") { title proposes { name } claims { nodes { value unit subject { name } metric { name } datasets { name } evidence { text } } } } }`,
    },
    'all methods': { query: '{ methods(first: 20) { totalCount nodes { name claimCount } } }', aggregate: true },
    stats: { query: '{ stats { papers claims methods datasets } }', aggregate: true },
  };
}

/** The file with a graph of this many generated papers; created again if it is missing or incomplete. */
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
  const top = async (kind: EntityKind): Promise<Entity[]> => {
    const { rows } = await store.findEntities({ kind }, { by: 'CLAIMS', descending: true }, { first: 20 });
    return rows.map(({ item }) => item);
  };
  const papers = await store.findPapers({}, { by: 'TITLE', descending: false }, { first: 50 });
  // Not the very first ones: they have most of the claims in small and in large graphs.
  const [methods, datasets, devices] = [await top('METHOD'), await top('DATASET'), await top('HARDWARE')];
  const [phone] = await store.entities(['hardware:iphone-12']);
  const device = phone ?? devices[0]!;
  return {
    method: methods[10]!.name,
    other: methods[15]!.name,
    dataset: datasets[10]!.name,
    device: device.name,
    deviceId: device.id,
    paper: papers.rows.at(-1)!.item.id,
  };
}

interface Times {
  readonly p50: number;
  readonly p99: number;
  /** Processor time of the server per question. */
  readonly processor: number;
}
type Table = Map<string, Times>;

/** A graph, and the server that serves it. */
interface Asked extends Started {
  readonly names: Names;
  readonly path?: string;
  readonly papers: number;
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

/** Asks every question on every graph, alternating between the graphs, so that other load on the machine affects all alike. */
async function ask(graphs: readonly Asked[]): Promise<void> {
  const seconds = secondsEach / ROUNDS;
  for (const name of Object.keys(questions(graphs[0]!.names))) {
    const all = graphs.map((): number[] => []);
    const processor = graphs.map(() => 0);
    // The first round is a warm-up for the just-in-time compiler.
    for (let round = 0; round <= ROUNDS; round++) {
      for (const [i, { url, names, processorMs }] of graphs.entries()) {
        const before = processorMs();
        const took = await times(() => post(url, questions(names)[name]!.query, ANEW), 1, seconds);
        if (round === 0) continue;
        all[i]!.push(...took);
        processor[i]! += processorMs() - before;
      }
    }
    graphs.forEach(({ table }, i) =>
      table.set(name, {
        p50: percentile(all[i]!, 0.5),
        p99: percentile(all[i]!, 0.99),
        processor: processor[i]! / all[i]!.length,
      }),
    );
  }
}

/** The first question as hand-written SQL on the file: the names of the methods with claims under 5 ms, by metric and device. */
const BY_HAND = `SELECT DISTINCT e.id, e.name FROM claim_entity ce JOIN claim c ON c.number = ce.claim
  JOIN entity e ON e.id = c.subject_id
  WHERE ce.metric_id = ? AND ce.base_value < ? AND ce.entity_id = ? AND ce.role = 'HARDWARE' AND ce.kind = 'ABSOLUTE'
    AND ce.dimension = 'TIME' AND c.review_state <> 'REJECTED' ORDER BY e.name, e.id LIMIT 20`;

/** Milliseconds for the first question, over HTTP and as a bare statement, measured alternately. */
async function againstStatement(url: string, path: string, names: Names): Promise<{ ours: number; bare: number }> {
  const db = new Connection(path, { readonly: true });
  try {
    const bare = async (): Promise<unknown> => db.all(BY_HAND, 'metric:latency', 0.005, names.deviceId);
    const [ours, byHand]: [number[], number[]] = [[], []];
    for (let round = 0; round < 4; round++) {
      ours.push(...(await times(() => post(url, firstQuestion(names), ANEW), 1, secondsEach / 4)));
      byHand.push(...(await times(bare, 1, secondsEach / 4)));
    }
    return { ours: percentile(ours, 0.5), bare: percentile(byHand, 0.5) };
  } finally {
    db.close();
  }
}

/** Requests per second, divided by those of a bare Apollo Server. */
interface AgainstApollo {
  readonly remembered: number;
  readonly workedOut: number;
}

/** Requests per second with eight concurrent clients: ours, divided by those of a bare server with the same answer in memory, measured alternately. */
async function againstApollo(url: string, names: Names): Promise<AgainstApollo> {
  const answer = join(folder, 'answer.json');
  mkdirSync(folder, { recursive: true });
  const question = firstQuestion(names);
  writeFileSync(answer, JSON.stringify(await post(url, question)));
  const peer = await started(['--import', 'tsx', 'scripts/bench/apollo-peer.ts', answer]);
  const counts = { remembered: 0, workedOut: 0, peer: 0 };
  for (let round = 0; round < 5; round++) {
    for (const [who, ask] of [
      ['remembered', () => post(url, question)],
      ['workedOut', () => post(url, question, ANEW)],
      ['peer', () => post(peer.url, question)],
    ] as const) {
      const done = await times(ask, 8, secondsEach / 4);
      // The first round is a warm-up for the just-in-time compilers.
      if (round > 0) counts[who] += done.length;
    }
  }
  await peer.stop();
  return { remembered: counts.remembered / counts.peer, workedOut: counts.workedOut / counts.peer };
}

function report(graphs: readonly Asked[]): void {
  const columns = graphs.map(({ papers }) => `${papers} papers`.padStart(22)).join('');
  console.log(`${'p50 / p99, processor time in ms'.padEnd(34)}${columns}`);
  for (const [name, { aggregate }] of Object.entries(questions(graphs[0]!.names))) {
    const cells = graphs.map(({ table }) => {
      const { p50, p99, processor } = table.get(name)!;
      return `${p50.toFixed(2)} / ${p99.toFixed(1)}, ${processor.toFixed(1)}`.padStart(22);
    });
    console.log(`${`${name}${aggregate ? ' *' : ''}`.padEnd(34)}${cells.join('')}`);
  }
  console.log('* about everything, or as much as there is: may grow, but less than the graph');
}

/** For every question, its time on the last graph divided by its time on the first. */
function growth(graphs: readonly Asked[]): Record<string, number> {
  const [first, last] = [graphs[0]!, graphs.at(-1)!];
  return Object.fromEntries(
    [...first.table].map(([name, { p50 }]) => [`growth of ${name}`, last.table.get(name)!.p50 / p50]),
  );
}

async function ratiosOf(graphs: readonly Asked[]): Promise<Record<string, number>> {
  const { url, path, names } = graphs.at(-1)!;
  const ratios = graphs.length > 1 ? growth(graphs) : {};
  if (path !== undefined) {
    const { ours, bare } = await againstStatement(url, path, names);
    ratios['the first question over HTTP to the bare statement'] = ours / bare;
  }
  const { remembered, workedOut } = await againstApollo(url, names);
  ratios['requests a second to those of a bare Apollo Server, remembered'] = remembered;
  ratios['the same, worked out each time'] = workedOut;
  return ratios;
}

const graphs: Asked[] = [];
try {
  if (options.store !== undefined) {
    console.log(printableAddress(parseStoreAddress(options.store, process.env)));
    graphs.push(await opened(options.store));
  } else
    for (const size of papers.split(',').map(Number)) {
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
