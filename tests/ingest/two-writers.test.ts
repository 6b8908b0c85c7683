import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import { openStore, parseStoreAddress } from '../../src/store/open.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { verify } from '../../src/store/verify.js';
import { sharedNeo4j } from '../neo4j/server.js';
import { describeOnStores, sqliteStores } from '../support/stores.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const HOLD = fileURLToPath(new URL('hold-lock.ts', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../samples/papers.jsonl', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-writers-'));
const file = (name: string): string => join(folder, `${name}.jsonl`);
/** Both writers ingest the same third of them. */
const PAPERS = 300;

beforeAll(() => {
  const samples = readFileSync(SAMPLES, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { title: string; abstract: string });
  const lines = Array.from({ length: PAPERS }, (_, i) => {
    const { title, abstract } = samples[i % samples.length]!;
    return JSON.stringify({ title: `${title} ${i}`, abstract: `${abstract} We use ${i + 2} GPUs.` });
  });
  writeFileSync(file('all'), lines.join('\n'));
  writeFileSync(file('first'), lines.slice(0, 200).join('\n'));
  writeFileSync(file('second'), lines.slice(100).join('\n'));
}); // prettier-ignore
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly child: ChildProcess;
  readonly ended: Promise<{ code: number | null; said: string }>;
}

function start(script: string, args: readonly string[], env: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...args], { env: { ...process.env, ...env } });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return { child, ended: once(child, 'close').then(([code]) => ({ code: code as number | null, said })) };
}

async function contentOf(store: GraphStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of store.dump())
    lines.push(JSON.stringify(line, (key, value: unknown) => (key === 'addedAt' ? null : value)));
  return lines;
}

/** The number of claims of each paper. */
async function claimsOfPapers(store: GraphStore): Promise<Map<string, number>> {
  const { rows } = await store.findPapers({}, { by: 'TITLE', descending: false }, { first: PAPERS });
  const ids = rows.map(({ item }) => item.id);
  const owners = ids.map((id) => ({ type: 'paper' as const, id }));
  const counts = await store.countClaimsOf(owners, {});
  return new Map(ids.map((id, i) => [id, counts[i]!]));
}

describeOnStores('two processes that write at once', (open, type) => {
  const files = sqliteStores();
  const urlOf = async (store: GraphStore): Promise<string> =>
    type === 'sqlite' ? (await store.info()).address : sharedNeo4j!.storeUrl;

  it('lose nothing, and who reads meanwhile sees no half paper', { timeout: 600_000 }, async () => {
    const alone = await files();
    await ingest(alone, readPapersFromFile(file('all')));
    const whole = await claimsOfPapers(alone);
    expect(whole.size).toBe(PAPERS);

    const store = await open();
    const url = await urlOf(store);
    const writers = ['first', 'second'].map((name) => start(MAIN, ['ingest', file(name), '--store', url]));
    const ended = Promise.all(writers.map((writer) => writer.ended));
    let over = false;
    void ended.then(() => (over = true));
    const seen = new Set<number>();
    while (!over) {
      const now = await claimsOfPapers(store);
      seen.add(now.size);
      for (const [id, claims] of now) expect([id, claims]).toEqual([id, whole.get(id)]);
      await pause(20);
    }
    for (const { code, said } of await ended) {
      expect(said).toMatch(/0 rejected/);
      expect(code).toBe(0);
    }
    expect(seen.size).toBeGreaterThan(1);
    expect((await verify(store)).problems).toEqual([]);
    expect(await contentOf(store)).toEqual(await contentOf(alone));
  });

  it('wait for each other for so long and no longer, and say so in one line', { timeout: 300_000 }, async () => {
    const store = await open();
    const url = await urlOf(store);
    const holder = start(HOLD, [url]);
    await once(holder.child.stdout!, 'data');
    const before = await store.version();

    const { code, said } = await start(MAIN, ['ingest', file('first'), '--store', url], { CLAIMGRAPH_WRITER_MS: '700' }).ended; // prettier-ignore
    const errors = said.split('\n').filter((line) => line.startsWith('claimgraph: ') && !/ a second, /.test(line));
    expect(errors).toEqual([
      'claimgraph: another process has been writing for 0.7 s; try again later, or wait longer (CLAIMGRAPH_WRITER_MS)',
    ]);
    expect(code).toBe(1);
    expect(await store.version()).toBe(before);

    const patient = start(MAIN, ['ingest', file('first'), '--store', url], { CLAIMGRAPH_WRITER_MS: '60000' });
    await pause(3_000);
    holder.child.stdin!.end();
    expect((await holder.ended).code).toBe(0);
    expect((await patient.ended).code).toBe(0);
    const reopened = await openStore(parseStoreAddress(url, {}), { prepare: true });
    expect((await reopened.stats()).papers).toBe(200);
    await reopened.close();
  });
});
