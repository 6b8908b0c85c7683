import { homedir } from 'node:os';
import { join } from 'node:path';
import { readPapers } from '../read.js';
import { MOST_PAPERS, type SourceItem, type SourceLimits } from '../source.js';
import { address } from './address.js';
import { type HttpClientOptions, HttpClient } from './http-client.js';
import { NETWORK_SOURCES, type NetworkName } from './names.js';
import { Pace } from './pace.js';
import { type NetworkSource, Service } from './service.js';

export interface NetworkOptions extends HttpClientOptions {
  /** Contact address for services that give identified clients priority. */
  readonly contact?: string;
  /** API keys, by service name. */
  readonly keys?: Readonly<Record<string, string>>;
  /** Mirrors, by service name; without a trailing slash. */
  readonly addresses?: Readonly<Record<string, string>>;
  /** Minimum interval between two requests to a mirror, in milliseconds. */
  readonly intervalMs?: number;
  /** Limits for what services send. */
  readonly limits?: SourceLimits;
  /** ISO date; today in UTC by default. */
  readonly today?: string;
}

/** The papers of one network name. */
export interface NetworkRun {
  readonly items: AsyncIterable<SourceItem>;
  /** Whether there were more than `most` papers. Valid after all items have been read. */
  readonly cut: () => boolean;
}

/** Reads papers from services on the network. All reads share the rate limits of the services and the response cache. */
export class Network {
  private readonly client: HttpClient;
  private readonly paces = new Map<string, Pace>();

  constructor(private readonly options: NetworkOptions) {
    this.client = new HttpClient(options);
  }

  /**
   * @param since ISO date: only papers from this day on, as precisely as the service supports
   * @throws NetworkError while items are read
   */
  read(
    { source, text }: NetworkName,
    { since, most = MOST_PAPERS }: { since?: string; most?: number } = {},
  ): NetworkRun {
    const today = this.options.today ?? new Date().toISOString().slice(0, 10);
    const pages = source.pages(
      { text, today, most: most + 1, ...(since !== undefined && { since }) },
      this.service(source, text),
    );
    const { limits } = this.options;
    let papers = 0;
    async function* items(): AsyncIterable<SourceItem> {
      for await (const page of pages) {
        for await (const item of readPapers(page.stream(), page.name, undefined, limits)) {
          if ('paper' in item && papers++ >= most && source !== address) return;
          yield item;
        }
      }
    }
    return { items: items(), cut: () => papers > most };
  }

  close(): Promise<void> {
    return this.client.close();
  }

  private service(source: NetworkSource, text: string): Service {
    const { addresses = {}, keys = {}, intervalMs, contact } = this.options;
    const base = addresses[source.name] ?? source.address;
    const host = source === address ? new URL(text).host : base;
    const pace = this.paces.get(host) ?? new Pace(addresses[source.name] === undefined ? source.intervalMs : (intervalMs ?? source.intervalMs)); // prettier-ignore
    this.paces.set(host, pace);
    return new Service(this.client, pace, base, keys[source.name], contact);
  }
}

/**
 * Network settings from the environment: CLAIMGRAPH_CONTACT (an email address), CLAIMGRAPH_CACHE (a folder), keys such as
 * CLAIMGRAPH_S2_KEY, and mirrors such as CLAIMGRAPH_ARXIV_ADDRESS with CLAIMGRAPH_MIRROR_INTERVAL_MS between requests.
 * @param version of this program, for the User-Agent
 */
export function networkOptions(env: Readonly<Record<string, string | undefined>>, version: string): NetworkOptions {
  const contact = env.CLAIMGRAPH_CONTACT?.trim() || undefined;
  const named = (suffix: string): Record<string, string> =>
    Object.fromEntries(
      NETWORK_SOURCES.flatMap(({ name }) => {
        const value = env[`CLAIMGRAPH_${name.toUpperCase()}_${suffix}`]?.trim().replace(/(?<!\/)\/+$/, '');
        return value ? [[name, value]] : [];
      }),
    );
  const interval = Number(env.CLAIMGRAPH_MIRROR_INTERVAL_MS);
  const folder = env.CLAIMGRAPH_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'claimgraph');
  return {
    userAgent: `claimgraph/${version}${contact === undefined ? '' : ` (mailto:${contact})`}`,
    cacheFolder: folder,
    keys: named('KEY'),
    addresses: named('ADDRESS'),
    ...(env.CLAIMGRAPH_MIRROR_INTERVAL_MS !== undefined && Number.isFinite(interval) && { intervalMs: interval }),
    ...(contact !== undefined && { contact }),
  };
}
