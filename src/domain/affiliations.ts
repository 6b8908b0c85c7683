/** Separator of names in the searched text, so that no match spans two names. */
const BORDER = ' ; ';

/**
 * The names of organisations as one normalised text for searching:
 *
 *     ["Google Research, Zürich", "MIT"]   →   " google research zurich ; mit "
 *
 * It contains `affiliationKey` of every name that occurs in it as whole words.
 */
export function affiliationText(names: readonly string[]): string {
  return names.length === 0 ? '' : ` ${names.map(plain).join(BORDER)} `;
}

/**
 * A name in the form in which `affiliationText` contains it: whole words between spaces. The key of an empty name is in every
 * text.
 */
export function affiliationKey(name: string): string {
  const words = plain(name);
  return words === '' ? ' ' : ` ${words} `;
}

function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
