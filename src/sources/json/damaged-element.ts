/** Number of characters before a mark that can hold white space and one short key. */
const LOOK_BACK = 400;
const MARKS = /[{}[\]:]/g;
const NEXT_ELEMENT = /\}(\s*,\s*\{(\s*)["']?([^"'\\{}[\]:,]{1,100})["']?\s*)$/;
const END_OF_LIST = /\}(\s*)$/;
/** A character that cannot follow the end of a list, but can follow a bracket within a text. */
const GOES_ON = /^\s*["\\\w]/;

/**
 * Finds the end of a list element whose quotation marks do not pair, so that strings cannot be distinguished from the rest. The
 * element ends before `},{"key":` or `}]` where the brackets pair, quoted or not; and before `},{"key":` where the next element
 * begins with the same key at the same indentation, regardless of brackets.
 */
export class DamagedElement {
  private readonly parts: string[] = [];
  private kept = 0;
  /** The first characters, which contain the first key. */
  private opening = '';
  /** The tail of the text read so far that is still to be searched. */
  private tail = '';
  private seen = 0;
  private depth = 0;
  /** Number of characters so far. */
  length = 0;

  /**
   * @param usualKey the first key of other elements of the list, if known
   * @param limit maximum number of characters kept of the element
   */
  constructor(
    private readonly usualKey: string | undefined,
    private readonly limit: number,
  ) {}

  /** The first key of this element. */
  private get key(): string | undefined {
    return firstKey(this.opening) ?? this.usualKey;
  }

  /** Whether an element begins like this one. Elements of a nested list may begin with the same key, but are indented further. */
  private isBeginning(key: string, space: string): boolean {
    if (key.trim() !== this.key) return false;
    const own = indentation(/^\{(\s*)/.exec(this.opening)?.[1] ?? '');
    const found = indentation(space);
    return own === undefined || found === undefined || own === found;
  }

  /** Reads the next text. @returns the text after the element once its end is found */
  push(piece: string): string | undefined {
    this.length += piece.length;
    if (this.kept <= this.limit) {
      this.parts.push(piece);
      this.kept += piece.length;
    }
    if (this.opening.length < LOOK_BACK) this.opening += piece.slice(0, LOOK_BACK);
    const text = this.tail + piece;
    const marks = new RegExp(MARKS);
    marks.lastIndex = this.seen;
    this.seen = text.length;
    for (let found = marks.exec(text); found; found = marks.exec(text)) {
      const at = found.index;
      const after = text.slice(at + 1, at + LOOK_BACK);
      if (found[0] === ']' && after.trim() === '' && at + LOOK_BACK > text.length) {
        this.seen = at;
        break;
      }
      const end = this.endBefore(found[0], text.slice(Math.max(0, at - LOOK_BACK), at), after);
      if (end === undefined) continue;
      const rest = text.slice(found.index - end);
      this.length -= rest.length;
      return rest;
    }
    const from = Math.max(0, this.seen - LOOK_BACK);
    this.tail = text.slice(from);
    this.seen -= from;
    return undefined;
  }

  /** The element, or the beginning of a long one. */
  get text(): string {
    return this.parts.join('').slice(0, this.length);
  }

  /** Number of characters between the end of the element and this mark, if the mark shows that the element has ended. */
  private endBefore(mark: string, before: string, after: string): number | undefined {
    if (mark === ':') {
      const found = NEXT_ELEMENT.exec(before);
      return found && (this.isBeginning(found[3]!, found[2]!) || this.depth <= 1) ? found[1]!.length : undefined;
    }
    const ended = mark === ']' && this.depth <= 0 && !GOES_ON.test(after) ? END_OF_LIST.exec(before) : null;
    if (ended) return ended[1]!.length;
    this.depth += mark === '{' || mark === '[' ? 1 : -1;
    return undefined;
  }
}

/** The indentation of the first key of an object that spans several lines. */
function indentation(space: string): string | undefined {
  return /\n([ \t]*)$/.exec(space)?.[1];
}

/** The first key of an object, even if one of its quotation marks is missing or doubled. */
export function firstKey(text: string): string | undefined {
  return /^\{\s*["']{0,2}([^"'\\{}[\]:,]{1,100})["']{0,2}\s*:/.exec(text)?.[1]?.trim();
}
