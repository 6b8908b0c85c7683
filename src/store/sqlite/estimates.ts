import type { ClaimFilter } from '../port/queries.js';
import type { Runner } from './connection.js';

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

/** The assumed selectivity of a range of values. */
const IN_RANGE = 0.1;

/** The filters, most selective first. Runs no query if there is at most one. */
export async function rarestFirst(db: Runner, filters: readonly ClaimFilter[]): Promise<ClaimFilter[]> {
  if (filters.length < 2) return [...filters];
  const asked = filters.flatMap((filter) =>
    listsOf(filter).flatMap((field) => filter[field]!.map((id) => [FACETS[field], id])),
  );
  const rows = await db.all<{ facet: string; key: string; claims: number }>(
    `SELECT facet, key, claims FROM claim_count
     WHERE (facet, key) IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))`,
    JSON.stringify(asked),
  );
  const counts = new Map(rows.map(({ facet, key, claims }) => [`${facet} ${key}`, claims]));
  const most = (filter: ClaimFilter): number => {
    const each = listsOf(filter).map((field) =>
      filter[field]!.reduce((sum, id) => sum + (counts.get(`${FACETS[field]} ${id}`) ?? 0), 0),
    );
    return Math.min(Infinity, ...each) * (filter.value ? IN_RANGE : 1);
  };
  return filters
    .map((filter) => ({ filter, claims: most(filter) }))
    .sort((a, b) => (a.claims < b.claims ? -1 : a.claims > b.claims ? 1 : 0))
    .map(({ filter }) => filter);
}

/**
 * Number of claims in total, and of those that refer to an entity in any role.
 * @returns by id; entities that do not exist are missing
 */
export async function claimCountsOf(
  db: Runner,
  ids: readonly string[],
): Promise<{ readonly all: number; readonly of: ReadonlyMap<string, number> }> {
  const rows = await db.all<{ id: string; claims: number }>(
    `SELECT id, claims FROM entity WHERE id IN (SELECT value FROM json_each(?))
     UNION ALL SELECT '', n FROM total WHERE what = 'claims'`,
    JSON.stringify(ids),
  );
  const of = new Map(rows.map(({ id, claims }) => [id, claims]));
  return { all: of.get('') ?? 0, of };
}

/** Like `claimCountsOf`, for the claims that a list of a filter matches: those that refer to the entity in the list's role. */
export async function claimCountsIn(
  db: Runner,
  list: Listed,
  ids: readonly string[],
): Promise<{ readonly all: number; readonly of: ReadonlyMap<string, number> }> {
  const rows = await db.all<{ id: string; claims: number }>(
    `SELECT key AS id, claims FROM claim_count WHERE facet = ? AND key IN (SELECT value FROM json_each(?))
     UNION ALL SELECT '', n FROM total WHERE what = 'claims'`,
    FACETS[list],
    JSON.stringify(ids),
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
