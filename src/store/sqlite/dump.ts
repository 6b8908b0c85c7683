import type { PaperRecord } from '../../domain/facts.js';
import type { DumpLine } from '../graph-store.js';
import type { Connection } from './connection.js';
import { readingOf } from './readings.js';
import { changeOf } from './rows.js';

const ROWS_AT_ONCE = 200;

/** Everything, in id order, a few rows at a time. */
export async function* dump(db: Connection): AsyncIterable<DumpLine> {
  for await (const row of inOrder(db, 'record', 'hash')) {
    const keys = db.all<{ key: string }>('SELECT key FROM record_key WHERE hash = ? ORDER BY key', row.hash!);
    const paper = JSON.parse(String(row.paper)) as PaperRecord['paper'];
    yield {
      type: 'record',
      value: { hash: String(row.hash), keys: keys.map((k) => k.key), paper, addedAt: String(row.added_at) },
    };
  }
  for await (const row of inOrder(db, 'paper', 'id')) yield { type: 'reading', value: readingOf(db, String(row.id))! };
  for await (const row of inOrder(db, 'change', 'id')) yield { type: 'change', value: changeOf(row) };
}

async function* inOrder(
  db: Connection,
  table: 'record' | 'paper' | 'change',
  id: string,
): AsyncIterable<Record<string, string | number | null>> {
  for (let last = ''; ;) {
    const rows = db.all(`SELECT * FROM ${table} WHERE ${id} > ? ORDER BY ${id} LIMIT ${ROWS_AT_ONCE}`, last);
    yield* rows;
    if (rows.length < ROWS_AT_ONCE) return;
    last = String(rows.at(-1)![id]);
  }
}
