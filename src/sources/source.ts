import type { CuratedTable } from '../domain/curated.js';
import type { SourcePaper } from '../domain/paper.js';
import { TEXT_LIMITS, type TextLimits } from '../domain/text-limits.js';

/** A paper found in a source. */
export interface FoundPaper {
  readonly paper: SourcePaper;
  /** Its place, for users: "line 12", "line 40, results[3]". */
  readonly place: string;
  /** The original record, for the list of rejects; undefined if not kept. */
  readonly record?: string;
}

/** An invalid record. */
export interface Reject {
  /** What is wrong, as a predicate: "has no abstract". All rejects of one kind have the same text, so that they can be counted. */
  readonly rejected: string;
  /** Details of this reject. */
  readonly detail?: string;
  readonly place: string;
  readonly record?: string;
}

/** A valid record that is not a paper, such as the entry of a proceedings volume. */
export interface PassedOver {
  readonly passedOver: string;
  readonly place: string;
}

/** The metadata of a curated table; its rows are results of their papers. */
export interface FoundTable {
  readonly table: Omit<CuratedTable, 'addedAt'>;
  readonly place: string;
}

/** Rejects a record that is longer than the limit, with the beginning of its text. */
export function tooLong(limit: number, place: string, text: string): Reject {
  return { rejected: `is longer than ${limit} characters`, place, record: text.slice(0, 2000) };
}

/** An item of a source. */
export type SourceItem = FoundPaper | Reject | PassedOver | FoundTable;

/** The default limit of papers read from a network source. */
export const MOST_PAPERS = 2000;

/** Columns of the fields of a paper, as given by `--columns title=…,abstract=…`. */
export type Columns = Readonly<Partial<Record<ColumnField, string>>>;
export const COLUMN_FIELDS = [
  'title',
  'abstract',
  'authors',
  'affiliations',
  'doi',
  'arxivId',
  'url',
  'venue',
  'published',
  'id',
] as const;
export type ColumnField = (typeof COLUMN_FIELDS)[number];

/** Limits of sources. */
export interface SourceLimits extends TextLimits {
  /** Maximum length of a line or record in characters; longer ones are rejected, and reading continues. */
  readonly record: number;
  /** A compressed input that expands by more than this factor is rejected once it exceeds `unpackedBytes`. */
  readonly growth: number;
  readonly unpackedBytes: number;
  /** Maximum nesting of archives. */
  readonly archives: number;
  /** Maximum nesting of objects, arrays or elements. */
  readonly nesting: number;
  /**
   * Maximum length in characters of one task of a leaderboard file, with all its tables; the largest in the archived dump has
   * about ten million.
   */
  readonly table: number;
}

export const SOURCE_LIMITS: SourceLimits = {
  record: 8 * 1024 * 1024,
  ...TEXT_LIMITS,
  growth: 200,
  unpackedBytes: 256 * 1024 * 1024,
  archives: 3,
  nesting: 100,
  table: 256 * 1024 * 1024,
};

/** Options of a format's reader. */
export interface ReadOptions {
  readonly limits: SourceLimits;
  readonly columns?: Columns;
}

/** One format. */
export interface SourceFormat {
  /** The name for `--format`. */
  readonly name: string;
  /** A one-line description for users. */
  readonly description: string;
  /** A short text in this format with one complete paper. */
  readonly example: string;
  /** Whether the beginning of a text (up to some ten thousand characters, without byte order mark) is in this format. */
  looksLike(head: string, columns?: Columns): boolean;
  /** @param text the whole text in chunks of any size, without byte order mark */
  read(text: AsyncIterable<string>, options: ReadOptions): AsyncIterable<SourceItem>;
}

/** The input contains no papers in a known format. */
export class SourceFormatError extends Error {
  override readonly name: string = 'SourceFormatError';
}

/** The input is in a known format but contains nothing that is meant to be a paper. */
export class NoPapersError extends SourceFormatError {
  override readonly name = 'NoPapersError';
}
