import Database from 'libsql';
import { execFileSync } from 'node:child_process';
import { chmodSync, closeSync, copyFileSync, existsSync, fstatSync, mkdtempSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StoreMissingError, StoreUnavailableError } from '../../../src/store/port/errors.js';
import { SCHEMA_VERSION } from '../../../src/store/sqlite/migrations.js';
import { SqliteStore, type SqliteOptions } from '../../../src/store/sqlite/store.js';
import { fill, WORLD } from '../../support/graph-fixture.js';
import { startServer } from '../../support/client.js';

describe('opening a SQLite file', () => {
  let folder: string;
  let path: string;
  const opened: SqliteStore[] = [];
  const open = (options: Partial<SqliteOptions> = {}, at = path): SqliteStore => {
    const store = SqliteStore.open(at, { prepare: true, ...options });
    opened.push(store);
    return store;
  };
  const close = async (): Promise<void> => {
    for (const store of opened.splice(0)) await store.close();
  };
  const change = (statements: string): void => {
    const db = new Database(path);
    db.exec(statements);
    db.close();
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimgraph-opening-'));
    path = join(folder, 'graph.db');
  });
  afterEach(async () => {
    await close();
    chmodSync(folder, 0o700);
    rmSync(folder, { recursive: true, force: true });
  });

  it('to read makes no file and no folder, and says what makes a graph', () => {
    const missing = join(folder, 'not', 'there.db');
    expect(() => open({ purpose: 'read' }, missing)).toThrow(StoreMissingError);
    expect(() => open({ purpose: 'read' }, missing)).toThrow(/there is no graph; "claimgraph ingest" creates one/);
    writeFileSync(path, '');
    expect(() => open({ purpose: 'read' })).toThrow(StoreMissingError);
    expect(readdirSync(folder)).toEqual(['graph.db']);
  });

  it.skipIf(!existsSync('/proc/self'))('where no folder can be made ends with one clear line', () => {
    expect(() => open({ purpose: 'write' }, '/proc/no-such-folder/deep/graph.db')).toThrow(StoreUnavailableError);
  });

  it.each(['read', 'write', 'serve'] as const)('to %s leaves the database of another program as it is', (purpose) => {
    change("CREATE TABLE bookmark (url TEXT); INSERT INTO bookmark VALUES ('x')");
    const before = readFileSync(path);
    expect(() => open({ purpose })).toThrow(/is the database of another program; it was not changed/);
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(existsSync(`${path}-wal`)).toBe(false);
  });

  it('to read changes nothing and takes no change', async () => {
    await fill(open(), WORLD);
    await close();
    const store = open({ purpose: 'read' });
    expect((await store.stats()).papers).toBe(WORLD.length);
    await expect(store.transact(async () => undefined)).rejects.toThrow(/opened for reading only/);
    await expect(store.migrate()).rejects.toThrow(/opened for reading only/);
  });

  it.skipIf(process.platform !== 'linux' || process.getuid?.() !== 0)(
    'works where the file and its folder may only be read, and serving it as well',
    async () => {
      await fill(open(), WORLD);
      await close();
      // Root may write everywhere except on a disk that is mounted read-only.
      execFileSync('mount', ['--bind', folder, folder]);
      execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
      try {
        for (const purpose of ['read', 'serve'] as const)
          expect((await open({ purpose }).stats()).papers).toBe(WORLD.length);
        expect(() => open({ purpose: 'write' })).toThrow(/is read-only/);
      } finally {
        await close();
        execFileSync('umount', ['-l', folder]);
      }
    },
  );

  it('tells another state after every change, and in every other file', async () => {
    const store = open();
    const empty = await store.state();
    await fill(store, WORLD.slice(0, 1));
    const one = await store.state();
    expect(one).not.toBe(empty);
    expect(await store.state()).toBe(one);
    const other = open({}, join(folder, 'other.db'));
    await fill(other, WORLD.slice(0, 1));
    expect(await other.version()).toBe(await store.version());
    expect(await other.state()).not.toBe(one);
  });

  describe('is not ready any more', () => {
    const notReady = async (store: SqliteStore, reason: RegExp): Promise<void> => {
      await expect(store.ping()).rejects.toThrow(reason);
      const server = await startServer({ store });
      const response = await fetch(`${server.address}/readyz`);
      await server.close();
      expect(response.status).toBe(503);
      const body = (await response.json()) as { status: string; reason: string };
      expect(body.status).toBe('not ready');
      expect(body.reason).toMatch(reason);
    };

    it('when the file is deleted', async () => {
      const store = open();
      await store.ping();
      rmSync(path);
      await notReady(store, /was deleted/);
    });
    it('when another file takes its place', async () => {
      const store = open();
      copyFileSync(path, `${path}.copy`);
      renameSync(`${path}.copy`, path);
      await notReady(store, /was replaced by another file/);
    });
    it('when a newer program brings it to another schema, and questions say so', async () => {
      const store = open();
      await store.stats();
      change(`PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
      await notReady(store, /was written by a newer version of claimgraph/);
      await new Promise((resolve) => setTimeout(resolve, 1100));
      const server = await startServer({ store });
      const { errors } = await server.ask('{ stats { papers } }');
      await server.close();
      expect(errors![0]!.extensions.code).toBe('STORE_UNAVAILABLE');
      expect(errors![0]!.message).toMatch(/was written by a newer version of claimgraph/);
    });
    it('when it is damaged, which is one clear line', async () => {
      await fill(open(), WORLD);
      await close();
      change('PRAGMA wal_checkpoint(TRUNCATE)');
      const store = open();
      const file = openSync(path, 'r+');
      const { size } = fstatSync(file);
      writeSync(file, Buffer.alloc(size - 3 * 4096, 0x5a), 0, size - 3 * 4096, 3 * 4096);
      closeSync(file);
      const asked = store.findClaims({}, { by: 'CONFIDENCE', descending: true }, { first: 200 });
      await expect(asked).rejects.toThrow(StoreUnavailableError);
      await expect(asked).rejects.toThrow(/is damaged.*claimgraph restore/);
      await notReady(store, /is damaged/);
    });
  });

  it('that has no space left stores nothing of a change, says so in one line, and works when there is space', async () => {
    // More than the free space in the pages of a small file.
    const papers = Array.from({ length: 40 }, (_, i) => ({
      ...WORLD[0]!,
      title: `${WORLD[0]!.title}, part ${i}`,
      arxivId: `2206.${10_000 + i}`,
    }));
    const store = open();
    await fill(store, WORLD.slice(0, 1));
    const limit = (pages: number): void =>
      (store as unknown as { writer: { script(text: string): void } }).writer.script(
        `PRAGMA max_page_count = ${pages}`,
      );
    limit(1);
    await expect(fill(store, papers)).rejects.toThrow(
      /cannot be written: its disk is full; this change was not stored/,
    );
    expect((await store.stats()).papers).toBe(1);
    limit(1_000_000);
    await fill(store, papers);
    expect((await store.stats()).papers).toBe(papers.length + 1);
  });
});
