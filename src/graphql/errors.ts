import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DecisionError } from '../decisions/decision.js';
import { UnreadableTextError } from '../reader/reader.js';
import { QueryError, type QueryErrorCode } from '../query/errors.js';
import { SchemaVersionError, StoreTimeoutError, StoreUnavailableError } from '../store/port/errors.js';

/** Error codes for programs, in `extensions.code` of every error. */
export type ErrorCode =
  | QueryErrorCode
  | 'FORBIDDEN'
  | 'UNAUTHENTICATED'
  | 'STORE_UNAVAILABLE'
  | 'TIMEOUT'
  | 'QUERY_TOO_COMPLEX'
  | 'BAD_REQUEST';

/** An error whose message is written for clients and shown to them unchanged. */
export class ApiError extends GraphQLError {
  constructor(code: ErrorCode, message: string, more: Readonly<Record<string, unknown>> = {}) {
    super(message, { extensions: { code, ...more } });
  }
}

/** Converts an error to one that clients may see; undefined for internal errors, which are only logged. */
export function publicError(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error;
  if (error instanceof QueryError) return new ApiError(error.code, error.message, error.details);
  if (error instanceof StoreUnavailableError || error instanceof SchemaVersionError)
    return new ApiError('STORE_UNAVAILABLE', error.message);
  if (error instanceof StoreTimeoutError) return new ApiError('TIMEOUT', error.message);
  if (error instanceof UnreadableTextError) return new ApiError('TIMEOUT', `the text ${error.message}`);
  if (error instanceof DecisionError) return new ApiError(error.reason, error.message);
  if (error instanceof GraphQLError && isMistake(error)) return new ApiError('BAD_REQUEST', error.message);
  return undefined;
}

/** Apollo gives some client errors a status and no code: a hash that does not match its query, an unsupported version. */
function isMistake({ extensions }: GraphQLError): boolean {
  const { status } = (extensions.http ?? {}) as { status?: number };
  const named = extensions.code !== undefined && extensions.code !== 'INTERNAL_SERVER_ERROR';
  return !named && status !== undefined && status >= 400 && status < 500;
}

/** Apollo's `formatError` hook: keeps messages that were written for clients and replaces all others, which are only logged. */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = error instanceof GraphQLError && error.originalError ? error.originalError : error;
  const known = publicError(cause);
  if (known) return { ...formatted, message: known.message, extensions: shown(known.extensions) };
  const extensions = shown(formatted.extensions);
  if (/^Maximum call stack size exceeded/.test(formatted.message))
    return {
      message: 'this request is too large: it is nested too deeply to be parsed',
      extensions: { code: 'QUERY_TOO_COMPLEX' },
    };
  if (extensions.code !== 'INTERNAL_SERVER_ERROR') return { ...formatted, extensions };
  return {
    ...formatted,
    message: 'the server could not answer this; see its log',
    extensions: { code: 'INTERNAL_SERVER_ERROR' },
  };
}

/** The extensions without those for internal use. */
function shown({ http: _, stacktrace: __, ...extensions }: Readonly<Record<string, unknown>> = {}): Record<
  string,
  unknown
> {
  return extensions;
}
