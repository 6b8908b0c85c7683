import { readFileSync } from 'node:fs';
import { memoize } from '../domain/memoize.js';
import { nameKey } from '../domain/names.js';

/**
 * Counts of a name: the number of papers in which it occurs before or after a noun, next to a known name, after "on", and so
 * on.
 */
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

/** Usage of the names in about 30,000 abstracts of 2025 and 2026 (scripts/train/name-statistics.ts). */
export interface NameStatistics {
  readonly papers: number;
  /** The share of papers, by column. */
  readonly shares: Readonly<Record<(typeof COUNTED)[number], number>>;
}

const [HEADER = '', ...LINES] = readFileSync(new URL('./data/name-statistics.tsv', import.meta.url), 'utf8').split(
  '\n',
);
const COLUMNS = HEADER.split('\t');
/** The line of each key. Its numbers are parsed on demand, since a text needs few of thousands. */
const TABLE: ReadonlyMap<string, string> = new Map(LINES.map((line) => [line.slice(0, line.indexOf('\t')), line]));

function statisticsIn(line: string): NameStatistics {
  const cells = line.split('\t');
  const count = (column: string): number => Number(cells[COLUMNS.indexOf(column)]);
  const papers = count('papers');
  const shares = Object.fromEntries(COUNTED.map((column) => [column, count(column) / papers]));
  return { papers, shares: shares as NameStatistics['shares'] };
}

/** The usage of a name in other papers, or undefined if fewer than three papers use it. */
export const statisticsOf = memoize((name): NameStatistics | undefined => {
  const line = TABLE.get(nameKey(name));
  return line === undefined || line === '' ? undefined : statisticsIn(line);
});
