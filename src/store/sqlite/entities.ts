import type { EntityKind } from '../../domain/extraction.js';
import { ROLES_OF_KIND } from '../../domain/roles.js';
import type { Entity } from '../../domain/graph.js';
import type {
  Bearer,
  ClaimFilter,
  EntityFilter,
  EntityPage,
  EntitySort,
  NameCandidate,
  Order,
  PageRequest,
  WantedClaims,
} from '../port/queries.js';
import { itemsOf, pageOf } from '../shared/pages.js';
import { findClaimsOf } from './claims.js';
import { type Runner, isIn, type Sql } from './connection.js';
import { keptTotal } from './counts.js';
import { rarestFirst } from './estimates.js';
import { claimCondition, entityCondition, isEverything } from './filters.js';
import { pageStatement, sorting } from './paging.js';
import { likelyNames } from './name-trigrams.js';
import { ENTITY_COLUMNS, entityOf } from './rows.js';

const SORT_COLUMNS = {
  CLAIMS: { column: 'e.claims', neverNull: true },
  NAME: { column: 'e.name', neverNull: true },
} as const;

/** Follows redirects: the id of a merged entity returns the entity that it was merged into. */
export async function entitiesById(db: Runner, ids: readonly string[]): Promise<(Entity | undefined)[]> {
  const rows = await db.all(
    `SELECT asked.value AS asked, ${ENTITY_COLUMNS} FROM json_each(?) asked
     LEFT JOIN lead ON lead.from_id = asked.value JOIN entity e ON e.id = coalesce(lead.to_id, asked.value)`,
    JSON.stringify(ids),
  );
  const found = new Map(rows.map((row) => [String(row.asked), entityOf(row)]));
  return ids.map((id) => found.get(id));
}

export async function bearers(db: Runner, keys: readonly string[], kinds?: readonly EntityKind[]): Promise<Bearer[]> {
  const kind = kinds ? isIn('e.kind', kinds) : { text: '1', values: [] };
  const rows = await db.all<{ key: string; entity_id: string; narrower: string }>(
    `WITH RECURSIVE asked AS (SELECT DISTINCT value AS key FROM json_each(?)),
     found AS (
       SELECT asked.key, n.entity_id FROM asked JOIN entity_name n ON n.key = asked.key
       UNION SELECT asked.key, e.id FROM asked LEFT JOIN lead ON lead.from_id = asked.key
         JOIN entity e ON e.id = coalesce(lead.to_id, asked.key)),
     below (root, id) AS (
       SELECT entity_id, entity_id FROM found
       UNION SELECT below.root, b.entity_id FROM below JOIN broader b ON b.broader_id = below.id)
     SELECT found.key, found.entity_id,
       (SELECT json_group_array(id) FROM (SELECT id FROM below WHERE root = found.entity_id AND id <> root ORDER BY id)) AS narrower
     FROM found JOIN entity e ON e.id = found.entity_id WHERE ${kind.text} ORDER BY found.key, found.entity_id`,
    JSON.stringify(keys),
    ...kind.values,
  );
  return rows.map((row) => ({
    key: row.key,
    entityId: row.entity_id,
    narrowerIds: JSON.parse(row.narrower) as string[],
  }));
}

/** Names that share a trigram with the text or begin with it, most similar first. */
export async function nameCandidates(
  db: Runner,
  text: string,
  kinds: readonly EntityKind[] | undefined,
  limit: number,
): Promise<NameCandidate[]> {
  const lower = text.toLowerCase().trim();
  const kind = kinds ? isIn('e.kind', kinds) : { text: '1', values: [] };
  const likely = await likelyNames(db, lower, kinds);
  // One row with all candidates: reading hundreds of rows takes libsql longer than the search, and on the calling thread.
  const [row] = await db.all<{ candidates: string }>(
    `WITH hits AS (${likely.text})
     SELECT json_group_array(json_array(id, name, json(aliases), claims)) AS candidates FROM (
       SELECT e.id, e.name, e.aliases, e.claims
       FROM hits JOIN named_entity n ON n.number = hits.number JOIN entity e ON e.id = n.entity_id WHERE ${kind.text}
       ORDER BY instr(char(10) || e.lower_names, char(10) || ?) > 0 DESC, hits.shared * 1.0 / (length(e.name) + 4) DESC, e.claims DESC, e.id LIMIT ?)`,
    ...likely.values,
    ...kind.values,
    lower,
    limit,
  );
  return (JSON.parse(row!.candidates) as CandidateEntity[]).flatMap(candidatesOf);
}

