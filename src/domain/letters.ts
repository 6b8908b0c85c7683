/** The letters and digits of a text, for comparisons that ignore hyphens, spaces and punctuation. */
export function lettersIn(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
