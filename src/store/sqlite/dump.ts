import type { PaperRecord } from '../../domain/facts.js';
import type { DumpLine } from '../graph-store.js';
import type { Runner, SqlRow } from './connection.js';
import { readingsOf } from './readings.js';
import { changeOf } from './rows.js';

const ROWS_AT_ONCE = 200;

/** Everything, in id order, some rows at a time. */
export async function* dump(db: Runner): AsyncIterable<DumpLine> {
  for await (const rows of inOrder(db, RECORDS)) {
    for (const row of rows) yield { type: 'record', value: recordOf(row) };
  }
  for await (const rows of inOrder(db, 'SELECT id FROM paper p WHERE id > ? ORDER BY id')) {
    const ids = rows.map((row) => String(row.id));
    for (const reading of await readingsOf(db, ids)) yield { type: 'reading', value: reading! };
  }
  for await (const rows of inOrder(db, 'SELECT * FROM change WHERE id > ? ORDER BY id')) {
    for (const row of rows) yield { type: 'change', value: changeOf(row) };
  }
}

const RECORDS = `SELECT hash AS id, paper, added_at,
    (SELECT json_group_array(key) FROM (SELECT key FROM record_key k WHERE k.hash = r.hash ORDER BY key)) AS keys
  FROM record r WHERE hash > ? ORDER BY hash`;

function recordOf(row: SqlRow): PaperRecord {
  return {
    hash: String(row.id),
    keys: JSON.parse(String(row.keys)) as string[],
    paper: JSON.parse(String(row.paper)) as PaperRecord['paper'],
    addedAt: String(row.added_at),
  };
}

/** Rows after an id, again and again. */
async function* inOrder(db: Runner, statement: string): AsyncIterable<SqlRow[]> {
  for (let last = ''; ;) {
    const rows = await db.all(`${statement} LIMIT ${ROWS_AT_ONCE}`, last);
    yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
    last = String(rows.at(-1)!.id);
  }
}
