import { Option } from 'commander';
import type { GraphStore } from '../store/port/graph-store.js';
import { openStore, parseStoreAddress } from '../store/open.js';
import type { OpenOptions } from '../store/port/address.js';

/** `--store`, for commands that need the graph. */
export function storeOption(): Option {
  return new Option(
    '--store <url>',
    'sqlite:PATH or neo4j://USER:PASSWORD@HOST:PORT/DATABASE (default: CLAIMGRAPH_STORE, else sqlite:./data/claimgraph.db)',
  );
}

/** Opens the store that the option or the environment names. */
export async function openConfigured(store: string | undefined, options: OpenOptions): Promise<GraphStore> {
  return openStore(parseStoreAddress(store, process.env), options);
}
