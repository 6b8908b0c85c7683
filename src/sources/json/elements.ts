/** An element of the outermost list in a JSON document. */
export interface JsonElement {
  /** The text; undefined when it exceeds the limit. */
  readonly text: string | undefined;
  /** The line where it begins, from 1. */
  readonly line: number;
  /** Its index in the list, from 0. */
  readonly index: number;
}

/** Quotation marks, escapes, brackets and line ends: the only characters that matter for the end of an element. */
const MARKS = /["\\[\]{}\n]/g;

/**
 * Parts a document `[ {…}, {…}, … ]`, or a single `{…}`, at its outermost objects, for lists whose elements fit into memory while the
 * whole does not. What stands between the objects is passed over.
 * @param most characters of an element; of a longer one nothing is kept
 */
export async function* elementsOf(text: AsyncIterable<string>, most: number): AsyncIterable<JsonElement> {
  const splitter = new Splitter(most);
  for await (const piece of text) yield* splitter.push(piece);
  yield* splitter.end();
}

class Splitter {
  private depth = 0;
  private inString = false;
  private escaped = false;
  private line = 1;
  private start = 1;
  private index = 0;
  private length = 0;
  private parts: string[] = [];

  constructor(private readonly most: number) {}

  *push(piece: string): Generator<JsonElement> {
    let from = 0;
    const marks = new RegExp(MARKS);
    // A backslash at the end of the last piece escapes the first character of this one.
    marks.lastIndex = this.escaped ? 1 : 0;
    this.escaped = false;
    for (let found = marks.exec(piece); found; found = marks.exec(piece)) {
      const mark = found[0];
      if (mark === '\n') this.line++;
      else if (mark === '"') this.inString = this.depth > 0 && !this.inString;
      else if (mark === '\\') {
        if (found.index + 1 === piece.length) this.escaped = true;
        marks.lastIndex = found.index + 2;
      } else if (!this.inString) {
        const change = this.nest(mark);
        if (change === 'begins') from = found.index;
        if (change === 'ends') {
          this.keep(piece.slice(from, found.index + 1));
          yield this.element();
        }
      }
    }
    if (this.depth > 0) this.keep(piece.slice(from));
  }

  /** Counts a bracket outside of strings. @returns whether an element begins or ends with it */
  private nest(bracket: string): 'begins' | 'ends' | undefined {
    if (this.depth === 0) {
      if (bracket !== '{') return undefined;
      this.depth = 1;
      this.start = this.line;
      return 'begins';
    }
    this.depth += bracket === '{' || bracket === '[' ? 1 : -1;
    return this.depth === 0 ? 'ends' : undefined;
  }

  /** Yields an element that is not closed, which the reader then rejects as broken off. */
  *end(): Generator<JsonElement> {
    if (this.depth > 0) yield this.element();
  }

  private keep(text: string): void {
    this.length += text.length;
    if (this.length <= this.most) this.parts.push(text);
    else this.parts = [];
  }

  private element(): JsonElement {
    const text = this.length > this.most ? undefined : this.parts.join('');
    this.parts = [];
    this.length = 0;
    return { text, line: this.start, index: this.index++ };
  }
}
