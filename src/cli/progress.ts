import { printableLine } from './printable.js';

/** A line on stderr that is overwritten; silent if stderr is not a terminal. */
export class Progress {
  private last = 0;
  private readonly shown = process.stderr.isTTY === true;

  constructor(private readonly label: string) {}

  /** At most ten times a second. */
  tell(text: string): void {
    if (!this.shown || performance.now() - this.last < 100) return;
    this.last = performance.now();
    process.stderr.write(`\r\x1b[K${this.label} ${printableLine(text)}`);
  }

  end(): void {
    if (this.shown) process.stderr.write('\r\x1b[K');
  }
}
