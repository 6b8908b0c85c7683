/**
 * All runs of three characters of a name in lower case, with two spaces before it: `iphone` gives `  i`, ` ip`, `iph`, …, so that a
 * beginning of one letter has a trigram too. Names that share many are spelled alike.
 */
export function trigramsOf(text: string): string[] {
  const padded = `  ${text.toLowerCase()}`;
  return [...new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, i) => padded.slice(i, i + 3)))];
}
