import type { ReadOptions, SourceItem } from '../source.js';
import { rowsByColumns } from './columns.js';
import { DamagedElement, firstKey } from './damaged-element.js';
import { jsonProblem, NOT_JSON, parseJson, tooDeep } from './parse.js';
import { fieldsOf, itemOf, type JsonRecord, recordsIn, whatIsMissing } from './records.js';
import { isObject } from './values.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
const NEWLINE = 0x0a;
const SPACE = 0x20;

/** A damaged element is read in pieces of so many characters. */
const PIECE = 4096;

/** Something that is open around the papers: the envelope of an API answer, or the list itself. */
interface Frame {
  readonly kind: 'object' | 'array';
  readonly path: string;
  readonly line: number;
  /** The key whose value comes next. */
  key: string | undefined;
  /** Elements so far. */
  count: number;
  /** What it holds beside the papers that were given out. */
  readonly values: Record<string, unknown> | unknown[];
  /** Papers were found in it. */
  papers: boolean;
}

/** The element of a list that is being collected. */
interface Unit {
  readonly path: string;
  readonly line: number;
  readonly parts: string[];
  length: number;
  depth: number;
  /** Of its text as a whole. */
  result: ReturnType<typeof parsedOrProblem> | undefined;
}

/**
 * Reads one JSON document, or several one after another, of any length and layout: parts it at the elements of its outermost
 * lists, and parses each element on its own with `JSON.parse`. So memory holds one element at a time, a broken element is rejected
 * and the others are read, and a document that breaks off gives what it holds. (A streaming JSON parser stops at the first mistake.)
 * A text that is followed by something that cannot follow one shows that a quotation mark is missing: see `DamagedElement`.
 *
 *     {"meta": {…}, "results": [ {…}, {…}, …
 *      └ frame        └ frame   └ unit
 */
export class JsonDocumentReader {
  private readonly frames: Frame[] = [];
  private unit: Unit | undefined;
  private damaged: DamagedElement | undefined;
  /** What is still to be read, the next piece last. */
  private readonly pending: string[] = [];
  /** The beginning of the last element that was whole. */
  private sample = '';
  /** A text of the element has just ended. */
  private afterString = false;
  private inString = false;
  private escape = false;
  private token = '';
  private line = 1;
  /** Characters kept of everything that is not a paper. */
  private kept = 0;
  private misplaced = false;
  /** How many brackets are open beyond the depth that anything may have. */
  private beyond = 0;

  /** @param source how papers without a source of their own tell where they come from */
  constructor(
    private readonly options: ReadOptions,
    private readonly source: string,
  ) {}

  /** Reads on. */
  *push(chunk: string): Generator<SourceItem> {
    this.pending.push(chunk);
    for (let next = this.pending.pop(); next !== undefined; next = this.pending.pop()) {
      yield* this.damaged ? this.pushDamaged(this.damaged, next) : this.pushWhole(next);
    }
  }

