import type { EntityKind } from '../domain/extraction.js';
import type { Page, PageRow } from '../store/port/queries.js';

export type RowType = EntityKind | 'PAPER' | 'CLAIM' | 'CONFLICT' | 'CHANGE';

/** Which part of a list is wanted. */
export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A page of a list. `totalCount` is a separate query to the store, run only when it is called. */
export interface ListConnection<T> {
  /** What the rows are; decides the connection's type in the schema. */
  readonly of: RowType;
  readonly rows: readonly PageRow<T>[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  /** The name of the order that its cursors belong to. */
  readonly order: string;
  /** The time at which the walk through the list began, for orders that change when papers are added. */
  readonly asOf?: string;
  readonly totalCount: () => Promise<number>;
}

/** A page of the store as a connection. */
export function connection<T>(
  of: RowType,
  order: string,
  args: PageArgs,
  page: Page<T>,
  totalCount: () => Promise<number>,
): ListConnection<T> {
  const hasPrevious = args.after !== null && args.after !== undefined;
  return { of, order, rows: page.rows, hasNext: page.hasNext, hasPrevious, totalCount };
}
