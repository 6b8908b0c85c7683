/** Error codes for programs. */
export type QueryErrorCode = 'UNKNOWN_NAME' | 'BAD_CURSOR' | 'BAD_INPUT' | 'NOT_FOUND';

/** A query that cannot be answered as given. The message is written for users and may be shown. */
export class QueryError extends Error {
  override readonly name = 'QueryError';

  /** @param details data for programs, such as the unknown name and suggestions for it */
  constructor(
    readonly code: QueryErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** An argument with an invalid value; the message says which values are allowed. */
export function badInput(message: string): QueryError {
  return new QueryError('BAD_INPUT', message);
}
