import { sourceLimits } from '../config.js';
import { programVersion } from '../http/program-version.js';
import { dayOfLastRun, noteRun } from '../ingest/since.js';
import { type NetworkName, parseNetworkName } from '../sources/network/names.js';
import type { Network } from '../sources/network/network.js';
import { MOST_PAPERS, type SourceItem } from '../sources/source.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type { NetworkReadOptions } from './read-options.js';
import { configured, networkEnvironment } from './store-option.js';

/** An input in progress. */
export interface NetworkInput {
  readonly items: AsyncIterable<SourceItem>;
  /** Must be called when all items are stored: records how far the source was read, and reports if there was more. */
  finish(): Promise<void>;
}

/**
 * Opens a network source by name; undefined for a file.
 * @param store contains the time of the last read; without it every run is the first
 */
export async function openNetworkInput(
  name: string,
  { since, most }: NetworkReadOptions,
  store: GraphStore | undefined,
  tell: (line: string) => void,
): Promise<NetworkInput | undefined> {
  const named = parseNetworkName(name);
  if (!named) return undefined;
  const { Network, networkOptions } = await import('../sources/network/network.js');
  const began = new Date();
  const source = stateName(named);
  const from = since === 'last' ? store && (await dayOfLastRun(store, source, named.source.lagDays)) : since;
  if (since === 'last' && from === undefined) tell(`${name}: first run; reading everything`);
  const onPause = (ms: number, why: string): void =>
    tell(`${why}; ${ms > 0 ? `waiting ${Math.ceil(ms / 1000)} s` : 'trying again'}`);
  const limits = sourceLimits(configured().settings);
  const network = new Network({ ...networkOptions(networkEnvironment(), programVersion()), limits, onPause });
  const run = network.read(named, { ...(from !== undefined && { since: from }), ...(most !== undefined && { most }) });
  return {
    items: closing(run.items, network),
    finish: async () => {
      if (run.cut()) tell(`${name}: there are more papers than ${most ?? MOST_PAPERS}; read more with --most`);
      else if (since === 'last' && store) await noteRun(store, source, began);
    },
  };
}

function stateName({ source, text }: NetworkName): string {
  return `${source.name}:${text}`;
}

async function* closing(items: AsyncIterable<SourceItem>, network: Network): AsyncIterable<SourceItem> {
  try {
    yield* items;
  } finally {
    await network.close();
  }
}
