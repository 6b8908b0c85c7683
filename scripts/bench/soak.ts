// Sends a running server a mixture of queries for minutes, from a separate process, and again while papers are ingested. Fails when an
// answer is an error, when the server's memory grows after the warm-up, or when the 99th percentile of a query is far above its median.
// First it warms up with clients without pauses, and prints how many requests per second they achieve; then it sends --rate requests per second (20 by default) at random
// moments, without waiting for earlier answers. Near the highest rate, it would mainly measure how long requests wait for each other.
//   npm run bench -- soak                          a graph of 20,000 generated papers (100,000 claims), two phases of five minutes
//   npm run bench -- soak --papers 2000 --seconds 30 --rate 50
//   npm run bench -- soak --store sqlite:big.db    an existing graph, to which papers are added
// Needs a build (`npm run build`).
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openStore, parseStoreAddress } from '../../src/store/open.js';
import { ANEW, hangUp, post } from './http.js';
import { fillWithMadePapers, madePapers } from './made-papers.js';

const { values: options } = parseArgs({
  options: {
    store: { type: 'string' },
    papers: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '300' },
    clients: { type: 'string', default: '4' },
    rate: { type: 'string', default: '20' },
  },
});
const SECONDS = Number(options.seconds);
/** Long enough for some full garbage collections: before the first one, the heap only grows. */
const WARM_UP_SECONDS = Math.min(90, SECONDS / 3);
const PROGRAM = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
/** The limits that have to be met. */
const MOST_GROWTH = 0.1;
const MOST_SPREAD = 5;
/** Quantiles of fewer answers are not meaningful. */
const ENOUGH = 100;

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-soak-'));
const url = options.store ?? `sqlite:${join(folder, 'graph.db')}`;

/** Names that many of the generated papers contain. */
const METRICS = ['latency', 'top-1 accuracy', 'accuracy', 'BLEU', 'throughput', 'F1', 'memory', 'WER'];
const DEVICES = ['iPhone 12', 'NVIDIA A100', 'NVIDIA V100', 'Raspberry Pi 4', 'TPU v4', 'Pixel 6'];
const some = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;
const claim = 'subject { name } metric { name } value unit evidence { text } paper { title }';

/** The mixture of queries, sent in turns. */
const QUESTIONS: Readonly<Record<string, () => string>> = {
  'claims under a bound': () =>
    `{ claims(where: {metric: "${some(METRICS)}", hardware: "${some(DEVICES)}", value: {lt: ${Math.random() * 90}}}, first: 20) { nodes { ${claim} } } }`,
  'a leaderboard': () => `{ leaderboard(metric: "${some(METRICS)}", first: 10) { rows { rank claim { ${claim} } } } }`,
  'a question in English': () => `{ ask(question: "Which methods report ${some(METRICS)} on ${some(DEVICES)}?", first: 10) { understood reading } }`,
  'a search': () => '{ search(text: "Madeformer Ba", first: 10) { score entity { name claimCount } } }',
  'papers with their claims': () => `{ papers(where: {text: "${some(METRICS)}"}, first: 5) { nodes { title claims(first: 5) { nodes { ${claim} } } } } }`,
  'counts': () => '{ stats { papers claims } }',
}; // prettier-ignore

interface Phase {
  readonly answers: Map<string, number[]>;
  readonly memory: number[];
  readonly errors: string[];
}

const names = Object.keys(QUESTIONS);

/** Sends the question, and notes how long its answer took since `due`. */
async function ask(address: string, name: string, { answers, errors }: Phase, due = performance.now()): Promise<void> {
  try {
    await post(`${address}/graphql`, QUESTIONS[name]!(), ANEW);
    const all = answers.get(name) ?? [];
    all.push(performance.now() - due);
    answers.set(name, all);
  } catch (error) {
    errors.push(`${name}: ${(error as Error).message}`);
  }
}

/** A client that sends one request at a time, without a pause, until the given time. */
async function client(address: string, until: number, phase: Phase): Promise<void> {
  for (let i = Math.floor(Math.random() * 10); performance.now() < until; i++)
    await ask(address, names[i % names.length]!, phase);
}

/** Sends requests at random moments, at the given rate, until the given time; waits for their answers. */
async function crowd(address: string, until: number, aSecond: number, phase: Phase): Promise<void> {
  const sent: Promise<void>[] = [];
  for (let due = performance.now(); due < until; due += (-Math.log(1 - Math.random()) / aSecond) * 1000) {
    const early = due - performance.now();
    if (early >= 1) await pause(early);
    sent.push(ask(address, some(names), phase, due));
  }
  await Promise.all(sent);
}

/**
 * The server's own memory in MB, on Linux without the mapped pages of the database: they count as
 * resident, grow with the file, and are released when another process needs memory.
 */
