import type { EntityKind } from '../../domain/extraction.js';
import type { GraphMention } from '../../domain/graph.js';
import type { StoredPaper } from '../port/graph-store.js';
import type { Order, Page, PageRequest, PaperFilter, PaperSort } from '../port/queries.js';
import { itemsOf, pageOf, pagesOf } from '../shared/pages.js';
import { mentionsOf } from '../shared/places.js';
import { type Runner, isIn } from './connection.js';
import { keptTotal } from './counts.js';
import { isEverything, paperCondition } from './filters.js';
import { after, orderBy, pageStatement, sorting } from './paging.js';
import { mentionsIn } from './packed.js';
import { paperOf } from './rows.js';

const SORT_COLUMNS = {
  PUBLISHED: { column: 'p.published' },
  TITLE: { column: 'p.title', neverNull: true },
  ADDED: { column: 'p.added_at', neverNull: true },
} as const;
const NEWEST_FIRST: Order<PaperSort> = { by: 'PUBLISHED', descending: true };

/** Papers by id. `paper:` followed by any key of the paper is also an id of it, so that ids of merged papers stay valid. */
export async function papersById(db: Runner, ids: readonly string[]): Promise<(StoredPaper | undefined)[]> {
  return papersByKey(
    db,
    ids.map((id) => id.replace(/^paper:/, '')),
  );
}

/** If papers share a key (a title), the one whose id is that key, otherwise the first. */
export async function papersByKey(db: Runner, keys: readonly string[]): Promise<(StoredPaper | undefined)[]> {
  const rows = await db.all(
    `SELECT k.key, p.* FROM json_each(?) asked JOIN paper_key k ON k.key = asked.value JOIN paper p ON p.id = k.paper_id
     ORDER BY p.id = 'paper:' || k.key, p.id DESC`,
    JSON.stringify(keys),
  );
  const found = new Map(rows.map((row) => [String(row.key), paperOf(row)]));
  return keys.map((key) => found.get(key));
}

export async function findPapers(
  db: Runner,
  filter: PaperFilter,
  order: Order<PaperSort>,
  page: PageRequest,
): Promise<Page<StoredPaper>> {
  const sort = sorting(order, SORT_COLUMNS, 'p.id');
  const { text, values } = pageStatement('paper p', 'p.rowid', 'p.*', paperCondition(filter), sort, page);
  const rows = await db.all(text, ...values);
  return pageOf(rows, page, paperOf);
}

export async function countPapers(db: Runner, filter: PaperFilter): Promise<number> {
  if (isEverything(filter)) return keptTotal(db, 'papers');
  const where = paperCondition(filter);
  const [row] = await db.all<{ n: number }>(`SELECT count(*) AS n FROM paper p WHERE ${where.text}`, ...where.values);
  return row!.n;
}

export async function papersOf(
  db: Runner,
  entityIds: readonly string[],
  page: PageRequest,
): Promise<Page<StoredPaper>[]> {
  const sort = sorting(NEWEST_FIRST, SORT_COLUMNS, 'p.id');
  const position = after(sort, page.after);
  const rows = await db.all(
    `WITH ranked AS (
       SELECT named.entity_id AS owner, p.id, p.published AS sort,
         row_number() OVER (PARTITION BY named.entity_id ORDER BY ${orderBy(sort)}) AS place
       FROM (SELECT DISTINCT entity_id, paper_id FROM paper_entity WHERE entity_id IN (SELECT value FROM json_each(?))) named
       JOIN paper p ON p.id = named.paper_id WHERE ${position.text})
     SELECT p.*, ranked.owner, ranked.sort FROM ranked JOIN paper p ON p.id = ranked.id
     WHERE ranked.place <= ? ORDER BY ranked.owner, ranked.place`,
    JSON.stringify(entityIds),
    ...position.values,
    page.first + 1,
  );
  return pagesOf(entityIds, rows, page, paperOf);
}

export async function countPapersOf(db: Runner, entityIds: readonly string[]): Promise<number[]> {
  const rows = await db.all<{ entity_id: string; n: number }>(
    `SELECT entity_id, count(DISTINCT paper_id) AS n FROM paper_entity
     WHERE entity_id IN (SELECT value FROM json_each(?)) GROUP BY entity_id`,
    JSON.stringify(entityIds),
  );
  const counts = new Map(rows.map((row) => [row.entity_id, row.n]));
  return entityIds.map((id) => counts.get(id) ?? 0);
}

export async function proposedIn(db: Runner, entityIds: readonly string[]): Promise<StoredPaper[][]> {
  const rows = await db.all(
    `SELECT DISTINCT pe.entity_id AS owner, p.* FROM paper_entity pe JOIN paper p ON p.id = pe.paper_id
     WHERE pe.proposed = 1 AND pe.entity_id IN (SELECT value FROM json_each(?))
     ORDER BY p.published IS NULL, p.published DESC, p.id`,
    JSON.stringify(entityIds),
  );
  return itemsOf(entityIds, rows, paperOf);
}

export async function mentions(
  db: Runner,
  paperIds: readonly string[],
  kinds?: readonly EntityKind[],
): Promise<GraphMention[][]> {
  const kind = kinds ? isIn('kind', kinds) : { text: '1', values: [] };
  const rows = await db.all(
    `SELECT paper_id, entity_id, name, role, proposed, mentions FROM paper_entity
     WHERE paper_id IN (SELECT value FROM json_each(?)) AND entity_id IS NOT NULL AND ${kind.text}`,
    JSON.stringify(paperIds),
    ...kind.values,
  );
  const found = rows.flatMap((row) => {
    const role = row.proposed === 1 ? 'proposed' : (row.role as GraphMention['role']);
    const [paperId, entityId] = [String(row.paper_id), String(row.entity_id)];
    return mentionsIn(String(row.mentions), String(row.name)).map((one) => ({ ...one, paperId, entityId, role }));
  });
  return mentionsOf(paperIds, found);
}
