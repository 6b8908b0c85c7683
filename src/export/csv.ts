import { stringify } from 'csv-stringify/sync';
import { CLAIM_COLUMNS, flatCell } from './claim-columns.js';
import type { ClaimRow } from './claim-rows.js';

/**
 * CSV by RFC 4180, with a header line. Lists are joined by "; ". A cell that a spreadsheet would evaluate as a formula gets an
 * apostrophe before it.
 */
export async function* csv(rows: AsyncIterable<ClaimRow>): AsyncIterable<string> {
  yield linesOf([CLAIM_COLUMNS.map((column) => column.name)]);
  let waiting: Cells[] = [];
  for await (const row of rows) {
    waiting.push(CLAIM_COLUMNS.map((column) => flatCell(row, column)));
    if (waiting.length < LINES_AT_ONCE) continue;
    yield linesOf(waiting);
    waiting = [];
  }
  if (waiting.length > 0) yield linesOf(waiting);
}

type Cells = readonly (string | number | null)[];

/** Rows are passed to the library in batches, because each call costs as much as twenty lines. */
const LINES_AT_ONCE = 20;

function linesOf(lines: readonly Cells[]): string {
  return stringify(
    lines.map((cells) => [...cells]),
    { record_delimiter: 'windows', escape_formulas: true },
  );
}
