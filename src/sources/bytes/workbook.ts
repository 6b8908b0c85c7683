import { stringify } from 'csv-stringify/sync';
import { type GrowthCounter, UnpackError } from './decompress.js';
import { onePiece, piecesOf } from './pieces.js';
import { pageOfDocument } from './text-document.js';
import { type ZipEntry, zipEntries } from './zip.js';

/** Office files: zip archives whose first entry shows the type. */
type OfficeFile = 'open-xml' | 'spreadsheet' | 'text' | 'other';

/** Maximum size of a workbook in bytes, because its zip archive is held in memory. Larger ones have to be saved as CSV. */
const MOST_BYTES = 256 * 1024 * 1024;

/** Maximum number of rows, the limit of Excel. */
const MOST_ROWS = 1_048_576;
/** Maximum number of sheets that are read. */
const MOST_SHEETS = 200;
/** Maximum number of text cells that a repeated row of OpenDocument may expand to. */
const MOST_REPEATED = 1_000_000;

/** The first entries of Office files. */
const FIRST_FILES =
  /^(?:\[Content_Types\]\.xml$|_rels\/|docProps\/(?:app|core)\.xml$|xl\/(?:workbook|worksheets|styles|sharedStrings|theme|_rels)|word\/document\.xml$|ppt\/presentation\.xml$)/;

/** The type of Office file in a zip archive; undefined for any other archive. */
export function officeFile(head: Buffer): OfficeFile | undefined {
  if (head.length < 30) return undefined;
  const name = head.toString('latin1', 30, 30 + head.readUInt16LE(26));
  if (FIRST_FILES.test(name)) return 'open-xml';
  if (name !== 'mimetype') return undefined;
  const type = /application\/vnd\.oasis\.opendocument\.(spreadsheet|text)/.exec(head.toString('latin1'))?.[1];
  return (type as 'spreadsheet' | 'text' | undefined) ?? 'other';
}

/** Files of a workbook or document that are read as a whole. */
const NEEDED = new Set([
  'xl/workbook.xml',
  'content.xml',
  'word/document.xml',
  'word/styles.xml',
  'word/_rels/document.xml.rels',
]);

/**
 * The sheets of an Excel or OpenDocument workbook, each as a CSV file whose lines are the rows of the sheet; or the text of a Word or
 * OpenDocument document as a page of HTML.
 * @returns undefined if the file is neither, or is too large
 * @throws UnpackError if the archive is damaged or a decompression bomb
 */
export async function officeFiles(
  bytes: AsyncIterable<Uint8Array>,
  kind: OfficeFile,
  counter: GrowthCounter,
): Promise<AsyncIterable<ZipEntry> | undefined> {
  const pieces = await piecesOf(bytes, MOST_BYTES);
  if (pieces === undefined || kind === 'other') return undefined;
  const file = Buffer.concat(pieces);
  const files = await unpackedFiles(file, counter);
  if (kind === 'spreadsheet') {
    refuseRepeatedText(files.get('content.xml') ?? '');
    return openDocumentSheets(file, counter);
  }
  if (kind === 'text' || files.has('word/document.xml')) {
    const page = pageOfDocument(files);
    return page === undefined
      ? undefined
      : onePiece({ name: 'document', bytes: onePiece(Buffer.from(`\ufeff${page}`)) });
  }
  const sheets = (files.get('xl/workbook.xml') ?? '').match(/<(?:\w+:)?sheet\s/g)?.length ?? 0;
  return sheets > 0 ? excelSheets(file, Math.min(sheets, MOST_SHEETS), counter) : undefined;
}

/**
 * The required files of the archive. All files are decompressed once first, so that damage and decompression bombs are found before anything
 * is parsed.
 */
async function unpackedFiles(archive: Uint8Array, counter: GrowthCounter): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for await (const entry of zipEntries(onePiece(archive), counter)) {
    const pieces: Uint8Array[] = [];
    for await (const piece of entry.bytes) if (NEEDED.has(entry.name)) pieces.push(piece);
    if (pieces.length > 0) files.set(entry.name, Buffer.concat(pieces).toString('utf8'));
  }
  return files;
}

/** A few bytes can repeat a row of text a million times, and the parser would hold all copies in memory. */
function refuseRepeatedText(xml: string): void {
  const most = (text: string, attribute: string): number =>
    Math.max(1, ...[...text.matchAll(new RegExp(`${attribute}="(\\d{1,9})"`, 'g'))].map((match) => Number(match[1])));
  for (const row of xml.split('<table:table-row').slice(1)) {
    if (!row.includes('<text:p')) continue;
    const cells = row.split('<table:').filter((cell) => cell.includes('<text:p'));
    const repeated = most(row.slice(0, row.indexOf('>')), 'number-rows-repeated');
    const columns = Math.max(...cells.map((cell) => most(cell, 'number-columns-repeated')));
    if (repeated * columns > MOST_REPEATED) throw new UnpackError('a row with text is repeated too often');
  }
}

async function* excelSheets(file: Uint8Array, count: number, counter: GrowthCounter): AsyncGenerator<ZipEntry> {
  const { streamXlsxRows } = await import('hucre/xlsx');
  for (let sheet = 0; sheet < count; sheet++) {
    yield { name: `sheet ${sheet + 1}`, bytes: rowsAsText(streamXlsxRows(file, { sheet }), counter) };
  }
}

/** OpenDocument stores all sheets in one entry, which is read once for each sheet. */
async function* openDocumentSheets(file: Uint8Array, counter: GrowthCounter): AsyncGenerator<ZipEntry> {
  const { streamOdsRows } = await import('hucre/ods');
  const found = new Set<number>();
  try {
    for await (const { sheetIndex = 0 } of streamOdsRows(file)) if (found.size < MOST_SHEETS) found.add(sheetIndex);
  } catch (error) {
    throw damaged(error);
  }
  for (const sheet of found) {
    yield { name: `sheet ${sheet + 1}`, bytes: rowsAsText(streamOdsRows(file, { sheets: [sheet] }), counter) };
  }
}

function damaged(error: unknown): UnpackError {
  return error instanceof UnpackError ? error : new UnpackError(`the sheet is damaged (${(error as Error).message})`);
}

interface Row {
  /** The index of the sheet, from 0. */
  readonly index: number;
  readonly values: readonly (string | number | boolean | Date | null)[];
}

/**
 * Rows as lines. Missing rows become empty lines, so that line numbers equal row numbers. A sheet that fails before its first
 * row is a chart and has no rows.
 */
async function* rowsAsText(rows: AsyncIterable<Row>, counter: GrowthCounter): AsyncGenerator<Uint8Array> {
  let next = 0;
  try {
    for await (const { index, values } of rows) {
      if (index >= MOST_ROWS) throw new UnpackError(`a sheet has no row ${index + 1}`);
      const filled = values.slice(0, values.findLastIndex((value) => value !== null && value !== '') + 1);
      const text = Buffer.from('\n'.repeat(Math.max(0, index - next)) + stringify([filled.map(cellText)]));
      next = index + 1;
      counter.unpacked(text.length);
      yield text;
    }
  } catch (error) {
    if (error instanceof UnpackError || next > 0) throw damaged(error);
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
