import { sum } from '../../domain/sum.js';
import type { ClaimFilter } from '../port/queries.js';
import { and, type Runner } from './connection.js';
import { boundConditions, measuredCondition } from './filters.js';

/** Estimates how many claims a filter matches, from the stored counts, so that a query starts with the most selective filter. */

const FACETS = {
  subjectIds: 'SUBJECT',
  metricIds: 'METRIC',
  baselineIds: 'BASELINE',
  datasetIds: 'DATASET',
  hardwareIds: 'HARDWARE',
  taskIds: 'TASK',
} as const;
type Listed = keyof typeof FACETS;

/** The share of claims that a range of values is assumed to match if there are too many to count. */
const IN_RANGE = 0.1;
/** Maximum number of claims counted for a range, which takes a third of a millisecond. */
const COUNTED = 4_000;

/** The filters, most selective first. Runs no query if there is at most one. */
export async function rarestFirst(db: Runner, filters: readonly ClaimFilter[]): Promise<ClaimFilter[]> {
  if (filters.length < 2) return [...filters];
  const counts = await keptCounts(db, filters);
  const most = (filter: ClaimFilter): number =>
    Math.min(Infinity, ...listsOf(filter).map((field) => sum(filter[field]!.map((id) => counts.get(`${FACETS[field]} ${id}`) ?? 0)))); // prettier-ignore
  const judged: { readonly filter: ClaimFilter; readonly claims: number }[] = [];
  for (const filter of filters) judged.push({ filter, claims: await inRange(db, filter, most(filter)) });
  return judged.sort((a, b) => (a.claims < b.claims ? -1 : a.claims > b.claims ? 1 : 0)).map(({ filter }) => filter);
}

/** The number of claims of each entity that the filters list, by facet and id. */
async function keptCounts(db: Runner, filters: readonly ClaimFilter[]): Promise<ReadonlyMap<string, number>> {
  const asked = filters.flatMap((filter) =>
    listsOf(filter).flatMap((field) => filter[field]!.map((id) => [FACETS[field], id])),
  );
  const rows = await db.all<{ facet: string; key: string; claims: number }>(
    `SELECT facet, key, claims FROM claim_count
     WHERE (facet, key) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))`,
    JSON.stringify(asked),
  );
  return new Map(rows.map(({ facet, key, claims }) => [`${facet} ${key}`, claims]));
}

/**
 * The number of claims of a filter's metrics within its range of values: counted along their index, but only as many as are needed to decide which
 * filter is the rarest.
 * @param most the number of claims that match the filter's lists
 */
async function inRange(db: Runner, filter: ClaimFilter, most: number): Promise<number> {
  const { metricIds, kinds, value } = filter;
  if (!value) return most;
  if (!metricIds || metricIds.length === 0 || !kinds) return most * IN_RANGE;
  // Few claims have a range of values, so their lower end, which is indexed, is compared with all bounds.
  const above = boundConditions({ 'base_value > ?': value.gt, 'base_value >= ?': value.gte });
  const { text, values } = and([measuredCondition({ metricIds, kinds, value }), ...above]);
  const [row] = await db.all<{ n: number }>(
    `SELECT count(*) AS n FROM (SELECT 1 FROM claim WHERE ${text} LIMIT ${COUNTED})`,
    ...values,
  );
  const n = row!.n;
  return Math.min(most, n < COUNTED ? n : Math.max(n, most * IN_RANGE));
}

/** Numbers of claims: in total, and by id. Ids of entities that do not exist are missing. */
interface ClaimCounts {
  readonly all: number;
  readonly of: ReadonlyMap<string, number>;
}

/** Number of claims in total, and of those that refer to an entity in any role. */
export function claimCountsOf(db: Runner, ids: readonly string[]): Promise<ClaimCounts> {
  const text = 'SELECT id, claims FROM entity WHERE id IN (SELECT value FROM json_each(?))';
  return countsWithTotal(db, text, [JSON.stringify(ids)]);
}

/** Like `claimCountsOf`, for the claims that a list of a filter matches: those that refer to the entity in the list's role. */
export function claimCountsIn(db: Runner, list: Listed, ids: readonly string[]): Promise<ClaimCounts> {
  const text = 'SELECT key AS id, claims FROM claim_count WHERE facet = ? AND key IN (SELECT value FROM json_each(?))';
  return countsWithTotal(db, text, [FACETS[list], JSON.stringify(ids)]);
}

async function countsWithTotal(db: Runner, text: string, values: readonly string[]): Promise<ClaimCounts> {
  const rows = await db.all<{ id: string; claims: number }>(
    `${text} UNION ALL SELECT '', n FROM total WHERE what = 'claims'`,
    ...values,
  );
  const of = new Map(rows.map(({ id, claims }) => [id, claims]));
  return { all: of.get('') ?? 0, of };
}

/** The field of a filter that lists entities in a role, if it is such a field. */
export function isListed(field: string): field is Listed {
  return Object.hasOwn(FACETS, field);
}

function listsOf(filter: ClaimFilter): Listed[] {
  return (Object.keys(FACETS) as Listed[]).filter((field) => filter[field] !== undefined);
}

/**
 * Whether reading claims in the requested order until a page is full costs less than sorting the matching claims. If every
 * tenth claim matches, a page of 20 is full after 200 claims.
 */
export function isWalked(wanted: number, all: number, page: number): boolean {
  return wanted > 0 && (page * all) / wanted < wanted;
}
