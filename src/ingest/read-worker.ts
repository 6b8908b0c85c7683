import type { Extraction } from '../domain/extraction.js';
import { extract } from '../reader/extract.js';
import type { ReadableText } from '../reader/reader.js';

/** Extracts a batch of papers in a thread of the ReaderPool. */
// eslint-disable-next-line import-x/no-default-export -- the pool calls a module's default export
export default function readBatch(texts: readonly ReadableText[]): Extraction[] {
  return texts.map((text) => extract(text));
}
