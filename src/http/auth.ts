import { createHash, timingSafeEqual } from 'node:crypto';
import { ApiError } from '../graphql/errors.js';
import { type Role, ROLES, type Viewer } from '../graphql/viewer.js';

/** A key that somebody was given, with what it allows. */
export interface ApiKey {
  readonly name: string;
  readonly role: Role;
  readonly key: string;
}

/** The list of keys cannot be understood. The message never shows a key. */
class ApiKeysError extends Error {
  override readonly name = 'ApiKeysError';
}

/** Reads `name:role:key,…`. A key may hold colons, but no comma. */
export function parseApiKeys(text: string | undefined): ApiKey[] {
  const entries = (text ?? '').split(',').map((entry) => entry.trim());
  const keys = entries.flatMap((entry, i) => (entry === '' ? [] : [parseApiKey(entry, i + 1)]));
  if (new Set(keys.map(({ key }) => key)).size < keys.length) {
    throw new ApiKeysError('CLAIMGRAPH_API_KEYS gives one key to two names; every name needs a key of its own');
  }
  return keys;
}

function parseApiKey(entry: string, place: number): ApiKey {
  const [, name, role, key] = /^([^:]+):([^:]+):(.+)$/.exec(entry) ?? [];
  const known = ROLES.find((candidate) => candidate === role?.trim().toUpperCase());
  if (!name || !key || !known) {
    throw new ApiKeysError(
      `entry ${place} of CLAIMGRAPH_API_KEYS is not name:role:key with a role of read, review or write`,
    );
  }
  return { name: name.trim(), role: known, key };
}

/** The headers of a request, by lower-case name. */
export type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** The key that a request carries: `Authorization: Bearer …` or `x-api-key`. */
export function presentedKey(headers: RequestHeaders): string | undefined {
  const own = headers['x-api-key'];
  if (typeof own === 'string' && own !== '') return own;
  const { authorization } = headers;
  return typeof authorization === 'string' ? /^bearer\s+(\S+)\s*$/i.exec(authorization)?.[1] : undefined;
}

/**
 * Who a request comes from. Without a key: somebody who may read.
 * @throws ApiError UNAUTHENTICATED when a key is given that this server does not know
 */
export function viewerOf(headers: RequestHeaders, keys: readonly ApiKey[], allowWrites: boolean): Viewer {
  const presented = presentedKey(headers);
  if (presented === undefined) return { name: null, roles: ['READ'] };
  const known = findKey(presented, keys);
  if (!known) {
    throw new ApiError('UNAUTHENTICATED', 'this server does not know the key that was given', {
      http: { status: 401 },
    });
  }
  return { name: known.name, roles: allowWrites ? ROLES.slice(0, ROLES.indexOf(known.role) + 1) : ['READ'] };
}

/** Compares with every key, in a time that tells nothing about how much of one was right. */
function findKey(presented: string, keys: readonly ApiKey[]): ApiKey | undefined {
  const digest = sha256(presented);
  return keys.reduce<ApiKey | undefined>(
    (found, candidate) => (timingSafeEqual(sha256(candidate.key), digest) ? candidate : found),
    undefined,
  );
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
