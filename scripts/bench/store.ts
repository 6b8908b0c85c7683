// Fills a store with generated papers and measures every query of the store:
//   node --import tsx scripts/bench/store.ts --store sqlite:/tmp/bench.db
import { parseArgs } from 'node:util';
import { recordOf, textHash } from '../../src/ingest/records.js';
import { updatePapers } from '../../src/ingest/update-papers.js';
import type { WriteTransaction } from '../../src/store/port/transaction.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { openStore, parseStoreAddress, printableAddress } from '../../src/store/open.js';
import { FACETS } from '../../src/store/port/queries.js';
import { madePapers, type MadePaper } from './made-papers.js';

const { values: options } = parseArgs({
  options: {
    store: { type: 'string' },
    papers: { type: 'string', default: '20000' },
    batch: { type: 'string', default: '500' },
    runs: { type: 'string', default: '5' },
    /** Query an existing store instead of filling a new one. */
    ask: { type: 'boolean', default: false },
  },
});

const address = parseStoreAddress(options.store, process.env);
const store = await openStore(address, { prepare: true });
try {
  console.log(`${printableAddress(address)}, ${(await store.info()).version}`);
  if (!options.ask) await fill(store, Number(options.papers), Number(options.batch));
  await ask(store, Number(options.runs));
} finally {
  await store.close();
}

async function fill(store: GraphStore, count: number, size: number): Promise<void> {
  const spent = new Map<string, number>();
  const began = performance.now();
  const cpu = process.cpuUsage();
  let done = 0;
  let batch: MadePaper[] = [];
  const flush = async (): Promise<void> => {
    const records = batch.map(({ paper }) => recordOf(paper, '2026-01-01T00:00:00.000Z'));
    const extractions = new Map(batch.map(({ paper, extraction }) => [textHash(paper), extraction]));
    const from = performance.now();
    await store.transact(async (tx) => {
      const timed = timedCalls(tx, spent);
      await timed.putRecords(records);
      await updatePapers(timed, [...new Set(records.flatMap((record) => record.keys))], extractions);
    });
    done += batch.length;
    if (done % (size * 10) === 0) console.log(`${done} papers, last batch ${Math.round(performance.now() - from)} ms`);
    batch = [];
  };
  for (const made of madePapers(count)) if (batch.push(made) === size) await flush();
  if (batch.length > 0) await flush();
  const { user, system } = process.cpuUsage(cpu);
  const { papers, claims } = await store.stats();
  console.log(
    `${papers} papers, ${claims} claims in ${seconds(performance.now() - began)} (${seconds((user + system) / 1000)} of processor time), of it in the store:`,
  );
  const calls = [...spent].sort((a, b) => b[1] - a[1]);
  console.log(
    `  ${seconds(calls.reduce((sum, [, ms]) => sum + ms, 0))} (${calls.map(([call, ms]) => `${call} ${seconds(ms)}`).join(', ')})`,
  );
}

/** Wraps a transaction so that the time of each method is added up in `spent`. */
function timedCalls(tx: WriteTransaction, spent: Map<string, number>): WriteTransaction {
  return new Proxy(tx, {
    get:
      (target, name: keyof WriteTransaction) =>
      async (...args: never[]) => {
        const from = performance.now();
        const answer: unknown = await (target[name] as (...args: never[]) => Promise<unknown>).apply(target, args);
        spent.set(name, (spent.get(name) ?? 0) + performance.now() - from);
        return answer;
      },
  });
}

