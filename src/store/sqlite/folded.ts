/** What word search looks in: the text in lower case. Stored only where SQLite's lower(), which knows ASCII alone, gives another text. */
export function folded(text: string): string | null {
  const lower = text.toLowerCase();
  return lower === text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) ? null : lower;
}
