import { LRUCache } from 'lru-cache';
import { setTimeout as pause } from 'node:timers/promises';

/** How long a first wrong key of a client is answered later; each further one as much longer. */
const SLOWER_BY_MS = 100;
const MINUTE_MS = 60_000;
/** Addresses that are remembered: a flood from more of them is for a firewall. */
const MOST_ADDRESSES = 10_000;

/** Slows whoever tries keys, and refuses them all after too many in a minute. By address. */
export class WrongKeys {
  private readonly counts = new LRUCache<string, number>({ max: MOST_ADDRESSES, ttl: MINUTE_MS });

  constructor(private readonly mostPerMinute: number) {}

  /** Seconds until the address may try again; 0 when it may now. */
  waitOf(address: string): number {
    if ((this.counts.get(address) ?? 0) < this.mostPerMinute) return 0;
    return Math.max(1, Math.ceil(this.counts.getRemainingTTL(address) / 1000));
  }

  /** Counts a wrong key, and resolves when it may be answered. @returns how many there were in this minute */
  async note(address: string): Promise<number> {
    const count = (this.counts.get(address) ?? 0) + 1;
    // The minute begins with the first one.
    this.counts.set(address, count, { ttl: count === 1 ? MINUTE_MS : this.counts.getRemainingTTL(address) });
    await pause(SLOWER_BY_MS * count);
    return count;
  }
}
