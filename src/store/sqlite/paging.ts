import type { Order, Page, PageRequest, Position } from '../port/queries.js';
import type { Sql, SqlRow } from './connection.js';

/** An ORDER BY: nulls last in both directions, ties by id. */
export interface Sorting {
  readonly column: string;
  readonly descending: boolean;
  /** Whether the column is never null, so that an index can serve the order. */
  readonly neverNull?: boolean;
  readonly id: string;
}

export function sorting<By extends string>(
  order: Order<By>,
  columns: Readonly<Record<By, { readonly column: string; readonly neverNull?: boolean }>>,
  id: string,
): Sorting {
  return { ...columns[order.by], descending: order.descending, id };
}

/** SQLite sorts null first: in descending order it comes last by itself, and an index can serve the order. */
export function orderBy({ column, descending, neverNull, id }: Sorting): string {
  return `${neverNull || descending ? '' : `${column} IS NULL, `}${column} ${descending ? 'DESC' : 'ASC'}, ${id} ASC`;
}

/** Condition for the rows after a position. The first bound is redundant but lets an index lookup begin there. */
export function after({ column, descending, neverNull, id }: Sorting, position: Position | undefined): Sql {
  if (!position) return { text: '1', values: [] };
  if (position.value === null) return { text: `(${column} IS NULL AND ${id} > ?)`, values: [position.id] };
  const [beyond, upTo] = descending ? ['<', '<='] : ['>', '>='];
  const row = `(${column} ${beyond} ? OR (${column} = ? AND ${id} > ?))`;
  const { value } = position;
  if (neverNull) return { text: `${column} ${upTo} ? AND ${row}`, values: [value, value, value, position.id] };
  return { text: `(${row} OR ${column} IS NULL)`, values: [value, value, position.id] };
}

/** Makes a page of rows. One row more than the page size was requested, to detect a next page. */
export function pageOf<T>(rows: readonly SqlRow[], request: PageRequest, item: (row: SqlRow) => T): Page<T> {
  return {
    rows: rows.slice(0, request.first).map((row) => ({
      item: item(row),
      position: { value: row.sort_value ?? null, id: String(row.id) },
    })),
    hasNext: rows.length > request.first,
  };
}

/** Makes a page for each owner; rows are ordered and contain their owner. */
export function pagesOf<T>(
  owners: readonly string[],
  rows: readonly SqlRow[],
  request: PageRequest,
  item: (row: SqlRow) => T,
): Page<T>[] {
  const byOwner = new Map<string, SqlRow[]>(owners.map((owner) => [owner, []]));
  for (const row of rows) byOwner.get(String(row.owner))?.push(row);
  return owners.map((owner) => pageOf(byOwner.get(owner)!, request, item));
}
