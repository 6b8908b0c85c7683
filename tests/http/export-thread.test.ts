import { buffer } from 'node:stream/consumers';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/export/formats.js';
import { type ExportJob, exporterOf } from '../../src/http/exports/export-chunks.js';
import { ExportThread } from '../../src/http/exports/export-thread.js';
import { openStore } from '../../src/store/open.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { StoreUnavailableError } from '../../src/store/port/errors.js';
import { fillWithDecisions } from '../support/decided-samples.js';
import { startServer, type TestServer } from '../support/client.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-exports-'));
const source = { address: { type: 'sqlite', path: join(folder, 'graph.db') }, options: { prepare: true } } as const;
const job = (format: string): ExportJob => ({ format, filter: {}, base: 'http://127.0.0.1:4000' });

let store: GraphStore;
let server: TestServer;
const thread = new ExportThread(source);
beforeAll(async () => {
  store = await openStore(source.address, { prepare: true });
  await fillWithDecisions(store);
  server = await startServer({ store, exportsFrom: source });
});
afterAll(async () => {
  await thread.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('exports in a thread of their own', { timeout: 60_000 }, () => {
  // These two formats contain the time of the export.
  const steady = EXPORT_FORMATS.filter(({ name }) => !['xlsx', 'sqlite'].includes(name));

  it.each(steady.map(({ name }) => name))('give the bytes of the same export on this thread: %s', async (format) => {
    const here = await buffer(await exporterOf(store).start(job(format)));
    const there = await buffer(await thread.start(job(format)));
    expect(there.equals(here)).toBe(true);
  });

  it('go on beside each other', async () => {
    const all = await Promise.all([1, 2, 3].map(async () => buffer(await thread.start(job('jsonl')))));
    expect(new Set(all.map((bytes) => bytes.length)).size).toBe(1);
    expect(all[0]!.length).toBeGreaterThan(1000);
  });

  it('may be left unread, and the next one is whole', async () => {
    const left = await thread.start(job('csv'));
    left.destroy();
    await once(left, 'close');
    expect((await buffer(await thread.start(job('csv')))).length).toBeGreaterThan(1000);
  });

  it('tell what is wrong with the store, and try again with the next one', async () => {
    const missing = new ExportThread({ ...source, address: { type: 'sqlite', path: join(folder, 'none.db') } });
    for (let i = 0; i < 2; i++) {
      const error = await missing.start(job('csv')).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(StoreUnavailableError);
      expect((error as Error).message).toContain('there is no graph');
    }
    await missing.close();
  });

  it('fail when the thread is closed before they are read', async () => {
    const closing = new ExportThread(source);
    const stream = await closing.start(job('csv'));
    const read = buffer(stream).then(
      () => 'whole',
      (error: Error) => error.message,
    );
    await closing.close();
    expect(['whole', 'the server is closing']).toContain(await read);
    await closing.close();
  });

  it('are what the server sends', async () => {
    const answer = await fetch(`${server.address}/export/claims.jsonl?metric=latency`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain('x-ndjson');
    const lines = (await answer.text()).trimEnd().split('\n');
    expect(lines.map((line) => (JSON.parse(line) as { metric: string }).metric)).toContain('latency');
    const head = await fetch(`${server.address}/export/claims.jsonl`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
  });
});
