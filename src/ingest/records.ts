import { digest } from '../domain/digest.js';
import type { PaperRecord } from '../domain/facts.js';
import { paperKeys } from '../domain/ids.js';
import { plainPaper, type SourcePaper } from '../domain/paper.js';
import type { ReadableText } from '../reader/reader.js';

/** The hash of the text that the reader reads. */
export function textHash({ title, abstract }: ReadableText): string {
  return digest([title, abstract]);
}

/** The record of a paper from a source, without control characters. */
export function recordOf(paper: SourcePaper, addedAt: string): PaperRecord {
  const { sourceId: _, ...content } = plainPaper(paper);
  return { hash: digest(content), keys: paperKeys(content), paper: content, addedAt };
}
