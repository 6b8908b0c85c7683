import { constants, setPriority } from 'node:os';
import type { Extraction } from '../domain/extraction.js';
import { extract } from '../reader/extract.js';
import type { ReadableText } from '../reader/reader.js';

// Reading gives way to what answers questions and writes. On Linux this is the priority of this thread alone; elsewhere it would be that of
// the whole process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

/** Extracts a batch of papers in a thread of the ReaderPool. */
// eslint-disable-next-line import-x/no-default-export -- the pool calls a module's default export
export default function readBatch(texts: readonly ReadableText[]): Extraction[] {
  return texts.map((text) => extract(text));
}
