/** The text of one entry of a BibTeX file. */
export interface BibtexEntry {
  /** The type in lower case: "article", "string", "comment". */
  readonly type: string;
  readonly text: string;
  readonly line: number;
  /** Whether its closing bracket is missing before the next entry or the end of the file. */
  readonly unfinished: boolean;
  readonly tooLong: boolean;
  /** The depth of its braces. */
  readonly deepest: number;
}

const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const CLOSE_PARENTHESIS = 0x29;

/** The beginning of an entry on its own line, where reading resumes if the entry before it lacks a bracket. */
const ENTRY = /^[ \t]*@[ \t]*([A-Za-z]+)[ \t]*[{(]/;

/**
 * Splits a BibTeX file of any length into its entries by matching braces. Text between entries is a comment. An entry without
 * its closing bracket ends where the next one begins on its own line.
 */
export class BibtexCutter {
  private readonly done: BibtexEntry[] = [];
  private lineNumber = 1;
  private entry:
    | {
        readonly type: string;
        readonly line: number;
        readonly close: number;
        parts: string[];
        depth: number;
        deepest: number;
        length: number;
      }
    | undefined;

  /** @param limit maximum number of characters kept of an entry */
  constructor(private readonly limit: number) {}

  /** Reads the next line, including its line break, and returns the entries that are complete. */
  push(text: string): BibtexEntry[] {
    const begins = ENTRY.exec(text);
    if (this.entry && begins && this.entry.depth > 0) this.finish(true);
    let at = 0;
    while (at < text.length) at = this.entry ? this.within(text, at) : this.between(text, at);
    this.lineNumber++;
    return this.done.splice(0);
  }

  end(): BibtexEntry[] {
    if (this.entry) this.finish(true);
    return this.done.splice(0);
  }

  private between(text: string, from: number): number {
    const start = text.indexOf('@', from);
    if (start < 0) return text.length;
    const begins = ENTRY.exec(text.slice(start));
    if (!begins) return start + 1;
    const end = start + begins[0].length;
    const close = text.charCodeAt(end - 1) === OPEN_BRACE ? CLOSE_BRACE : CLOSE_PARENTHESIS;
    this.entry = {
      type: begins[1]!.toLowerCase(),
      line: this.lineNumber,
      close,
      parts: [text.slice(start, end)],
      depth: 1,
      deepest: 1,
      length: 0,
    };
    return end;
  }

  private within(text: string, from: number): number {
    const entry = this.entry!;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code === BACKSLASH) at++;
      else if (code === OPEN_BRACE) entry.deepest = Math.max(entry.deepest, ++entry.depth);
      else if (code === CLOSE_BRACE || (code === CLOSE_PARENTHESIS && entry.close === code && entry.depth === 1))
        entry.depth--;
      if (entry.depth === 0) {
        this.keep(text.slice(from, at + 1));
        this.finish(false);
        return at + 1;
      }
    }
    this.keep(text.slice(from));
    return text.length;
  }

  private keep(text: string): void {
    const entry = this.entry!;
    entry.length += text.length;
    if (entry.length <= this.limit) entry.parts.push(text);
  }

  private finish(unfinished: boolean): void {
    const { type, line, parts, length, deepest } = this.entry!;
    this.done.push({ type, text: parts.join(''), line, unfinished, tooLong: length > this.limit, deepest });
    this.entry = undefined;
  }
}
