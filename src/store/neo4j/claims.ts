import type { Claim } from '../../domain/graph.js';
import { kindOfEntityId } from '../../domain/names.js';
import type { BestQuestion, ClaimFilter, ClaimSort, Order, Owner, Page, PageRequest } from '../questions.js';
import { integer, type Runner } from './connection.js';
import { ANY_LINK, claimCondition, LINK, LINK_OF_KIND, matchClaims } from './filters.js';
import { pageOf, pagesOf, sorted, sorting } from './paging.js';
import { CLAIM, claimOf } from './rows.js';

const SORTS = {
  VALUE: { expression: 'c.baseValue' },
  CONFIDENCE: { expression: 'c.confidence', neverNull: true },
  PUBLISHED: { expression: 'c.published' },
  ADDED: { expression: 'c.addedAt', neverNull: true },
  SUBJECT: { expression: 'head([(c)-[:ABOUT]->(s) | s.name])' },
  METRIC: { expression: 'head([(c)-[:MEASURES]->(m) | m.name])' },
} as const;

interface ClaimRow {
  readonly claim: unknown;
  readonly id: string;
  readonly sort: unknown;
}

export async function claimsById(db: Runner, ids: readonly string[]): Promise<(Claim | undefined)[]> {
  const rows = await db.run<{ claim: unknown }>(`MATCH (c:Claim) WHERE c.id IN $ids RETURN ${CLAIM}`, { ids });
  const found = new Map(rows.map(claimOf).map((claim) => [claim.id, claim]));
  return ids.map((id) => found.get(id));
}

export async function findClaims(
  db: Runner,
  filter: ClaimFilter,
  order: Order<ClaimSort>,
  page: PageRequest,
): Promise<Page<Claim>> {
  const match = matchClaims(filter);
  const place = sorted('c', sorting(order, SORTS), page);
  const rows = await db.run<ClaimRow>(`${match.text} ${place.text} RETURN ${CLAIM}, c.id AS id, sort`, {
    ...match.parameters,
    ...place.parameters,
  });
  return pageOf(rows, page, claimOf);
}

/** Binds `c` to the claims of one owner, each once: of a paper, or naming an entity in any role. */
function claimsOf(owners: readonly Owner[], filter: ClaimFilter): string {
  const ofPaper = 'MATCH (:Paper {id: owner})-[:MAKES]->(c:Claim)';
  const ofEntity = `MATCH (:Entity {id: owner})<-[:${ANY_LINK}]-(c:Claim)`;
  const types = new Set(owners.map((owner) => owner.type));
  if (types.size > 1) return `CALL (owner) { ${ofPaper} RETURN c UNION ${ofEntity} RETURN c } WITH DISTINCT c`;
  if (types.has('paper')) return `${ofPaper} WITH c`;
  const kinds = new Set(owners.map((owner) => kindOfEntityId(owner.id)));
  const [kind] = kinds;
  if (isAboutOwner(owners, filter)) return `MATCH (:Entity {id: owner})<-[:${LINK.SUBJECT}]-(c:Claim) WITH c`;
  // A method may be compared with itself in another setting; everything else has one role.
  if (kinds.size > 1 || kind === undefined || kind === 'METHOD') return `${ofEntity} WITH DISTINCT c`;
  return `MATCH (:Entity {id: owner})<-[:${LINK_OF_KIND[kind]}]-(c:Claim) WITH c`;
}

/** Is the one owner the only subject that the filter lets through? Then its claims in other roles need not be read. */
function isAboutOwner(owners: readonly Owner[], { subjectIds }: ClaimFilter): boolean {
  return owners.length === 1 && subjectIds?.length === 1 && subjectIds[0] === owners[0]!.id;
}

/** What is left to ask of the claims that `claimsOf` binds. */
function withoutOwner(owners: readonly Owner[], filter: ClaimFilter): ClaimFilter {
  return isAboutOwner(owners, filter) ? { ...filter, subjectIds: undefined } : filter;
}

export async function findClaimsOf(
  db: Runner,
  owners: readonly Owner[],
  filter: ClaimFilter,
  order: Order<ClaimSort>,
  page: PageRequest,
): Promise<Page<Claim>[]> {
  const ids = owners.map((owner) => owner.id);
  const condition = claimCondition(withoutOwner(owners, filter));
  const place = sorted('c', sorting(order, SORTS), page);
  const rows = await db.run<ClaimRow & { owner: string }>(
    `UNWIND $owners AS owner CALL (owner) { ${claimsOf(owners, filter)} WHERE ${condition.text} ${place.text} RETURN c, sort }
     RETURN owner, ${CLAIM}, c.id AS id, sort`,
    { owners: [...new Set(ids)], ...condition.parameters, ...place.parameters },
  );
  return pagesOf(ids, rows, page, claimOf);
}

export async function countClaims(db: Runner, filters: readonly ClaimFilter[]): Promise<number[]> {
  if (filters.length === 0) return [];
  const matches = filters.map((filter, i) => matchClaims(filter, `f${i}_`));
  const counts = matches.map((match, i) => `${match.text} WITH count(c) AS n RETURN ${i} AS i, n`);
  const rows = await db.run<{ i: number; n: number }>(
    counts.join(' UNION ALL '),
    Object.assign({}, ...matches.map((match) => match.parameters)) as Record<string, unknown>,
  );
  const found = new Map(rows.map(({ i, n }) => [i, n]));
  return filters.map((_, i) => found.get(i)!);
}

export async function countClaimsOf(db: Runner, owners: readonly Owner[], filter: ClaimFilter): Promise<number[]> {
  const ids = owners.map((owner) => owner.id);
  const condition = claimCondition(withoutOwner(owners, filter));
  const rows = await db.run<{ owner: string; n: number }>(
    `UNWIND $owners AS owner CALL (owner) { ${claimsOf(owners, filter)} WHERE ${condition.text} RETURN count(c) AS n } RETURN owner, n`,
    { owners: [...new Set(ids)], ...condition.parameters },
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