  private *pushWhole(chunk: string): Generator<SourceItem> {
    let from = 0;
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (code === NEWLINE) this.newLine();
      if (this.inString) {
        this.withinString(code);
        if (!this.unit && this.beyond === 0 && this.token.length < this.options.limits.record) this.token += chunk[at];
      } else if (this.unit) {
        if (this.afterString && code > SPACE) {
          this.afterString = false;
          if (code !== COMMA && code !== COLON && code !== CLOSE_BRACE && code !== CLOSE_BRACKET) {
            this.keep(chunk.slice(from, at));
            this.damage(chunk.slice(at));
            return;
          }
        }
        if (code === QUOTE) this.inString = true;
        else if (code === OPEN_BRACE || code === OPEN_BRACKET) this.unit.depth++;
        else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
          if (--this.unit.depth === 0) {
            this.keep(chunk.slice(from, at + 1));
            if (this.misreads()) {
              this.damage(chunk.slice(at + 1));
              return;
            }
            yield* this.endUnit();
          }
        }
      } else {
        from = at;
        yield* this.outside(code, chunk[at]!);
      }
    }
    if (this.unit) this.keep(chunk.slice(from));
  }

  /** The text is over. */
  *end(): Generator<SourceItem> {
    // What may be the end of a damaged element waits for what follows it.
    if (this.damaged) yield* this.push(',');
    yield* this.scalar();
    if (this.unit) {
      const { path, line } = this.unit;
      const record = this.damaged?.text ?? this.unit.parts.join('');
      yield { rejected: 'breaks off', detail: 'the document ends inside of it', place: placeOf(line, path), record };
    } else if (this.frames.length > 0) {
      const { path, line } = this.frames.at(-1)!;
      yield { rejected: 'is not closed: the document breaks off', place: placeOf(line, path) };
    }
    while (this.frames.length > 0) yield* this.pop();
  }

  private newLine(): void {
    this.line++;
    // Outside of the elements no text goes over lines.
    if (this.inString && !this.unit) this.inString = false;
  }

  /** From here on quotation marks do not tell texts from what is around them: the element is read once more, another way. */
  private damage(rest: string): void {
    const text = this.unit!.parts.join('');
    this.damaged = new DamagedElement(firstKey(this.sample), this.options.limits.record);
    this.line -= lineBreaks(text);
    this.pending.push(rest, text);
  }

  private *pushDamaged(damaged: DamagedElement, text: string): Generator<SourceItem> {
    const piece = text.slice(0, PIECE);
    if (text.length > PIECE) this.pending.push(text.slice(PIECE));
    const rest = damaged.push(piece);
    this.line += lineBreaks(piece) - lineBreaks(rest ?? '');
    if (rest === undefined) return;
    this.pending.push(rest);
    this.damaged = undefined;
    this.unit = { ...this.unit!, parts: [damaged.text], length: damaged.length, result: undefined };
    yield* this.endUnit();
  }

  private withinString(code: number): void {
    if (this.escape) this.escape = false;
    else if (code === BACKSLASH) this.escape = true;
    else if (code === QUOTE) {
      this.inString = false;
      this.afterString = true;
    }
  }

  private *outside(code: number, character: string): Generator<SourceItem> {
    if (this.beyond > 0) {
      this.passOver(code);
    } else if (code === QUOTE) {
      this.inString = true;
      this.token += character;
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (this.token.trim() !== '') yield* this.scalar();
      if (this.frames.length >= this.options.limits.nesting) yield* this.tooDeep();
      else this.open(code);
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      yield* this.scalar();
      if (this.frames.length > 0) yield* this.pop();
      else yield* this.complain('a closing bracket without an opening one');
    } else if (code === COMMA) {
      yield* this.scalar();
    } else if (code === COLON && this.frames.at(-1)?.kind === 'object') {
      this.frames.at(-1)!.key = keyOf(this.token);
      this.token = '';
    } else if (this.token.length < 1_000_000) this.token += character;
  }

  /** Looks, within what lies too deep, for its end alone. */
  private passOver(code: number): void {
    this.token = '';
    if (code === QUOTE) this.inString = true;
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) this.beyond++;
    else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) this.beyond--;
  }

  private *tooDeep(): Generator<SourceItem> {
    this.beyond = 1;
    yield {
      ...tooDeep(this.options.limits.nesting),
      place: placeOf(this.line, this.frames.at(-1)!.path),
    };
  }

  private open(code: number): void {
    const frame = this.frames.at(-1);
    const path = frame ? this.nextPath(frame) : '';
    if (code === OPEN_BRACE && frame?.kind === 'array') {
      this.unit = { path, line: this.line, parts: [], length: 0, depth: 1, result: undefined };
      this.afterString = false;
      return;
    }
    const kind = code === OPEN_BRACE ? 'object' : 'array';
    this.frames.push({
      kind,
      path,
      line: this.line,
      key: undefined,
      count: 0,
      values: kind === 'object' ? {} : [],
      papers: false,
    });
  }

  private nextPath(frame: Frame): string {
    if (frame.kind === 'array') return `${frame.path}[${frame.count++}]`;
    return frame.path === '' ? (frame.key ?? '') : `${frame.path}.${frame.key ?? ''}`;
  }

  private keep(text: string): void {
    const unit = this.unit!;
    if (unit.length <= this.options.limits.record) unit.parts.push(text);
    unit.length += text.length;
  }

  /** What looked like a whole element is no JSON: it may have ended too early. */
  private misreads(): boolean {
    if (this.unit!.length > this.options.limits.record) return false;
    const result = this.parsed();
    return 'rejected' in result && result.rejected === NOT_JSON;
  }

  private parsed(): ReturnType<typeof parsedOrProblem> {
    const unit = this.unit!;
    unit.result ??= parsedOrProblem(unit.parts.join(''), this.options.limits.nesting);
    return unit.result;
  }

  private *endUnit(): Generator<SourceItem> {
    const { path, line, parts, length } = this.unit!;
    const text = parts.join('');
    const place = placeOf(line, path);
    if (length > this.options.limits.record) {
      this.unit = undefined;
      yield { rejected: `is longer than ${this.options.limits.record} characters`, place, record: text.slice(0, 2000) };
      return;
    }
    const result = this.parsed();
    this.unit = undefined;
    if ('rejected' in result) yield { ...result, place, record: text };
    else {
      this.sample = text.slice(0, 200);
      yield* this.element({ value: result.value, path, line, text });
    }
  }

  /** An element of a list: papers in it are given out; anything else waits until the list shows whether it holds papers. */
  private *element({
    value,
    path,
    line,
    text,
  }: {
    value: unknown;
    path: string;
    line: number;
    text: string;
  }): Generator<SourceItem> {
    const frame = this.frames.at(-1)!;
    let found = false;
    for (const record of recordsIn(value, this.options, path)) {
      found = true;
      yield itemOf(
        record,
        placeOf(line, record.path),
        this.source,
        this.options,
        record.path === path ? text : undefined,
      );
    }
    if (found && !frame.papers) {
      frame.papers = true;
      yield* this.strangers(frame);
    } else if (!found && frame.papers) {
      yield { rejected: whatIsMissing(value), place: placeOf(line, path), record: text };
    } else if (!found) this.attach(frame, value, text.length);
  }

  private *strangers(frame: Frame): Generator<SourceItem> {
    for (const value of (frame.values as unknown[]).splice(0)) {
      yield { rejected: whatIsMissing(value), place: placeOf(frame.line, frame.path), record: JSON.stringify(value) };
    }
  }

  /** A text, number or word that stands outside of every element. */
  private *scalar(): Generator<SourceItem> {
    const token = this.token.trim();
    this.token = '';
    const frame = this.frames.at(-1);
    // What ends a script or a call: "];", "})".
    if (token === '' || (!frame && /^[);\s]+$/.test(token))) return;
    try {
      const value = parseJson(token, this.options.limits.nesting);
      if (!frame) return;
      if (frame.kind === 'array') this.nextPath(frame);
      this.attach(frame, value, token.length);
    } catch {
      yield* this.complain(token.slice(0, 60));
    }
  }

  /** Once a document: what stands where it should not says little more the second time. */
  private *complain(what: string): Generator<SourceItem> {
    if (this.misplaced) return;
    this.misplaced = true;
    yield { rejected: NOT_JSON, detail: `found ${what}`, place: `line ${this.line}` };
  }

  private attach(frame: Frame, value: unknown, length: number): void {
    this.kept += length;
    if (this.kept > this.options.limits.record) return;
    if (Array.isArray(frame.values)) frame.values.push(value);
    else if (frame.key !== undefined) {
      Object.defineProperty(frame.values, frame.key, { value, enumerable: true, configurable: true, writable: true });
    }
  }

  /** The end of a list or an envelope. An envelope that says of itself what a paper says is one: `{"2405.00001": {"title": …}}`. */
  private *pop(): Generator<SourceItem> {
    const frame = this.frames.pop()!;
    const parent = this.frames.at(-1);
    if (frame.papers) {
      if (parent) parent.papers ||= parent.kind === 'array';
      return;
    }
    const found = isObject(frame.values) ? fieldsOf(frame.values, this.options) : undefined;
    if (found) {
      const record: JsonRecord = { value: frame.values, path: frame.path, ...found };
      yield itemOf(record, placeOf(frame.line, frame.path), this.source, this.options);
    } else if (!(yield* this.columns(frame)) && parent) this.attach(parent, frame.values, 2);
    if (this.frames.length === 0) this.kept = 0;
  }

  /** A table that is written column by column. @returns whether it is one */
  private *columns(frame: Frame): Generator<SourceItem, boolean> {
    const rows = isObject(frame.values) ? rowsByColumns(frame.values) : undefined;
    for (const { key, value } of rows ?? []) {
      const path = `${frame.path}[${key}]`;
      const record: JsonRecord = { value, path, ...fieldsOf(value, this.options) };
      yield itemOf(record, placeOf(frame.line, path), this.source, this.options);
    }
    return rows !== undefined;
  }
}

function placeOf(line: number, path: string): string {
  return path === '' ? `line ${line}` : `line ${line}, ${path}`;
}

function parsedOrProblem(text: string, nesting: number): { readonly value: unknown } | ReturnType<typeof jsonProblem> {
  try {
    return { value: parseJson(text, nesting) };
  } catch (error) {
    return jsonProblem(error);
  }
}

function lineBreaks(text: string): number {
  return text.split('\n').length - 1;
}

function keyOf(token: string): string {
  try {
    return String(parseJson(token.trim(), 1));
  } catch {
    return token.trim();
  }
}
