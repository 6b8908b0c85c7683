import type { CuratedTable } from '../../domain/curated.js';
import type { PaperRecord } from '../../domain/facts.js';
import type { DumpLine } from '../port/graph-store.js';
import { integer, type Runner } from './connection.js';
import { claimStatesOf, readingsOf } from './readings.js';
import { changeRecordOf, ENTITY, entityOf } from './rows.js';

const ROWS_AT_ONCE = integer(200);

/** Dumps the whole graph, each type of line in id order, reading {@link ROWS_AT_ONCE} nodes at a time. */
export async function* dump(db: Runner): AsyncIterable<DumpLine> {
  yield* lines<{ id: string; change: unknown }>(db, CHANGES, (row) => ({ type: 'change', value: changeRecordOf(row) }));
  yield* lines<EntityRow>(db, ENTITIES, (row) => ({
    type: 'entity',
    value: { ...entityOf(row), keys: row.keys, rawIds: row.rawIds },
  }));
  yield* lines<{ id: string; to: string }>(db, LEADS, ({ id, to }) => ({ type: 'lead', value: { from: id, to } }));
  yield* lines<RecordRow>(db, RECORDS, ({ id, paper, addedAt, keys }) => ({
    type: 'record',
    value: { hash: id, keys, paper: JSON.parse(paper) as PaperRecord['paper'], addedAt },
  }));
  yield* lines<TableRow>(db, TABLES, ({ id, content, addedAt }) => {
    const table = JSON.parse(content) as Omit<CuratedTable, 'hash' | 'addedAt'>;
    return { type: 'table', value: { ...table, hash: id, addedAt } };
  });
  yield* lines<{ id: string; readUntil: string }>(db, SOURCES, ({ id, readUntil }) => ({
    type: 'source',
    value: { source: id, readUntil },
  }));
  yield* dumpReadings(db);
}

async function* lines<R extends { readonly id: string }>(
  db: Runner,
  statement: string,
  line: (row: R) => DumpLine,
): AsyncIterable<DumpLine> {
  for await (const rows of inOrder<R>(db, statement)) yield* rows.map(line);
}

async function* dumpReadings(db: Runner): AsyncIterable<DumpLine> {
  for await (const rows of inOrder<{ id: string }>(db, PAPERS)) {
    const ids = rows.map((row) => row.id);
    const states = await claimStatesOf(db, ids);
    for (const reading of await readingsOf(db, ids)) {
      if (!reading) continue; // deleted meanwhile
      const claims = reading.claims.flatMap(({ id }) => (states.has(id) ? [[id, states.get(id)!] as const] : []));
      yield { type: 'reading', value: reading, claims: Object.fromEntries(claims) };
    }
  }
}

interface EntityRow {
  readonly id: string;
  readonly entity: unknown;
  readonly broader: unknown;
  readonly keys: string[];
  readonly rawIds: string[];
}
interface RecordRow {
  readonly id: string;
  readonly paper: string;
  readonly addedAt: string;
  readonly keys: string[];
}
interface TableRow {
  readonly id: string;
  readonly content: string;
  readonly addedAt: string;
}

const CHANGES =
  'MATCH (h:Change) WHERE h.id > $last RETURN h.id AS id, properties(h) AS change ORDER BY id LIMIT $limit';
const ENTITIES = `MATCH (e:Entity) WHERE e.id > $last WITH e ORDER BY e.id LIMIT $limit RETURN e.id AS id, ${ENTITY},
    COLLECT { MATCH (n:Name)-[:NAMES]->(e) RETURN n.key AS key ORDER BY key } AS keys,
    COLLECT { MATCH (r:Raw)-[:IS]->(e) RETURN r.id AS raw ORDER BY raw } AS rawIds ORDER BY id`;
const LEADS = 'MATCH (l:Lead) WHERE l.from > $last RETURN l.from AS id, l.to AS to ORDER BY id LIMIT $limit';
const RECORDS = `MATCH (r:Record) WHERE r.hash > $last WITH r ORDER BY r.hash LIMIT $limit
  RETURN r.hash AS id, r.paper AS paper, r.addedAt AS addedAt,
    COLLECT { MATCH (r)-[:KNOWN_BY]->(k:Key) RETURN k.key AS key ORDER BY key } AS keys ORDER BY id`;
const TABLES = `MATCH (t:CuratedTable) WHERE t.hash > $last
  RETURN t.hash AS id, t.content AS content, t.addedAt AS addedAt ORDER BY id LIMIT $limit`;
const SOURCES = `MATCH (s:SourceState) WHERE s.source > $last
  RETURN s.source AS id, s.readUntil AS readUntil ORDER BY id LIMIT $limit`;
const PAPERS = 'MATCH (p:Paper) WHERE p.id > $last RETURN p.id AS id ORDER BY id LIMIT $limit';

/** Reads all rows of a statement in pages: each begins after the last id of the page before. */
async function* inOrder<R extends { readonly id: string }>(db: Runner, text: string): AsyncIterable<R[]> {
  for (let last = ''; ;) {
    const rows = await db.run<R>(text, { last, limit: ROWS_AT_ONCE });
    yield rows;
    if (rows.length === 0) return;
    last = rows.at(-1)!.id;
  }
}
