import { LRUCache } from 'lru-cache';
import type { Entity } from '../../domain/graph.js';
import type { StoredPaper } from '../port/graph-store.js';
import type { Bearer } from '../port/queries.js';

/** How long the graph is assumed to be unchanged, in milliseconds: writes of other processes are seen after at most this time. */
const TRUSTED_MS = 250;

/**
 * Caches entities, papers and names while the graph is unchanged, to save round trips. The graph's version, which every write
 * increments, is checked at most four times a second; writes of this process take effect immediately.
 */
export class Memory {
  readonly entities = new LRUCache<string, Entity>({ max: 20_000 });
  readonly papers = new LRUCache<string, StoredPaper>({ max: 2_000 });
  readonly bearers = new LRUCache<string, Bearer[]>({ max: 5_000 });
  hits = 0;
  misses = 0;
  private version: number | undefined;
  private trustedUntil = 0;
  private looking: Promise<void> | undefined;
  /** Incremented when the caches are cleared, so that a query that began before does not fill them with old values. */
  private era = 0;

  constructor(private readonly versionNow: () => Promise<number>) {}

  forget(): void {
    this.era++;
    this.trustedUntil = 0;
    for (const cache of [this.entities, this.papers, this.bearers]) cache.clear();
  }

  /** The values of some keys in order: from the cache, and the missing ones from `ask`. */
  async recall<Value extends object>(
    cache: LRUCache<string, Value>,
    keys: readonly string[],
    ask: (missing: readonly string[]) => Promise<(Value | undefined)[]>,
  ): Promise<(Value | undefined)[]> {
    await this.lookAtVersion();
    const { era } = this;
    const found = new Map(keys.map((key) => [key, cache.get(key)]));
    const missing = [...found].filter(([, value]) => value === undefined).map(([key]) => key);
    this.hits += found.size - missing.length;
    this.misses += missing.length;
    if (missing.length > 0) {
      const answers = await ask(missing);
      missing.forEach((key, i) => {
        const value = answers[i];
        found.set(key, value);
        if (value !== undefined && era === this.era) cache.set(key, value);
      });
    }
    return keys.map((key) => found.get(key));
  }

  private async lookAtVersion(): Promise<void> {
    if (performance.now() < this.trustedUntil) return;
    this.looking ??= this.compareVersions().finally(() => (this.looking = undefined));
    await this.looking;
  }

  private async compareVersions(): Promise<void> {
    this.saw(await this.versionNow());
  }

  /** Records the current version of the graph. */
  saw(version: number): void {
    if (version !== this.version) this.forget();
    this.version = version;
    this.trustedUntil = performance.now() + TRUSTED_MS;
  }
}
