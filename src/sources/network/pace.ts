import { setTimeout as pause } from 'node:timers/promises';

/** What tells the time, in milliseconds, and lets it pass. */
interface Clock {
  now(): number;
  pass(ms: number, signal?: AbortSignal): Promise<void>;
}

const CLOCK: Clock = {
  now: () => performance.now(),
  pass: (ms, signal) => pause(ms, undefined, { signal }),
};

/** Keeps requests to one service apart: one at a time, and never two begun within the interval that the service asks for. */
export class Pace {
  private queue: Promise<void> = Promise.resolve();
  private last = -Infinity;

  /** @param intervalMs at least so long from the beginning of one request to the beginning of the next */
  constructor(
    private readonly intervalMs: number,
    private readonly clock: Clock = CLOCK,
  ) {}

  /** Runs `work` when it is its turn. */
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
