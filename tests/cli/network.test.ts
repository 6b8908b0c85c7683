import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dailyPapers } from '../sources/network/answers.js';
import { cacheFolder, give, startService, stopServicesAfterEach } from '../sources/network/test-service.js';

stopServicesAfterEach();

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const PAPERS = ['Swift', 'Swallow', 'Tern'].map((title, i) => ({ id: `2611.1000${i}`, title }));

const ingest = (folder: string, address: string, args: readonly string[]): ReturnType<typeof claimgraph> =>
  claimgraph(folder, address, ['ingest', ...args]);

function claimgraph(
  folder: string,
  address: string,
  args: readonly string[],
): Promise<{ code: number | null; out: string; err: string }> {
  const env = {
    ...process.env,
    CLAIMGRAPH_STORE: `sqlite:${join(folder, 'graph.db')}`,
    CLAIMGRAPH_CACHE: join(folder, 'cache'),
    CLAIMGRAPH_HF_ADDRESS: address,
    CLAIMGRAPH_MIRROR_INTERVAL_MS: '0',
    CLAIMGRAPH_CONTACT: 'ann@example.org',
  };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], { env });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

it(
  'claimgraph extract reads a name on the network as it reads a file, and stores nothing',
  { timeout: 60_000 },
  async () => {
    const folder = cacheFolder();
    const service = await startService(give(dailyPapers(PAPERS)));
    const { code, out, err } = await claimgraph(folder, service.address, [
      'extract',
      'hf:daily/2026-11-20',
      '--most',
      '2',
    ]);
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; claims: unknown[] });
    expect(lines.map(({ id }) => id)).toEqual(['2611.10000', '2611.10001']);
    expect(err).toMatch(/there are more papers than 2/);
    expect(existsSync(join(folder, 'graph.db'))).toBe(false);
  },
);

describe('claimgraph ingest from the network', { timeout: 120_000 }, () => {
  it('reads what came since the last run', async () => {
    const folder = cacheFolder();
    const service = await startService(give(dailyPapers(PAPERS)));
    const first = await ingest(folder, service.address, ['hf:daily', '--since', 'last']);
    expect(first.err).toBe('claimgraph: hf:daily: first run; reading everything\n');
    expect(first.out).toMatch(/papers: 3 added, 0 updated, 0 unchanged, 0 rejected/);
    expect(service.requests[0]!.headers['user-agent']).toMatch(
      /^claimgraph\/\d+\.\d+\.\d+ \(mailto:ann@example\.org\)$/,
    );
    const asked = service.requests.length;
    const second = await ingest(folder, service.address, ['hf:daily', '--since', 'last']);
    expect(second).toMatchObject({ code: 0, err: '' });
    expect(second.out).toMatch(/papers: 0 added, 0 updated/);
    const days = service.paths().slice(asked).map((path) => /date=([\d-]+)/.exec(path)![1]!); // prettier-ignore
    const ago = (n: number): string => new Date(Date.now() - n * 86_400_000).toISOString().slice(0, 10);
    // Today's list counts as fresh for ten minutes, so it comes from the cache.
    expect(days).toEqual([ago(2), ago(1)]);
  });

  it('says that there is more than was asked for, and reads all of it the next time', async () => {
    const folder = cacheFolder();
    const service = await startService(give(dailyPapers(PAPERS)));
    const cut = await ingest(folder, service.address, ['hf:daily', '--since', 'last', '--most', '2']);
    expect(cut.out).toMatch(/papers: 2 added/);
    expect(cut.err).toMatch(/hf:daily: there are more papers than 2; read more with --most/);
    const whole = await ingest(folder, service.address, ['hf:daily', '--since', 'last']);
    expect(whole.out).toMatch(/papers: 1 added, 0 updated, 2 unchanged/);
  });

  it('says what failed and where, and what it waits for', async () => {
    const folder = cacheFolder();
    const service = await startService(give('', { 'retry-after': '1' }, 429), give('{"error":"no such day"}', {}, 400));
    const { code, err } = await ingest(folder, service.address, ['hf:daily/2026-11-20']);
    expect(code).toBe(1);
    const where = `${service.address}/api/daily_papers?date=2026-11-20&limit=100`;
    expect(err).toBe(
      `claimgraph: ${where} accepts no more requests for now (429); it asks to wait 1 s; waiting 1 s\n` +
        `claimgraph: ${where} rejects the request (400): no such day\n`,
    );
  });

  it('refuses a day that is none', async () => {
    const { code, err } = await ingest(cacheFolder(), 'http://127.0.0.1:1', ['hf:daily', '--since', 'yesterday']);
    expect(code).toBe(2);
    expect(err).toMatch(/Expected a day such as 2026-11-20, or "last"/);
  });
});
