/**
 * Whether a number at the start or end of a searched text has to match as a whole: "batch size 1" does not match "batch size
 * 16" or "batch size 1.5". Null if the text has no number there.
 */
export function numberEdges(text: string): { readonly start: boolean; readonly end: boolean } | null {
  const start = /^\d/.test(text);
  const end = /\d$/.test(text);
  return start || end ? { start, end } : null;
}
