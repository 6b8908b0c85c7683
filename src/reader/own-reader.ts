import { EXTRACTOR, extract } from './extract.js';
import type { Reader } from './reader.js';

/** Our own extractor on the calling thread, which it keeps busy. */
export const ownReader: Reader = {
  id: EXTRACTOR,
  parallel: 1,
  read: async (texts) => texts.map((text) => extract(text)),
};