/** Measures each query: the median of several runs. */
async function ask(store: GraphStore, runs: number): Promise<void> {
  const top = async (kind: 'METHOD' | 'DATASET'): Promise<string> =>
    (await store.findEntities({ kind }, { by: 'CLAIMS', descending: true }, { first: 1 })).rows[0]!.item.id;
  const [method, dataset] = [await top('METHOD'), await top('DATASET')];
  const metric = 'metric:latency';
  const fast = { metricIds: [metric], value: { dimension: 'TIME', lt: 0.005 }, kinds: ['ABSOLUTE'] } as const;
  const page = { first: 20 };
  const byConfidence = { by: 'CONFIDENCE', descending: true } as const;
  const middle = (await store.findClaims({}, byConfidence, { first: 200 })).rows.at(-1)!;
  const late = { first: 20, after: { value: 0.5, id: middle.position.id } };
  const papers = (await store.findPapers({}, { by: 'PUBLISHED', descending: true }, page)).rows.map(
    (row) => row.item.id,
  );
  const owners = papers.map((id) => ({ type: 'paper', id }) as const);
  const questions: Record<string, () => Promise<unknown>> = {
    stats: () => store.stats(),
    'claims by id': async () => store.claims([middle.item.id]),
    'bearers of a name': () => store.bearers(['accuracy', 'latency']),
    'names like a typo': () => store.nameCandidates('madefromer bac', undefined, 50),
    'claims, most certain': () => store.findClaims({}, byConfidence, page),
    'claims, most certain, far in': () => store.findClaims({}, byConfidence, late),
    'claims by value in a range': () => store.findClaims(fast, { by: 'VALUE', descending: false }, page),
    'claims by method name': () => store.findClaims({}, { by: 'SUBJECT', descending: false }, page),
    'claims by date': () => store.findClaims({}, { by: 'PUBLISHED', descending: true }, page),
    'claims on a phone': () => store.findClaims({ hardwareCategories: ['PHONE'] }, byConfidence, page),
    'claims by words': () => store.findClaims({ words: ['reaches', 'iphone'] }, byConfidence, page),
    'claims by rare words': () => store.findClaims({ words: ['88.88'] }, byConfidence, page),
    'count claims in a range': () => store.countClaims([fast]),
    'count all claims': () => store.countClaims([{}]),
    'claims of 20 papers': () => store.findClaimsOf(owners, {}, byConfidence, page),
    'claims of a method': () => store.findClaimsOf([{ type: 'entity', id: method }], {}, byConfidence, page),
    'claims of a metric': () => store.findClaimsOf([{ type: 'entity', id: metric }], {}, byConfidence, page),
    'methods by claims': () => store.findEntities({ kind: 'METHOD' }, { by: 'CLAIMS', descending: true }, page),
    'datasets by claims': () => store.findEntities({ kind: 'DATASET' }, { by: 'CLAIMS', descending: true }, page),
    'methods by name': () => store.findEntities({ kind: 'METHOD' }, { by: 'NAME', descending: false }, page),
    'methods by text': () =>
      store.findEntities({ kind: 'METHOD', text: 'baca' }, { by: 'NAME', descending: false }, page),
    'methods under two filters': () =>
      store.findEntities(
        { kind: 'METHOD', claims: [fast, { datasetIds: [dataset] }] },
        { by: 'CLAIMS', descending: true },
        page,
      ),
    'papers, newest': () => store.findPapers({}, { by: 'PUBLISHED', descending: true }, page),
    'papers by words': () =>
      store.findPapers({ words: ['bacada', 'present'] }, { by: 'PUBLISHED', descending: true }, page),
    'papers of a dataset': () => store.papersOf([dataset], page),
    related: () => store.related([method, dataset], ['METHOD', 'DATASET'], {}, 20),
    leaderboard: () =>
      store.best({ filter: { metricIds: [metric] }, direction: 'LOWER', first: 50, singleDataset: true }),
    conflicts: () => store.conflicts({}, 0.02),
    neighbours: () => store.neighbours([method], ['METHOD', 'DATASET', 'HARDWARE']),
    'neighbours of a dataset': () => store.neighbours([dataset], ['METHOD', 'DATASET', 'HARDWARE']),
    changes: () => store.changes({}, page),
    ...Object.fromEntries(FACETS.map((by) => [`facet ${by}`, () => store.facets(by, {}, 20)])),
  };
  for (const [name, question] of Object.entries(questions))
    console.log(`${name.padEnd(32)}${await median(question, runs)}`);
  console.log(
    `${'dump'.padEnd(32)}${await median(async () => {
      for await (const _ of store.dump());
    }, 1)}`,
  );
}

async function median(question: () => Promise<unknown>, runs: number): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const from = performance.now();
    try {
      await question();
    } catch (error) {
      return String(error);
    }
    times.push(performance.now() - from);
  }
  return `${times
    .sort((a, b) => a - b)
    [Math.floor(runs / 2)]!.toFixed(1)
    .padStart(9)} ms`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
