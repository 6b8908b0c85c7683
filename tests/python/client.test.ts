import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { startServer, type TestServer } from '../support/client.js';
import { SAMPLES } from '../support/decided-samples.js';
import { sqliteStores } from '../support/stores.js';
import { describeWithPython } from './python.js';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PACKAGE = join(ROOT, 'clients/python');

describeWithPython('the Python client and the notebooks', (python) => {
  const open = sqliteStores();
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-python-'));
  let store: GraphStore;
  let server: TestServer;
  const environment = (): NodeJS.ProcessEnv => ({
    ...process.env,
    PYTHONDONTWRITEBYTECODE: '1',
    CLAIMGRAPH_URL: server.address,
    CLAIMGRAPH: `${process.execPath} ${join(ROOT, 'dist/cli/main.js')}`,
  });
  beforeAll(async () => {
    store = await open();
    await ingest(store, readPapersFromFile(SAMPLES, 'jsonl'));
    server = await startServer({ store });
  });
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('passes its own tests against a real server', { timeout: 240_000 }, async () => {
    const { stdout } = await run(python, ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', PACKAGE], {
      env: environment(),
    });
    expect(stdout).toMatch(/\d+ passed/);
    expect(stdout).not.toMatch(/skipped|failed/);
  });

  it('is typed', { timeout: 240_000 }, async () => {
    const options = ['--config-file', join(PACKAGE, 'pyproject.toml'), '--cache-dir', join(folder, 'mypy')];
    const { stdout } = await run(python, ['-m', 'mypy', ...options, join(PACKAGE, 'claimgraph_client')]);
    expect(stdout).toMatch(/Success/);
  });

  it('is built as a wheel that holds its types', { timeout: 240_000 }, async () => {
    await run(python, ['-m', 'build', '--wheel', '--no-isolation', '--outdir', folder, PACKAGE]);
    const [wheel] = readdirSync(folder).filter((name) => name.endsWith('.whl'));
    expect(wheel).toMatch(/^claimgraph_client-[\d.]+-py3-none-any\.whl$/);
    const { stdout } = await run(python, ['-m', 'zipfile', '--list', join(folder, wheel!)]);
    expect(stdout).toMatch(/claimgraph_client\/py\.typed/);
    expect(stdout).not.toMatch(/tests\//);
  });

  // The fourth notebook runs the built command: `npm run build`.
  it('every notebook runs, and draws what the committed one shows', { timeout: 600_000 }, async () => {
    const script = join(dirname(fileURLToPath(import.meta.url)), 'run_notebooks.py');
    const { stdout } = await run(python, [script, join(ROOT, 'notebooks')], { env: environment() });
    expect(stdout.trim().split('\n')).toEqual([
      expect.stringMatching(/^01-first-questions\.ipynb: 0 pictures, [4-9] tables$/),
      expect.stringMatching(/^02-trade-offs\.ipynb: 1 pictures, [1-9] tables$/),
      expect.stringMatching(/^03-what-disagrees\.ipynb: 1 pictures, [3-9] tables$/),
      expect.stringMatching(/^04-own-papers\.ipynb: 2 pictures, [1-9] tables$/),
    ]);
  });
});
