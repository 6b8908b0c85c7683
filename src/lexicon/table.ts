import { readFileSync } from 'node:fs';

/** One line of a data file: the value of each column, by the column's name in the first line. Missing cells are "". */
export type LexiconRow = Readonly<Record<string, string>>;

/**
 * Parses a tab-separated data file. The first line names the columns; empty lines and lines that begin with `# ` are comments.
 * @throws Error naming file and line if a line has more cells than the first line has columns
 */
export function readTable(url: URL): LexiconRow[] {
  const lines = readFileSync(url, 'utf8').split(/\r?\n/);
  const at = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('# '));
  const columns = (lines[at] ?? '').split('\t').map((column) => column.trim());
  const rows: LexiconRow[] = [];
  for (let i = at + 1; i < lines.length; i++) {
    const line = lines[i] ?? '';
    if (line.trim() === '' || line.startsWith('# ')) continue;
    const cells = line.split('\t');
    if (cells.length > columns.length)
      throw new Error(`${url.pathname}:${i + 1}: expected at most ${columns.length} cells, found ${cells.length}`);
    rows.push(Object.fromEntries(columns.map((column, c) => [column, (cells[c] ?? '').trim()])));
  }
  return rows;
}

/** The items of a cell that contains a list, written `one | two`. */
export function listCell(cell: string | undefined): string[] {
  return (cell ?? '')
    .split(' | ')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
