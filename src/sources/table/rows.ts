import { parse } from 'csv-parse/sync';
import { strayBytes } from '../bytes/encoding.js';
import type { NumberedLine } from '../bytes/lines.js';

/** One row of a table. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
  readonly text: string;
  /** Whether the table ends within a quoted cell of this row. */
  readonly truncated: boolean;
}

/** The lines of one row; a quoted cell may span several. */
interface RawRow {
  readonly text: string;
  readonly line: number;
  /** Whether its quotation marks do not pair and are treated as plain characters. */
  readonly unquoted: boolean;
  readonly truncated: boolean;
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
      yield {
        text: open.map((part) => part.text).join('\n'),
        line: first.number,
        unquoted: ignoreQuotes,
        truncated: false,
      };
      if (rest.length > 0) unpaired = 0;
    } else if (!line || isTooLong(open, limit)) {
      unpaired++;
      yield { text: first.text, line: first.number, unquoted: true, truncated: isCut(line, open, delimiter) };
      input.repeat(rest);
    } else continue;
    open = [];
  }
}

/** Whether the lines left when there is no next one are a row that breaks off: a single line whose last quotation mark opens a cell. */
function isCut(next: NumberedLine | undefined, open: readonly NumberedLine[], delimiter: string): boolean {
  if (next || open.length > 1) return false;
  const text = open[0]!.text;
  const before = text.slice(0, text.lastIndexOf('"')).trimEnd();
  return text.includes('"') && (before === '' || before.endsWith(delimiter.trim() || delimiter));
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
  let within = quoted;
  for (const { role } of quotesIn(line, delimiter, quoted)) {
    if (role === 'opens') within = true;
    else if (role === 'closes') within = false;
  }
  return within;
}

/** A quotation mark between two characters that are neither one nor the end of a cell. */
const BARE_QUOTE = /[^",;|\t\r\n]"[^",;|\t\r\n]/;

/** A row in which the quotation marks within quoted cells are doubled, as they should be: `"a "b", c"` → `"a ""b"", c"`. */
function withDoubledQuotes(row: string, delimiter: string): string {
  if (!BARE_QUOTE.test(row)) return row;
  const parts: string[] = [];
  let from = 0;
  for (const { at, role } of quotesIn(row, delimiter, false)) {
    if (role !== 'bare') continue;
    parts.push(row.slice(from, at + 1), '"');
    from = at + 1;
  }
  return parts.join('') + row.slice(from);
}

interface Quote {
  readonly at: number;
  /** "bare" is one within a quoted cell that is not doubled. */
  readonly role: 'opens' | 'closes' | 'bare';
}

/** The quotation marks of a row that are not doubled. One within a quoted cell closes it only at the end of a cell. */
function* quotesIn(row: string, delimiter: string, begin: boolean): Generator<Quote> {
  let quoted = begin;
  let atCellStart = !quoted;
  for (let at = 0; at < row.length; at++) {
    const c = row[at]!;
    if (!quoted) {
      if (c === '"' && atCellStart) {
        quoted = true;
        yield { at, role: 'opens' };
      } else atCellStart = c === delimiter || (atCellStart && c === ' ');
    } else if (c === '"' && row[at + 1] === '"') at++;
    else if (c === '"') {
      quoted = !isCellEnd(row, at + 1, delimiter);
      yield { at, role: quoted ? 'bare' : 'closes' };
    }
  }
}

function isCellEnd(line: string, at: number, delimiter: string): boolean {
  return at === line.length || line[at] === delimiter;
}

function* parsed(rows: readonly RawRow[], delimiter: string): Generator<TableRow> {
  if (rows.length === 0) return;
  const all = rows.some((row) => row.unquoted)
    ? undefined
    : cellsOf(rows.map((row) => withDoubledQuotes(row.text, delimiter)).join('\n'), delimiter, true);
  for (const [i, row] of rows.entries()) {
    const cells =
      all?.length === rows.length
        ? all[i]!
        : (cellsOf(row.unquoted ? row.text : withDoubledQuotes(row.text, delimiter), delimiter, !row.unquoted)[0] ??
          row.text.split(delimiter));
    yield { cells, line: row.line, text: row.text, truncated: row.truncated };
  }
}

/** The cells of some rows; no rows if they cannot be parsed. */
export function cellsOf(text: string, delimiter: string, quotes = true): string[][] {
  // The parser works on UTF-8, in which invalid bytes of the file (see `strayBytes`) would be lost.
  if (!strayBytes(text)) return parsedCells(text, delimiter, quotes);
  const kept = text.replace(/[\ud800-\udfff]/gu, (half) => String.fromCodePoint(PRIVATE + half.charCodeAt(0)));
  return parsedCells(kept, delimiter, quotes).map((cells) =>
    cells.map((cell) =>
      cell.replace(/[\u{fd800}-\u{fdfff}]/gu, (mark) => String.fromCharCode(mark.codePointAt(0)! - PRIVATE)),
    ),
  );
}

/** Added to a lone surrogate, this gives a character for private use. */
const PRIVATE = 0xf0000;

function parsedCells(text: string, delimiter: string, quotes: boolean): string[][] {
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
