import { linesOf } from '../bytes/lines.js';
import { affiliationsInCell, listInText } from '../fields/lists-in-text.js';
import { paperFrom } from '../fields/paper-fields.js';
import { crossIdsNamed, mayLink } from '../fields/names-of-fields.js';
import { tooLong, type ColumnField, type Columns, type SourceFormat, SourceFormatError } from '../source.js';
import { layoutOf, type TableLayout } from './columns.js';
import { type TableRow, rowsOf } from './rows.js';

/** A table with cells separated by commas, tabs, semicolons or bars. The names in its header determine the fields; without a header, what the columns hold. */
export const csv: SourceFormat = {
  name: 'csv',
  description:
    'a table (CSV, TSV, …); columns are recognised by their names, or by what they hold if there is no header, or given by --columns title=…,abstract=…',
  example: `Title,Authors,Year,DOI,Abstract
"Swift: A Small Model","Bo, A.; Di, C.-P.",2024,10.1000/swift,"Swift reaches 81.5% accuracy on CIFAR-10."
`,
  looksLike: (head, columns) => !/^\s*[<[{@]/.test(head) && layoutOf(wholeLines(head), columns) !== undefined,
  async *read(text, { limits, columns }) {
    const { head, whole } = await untilHeader(text);
    const layout = layoutOf(wholeLines(head), columns);
    if (!layout) throw new SourceFormatError(noHeader(head, columns));
    for await (const row of rowsOf(linesOf(whole, limits.record), layout.delimiter, limits.record)) {
      if (row.line <= layout.headerRows || isHeader(row, layout)) continue;
      const place = `line ${row.line}`;
      if (row.text.length >= limits.record) {
        yield tooLong(limits.record, place, row.text);
        continue;
      }
      if (row.truncated) {
        yield { rejected: 'is truncated', detail: 'the table ends within a quoted cell', place, record: row.text };
        continue;
      }
      yield {
        ...paperFrom(fieldsOfRow(withoutRowName(row.cells, layout), layout), 'csv', limits),
        place,
        record: row.text,
      };
    }
  },
};

/** A repeated header, from concatenated tables. */
function isHeader(row: TableRow, layout: TableLayout): boolean {
  return row.cells.every((cell, i) => cell.trim() === layout.header[i]);
}

/** R writes row numbers in a column without a name. */
function withoutRowName(cells: readonly string[], { header, columns }: TableLayout): readonly string[] {
  const [field] = [...columns].find(([, at]) => at === 0) ?? [];
  const isText = field !== undefined && field !== 'id' && field !== 'published';
  return isText && cells.length === header.length + 1 && /^\d+$/.test(cells[0]!) ? cells.slice(1) : cells;
}

/** The fields of a paper from the cells of its row. */
export function fieldsOfRow(
  cells: readonly string[],
  layout: Pick<TableLayout, 'columns' | 'keys'>,
): Parameters<typeof paperFrom>[0] {
  const cell = (field: ColumnField): string | undefined => {
    const at = layout.columns.get(field);
    return at === undefined ? undefined : cells[at];
  };
  const authors = cell('authors');
  return {
    title: cell('title'),
    abstract: cell('abstract'),
    authors: authors !== undefined && /^\s*\[/.test(authors) ? listInText(authors) : authors,
    affiliations: affiliationsInCell(cell('affiliations')),
    doi: cell('doi'),
    arxivId: cell('arxivId'),
    url: cell('url'),
    venue: cell('venue'),
    published: cell('published'),
    sourceId: cell('id'),
    links: layout.keys.flatMap((key, at) => (mayLink(key) ? (cells[at] ?? []) : [])),
    crossIds: crossIdsNamed((key) => cells[layout.keys.indexOf(key)]),
  };
}

/** A line truncated at the end of the head is not a header. */
function wholeLines(head: string): string {
  const end = Math.max(head.lastIndexOf('\n'), head.lastIndexOf('\r'));
  return end < 0 || head.length < 60_000 ? head : head.slice(0, end);
}

async function untilHeader(text: AsyncIterable<string>): Promise<{ head: string; whole: AsyncIterable<string> }> {
  const iterator = text[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done ? '' : first.value;
  async function* whole(): AsyncIterable<string> {
    yield head;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head, whole: whole() };
}

function noHeader(head: string, columns: Columns | undefined): string {
  const first = head.split(/[\r\n]/, 1)[0]!.slice(0, 200);
  const said = columns ? ` with the given columns (${Object.values(columns).join(', ')})` : '';
  return `this table has no header${said}; its first line is ${JSON.stringify(first)}. Name the columns: --columns title=…,abstract=…`;
}
