import Database from 'libsql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillWithMadePapers } from '../../../scripts/bench/made-papers.js';
import { SqliteStore } from '../../../src/store/sqlite/store.js';
import { verify } from '../../../src/store/verify.js';

describe('the numbers that a SQLite file keeps', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-counts-'));
  const path = join(folder, 'graph.db');
  let store: SqliteStore;
  beforeAll(async () => {
    store = SqliteStore.open(path, { prepare: true });
    await fillWithMadePapers(store, 120, 50);
  });
  afterAll(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('are counted again by verify, which names each that is wrong', async () => {
    expect((await verify(store)).problems).toEqual([]);
    const db = new Database(path);
    db.exec("UPDATE claim_count SET claims = claims + 1 WHERE facet = 'KIND' AND key = 'ABSOLUTE'");
    db.exec("UPDATE entity SET claims = claims - 1 WHERE id = 'metric:latency'");
    db.exec("UPDATE total SET n = n + 7 WHERE what = 'papers'");
    db.close();
    const { problems } = await verify(store);
    expect(problems.join('\n')).toMatch(
      /there are \d+ claims with KIND ABSOLUTE, which is not the number that is kept/,
    );
    expect(problems.join('\n')).toMatch(
      /the number of claims with ENTITY metric:latency is kept as \d+, which it is not/,
    );
    expect(problems.join('\n')).toMatch(/there are 120 papers, which is not the number that is kept/);
  });
});
