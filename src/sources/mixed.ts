import { type NumberedLine, linesOf } from './bytes/lines.js';
import { FORMATS } from './formats.js';
import type { ReadOptions, SourceFormat, SourceItem } from './source.js';

/** Reference formats that people concatenate in one file, each with a pattern for the first line of a record. */
const REFERENCES: ReadonlyMap<string, RegExp> = new Map([
  ['bibtex', /^[ \t]*@[ \t]*(?!comment\b|preamble\b)[A-Za-z]+[ \t]*[{(][^\s@{},=]*[,=\s]/i],
  ['ris', /^TY {1,2}- ?[A-Z]/],
  ['nbib', /^PMID ?- ?\d/],
  ['endnote', /^%0 [A-Z]/],
  ['web-of-science', /^(?:FN [A-Z]|PT [A-Z]\s*$)/],
  ['refworks', /^RT [A-Z][a-z]/],
]);
/** Patterns for the first line of documents that may occur between references. */
const DOCUMENTS: ReadonlyMap<string, RegExp> = new Map([
  ['xml', /^\s*<\?xml\s/],
  ['json', /^\s*\[?\{\s*"[\w-]+"\s*:/],
]);
const BEGINNINGS = [...REFERENCES, ...DOCUMENTS];
/** Lines after which a record may begin: an empty line, or the last line of a record. */
const ENDS = /^\s*$|^ER {1,3}-|^E[RF]\s*$|[})\]>]\s*$/;
/** Size in characters of the chunks that are passed on. */
const CHUNK = 65_536;

/** Whether files of this format may continue in another format. */
export function mayBeMixed(format: SourceFormat): boolean {
  return REFERENCES.has(format.name);
}

/**
 * Reads references in one or more formats, such as RIS after BibTeX; each part is read in its own format.
 * @param main the format of the whole file, used for a part whose beginning is not recognised
 */
export async function* readMixed(
  text: AsyncIterable<string>,
  main: SourceFormat,
  options: ReadOptions,
): AsyncGenerator<SourceItem> {
  for await (const part of partsOf(text, options.limits.record + 1)) {
    const chunks = part.text[Symbol.asyncIterator]();
    const { value: head = '' } = await chunks.next();
    async function* whole(): AsyncGenerator<string> {
      yield head;
      yield* { [Symbol.asyncIterator]: () => chunks };
    }
    const items = (formatOf(part.kind, head) ?? main).read(whole(), options);
    if (part.line === 1) yield* items;
    else for await (const item of items) yield { ...item, place: shifted(item.place, part.line - 1) };
  }
}

function formatOf(kind: string | undefined, head: string): SourceFormat | undefined {
  if (kind === undefined) return undefined;
  return FORMATS.find((format) => (REFERENCES.has(kind) ? format.name === kind : format.looksLike(head)));
}

/** Converts "line 3" of a part to the line of the whole file. */
function shifted(place: string, lines: number): string {
  return place.replace(/^line (\d+)/, (_, line: string) => `line ${Number(line) + lines}`);
}

/** Consecutive lines in one format. */
interface Part {
  /** Number of the first line, from 1. */
  readonly line: number;
  /** The name in BEGINNINGS; known once the first chunk of the text is read. */
  kind: string | undefined;
  /** Must be read to the end before the next part is requested. */
  readonly text: AsyncIterable<string>;
}

async function* partsOf(text: AsyncIterable<string>, limit: number): AsyncGenerator<Part> {
  const lines = new Lines(linesOf(text, limit)[Symbol.asyncIterator]());
  for (let line = await lines.peek(); line; line = await lines.peek()) {
    const part: Part = { line: line.number, kind: undefined, text: chunksOf(lines, (kind) => belongs(part, kind)) };
    yield part;
    for await (const _ of part.text);
  }
}

/** Whether a line belongs to a part; the first record determines the kind of the part. */
function belongs(part: Part, kind: string | undefined): boolean {
  part.kind ??= kind;
  return kind === undefined || kind === part.kind;
}

/** The next lines as chunks, up to the first line that does not belong to the part. */
async function* chunksOf(lines: Lines, belongs: (kind: string | undefined) => boolean): AsyncGenerator<string> {
  let chunk: string[] = [];
  let length = 0;
  for (let line = await lines.peek(); line && belongs(lines.kind); line = await lines.peek()) {
    chunk.push(line.text, '\n');
    length += line.text.length + 1;
    lines.take();
    if (length < CHUNK) continue;
    yield chunk.join('');
    chunk = [];
    length = 0;
  }
  if (length > 0) yield chunk.join('');
}

/** Lines with look-ahead of one line. */
class Lines {
  /** The kind of record or document that the next line begins; undefined if it begins none. */
  kind: string | undefined;
  private next: NumberedLine | undefined;
  private mayBegin = true;

  constructor(private readonly lines: AsyncIterator<NumberedLine>) {}

  /** The next line; undefined at the end. */
  async peek(): Promise<NumberedLine | undefined> {
    if (this.next) return this.next;
    const read = await this.lines.next();
    this.next = read.done ? undefined : read.value;
    this.kind = this.mayBegin && this.next ? kindOf(this.next.text) : undefined;
    return this.next;
  }

  take(): void {
    this.mayBegin = ENDS.test(this.next!.text);
    this.next = undefined;
  }
}

function kindOf(line: string): string | undefined {
  const head = line.length > 200 ? line.slice(0, 200) : line;
  return BEGINNINGS.find(([, begins]) => begins.test(head))?.[0];
}
