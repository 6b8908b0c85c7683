/** The names in `['Ana Bo', "Cy O'Di"]`, as Python prints a list into a table, or in a JSON list; else the text without its brackets. */
export function listInText(text: string): string | string[] {
  const names = [...text.matchAll(/'((?:[^'\\]|\\.|'(?=\p{L}))*)'|"((?:[^"\\]|\\.)*)"/gu)].map((m) =>
    (m[1] ?? m[2])!.replace(/\\(.)/g, '$1'),
  );
  return names.length > 0 ? names : text.replace(/^\s*\[|\]\s*$/g, '');
}
