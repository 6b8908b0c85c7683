/** How much one request may ask for. Every limit is a setting (see src/config.ts). */
export interface QueryLimits {
  /** How deep fields may lie in fields. */
  readonly depth: number;
  /** How many fields at the root, aliases counted one by one. */
  readonly rootFields: number;
  /** How many fields of the document may be renamed by an alias. */
  readonly aliases: number;
  /** How many directives the document may hold. */
  readonly directives: number;
  /** How many tokens the document may hold; a longer one is not even parsed. */
  readonly tokens: number;
  /** How many objects the answer may hold by what `first` says; see `measureQuery`. */
  readonly rows: number;
  /** How many numbers and texts the answer may hold by what `first` says. */
  readonly values: number;
  /** How many bytes of JSON the answer may have. */
  readonly answerBytes: number;
  /** How many entries a list in an argument may hold. */
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
};
