/** Whether a text contains a phrase in whole words, ignoring case and punctuation: "best performing" does not contain "perf". */
export function containsWords(text: string, phrase: string): boolean {
  return spaced(text).includes(spaced(phrase));
}

function spaced(text: string): string {
  return ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
}
