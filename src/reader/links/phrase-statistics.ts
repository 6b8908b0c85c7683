import { readFileSync } from 'node:fs';
import type { Features } from '../model/features.js';

/**
 * Where words and phrases stand in abstracts of this year that nobody annotated (`scripts/train/phrase-statistics.ts`): what often stands
 * beside numbers is measured, what often acts or is beaten is a method, though no annotated paper names it.
 */
const STATISTICS: ReadonlyMap<string, readonly number[]> = new Map(
  readFileSync(new URL('./data/phrase-statistics.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [key, counts] = line.split('\t') as [string, string];
      return [key, counts.split(' ').map(Number)];
    }),
);
const PLACES = ['before', 'behind', 'compared', 'acts', 'beaten', 'on'] as const;

/** How a phrase and its last word are used elsewhere: of a thousand places, how many of each sort. */
export function usageFeatures(lower: string, head: string, row: Features): void {
  usage(`u:head`, head, row);
  if (lower !== head) usage(`u:phrase`, lower, row);
}

function usage(prefix: string, key: string, row: Features): void {
  const counts = STATISTICS.get(key);
  if (!counts) return;
  row.amount(`${prefix} all`, Math.round(10 * Math.log2(counts[0]! + 1)));
  PLACES.forEach((place, i) =>
    row.amount(`${prefix} ${place}`, Math.round((1000 * counts[i + 1]!) / (counts[0]! + 5))),
  );
}
