import { ApiError } from '../graphql/errors.js';
import { ROLES, type Viewer } from '../graphql/viewer.js';
import { type ApiKey, type KeyRing, KeysError, keyRoleOf } from './keys.js';

/** Minimum length of a key; shorter ones could be guessed. */
const LEAST_LENGTH = 16;

/**
 * Parses `name:role:key,…`. A key may contain colons, but no comma and no space.
 * @throws KeysError whose message never contains a key
 */
export function parseApiKeys(text: string): ApiKey[] {
  const entries = text.split(',').map((entry) => entry.trim());
  const keys = entries.flatMap((entry, i) => (entry === '' ? [] : [parseApiKey(entry, i + 1)]));
  if (new Set(keys.map(({ key }) => key)).size < keys.length) {
    throw new KeysError('CLAIMGRAPH_API_KEYS gives one key to two names; every name needs a key of its own');
  }
  return keys;
}

function parseApiKey(entry: string, place: number): ApiKey {
  const where = `entry ${place} of CLAIMGRAPH_API_KEYS`;
  const [, name = '', written = '', key = ''] = /^([^:]+):([^:]+):(.+)$/.exec(entry) ?? [];
  const role = keyRoleOf(written);
  if (name.trim() === '' || role === undefined)
    throw new KeysError(`${where} is not name:role:key with a role of read, review or write`);
  if (!/^[\x21-\x7e]+$/.test(key)) throw new KeysError(`the key of ${where} contains a space or a special character`);
  if (key.length < LEAST_LENGTH)
    throw new KeysError(`the key of ${where} is too short; expected ${LEAST_LENGTH} characters or more`);
  return { name: name.trim(), role, key };
}

/** The headers of a request, by lower-case name. */
type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>;

/** The key of a request: `Authorization: Bearer …` or `x-api-key`. */
export function presentedKey(headers: RequestHeaders): string | undefined {
  const own = headers['x-api-key'];
  if (typeof own === 'string' && own !== '') return own;
  const { authorization } = headers;
  return typeof authorization === 'string' ? /^bearer\s+(\S+)\s*$/i.exec(authorization)?.[1] : undefined;
}

/**
 * The viewer of a request. Without a key, a viewer with read permission.
 * @throws ApiError UNAUTHENTICATED for an unknown key
 */
export function viewerOf(headers: RequestHeaders, keys: KeyRing, allowWrites: boolean): Viewer {
  const presented = presentedKey(headers);
  if (presented === undefined) return { name: null, roles: ['READ'] };
  const known = keys.find(presented);
  if (!known) {
    throw new ApiError(
      'UNAUTHENTICATED',
      'this server does not know the key that was given: ask for one that "claimgraph keys create" made for it, or leave it out to read',
      {
        http: { status: 401, headers: new Map([['www-authenticate', 'Bearer']]) },
      },
    );
  }
  return { name: known.name, roles: allowWrites ? ROLES.slice(0, ROLES.indexOf(known.role) + 1) : ['READ'] };
}
