/** The lower-case text for word search. Stored only if SQLite's `lower()`, which handles only ASCII, gives a different text. */
export function folded(text: string): string | null {
  const lower = text.toLowerCase();
  return lower === text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) ? null : lower;
}
