import { writeXlsxStream } from 'hucre/xlsx';
import { CLAIM_COLUMNS, flatCell } from './claim-columns.js';
import type { ClaimRow } from './claim-rows.js';
import { writableInXml } from './xml-text.js';

/** Maximum number of characters in a cell. */
const MOST_CHARACTERS = 32_767;

/**
 * An Excel workbook: numbers are numbers, lists are joined by "; ", and texts are never formulas. Rows beyond the maximum of a
 * sheet continue on a second one.
 */
export function xlsx(rows: AsyncIterable<ClaimRow>): AsyncIterable<Uint8Array> {
  const columns = CLAIM_COLUMNS.map(({ name, width }) => ({ key: name, header: name, width }));
  return writeXlsxStream(cells(rows), { name: 'claims', columns, freezePane: { rows: 1 } });
}

async function* cells(rows: AsyncIterable<ClaimRow>): AsyncIterable<(string | number | null)[]> {
  for await (const row of rows) {
    yield CLAIM_COLUMNS.map((column) => {
      const cell = flatCell(row, column);
      return typeof cell === 'string' ? writableInXml(cell).slice(0, MOST_CHARACTERS) : cell;
    });
  }
}
