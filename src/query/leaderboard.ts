import type { Direction } from '../domain/graph.js';
import type { ApiContext } from '../graphql/context.js';
import { rowCount } from './cursors.js';
import type { ClaimWhere } from '../graphql/generated/resolvers.js';
import type { LeaderboardModel, LeaderboardRowModel } from '../graphql/models.js';
import { directionOf, rankingOf } from './ranking.js';

export interface LeaderboardArgs {
  readonly metric: string;
  readonly where?: ClaimWhere | null;
  readonly direction?: Direction | null;
  readonly first?: number | null;
}

/** The best absolute claim of each method, best first. Equal numbers share a rank, and the next one counts on (1, 1, 3). */
export async function leaderboard(context: ApiContext, args: LeaderboardArgs): Promise<LeaderboardModel> {
  const first = rowCount(args.first, 50);
  const { metric, filter, singleDataset } = await rankingOf(context, args.metric, args.where, true);
  const direction = directionOf(metric, args.direction, 'say so with `direction`');
  const claims = await context.store.best({ filter, direction, first, singleDataset });
  const rows: LeaderboardRowModel[] = [];
  claims.forEach((claim, i) => {
    const above = rows.at(-1);
    const tied = above?.claim.baseValue === claim.baseValue;
    rows.push({ rank: tied ? above!.rank : i + 1, claim });
  });
  return { metric, direction, rows };
}
