import Database from 'libsql';
import { chmodSync, copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestPapers } from '../../../src/ingest/ingest.js';
import { SchemaVersionError, StoreUnavailableError } from '../../../src/store/port/errors.js';
import { SCHEMA_VERSION } from '../../../src/store/sqlite/migrations.js';
import { SqliteStore, type SqliteOptions } from '../../../src/store/sqlite/store.js';

describe('a SQLite file', () => {
  let folder: string;
  let path: string;
  const opened: SqliteStore[] = [];
  const open = (options: Partial<SqliteOptions> = {}, at = path): SqliteStore => {
    const store = SqliteStore.open(at, { prepare: true, ...options });
    opened.push(store);
    return store;
  };
  /** As another process would do. */
  const change = (statements: string): void => {
    const db = new Database(path);
    db.exec(statements);
    db.close();
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimgraph-sqlite-'));
    path = join(folder, 'deep', 'er', 'graph.db');
  });
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is made with its folders, ready for use', async () => {
    const store = open({ prepare: false });
    expect(await store.info()).toMatchObject({ store: 'sqlite', address: `sqlite:${path}`, schemaVersion: SCHEMA_VERSION }); // prettier-ignore
    expect((await store.stats()).papers).toBe(0);
    expect(await store.migrate()).toEqual({ from: SCHEMA_VERSION, to: SCHEMA_VERSION });
  });

  it('holds the graph by itself when it is closed: its log is written back', async () => {
    const store = open();
    await ingestPapers(store, [
      { title: 'Zorblax', abstract: 'Zorblax reaches 81% accuracy on GSM8K.', authors: [], source: 'test' },
    ]);
    await store.close();
    const alone = join(folder, 'alone.db');
    copyFileSync(path, alone);
    expect((await open({}, alone).stats()).papers).toBe(1);
  });

  it('of a newer claimgraph is refused', async () => {
    await open().close();
    opened.pop();
    change(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    expect(() => open()).toThrow(SchemaVersionError);
    const store = open({ prepare: false });
    await expect(store.stats()).rejects.toThrow(`the store has schema ${SCHEMA_VERSION + 1}, this program knows ${SCHEMA_VERSION}`); // prettier-ignore
    await expect(store.transact(async () => undefined)).rejects.toThrow(SchemaVersionError);
  });

  it.each([
    ['a text', () => writeFileSync(path, 'This is not a database at all. '.repeat(200))],
    ['a folder', () => mkdirSync(path)],
  ])('that is %s cannot be used', (_, make) => {
    mkdirSync(join(folder, 'deep', 'er'), { recursive: true });
    make();
    expect(() => open()).toThrow(StoreUnavailableError);
    expect(() => open()).toThrow(`sqlite:${path} cannot be used: `);
  });

  it.skipIf(process.getuid?.() === 0)('in a folder that cannot be written cannot be used', () => {
    chmodSync(folder, 0o500);
    expect(() => open()).toThrow(StoreUnavailableError);
  });

  it('is waited for while another process writes, without holding up this one', async () => {
    const store = open({ writerMs: 10_000 });
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    const before = await store.version();
    const written = store.transact(async () => 'done');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await store.version()).toBe(before);
    other.exec('COMMIT');
    other.close();
    expect(await written).toBe('done');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });

  it('is given up when another process writes for too long', async () => {
    const store = open({ writerMs: 200 });
    const other = new Database(path);
    other.exec('BEGIN IMMEDIATE');
    await expect(store.transact(async () => undefined)).rejects.toThrow('another process has been writing for 0.2 s');
    other.exec('ROLLBACK');
    other.close();
    expect(await store.transact(async () => 'done')).toBe('done');
  });

  it('shows what another process wrote', async () => {
    const [one, two] = [open(), open()];
    await one.transact(async (tx) => {
      await tx.appendChanges([
        { id: 'change:1', at: 'now', by: 'ana', action: 'ADD_ALIAS', target: 'x', before: null, after: 1, undone: false },
      ]); // prettier-ignore
    });
    expect(await two.countChanges({})).toBe(1);
    expect(await two.version()).toBe(await one.version());
  });

  it('is dumped as it was at the beginning, whatever is written meanwhile', async () => {
    const store = open();
    const add = (id: string): Promise<void> =>
      store.transact((tx) =>
        tx.appendChanges([
          { id, at: 'now', by: 'ana', action: 'ADD_ALIAS', target: 'x', before: null, after: 1, undone: false },
        ]),
      );
    await add('change:1');
    await add('change:2');
    const seen: string[] = [];
    for await (const line of store.dump()) {
      if (line.type === 'change') seen.push(line.value.id);
      await add(`change:${3 + seen.length}`);
    }
    expect(seen).toEqual(['change:1', 'change:2']);
    expect(await store.countChanges({})).toBe(4);
  });

  it('is sound after writes, and closes while questions are asked', async () => {
    const store = open();
    await store.transact(async () => undefined);
    const asked = Promise.all([store.stats(), store.conflicts({}, 0), store.facets('KIND', {}, 5)]);
    await store.close();
    opened.pop();
    expect(await asked).toMatchObject([{ papers: 0 }, [], []]);
    await expect(store.stats()).rejects.toThrow('closed');
    const db = new Database(path);
    expect(db.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }]);
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    db.close();
  });
});
