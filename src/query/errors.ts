/** What is wrong with a question, for programs. */
export type QueryErrorCode = 'UNKNOWN_NAME' | 'BAD_CURSOR' | 'BAD_INPUT' | 'NOT_FOUND';

/** A question that cannot be answered as it was asked. The message is written for the person who asked and may be shown. */
export class QueryError extends Error {
  override readonly name = 'QueryError';

  /** @param details what a program can act on, such as the unknown name and suggestions for it */
  constructor(
    readonly code: QueryErrorCode,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** An argument with a value that is not allowed; the message says which values are. */
export function badInput(message: string): QueryError {
  return new QueryError('BAD_INPUT', message);
}
