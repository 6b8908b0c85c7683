/**
 * Whether a number at the start or the end of a searched text must not go on: "batch size 1" is not found in "batch size 16" or
 * "batch size 1.5". Null for a text to which this does not apply.
 */
export function numberEdges(text: string): { readonly start: boolean; readonly end: boolean } | null {
  const start = /^\d/.test(text);
  const end = /\d$/.test(text);
  return start || end ? { start, end } : null;
}
