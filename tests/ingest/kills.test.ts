import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore, parseStoreAddress } from '../../src/store/open.js';
import { verify } from '../../src/store/verify.js';
import { describeOnNeo4j, emptyNeo4j } from '../neo4j/server.js';

/** A small budget by default; `npm run test:kills` takes 2,000 papers and 50 kills. */
const PAPERS = Number(process.env.CLAIMGRAPH_TEST_KILL_PAPERS ?? 120);
const KILLS = Number(process.env.CLAIMGRAPH_TEST_KILLS ?? 3);

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
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

/** Ingests all papers in a process of its own; kills it after so long. @returns whether it came to its end */
function ingestAll(store: string, killAfterMs?: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, 'ingest', input, '--store', store], { stdio: 'ignore' });
    const kill = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    child.on('close', (code) => {
      clearTimeout(kill);
      resolve(code === 0);
    });
  });
} // prettier-ignore

/** Everything but the moments at which it was added. */
async function contentOf(url: string): Promise<string[]> {
  const store = await openStore(parseStoreAddress(url, {}), { prepare: true });
  const { problems } = await verify(store);
  expect(problems).toEqual([]);
  const lines: string[] = [];
  for await (const line of store.dump())
    lines.push(JSON.stringify(line, (key, value: unknown) => (key === 'addedAt' ? null : value)));
  await store.close();
  return lines;
}

async function survivesKills(url: string, undisturbed: string): Promise<void> {
  const started = performance.now();
  expect(await ingestAll(undisturbed)).toBe(true);
  const wholeMs = performance.now() - started;
  for (let kill = 0; kill < KILLS; kill++) await ingestAll(url, Math.random() * wholeMs);
  expect(await ingestAll(url)).toBe(true);
  expect(await contentOf(url)).toEqual(await contentOf(undisturbed));
}

describe('an ingest that is killed at random moments (SQLite)', () => {
  it('leaves, when it is run again, the graph of one that was not', { timeout: 3_600_000 }, async () => {
    await survivesKills(`sqlite:${join(folder, 'killed.db')}`, `sqlite:${join(folder, 'undisturbed.db')}`);
  });
});

describeOnNeo4j('an ingest that is killed at random moments (Neo4j)', (address) => {
  it('leaves, when it is run again, the graph of one that was not', { timeout: 3_600_000 }, async () => {
    await emptyNeo4j(address);
    await survivesKills(address.storeUrl, `sqlite:${join(folder, 'undisturbed-by-neo4j.db')}`);
  });
});
