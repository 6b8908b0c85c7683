import type { Reader } from './reader.js';
import { EXTRACTOR } from './version.js';

/** claimgraph's own extractor. It runs on the calling thread and blocks it. The models are loaded with the first text. */
export const ownReader: Reader = {
  id: EXTRACTOR,
  parallel: 1,
  read: async (texts) => {
    const { extract } = await import('./extract.js');
    return texts.map((text) => extract(text));
  },
};
