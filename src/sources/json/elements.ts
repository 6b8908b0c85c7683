import type { Reject } from '../source.js';
import { DamagedElement } from './damaged-element.js';
import { NOT_JSON, tooDeep } from './parse.js';

/** An element of the outermost array of a JSON document. */
export interface JsonElement {
  /** The text, truncated if it is longer than allowed. Dropped elements are replaced by `damagedMark`. */
  readonly text: string;
  /** The line where it begins, from 1. */
  readonly line: number;
  /** Its index in the array, from 0. */
  readonly index: number;
  /** The reason why it cannot be read; undefined if it can. */
  readonly problem: 'too long' | 'too deep' | 'damaged' | 'breaks off' | undefined;
  /** The texts dropped within it, by the numbers in their marks. */
  readonly damaged: readonly string[];
}

/** Why an element cannot be read, in words for users. */
export function elementProblem(
  problem: NonNullable<JsonElement['problem']>,
  { most, nesting }: Pick<ElementsOptions, 'most' | 'nesting'>,
): Pick<Reject, 'rejected' | 'detail'> {
  if (problem === 'too long') return { rejected: `is longer than ${most} characters` };
  if (problem === 'too deep') return tooDeep(nesting);
  return { rejected: problem === 'damaged' ? NOT_JSON : 'is truncated' };
}

export interface ElementsOptions {
  /** Maximum length of an element in characters. */
  readonly most: number;
  /** Maximum nesting of objects and arrays; a deeper element is returned as unreadable. */
  readonly nesting: number;
  /**
   * Keys of arrays within an element whose elements can be dropped separately (`rows`), each with a pattern that never matches
   * within such an element. If it is found, the array has ended within the damage, and the enclosing element is dropped.
   */
  readonly lists?: ReadonlyMap<string, RegExp>;
}

/**
 * Splits a document `[ {…}, {…}, … ]`, or a single `{…}`, at its outermost objects, for arrays whose elements fit into memory
 * while the whole document does not. Text between the objects is skipped. If quotation marks or brackets do not pair, only the
 * innermost element of one of `lists` (or else the outermost element) is dropped, and reading resumes after it: see
 * `DamagedElement`.
 */
export async function* elementsOf(text: AsyncIterable<string>, options: ElementsOptions): AsyncIterable<JsonElement> {
  const splitter = new Splitter(options);
  for await (const piece of text) yield* splitter.push(piece);
  yield* splitter.end();
}

/** The key of the object that replaces a dropped element. */
const DAMAGED = '\u0000damaged';

/** The number of the dropped text that this value replaces; undefined for any other value. */
export function damagedMark(value: unknown): number | undefined {
  const mark = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[DAMAGED] : undefined;
  return typeof mark === 'number' ? mark : undefined;
}

