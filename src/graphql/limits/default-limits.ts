import { TEXT_LIMITS, type TextLimits } from '../../domain/text-limits.js';

/** Limits of one request, and of the texts of papers in it. */
export interface QueryLimits extends TextLimits {
  /** Maximum nesting of fields. */
  readonly depth: number;
  /** Maximum number of root fields, counting each alias. */
  readonly rootFields: number;
  /** Maximum number of aliases in the document. */
  readonly aliases: number;
  /** Maximum number of directives in the document. */
  readonly directives: number;
  /** Maximum number of tokens in the document; a longer one is not parsed. */
  readonly tokens: number;
  /** Maximum number of objects in the response, computed from `first`; see `measureQuery`. */
  readonly rows: number;
  /** Maximum number of scalar values in the response, computed from `first`. */
  readonly values: number;
  /** Maximum size of the response in bytes of JSON. */
  readonly answerBytes: number;
  /** Maximum number of entries in a list argument. */
  readonly listEntries: number;
}

export const DEFAULT_LIMITS: QueryLimits = {
  depth: 14,
  rootFields: 50,
  aliases: 200,
  directives: 50,
  tokens: 10_000,
  rows: 100_000,
  values: 500_000,
  answerBytes: 32 * 1024 * 1024,
  listEntries: 100,
  ...TEXT_LIMITS,
};
