import { LRUCache } from 'lru-cache';
import type { Entity } from '../../domain/graph.js';
import type { StoredPaper } from '../port/graph-store.js';
import type { Bearer } from '../port/queries.js';

/** For how long the graph is taken for unchanged, in milliseconds: what another process writes is seen no later. */
const TRUSTED_MS = 250;

/**
 * Small things that every question needs again, names above all, kept while the graph stays as it is: each saves a round trip. The
 * graph's version, which every write of any process raises, is looked at four times a second at most; own writes are seen at once.
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
  /** Grows with everything that is forgotten, so that what was asked before is not kept after. */
  private era = 0;

  constructor(private readonly versionNow: () => Promise<number>) {}

  forget(): void {
    this.era++;
    this.trustedUntil = 0;
    for (const cache of [this.entities, this.papers, this.bearers]) cache.clear();
  }

  /** The values of some keys, in their order: what is kept, and the rest as `ask` tells it. */
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
    const now = await this.versionNow();
    if (now !== this.version) this.forget();
    this.version = now;
    this.trustedUntil = performance.now() + TRUSTED_MS;
  }
}
