import type { Claim } from '../domain/graph.js';
import { sizeInName } from '../domain/model-size.js';
import { entityId } from '../domain/names.js';
import type { QueryContext } from './context.js';

/** Number of claims about sizes examined per method: those with the highest confidence. */
const MOST = 20;
const PARAMETERS = {
  type: 'entity',
  filter: { metricIds: [entityId('METRIC', 'parameters')], kinds: ['ABSOLUTE'] },
  order: { by: 'CONFIDENCE', descending: true },
  page: { first: MOST },
} as const;

/**
 * The number of parameters of a claim's method: from the same paper, otherwise from the method's name, otherwise from other
 * papers. Null if unknown. The methods of one answer are loaded together.
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

/** The rows of methods with a known size within the range. */
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
