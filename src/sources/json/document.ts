import type { PaperFields } from '../fields/paper-fields.js';
import { tooLong, type ReadOptions, type SourceItem } from '../source.js';
import { rowsByColumns } from './columns.js';
import { DamagedElement, firstKey } from './damaged-element.js';
import { jsonProblem, NOT_JSON, parseJson, tooDeep } from './parse.js';
import { WRAPPERS } from './generic.js';
import { fieldsOf, itemOf, type JsonRecord, OTHER_PAPERS, notAPaper, recordsIn, withTitleFrom } from './records.js';
import { isObject } from './values.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const COMMA = 0x2c;
const COLON = 0x3a;
/** The end of a call of MongoDB's shell: `ObjectId("…")`. */
const CLOSE_CALL = 0x29;
const NEWLINE = 0x0a;
const SPACE = 0x20;

/** The value of one key and the next key, without a comma between them. */
const WITHOUT_COMMA = /^\s*("(?:[^"\\]|\\.)*"|[\w.+-]{1,40})\s+("(?:[^"\\]|\\.)*")\s*$/;

/** Length in characters of the pieces in which a damaged element is read. */
const PIECE = 4096;

/** An open container around the papers: the envelope of an API response, or the list itself. */
interface Frame {
  readonly kind: 'object' | 'array';
  readonly path: string;
  readonly line: number;
  /** The key whose value comes next. */
  key: string | undefined;
  /** Number of elements so far. */
  count: number;
  /** Its content other than the papers already yielded. */
  readonly values: Record<string, unknown> | unknown[];
  /** Whether papers were found in it. */
  papers: boolean;
  /** Whether one of its keys cannot be read, and this has been told. */
  damaged: boolean;
}

/** The element of a list that is being collected. */
interface Unit {
  readonly path: string;
  readonly line: number;
  readonly parts: string[];
  length: number;
  depth: number;
  /** The parsed text; undefined until it is needed. */
  result: ReturnType<typeof parsedOrProblem> | undefined;
}

/**
 * Reads one or more concatenated JSON documents of any length and layout. It splits them at the elements of the outermost arrays
 * and parses each element separately with `JSON.parse`, so memory holds one element at a time, a malformed element is rejected
 * without losing the others, and a truncated document yields everything before the cut. (Streaming JSON parsers stop at the first
 * error.) A string followed by a character that cannot follow a string means a missing quotation mark: see `DamagedElement`.
 *
 *     {"meta": {…}, "results": [ {…}, {…}, …
 *      └ frame        └ frame   └ unit
 */
export class JsonDocumentReader {
  private readonly frames: Frame[] = [];
  private unit: Unit | undefined;
  private damaged: DamagedElement | undefined;
  /** Text not read yet; a stack whose last item comes next. */
  private readonly pending: string[] = [];
  /** The first characters of the last well-formed element. */
  private sample = '';
  /** Whether a string of the element has just ended. */
  private afterString = false;
  private inString = false;
  private escape = false;
  private token = '';
  private line = 1;
  /** Number of characters kept that belong to no paper. */
  private kept = 0;
  private misplaced = false;
  /** Number of open brackets beyond the maximum nesting depth. */
  private beyond = 0;

  /** @param source recorded as the source of papers that do not name one themselves */
  constructor(
    private readonly options: ReadOptions,
    private readonly source: string,
  ) {}

  /** Reads the next chunk. */
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
        if (!this.unit) this.keepToken(chunk, at);
      } else if (!this.unit) {
        from = at;
        yield* this.outside(code, chunk[at]!);
      } else {
        const state = this.withinUnit(this.unit, code);
        if (state === 'open') continue;
        const end = state === 'closed' ? at + 1 : at;
        this.keep(chunk.slice(from, end));
        if (state === 'invalid' || this.misreads()) {
          this.damage(chunk.slice(end));
          return;
        }
        yield* this.endUnit();
      }
    }
    if (this.unit) this.keep(chunk.slice(from));
  }

  /** @returns "invalid" if the character cannot follow the string before it, "closed" if it is the last one of the element */
  private withinUnit(unit: Unit, code: number): 'open' | 'closed' | 'invalid' {
    if (this.afterString && code > SPACE) {
      this.afterString = false;
      if (code !== COMMA && code !== COLON && code !== CLOSE_CALL && !isClosing(code)) return 'invalid';
    }
    if (code === QUOTE) this.inString = true;
    else if (isOpening(code)) unit.depth++;
    else if (isClosing(code) && --unit.depth === 0) return 'closed';
    return 'open';
  }

  /** Collects the string that the reader is in, outside of the elements. */
  private keepToken(chunk: string, at: number): void {
    if (this.beyond === 0 && this.token.length < this.options.limits.record) this.token += chunk[at];
  }

  /** Ends the input and rejects what is incomplete. */
  *end(): Generator<SourceItem> {
    // A possible end of a damaged element is confirmed only by the character after it.
    if (this.damaged) yield* this.push(',');
    yield* this.scalar();
    if (this.unit) {
      const { path, line } = this.unit;
      const record = this.damaged?.text ?? this.unit.parts.join('');
      yield { rejected: 'is truncated', detail: 'the document ends within it', place: placeOf(line, path), record };
    } else if (this.frames.length > 0) {
      const { path, line } = this.frames.at(-1)!;
      yield { rejected: 'is not closed: the document is truncated', place: placeOf(line, path) };
    }
    while (this.frames.length > 0) yield* this.pop();
  }

  private newLine(): void {
    this.line++;
    // Outside of elements, strings do not span lines.
    if (this.inString && !this.unit) this.inString = false;
  }

  /** Quotation marks in this element are unreliable: reads it again as a `DamagedElement`. */
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
    } else if (isOpening(code)) {
      yield* this.open(code);
    } else if (isClosing(code)) {
      yield* this.scalar();
      if (this.frames.length > 0) yield* this.pop();
      else yield* this.complain('a closing bracket without an opening one');
    } else if (code === COMMA) {
      yield* this.scalar();
    } else if (code === COLON && this.frames.at(-1)?.kind === 'object') {
      yield* this.beginValue(this.frames.at(-1)!);
    } else if (this.token.length < 1_000_000) this.token += character;
  }

  /** Keeps the key before a colon; the value before it may lack its comma. What is neither is rejected once for each object. */
  private *beginValue(frame: Frame): Generator<SourceItem> {
    const [, value, key] = WITHOUT_COMMA.exec(this.token) ?? [];
    if (value !== undefined) {
      this.token = value;
      yield* this.scalar();
    }
    const token = (key ?? this.token).trim();
    this.token = '';
    frame.key = keyOf(token);
    if (frame.key !== undefined || frame.damaged) return;
    frame.damaged = true;
    yield { rejected: NOT_JSON, detail: `found ${token.slice(0, 60)}`, place: placeOf(this.line, frame.path) };
  }

  /** Skips a value that is nested too deeply; only its end is looked for. */
  private passOver(code: number): void {
    this.token = '';
    if (code === QUOTE) this.inString = true;
    else if (isOpening(code)) this.beyond++;
    else if (isClosing(code)) this.beyond--;
  }

  private *tooDeep(): Generator<SourceItem> {
    this.beyond = 1;
    yield {
      ...tooDeep(this.options.limits.nesting),
      place: placeOf(this.line, this.frames.at(-1)!.path),
    };
  }

  private *open(code: number): Generator<SourceItem> {
    if (this.token.trim() !== '') yield* this.scalar();
    if (this.frames.length >= this.options.limits.nesting) {
      yield* this.tooDeep();
      return;
    }
    const frame = this.frames.at(-1);
    if (frame && this.isAbout(frame)) {
      this.beyond = 1;
      return;
    }
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
      damaged: false,
    });
  }

  /** Whether the value that comes next lists other papers than the one that the frame is about: its references. */
  private isAbout({ values, key }: Frame): boolean {
    return isObject(values) && OTHER_PAPERS.test(key ?? '') && fieldsOf(values, this.options) !== undefined;
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

  /** Whether the collected element is not valid JSON, so that it may have been ended too early. */
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
      yield tooLong(this.options.limits.record, place, text);
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

  /** Yields the papers of an array element. Other elements are kept until it is known whether the array contains papers. */
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
      yield* this.rejectKept(frame);
    } else if (!found && frame.papers) {
      yield notAPaper(value, placeOf(line, path), text);
    } else if (!found) this.attach(frame, value, text.length);
  }

  private *rejectKept(frame: Frame): Generator<SourceItem> {
    for (const value of (frame.values as unknown[]).splice(0)) {
      yield notAPaper(value, placeOf(frame.line, frame.path), JSON.stringify(value));
    }
  }

  /** Reads a string, number or literal outside of the elements. */
  private *scalar(): Generator<SourceItem> {
    const token = this.token.trim();
    this.token = '';
    const frame = this.frames.at(-1);
    // The end of a script or a JSONP call: "];", "})".
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

  /** Reports a misplaced token, once per document: further reports would add nothing. */
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

  /** Closes an array or an envelope. An envelope with the fields of a paper is itself a paper: `{"2405.00001": {"title": …}}`. */
  private *pop(): Generator<SourceItem> {
    const frame = this.frames.pop()!;
    const parent = this.frames.at(-1);
    if (frame.papers) {
      if (parent) parent.papers ||= parent.kind === 'array';
      return;
    }
    const value = withTitleFrom(parent?.key, frame.values);
    const found = isObject(value) ? fieldsOf(value, this.options) : undefined;
    if (found && !isPart(found.fields, parent)) {
      const record: JsonRecord = { value, path: frame.path, ...found };
      yield itemOf(record, placeOf(frame.line, frame.path), this.source, this.options);
    } else if (!(yield* this.columns(frame)) && parent) this.attach(parent, frame.values, 2);
    if (this.frames.length === 0) this.kept = 0;
  }

  /** Reads a table stored by column. @returns whether the frame is one */
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

/** `{"metadata": {"title": …}, "abstract": …}`: the abstract may stand beside the object with the title. */
function isPart(fields: PaperFields, parent: Frame | undefined): boolean {
  return fields.abstract === undefined && parent?.kind === 'object' && WRAPPERS.includes(parent.key ?? '');
}

function isOpening(code: number): boolean {
  return code === OPEN_BRACE || code === OPEN_BRACKET;
}

function isClosing(code: number): boolean {
  return code === CLOSE_BRACE || code === CLOSE_BRACKET;
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

/** The key of a value; a name without quotation marks is one, too. Undefined if it is neither. */
function keyOf(token: string): string | undefined {
  try {
    return String(parseJson(token, 1));
  } catch {
    return /^'?[\w$.-]{1,100}'?$/.test(token) ? token : undefined;
  }
}
