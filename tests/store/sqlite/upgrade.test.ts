import Database from 'libsql';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SqliteStore } from '../../../src/store/sqlite/store.js';
import { trigramsOf } from '../../../src/store/shared/trigrams.js';

const FOLDER = new URL('../../../schema/sqlite/', import.meta.url);
const EARLIER = readdirSync(FOLDER)
  .filter((file) => file < '004')
  .sort();

describe('a SQLite file of before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-upgrade-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** A paper, a claim, an entity and a logged ingest, as stored by earlier versions. */
  const fill = (path: string): void => {
    const db = new Database(path);
    for (const file of EARLIER) db.exec(readFileSync(new URL(file, FOLDER), 'utf8'));
    db.exec(`PRAGMA user_version = ${EARLIER.length}`);
    const add = (table: string, ...values: (string | number | null)[]): void =>
      void db.prepare(`INSERT INTO ${table} VALUES (${values.map(() => '?').join(', ')})`).run(values);
    const text = { title: 'ÉCLAIR runs', abstract: 'On phones ÉCLAIR needs 5 ms.', authors: [], source: 'x' };
    add('record', 'h1', JSON.stringify(text), 'now');
    add('record_key', 'title:eclair', 'h1');
    const lower = `${text.title}\n${text.abstract}`.toLowerCase();
    add(
      'paper',
      'paper:1',
      text.title,
      text.abstract,
      null,
      null,
      null,
      null,
      '2026',
      '[]',
      'x',
      'now',
      't',
      'e/1',
      lower,
    );
    add('paper_record', 'h1', 'paper:1');
    const evidence = 'On phones ÉCLAIR needs 5 ms.';
    const claim = ['claim:1', 'paper:1', 'ABSOLUTE', null, null, null, null, 5, null, 'ms', 'TIME', 0.005, null, 'EQ'];
    const rest = [
      null,
      null,
      'UNKNOWN',
      null,
      null,
      '[]',
      '',
      evidence,
      evidence.toLowerCase(),
      'abstract',
      0,
      28,
      '[]',
    ];
    const state = [0.9, 'e/1', 'now', '2026', 'UNREVIEWED', null, null, null, 'EXTRACTED', null];
    add('claim', ...claim, ...rest, ...state);
    add('entity', 'method:eclair', 'METHOD', 'ÉCLAIR', 'éclair', '[]', 0, null, null, null, null);
    for (const trigram of trigramsOf('ÉCLAIR')) add('name_trigram', trigram, 'method:eclair');
    const after = JSON.stringify({ records: [{ hash: 'h1' }] });
    add('change', 'change:1', 'now', 'ana', 'INGEST', 'paper:1', 'null', after, 0);
    db.close();
  };

  it('is brought to the schema of today with all that it holds', async () => {
    const path = join(folder, 'before.db');
    fill(path);
    const store = SqliteStore.open(path, { prepare: false });
    await store.migrate();
    expect((await store.stats()).papers).toBe(1);
    expect(await store.countPapers({ words: ['éclair', 'PHONES'] })).toBe(1);
    expect(await store.countClaims([{ words: ['Éclair needs'] }, { words: ['éclairs'] }])).toEqual([1, 0]);
    expect(await store.nameCandidates('éclar', undefined, 5)).toMatchObject([{ entityId: 'method:eclair' }]);
    await store.facts(async (facts) => {
      expect(await facts.recordsByKey(['title:eclair'])).toMatchObject([{ hash: 'h1', addedAt: 'now' }]);
      expect([...(await facts.lastStanding(['h1', 'h2']))]).toEqual([['h1', 'INGEST']]);
    });
    await store.transact((tx) => tx.deleteRecords(['h1']));
    expect(await store.facts((facts) => facts.recordsByKey(['title:eclair']))).toEqual([]);
    await store.close();
    const db = new Database(path);
    expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
    db.close();
  });
});
