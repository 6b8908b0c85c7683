import type { Extraction } from '../domain/extraction.js';
import type { SourcePaper } from '../domain/paper.js';
import { plainText } from '../domain/plain-text.js';
import type { Reader } from '../reader/reader.js';

/**
 * Extracts the claims of a paper without storing them.
 * @throws UnreadableTextError when the text exceeds the reader's time limit
 */
export async function preview(reader: Reader, paper: Pick<SourcePaper, 'title' | 'abstract'>): Promise<Extraction> {
  const [extraction] = await reader.read([{ title: plainText(paper.title), abstract: plainText(paper.abstract) }]);
  return extraction!;
}