type CandidateEntity = readonly [id: string, name: string, aliases: readonly string[], claims: number];

function candidatesOf([entityId, name, aliases, claimCount]: CandidateEntity): NameCandidate[] {
  return [name, ...aliases].map((each, i) => ({ entityId, name: each, own: i === 0, claimCount }));
}

export async function findEntities(
  db: Runner,
  filter: EntityFilter,
  order: Order<EntitySort>,
  page: PageRequest,
  wanted?: WantedClaims,
): Promise<EntityPage> {
  const sort = sorting(order, SORT_COLUMNS, 'e.id');
  const where = await conditionOf(db, filter);
  const { text, values } = pageStatement('entity e', 'e.rowid', ENTITY_COLUMNS, where, sort, page);
  const rows = await db.all(text, ...values);
  const found = pageOf(rows, page, entityOf);
  if (!wanted) return found;
  const owners = found.rows.map(({ item }) => ({ type: 'entity', id: item.id }) as const);
  return { ...found, claims: await findClaimsOf(db, owners, wanted.filter, wanted.order, wanted.page, wanted.fields) };
}

async function conditionOf(db: Runner, filter: EntityFilter): Promise<Sql> {
  return entityCondition(filter.claims ? { ...filter, claims: await rarestFirst(db, filter.claims) } : filter);
}

export async function countEntities(db: Runner, filter: EntityFilter): Promise<number> {
  const { kind, ...rest } = filter;
  if (isEverything(rest)) return keptTotal(db, kind);
  const where = await conditionOf(db, filter);
  const [row] = await db.all<{ n: number }>(`SELECT count(*) AS n FROM entity e WHERE ${where.text}`, ...where.values);
  return row!.n;
}

export async function proposes(db: Runner, paperIds: readonly string[]): Promise<Entity[][]> {
  const rows = await db.all(
    `SELECT DISTINCT pe.paper_id AS owner, ${ENTITY_COLUMNS} FROM paper_entity pe JOIN entity e ON e.id = pe.entity_id
     WHERE pe.proposed = 1 AND pe.paper_id IN (SELECT value FROM json_each(?)) ORDER BY e.name, e.id`,
    JSON.stringify(paperIds),
  );
  return itemsOf(paperIds, rows, entityOf);
}

export async function narrower(db: Runner, entityIds: readonly string[]): Promise<Entity[][]> {
  const rows = await db.all(
    `SELECT b.broader_id AS owner, ${ENTITY_COLUMNS} FROM broader b JOIN entity e ON e.id = b.entity_id
     WHERE b.broader_id IN (SELECT value FROM json_each(?)) ORDER BY e.name, e.id`,
    JSON.stringify(entityIds),
  );
  return itemsOf(entityIds, rows, entityOf);
}

/** The entities that occur in the same claims as each entity, most claims first. */
export async function related(
  db: Runner,
  entityIds: readonly string[],
  kinds: readonly EntityKind[] | undefined,
  filter: ClaimFilter,
  first: number,
): Promise<{ readonly entityId: string; readonly claims: number }[][]> {
  const where = claimCondition(filter);
  // The role determines the kind, so no entity has to be looked up.
  const role = kinds ? isIn('other.role', kinds.flatMap((kind) => ROLES_OF_KIND[kind])) : { text: '1', values: [] }; // prettier-ignore
  const rows = await db.all<{ owner: string; entity_id: string; n: number }>(
    `WITH shared AS (
       SELECT mine.entity_id AS owner, other.entity_id, count(DISTINCT c.number) AS n
       FROM claim_entity mine JOIN claim c ON c.number = mine.claim JOIN claim_entity other ON other.claim = c.number
       WHERE mine.entity_id IN (SELECT value FROM json_each(?)) AND other.entity_id <> mine.entity_id AND ${role.text} AND ${where.text}
       GROUP BY mine.entity_id, other.entity_id),
     ranked AS (SELECT *, row_number() OVER (PARTITION BY owner ORDER BY n DESC, entity_id) AS place FROM shared)
     SELECT owner, entity_id, n FROM ranked WHERE place <= ? ORDER BY owner, place`,
    JSON.stringify(entityIds),
    ...role.values,
    ...where.values,
    first,
  );
  return itemsOf(entityIds, rows, (row) => ({ entityId: row.entity_id, claims: row.n }));
}
