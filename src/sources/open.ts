import { decode } from './bytes/encoding.js';
import { GrowthCounter, gunzip, UnpackError, unzstd } from './bytes/decompress.js';
import { isMail, mailParts } from './bytes/mail.js';
import { binaryKind, packing } from './bytes/signature.js';
import { officeFile, officeFiles } from './bytes/workbook.js';
import { parquetRows } from './bytes/parquet.js';
import { sqliteTables } from './bytes/sqlite.js';
import { type ZipEntry, zipEntries } from './bytes/zip.js';
import { FORMATS } from './formats.js';
import { withoutMisreads } from './misread.js';
import { mayBeMixed, readMixed } from './mixed.js';
import { otherKind } from './other-kinds.js';
import {
  type Columns,
  NoPapersError,
  SOURCE_LIMITS,
  type SourceFormat,
  SourceFormatError,
  type SourceItem,
  type SourceLimits,
} from './source.js';

/** Number of characters used to detect the format. */
const HEAD_CHARACTERS = 65_536;
const HEAD_BYTES = 4096;

export interface SourceOptions {
  /** The name of the input in errors. */
  readonly name: string;
  /** The name of one of FORMATS; detected from the content by default. */
  readonly format?: string;
  readonly columns?: Columns;
  readonly limits?: Partial<SourceLimits>;
}

/** An opened input. */
export interface Source {
  readonly name: string;
  readonly format: SourceFormat;
  /** "UTF-8", "Windows-1252", …; may change from UTF-8 while reading, as long as all text was ASCII. */
  readonly encoding: string;
  /** "gzip", "zstd", "zip" (also for a workbook or a document), "mail", "parquet", "sqlite" or undefined. */
  readonly packing: string | undefined;
  /**
   * The items. Can be iterated once.
   * @throws SourceFormatError if the papers show that the input is misread
   */
  readonly items: AsyncIterable<SourceItem>;
}

/**
 * Opens a list of papers in any format, compressed or not, in any encoding, and detects these from its beginning. Reads no
 * further until `items` is iterated. The files of a zip archive are read in turn as one source.
 * @throws SourceFormatError if the format is unknown or not recognised, or the input is empty
 */
export function openSource(bytes: AsyncIterable<Uint8Array>, options: SourceOptions): Promise<Source> {
  return openPacked(bytes, options, { ...SOURCE_LIMITS, ...options.limits });
}

/** The archives that contain a file. */
interface Around {
  /** Compressed size of the outermost archive, and decompressed size so far. */
  readonly counter: GrowthCounter;
  readonly depth: number;
}

async function openPacked(
  bytes: AsyncIterable<Uint8Array>,
  options: SourceOptions,
  limits: SourceLimits,
  around?: Around,
): Promise<Source> {
  const { head, whole } = await peekBytes(bytes, HEAD_BYTES);
  const packed = packing(head) ?? (isMail(head) ? 'mail' : undefined);
  if (packed === undefined) return openText(whole, head, options, limits, undefined);
  const { counter, depth } = around ?? { counter: new GrowthCounter(limits), depth: 0 };
  refuseDepth(depth, options.name, limits);
  const input = around ? whole : counter.packed(whole);
  if (packed !== 'gzip' && packed !== 'zstd') {
    const files = packed === 'zip' ? await filesInZip(input, head, options.name, counter) : CONTAINERS[packed](input);
    return openArchive(files, packed, options, limits, { counter, depth: depth + 1 });
  }
  const unpacked = await peekBytes(packed === 'gzip' ? gunzip(input, counter) : unzstd(input, counter), HEAD_BYTES);
  if (unpacked.failure && unpacked.head.length === 0) refuseDamage(unpacked.failure, options.name);
  return openText(unpacked.whole, unpacked.head, options, limits, packed);
}

/** Kinds of files that contain several, other than zip archives. */
const CONTAINERS = { mail: mailParts, parquet: parquetRows, sqlite: sqliteTables };

function refuseDepth(depth: number, name: string, { archives }: SourceLimits): void {
  if (depth < archives) return;
  throw new SourceFormatError(`${name} is an archive nested in ${depth} others; the maximum is ${archives}`);
}

