import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { jsonl } from './jsonl.js';
import { type SourceFormat, SourceFormatError, type SourceItem } from './source.js';
import { trendingPage } from './trending-page.js';

/** Every format, in the order in which they are tried. */
export const FORMATS: readonly SourceFormat[] = [jsonl, trendingPage];

/** So much of a file is looked at to tell its format. */
const HEAD_CHARACTERS = 65_536;

/**
 * Reads papers from a stream of UTF-8 text.
 * @param name what to call the input in errors
 * @param format one of FORMATS by name; detected when absent
 * @throws SourceFormatError when the format is not known, is not recognised, or the input is empty
 */
export async function* readPapers(input: Readable, name: string, format?: string): AsyncIterable<SourceItem> {
  const { head, whole } = await peek(input);
  const reader = format === undefined ? detect(head, name) : byName(format);
  yield* reader.read(linesOf(whole));
}

/**
 * Reads papers from a file.
 * @throws the file system's error when it cannot be opened; else as readPapers
 */
export async function* readPapersFromFile(path: string, format?: string): AsyncIterable<SourceItem> {
  const file = await open(path);
  try {
    yield* readPapers(file.createReadStream({ encoding: 'utf8', autoClose: false }), path, format);
  } finally {
    await file.close();
  }
}

function byName(format: string): SourceFormat {
  const reader = FORMATS.find((candidate) => candidate.name === format);
  if (reader) return reader;
  throw new SourceFormatError(`unknown format "${format}"; expected one of ${FORMATS.map((f) => f.name).join(', ')}`);
}

function detect(head: string, name: string): SourceFormat {
  const start = head.replace(/^\uFEFF/, '');
  if (start.trim() === '') throw new SourceFormatError(`${name} is empty; expected papers`);
  const reader = FORMATS.find((candidate) => candidate.looksLike(start));
  if (reader) return reader;
  throw new SourceFormatError(
    `${name}: cannot tell what format this is; expected one of:\n${FORMATS.map((f) => `  ${f.name}: ${f.description}`).join('\n')}`,
  );
}

/** Takes the beginning of a text and gives the whole back, without a byte order mark. */
async function peek(input: Readable): Promise<{ head: string; whole: AsyncIterable<string> }> {
  const chunks = (input.setEncoding('utf8') as AsyncIterable<string>)[Symbol.asyncIterator]();
  let head = '';
  while (head.length < HEAD_CHARACTERS) {
    const next = await chunks.next();
    if (next.done) break;
    head += next.value;
  }
  head = head.replace(/^\uFEFF/, '');
  async function* whole(): AsyncIterable<string> {
    yield head;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  }
  return { head, whole: whole() };
}

/** Lines without their ends. Only LF and CRLF end a line: U+2028 may stand inside JSON text (Node's readline would split there). */
async function* linesOf(chunks: AsyncIterable<string>): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}
