import type { Claim } from '../domain/graph.js';
import type { ClaimFilter } from '../store/port/queries.js';
import type { QueryContext } from './context.js';
import { MOST_ROWS } from './cursors.js';
import { absoluteOnly } from './filters.js';
import type { ClaimWhere } from './where.js';

export type PublicationOrder = 'NEWEST' | 'OLDEST';

/**
 * Claims that meet a condition: the highest and lowest values, then other claims with the highest confidence; with `order`, the
 * newest or oldest.
 * @param meet whether the method, or the paper, of each claim must have a claim that meets each of the conditions
 */
export async function claimsOf(context: QueryContext, conditions: readonly ClaimWhere[], meet: 'ANY' | 'ALL' | 'ALL_OF_PAPER' = 'ANY', order?: PublicationOrder): Promise<Claim[]> {
  const pages = await Promise.all(conditions.map(async (where) => claimsUnder(context, await context.filters.claims(where), order)));
  if (meet === 'ANY' || conditions.length < 2) return pages.flat();
  const keyOf = meet === 'ALL' ? methodOf : ({ paperId }: Claim): string => paperId;
  const keys = pages.map((claims) => new Set(claims.map(keyOf)));
  return pages.flat().filter((claim) => keys.every((some) => some.has(keyOf(claim))));
} // prettier-ignore

/** What tells the methods of claims apart: claims without a named method are of the method of their paper. */
function methodOf({ subjectId, paperId }: Claim): string {
  return subjectId ?? paperId;
}

async function claimsUnder({ store }: QueryContext, filter: ClaimFilter, order?: PublicationOrder): Promise<Claim[]> {
  const page = { first: MOST_ROWS };
  if (order) {
    const dated = await store.findClaims(filter, { by: 'PUBLISHED', descending: order === 'NEWEST' }, page);
    return dated.rows.map(({ item }) => item);
  }
  const sure = await store.findClaims(filter, { by: 'CONFIDENCE', descending: true }, page);
  const claims = sure.rows.map(({ item }) => item);
  if (!sure.hasNext) return claims;
  const onlyChanges = filter.kinds !== undefined && !filter.kinds.includes('ABSOLUTE');
  const values = onlyChanges ? filter : absoluteOnly(filter);
  const [high, low] = await Promise.all([true, false].map((descending) => store.findClaims(values, { by: 'VALUE', descending }, page)));
  return [...claims, ...high!.rows.map(({ item }) => item), ...low!.rows.map(({ item }) => item)];
} // prettier-ignore
