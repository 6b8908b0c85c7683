import { stringify } from 'csv-stringify/sync';
import type { GrowthCounter } from './decompress.js';
import { type ZipEntry, zipEntries } from './zip.js';

/** What Office programs make: zip archives whose first file tells the kind. */
type OfficeFile = 'open-xml' | 'spreadsheet' | 'other';

/** Larger workbooks have to be saved as CSV: their zip archive is held in memory. */
const MOST_BYTES = 256 * 1024 * 1024;

/** What kind of Office file a zip archive is; undefined for every other one. */
export function officeFile(head: Buffer): OfficeFile | undefined {
  const name = head.toString('latin1', 30, 30 + head.readUInt16LE(26));
  if (/^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/|word\/|ppt\/)/.test(name)) return 'open-xml';
  if (name !== 'mimetype') return undefined;
  return head.includes('application/vnd.oasis.opendocument.spreadsheet') ? 'spreadsheet' : 'other';
}

/**
 * The sheets of an Excel or OpenDocument workbook, each as a file of comma-separated values whose lines are the rows of the sheet.
 * @returns undefined when the file is no workbook, or a larger one than can be read
 * @throws UnpackError when the archive is damaged or a decompression bomb
 */
export async function sheetsOf(
  bytes: AsyncIterable<Uint8Array>,
  kind: OfficeFile,
  counter: GrowthCounter,
): Promise<AsyncIterable<ZipEntry> | undefined> {
  const file = await wholeFile(bytes);
  if (file === undefined || kind === 'other') return undefined;
  // Unpacked once and let go, so that an archive that is damaged or grows without end is found before it is parsed.
  let sheets = 0;
  for await (const entry of zipEntries(one(file), counter)) {
    if (/^xl\/worksheets\/sheet[^/]*\.xml$/i.test(entry.name)) sheets++;
    for await (const _ of entry.bytes);
  }
  if (kind === 'spreadsheet') return openDocumentSheets(file);
  return sheets > 0 ? excelSheets(file, sheets) : undefined;
}

async function* excelSheets(file: Uint8Array, count: number): AsyncGenerator<ZipEntry> {
  const { streamXlsxRows } = await import('hucre/xlsx');
  for (let sheet = 0; sheet < count; sheet++) {
    yield { name: `sheet ${sheet + 1}`, bytes: rowsAsText(streamXlsxRows(file, { sheet })) };
  }
}

/** OpenDocument keeps all sheets in one file, which is read once for each; there are few. */
async function* openDocumentSheets(file: Uint8Array): AsyncGenerator<ZipEntry> {
  const { streamOdsRows } = await import('hucre/ods');
  const found = new Set<number>();
  for await (const { sheetIndex = 0 } of streamOdsRows(file)) found.add(sheetIndex);
  for (const sheet of found) {
    yield { name: `sheet ${sheet + 1}`, bytes: rowsAsText(streamOdsRows(file, { sheets: [sheet] })) };
  }
}

interface Row {
  /** From 0. */
  readonly index: number;
  readonly values: readonly (string | number | boolean | Date | null)[];
}

/** Rows as lines; rows that are missing are empty lines, so that a line has the number of its row. */
async function* rowsAsText(rows: AsyncIterable<Row>): AsyncGenerator<Uint8Array> {
  let next = 0;
  for await (const { index, values } of rows) {
    const missing = '\n'.repeat(Math.max(0, index - next));
    next = index + 1;
    yield Buffer.from(missing + stringify([values.map(cellText)]));
  }
}

function cellText(value: Row['values'][number]): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return value === null
    ? ''
    : String(value)
        .split(/[\r\n]+/)
        .map((line) => line.trim())
        .join(' ');
}

async function wholeFile(bytes: AsyncIterable<Uint8Array>): Promise<Buffer | undefined> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of bytes) {
    length += piece.length;
    if (length > MOST_BYTES) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function* one(file: Uint8Array): AsyncGenerator<Uint8Array> {
  yield file;
}
