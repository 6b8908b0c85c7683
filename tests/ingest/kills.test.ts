import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, parseStoreAddress } from '../../src/store/open.js';
import { verify } from '../../src/store/verify.js';
import { describeOnNeo4j, emptyNeo4j } from '../neo4j/server.js';

/** A small number by default; `npm run test:kills` uses 2,000 papers, 50 kills and the built program, which starts faster. */
const PAPERS = Number(process.env.CLAIMGRAPH_TEST_KILL_PAPERS ?? 120);
const KILLS = Number(process.env.CLAIMGRAPH_TEST_KILLS ?? 3);
/** After this time no further ingest is killed: the last one runs to its end and is compared. */
const MINUTES = Number(process.env.CLAIMGRAPH_TEST_KILL_MINUTES ?? 240);

const BUILT = process.env.CLAIMGRAPH_TEST_KILL_BUILT === '1';
const MAIN = fileURLToPath(new URL(BUILT ? '../../dist/cli/main.js' : '../../src/cli/main.ts', import.meta.url));
const PROGRAM = BUILT ? [MAIN] : ['--import', 'tsx', MAIN];
const SAMPLES = fileURLToPath(new URL('../../samples/papers.jsonl', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-kills-'));
const input = join(folder, 'papers.jsonl');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  const samples = readFileSync(SAMPLES, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { title: string; abstract: string });
  const lines = Array.from({ length: PAPERS }, (_, i) => {
    const { title, abstract } = samples[i % samples.length]!;
    return JSON.stringify({ title: `${title} ${i}`, abstract: `${abstract} We use ${i + 2} GPUs.` });
  });
  writeFileSync(input, lines.join('\n'));
}); // prettier-ignore

/**
 * Ingests all papers in a separate process, which is killed after some time.
 * @returns 0, or null if it was killed
 * @throws Error with the standard error of an ingest that failed without being killed
 */
function ingestAll(store: string, killAfterMs?: number): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...PROGRAM, 'ingest', input, '--store', store], { stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said = (said + chunk.toString()).slice(-2000)));
    const kill = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    child.on('close', (code) => {
      clearTimeout(kill);
      if (code) reject(new Error(`the ingest failed with exit code ${code}: ${said}`));
      else resolve(code);
    });
  });
} // prettier-ignore

/** Opens the store as after a crash, and checks every invariant. @returns the number of papers */
async function verifiedPapers(url: string): Promise<number> {
  const store = await openStore(parseStoreAddress(url, {}), { prepare: true });
  try {
    const { problems, papers } = await verify(store);
    expect(problems).toEqual([]);
    return papers;
  } finally {
    await store.close();
  }
}

/** Everything except the times at which it was added. */
async function contentOf(url: string): Promise<string[]> {
  const store = await openStore(parseStoreAddress(url, {}), { prepare: true });
  const lines: string[] = [];
  for await (const line of store.dump())
    lines.push(JSON.stringify(line, (key, value: unknown) => (key === 'addedAt' ? null : value)));
  await store.close();
  return lines;
}

/**
 * Kills ingests until the requested number is reached. Each continues where the previous one ended; when one completes, its graph must equal that of an uninterrupted run, and the next one starts with an empty store.
 */
async function survivesKills(url: string, empty: () => Promise<void>, undisturbed: string): Promise<void> {
  const wholeMs = await timeOf(undisturbed);
  // An ingest of stored papers takes the time for starting and for checking every paper.
  const leastMs = await timeOf(undisturbed);
  const expected = await contentOf(undisturbed);
  const left: number[] = [];
  await empty();
  // Increases while nothing new is stored, because the machine may be slower now than when the times were measured.
  let patience = 1;
  const until = performance.now() + MINUTES * 60_000;
  for (let stored = 0; left.length < KILLS && performance.now() < until;) {
    const restMs = Math.max(0, wholeMs - leastMs) * (1 - stored / PAPERS);
    const code = await ingestAll(url, patience * (leastMs / 2 + Math.random() * (leastMs / 2 + restMs)));
    if (code === null) {
      const before = stored;
      stored = await verifiedPapers(url);
      patience = stored > before ? 1 : patience * 1.3;
      left.push(stored);
      if (BUILT) console.log(`${left.length} of ${KILLS} killed, ${stored} papers stored`);
      continue;
    }
    expect(code).toBe(0);
    expect(await contentOf(url)).toEqual(expected);
    await empty();
    [stored, patience] = [0, 1];
  }
  expect(await ingestAll(url)).toBe(0);
  await verifiedPapers(url);
  expect(await contentOf(url)).toEqual(expected);
  console.log(`${left.length} ingests of ${PAPERS} papers were killed, with so many papers stored: ${left.join(', ')}`);
}

/** The duration of a complete ingest, in milliseconds. */
async function timeOf(url: string): Promise<number> {
  const started = performance.now();
  expect(await ingestAll(url)).toBe(0);
  return performance.now() - started;
}

describe('an ingest that is killed at random moments (SQLite)', () => {
  it('leaves, when it is run again, the graph of one that was not', { timeout: 14_400_000 }, async () => {
    const killed = join(folder, 'killed.db');
    const empty = async (): Promise<void> => {
      for (const end of ['', '-wal', '-shm']) rmSync(`${killed}${end}`, { force: true });
    };
    await survivesKills(`sqlite:${killed}`, empty, `sqlite:${join(folder, 'undisturbed.db')}`);
  });
});

describeOnNeo4j('an ingest that is killed at random moments (Neo4j)', (address) => {
  it('leaves, when it is run again, the graph of one that was not', { timeout: 14_400_000 }, async () => {
    const undisturbed = `sqlite:${join(folder, 'undisturbed-by-neo4j.db')}`;
    await survivesKills(address.storeUrl, () => emptyNeo4j(address), undisturbed);
  });
});
