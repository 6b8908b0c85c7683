import type { Reader } from './reader.js';
import { EXTRACTOR } from './version.js';

/** The extractor of claimgraph, on the calling thread, which it blocks. The models are loaded with the first text. */
export const ownReader: Reader = {
  id: EXTRACTOR,
  parallel: 1,
  read: async (texts) => {
    const { extract } = await import('./extract.js');
    return texts.map((text) => extract(text));
  },
};
