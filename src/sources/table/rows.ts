import { parse } from 'csv-parse/sync';
import type { Line } from '../bytes/lines.js';

/** One row of a table. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  readonly text: string;
}

/** Lines that hold one row together, because a quoted cell goes over line breaks. */
interface RawRow {
  readonly text: string;
  readonly line: number;
  /** Its quotation marks do not pair: they are taken for letters. */
  readonly unquoted: boolean;
}

/** A cell goes on over so many lines at most; beyond, a quotation mark is missing. */
const MOST_LINES = 2_000;
/** After so many unpaired quotation marks the table is one that does not quote. */
const MOST_UNPAIRED = 20;
const BATCH = 100;

/**
 * The rows of a table with this delimiter. A cell may be quoted and hold line breaks; where a quotation mark is never closed, its
 * line is read as it stands, and so is every other: one mistake costs one row.
 * @param limit characters of a row; longer ones are given with what there is of them
 */
export async function* rowsOf(lines: AsyncIterable<Line>, delimiter: string, limit: number): AsyncGenerator<Row> {
  let batch: RawRow[] = [];
  for await (const row of rawRows(lines, delimiter, limit)) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield* parsed(batch, delimiter);
    batch = [];
  }
  yield* parsed(batch, delimiter);
}

async function* rawRows(lines: AsyncIterable<Line>, delimiter: string, limit: number): AsyncGenerator<RawRow> {
  const input = lines[Symbol.asyncIterator]();
  let again: Line[] = [];
  let open: Line[] = [];
  let length = 0;
  let unpaired = 0;
  while (true) {
    const next = again.length > 0 ? undefined : await input.next();
    const line = next ? (next.done ? undefined : next.value) : again.shift();
    if (!line && open.length === 0) return;
    if (line && open.length === 0 && line.text.trim() === '') continue;
    if (line) open.push(line);
    length += line?.text.length ?? 0;
    const [first, ...rest] = open as [Line, ...Line[]];
    if (line && (unpaired >= MOST_UNPAIRED || !endsQuoted(line.text, delimiter, open.length > 1))) {
      yield { text: open.map((part) => part.text).join('\n'), line: first.number, unquoted: unpaired >= MOST_UNPAIRED };
      if (open.length > 1) unpaired = 0;
    } else if (!line || open.length > MOST_LINES || length > limit) {
      unpaired++;
      yield { text: first.text, line: first.number, unquoted: true };
      again = [...rest, ...again];
    } else continue;
    open = [];
    length = 0;
  }
}

/** Does a line end within quotation marks, when it begins within them or not? */
function endsQuoted(line: string, delimiter: string, quoted: boolean): boolean {
  if (!quoted && !line.includes('"')) return false;
  let start = !quoted;
  for (let at = 0; at < line.length; at++) {
    const c = line[at]!;
    if (quoted) {
      if (c !== '"') continue;
      const next = line[at + 1];
      if (next === '"') at++;
      else if (next === undefined || next === delimiter) quoted = false;
    } else if (c === '"' && start) quoted = true;
    else start = c === delimiter || (start && c === ' ');
  }
  return quoted;
}

function* parsed(rows: readonly RawRow[], delimiter: string): Generator<Row> {
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

/** The cells of some rows; no row when they cannot be parsed. */
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
