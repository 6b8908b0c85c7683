import type { Claim, Direction, Entity } from '../domain/graph.js';
import type { QueryContext } from './context.js';
import { rowCount } from './cursors.js';
import type { ClaimWhere } from './where.js';
import { directionOf, rankingOf } from './ranking.js';

export interface LeaderboardArgs {
  readonly metric: string;
  readonly where?: ClaimWhere | null;
  readonly direction?: Direction | null;
  readonly first?: number | null;
}

export interface Leaderboard {
  readonly metric: Entity;
  readonly direction: Direction;
  readonly rows: readonly LeaderboardRow[];
}
export interface LeaderboardRow {
  readonly rank: number;
  readonly claim: Claim;
}

/** The best absolute claim of each method, best first. Equal values share a rank, and the next rank counts them (1, 1, 3). */
export async function leaderboard(context: QueryContext, args: LeaderboardArgs): Promise<Leaderboard> {
  const first = rowCount(args.first, 50);
  const { metric, filter, singleDataset } = await rankingOf(context, args.metric, args.where, true);
  const direction = directionOf(metric, args.direction, 'pass `direction`');
  const claims = await context.store.best({ filter, direction, first, singleDataset });
  const rows: LeaderboardRow[] = [];
  claims.forEach((claim, i) => {
    const above = rows.at(-1);
    const tied = above?.claim.baseValue === claim.baseValue;
    rows.push({ rank: tied ? above!.rank : i + 1, claim });
  });
  return { metric, direction, rows };
}
