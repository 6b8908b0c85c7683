import type { EntityKind } from '../domain/extraction.js';
import type { Page, PageRow } from '../store/port/queries.js';

export type RowType = EntityKind | 'PAPER' | 'CLAIM' | 'CONFLICT' | 'CHANGE';

/** The arguments of a page. */
export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** A page of a list. `totalCount` is a separate query to the store, run only when it is called. */
export interface ListConnection<T> {
  /** The kind of the rows, which determines the connection's type in the schema. */
  readonly of: RowType;
  readonly rows: readonly PageRow<T>[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
  /** The name of the order, which cursors contain. */
  readonly order: string;
  /** The time at which paging began, for orders that change when papers are added. */
  readonly asOf?: string;
  readonly totalCount: () => Promise<number>;
}

/** Makes a connection from a page of the store. */
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
