import type { PaperRecord } from '../../domain/facts.js';
import type { DumpLine } from '../graph-store.js';
import { integer, type Runner } from './connection.js';
import { readingsOf } from './readings.js';
import { changeOf } from './rows.js';

const ROWS_AT_ONCE = integer(200);

/** Everything, in id order, a few nodes at a time. */
export async function* dump(db: Runner): AsyncIterable<DumpLine> {
  for await (const { hash, paper, addedAt, keys } of pages<{
    id: string;
    hash: string;
    paper: string;
    addedAt: string;
    keys: string[];
  }>(
    db,
    `MATCH (r:Record) WHERE r.hash > $last RETURN r.hash AS id, r.hash AS hash, r.paper AS paper, r.addedAt AS addedAt,
       COLLECT { MATCH (r)-[:KNOWN_BY]->(k:Key) RETURN k.key AS key ORDER BY key } AS keys ORDER BY id LIMIT $limit`,
  )) {
    yield { type: 'record', value: { hash, keys, paper: JSON.parse(paper) as PaperRecord['paper'], addedAt } };
  }
  for await (const { id } of pages<{ id: string }>(
    db,
    'MATCH (p:Paper) WHERE p.id > $last RETURN p.id AS id ORDER BY id LIMIT $limit',
  )) {
    const [reading] = await readingsOf(db, [id]);
    if (reading) yield { type: 'reading', value: reading };
  }
  for await (const row of pages<{ id: string; change: unknown }>(
    db,
    'MATCH (h:Change) WHERE h.id > $last RETURN h.id AS id, properties(h) AS change ORDER BY id LIMIT $limit',
  )) {
    yield { type: 'change', value: changeOf(row) };
  }
}

async function* pages<R extends { readonly id: string }>(db: Runner, text: string): AsyncIterable<R> {
  for (let last = ''; ;) {
    const rows = await db.run<R>(text, { last, limit: ROWS_AT_ONCE });
    yield* rows;
    if (rows.length === 0) return;
    last = rows.at(-1)!.id;
  }
}
