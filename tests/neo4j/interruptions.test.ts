import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import type { DumpLine, GraphStore } from '../../src/store/port/graph-store.js';
import { openStore, parseStoreAddress } from '../../src/store/open.js';
import { startServer, type TestServer } from '../support/client.js';
import { describeOnStores, sqliteStores } from '../support/stores.js';
import { describeWithOwnNeo4j, type PrivateNeo4j, startPrivateNeo4j } from './server.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-interruptions-'));
const PAPERS = join(folder, 'papers.jsonl');
const COUNT = 600;
/** The server's default: no query takes longer, even while Neo4j starts and accepts connections that it does not answer. */
const REQUEST_LIMIT_MS = 15_000;
/** What a machine may add on which Neo4j starts with all cores. */
const BUSY_MS = 5_000;

/** Papers that share methods and datasets, so that batches change data written by earlier ones. */
function papers(): string[] {
  return Array.from({ length: COUNT }, (_, i) => {
    const method = `Zonk${String.fromCharCode(65 + (i % 26))}former`;
    return JSON.stringify({
      title: `${method}: reading number ${i}`,
      abstract: `We present ${method}-${i % 7}. It reaches ${50 + (i % 49)}.${i % 10}% top-1 accuracy on ImageNet and runs in ${1 + (i % 30)} ms on iPhone 12, ${2 + (i % 5)}x faster than MobileNetV2.`,
    });
  });
}

beforeAll(() => writeFileSync(PAPERS, `${papers().join('\n')}\n`));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ingest {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; signal: string | null; out: string }>;
}

/** Runs `claimgraph ingest` in a separate process. */
function startIngest(store: string, settings: Readonly<Record<string, string>> = {}): Ingest {
  const env = { ...process.env, ...settings };
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'ingest', PAPERS, '--store', store], { env });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const ended = new Promise<{ code: number | null; signal: string | null; out: string }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal, out }));
  });
  return { child, ended };
}

/** Waits until some papers are stored, but not all. */
async function midway(store: GraphStore): Promise<number> {
  for (;;) {
    const { papers } = await store.stats();
    if (papers > 0) return papers;
    await pause(20);
  }
}

/** All facts, without times. */
async function factsOf(store: GraphStore): Promise<unknown[]> {
  const facts: unknown[] = [];
  for await (const line of store.dump()) facts.push(timeless(line));
  return facts;
}

function timeless(line: DumpLine): unknown {
  if (line.type === 'record') return { ...line.value, addedAt: '' };
  if (line.type === 'reading') return { ...line.value, addedAt: '' };
  return line.value;
}

/** The graph that an uninterrupted ingest of the papers creates. */
async function undisturbed(open: () => Promise<GraphStore>): Promise<unknown[]> {
  const store = await open();
  await ingest(store, readPapersFromFile(PAPERS));
  return factsOf(store);
}

describeOnStores('an ingest that is killed in the middle of a batch', (open) => {
  const files = sqliteStores();

  it('leaves no half paper, and its rerun completes the graph', { timeout: 300_000 }, async () => {
    const expected = await undisturbed(files);
    const store = await open();
    const { address } = await store.info();
    const given = process.env.CLAIMGRAPH_TEST_NEO4J;
    const url = address.startsWith('sqlite:') ? address : given!;

    const first = startIngest(url);
    await midway(store);
    await pause(150); // into the next batch
    first.child.kill('SIGKILL');
    expect((await first.ended).signal).toBe('SIGKILL');

    const whole = new Map(expected.filter(isReading).map((reading) => [reading.paper.id, reading]));
    const stored = (await factsOf(store)).filter(isReading);
    expect(stored.length).toBeGreaterThan(0);
    expect(stored.length).toBeLessThan(COUNT);
    for (const reading of stored) expect(reading).toEqual(whole.get(reading.paper.id));

    const { code, out } = await startIngest(url).ended;
    expect(out).toMatch(new RegExp(`${COUNT - stored.length} added, 0 updated, ${stored.length} unchanged`));
    expect(code).toBe(0);
    expect(await factsOf(store)).toEqual(expected);
  });
});

function isReading(fact: unknown): fact is { readonly paper: { readonly id: string } } {
  return typeof fact === 'object' && fact !== null && 'textHash' in fact;
}

