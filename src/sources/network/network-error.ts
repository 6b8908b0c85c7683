/** Error codes, for programs. */
export type NetworkFailure =
  | 'OFFLINE'
  | 'TIMEOUT'
  | 'RATE_LIMITED'
  | 'NOT_FOUND'
  | 'REFUSED'
  | 'BROKEN'
  | 'UNEXPECTED'
  | 'TOO_LARGE'
  | 'BAD_REQUEST';

/** Something could not be fetched. The message states what, from where, why, and what to do; it never contains a key. */
export class NetworkError extends Error {
  override readonly name = 'NetworkError';
  constructor(
    readonly failure: NetworkFailure,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

const OFFLINE_CODES = new Set([
  'ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'ECONNRESET', 'EPIPE',
]); // prettier-ignore
const TIMEOUT_CODES = new Set([
  'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'ETIMEDOUT', 'UND_ERR_ABORTED',
]); // prettier-ignore

/** Descriptions of connection errors. */
export function connectionError(where: string, error: Error): NetworkError {
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (TIMEOUT_CODES.has(code) || error.name === 'TimeoutError' || error.name === 'AbortError') {
    return new NetworkError('TIMEOUT', `${where} did not answer in time; try again later`, { cause: error });
  }
  if (OFFLINE_CODES.has(code)) {
    const why = code === 'ENOTFOUND' || code === 'EAI_AGAIN' ? 'its name cannot be resolved' : `the connection failed`;
    return new NetworkError('OFFLINE', `${where} cannot be reached (${why}, ${code}): is this machine online, is the address right?`, { cause: error }); // prettier-ignore
  }
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code)) {
    return new NetworkError('REFUSED', `the certificate of ${where} is not trusted (${code})`, { cause: error });
  }
  return new NetworkError('BROKEN', `${where} closed the connection early (${code || message})`, { cause: error });
}

/** Descriptions of HTTP statuses other than success. */
export function statusError(where: string, status: number, wait: number | undefined, reason?: string): NetworkError {
  const why = reason === undefined ? '' : `: ${reason.slice(0, 300)}`;
  const later = wait === undefined ? 'try again later' : `it asks to wait ${duration(wait)}`;
  if (status === 429)
    return new NetworkError('RATE_LIMITED', `${where} accepts no more requests for now (429); ${later}`);
  if (status === 404 || status === 410)
    return new NetworkError('NOT_FOUND', `${where} does not exist (${status})${why}`);
  if (status === 401 || status === 403) {
    return new NetworkError(
      'REFUSED',
      `${where} refuses the request (${status})${why}; it may want a key or another network`,
    );
  }
  if (status >= 500) return new NetworkError('BROKEN', `${where} has a problem (${status}); ${later}`);
  return new NetworkError('BAD_REQUEST', `${where} rejects the request (${status})${why}`);
}

function duration(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} minutes`;
}
