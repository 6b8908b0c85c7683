import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import type { Dispatcher } from 'undici';
import ipaddr from 'ipaddr.js';
import { NetworkError } from './network-error.js';

/**
 * Whether an address belongs to this machine or a private network, or is reserved. The server must not connect to these on
 * behalf of clients. An address that cannot be parsed counts as private.
 */
export function isPrivateAddress(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  return !ipaddr.isValid(bare) || ipaddr.process(bare).range() !== 'unicast';
}

/** A DNS lookup that returns public addresses only; the connection is made to the address that was checked. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, found: LookupAddress[]) => {
    if (error) return callback(error, '', 0);
    const hidden = found.find(({ address }) => isPrivateAddress(address));
    if (hidden || !found[0]) return callback(refusal(hostname), '', 0);
    if (options.all) return callback(null, found);
    return callback(null, found[0].address, found[0].family);
  });
};

/**
 * Refuses numeric addresses, which skip the DNS lookup, and every scheme except http and https, also after a redirect.
 * @param unguarded used for the trusted origins, wherever they are
 */
export function publicOnly(unguarded: Dispatcher, trusted: readonly string[]) {
  return (dispatch: Dispatcher['dispatch']): Dispatcher['dispatch'] =>
    (options, handler) => {
      const { hostname, protocol, origin } = new URL(String(options.origin));
      if (trusted.includes(origin)) return unguarded.dispatch(options, handler);
      const numeric = ipaddr.isValid(hostname.replace(/^\[|\]$/g, ''));
      if ((protocol !== 'http:' && protocol !== 'https:') || (numeric && isPrivateAddress(hostname))) {
        throw refusal(hostname);
      }
      return dispatch(options, handler);
    };
}

function refusal(host: string): NetworkError {
  return new NetworkError('REFUSED', `${host} is an address of a private network, which must not be accessed`);
}
