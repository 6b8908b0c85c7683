import type { Claim, Dimension, Direction, Entity } from '../domain/graph.js';
import type { ClaimFilter } from '../store/port/queries.js';
import type { QueryContext } from './context.js';
import { badInput } from './errors.js';
import { absoluteOnly } from './filters.js';
import type { ClaimWhere } from './where.js';

/** A metric and its claims that can be ranked: absolute numbers of one dimension. */
export interface Ranking {
  readonly metric: Entity;
  readonly filter: ClaimFilter;
  /** Exclude averages over several datasets. */
  readonly singleDataset: boolean;
}

/**
 * Resolves the metric and its rankable claims.
 * @param exactly only the metric itself; otherwise narrower metrics as well, unless the filter excludes them
 * @throws QueryError UNKNOWN_NAME if no entity has the metric's name
 */
export async function rankingOf(
  context: QueryContext,
  metric: string,
  where: ClaimWhere | null | undefined,
  exactly: boolean,
): Promise<Ranking> {
  const [bearers, rest] = await Promise.all([
    context.names.entities(metric, ['METRIC']),
    context.filters.claims(where),
  ]);
  const first = bearers[0]!;
  const alike = bearers.filter((other) => other.betterWhen === first.betterWhen && other.dimension === first.dimension);
  const itself = alike.map((other) => other.id).filter((id) => rest.metricIds?.includes(id) ?? true);
  const filter = absoluteOnly({ ...rest, metricIds: exactly ? itself : rest.metricIds });
  const dimension = rest.value?.dimension ?? first.dimension ?? (await commonDimension(context, filter));
  const value = rest.value ?? (dimension && { dimension });
  return { metric: first, filter: { ...filter, value }, singleDataset: (where?.dataset?.length ?? 0) > 0 };
}

/**
 * The better direction of a metric.
 * @param hint advice for the error message
 * @throws QueryError BAD_INPUT if neither the query nor the metric gives a direction
 */
export function directionOf(metric: Entity, asked: Direction | null | undefined, hint: string): Direction {
  const direction = asked ?? metric.betterWhen;
  if (direction) return direction;
  throw badInput(`whether a higher or a lower ${metric.name} is better is not known; ${hint}`);
}

/** Negative if `a` is better. Both must have a number. */
export function compareValues(a: Claim, b: Claim, direction: Direction): number {
  const difference = (a.baseValue ?? 0) - (b.baseValue ?? 0);
  return direction === 'HIGHER' ? -difference : difference;
}

/** For a metric of unknown dimension, the dimension of most of its claims. */
async function commonDimension({ store }: QueryContext, filter: ClaimFilter): Promise<Dimension | undefined> {
  const [most] = await store.facets('DIMENSION', filter, 1);
  return most?.key as Dimension | undefined;
}
