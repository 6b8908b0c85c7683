import { parse } from 'csv-parse/sync';
import type { NumberedLine } from '../bytes/lines.js';

/** One row of a table. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
  readonly text: string;
}

/** The lines of one row; a quoted cell may span several. */
interface RawRow {
  readonly text: string;
  readonly line: number;
  /** Whether its quotation marks do not pair and are treated as plain characters. */
  readonly unquoted: boolean;
}

/** Maximum number of lines of a cell; if it is longer, a quotation mark must be missing. */
const MOST_LINES = 2_000;
/** Number of unclosed quotation marks after which the table is read without quoting. */
const MOST_UNPAIRED = 20;
const BATCH = 100;

/**
 * The rows of a table with this delimiter. A quoted cell may contain line breaks. A line with an unclosed quotation mark
 * becomes a row without quoting, and reading resumes with the next line, so that one error costs one row.
 * @param limit maximum length of a row in characters, after which a quotation mark counts as unclosed
 */
export async function* rowsOf(
  lines: AsyncIterable<NumberedLine>,
  delimiter: string,
  limit: number,
): AsyncGenerator<TableRow> {
  let batch: RawRow[] = [];
  for await (const row of rawRows(lines, delimiter, limit)) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield* parsed(batch, delimiter);
    batch = [];
  }
  yield* parsed(batch, delimiter);
}

async function* rawRows(lines: AsyncIterable<NumberedLine>, delimiter: string, limit: number): AsyncGenerator<RawRow> {
  const input = new LinesToRepeat(lines);
  let open: NumberedLine[] = [];
  let unpaired = 0;
  while (true) {
    const line = await (open.length === 0 ? input.nextWithText() : input.next());
    if (!line && open.length === 0) return;
    if (line) open.push(line);
    const [first, ...rest] = open as [NumberedLine, ...NumberedLine[]];
    const ignoreQuotes = unpaired >= MOST_UNPAIRED;
    if (line && (ignoreQuotes || !endsQuoted(line.text, delimiter, rest.length > 0))) {
      yield { text: open.map((part) => part.text).join('\n'), line: first.number, unquoted: ignoreQuotes };
      if (rest.length > 0) unpaired = 0;
    } else if (!line || isTooLong(open, limit)) {
      unpaired++;
      yield { text: first.text, line: first.number, unquoted: true };
      input.repeat(rest);
    } else continue;
    open = [];
  }
}

function isTooLong(lines: readonly NumberedLine[], limit: number): boolean {
  return lines.length > MOST_LINES || lines.reduce((sum, line) => sum + line.text.length, 0) > limit;
}

/** Lines that can be pushed back. */
class LinesToRepeat {
  private readonly lines: AsyncIterator<NumberedLine>;
  private again: NumberedLine[] = [];

  constructor(lines: AsyncIterable<NumberedLine>) {
    this.lines = lines[Symbol.asyncIterator]();
  }

  /** The next line; undefined at the end. */
  async next(): Promise<NumberedLine | undefined> {
    if (this.again.length > 0) return this.again.shift();
    const next = await this.lines.next();
    return next.done ? undefined : next.value;
  }

  /** The next line that is not empty. */
  async nextWithText(): Promise<NumberedLine | undefined> {
    let line = await this.next();
    while (line?.text.trim() === '') line = await this.next();
    return line;
  }

  /** Pushes lines back to be read next. */
  repeat(lines: readonly NumberedLine[]): void {
    this.again = [...lines, ...this.again];
  }
}

/** Whether a line ends within quotation marks. @param quoted whether it begins within them */
function endsQuoted(line: string, delimiter: string, quoted: boolean): boolean {
  if (!line.includes('"')) return quoted;
  let atCellStart = !quoted;
  for (let at = 0; at < line.length; at++) {
    const c = line[at]!;
    if (quoted) {
      if (c === '"' && line[at + 1] === '"') at++;
      else if (c === '"' && isCellEnd(line, at + 1, delimiter)) quoted = false;
    } else if (c === '"' && atCellStart) quoted = true;
    else atCellStart = c === delimiter || (atCellStart && c === ' ');
  }
  return quoted;
}

function isCellEnd(line: string, at: number, delimiter: string): boolean {
  return at === line.length || line[at] === delimiter;
}

function* parsed(rows: readonly RawRow[], delimiter: string): Generator<TableRow> {
  if (rows.length === 0) return;
  const all = rows.some((row) => row.unquoted)
    ? undefined
    : cellsOf(rows.map((row) => row.text).join('\n'), delimiter, true);
  for (const [i, row] of rows.entries()) {
    const cells =
      all?.length === rows.length
        ? all[i]!
        : (cellsOf(row.text, delimiter, !row.unquoted)[0] ?? row.text.split(delimiter));
    yield { cells, line: row.line, text: row.text };
  }
}

/** The cells of some rows; no rows if they cannot be parsed. */
export function cellsOf(text: string, delimiter: string, quotes = true): string[][] {
  try {
    return parse(text, {
      delimiter,
      quote: quotes ? '"' : null,
      relax_quotes: true,
      relax_column_count: true,
      skip_empty_lines: true,
      ltrim: delimiter !== '\t',
      record_delimiter: ['\n', '\r\n', '\r'],
    });
  } catch {
    return [];
  }
}
