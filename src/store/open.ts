import { StoreAddressError } from './port/errors.js';
import type { OpenOptions, StoreAddress } from './port/address.js';
import type { GraphStore } from './port/graph-store.js';

/** The default address. */
export const DEFAULT_ADDRESS = 'sqlite:./data/claimgraph.db';
const EXPECTED =
  'expected sqlite:PATH or neo4j://USER:PASSWORD@HOST:PORT/DATABASE (also bolt://, neo4j+s://, bolt+s://)';

/**
 * Parses a store's address.
 * @param text the address from the command line; by default CLAIMGRAPH_STORE of the environment, or the default SQLite file
 * @param env the environment; CLAIMGRAPH_NEO4J_PASSWORD may hold the password, which keeps it off the command line
 * @throws StoreAddressError with the expected form; the message never contains a password
 */
export function parseStoreAddress(
  text: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): StoreAddress {
  const address = text ?? (env.CLAIMGRAPH_STORE || DEFAULT_ADDRESS);
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address)?.[1]?.toLowerCase();
  if (scheme === undefined) throw new StoreAddressError(`the store's address has no scheme; ${EXPECTED}`);
  if (scheme === 'sqlite') return sqliteAddress(address.slice('sqlite:'.length));
  if (/^(neo4j|bolt)(\+s|\+ssc)?$/.test(scheme)) return neo4jAddress(scheme, address, env);
  throw new StoreAddressError(`unknown type of store "${scheme}:"; ${EXPECTED}`);
}

function sqliteAddress(path: string): StoreAddress {
  if (path === '') throw new StoreAddressError(`the store's address has no file name; ${EXPECTED}`);
  if (path.startsWith(':memory:')) {
    throw new StoreAddressError(`a graph needs a file, since several connections share it; ${EXPECTED}`);
  }
  return { type: 'sqlite', path };
}

function neo4jAddress(
  scheme: string,
  address: string,
  env: Readonly<Record<string, string | undefined>>,
): StoreAddress {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    throw new StoreAddressError(`the store's address is malformed; ${EXPECTED}`);
  }
  if (url.hostname === '') throw new StoreAddressError(`the store's address has no host; ${EXPECTED}`);
  const database = url.pathname.replace(/^\/|\/$/g, '');
  if (database.includes('/') || url.search !== '' || url.hash !== '') {
    throw new StoreAddressError(`the store's address has more than one database; ${EXPECTED}`);
  }
  return {
    type: 'neo4j',
    uri: `${scheme}://${url.host}`,
    user: decoded(url.username) || 'neo4j',
    password: decoded(url.password) || (env.CLAIMGRAPH_NEO4J_PASSWORD ?? ''),
    database: decoded(database) || undefined,
  };
}

/** Decodes a percent-encoded part of an address. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new StoreAddressError(`the store's address contains a percent sign that is not written as %25; ${EXPECTED}`);
  }
}

/** The address without credentials, for messages and logs. */
export function printableAddress(address: StoreAddress): string {
  if (address.type === 'sqlite') return `sqlite:${address.path}`;
  return `${address.uri}${address.database === undefined ? '' : `/${address.database}`}`;
}

/**
 * Opens a store. The adapter's module is loaded only when it is used.
 * @throws StoreUnavailableError if it does not answer or cannot be created
 * @throws SchemaVersionError if `options.prepare` is set and it has another schema version
 */
export async function openStore(address: StoreAddress, options: OpenOptions): Promise<GraphStore> {
  if (address.type === 'sqlite') {
    const { SqliteStore } = await import('./sqlite/store.js');
    return SqliteStore.open(address.path, options);
  }
  const { Neo4jStore } = await import('./neo4j/store.js');
  return Neo4jStore.open(address, options);
}
