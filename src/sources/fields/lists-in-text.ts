/** The names in `['Ana Bo', "Cy O'Di"]`, as Python prints a list into a table, or in a JSON list; else the text without its brackets. */
export function listInText(text: string): string | string[] {
  const names = [...text.matchAll(/'((?:[^'\\]|\\.|'(?=\p{L}))*)'|"((?:[^"\\]|\\.)*)"/gu)].map((m) =>
    (m[1] ?? m[2])!.replace(/\\(.)/g, '$1'),
  );
  return names.length > 0 ? names : text.replace(/^\s*\[|\]\s*$/g, '');
}

/** The organisations in one cell of a table: a list in brackets, or names between semicolons, bars or line breaks. */
export function affiliationsInCell(cell: string | undefined): string[] | undefined {
  if (cell === undefined) return undefined;
  return /^\s*\[/.test(cell) ? [listInText(cell)].flat() : cell.split(/\s*[;|\n]\s*/);
}