/** Quotation marks, escapes, brackets and line ends: the only characters that matter for finding the end of an element. */
const MARKS = /["\\[\]{}\n]/g;
/** Length in characters of the pieces in which a damaged element is read. */
const PIECE = 4096;
/** Number of characters before a bracket that can hold the key of an array and the colon. */
const LOOK_BACK = 100;

/** An open bracket. */
interface Open {
  readonly bracket: string;
  /** Its offset in the text of the outermost element. */
  readonly at: number;
  readonly line: number;
  /** Whether it begins an element that can be dropped separately. */
  readonly element: boolean;
  /** The key of an array whose elements can be dropped. */
  readonly list: string | undefined;
  /** The offset of the last element of an array. */
  last: { readonly at: number; readonly line: number } | undefined;
}

class Splitter {
  private readonly open: Open[] = [];
  /** Number of open brackets beyond the maximum depth; they are counted but not kept, so that memory stays bounded. */
  private beyond = 0;
  private tooDeep = false;
  private inString = false;
  private escaped = false;
  /** Whether a string has ended and only white space has followed so far. */
  private afterString = false;
  private line = 1;
  private start = 1;
  private index = 0;
  private length = 0;
  private parts: string[] = [];
  private given: string[] = [];
  /** The element that is being dropped, and its last characters. */
  private damaged: DamagedElement | undefined;
  private seen = '';
  /** Text not read yet; a stack whose last item comes next. */
  private readonly pending: string[] = [];

  constructor(private readonly options: ElementsOptions) {}

  *push(piece: string): Generator<JsonElement> {
    this.pending.push(piece);
    for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop()) {
      yield* this.damaged ? this.throughDamage(this.damaged, next) : this.scan(next);
    }
  }

  /** Yields an element that is not closed. */
  *end(): Generator<JsonElement> {
    // A possible end of a damaged element is confirmed only by the character after it.
    if (this.damaged) yield* this.push(',');
    if (this.damaged) this.keep(this.damaged.text);
    if (this.open.length > 0) yield this.element('breaks off');
  }

  private *scan(piece: string): Generator<JsonElement> {
    let from = 0;
    const marks = new RegExp(MARKS);
    // A backslash at the end of the last chunk escapes the first character of this one.
    marks.lastIndex = this.escaped ? 1 : 0;
    this.escaped = false;
    if (this.misplaced(piece, 0)) return this.giveUp(piece, 0, 0);
    for (let found = marks.exec(piece); found; found = marks.exec(piece)) {
      const { 0: mark, index: at } = found;
      if (mark === '\\') {
        this.escaped = at + 1 === piece.length;
        marks.lastIndex = at + 2;
        continue;
      }
      const change = this.inString || mark === '"' ? this.inText(mark, piece, at) : this.nest(mark, piece, from, at);
      if (change === 'wrong') return this.giveUp(piece, from, mark === '"' ? at + 1 : at);
      if (change === 'begins') from = at;
      if (change === 'ends') {
        this.keep(piece.slice(from, at + 1));
        yield this.element();
      }
    }
    if (this.open.length > 0) this.keep(piece.slice(from));
  }

  /** Handles a mark within a string, or one of its quotation marks. */
  private inText(mark: string, piece: string, at: number): 'wrong' | undefined {
    if (mark === '\n') this.line++;
    if (mark !== '"') return undefined;
    this.afterString = this.inString;
    this.inString = this.open.length > 0 && !this.inString;
    return this.misplaced(piece, at + 1) ? 'wrong' : undefined;
  }

  /** Whether a string is followed by a character that cannot follow one, which means a missing or extra quotation mark. */
  private misplaced(piece: string, at: number): boolean {
    if (!this.afterString) return false;
    const next = /\S/g;
    next.lastIndex = at;
    const found = next.exec(piece);
    if (!found) return false;
    this.afterString = false;
    return !',:]}'.includes(found[0]);
  }

  /** Counts a line or a bracket outside of strings. */
  private nest(mark: string, piece: string, from: number, at: number): 'begins' | 'ends' | 'wrong' | undefined {
    if (mark === '\n') this.line++;
    else if (mark === '}' || mark === ']') return this.closes(mark);
    else return this.opens(mark, piece, from, at);
    return undefined;
  }

  private closes(bracket: string): 'ends' | 'wrong' | undefined {
    const top = this.open.at(-1);
    if (!top) return undefined;
    if (this.beyond > 0) {
      this.beyond--;
      return undefined;
    }
    if (top.bracket !== (bracket === '}' ? '{' : '[')) return 'wrong';
    this.open.pop();
    return this.open.length === 0 ? 'ends' : undefined;
  }

  private opens(bracket: string, piece: string, from: number, at: number): 'begins' | 'wrong' | undefined {
    const around = this.open.at(-1);
    if (!around) {
      if (bracket !== '{') return undefined;
      this.start = this.line;
      this.open.push({ bracket, at: 0, line: this.line, element: true, list: undefined, last: undefined });
      return 'begins';
    }
    if (this.open.length >= this.options.nesting) {
      this.beyond++;
      this.tooDeep = true;
      return undefined;
    }
    const before = at - from >= LOOK_BACK ? piece.slice(at - LOOK_BACK, at) : this.tail() + piece.slice(from, at);
    if (around.bracket === '{' && !/:\s*$/.test(before)) return 'wrong';
    const place = { at: this.length + at - from, line: this.line };
    const element = bracket === '{' && around.list !== undefined;
    if (element) around.last = place;
    this.open.push({
      bracket,
      ...place,
      element,
      list: bracket === '[' ? this.listNamed(before) : undefined,
      last: undefined,
    });
    return undefined;
  }

  /** The array with droppable elements that begins after this text. */
  private listNamed(before: string): string | undefined {
    const key = /"([^"\\]*)"\s*:\s*$/.exec(before)?.[1];
    return key !== undefined && this.options.lists?.has(key) ? key : undefined;
  }

  /** The last characters before the current chunk. */
  private tail(): string {
    return (this.parts.at(-1) ?? '').slice(-LOOK_BACK);
  }

  /** Quotation marks are unreliable from here on: reads the innermost element again as a `DamagedElement`. */
  private giveUp(piece: string, from: number, at: number): void {
    if (this.open.length === 0) return;
    this.keep(piece.slice(from, at));
    const rest = piece.slice(at);
    const top = this.open.at(-1)!;
    // One closing brace too many: the element before it ended too early.
    if (top.list !== undefined && top.last && /^\}\s*(?:,\s*\{|\])/.test(rest)) this.readAgain(top.last, rest);
    else this.giveUpElement(rest);
  }

  /** Drops the innermost open element. */
  private giveUpElement(rest: string): void {
    const innermost = this.open.findLastIndex((one) => one.element);
    const place = this.open[innermost]!;
    this.open.length = innermost;
    this.readAgain(place, rest);
  }

  private readAgain({ at, line }: { readonly at: number; readonly line: number }, rest: string): void {
    const text = this.cutFrom(at);
    this.length = at;
    this.line = line;
    this.inString = this.afterString = this.escaped = this.tooDeep = false;
    this.beyond = 0;
    this.damaged = new DamagedElement(undefined, this.options.most);
    this.seen = '';
    this.pending.push(rest, text);
  }

  /** Removes the text from this offset on from the parts without joining the parts before it, which would take quadratic time. */
  private cutFrom(at: number): string {
    const cut: string[] = [];
    let begin = Math.min(this.length, this.options.most);
    while (begin > at) {
      const part = this.parts.pop()!;
      begin -= part.length;
      if (begin < at) this.parts.push(part.slice(0, at - begin));
      cut.push(part.slice(Math.max(at - begin, 0)));
    }
    return cut.reverse().join('');
  }

  private *throughDamage(damaged: DamagedElement, text: string): Generator<JsonElement> {
    const piece = text.slice(0, PIECE);
    if (text.length > PIECE) this.pending.push(text.slice(PIECE));
    const rest = damaged.push(piece);
    this.line += lineBreaks(piece) - lineBreaks(rest ?? '');
    if (this.isBeyondList(piece.slice(0, piece.length - (rest?.length ?? 0)))) {
      this.keep(damaged.text);
      this.giveUpElement(rest ?? '');
      return;
    }
    if (rest === undefined) return;
    this.pending.push(rest);
    this.damaged = undefined;
    if (this.open.length === 0) {
      this.keep(damaged.text);
      yield this.element('damaged');
      return;
    }
    this.keep(JSON.stringify({ [DAMAGED]: this.given.length }));
    this.given.push(damaged.text);
  }

  /** Whether the element that is being dropped extends beyond its array. */
  private isBeyondList(piece: string): boolean {
    const never = this.options.lists?.get(this.open.at(-1)?.list ?? '');
    if (!never) return false;
    const text = this.seen + piece;
    this.seen = text.slice(-LOOK_BACK);
    return never.test(text);
  }

  private keep(text: string): void {
    const left = this.options.most - this.length;
    if (left > 0) this.parts.push(text.length > left ? text.slice(0, left) : text);
    this.length += text.length;
  }

  private element(problem?: JsonElement['problem']): JsonElement {
    const text = this.parts.join('');
    const damaged = this.given;
    const found = this.length > this.options.most ? 'too long' : this.tooDeep ? 'too deep' : problem;
    this.parts = [];
    this.given = [];
    this.length = 0;
    this.open.length = this.beyond = 0;
    this.tooDeep = false;
    return { text, line: this.start, index: this.index++, problem: found, damaged };
  }
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}
