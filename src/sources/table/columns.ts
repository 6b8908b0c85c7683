import { fieldKey, KEYS_OF_FIELD } from '../fields/names-of-fields.js';
import { COLUMN_FIELDS, type ColumnField, type Columns } from '../source.js';
import { columnsByContent } from './by-content.js';
import { cellsOf } from './rows.js';

/** The layout of a table. */
export interface TableLayout {
  readonly delimiter: string;
  /** Number of rows up to and including the header. */
  readonly headerRows: number;
  readonly header: readonly string[];
  /** The header's names, normalised by `fieldKey`. */
  readonly keys: readonly string[];
  /** The column of each field. */
  readonly columns: ReadonlyMap<ColumnField, number>;
}

const DELIMITERS = [',', '\t', ';', '|'] as const;
/** Number of rows searched for the header: some exports write the query or "sep=;" above it. */
const HEADER_WITHIN = 12;

/**
 * Finds the header of a table: the row with columns for a title and an abstract.
 * @param given column names or numbers given by the user
 */
export function layoutOf(head: string, given?: Columns): TableLayout | undefined {
  const lines = head.replace(/^sep=.\r?\n/i, '').split(/\r\n|\n|\r/);
  const skipped = /^sep=./i.test(head) ? 1 : 0;
  let best: TableLayout | undefined;
  for (const delimiter of DELIMITERS) {
    for (let row = 0; row < Math.min(HEADER_WITHIN, lines.length); row++) {
      if (delimiter === '|' && isMarkdownTable(lines[row]!, lines[row + 1])) continue;
      const layout = layoutAt(lines[row]!, delimiter, row + 1 + skipped, given);
      if (layout && (!best || layout.header.length > best.header.length)) best = layout;
    }
  }
  return best ?? (given ? undefined : withoutHeader(head));
}

/** The layout of a table whose columns are told by what they hold. */
function withoutHeader(head: string): TableLayout | undefined {
  for (const delimiter of DELIMITERS) {
    const { width, columns } = columnsByContent(head, delimiter) ?? {
      width: 0,
      columns: new Map<ColumnField, number>(),
    };
    if (width === 0) continue;
    const keys = Array.from({ length: width }, (_, at) => [...columns].find(([, column]) => column === at)?.[0] ?? '');
    return { delimiter, headerRows: 0, header: keys.map(() => ''), keys: keys.map(fieldKey), columns };
  }
  return undefined;
}

/** A Markdown table is read with the page that contains it. */
function isMarkdownTable(line: string, next = ''): boolean {
  return /^\s*\|/.test(line) || /^[\s|:-]*$/.test(next);
}

/** The layout with this line as the header; undefined if it has no title and abstract. */
function layoutAt(line: string, delimiter: string, headerRows: number, given?: Columns): TableLayout | undefined {
  const header = cellsOf(line, delimiter)[0]?.map((cell) => cell.trim());
  if (!header || header.length < 2 || header.some((cell) => cell.length > 100)) return undefined;
  const columns = columnsOf(header, given);
  if (!columns.has('title') || !columns.has('abstract')) return undefined;
  return { delimiter, headerRows, header, keys: header.map(fieldKey), columns };
}

/** The column of each field: as given by the user, otherwise by the names in the header. */
export function columnsOf(header: readonly string[], given?: Columns): Map<ColumnField, number> {
  const columns = new Map<ColumnField, number>();
  const keys = header.map(fieldKey);
  for (const field of COLUMN_FIELDS) {
    const name = given?.[field];
    const named =
      name === undefined ? -1 : header.findIndex((cell) => cell === name || fieldKey(cell) === fieldKey(name));
    const at = name === undefined ? guess(field, keys) : named >= 0 ? named : Number(name) - 1;
    if (Number.isInteger(at) && at >= 0 && at < header.length && ![...columns.values()].includes(at))
      columns.set(field, at);
  }
  return columns;
}

function guess(field: ColumnField, keys: readonly string[]): number {
  for (const name of KEYS_OF_FIELD[field]) {
    const at = keys.indexOf(name);
    if (at >= 0) return at;
  }
  if (field !== 'title' && field !== 'abstract') return -1;
  // "Title of the paper", "Abstract (English)"; not "Source title", "Abstract link".
  const part = new RegExp(`^(?:paper|article|document|publication)?${field}(?!.*(?:link|url|id$|length|source))`);
  return keys.findIndex((key) => part.test(key));
}
