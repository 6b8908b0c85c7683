import type { Extraction } from '../domain/extraction.js';
import type { SourcePaper } from '../domain/paper.js';
import { extract } from '../reader/extract.js';

/** What would be read from a paper. Stores nothing. */
export function preview(paper: Pick<SourcePaper, 'title' | 'abstract'>): Extraction {
  return extract(paper);
}