/** The files of an archive, the sheets of a workbook, or the text of a document. */
async function filesInZip(
  bytes: AsyncIterable<Uint8Array>,
  head: Buffer,
  name: string,
  counter: GrowthCounter,
): Promise<AsyncIterable<ZipEntry>> {
  const office = officeFile(head);
  const files = office ? await officeFiles(bytes, office, counter) : zipEntries(bytes, counter);
  if (!files)
    throw new SourceFormatError(
      `${name} looks like an Office document, but is neither a workbook nor a text document: save its text as HTML or its table as CSV`,
    );
  return files;
}

async function openText(
  bytes: AsyncIterable<Uint8Array>,
  head: Buffer,
  options: SourceOptions,
  limits: SourceLimits,
  packed: string | undefined,
): Promise<Source> {
  const { name } = options;
  const binary = binaryKind(head);
  if (binary) {
    throw new SourceFormatError(`${name} looks like ${binary.kind}${binary.advice === '' ? '' : `: ${binary.advice}`}`);
  }
  const decoded = await decode(bytes);
  const { head: start, whole } = await peekText(decoded.text);
  const format = options.format === undefined ? detect(start, options) : formatNamed(options.format);
  const reading = { limits, ...(options.columns && { columns: options.columns }) };
  const items = mayBeMixed(format) ? readMixed(whole, format, reading) : format.read(whole, reading);
  return {
    name,
    format,
    packing: packed,
    get encoding() {
      return decoded.encoding;
    },
    items: withoutMisreads(untilDamage(items), name),
  };
}

/** Reads a damaged compressed file up to the damage, and reports the damage. */
async function* untilDamage(items: AsyncIterable<SourceItem>): AsyncIterable<SourceItem> {
  try {
    yield* items;
  } catch (error) {
    if (!(error instanceof UnpackError)) throw error;
    yield { rejected: 'cannot be unpacked to its end', detail: error.message, place: 'end of what could be read' };
  }
}

/** An archive, a workbook, a database or a mail is one source. Its first readable file is opened immediately, so that a source without any is rejected. */
async function openArchive(
  files: AsyncIterable<ZipEntry>,
  packed: keyof typeof HOLDERS,
  options: SourceOptions,
  limits: SourceLimits,
  around: Around,
): Promise<Source> {
  const passed: SourceItem[] = [];
  const opened = openedFiles(files, passed, options, limits, around)[Symbol.asyncIterator]();
  const first = await opened.next().catch((error: unknown) => refuseDamage(error, options.name));
  if (first.done)
    throw new SourceFormatError(
      `${options.name}: nothing in this ${HOLDERS[packed]} contains papers in a known format`,
    );
  async function* items(): AsyncIterable<SourceItem> {
    let found = 0;
    for (let next: typeof first = first; !next.done; next = await opened.next()) {
      yield* passed.splice(0);
      for await (const item of itemsOfFile(next.value)) {
        if (!('passedOver' in item)) found++;
        yield item;
      }
    }
    yield* passed.splice(0);
    if (found === 0)
      throw new NoPapersError(`${options.name} contains nothing that looks like a paper with a title and an abstract`);
  }
  const { format, encoding } = first.value.source;
  return { name: options.name, format, encoding, packing: packed, items: untilDamage(items()) };
}

/** The name of a container of several files, for messages. */
const HOLDERS = {
  zip: 'archive or document',
  mail: 'mail',
  parquet: 'Parquet file',
  sqlite: 'SQLite database',
};

/** A file of an archive. */
interface OpenedFile {
  readonly name: string;
  readonly source: Source;
}

/** The files in a known format, one after another; others are listed in `passed`. */
async function* openedFiles(
  files: AsyncIterable<ZipEntry>,
  passed: SourceItem[],
  options: SourceOptions,
  limits: SourceLimits,
  around: Around,
): AsyncGenerator<OpenedFile, undefined> {
  for await (const { name, bytes } of files) {
    if (/(?:^|\/)(?:\.|__MACOSX\/)/.test(name)) continue;
    const source = await openPacked(bytes, { ...options, name: `${options.name}: ${name}` }, limits, around).catch(
      (error: unknown) => {
        if (!(error instanceof SourceFormatError)) throw error;
        passed.push({ passedOver: 'is not in a known format', place: name });
      },
    );
    if (source) yield { name, source };
  }
}

