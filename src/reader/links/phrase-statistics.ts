import { readFileSync } from 'node:fs';
import type { Features } from '../model/features.js';

/**
 * How often words and phrases occur in which grammatical positions, counted in unannotated abstracts (`scripts/train/phrase-statistics.ts`).
 * Phrases that are often next to numbers are metrics, phrases that are often subjects or compared against are methods, even if no
 * annotated paper contains them. Counts by position follow the total, in the order of `PLACES`.
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

/** Adds how often a phrase and its head noun occur in each position, per thousand occurrences. */
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
