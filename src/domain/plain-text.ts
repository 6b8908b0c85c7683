/** C0 and C1 controls without tab, line feed and carriage return; NUL ends a text in SQLite, U+001F parts lists, ESC draws on terminals. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const CONTROLS = new RegExp(CONTROL, 'g');

/**
 * The first control character of a text as people write it (`U+001F`), or "half a surrogate pair"; undefined when it is plain.
 * Tab, line feed and carriage return are plain.
 */
export function firstControl(text: string): string | undefined {
  const found = CONTROL.exec(text)?.[0];
  if (found !== undefined) return `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  return text.isWellFormed() ? undefined : 'half a surrogate pair';
}

/**
 * A text that every store, export and terminal can hold: each control character becomes a space, and half a surrogate pair U+FFFD.
 * As long as before, so that offsets into it stay true.
 */
export function plainText(text: string): string {
  return firstControl(text) === undefined ? text : text.replace(CONTROLS, ' ').toWellFormed();
}
