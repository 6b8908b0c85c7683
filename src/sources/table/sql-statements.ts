import { type NumberedLine, linesOf } from '../bytes/lines.js';

/** A statement of a dump about a table. */
export type SqlStatement =
  | { readonly kind: 'create'; readonly line: number; readonly table: string; readonly columns: readonly string[] }
  | {
      readonly kind: 'rows';
      readonly line: number;
      readonly table: string;
      /** Undefined if the statement names no columns: it then has all columns of the table. */
      readonly columns: readonly string[] | undefined;
      readonly rows: Iterable<readonly string[]>;
    }
  | { readonly kind: 'breaks off'; readonly line: number }
  | { readonly kind: 'too long'; readonly line: number; readonly text: string };

/** MySQL escapes quotation marks with backslashes; other databases double them. */
const OF_MYSQL = /^-- (?:MySQL|MariaDB|phpMyAdmin)|^\) ENGINE=|^(?:INSERT|REPLACE|CREATE|DROP) [A-Z ]{0,30}`/i;
const COPY = /^COPY ([^\s(]+) \(([^()]*)\) FROM stdin/i;
const CREATE = /^CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?([^\s(]+)\s*\(([\s\S]*)\)[^)]*;?\s*$/i;
const INSERT =
  /^(?:INSERT|REPLACE)\s+(?:(?:IGNORE|OR\s+\w+|LOW_PRIORITY|DELAYED)\s+)?INTO\s+([^\s(]+)\s*(?:\(([^()]*)\)\s*)?VALUES\s*/i;
/** Keywords in a list of columns that are not names of columns. */
const NO_COLUMN = /^\s*(?:PRIMARY|FOREIGN|UNIQUE|CONSTRAINT|CHECK|KEY|INDEX|FULLTEXT|SPATIAL|EXCLUDE)\b/i;

/** The statements of a dump, one at a time. */
export async function* statementsOf(text: AsyncIterable<string>, limit: number): AsyncGenerator<SqlStatement> {
  let statement = new Statement(limit);
  let copy: Copied | undefined;
  let escapes = false;
  for await (const line of linesOf(text, limit)) {
    escapes ||= OF_MYSQL.test(line.text.slice(0, 1000));
    if (copy) {
      if (line.text === '\\.') copy = undefined;
      else yield { kind: 'rows', line: line.number, ...copy, rows: [copiedCells(line.text)] };
      continue;
    }
    if (!statement.add(line, escapes)) continue;
    const begins = COPY.exec(statement.text);
    copy = begins ? { table: nameOf(begins[1]!), columns: begins[2]!.split(',').map(nameOf) } : undefined;
    const found = begins ? undefined : statementIn(statement, escapes);
    if (found) yield found;
    statement = new Statement(limit);
  }
  const last = statement.text === '' ? undefined : statementIn(statement, escapes);
  if (last) yield* [last, { kind: 'breaks off', line: last.line }];
}

interface Copied {
  readonly table: string;
  readonly columns: readonly string[];
}

/** The lines of a statement. */
class Statement {
  text = '';
  line = 0;
  tooLong = false;
  private quote: string | undefined;

  constructor(private readonly limit: number) {}

  /** @returns whether the statement ends with this line */
  add({ text, number, tooLong }: NumberedLine, escapes: boolean): boolean {
    if (this.text === '' && /^\s*(?:--|#|\/\*.*\*\/;?\s*$|$)/.test(text)) return false;
    if (this.text === '') this.line = number;
    this.tooLong ||= tooLong || this.text.length + text.length > this.limit;
    if (!this.tooLong) this.text += this.text === '' ? text : `\n${text}`;
    this.quote = quoteAfter(text, this.quote, escapes);
    return tooLong || (this.quote === undefined && /;\s*$/.test(text.slice(-50)));
  }
}

/** The quotation mark that is still open at the end of a line. */
function quoteAfter(line: string, before: string | undefined, escapes: boolean): string | undefined {
  let quote = before;
  for (const { 0: mark } of line.matchAll(escapes ? /\\.|['"`]/g : /['"`]/g)) {
    if (mark.length > 1) continue;
    if (quote === undefined) quote = mark;
    else if (quote === mark) quote = undefined;
  }
  return quote;
}

