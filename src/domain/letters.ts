/** The letters and digits of a text, so that hyphens, spaces and punctuation do not matter. */
export function lettersIn(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
