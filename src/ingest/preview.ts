import type { Extraction } from '../domain/extraction.js';
import type { SourcePaper } from '../domain/paper.js';
import { plainText } from '../domain/plain-text.js';
import { extract } from '../reader/extract.js';

/** What would be read from a paper. Stores nothing. */
export function preview(paper: Pick<SourcePaper, 'title' | 'abstract'>): Extraction {
  return extract({ title: plainText(paper.title), abstract: plainText(paper.abstract) });
}
