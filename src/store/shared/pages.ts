import { groupBy } from '../../domain/group-by.js';
import type { Page, PageRequest, Position } from '../port/queries.js';

/** A row of a query with its sort value and its id, which give its position. */
interface SortedRow {
  readonly sort?: unknown;
  readonly id?: unknown;
}

/** Makes a page of rows. One row more than the page size was requested, to detect a next page. */
export function pageOf<R extends SortedRow, T>(rows: readonly R[], request: PageRequest, item: (row: R) => T): Page<T> {
  return {
    rows: rows.slice(0, request.first).map((row) => ({
      item: item(row),
      position: { value: (row.sort as Position['value']) ?? null, id: String(row.id) },
    })),
    hasNext: rows.length > request.first,
  };
}

/** Makes a page for each owner; rows are ordered and contain their owner. */
export function pagesOf<R extends SortedRow & { readonly owner?: unknown }, T>(
  owners: readonly string[],
  rows: readonly R[],
  request: PageRequest,
  item: (row: R) => T,
): Page<T>[] {
  return rowsOf(owners, rows).map((own) => pageOf(own, request, item));
}

/** Makes the items of each owner; rows are ordered and contain their owner. */
export function itemsOf<R extends { readonly owner?: unknown }, T>(
  owners: readonly string[],
  rows: readonly R[],
  item: (row: R) => T,
): T[][] {
  return rowsOf(owners, rows).map((own) => own.map(item));
}

function rowsOf<R extends { readonly owner?: unknown }>(owners: readonly string[], rows: readonly R[]): R[][] {
  const byOwner = groupBy(rows, ({ owner }) => String(owner));
  return owners.map((owner) => byOwner.get(owner) ?? []);
}
