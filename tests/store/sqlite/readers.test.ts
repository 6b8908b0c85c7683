import Database from 'libsql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Runner } from '../../../src/store/sqlite/connection.js';
import { Readers } from '../../../src/store/sqlite/readers.js';

/** Counts to a number; ten million takes a few seconds. */
const countTo = (n: number) => (db: Runner) =>
  db.all<{ n: number }>(
    'WITH RECURSIVE one(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM one WHERE i < ?) SELECT count(*) AS n FROM one',
    n,
  ) as Promise<{ n: number }[]>;
const FOREVER = 1_000_000_000;

describe('readers', () => {
  let folder: string;
  let readers: Readers;
  const start = (limitMs: number): Readers =>
    (readers = new Readers(join(folder, 'graph.db'), join(folder, 'graph.db'), limitMs));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'claimgraph-readers-'));
    const db = new Database(join(folder, 'graph.db'));
    db.exec("PRAGMA journal_mode = WAL; CREATE TABLE word (w TEXT); INSERT INTO word VALUES ('a'), ('b'), ('c')");
    db.close();
  });
  afterEach(async () => {
    await readers.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('leave the process free while they work', async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 5);
    const began = Date.now();
    await start(60_000).ask(countTo(2_000_000));
    clearInterval(timer);
    expect(turns).toBeGreaterThan((Date.now() - began) / 50);
  });

  it('stop working on a question that takes too long, and answer the next one', async () => {
    const began = Date.now();
    await expect(start(200).ask(countTo(FOREVER))).rejects.toThrow('the query was stopped after 0.2 s; request less');
    expect(Date.now() - began).toBeLessThan(2_000);
    const used = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, 400));
    const { user, system } = process.cpuUsage(used);
    expect(user + system).toBeLessThan(200_000);
    expect(await readers.ask(countTo(10))).toEqual([{ n: 10 }]);
  });

  it('answer quick questions beside three slow ones', async () => {
    start(1_500);
    const slow = [1, 2, 3].map(() => readers.ask(countTo(FOREVER)));
    const late = Promise.allSettled(slow);
    const began = Date.now();
    expect(await readers.ask(countTo(10))).toEqual([{ n: 10 }]);
    expect(Date.now() - began).toBeLessThan(1_000);
    expect((await late).map((result) => result.status)).toEqual(['rejected', 'rejected', 'rejected']);
  });

  it('count the wait for a free connection', async () => {
    start(300);
    const all = await Promise.allSettled(Array.from({ length: 9 }, () => readers.ask(countTo(FOREVER))));
    expect(new Set(all.map((result) => (result as PromiseRejectedResult).reason.name))).toEqual(
      new Set(['StoreTimeoutError']),
    );
    expect(await readers.ask(countTo(3))).toEqual([{ n: 3 }]);
  });

  it('keep the order of an answer', async () => {
    const rows = await start(5_000).ask(async (db) => db.all('SELECT w FROM word ORDER BY w DESC'));
    expect(rows).toEqual([{ w: 'c' }, { w: 'b' }, { w: 'a' }]);
  });

  it('cannot write', async () => {
    await expect(start(5_000).ask(async (db) => db.all("INSERT INTO word VALUES ('d') RETURNING w"))).rejects.toThrow();
    expect(await readers.ask(async (db) => db.all('SELECT count(*) AS n FROM word'))).toEqual([{ n: 3 }]);
  });

  it('see one state in a whole, whatever is written meanwhile', async () => {
    const seen: unknown[] = [];
    const writer = new Database(join(folder, 'graph.db'));
    const twice = async function* (db: Runner): AsyncIterable<unknown> {
      for (let i = 0; i < 2; i++) yield await db.all('SELECT count(*) AS n FROM word');
    };
    for await (const rows of start(5_000).whole(twice)) {
      seen.push(rows);
      writer.exec("INSERT INTO word VALUES ('d')");
    }
    writer.close();
    expect(seen).toEqual([[{ n: 3 }], [{ n: 3 }]]);
  });
});
