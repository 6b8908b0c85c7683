import { execFile } from 'node:child_process';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../src/export/formats.js';
import { fillWithDecisions } from '../support/decided-samples.js';
import { sqliteStores } from '../support/stores.js';
import { describeWithPython } from './python.js';

const SCRIPT = fileURLToPath(new URL('./read_back.py', import.meta.url));

describeWithPython('exports, read by the programs that they are for', (python) => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-read-back-'));
  const open = sqliteStores();
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it(
    'pandas, Polars, DuckDB, networkx, openpyxl, Datasette and huggingface_hub see the same claims',
    { timeout: 300_000 },
    async () => {
      const store = await open();
      await fillWithDecisions(store);
      for (const format of EXPORT_FORMATS) {
        const parts = format.write({ store, filter: {}, base: 'http://127.0.0.1:4000' });
        await pipeline(Readable.from(parts), createWriteStream(join(folder, format.file)));
      }
      const [count] = await store.countClaims([{}]);
      const { stdout } = await promisify(execFile)(python, [SCRIPT, folder, String(count)]);
      expect(stdout.trim().split('\n')).toEqual([
      'pandas', 'polars', 'duckdb', 'jsonl', 'csv', 'xlsx', 'networkx', 'datasette', 'huggingface_hub',
    ]); // prettier-ignore
    },
  );
});
