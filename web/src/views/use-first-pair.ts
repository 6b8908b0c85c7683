import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { OverviewDocument, TradeoffDocument } from '../generated/operations.js';

/** Number of metrics, those with most claims, that are tried in pairs. */
const MOST_METRICS = 6;
const ENOUGH_POINTS = 3;

/** Finds two frequent metrics for which several methods have values of both. undefined while searching; null if there are none. */
export function useFirstPair(wanted: boolean): readonly [x: string, y: string] | null | undefined {
  const client = useClient();
  const [pair, setPair] = useState<readonly [string, string] | null | undefined>(undefined);
  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    const look = async (): Promise<void> => {
      const { data } = await client.query(OverviewDocument, {}).toPromise();
      const metrics = (data?.metrics ?? []).slice(0, MOST_METRICS).map(({ key }) => key);
      const pairs = metrics.flatMap((y, i) => metrics.slice(i + 1).map((x) => [x, y] as const));
      const counts = await Promise.all(
        pairs.map(async ([x, y]) => {
          const found = await client.query(TradeoffDocument, { x: { metric: [x] }, y: { metric: [y] } }).toPromise();
          return found.data?.tradeoff?.length ?? 0;
        }),
      );
      const most = Math.max(0, ...counts.map((count) => Math.min(count, ENOUGH_POINTS)));
      const best = pairs[counts.findIndex((count) => Math.min(count, ENOUGH_POINTS) === most)];
      if (current) setPair(most > 0 && best ? best : null);
    };
    void look();
    return () => {
      current = false;
    };
  }, [client, wanted]);
  return pair;
}
