import type { Claim, Direction } from '../domain/graph.js';
import type { QueryContext } from './context.js';
import { rowCount } from './cursors.js';
import { badInput } from './errors.js';
import type { ClaimWhere } from './where.js';
import { compareValues, directionOf, type Ranking, rankingOf } from './ranking.js';

export interface TradeoffArgs {
  readonly x: ClaimWhere;
  readonly y: ClaimWhere;
  readonly first?: number | null;
}

/** A method's best claim on each axis. */
export interface TradeoffPoint {
  readonly x: Claim;
  readonly y: Claim;
  readonly onFrontier: boolean;
}

/** Maximum number of methods in a trade-off, to bound the work. */
const MOST_METHODS = 20_000;
const MOST_POINTS = 1000;

/** Methods with a claim on both axes, best on the first axis first, with a mark for those on the Pareto frontier. */
export async function tradeoff(context: QueryContext, args: TradeoffArgs): Promise<TradeoffPoint[]> {
  const first = rowCount(args.first, 500, MOST_POINTS);
  const [x, y] = await Promise.all([axis(context, args.x, 'x'), axis(context, args.y, 'y')]);
  const [xs, ys] = await Promise.all([bestOf(context, x), bestOf(context, y)]);
  const bySubject = new Map(ys.map((claim) => [claim.subjectId, claim]));
  const pairs = xs.flatMap((claim) => {
    const other = bySubject.get(claim.subjectId);
    return other ? [{ x: claim, y: other }] : [];
  });
  return withFrontier(pairs, x.direction, y.direction).slice(0, first);
}

interface Axis extends Ranking {
  readonly direction: Direction;
}

async function axis(context: QueryContext, where: ClaimWhere, name: 'x' | 'y'): Promise<Axis> {
  const [metric, ...more] = where.metric ?? [];
  if (metric === undefined || more.length > 0) throw badInput(`\`${name}\` must name exactly one metric`);
  const ranking = await rankingOf(context, metric, where, false);
  return { ...ranking, direction: directionOf(ranking.metric, null, 'a trade-off needs two metrics of the graph') };
}

function bestOf({ store }: QueryContext, { filter, direction, singleDataset }: Axis): Promise<Claim[]> {
  return store.best({ filter, direction, first: MOST_METHODS, singleDataset });
}

/**
 * Marks the points that are not dominated: no other is at least as good on both axes and better on one. One sweep from the best
 * to the worst x: a point is on the frontier if its y is better than that of every point with a better x, and the best among
 * those with the same x.
 */
function withFrontier(
  pairs: readonly { readonly x: Claim; readonly y: Claim }[],
  xDirection: Direction,
  yDirection: Direction,
): TradeoffPoint[] {
  const swept = [...pairs].sort(
    (a, b) => compareValues(a.x, b.x, xDirection) || compareValues(a.y, b.y, yDirection) || (a.x.id < b.x.id ? -1 : 1),
  );
  let best: { readonly x: Claim; readonly y: Claim } | undefined;
  return swept.map((pair) => {
    const same = best !== undefined && best.x.baseValue === pair.x.baseValue && best.y.baseValue === pair.y.baseValue;
    const onFrontier = best === undefined || same || compareValues(pair.y, best.y, yDirection) < 0;
    if (onFrontier) best = pair;
    return { ...pair, onFrontier };
  });
}
