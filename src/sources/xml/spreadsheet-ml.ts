import { stringify } from 'csv-stringify/sync';
import { layoutOf } from '../table/columns.js';
import { csv } from '../table/csv.js';
import type { SourceFormat, SourceLimits } from '../source.js';
import { descendants, textIn, type XmlElement, xmlRecords } from './tree.js';

/** Number of rows given to the reader of tables at first, so that it can find the header below a caption. */
const FIRST_ROWS = 12;
/** Maximum number of columns of Excel. */
const MOST_COLUMNS = 16_384;

/** Excel 2003's XML, which submission systems export under the name .xls. */
export const spreadsheetMl: SourceFormat = {
  name: 'spreadsheet-ml',
  description: 'a worksheet in XML (Excel 2003), such as the exports of Microsoft CMT; columns as in csv',
  example: `<?xml version="1.0"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
  <Worksheet ss:Name="Papers"><Table>
    <Row><Cell><Data ss:Type="String">Paper Title</Data></Cell><Cell><Data ss:Type="String">Author Names</Data></Cell><Cell><Data ss:Type="String">Abstract</Data></Cell></Row>
    <Row><Cell><Data ss:Type="String">Swift: A Small Model</Data></Cell><Cell><Data ss:Type="String">Ana Bo; Cy Di</Data></Cell>
      <Cell><Data ss:Type="String">Swift reaches 81.5% accuracy on CIFAR-10.</Data></Cell></Row>
  </Table></Worksheet>
</Workbook>
`,
  looksLike: (head, columns) =>
    /^\s*</.test(head) &&
    /<(?:\w+:)?Workbook[\s>]/.test(head.slice(0, 4096)) &&
    layoutOf(linesIn(head), columns) !== undefined,
  read: (text, options) => csv.read(linesOf(text, options.limits), options),
};

/** The rows in the beginning of a document as lines of CSV. */
function linesIn(head: string): string {
  return head
    .split(/<\/(?:\w+:)?Row>/, FIRST_ROWS)
    .map((row) =>
      lineOf((row.match(/<(?:\w+:)?Data\b[^<>]*>[^<>]*/g) ?? []).map((cell) => cell.replace(/^[^>]*>/, ''))),
    )
    .join('');
}

async function* linesOf(text: AsyncIterable<string>, limits: SourceLimits): AsyncGenerator<string> {
  let rows = 0;
  let first = '';
  for await (const { element } of xmlRecords(text, new Set(['row']), new Set(), limits)) {
    const line = lineOf(cellsOf(element));
    if (++rows <= FIRST_ROWS) first += line;
    else {
      if (first !== '') yield first;
      first = '';
      yield line;
    }
  }
  if (first !== '') yield first;
}

/** The texts of a row. A cell tells its number, from 1, after cells that are left out. */
function cellsOf(row: XmlElement): string[] {
  const cells: string[] = [];
  for (const cell of row.children) {
    if (typeof cell === 'string' || cell.name !== 'cell') continue;
    const at = Number(cell.attributes['ss:Index'] ?? cells.length + 1) - 1;
    while (cells.length < at && at < MOST_COLUMNS) cells.push('');
    const [data] = descendants(cell, 'data');
    cells.push((data && textIn(data))?.replace(/\s+/g, ' ') ?? '');
  }
  return cells;
}

function lineOf(cells: readonly string[]): string {
  return cells.length === 0 ? '\n' : stringify([cells]);
}
