import type { Dispatcher } from 'undici';

/** Headers that identify the client to a service. */
const KEYS = new Set(['x-api-key', 'authorization', 'cookie', 'proxy-authorization']);

/** A request that remembers its original destination. */
export interface FirstSent {
  readonly firstOrigin: string;
}

/** Sends keys only to the service that they are for, not to the target of a redirect. */
export const keysToOwnOrigin: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
  const { firstOrigin } = options as Partial<FirstSent>;
  const elsewhere = firstOrigin !== undefined && String(options.origin) !== firstOrigin;
  return dispatch(elsewhere ? { ...options, headers: withoutKeys(options.headers) } : options, handler);
};

/** Headers as `undici` accepts them: an object, or names and values in turn. */
function withoutKeys(headers: Dispatcher.DispatchOptions['headers']): Record<string, string> {
  const list = Array.isArray(headers)
    ? Array.from({ length: headers.length / 2 }, (_, i) => [headers[2 * i], headers[2 * i + 1]] as [string, string])
    : Object.entries((headers ?? {}) as Record<string, string>);
  return Object.fromEntries(list.filter(([name]) => !KEYS.has(name.toLowerCase())));
}
