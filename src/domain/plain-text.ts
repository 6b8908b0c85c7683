/** C0 and C1 controls except tab, line feed and carriage return. NUL ends a text in SQLite, U+001F separates list items, ESC controls terminals. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const CONTROLS = new RegExp(CONTROL, 'g');

/**
 * The first character of a text that is not plain, in the notation `U+001F`, or "half a surrogate pair"; undefined for plain text.
 * Tab, line feed and carriage return count as plain.
 */
export function firstControl(text: string): string | undefined {
  const found = CONTROL.exec(text)?.[0];
  if (found !== undefined) return `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return text.isWellFormed() ? undefined : 'half a surrogate pair';
}

/**
 * Makes a text safe for every store, export and terminal: each control character becomes a space, and half a surrogate pair becomes
 * U+FFFD. The length does not change, so offsets stay valid.
 */
export function plainText(text: string): string {
  return firstControl(text) === undefined ? text : text.replace(CONTROLS, ' ').toWellFormed();
}
