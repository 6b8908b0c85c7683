import type { Claim } from '../domain/graph.js';
import { sizeInName } from '../domain/model-size.js';
import { entityId } from '../domain/names.js';
import type { QueryContext } from './context.js';

/** Claims of sizes that are looked at of one method: the surest. */
const MOST = 20;
const PARAMETERS = {
  type: 'entity',
  filter: { metricIds: [entityId('METRIC', 'parameters')], kinds: ['ABSOLUTE'] },
  order: { by: 'CONFIDENCE', descending: true },
  page: { first: MOST },
} as const;

/**
 * How many parameters the method of a claim has: what the same paper says, else what its name says, else what other papers say. Null
 * where nobody does. The methods of one answer are asked for together.
 */
export async function sizeOf({ loaders }: QueryContext, claim: Claim): Promise<number | null> {
  if (claim.subjectId === null) return null;
  const [method, page] = await Promise.all([
    loaders.knownEntity(claim.subjectId),
    loaders.claimsOf.load(PARAMETERS, claim.subjectId),
  ]);
  const own = page.rows
    .map(({ item }) => item)
    .filter((one) => one.subjectId === claim.subjectId && one.baseValue !== null);
  const here = own.find((one) => one.paperId === claim.paperId);
  return here?.baseValue ?? sizeInName(method.name) ?? own[0]?.baseValue ?? null;
}

interface SizeRange {
  readonly gt?: number | null;
  readonly gte?: number | null;
  readonly lt?: number | null;
  readonly lte?: number | null;
}

/** The rows of methods whose size is known and lies in the range. */
export async function ofSize<Row extends { readonly claim: Claim }>(
  context: QueryContext,
  rows: readonly Row[],
  { gt, gte, lt, lte }: SizeRange,
): Promise<Row[]> {
  const sizes = await Promise.all(rows.map(({ claim }) => sizeOf(context, claim)));
  const fits = (size: number): boolean =>
    size > (gt ?? -Infinity) && size >= (gte ?? -Infinity) && size < (lt ?? Infinity) && size <= (lte ?? Infinity);
  return rows.filter((_, i) => sizes[i] !== null && fits(sizes[i]!));
}
