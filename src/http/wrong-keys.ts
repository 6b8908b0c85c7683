import { LRUCache } from 'lru-cache';
import { setTimeout as pause } from 'node:timers/promises';

/** Delay of the response to a client's first wrong key; it grows with each further one. */
const SLOWER_BY_MS = 100;
const MINUTE_MS = 60_000;
/** Maximum number of tracked addresses; attacks from more require a firewall. */
const MOST_ADDRESSES = 10_000;

/** Delays responses to wrong keys from an address, and rejects all its keys after too many in a minute. */
export class WrongKeys {
  private readonly counts = new LRUCache<string, number>({ max: MOST_ADDRESSES, ttl: MINUTE_MS });

  constructor(private readonly mostPerMinute: number) {}

  /** Seconds until the address may try again; 0 when it may now. */
  waitOf(address: string): number {
    if ((this.counts.get(address) ?? 0) < this.mostPerMinute) return 0;
    return Math.max(1, Math.ceil(this.counts.getRemainingTTL(address) / 1000));
  }

  /**
   * Counts a wrong key, and resolves when the response may be sent.
   * @returns the number of wrong keys in this minute
   */
  async note(address: string): Promise<number> {
    const count = (this.counts.get(address) ?? 0) + 1;
    // The minute starts with the first wrong key.
    this.counts.set(address, count, { ttl: count === 1 ? MINUTE_MS : this.counts.getRemainingTTL(address) });
    await pause(SLOWER_BY_MS * count);
    return count;
  }
}
