/**
 * All three-character substrings of a name in lower case, padded with two leading spaces: `iphone` gives `  i`, ` ip`, `iph`, … The
 * padding gives a prefix of one letter a trigram too. Names that share many trigrams have a similar spelling.
 */
export function trigramsOf(text: string): string[] {
  const padded = `  ${text.toLowerCase()}`;
  return [...new Set(Array.from({ length: Math.max(0, padded.length - 2) }, (_, i) => padded.slice(i, i + 3)))];
}
