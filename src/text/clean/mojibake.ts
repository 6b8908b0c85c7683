/** The characters that Windows-1252 has for the bytes 0x80 to 0x9f. Five bytes have none, and stand for themselves. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FOLLOWING = String.raw`[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]`;

/** What such a character begins with; without one there is nothing to mend. */
export const MOJIBAKE_LEAD = new RegExp(`[\\u00c2-\\u00f4]${FOLLOWING}`);

/** One character of UTF-8 that was read as two to four of Windows-1252: "Ã©" for é, "â€“" for –. */
export const MOJIBAKE = new RegExp(
  `[\\u00c2-\\u00df]${FOLLOWING}|[\\u00e0-\\u00ef]${FOLLOWING}{2}|[\\u00f0-\\u00f4]${FOLLOWING}{3}`,
  'dg',
);

/** The character that was meant; the same characters where their bytes are no UTF-8. */
export function unmangled(characters: string): string {
  const bytes = Array.from(characters, (char) => {
    const high = HIGH.indexOf(char);
    return high < 0 ? char.charCodeAt(0) : 0x80 + high;
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
  } catch {
    return characters;
  }
}
