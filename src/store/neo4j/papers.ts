import type { EntityKind, Mention } from '../../domain/extraction.js';
import type { GraphMention } from '../../domain/graph.js';
import { mentionsOf } from '../shared/places.js';
import type { StoredPaper } from '../port/graph-store.js';
import type { Order, Page, PageRequest, PaperFilter, PaperSort } from '../port/queries.js';
import { itemsOf, pageOf, pagesOf } from '../shared/pages.js';
import type { Runner } from './connection.js';
import { matchPapers } from './filters.js';
import { sorted, sorting } from './paging.js';
import { PAPER, paperOf } from './rows.js';

const SORTS = {
  PUBLISHED: { expression: 'p.published' },
  TITLE: { expression: 'p.title', neverNull: true },
  ADDED: { expression: 'p.addedAt', neverNull: true },
} as const;
const NEWEST_FIRST: Order<PaperSort> = { by: 'PUBLISHED', descending: true };

interface PaperRow {
  readonly paper: unknown;
  readonly id: string;
  readonly sort: unknown;
}

/** Papers by id. `paper:` followed by any key of the paper is also an id of it, so that ids of merged papers stay valid. */
export function papersById(db: Runner, ids: readonly string[]): Promise<(StoredPaper | undefined)[]> {
  return papersByKey(
    db,
    ids.map((id) => id.replace(/^paper:/, '')),
  );
}

/** If papers share a key (a title), the one whose id is that key, otherwise the first. */
export async function papersByKey(db: Runner, keys: readonly string[]): Promise<(StoredPaper | undefined)[]> {
  const rows = await db.run<{ key: string; paper: unknown }>(
    `MATCH (k:Key)<-[:KNOWN_BY]-(p:Paper) WHERE k.key IN $keys RETURN k.key AS key, ${PAPER}
     ORDER BY p.id = "paper:" + k.key, p.id DESC`,
    { keys },
  );
  const found = new Map(rows.map((row) => [row.key, paperOf(row)]));
  return keys.map((key) => found.get(key));
}

export async function findPapers(
  db: Runner,
  filter: PaperFilter,
  order: Order<PaperSort>,
  page: PageRequest,
): Promise<Page<StoredPaper>> {
  const match = matchPapers(filter);
  const place = sorted('p', sorting(order, SORTS), page);
  const rows = await db.run<PaperRow>(`${match.text} ${place.text} RETURN ${PAPER}, p.id AS id, sort`, {
    ...match.parameters,
    ...place.parameters,
  });
  return pageOf(rows, page, paperOf);
}

export async function countPapers(db: Runner, filter: PaperFilter): Promise<number> {
  const match = matchPapers(filter);
  const [row] = await db.run<{ n: number }>(`${match.text} RETURN count(p) AS n`, match.parameters);
  return row!.n;
}

export async function papersOf(
  db: Runner,
  entityIds: readonly string[],
  page: PageRequest,
): Promise<Page<StoredPaper>[]> {
  const place = sorted('p', sorting(NEWEST_FIRST, SORTS), page);
  const rows = await db.run<PaperRow & { owner: string }>(
    `UNWIND $owners AS owner CALL (owner) { MATCH (:Entity {id: owner})<-[:MENTIONS]-(p:Paper) WITH DISTINCT p ${place.text} RETURN p, sort }
     RETURN owner, ${PAPER}, p.id AS id, sort`,
    { owners: [...new Set(entityIds)], ...place.parameters },
  );
  return pagesOf(entityIds, rows, page, paperOf);
}

export async function countPapersOf(db: Runner, entityIds: readonly string[]): Promise<number[]> {
  const rows = await db.run<{ owner: string; n: number }>(
    `UNWIND $owners AS owner MATCH (:Entity {id: owner})<-[:MENTIONS]-(p:Paper) RETURN owner, count(DISTINCT p) AS n`,
    { owners: [...new Set(entityIds)] },
  );
  const counts = new Map(rows.map((row) => [row.owner, row.n]));
  return entityIds.map((id) => counts.get(id) ?? 0);
}

export async function proposedIn(db: Runner, entityIds: readonly string[]): Promise<StoredPaper[][]> {
  const rows = await db.run<{ owner: string; paper: unknown }>(
    `MATCH (e:Entity)<-[:PROPOSES]-(p:Paper) WHERE e.id IN $ids WITH DISTINCT e, p
     ORDER BY p.published IS NULL, p.published DESC, p.id RETURN e.id AS owner, ${PAPER}`,
    { ids: entityIds },
  );
  return itemsOf(entityIds, rows, paperOf);
}

export async function mentions(
  db: Runner,
  paperIds: readonly string[],
  kinds?: readonly EntityKind[],
): Promise<GraphMention[][]> {
  const rows = await db.run<{ owner: string; id: string; role: string | null; proposed: boolean; places: string }>(
    `MATCH (p:Paper)-[r:READS]->(raw:Raw)-[:IS]->(e:Entity) WHERE p.id IN $ids AND ($kinds IS NULL OR raw.kind IN $kinds)
     RETURN p.id AS owner, e.id AS id, r.role AS role, r.proposed AS proposed, r.mentions AS places`,
    { ids: paperIds, kinds: kinds ?? null },
  );
  const found = rows.flatMap((row) => {
    const role = row.proposed ? 'proposed' : (row.role as GraphMention['role']);
    const { owner: paperId, id: entityId } = row;
    return (JSON.parse(row.places) as Mention[]).map((one) => ({ ...one, paperId, entityId, role }));
  });
  return mentionsOf(paperIds, found);
}