describeWithOwnNeo4j('when Neo4j is too busy to answer', () => {
  const files = sqliteStores();

  it('an ingest waits, wherever it is', { timeout: 900_000 }, async () => {
    const expected = await undisturbed(files);
    const slow = await startPrivateNeo4j();
    try {
      // All shorter than the server is frozen.
      const settings = {
        CLAIMGRAPH_NEO4J_READ_MS: '5000',
        CLAIMGRAPH_NEO4J_ACQUIRE_MS: '5000',
        CLAIMGRAPH_WRITER_MS: '5000',
      };
      slow.freeze();
      const run = startIngest(slow.address.storeUrl, settings);
      let over = false;
      void run.ended.then(() => (over = true));
      await pause(14_000); // a new connection, while the store is opened
      for (let times = 0; times < 4 && !over; times++) {
        slow.thaw();
        await pause(1_500);
        slow.freeze();
        await pause(over ? 0 : 7_000);
      }
      slow.thaw();
      const { code, out } = await run.ended;
      expect(out).toMatch(/papers: \d+ added/);
      expect(code).toBe(0);
      const store = await openStore(parseStoreAddress(slow.address.storeUrl, {}), { prepare: true });
      expect(await factsOf(store)).toEqual(expected);
      await store.close();
    } finally {
      slow.thaw();
      await slow.remove();
    }
  });
});

describeWithOwnNeo4j('when Neo4j goes away', () => {
  const files = sqliteStores();
  let neo4j: PrivateNeo4j;
  let store: GraphStore;
  beforeAll(async () => {
    neo4j = await startPrivateNeo4j();
    store = await openStore(parseStoreAddress(neo4j.address.storeUrl, {}), { prepare: true });
  }, 300_000);
  afterAll(async () => {
    await store?.close();
    await neo4j?.remove();
  }, 120_000);

  it('an ingest waits for its return, and nothing is lost or doubled', { timeout: 400_000 }, async () => {
    const expected = await undisturbed(files);
    const run = startIngest(neo4j.address.storeUrl);
    expect(await midway(store)).toBeLessThan(COUNT);
    await neo4j.stop();
    await pause(3_000);
    await neo4j.start();
    const { code, out } = await run.ended;
    expect(out).toMatch(/papers: \d+ added/);
    expect(code).toBe(0);
    expect(await factsOf(store)).toEqual(expected);
  });

  describe('under load', () => {
    let server: TestServer;
    beforeAll(async () => {
      server = await startServer({ store });
    });
    afterAll(() => server?.close());

    const ready = async (): Promise<number> => (await fetch(`${server.address}/readyz`)).status;
    const until = async (status: number, limitMs: number): Promise<number> => {
      const from = performance.now();
      while ((await ready()) !== status) {
        if (performance.now() - from > limitMs) throw new Error(`/readyz is not ${status} after ${limitMs} ms`);
        await pause(50);
      }
      return performance.now() - from;
    };

    it.each(['stop', 'kill'] as const)(
      'after a %s /readyz and queries say so soon, and service resumes by itself',
      { timeout: 400_000 },
      async (end) => {
        await until(200, 60_000);
        let over = false;
        const answers: { ms: number; at: number; code: string | undefined }[] = [];
        const load = Array.from({ length: 6 }, async () => {
          while (!over) {
            const from = performance.now();
            const answer = await server.ask(
              '{ methods(where: {claims: [{metric: "latency", hardware: "iPhone 12"}]}, first: 5) { nodes { name } } }',
            );
            answers.push({
              ms: performance.now() - from,
              at: performance.now(),
              code: answer.errors?.[0]?.extensions.code,
            });
            await pause(20);
          }
        });
        const asked = (since: number): typeof answers => answers.filter(({ ms, at }) => at - ms > since);
        const wait = async (holds: () => boolean): Promise<void> => {
          for (let i = 0; i < 600 && !holds(); i++) await pause(50);
        };
        await wait(() => asked(0).length > 10);
        const leaving = performance.now();
        await neo4j[end]();
        const down = performance.now();
        expect(await until(503, 5_000)).toBeLessThan(5_000);
        await pause(6_000);
        await neo4j.start();
        const up = performance.now();
        await until(200, 90_000);
        const back = performance.now();
        await wait(() => asked(back).some(({ code }) => code === undefined));
        const resumed = performance.now();
        await wait(() => asked(resumed).length > 10);
        over = true;
        await Promise.all(load);

        const before = answers.filter(({ at }) => at < leaving);
        expect(before.length).toBeGreaterThan(5);
        expect(before.every(({ code }) => code === undefined)).toBe(true);
        const away = asked(down).filter(({ at }) => at < up);
        expect(away.length).toBeGreaterThan(5);
        expect(new Set(away.map(({ code }) => code))).toEqual(new Set(['STORE_UNAVAILABLE']));
        expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(REQUEST_LIMIT_MS + BUSY_MS);
        const after = asked(resumed);
        expect(after.length).toBeGreaterThan(5);
        expect(after.every(({ code }) => code === undefined)).toBe(true);
      },
    );
  });
});
