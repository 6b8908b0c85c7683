import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import Database from 'libsql';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addAlias } from '../../src/decisions/alias.js';
import { mergeEntities } from '../../src/decisions/merge.js';
import { reviewClaim } from '../../src/decisions/review.js';
import { copyGraph } from '../../src/ingest/copy.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { backupFile, restoreFile } from '../../src/store/sqlite/backup.js';
import { SqliteStore } from '../../src/store/sqlite/store.js';
import { verify } from '../../src/store/verify.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

/** The complete content of a graph, in order. */
async function contentOf(store: GraphStore): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of store.dump()) lines.push(line);
  return lines;
}

async function decide(store: GraphStore): Promise<void> {
  const { rows } = await store.findClaims({}, { by: 'CONFIDENCE', descending: true }, { first: 2 });
  await reviewClaim(store, 'ana', { id: rows[0]!.item.id, state: 'CONFIRMED' });
  await addAlias(store, 'ana', 'method:mobileone', 'QA-Lite');
  await mergeEntities(store, 'ana', 'method:mobileone', 'method:conformer');
}

describeOnStores('verifying', (open) => {
  it('finds nothing wrong with a graph that papers and people made', async () => {
    const store = await open();
    expect(await verify(store)).toMatchObject({ papers: 0, claims: 0, problems: [] });
    await fill(store, WORLD);
    await decide(store);
    const { papers, claims, problems } = await verify(store);
    expect(problems).toEqual([]);
    expect(papers).toBe(WORLD.length);
    expect(claims).toBeGreaterThan(5);
  });
});

describe('a SQLite file', () => {
  let folder: string;
  let path: string;
  const opened: SqliteStore[] = [];
  const open = (at = path): SqliteStore => {
    const store = SqliteStore.open(at, { prepare: true });
    opened.push(store);
    return store;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimgraph-backup-'));
    path = join(folder, 'graph.db');
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ["UPDATE claim SET evidence = 'Something else.' WHERE id = (SELECT min(id) FROM claim)", /^the evidence of claim:.* is not the text at/],
    ["UPDATE paper SET id = 'paper:other' WHERE id = (SELECT min(id) FROM paper)", /./],
    ["DELETE FROM entity WHERE id = 'metric:latency'", /./],
    ["UPDATE broader SET broader_id = entity_id WHERE rowid IS NULL OR entity_id = (SELECT min(entity_id) FROM broader)", /is broader than itself/],
    ["INSERT INTO lead VALUES ('method:gone', 'method:nowhere')", /^method:gone redirects to method:nowhere, which does not exist$/],
    ["INSERT INTO record VALUES ('orphan', '{\"title\":\"x\",\"abstract\":\"y\",\"authors\":[],\"source\":\"x\"}', '2026')", /^record orphan belongs to no paper$/],
    ["UPDATE raw_name SET papers = papers + 1 WHERE raw_id = 'metric:latency'", /^the name metric:latency is not counted as it stands/],
    ["UPDATE claim_entity SET entity_id = 'metric:accuracy' WHERE entity_id = 'metric:latency'", /which leads elsewhere|its index name another/],
    ["UPDATE claim SET value = 9e999 WHERE id = (SELECT min(id) FROM claim WHERE value IS NOT NULL)", /has a number that is not finite/],
  ])('with something wrong is found out: %s', async (harm, problem) => {
    await fill(open(), WORLD);
    for (const store of opened.splice(0)) await store.close();
    const db = new Database(path);
    db.exec('PRAGMA foreign_keys = OFF');
    db.exec(harm.replace('rowid IS NULL OR ', ''));
    db.close();
    const { problems } = await verify(open());
    expect(problems.some((one) => problem.test(one))).toBe(true);
  }); // prettier-ignore

  it('is backed up and restored while it is used, in one step', async () => {
    const store = open();
    await fill(store, WORLD);
    await decide(store);
    const before = await contentOf(store);
    const backup = join(folder, 'backup.db');
    backupFile(path, backup);
    expect(() => backupFile(path, backup)).toThrow(/already exists/);
    expect(await contentOf(open(backup))).toEqual(before);

    await fill(store, [{ title: 'One More', arxivId: '2601.00001', claims: [{ says: 'It needs {3} ms.', subject: 'Foo-1', metric: 'latency', value: 3, unit: 'ms' }] }]);
    const [version, state] = [await store.version(), await store.state()];
    expect(await contentOf(store)).not.toEqual(before);
    await restoreFile(backup, path);
    expect(await contentOf(store)).toEqual(before);
    expect(await store.version()).toBeGreaterThan(version);
    expect(await store.state()).not.toBe(state);
    await store.ping();
    expect((await verify(store)).problems).toEqual([]);
    await fill(store, WORLD.slice(0, 2));
    expect((await verify(store)).problems).toEqual([]);
    expect(existsSync(`${path}.restoring`)).toBe(false);
  }); // prettier-ignore

  it('is restored where there was none', async () => {
    await fill(open(), WORLD);
    const backup = join(folder, 'backup.db');
    backupFile(path, backup);
    const anew = join(folder, 'new', 'graph.db');
    await restoreFile(backup, anew);
    expect(await contentOf(open(anew))).toEqual(await contentOf(open()));
  });
});

describeOnStores('a backup of any store', (open) => {
  it('is a SQLite file from which the same graph is made again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'claimgraph-backup-'));
    const store = await open();
    await fill(store, WORLD);
    await decide(store);
    const before = await contentOf(store);
    const file = SqliteStore.open(join(folder, 'backup.db'), { prepare: true });
    await copyGraph(store, file);
    const again = await open();
    await copyGraph(file, again);
    expect(await contentOf(again)).toEqual(before);
    expect((await verify(again)).problems).toEqual([]);
    await file.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
