import type { Position } from '../store/port/queries.js';
import type { Connection } from '../query/connection.js';
import { encodeCursor } from '../query/cursors.js';

/** The fields that all connections share. */
export const connectionResolvers = {
  totalCount: (page: Connection<unknown>): Promise<number> => page.totalCount(),
  nodes: <T>(page: Connection<T>): T[] => page.rows.map((row) => row.item),
  edges: <T>(page: Connection<T>): { cursor: string; node: T }[] =>
    page.rows.map((row) => ({ cursor: cursorOf(page, row.position), node: row.item })),
  pageInfo: (page: Connection<unknown>) => ({
    hasNextPage: page.hasNext,
    hasPreviousPage: page.hasPrevious,
    startCursor: cursorAt(page, 0),
    endCursor: cursorAt(page, page.rows.length - 1),
  }),
};

function cursorAt(page: Connection<unknown>, index: number): string | null {
  const row = page.rows[index];
  return row ? cursorOf(page, row.position) : null;
}

function cursorOf(page: Connection<unknown>, position: Position): string {
  return encodeCursor({ order: page.order, position, asOf: page.asOf });
}