function statementIn({ text, line, tooLong }: Statement, escapes: boolean): SqlStatement | undefined {
  if (tooLong) return { kind: 'too long', line, text: text.slice(0, 2000) };
  const statement = text.trimStart();
  const created = CREATE.exec(statement);
  if (created) {
    const columns = [...cellsIn(`${created[2]!})`, 0, false)].flatMap((cells) => cells.raw);
    const names = columns.filter((column) => !NO_COLUMN.test(column)).map((column) => nameOf(column));
    return { kind: 'create', line, table: nameOf(created[1]!), columns: names };
  }
  const inserted = INSERT.exec(statement);
  if (!inserted) return undefined;
  const columns = inserted[2]?.split(',').map(nameOf);
  return {
    kind: 'rows',
    line,
    table: nameOf(inserted[1]!),
    columns,
    rows: rowsIn(statement, inserted[0].length, escapes),
  };
}

/** The rows after VALUES: "(1, 'Swift'), (2, 'Slow')". */
function* rowsIn(statement: string, from: number, escapes: boolean): Generator<readonly string[]> {
  let at = statement.indexOf('(', from);
  while (at >= 0) {
    const row = cellsIn(statement, at + 1, escapes).next().value;
    if (!row) return;
    yield row.raw.map((cell) => valueOf(cell, escapes));
    at = statement.indexOf('(', row.end);
  }
}

/** The unparsed cells up to the closing bracket. */
function* cellsIn(
  text: string,
  from: number,
  escapes: boolean,
): Generator<{ readonly raw: string[]; readonly end: number }, undefined> {
  const marks = escapes ? /\\.|['"`(),]/gs : /['"`(),]/g;
  const raw: string[] = [];
  let [start, depth, quote] = [from, 0, ''];
  marks.lastIndex = from;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    const { 0: mark, index } = found;
    if (mark.length > 1) continue;
    if (quote !== '') quote = mark === quote ? '' : quote;
    else if (/['"`]/.test(mark)) quote = mark;
    else if (mark === '(') depth++;
    else if (depth > 0) depth -= Number(mark === ')');
    else {
      raw.push(text.slice(start, index));
      start = index + 1;
      if (mark !== ')') continue;
      yield { raw, end: start };
      return undefined;
    }
  }
  return undefined;
}

/** The text of a value: a quoted one is unescaped, a function call is replaced by its first argument. */
function valueOf(cell: string, escapes: boolean): string {
  const written = cell.trim();
  if (/^null$/i.test(written)) return '';
  const quoted = (escapes ? /^[^']*'((?:[^'\\]|\\.|'')*)'/s : /^[^']*'((?:[^']|'')*)'/).exec(written)?.[1];
  if (quoted === undefined) return written;
  const text = quoted.replaceAll("''", "'");
  // SQLite writes line breaks as replace('…\n…', '\n', char(10)).
  if (/^replace\(/i.test(written)) return text.replaceAll('\\n', '\n').replaceAll('\\r', '');
  if (/^unistr\(/i.test(written))
    return text.replace(/\\u([\da-f]{4})/gi, (_, c: string) => String.fromCharCode(parseInt(c, 16)));
  return escapes || /^E'/i.test(written) ? unescaped(text) : text;
}

/** A line after COPY: cells are separated by tabs, `\N` is null. */
function copiedCells(line: string): string[] {
  return line.split('\t').map((cell) => (cell === '\\N' ? '' : listed(unescaped(cell))));
}

/** The texts of a PostgreSQL array, `{Ana,"Cy Di"}`, joined by semicolons. */
function listed(cell: string): string {
  if (!/^\{.+\}$/.test(cell)) return cell;
  const items = cell.slice(1, -1).match(/"(?:[^"\\]|\\.)*"|[^",]+/g) ?? [];
  return items.map((item) => unescaped(item.replace(/^"|"$/g, ''))).join('; ');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', 0: '', b: '', Z: '' };

function unescaped(text: string): string {
  return text.replace(/\\(.)/gs, (_, c: string) => ESCAPES[c] ?? c);
}

/** The last part of a name, without quotation marks: `public."papers"`, "`title` text". */
function nameOf(written: string): string {
  const [name = ''] = /^(?:[`"[][^`"\]]*[`"\]]|[^\s(`"[])+/.exec(written.trim()) ?? [];
  return name
    .split('.')
    .at(-1)!
    .replace(/[`"[\]]/g, '');
}
