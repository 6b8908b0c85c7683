import type { Position } from '../store/port/queries.js';
import type { ListConnection } from '../query/connection.js';
import { encodeCursor } from '../query/cursors.js';

/** The fields that all connections share. */
export const connectionResolvers = {
  totalCount: (page: ListConnection<unknown>): Promise<number> => page.totalCount(),
  nodes: <T>(page: ListConnection<T>): T[] => page.rows.map((row) => row.item),
  edges: <T>(page: ListConnection<T>): { cursor: string; node: T }[] =>
    page.rows.map((row) => ({ cursor: cursorOf(page, row.position), node: row.item })),
  pageInfo: (page: ListConnection<unknown>) => ({
    hasNextPage: page.hasNext,
    hasPreviousPage: page.hasPrevious,
    startCursor: cursorAt(page, 0),
    endCursor: cursorAt(page, page.rows.length - 1),
  }),
};

function cursorAt(page: ListConnection<unknown>, index: number): string | null {
  const row = page.rows[index];
  return row ? cursorOf(page, row.position) : null;
}

function cursorOf(page: ListConnection<unknown>, position: Position): string {
  return encodeCursor({ order: page.order, position, asOf: page.asOf });
}
