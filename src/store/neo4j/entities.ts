import type { EntityKind } from '../../domain/extraction.js';
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
import { trigramsOf } from '../shared/trigrams.js';
import { type ClaimRecord, wantedClaims, wantedPage } from './claims.js';
import { integer, type Runner } from './connection.js';
import { ANY_LINK, claimCondition, matchEntities, notRejected } from './filters.js';
import { sorted, sorting } from './paging.js';
import { ENTITY, entityOf } from './rows.js';

/** Claims that are not rejected. */
const CLAIM_COUNT = `COUNT { MATCH (e)<-[:${ANY_LINK}]-(x:Claim) WHERE ${notRejected('x')} RETURN DISTINCT x }`;

const SORTS = {
  CLAIMS: { expression: CLAIM_COUNT, neverNull: true },
  NAME: { expression: 'e.name', neverNull: true },
} as const;

interface EntityRow {
  readonly entity: unknown;
  readonly broader: unknown;
}
type OwnedEntity = EntityRow & { readonly owner: string };

/** Follows redirects: the id of a merged entity returns the entity that it was merged into. */
export async function entitiesById(db: Runner, ids: readonly string[]): Promise<(Entity | undefined)[]> {
  const rows = await db.run<EntityRow & { asked: string }>(
    `UNWIND $ids AS asked OPTIONAL MATCH (l:Lead {from: asked}) WITH asked, coalesce(l.to, asked) AS id
     MATCH (e:Entity {id: id}) RETURN asked, ${ENTITY}`,
    { ids: [...new Set(ids)] },
  );
  const found = new Map(rows.map((row) => [row.asked, entityOf(row)]));
  return ids.map((id) => found.get(id));
}

export async function bearers(db: Runner, keys: readonly string[], kinds?: readonly EntityKind[]): Promise<Bearer[]> {
  const rows = await db.run<{ key: string; id: string; narrower: string[] }>(
    `UNWIND $keys AS key CALL (key) {
       MATCH (:Name {key: key})-[:NAMES]->(e:Entity) RETURN e
       UNION MATCH (e:Entity {id: key}) RETURN e
       UNION MATCH (l:Lead {from: key}) MATCH (e:Entity {id: l.to}) RETURN e
     }
     WITH key, e WHERE $kinds IS NULL OR e.kind IN $kinds
     RETURN key, e.id AS id, COLLECT { MATCH (n:Entity)-[:BROADER*1..8]->(e) WHERE n <> e RETURN DISTINCT n.id } AS narrower
     ORDER BY key, id`,
    { keys: [...new Set(keys)], kinds: kinds ?? null },
  );
  return rows.map((row) => ({ key: row.key, entityId: row.id, narrowerIds: [...row.narrower].sort() }));
}

/** Names that share a trigram with the text or begin with it, most similar first. */
export async function nameCandidates(
  db: Runner,
  text: string,
  kinds: readonly EntityKind[] | undefined,
  limit: number,
): Promise<NameCandidate[]> {
  const lower = text.toLowerCase().trim();
  const rows = await db.run<{ id: string; name: string; aliases: string[]; claims: number }>(
    `UNWIND $trigrams AS trigram MATCH (e:Entity) WHERE e.lowerNames CONTAINS trigram
     WITH e, count(*) AS shared WHERE $kinds IS NULL OR e.kind IN $kinds
     WITH e, shared, ${CLAIM_COUNT} AS claims
     RETURN e.id AS id, e.name AS name, coalesce(e.aliases, []) AS aliases, claims
     ORDER BY e.lowerNames CONTAINS $prefix DESC, shared * 1.0 / (size(e.name) + 4) DESC, claims DESC, id LIMIT $limit`,
    { trigrams: trigramsOf(lower), kinds: kinds ?? null, prefix: `  ${lower}`, limit: integer(limit) },
  );
  return rows.flatMap(({ id, name, aliases, claims }) =>
    [name, ...aliases].map((one, i) => ({ entityId: id, name: one, own: i === 0, claimCount: claims })),
  );
}

export async function findEntities(
  db: Runner,
  filter: EntityFilter,
  order: Order<EntitySort>,
  page: PageRequest,
  wanted?: WantedClaims,
): Promise<EntityPage> {
  const match = matchEntities(filter);
  const place = sorted('e', sorting(order, SORTS), page);
  const claims = wanted && wantedClaims(filter.kind, wanted);
  const rows = await db.run<EntityRow & { id: string; sort: unknown; claims: ClaimRecord[] }>(
    `${match.text} ${place.text} ${claims?.text ?? ''} RETURN ${ENTITY}, e.id AS id, sort${claims ? ', claims' : ''}`,
    { ...match.parameters, ...place.parameters, ...claims?.parameters },
  );
  const found = pageOf(rows, page, entityOf);
  return wanted ? { ...found, claims: found.rows.map((_, i) => wantedPage(rows[i]!.claims, wanted)) } : found;
}

export async function countEntities(db: Runner, filter: EntityFilter): Promise<number> {
  const match = matchEntities(filter);
  const [row] = await db.run<{ n: number }>(`${match.text} RETURN count(e) AS n`, match.parameters);
  return row!.n;
}

/** The entities that each paper proposes, ordered by name. */
export async function proposes(db: Runner, paperIds: readonly string[]): Promise<Entity[][]> {
  const rows = await db.run<OwnedEntity>(
    `MATCH (p:Paper)-[:PROPOSES]->(e:Entity) WHERE p.id IN $ids WITH DISTINCT p, e ORDER BY e.name, e.id RETURN p.id AS owner, ${ENTITY}`,
    { ids: paperIds },
  );
  return itemsOf(paperIds, rows, entityOf);
}

export async function narrower(db: Runner, entityIds: readonly string[]): Promise<Entity[][]> {
  const rows = await db.run<OwnedEntity>(
    `MATCH (w:Entity)<-[:BROADER]-(e:Entity) WHERE w.id IN $ids WITH w, e ORDER BY e.name, e.id RETURN w.id AS owner, ${ENTITY}`,
    { ids: entityIds },
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
  const condition = claimCondition(filter);
  const rows = await db.run<{ owner: string; id: string; n: number }>(
    `UNWIND $owners AS owner CALL (owner) {
       MATCH (mine:Entity {id: owner})<-[:${ANY_LINK}]-(c:Claim) WHERE ${condition.text} WITH DISTINCT mine, c
       MATCH (c)-[:${ANY_LINK}]->(e:Entity) WHERE e <> mine AND ($kinds IS NULL OR e.kind IN $kinds)
       WITH e.id AS id, count(DISTINCT c) AS n ORDER BY n DESC, id LIMIT $first RETURN id, n
     } RETURN owner, id, n`,
    { owners: [...new Set(entityIds)], kinds: kinds ?? null, first: integer(first), ...condition.parameters },
  );
  return itemsOf(entityIds, rows, (row) => ({ entityId: row.id, claims: row.n }));
}
