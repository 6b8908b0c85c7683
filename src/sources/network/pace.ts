import { setTimeout as pause } from 'node:timers/promises';

/** Keeps requests to one service apart: one at a time, and never two begun within the interval that the service asks for. */
export class Pace {
  private queue: Promise<void> = Promise.resolve();
  private last = -Infinity;

  /** @param intervalMs at least so long from the beginning of one request to the beginning of the next */
  constructor(private readonly intervalMs: number) {}

  /** Runs `work` when it is its turn. */
  async turn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const before = this.queue;
    let done!: () => void;
    this.queue = new Promise((resolve) => (done = resolve));
    try {
      await before;
      const wait = this.last + this.intervalMs - performance.now();
      if (wait > 0) await pause(wait, undefined, { signal });
      this.last = performance.now();
      return await work();
    } finally {
      done();
    }
  }
}
