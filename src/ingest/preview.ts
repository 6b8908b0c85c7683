import type { Extraction } from '../domain/extraction.js';
import type { SourcePaper } from '../domain/paper.js';
import { plainText } from '../domain/plain-text.js';
import type { Reader } from '../reader/reader.js';

/**
 * What would be read from a paper. Stores nothing.
 * @throws UnreadableTextError when it takes longer than the reader lets a text take
 */
export async function preview(reader: Reader, paper: Pick<SourcePaper, 'title' | 'abstract'>): Promise<Extraction> {
  const [extraction] = await reader.read([{ title: plainText(paper.title), abstract: plainText(paper.abstract) }]);
  return extraction!;
}
