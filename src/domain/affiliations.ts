/** Between two names in the text that is searched, so that no name matches over a border. */
const BORDER = ' ; ';

/**
 * The names of organisations as one text in the form that is searched:
 *
 *     ["Google Research, Zürich", "MIT"]   →   " google research zurich ; mit "
 *
 * `affiliationKey` of a name is contained in it when the name is, in whole words.
 */
export function affiliationText(names: readonly string[]): string {
  return names.length === 0 ? '' : ` ${names.map(plain).join(BORDER)} `;
}

/** A name in the form in which `affiliationText` contains it: whole words between spaces. An empty name is in every text. */
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
