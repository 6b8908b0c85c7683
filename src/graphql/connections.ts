import type { EntityKind } from '../domain/extraction.js';
import type { Position, Row } from '../store/port/queries.js';
import { encodeCursor } from '../query/cursors.js';

export type RowType = EntityKind | 'PAPER' | 'CLAIM' | 'CONFLICT' | 'CHANGE';

/** A page as resolvers hand it on. `totalCount` is a question of its own, asked only when it is selected. */
export interface Connection<T> {
  /** What the rows are, which tells the connection's type in the schema. */
  readonly of: RowType;
  readonly rows: readonly Row<T>[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  /** Which order the cursors belong to. */
  readonly order: string;
  /** What the cursors of this walk carry besides the position. */
  readonly asOf?: string;
  readonly totalCount: () => Promise<number>;
}

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
