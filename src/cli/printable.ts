/**
 * Characters that control a terminal or change the direction of text: control characters except tab and line feed, and invisible Unicode
 * marks.
 */
// eslint-disable-next-line no-control-regex
const DRAWING = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * A text of a paper or a file that is safe for a terminal: control characters are escaped.
 *
 *     "A\u001b[2JB"     A\x1b[2JB
 */
export function printable(text: string): string {
  return text.replace(DRAWING, (sign) => {
    const code = sign.charCodeAt(0).toString(16);
    return code.length > 2 ? `\\u${code.padStart(4, '0')}` : `\\x${code.padStart(2, '0')}`;
  });
}

/** Like `printable`, for text that must stay on one line. */
export function printableLine(text: string): string {
  return printable(text.replace(/[\r\n\t]+/g, ' '));
}

/** JSON that is safe on a terminal: control characters in strings are escaped. */
export function printableJson(value: unknown, indent?: number): string {
  const unicode = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value, null, indent).replace(DRAWING, unicode);
}
