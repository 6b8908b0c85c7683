import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DecisionError } from '../decisions/decisions.js';
import { StoreTimeoutError, StoreUnavailableError } from '../store/port/errors.js';

/** What went wrong, for programs. In `extensions.code` of every error. */
export type ErrorCode =
  | 'UNKNOWN_NAME'
  | 'BAD_CURSOR'
  | 'BAD_INPUT'
  | 'NOT_FOUND'
  | 'NOT_IMPLEMENTED'
  | 'FORBIDDEN'
  | 'UNAUTHENTICATED'
  | 'STORE_UNAVAILABLE'
  | 'TIMEOUT'
  | 'QUERY_TOO_COMPLEX';

/** An error that is meant for whoever asked: its message is shown as it is. */
export class ApiError extends GraphQLError {
  constructor(code: ErrorCode, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { code, ...more } });
  }
}

export function badInput(message: string): ApiError {
  return new ApiError('BAD_INPUT', message);
}

/** What a thrown error is to whoever asked; undefined for what is nobody's business but the log's. */
export function publicError(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error;
  if (error instanceof StoreUnavailableError) return new ApiError('STORE_UNAVAILABLE', error.message);
  if (error instanceof StoreTimeoutError) return new ApiError('TIMEOUT', error.message);
  if (error instanceof DecisionError) return new ApiError(error.reason, error.message);
  return undefined;
}

/** Apollo's hook: keeps messages that were written for people, hides everything else behind the log. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  const known = publicError(cause);
  if (known) return { ...formatted, message: known.message, extensions: shown(known.extensions) };
  const extensions = shown(formatted.extensions);
  if (extensions.code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions };
  return {
    ...formatted,
    message: 'the server could not answer this; its log says why',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** Extensions without what is for the server alone. */
function shown({ http: _, stacktrace: __, ...extensions }: Readonly<Record<string, unknown>> = {}): Record<
  string,
  unknown
> {
  return extensions;
}
