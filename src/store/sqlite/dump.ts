import type { CuratedTable } from '../../domain/curated.js';
import type { PaperRecord } from '../../domain/facts.js';
import type { DumpedEntity, DumpLine } from '../port/graph-store.js';
import type { Runner, SqlRow } from './connection.js';
import { recordIn } from './packed.js';
import { claimStatesOf, readingsOf } from './readings.js';
import { changeRecordOf, ENTITY_COLUMNS, entityOf } from './rows.js';

const ROWS_AT_ONCE = 200;

const ENTITIES = `SELECT ${ENTITY_COLUMNS},
    (SELECT json_group_array(key) FROM (SELECT key FROM entity_name WHERE entity_id = e.id ORDER BY key)) AS keys,
    (SELECT json_group_array(raw_id) FROM (
      SELECT raw_id FROM raw_name WHERE raw_id = e.id AND +entity_id = e.id
      UNION SELECT raw_id FROM raw_name WHERE entity_id = e.id AND entity_id <> raw_id ORDER BY raw_id)) AS raw_ids
  FROM entity e WHERE id > ? ORDER BY id`;
const RECORDS = `SELECT hash AS id, paper, added_at,
    (SELECT json_group_array(key) FROM (SELECT key FROM record_key k WHERE k.hash = r.hash ORDER BY key)) AS keys
  FROM record r WHERE hash > ? ORDER BY hash`;

/**
 * For each type of line except `reading`, in dump order: the statement that reads rows after an id, and the function that makes
 * a line from a row.
 */
const LINES: readonly (readonly [string, (row: SqlRow) => DumpLine])[] = [
  ['SELECT * FROM change WHERE id > ? ORDER BY id', (row) => ({ type: 'change', value: changeRecordOf(row) })],
  [ENTITIES, (row) => ({ type: 'entity', value: dumpedEntityOf(row) })],
  [
    'SELECT from_id AS id, to_id FROM lead WHERE from_id > ? ORDER BY from_id',
    (row) => ({ type: 'lead', value: { from: String(row.id), to: String(row.to_id) } }),
  ],
  [RECORDS, (row) => ({ type: 'record', value: recordOf(row) })],
  [
    'SELECT hash AS id, * FROM curated_table WHERE hash > ? ORDER BY hash',
    (row) => ({ type: 'table', value: tableOf(row) }),
  ],
  [
    'SELECT source AS id, * FROM source_state WHERE source > ? ORDER BY source',
    (row) => ({ type: 'source', value: { source: String(row.source), readUntil: String(row.read_until) } }),
  ],
];

/** Dumps the whole graph, each type of line in id order, reading {@link ROWS_AT_ONCE} rows at a time. */
export async function* dump(db: Runner): AsyncIterable<DumpLine> {
  for (const [statement, line] of LINES) {
    for await (const rows of inOrder(db, statement)) yield* rows.map(line);
  }
  yield* dumpReadings(db);
}

async function* dumpReadings(db: Runner): AsyncIterable<DumpLine> {
  for await (const rows of inOrder(db, 'SELECT id FROM paper p WHERE id > ? ORDER BY id')) {
    const ids = rows.map((row) => String(row.id));
    const states = await claimStatesOf(db, ids);
    for (const reading of await readingsOf(db, ids)) {
      const claims = reading!.claims.map(({ id }) => [id, states.get(id)!] as const);
      yield { type: 'reading', value: reading!, claims: Object.fromEntries(claims) };
    }
  }
}

function dumpedEntityOf(row: SqlRow): DumpedEntity {
  return {
    ...entityOf(row),
    keys: JSON.parse(String(row.keys)) as string[],
    rawIds: JSON.parse(String(row.raw_ids)) as string[],
  };
}

function recordOf(row: SqlRow): PaperRecord {
  return {
    hash: String(row.id),
    keys: JSON.parse(String(row.keys)) as string[],
    paper: recordIn(row.paper),
    addedAt: String(row.added_at),
  };
}

function tableOf(row: SqlRow): CuratedTable {
  const content = JSON.parse(String(row.content)) as Omit<CuratedTable, 'hash' | 'addedAt'>;
  return { ...content, hash: String(row.hash), addedAt: String(row.added_at) };
}

/** Reads all rows of a statement in pages: each begins after the last id of the page before. */
async function* inOrder(db: Runner, statement: string): AsyncIterable<SqlRow[]> {
  for (let last = ''; ;) {
    const rows = await db.all(`${statement} LIMIT ${ROWS_AT_ONCE}`, last);
    yield rows;
    if (rows.length < ROWS_AT_ONCE) return;
    last = String(rows.at(-1)!.id);
  }
}
