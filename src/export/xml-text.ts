// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** Removes characters that XML 1.0 does not allow, even escaped. */
export function writableInXml(text: string): string {
  return text.replace(UNWRITABLE, '');
}
