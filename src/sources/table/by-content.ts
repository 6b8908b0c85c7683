import { arxivIdOf, doiIn } from '../fields/identifiers.js';
import { isoDate } from '../fields/dates.js';
import type { ColumnField } from '../source.js';
import { cellsOf } from './rows.js';

/** Numbers of rows that are looked at. */
const FEWEST_ROWS = 2;
const MOST_ROWS = 50;
/** Bounds of lengths in characters. */
const SHORTEST_ABSTRACT = 100;
const TITLE = { shortest: 12, longest: 300 } as const;
const LONGEST_DATE = 30;

/** What all cells of a column are, for the fields that cells show by themselves; the first field that fits a column is taken. */
const TESTS: readonly (readonly [ColumnField, (cell: string) => boolean])[] = [
  ['abstract', (cell) => cell.length >= SHORTEST_ABSTRACT && /\p{Ll}{2}[.!?](?:\s|$)/u.test(cell)],
  ['arxivId', (cell) => !cell.includes(' ') && arxivIdOf(cell) !== undefined],
  ['doi', (cell) => !cell.includes(' ') && doiIn(cell) !== undefined],
  ['url', (cell) => /^https?:\/\/\S+$/.test(cell)],
  ['published', (cell) => cell.length <= LONGEST_DATE && isoDate(cell) !== undefined],
  ['authors', isNames],
  ['title', isTitle],
];

/** A table without a header. */
export interface TableWithoutHeader {
  readonly width: number;
  readonly columns: ReadonlyMap<ColumnField, number>;
}

/**
 * The columns of a table without a header, told by what all of their cells hold. Undefined unless exactly one column has abstracts and
 * another one has titles.
 * @param head the first lines of the table
 */
export function columnsByContent(head: string, delimiter: string): TableWithoutHeader | undefined {
  const rows = regularRows(head, delimiter);
  const width = rows[0]?.length ?? 0;
  const columns = new Map<ColumnField, number>();
  for (let at = 0; at < width; at++) {
    const cells = rows.map((row) => row[at]!.trim());
    const field = TESTS.find(([, fits]) => cells.every(fits))?.[0];
    if (field === 'abstract' && columns.has(field)) return undefined;
    if (field !== undefined && !columns.has(field)) columns.set(field, at);
  }
  return columns.has('title') && columns.has('abstract') ? { width, columns } : undefined;
}

/** The first rows; none if they are not rows of a table, all of one width. */
function regularRows(head: string, delimiter: string): readonly (readonly string[])[] {
  // A comma separates cells as well as words: only a table with quoted texts has it between its cells.
  if (delimiter !== '\t' && !/^"|[^\w\s]"/m.test(head)) return [];
  const rows = cellsOf(head, delimiter).slice(0, MOST_ROWS);
  return rows.length >= FEWEST_ROWS && rows.every((row) => row.length === rows[0]!.length) ? rows : [];
}

/** Several names: "Ana Bo, Émile van der Fo", "Bo, A.; Di, C." */
function isNames(cell: string): boolean {
  const parts = cell
    .split(/[,;]|\band\b/)
    .map((part) => part.trim())
    .filter(Boolean);
  return parts.length > 1 && parts.every((part) => /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}.'’-]+){0,5}$/u.test(part));
}

function isTitle(cell: string): boolean {
  return (
    cell.length >= TITLE.shortest && cell.length <= TITLE.longest && /\S\s+\S/.test(cell) && /\p{L}{3}/u.test(cell)
  );
}
