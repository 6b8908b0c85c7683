import { writeXlsxStream } from 'hucre/xlsx';
import { CLAIM_COLUMNS, flatCell } from './claim-columns.js';
import type { ClaimRow } from './claim-rows.js';
import { writableInXml } from './xml-text.js';

/** Maximum number of characters in a cell. */
const MOST_CHARACTERS = 32_767;

/**
 * An Excel workbook with one sheet: numbers are numbers, lists are joined by "; ", and a text never is a formula. More rows than a
 * sheet can hold go on in a second one.
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
