import { RELATIONSHIP_OF_ROLE } from '../../domain/roles.js';
import type { EntityKind } from '../../domain/extraction.js';
import type { Claim } from '../../domain/graph.js';
import { kindOfEntityId } from '../../domain/names.js';
import {
  type BestQuestion,
  type ClaimField,
  type ClaimFilter,
  type ClaimPart,
  type ClaimsOfNamed,
  type ClaimSort,
  type NamedClaims,
  type NamingField,
  type Order,
  type Owner,
  type Page,
  type PageRequest,
  type WantedClaims,
  namedBy,
} from '../port/queries.js';
import { pageOf, pagesOf } from '../shared/pages.js';
import { type Cypher, integer, type Runner } from './connection.js';
import { ANY_LINK, claimCondition, linkOfKind, matchClaims } from './filters.js';
import { sorted, sorting } from './paging.js';
import { CLAIM, claimOf, claimParts, claimReader } from './rows.js';

const SORTS = {
  VALUE: { expression: 'c.baseValue' },
  CONFIDENCE: { expression: 'c.confidence', neverNull: true },
  PUBLISHED: { expression: 'c.published' },
  ADDED: { expression: 'c.addedAt', neverNull: true },
  SUBJECT: { expression: 'head([(c)-[:ABOUT]->(s) | s.name])' },
  METRIC: { expression: 'head([(c)-[:MEASURES]->(m) | m.name])' },
} as const;

/** The kind of entity in each field of a claim, and its relationship type. */
const NAMED: Readonly<Record<NamingField, { readonly kind: EntityKind; readonly link: string }>> = {
  subjectId: { kind: 'METHOD', link: RELATIONSHIP_OF_ROLE.SUBJECT },
  metricId: { kind: 'METRIC', link: RELATIONSHIP_OF_ROLE.METRIC },
  datasetIds: { kind: 'DATASET', link: RELATIONSHIP_OF_ROLE.DATASET },
  hardwareIds: { kind: 'HARDWARE', link: RELATIONSHIP_OF_ROLE.HARDWARE },
  baselineId: { kind: 'METHOD', link: RELATIONSHIP_OF_ROLE.BASELINE },
  taskIds: { kind: 'TASK', link: RELATIONSHIP_OF_ROLE.TASK },
};

export interface ClaimRecord {
  readonly claim: unknown;
  readonly id: string;
  readonly sort: unknown;
}

export async function claimsById(db: Runner, ids: readonly string[]): Promise<(Claim | undefined)[]> {
  const rows = await db.run<{ claim: unknown }>(`MATCH (c:Claim) WHERE c.id IN $ids RETURN ${CLAIM}`, { ids });
  const found = new Map(rows.map(claimOf).map((claim) => [claim.id, claim]));
  return ids.map((id) => found.get(id));
}

export async function findClaims<Field extends ClaimField = ClaimField>(
  db: Runner,
  filter: ClaimFilter,
  order: Order<ClaimSort>,
  page: PageRequest,
  fields?: readonly Field[],
): Promise<Page<ClaimPart<Field>>> {
  const match = matchClaims(filter);
  const place = sorted('c', sorting(order, SORTS), page);
  const rows = await db.run<ClaimRecord>(
    `${match.text} ${place.text} RETURN ${claimParts(fields)} AS claim, c.id AS id, sort`,
    {
      ...match.parameters,
      ...place.parameters,
    },
  );
  return pageOf(rows, page, claimReader(fields));
}

/** Binds `c` once to every claim of `owner` that meets the filter. The owner is a paper, or an entity in any role. */
function matchClaimsOf(owners: readonly Owner[], filter: ClaimFilter): Cypher {
  const [start, rest] = startOf(owners, filter);
  const condition = claimCondition(rest);
  const ids = [...new Set(owners.map((owner) => owner.id))];
  return {
    text: `${start} WHERE ${condition.text}`,
    parameters: { owners: ids, metricIds: filter.metricIds, ...condition.parameters },
  };
}

