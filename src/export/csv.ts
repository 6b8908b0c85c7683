import { stringify } from 'csv-stringify/sync';
import type { ClaimRow } from './claim-rows.js';

const COLUMNS = [
  'id', 'kind', 'method', 'metric', 'value', 'valueHigh', 'unit', 'baseValue', 'dimension', 'comparator', 'change', 'relation', 'outcome',
  'datasets', 'hardware', 'baseline', 'conditions', 'evidence', 'confidence', 'review', 'paper', 'paperId', 'published', 'source',
  'origin', 'curatedBy', 'licence', 'tasks', 'codeLinks',
] as const satisfies readonly (keyof ClaimRow)[]; // prettier-ignore

/**
 * CSV by RFC 4180, with a line of column names. Lists are joined by "; ". A cell that a spreadsheet would run as a formula gets an
 * apostrophe before it.
 */
export async function* csv(rows: AsyncIterable<ClaimRow>): AsyncIterable<string> {
  yield line(COLUMNS);
  for await (const row of rows) {
    yield line(
      COLUMNS.map((column) => {
        const value = row[column];
        return Array.isArray(value) ? value.join('; ') : (value as string | number | null);
      }),
    );
  }
}

function line(cells: readonly (string | number | null)[]): string {
  return stringify([[...cells]], { record_delimiter: 'windows', escape_formulas: true });
}