/** The items of one file; one without papers does not end the archive. */
async function* itemsOfFile({ name, source }: OpenedFile): AsyncGenerator<SourceItem> {
  try {
    for await (const item of source.items) yield { ...item, place: `${name}, ${item.place}` };
  } catch (error) {
    if (!(error instanceof NoPapersError)) throw error;
    yield { passedOver: 'contains nothing that looks like a paper', place: name };
  }
}

function refuseDamage(error: unknown, name: string): never {
  if (!(error instanceof UnpackError)) throw error;
  throw new SourceFormatError(`${name} cannot be unpacked: ${error.message}`);
}

function formatNamed(name: string): SourceFormat {
  const format = FORMATS.find((candidate) => candidate.name === name);
  if (format) return format;
  throw new SourceFormatError(`unknown format "${name}"; expected one of ${FORMATS.map((f) => f.name).join(', ')}`);
}

function detect(start: string, { name, columns }: SourceOptions): SourceFormat {
  const head = start.replace(/\r\n?/g, '\n');
  if (head.trim() === '') throw new SourceFormatError(`${name} is empty; expected papers`);
  const format = FORMATS.find((candidate) => candidate.looksLike(head, columns));
  const other = format === undefined || FREE_TEXTS.has(format.name) ? otherKind(head) : undefined;
  if (format && other === undefined) return format;
  throw new SourceFormatError(
    `${name}: the format is not recognised. ${other ?? appearance(head)}\n` +
      `Known formats: ${FORMATS.map((f) => f.name).join(', ')}.\n` +
      '"claimgraph formats" shows an example of each. A table is read if its header names a title and an abstract (--columns).',
  );
}

/** Formats of free text, which may take another kind of text for theirs. */
const FREE_TEXTS = new Set(['yaml', 'org', 'asciidoc', 'markdown', 'trending-page', 'one-paper']);

/** A description of an unrecognised text, for users. */
function appearance(head: string): string {
  const first = head.trimStart().split(/[\r\n]/, 1)[0]!;
  const shown = JSON.stringify(first.length > 60 ? `${first.slice(0, 60)}…` : first);
  const element = /<([A-Za-z][\w:.-]*)/.exec(head.replace(/<[?!][^<>]*>/g, ''))?.[1];
  if (/^\s*<(?:!doctype html|html)/i.test(head))
    return 'It is an HTML page without papers and abstracts that could be distinguished.';
  if (/^\s*</.test(head) && element) return `It is XML with <${element}> as its first element.`;
  if (/^\s*[[{]/.test(head)) {
    const keys = [...new Set([...head.matchAll(/"([\w .:-]{1,40})"\s*:/g)].map((match) => match[1]))].slice(0, 8);
    return `It looks like JSON${keys.length > 0 ? ` with the keys ${keys.join(', ')}` : ''}.`;
  }
  return `It is text that begins with ${shown}.`;
}

async function peekBytes(
  bytes: AsyncIterable<Uint8Array>,
  wanted: number,
): Promise<{ head: Buffer; whole: AsyncIterable<Uint8Array>; failure: UnpackError | undefined }> {
  const iterator = bytes[Symbol.asyncIterator]();
  const pieces: Uint8Array[] = [];
  let length = 0;
  let failure: UnpackError | undefined;
  while (length < wanted) {
    try {
      const next = await iterator.next();
      if (next.done) break;
      pieces.push(next.value);
      length += next.value.length;
    } catch (error) {
      // Data before the damage is valid; the damage is reported when reading reaches it.
      if (!(error instanceof UnpackError)) throw error;
      failure = error;
      break;
    }
  }
  async function* whole(): AsyncIterable<Uint8Array> {
    yield* pieces;
    if (failure) throw failure;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head: Buffer.concat(pieces), whole: whole(), failure };
}

/** Reads the beginning of a text, and returns the whole text. */
async function peekText(text: AsyncIterable<string>): Promise<{ head: string; whole: AsyncIterable<string> }> {
  const iterator = text[Symbol.asyncIterator]();
  let head = '';
  let failure: unknown;
  while (head.length < HEAD_CHARACTERS) {
    try {
      const next = await iterator.next();
      if (next.done) break;
      head += next.value;
    } catch (error) {
      if (!(error instanceof UnpackError)) throw error;
      failure = error;
      break;
    }
  }
  async function* whole(): AsyncIterable<string> {
    yield head;
    if (failure) throw failure as Error;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  }
  return { head, whole: whole() };
}
