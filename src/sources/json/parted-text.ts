/** The text of a JSON value without the objects of some arrays, and the texts of these objects. */
export interface PartedText {
  /** JSON with a mark in place of each object that was taken out: see `partNumber`. */
  readonly outer: string;
  readonly parts: readonly string[];
}

/** The key of the object that replaces one that was taken out. */
const PART = '\u0000part';
const MARKS = /["\\[\]{}]/g;
/** Number of characters before a bracket that can hold the key of an array and the colon. */
const LOOK_BACK = 100;

/** The number of the text that this value replaces; undefined for any other value. */
export function partNumber(value: unknown): number | undefined {
  const mark = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[PART] : undefined;
  return typeof mark === 'number' ? mark : undefined;
}

/**
 * Takes the objects of every outermost array with this key out of a JSON text, so that they can be parsed one at a time.
 * @param text JSON with balanced brackets
 */
export function apartFrom(text: string, key: string): PartedText {
  const outer: string[] = [];
  const parts: string[] = [];
  let from = 0;
  for (const [start, end] of objectsInLists(text, new RegExp(`"${key}"\\s*:\\s*$`))) {
    outer.push(text.slice(from, start), JSON.stringify({ [PART]: parts.length }));
    parts.push(text.slice(start, end));
    from = end;
  }
  outer.push(text.slice(from));
  return { outer: outer.join(''), parts };
}

/** The offsets of the objects in the arrays matched by `keyed`. */
function* objectsInLists(text: string, keyed: RegExp): Generator<readonly [number, number]> {
  let depth = 0;
  /** The depth within the array, and the offset of its current object. */
  let list: number | undefined;
  let start = 0;
  for (const { mark, at } of bracketsIn(text)) {
    if (depth === list && mark === '{') start = at;
    depth += mark === '{' || mark === '[' ? 1 : -1;
    if (list === undefined)
      list = mark === '[' && keyed.test(text.slice(Math.max(0, at - LOOK_BACK), at)) ? depth : undefined;
    else if (depth < list) list = undefined;
    else if (depth === list && mark === '}') yield [start, at + 1];
  }
}

/** The brackets of a JSON text outside of its strings. */
function* bracketsIn(text: string): Generator<{ readonly mark: string; readonly at: number }> {
  const marks = new RegExp(MARKS);
  let inString = false;
  for (let found = marks.exec(text); found; found = marks.exec(text)) {
    const { 0: mark, index: at } = found;
    if (mark === '\\') marks.lastIndex = at + 2;
    else if (mark === '"') inString = !inString;
    else if (!inString) yield { mark, at };
  }
}
