import { Option } from 'commander';
import { type Configuration, configure, storeSettings, type Settings } from '../config.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { openStore, parseStoreAddress } from '../store/open.js';
import type { OpenOptions, StoreAddress } from '../store/port/address.js';

/** `--store`, for commands that need the graph. */
export function storeOption(): Option {
  return new Option(
    '--store <url>',
    'sqlite:PATH or neo4j://USER:PASSWORD@HOST:PORT/DATABASE (default: CLAIMGRAPH_STORE, else sqlite:./data/claimgraph.db)',
  );
}

/**
 * The settings of this process with the options of the command line.
 * @throws ConfigurationError
 */
export function configured(options: Partial<Settings> = {}): Configuration {
  return configure(process.env, options);
}

/** The address from an option, otherwise from the settings. */
export function storeAddress(store: string | undefined): StoreAddress {
  const { settings } = configured({ store });
  return parseStoreAddress(settings.store, { CLAIMGRAPH_NEO4J_PASSWORD: settings.neo4jPassword });
}

/** Opens the store from an option, otherwise from the settings. */
export async function openConfigured(store: string | undefined, options: OpenOptions): Promise<GraphStore> {
  return openStore(storeAddress(store), { ...options, ...storeSettings(configured({ store }).settings) });
}

/** The environment of network sources and of a reader behind an API, including the configuration file. */
export function networkEnvironment(): Readonly<Record<string, string | undefined>> {
  const { contact, cache, mirrorIntervalMs, readerKey } = configured().settings;
  return {
    ...process.env,
    CLAIMGRAPH_CONTACT: contact,
    CLAIMGRAPH_CACHE: cache,
    CLAIMGRAPH_READER_KEY: readerKey,
    CLAIMGRAPH_MIRROR_INTERVAL_MS: mirrorIntervalMs === '' ? undefined : mirrorIntervalMs,
  };
}
