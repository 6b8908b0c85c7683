import { readFileSync } from 'node:fs';
import { memoize } from '../domain/memoize.js';
import { nameKey } from '../domain/names.js';

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

const [HEADER = '', ...LINES] = readFileSync(new URL('./data/name-statistics.tsv', import.meta.url), 'utf8').split(
  '\n',
);
const COLUMNS = HEADER.split('\t');
/** The line of each key: its numbers are read when somebody asks for them, since a text asks for few of thousands. */
const TABLE: ReadonlyMap<string, string> = new Map(LINES.map((line) => [line.slice(0, line.indexOf('\t')), line]));

function statisticsIn(line: string): NameStatistics {
  const cells = line.split('\t');
  const count = (column: string): number => Number(cells[COLUMNS.indexOf(column)]);
  const papers = count('papers');
  const shares = Object.fromEntries(COUNTED.map((column) => [column, count(column) / papers]));
  return { papers, shares: shares as NameStatistics['shares'] };
}

/** How a name is used elsewhere, or undefined where fewer than three papers use it. */
export const statisticsOf = memoize((name): NameStatistics | undefined => {
  const line = TABLE.get(nameKey(name));
  return line === undefined || line === '' ? undefined : statisticsIn(line);
});