/** The lookup that begins a search for the claims of `owner`, and the conditions that it does not check. */
function startOf(owners: readonly Owner[], filter: ClaimFilter): [start: string, rest: ClaimFilter] {
  const ofPaper = 'MATCH (:Paper {id: owner})-[:MAKES]->(c:Claim)';
  const ofEntity = (links: string): string => `MATCH (:Entity {id: owner})<-[:${links}]-(c:Claim)`;
  const types = new Set(owners.map((owner) => owner.type));
  if (types.size > 1) {
    const either = `CALL (owner) { ${ofPaper} RETURN c UNION ${ofEntity(ANY_LINK)} RETURN c } WITH DISTINCT c`;
    return [either, filter];
  }
  if (types.has('paper')) return [`${ofPaper} WITH c`, filter];
  // When the filter allows only the owner as subject, claims with the owner in other roles need not be read.
  const [subject, ...others] = filter.subjectIds ?? [];
  if (owners.length === 1 && others.length === 0 && subject === owners[0]!.id) {
    if (filter.metricIds) {
      const onMetric = 'MATCH (c:Claim) WHERE c.subjectId = owner AND c.metricId IN $metricIds WITH c';
      return [onMetric, { ...filter, subjectIds: undefined, metricIds: undefined }];
    }
    return [`${ofEntity(RELATIONSHIP_OF_ROLE.SUBJECT)} WITH c`, { ...filter, subjectIds: undefined }];
  }
  const kinds = new Set(owners.map((owner) => kindOfEntityId(owner.id)));
  const [kind] = kinds;
  const { links, bind } = kinds.size === 1 ? rolesOf(kind) : rolesOf(undefined);
  return [`${ofEntity(links)} ${bind}`, filter];
}

/** The relationship types from claims to an entity of a kind, and the clause that binds each claim once. */
function rolesOf(kind: EntityKind | undefined): { readonly links: string; readonly bind: string } {
  // A method may be compared with itself under other conditions; other kinds of entities have one role.
  if (kind === undefined) return { links: ANY_LINK, bind: 'WITH DISTINCT c' };
  if (kind === 'METHOD')
    return { links: `${RELATIONSHIP_OF_ROLE.SUBJECT}|${RELATIONSHIP_OF_ROLE.BASELINE}`, bind: 'WITH DISTINCT c' };
  return { links: linkOfKind(kind), bind: 'WITH c' };
}

export async function findClaimsOf<Field extends ClaimField = ClaimField>(
  db: Runner,
  owners: readonly Owner[],
  filter: ClaimFilter,
  order: Order<ClaimSort>,
  page: PageRequest,
  fields?: readonly Field[],
): Promise<Page<ClaimPart<Field>>[]> {
  const ids = owners.map((owner) => owner.id);
  const match = matchClaimsOf(owners, filter);
  const place = sorted('c', sorting(order, SORTS), page);
  const rows = await db.run<ClaimRecord & { owner: string }>(
    `UNWIND $owners AS owner CALL (owner) { ${match.text} ${place.text} RETURN c, sort }
     RETURN owner, ${claimParts(fields)} AS claim, c.id AS id, sort`,
    { ...match.parameters, ...place.parameters },
  );
  return pagesOf(ids, rows, page, claimReader(fields));
}

/** Like `findClaimsOf`, with the claims of the entities that these claims name. */
export async function findClaimsOfNamed(
  db: Runner,
  owners: readonly Owner[],
  { filter, order, page, fields }: WantedClaims,
  { by, claims }: NamedClaims,
): Promise<ClaimsOfNamed> {
  const match = matchClaimsOf(owners, filter);
  const place = sorted('c', sorting(order, SORTS), page);
  const { kind, link } = NAMED[by];
  const ofNamed = wantedClaims(kind, claims);
  const [found] = await db.run<{
    rows: (ClaimRecord & { owner: string })[];
    named: { id: string; claims: ClaimRecord[] }[];
  }>(
    `UNWIND $owners AS owner CALL (owner) { ${match.text} ${place.text} RETURN c, sort }
     WITH collect({owner: owner, c: c, sort: sort}) AS found
     CALL (found) { UNWIND found AS row WITH row.c AS naming MATCH (naming)-[:${link}]->(e:Entity) WITH DISTINCT e ${ofNamed.text}
       RETURN collect({id: e.id, claims: claims}) AS named }
     RETURN COLLECT { UNWIND found AS row WITH row.owner AS owner, row.c AS c, row.sort AS sort
       RETURN {owner: owner, claim: ${claimParts(fields)}, id: c.id, sort: sort} } AS rows, named`,
    { ...match.parameters, ...place.parameters, ...ofNamed.parameters },
  );
  const ids = owners.map((owner) => owner.id);
  const pages = pagesOf(ids, found!.rows, page, claimReader(fields));
  // The statement returned one claim more than the page holds.
  const within = new Set(namedBy(pages, by));
  const named = found!.named.filter(({ id }) => within.has(id));
  return { pages, named: new Map(named.map((row) => [row.id, wantedPage(row.claims, claims)])) };
}

