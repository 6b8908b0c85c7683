import { useEffect, useState } from 'react';
import { type Client, useClient } from 'urql';
import {
  type BoardCardFragment,
  BoardsDocument,
  type ClaimWhere,
  OverviewDocument,
  TradeoffDocument,
} from '../generated/operations.js';

/** Number of metrics, those with most claims, that are tried in pairs. */
const MOST_METRICS = 6;
const ENOUGH_POINTS = 3;
/** Number of leaderboards, the largest, among which two with methods in common are looked for. */
const MOST_BOARDS = 60;

/** The filters of both axes of a plot. */
export interface FirstPair {
  readonly x: ClaimWhere;
  readonly y: ClaimWhere;
}

/**
 * Finds two metrics for which several methods have values of both: on one dataset if possible, since only those can be compared.
 * undefined while searching; null if there are none.
 */
export function useFirstPair(wanted: boolean): FirstPair | null | undefined {
  const client = useClient();
  const [pair, setPair] = useState<FirstPair | null | undefined>(undefined);
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    const look = async (): Promise<void> => {
      const found = (await pairOnOneDataset(client)) ?? (await pairOfFrequentMetrics(client));
      if (current) setPair(found);
    };
    void look();
    return () => {
      current = false;
    };
  }, [client, wanted]);
  return pair;
}

/** The two leaderboards of one dataset that have most of their first methods in common, at least two. */
async function pairOnOneDataset(client: Client): Promise<FirstPair | null> {
  const { data } = await client.query(BoardsDocument, { where: null, first: MOST_BOARDS }).toPromise();
  const boards = (data?.boards ?? []).filter(({ dataset, rows }) => dataset && rows.length > 1);
  const pairs = boards.flatMap((one, i) =>
    boards
      .slice(i + 1)
      .filter(({ dataset }) => dataset?.id === one.dataset?.id)
      .map((other) => ({ one, other, common: methodsInCommon(one, other) })),
  );
  const most = Math.max(1, ...pairs.map(({ common }) => common));
  const best = pairs.find(({ common }) => common === most);
  if (!best) return null;
  // The better methods are then in a corner at the top, as in most papers.
  const [x, y] = best.one.direction === 'HIGHER' ? [best.other, best.one] : [best.one, best.other];
  return { x: filterOf(x), y: filterOf(y) };
}

function methodsInCommon(one: BoardCardFragment, other: BoardCardFragment): number {
  const methods = new Set(one.rows.map(({ method }) => method.id));
  return other.rows.filter(({ method }) => methods.has(method.id)).length;
}

function filterOf({ metric, dataset }: BoardCardFragment): ClaimWhere {
  return { metric: [metric.name], dataset: dataset ? [dataset.name] : null };
}

/** Two of the metrics with most claims, whatever the datasets. */
async function pairOfFrequentMetrics(client: Client): Promise<FirstPair | null> {
  const { data } = await client.query(OverviewDocument, {}).toPromise();
  const metrics = (data?.metrics ?? []).slice(0, MOST_METRICS).map(({ key }) => key);
  const pairs = metrics.flatMap((y, i) =>
    metrics.slice(i + 1).map((x) => ({ x: { metric: [x] }, y: { metric: [y] } })),
  );
  const counts = await Promise.all(
    pairs.map(async (pair) => {
      const found = await client.query(TradeoffDocument, pair).toPromise();
      return Math.min(found.data?.tradeoff?.length ?? 0, ENOUGH_POINTS);
    }),
  );
  const most = Math.max(1, ...counts);
  return pairs[counts.indexOf(most)] ?? null;
}
