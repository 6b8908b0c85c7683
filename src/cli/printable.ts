/** What draws on a terminal or turns its text round: controls but tab and line feed, and Unicode's marks of direction and of nothing. */
// eslint-disable-next-line no-control-regex
const DRAWING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A text of a paper or a file as a terminal may show it: what would draw is written out.
 *
 *     "A\u001b[2JB"     A\x1b[2JB
 */
export function printable(text: string): string {
  return text.replace(DRAWING, (sign) => {
    const code = sign.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
  });
}

/** As `printable`, for what must stay on its line. */
export function printableLine(text: string): string {
  return printable(text.replace(/[\r\n\t]+/g, ' '));
}

/** JSON that a terminal may show: what would draw, in a text, is escaped as JSON does it. */
export function printableJson(value: unknown, indent?: number): string {
  const unicode = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value, null, indent).replace(DRAWING, unicode);
}