/** The part of a statement that collects the requested claims of a bound entity `e` as `claims`; `wantedPage` reads them. */
export function wantedClaims(kind: EntityKind, { filter, order, page, fields }: WantedClaims): Cypher {
  const prefix = 'w_';
  const { links, bind } = rolesOf(kind);
  const condition = claimCondition(filter, prefix);
  const place = sorted('c', sorting(order, SORTS), page, prefix);
  return {
    text: `CALL (e) { MATCH (e)<-[:${links}]-(c:Claim) ${bind} WHERE ${condition.text} ${place.text}
      RETURN collect({claim: ${claimParts(fields)}, id: c.id, sort: sort}) AS claims }`,
    parameters: { ...condition.parameters, ...place.parameters },
  };
}

export function wantedPage(claims: readonly ClaimRecord[], { page, fields }: WantedClaims): Page<Claim> {
  return pageOf(claims, page, claimReader(fields));
}

export async function countClaims(db: Runner, filters: readonly ClaimFilter[]): Promise<number[]> {
  return countUpTo(db, filters, '');
}

/** Like `countClaims`, but only whether there is any. */
export async function hasClaims(db: Runner, filters: readonly ClaimFilter[]): Promise<boolean[]> {
  return (await countUpTo(db, filters, 'WITH c LIMIT 1')).map((count) => count > 0);
}

async function countUpTo(db: Runner, filters: readonly ClaimFilter[], limited: string): Promise<number[]> {
  if (filters.length === 0) return [];
  const matches = filters.map((filter, i) => matchClaims(filter, `f${i}_`));
  const counts = matches.map((match, i) => `${match.text} ${limited} WITH count(c) AS n RETURN ${i} AS i, n`);
  const rows = await db.run<{ i: number; n: number }>(
    counts.join(' UNION ALL '),
    Object.assign({}, ...matches.map((match) => match.parameters)) as Record<string, unknown>,
  );
  const found = new Map(rows.map(({ i, n }) => [i, n]));
  return filters.map((_, i) => found.get(i)!);
}

export async function countClaimsOf(db: Runner, owners: readonly Owner[], filter: ClaimFilter): Promise<number[]> {
  const ids = owners.map((owner) => owner.id);
  const match = matchClaimsOf(owners, filter);
  const rows = await db.run<{ owner: string; n: number }>(
    `UNWIND $owners AS owner CALL (owner) { ${match.text} RETURN count(c) AS n } RETURN owner, n`,
    match.parameters,
  );
  const counts = new Map(rows.map((row) => [row.owner, row.n]));
  return ids.map((id) => counts.get(id) ?? 0);
}

/** The best absolute claim of each method, best first. */
export async function bestClaims(
  db: Runner,
  { filter, direction, first, singleDataset }: BestQuestion,
): Promise<Claim[]> {
  const match = matchClaims({ ...filter, complete: true, kinds: ['ABSOLUTE'] });
  const towards = direction === 'HIGHER' ? 'DESC' : 'ASC';
  const single = singleDataset ? 'AND size(coalesce(c.datasetIds, [])) <= 1' : '';
  const rows = await db.run<{ claim: unknown }>(
    `${match.text} ${single} WITH c ORDER BY c.baseValue ${towards}, c.id ASC WITH c.subjectId AS method, head(collect(c)) AS c
     RETURN ${CLAIM} ORDER BY c.baseValue ${towards}, c.id ASC LIMIT $first`,
    { ...match.parameters, first: integer(first) },
  );
  return rows.map(claimOf);
}
