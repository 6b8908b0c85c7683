import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { openSource } from './open.js';
import type { SourceItem, SourceLimits } from './source.js';

/**
 * Reads papers from a stream of bytes.
 * @param name the name of the input in errors
 * @param format the name of one of FORMATS; detected from the content by default
 * @throws SourceFormatError as `openSource`
 */
export async function* readPapers(
  input: Readable,
  name: string,
  format?: string,
  limits?: Partial<SourceLimits>,
): AsyncIterable<SourceItem> {
  const options = { name, ...(format !== undefined && { format }), ...(limits && { limits }) };
  const source = await openSource(input as AsyncIterable<Uint8Array>, options);
  yield* source.items;
}

/**
 * Reads papers from a file.
 * @throws the file system's error if it cannot be opened; otherwise as `readPapers`
 */
export async function* readPapersFromFile(
  path: string,
  format?: string,
  limits?: Partial<SourceLimits>,
): AsyncIterable<SourceItem> {
  await (await open(path)).close();
  yield* readPapers(createReadStream(path), path, format, limits);
}