async function memoryMb(address: string): Promise<number> {
  const status = `/proc/${server.pid}/status`;
  if (existsSync(status)) return Number(/^RssAnon:\s+(\d+) kB/m.exec(readFileSync(status, 'utf8'))![1]) / 1e3;
  const text = await (await fetch(`${address}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)![1]) / 1e6;
}

/** The number of requests per second that clients without pauses achieve. */
async function capacity(address: string): Promise<number> {
  const phase: Phase = { answers: new Map(), memory: [], errors: [] };
  const until = performance.now() + WARM_UP_SECONDS * 1000;
  await Promise.all(Array.from({ length: Number(options.clients) }, () => client(address, until, phase)));
  return [...phase.answers.values()].reduce((sum, { length }) => sum + length, 0) / WARM_UP_SECONDS;
}

async function load(address: string, aSecond: number): Promise<Phase> {
  const phase: Phase = { answers: new Map(), memory: [], errors: [] };
  const until = performance.now() + SECONDS * 1000;
  const all = crowd(address, until, aSecond, phase);
  while (performance.now() < until) {
    phase.memory.push(await memoryMb(address));
    await pause(Math.min(1000, SECONDS * 20));
  }
  await all;
  return phase;
}

async function underLoad(address: string): Promise<Phase> {
  const most = await capacity(address);
  console.log(`${most.toFixed(0)} requests a second at most; ${options.rate} are sent`);
  return load(address, Number(options.rate));
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

/** Prints the results of a phase. @returns the limits that were not met */
function judge(name: string, { answers, memory, errors }: Phase): string[] {
  const wrong = errors.length > 0 ? [`${errors.length} errors, the first: ${errors[0]}`] : [];
  console.log(`${name}:`);
  for (const [question, times] of [...answers].sort()) {
    const [middle, slow] = [quantile(times, 0.5), quantile(times, 0.99)];
    console.log(`  ${question.padEnd(25)} ${String(times.length).padStart(6)} answers, p50 ${middle.toFixed(1)} ms, p99 ${slow.toFixed(1)} ms`); // prettier-ignore
    if (times.length >= ENOUGH && slow > MOST_SPREAD * middle)
      wrong.push(`${question}: p99 is ${(slow / middle).toFixed(1)} times p50; ${MOST_SPREAD} is the most`);
  }
  const quarter = Math.max(1, Math.floor(memory.length / 4));
  const [first, last] = [quantile(memory.slice(0, quarter), 0.5), quantile(memory.slice(-quarter), 0.5)];
  const growth = last / first - 1;
  console.log(
    `  memory ${first.toFixed(0)} MB at first, ${last.toFixed(0)} MB at last (${(growth * 100).toFixed(1)} %)`,
  );
  if (growth > MOST_GROWTH) wrong.push(`memory grew by ${(growth * 100).toFixed(1)} %`);
  return wrong.map((line) => `${name}: ${line}`);
}

/** Writes a file of new papers, a few at a time: answers that arrive meanwhile must not wait for it. */
async function writePapers(file: string, round: number): Promise<void> {
  const out = createWriteStream(file);
  let written = 0;
  for (const { paper } of madePapers(1000, round + 2)) {
    out.write(`${JSON.stringify({ ...paper, title: `${paper.title}, round ${round}`, arxivId: undefined })}\n`);
    if (++written % 10 === 0) await pause(1);
  }
  out.end();
  await once(out, 'close');
}

/** Ingests new papers, file after file, until it is stopped. @returns a function that stops it and returns the number of papers stored */
function keepIngesting(): () => Promise<number> {
  let [over, stored] = [false, 0];
  let running: ChildProcess | undefined;
  const work = (async () => {
    for (let round = 0; !over; round++) {
      const file = join(folder, `more-${round}.jsonl`);
      await writePapers(file, round);
      running = spawn(process.execPath, [PROGRAM, 'ingest', file, '--store', url], { stdio: ['ignore', 'pipe', 'inherit'] }); // prettier-ignore
      let said = '';
      running.stdout!.on('data', (chunk: Buffer) => (said += chunk.toString()));
      await once(running, 'close');
      stored += Number(/papers: (\d+) added/.exec(said)?.[1] ?? 0);
      rmSync(file);
    }
  })();
  return async () => {
    over = true;
    running?.kill('SIGINT');
    await work;
    return stored;
  };
}

async function prepare(): Promise<void> {
  const store = await openStore(parseStoreAddress(url, {}), { prepare: true });
  const { papers } = await store.stats();
  if (papers === 0) await fillWithMadePapers(store, Number(options.papers));
  const now = await store.stats();
  console.log(`${now.papers} papers, ${now.claims} claims; ${SECONDS} s each`);
  await store.close();
}

await prepare();
const server = spawn(process.execPath, [PROGRAM, 'serve', '--port', '0', '--store', url], {
  stdio: ['ignore', 'pipe', 'inherit'],
  env: { ...process.env, CLAIMGRAPH_LOG_LEVEL: 'warn' },
});
try {
  const [line] = (await once(createInterface({ input: server.stdout }), 'line')) as [string];
  const address = /http:\S+/.exec(line)![0];
  const wrong = judge('alone', await underLoad(address));
  const stop = keepIngesting();
  const beside = await underLoad(address);
  const stored = await stop();
  wrong.push(...judge(`beside an ingest of ${stored} papers`, beside));
  for (const each of wrong) console.log(`BAD ${each}`);
  if (wrong.length === 0) console.log('ok');
  process.exitCode = wrong.length > 0 ? 1 : 0;
} finally {
  hangUp();
  server.kill('SIGTERM');
  if (server.exitCode === null) await once(server, 'exit');
  rmSync(folder, { recursive: true, force: true });
}
