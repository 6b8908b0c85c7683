import { setTimeout as pause } from 'node:timers/promises';

/** A clock in milliseconds, with a way to wait. */
interface Clock {
  now(): number;
  pass(ms: number, signal?: AbortSignal): Promise<void>;
}

const CLOCK: Clock = {
  now: () => performance.now(),
  pass: (ms, signal) => pause(ms, undefined, { signal }),
};

/** Limits the rate of requests to one service: one at a time, with a minimum interval between their starts. */
export class Pace {
  private queue: Promise<void> = Promise.resolve();
  private last = -Infinity;

  /** @param intervalMs minimum time from the start of one request to the start of the next */
  constructor(
    private readonly intervalMs: number,
    private readonly clock: Clock = CLOCK,
  ) {}

  /** Runs `work` when its turn comes. */
  async turn<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    const before = this.queue;
    let done!: () => void;
    this.queue = new Promise((resolve) => (done = resolve));
    try {
      await before;
      const wait = this.last + this.intervalMs - this.clock.now();
      if (wait > 0) await this.clock.pass(wait, signal);
      this.last = this.clock.now();
      return await work();
    } finally {
      done();
    }
  }
}
