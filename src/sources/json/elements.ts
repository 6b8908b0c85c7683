import { DamagedElement } from './damaged-element.js';

/** An element of the outermost list in a JSON document. */
export interface JsonElement {
  /** The text; of a longer element than allowed only the beginning. In place of elements that were given up stands `damagedMark`. */
  readonly text: string;
  /** The line where it begins, from 1. */
  readonly line: number;
  /** Its index in the list, from 0. */
  readonly index: number;
  /** Why it cannot be read; undefined when nothing speaks against it. */
  readonly problem: 'too long' | 'too deep' | 'damaged' | 'breaks off' | undefined;
  /** The texts that were given up within it, by the numbers in their marks. */
  readonly damaged: readonly string[];
}

export interface ElementsOptions {
  /** Maximum number of characters of an element. */
  readonly most: number;
  /** Maximum number of objects and lists within each other; a deeper element is given out as one that cannot be read. */
  readonly nesting: number;
  /**
   * Lists within an element whose elements can be given up one by one, by their keys (`rows`), each with a pattern of what never stands
   * in an element of it: where that is found, the list has ended somewhere within the damage, and the element around it is given up.
   */
  readonly lists?: ReadonlyMap<string, RegExp>;
}

/**
 * Parts a document `[ {…}, {…}, … ]`, or a single `{…}`, at its outermost objects, for lists whose elements fit into memory while the
 * whole does not. What stands between the objects is passed over. Where quotation marks or brackets do not pair, only the innermost
 * element of one of `lists` is given up (else the outermost one), and reading goes on behind it: see `DamagedElement`.
 */
export async function* elementsOf(text: AsyncIterable<string>, options: ElementsOptions): AsyncIterable<JsonElement> {
  const splitter = new Splitter(options);
  for await (const piece of text) yield* splitter.push(piece);
  yield* splitter.end();
}

/** The key of the object that stands in place of an element that was given up. */
const DAMAGED = '\u0000damaged';

/** The number of the damaged text in whose place this value stands; undefined for every other value. */
export function damagedMark(value: unknown): number | undefined {
  const mark = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[DAMAGED] : undefined;
  return typeof mark === 'number' ? mark : undefined;
}

/** Quotation marks, escapes, brackets and line ends: the only characters that matter for the end of an element. */
const MARKS = /["\\[\]{}\n]/g;
/** A damaged element is read in pieces of so many characters. */
const PIECE = 4096;
/** The key of a list and the colon fit into so many characters before its bracket. */
const LOOK_BACK = 100;

/** A bracket that is open. */
interface Open {
  readonly bracket: string;
  /** Where it stands in the text of the outermost element. */
  readonly at: number;
  readonly line: number;
  /** An element that can be given up by itself. */
  readonly element: boolean;
  /** Of a list whose elements can be given up: its key. */
  readonly list: string | undefined;
  /** Where the last element of a list begins. */
  last: { readonly at: number; readonly line: number } | undefined;
}

class Splitter {
  private readonly open: Open[] = [];
  /** How many brackets are open beyond the greatest depth: they are counted and not kept, so that memory stays bounded. */
  private beyond = 0;
  private tooDeep = false;
  private inString = false;
  private escaped = false;
  /** A string has ended, and nothing but white space has followed yet. */
  private afterString = false;
  private line = 1;
  private start = 1;
  private index = 0;
  private length = 0;
  private parts: string[] = [];
  private given: string[] = [];
  /** What is being given up, and the last characters of it. */
  private damaged: DamagedElement | undefined;
  private seen = '';
  /** What is still to be read, the next piece last. */
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
    // What may be the end of a damaged element waits for what follows it.
    if (this.damaged) yield* this.push(',');
    if (this.damaged) this.keep(this.damaged.text);
    if (this.open.length > 0) yield this.element('breaks off');
  }

  private *scan(piece: string): Generator<JsonElement> {
    let from = 0;
    const marks = new RegExp(MARKS);
    // A backslash at the end of the last piece escapes the first character of this one.
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

  /** A mark within a string, or one of its quotation marks. */
  private inText(mark: string, piece: string, at: number): 'wrong' | undefined {
    if (mark === '\n') this.line++;
    if (mark !== '"') return undefined;
    this.afterString = this.inString;
    this.inString = this.open.length > 0 && !this.inString;
    return this.misplaced(piece, at + 1) ? 'wrong' : undefined;
  }

  /** Whether something follows a string that cannot follow one, so that a quotation mark is missing or one too many. */
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

  /** The list whose elements can be given up that begins after this text. */
  private listNamed(before: string): string | undefined {
    const key = /"([^"\\]*)"\s*:\s*$/.exec(before)?.[1];
    return key !== undefined && this.options.lists?.has(key) ? key : undefined;
  }

  /** The last characters before the current piece. */
  private tail(): string {
    return (this.parts.at(-1) ?? '').slice(-LOOK_BACK);
  }

  /** Brackets and quotation marks tell nothing from here on: the innermost element is read once more, another way. */
  private giveUp(piece: string, from: number, at: number): void {
    if (this.open.length === 0) return;
    this.keep(piece.slice(from, at));
    const rest = piece.slice(at);
    const top = this.open.at(-1)!;
    // One closing brace too many: the element before it has ended too early.
    if (top.list !== undefined && top.last && /^\}\s*(?:,\s*\{|\])/.test(rest)) this.readAgain(top.last, rest);
    else this.giveUpElement(rest);
  }

  /** Gives up the innermost element that is open. */
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

  /** Takes what is kept from this place on out of the parts, and leaves those before it alone: joining all of them would take quadratic time. */
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

  /** Whether what is being given up has gone beyond the list that it stands in. */
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
