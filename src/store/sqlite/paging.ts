import type { Order, PageRequest, Position } from '../port/queries.js';
import type { Sql } from './connection.js';

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

/**
 * Selects the rows of a page, and one more. The page is chosen first: otherwise SQLite would compute all columns, some of them from
 * other tables, for each row that it sorts.
 * @param table with the name by which the other parameters refer to it
 * @param key its row number, which finds the chosen rows again
 */
export function pageStatement(
  table: string,
  key: string,
  columns: string,
  where: Sql,
  sort: Sorting,
  { first, after: position }: PageRequest,
): Sql {
  const beyond = after(sort, position);
  return {
    text: `SELECT ${columns}, chosen.sort
      FROM (SELECT ${key} AS key, ${sort.column} AS sort, ${sort.id} AS id FROM ${table}
        WHERE ${where.text} AND ${beyond.text} ORDER BY ${orderBy(sort)} LIMIT ?) chosen
      CROSS JOIN ${table} ON ${key} = chosen.key ORDER BY ${orderBy({ ...sort, column: 'chosen.sort', id: 'chosen.id' })}`,
    values: [...where.values, ...beyond.values, first + 1],
  };
}
