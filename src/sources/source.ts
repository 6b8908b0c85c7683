import type { CuratedTable } from '../domain/curated.js';
import type { SourcePaper } from '../domain/paper.js';

/** A paper that a reader found. */
export interface FoundPaper {
  readonly paper: SourcePaper;
  /** Where a person finds it: "line 12", "line 40, results[3]". */
  readonly place: string;
  /** The record as it stands in the source, for a list of what could not be stored; absent where the reader does not keep it. */
  readonly record?: string;
}

/** Something that should have been a paper and could not be read. */
export interface Reject {
  /** What is wrong, as a predicate: "has no abstract". The same words for everything of one kind, so that it can be counted. */
  readonly rejected: string;
  /** What is wrong with this one in particular. */
  readonly detail?: string;
  readonly place: string;
  readonly record?: string;
}

/** Something that is rightly no paper, such as the entry of a whole proceedings volume. */
export interface PassedOver {
  readonly passedOver: string;
  readonly place: string;
}

/** What a source says of a table that people keep; the rows come as results of their papers. */
export interface FoundTable {
  readonly table: Omit<CuratedTable, 'addedAt'>;
  readonly place: string;
}

/** What a reader finds. */
export type SourceItem = FoundPaper | Reject | PassedOver | FoundTable;

/** Which field of a record means what, as `--columns title=…,abstract=…` says it. */
export type Columns = Readonly<Partial<Record<ColumnField, string>>>;
export const COLUMN_FIELDS = [
  'title',
  'abstract',
  'authors',
  'doi',
  'arxivId',
  'url',
  'venue',
  'published',
  'id',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Limits on what a reader takes in. */
export interface SourceLimits {
  /** Characters of one line or one record; longer ones are rejected, and reading goes on. */
  readonly record: number;
  /** Characters of a title. */
  readonly title: number;
  /** Characters of an abstract. */
  readonly abstract: number;
  /** A compressed input that grows by more than this factor is refused, once it has given `unpackedBytes`. */
  readonly growth: number;
  readonly unpackedBytes: number;
}

export const SOURCE_LIMITS: SourceLimits = {
  record: 8 * 1024 * 1024,
  title: 1_000,
  abstract: 100_000,
  growth: 200,
  unpackedBytes: 256 * 1024 * 1024,
};

/** What a format's reader is told beside the text. */
export interface ReadOptions {
  readonly limits: SourceLimits;
  readonly columns?: Columns;
}

/** One format. */
export interface SourceFormat {
  /** As `--format` takes it. */
  readonly name: string;
  /** One line for a person. */
  readonly description: string;
  /** A short text in this format that holds one whole paper. */
  readonly example: string;
  /** Does the beginning of a text (up to some ten thousand characters, without byte order mark) look like this format? */
  looksLike(head: string, columns?: Columns): boolean;
  /** @param text the whole text in pieces of any size, without byte order mark */
  read(text: AsyncIterable<string>, options: ReadOptions): AsyncIterable<SourceItem>;
}

/** The input holds no papers that any reader knows how to read. */
export class SourceFormatError extends Error {
  override readonly name = 'SourceFormatError';
}
