import { stringify } from 'csv-stringify/sync';
import { CLAIM_COLUMNS, flatCell } from './claim-columns.js';
import type { ClaimRow } from './claim-rows.js';

/**
 * CSV by RFC 4180, with a line of column names. Lists are joined by "; ". A cell that a spreadsheet would run as a formula gets an
 * apostrophe before it.
 */
export async function* csv(rows: AsyncIterable<ClaimRow>): AsyncIterable<string> {
  yield line(CLAIM_COLUMNS.map((column) => column.name));
  for await (const row of rows) yield line(CLAIM_COLUMNS.map((column) => flatCell(row, column)));
}

function line(cells: readonly (string | number | null)[]): string {
  return stringify([[...cells]], { record_delimiter: 'windows', escape_formulas: true });
}
