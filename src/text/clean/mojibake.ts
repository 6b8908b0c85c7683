/** The characters of Windows-1252 for the bytes 0x80 to 0x9f. The five bytes without a character are mapped to the control character of the same number. */
const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const FOLLOWING = String.raw`[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]`;

/** The beginning of a wrongly decoded character; a text without a match needs no repair. */
export const MOJIBAKE_LEAD = new RegExp(`[\\u00c2-\\u00f4]${FOLLOWING}`);

/** A UTF-8 character that was decoded as two to four characters of Windows-1252: "Ã©" for é, "â€“" for –. */
export const MOJIBAKE = new RegExp(
  `[\\u00c2-\\u00df]${FOLLOWING}|[\\u00e0-\\u00ef]${FOLLOWING}{2}|[\\u00f0-\\u00f4]${FOLLOWING}{3}`,
  'dg',
);

/** The original character; the argument itself when its bytes are not valid UTF-8. */
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
