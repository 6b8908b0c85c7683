import type { Extraction } from '../domain/extraction.js';

/** What is read of a paper: the two original fields, as the source gave them. */
export interface ReadableText {
  readonly title: string;
  readonly abstract: string;
}

/** The port to whatever reads texts: our own extractor, here or in other threads, or something behind an API. */
export interface Reader {
  /**
   * Name and version. Every extraction carries it; a text that another version has read is read again, so the same id must give the
   * same extraction of a text.
   */
  readonly id: string;
  /** How many batches it works on at a time: so many may be asked for before the first is answered. */
  readonly parallel: number;
  /**
   * One extraction for each text, in their order.
   * @throws UnreadableTextError when a text cannot be read; the others of its batch are not answered then
   */
  read(texts: readonly ReadableText[]): Promise<Extraction[]>;
}

/** A text that cannot be read, or not in time. The message says which limit it met. */
export class UnreadableTextError extends Error {
  override readonly name = 'UnreadableTextError';
}
