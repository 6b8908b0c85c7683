/**
 * The names in `['Ana Bo', "Cy O'Di"]` or `[{'name': 'Ana Bo'}]` (a Python list printed into a table) or in a JSON array; otherwise the text without its
 * brackets.
 */
export function listInText(text: string): string | string[] {
  const list = jsonList(text);
  if (list) return list;
  const names: string[] = [];
  const ofObjects = /^\s*\[\s*\{/.test(text);
  /** Quotation marks that are never closed: searching again from each of them would take quadratic time. */
  const unclosed = new Set<string>();
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if ((mark !== "'" && mark !== '"') || unclosed.has(mark)) continue;
    const end = closingMark(text, at);
    if (end === undefined) unclosed.add(mark);
    else {
      if (!ofObjects || NAME_KEY.test(text.slice(Math.max(0, at - 30), at)))
        names.push(text.slice(at + 1, end).replace(/\\(.)/g, '$1'));
      at = end;
    }
  }
  return names.length > 0 ? names : text.replace(/^\s*\[|\]\s*$/g, '');
}

/** The key before the name of a person. */
const NAME_KEY = /["'](?:full_?|display_?)?name["'] ?: ?$/i;

/** The texts of a JSON array, whose escapes (`\\u00f3`) differ from Python's. */
function jsonList(text: string): string[] | undefined {
  if (!/^\s*\[\s*"/.test(text)) return undefined;
  try {
    const list = JSON.parse(text) as unknown[];
    return list.every((name) => typeof name === 'string') ? list : undefined;
  } catch {
    return undefined;
  }
}

/** The organisations in a table cell: a bracketed list, or names separated by semicolons, bars or line breaks, which Web of Science puts behind their authors in brackets. */
export function affiliationsInCell(cell: string | undefined): string[] | undefined {
  if (cell === undefined) return undefined;
  const plain = /^\s*\[[^[\]]+\] ?\w/.test(cell) ? cell.replace(/\[[^[\]]*\] ?/g, '') : cell;
  return /^\s*\[/.test(plain) ? [listInText(plain)].flat() : plain.split(/[;|\n]/).map((name) => name.trim());
}

/** The end of the quoted text that begins here; an apostrophe before a letter is part of it. */
function closingMark(text: string, from: number): number | undefined {
  const mark = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === mark && !(mark === "'" && /\p{L}/u.test(text[at + 1] ?? ''))) return at;
  }
  return undefined;
}
