import { InvalidArgumentError, Option } from 'commander';
import { sourceLimits } from '../config.js';
import { programVersion } from '../http/program-version.js';
import { dayOfLastRun, noteRun } from '../ingest/since.js';
import {
  MOST_PAPERS,
  Network,
  type NetworkName,
  networkOptions,
  parseNetworkName,
} from '../sources/network/network.js';
import type { SourceItem } from '../sources/source.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { configured, networkEnvironment } from './store-option.js';

/** Options of commands that read from the network. */
export interface NetworkReadOptions {
  /** An ISO date, or "last". */
  readonly since?: string;
  readonly most?: number;
}

/** `--since`, for commands that read from the network. */
export function sinceOption(): Option {
  const what = 'for network sources: only papers since a day (2026-11-20), or since the "last" run';
  return new Option('--since <day>', what).argParser(dayOrLast);
}

/** `--since`, for commands that do not record runs. */
export function sinceDayOption(): Option {
  return new Option('--since <day>', 'for network sources: only papers since a day (2026-11-20)').argParser(dayIn);
}

/** `--most`, for commands that read from the network. */
export function mostOption(): Option {
  const what = `for network sources: at most this many papers of each source (default: ${MOST_PAPERS})`;
  return new Option('--most <papers>', what).argParser(wholeNumber);
}

/** The names of services, for the help of commands that read from them. */
export const NETWORK_HELP = `
Network sources, cached and within the rate limits of each service:
  arxiv:2206.01191              arxiv:"cat:cs.CL AND all:latency"
  hf:daily                      hf:daily/2026-11-20
  openalex:"on-device latency"  s2:"quantization latency"
  acl:2025.acl-long             doi:10.18653/v1/2020.acl-main.703
  https://example.org/papers.jsonl.gz
Set CLAIMGRAPH_CONTACT to an email address: some services give priority to identified clients.`;

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

function dayOrLast(text: string): string {
  return text === 'last' ? text : dayIn(text, undefined, ', or "last"');
}

function dayIn(text: string, _before?: unknown, also = ''): string {
  if (/^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new InvalidArgumentError(`Expected a day such as 2026-11-20${also}.`);
}

function wholeNumber(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('Expected a whole number above 0.');
  return number;
}
