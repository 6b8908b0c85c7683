import { nameKey } from '../domain/names.js';
import { readTable } from './table.js';

/** What is counted of a name: in how many papers it stands before or behind a noun, beside a known name, behind "on", and so on. */
export const COUNTED = [
  'dataset',
  'method',
  'hardware',
  'task',
  'beside-method',
  'beside-dataset',
  'on',
  'compared',
  'own',
  'does',
  'using',
  'short-common',
  'short',
] as const;

/** How the names of some 30,000 abstracts of 2025 and 2026 are used there (scripts/train/name-statistics.ts). */
export interface NameStatistics {
  readonly papers: number;
  /** The share of papers, by column. */
  readonly shares: Readonly<Record<(typeof COUNTED)[number], number>>;
}

const TABLE: ReadonlyMap<string, NameStatistics> = new Map(
  readTable(new URL('./data/name-statistics.tsv', import.meta.url)).map((row) => {
    const papers = Number(row.papers);
    const shares = Object.fromEntries(COUNTED.map((column) => [column, Number(row[column]) / papers]));
    return [row.key ?? '', { papers, shares: shares as NameStatistics['shares'] }];
  }),
);

/** How a name is used elsewhere, or undefined where fewer than three papers use it. */
export function statisticsOf(name: string): NameStatistics | undefined {
  return TABLE.get(nameKey(name));
}
