import type { SourcePaper } from '../domain/paper.js';

/** What a reader finds: a paper, or something that should have been one. */
export type SourceItem =
  { readonly paper: SourcePaper; readonly place: string } | { readonly rejected: string; readonly place: string };

/** One format. `place` in its items tells a person where to look: "line 12". */
export interface SourceFormat {
  /** As `--format` takes it. */
  readonly name: string;
  /** One line for `--help`. */
  readonly description: string;
  /** Does the beginning of a file (some ten thousand characters) look like this format? */
  looksLike(head: string): boolean;
  read(lines: AsyncIterable<string>): AsyncIterable<SourceItem>;
}

/** The input holds no papers that any reader knows how to read. */
export class SourceFormatError extends Error {
  override readonly name = 'SourceFormatError';
}
