import type { Extraction } from '../domain/extraction.js';

/** The two fields of a paper that are read, as in the source. */
export interface ReadableText {
  readonly title: string;
  readonly abstract: string;
}

/** The interface of extractors: claimgraph's own, on this thread or others, or a model behind an API. */
export interface Reader {
  /**
   * Name and version, stored with every extraction. A text extracted by another version is extracted again, so readers with the same id
   * must extract the same from a text.
   */
  readonly id: string;
  /** Number of batches that it can process at the same time. */
  readonly parallel: number;
  /**
   * One extraction per text, in their order.
   * @throws UnreadableTextError if a text cannot be read; nothing is returned for its batch
   */
  read(texts: readonly ReadableText[]): Promise<Extraction[]>;
}

/** A text that cannot be read, or not in time. The message names the limit. */
export class UnreadableTextError extends Error {
  override readonly name = 'UnreadableTextError';
}
