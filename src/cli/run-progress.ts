import { printableLine } from './printable.js';

const BAR = 24;
const EVERY_MS = 10_000;

/** Progress of a run. */
export interface RunState {
  readonly papers: number;
  readonly claims: number;
  readonly rejects: number;
}

/**
 * Reports the progress of a long run: on a terminal one line with a bar, which is overwritten; elsewhere a plain line every ten
 * seconds.
 *
 *     [#########---------------]  38 %  12,400 papers, 118 a second, 31,020 claims, 3 rejects, 2:51 left
 */
export class RunProgress {
  private readonly started: number;
  private bytes = 0;
  private state: RunState = { papers: 0, claims: 0, rejects: 0 };
  private last: number;
  private drawn = false;

  /**
   * @param total bytes of all inputs; undefined if one of them has no known length
   * @param out the stream for the reports
   */
  constructor(
    private readonly total: number | undefined,
    private readonly out: { write(text: string): unknown; isTTY?: boolean; columns?: number } = process.stderr,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.started = this.now();
    this.last = this.started;
  }

  /** Counts bytes read from the inputs. */
  read(bytes: number): void {
    this.bytes += bytes;
    this.tell();
  }

  update(state: Partial<RunState>): void {
    this.state = { ...this.state, ...state };
    this.tell();
  }

  /** Writes a line above the bar. */
  say(line: string): void {
    this.end();
    this.out.write(`claimgraph: ${printableLine(line)}\n`);
  }

  /** Removes the bar. */
  end(): void {
    if (this.drawn) this.out.write('\r\x1b[K');
    this.drawn = false;
  }

  /** The current line. */
  line(): string {
    const seconds = Math.max((this.now() - this.started) / 1000, 0.001);
    const { papers, claims, rejects } = this.state;
    const share = this.total ? Math.min(this.bytes / this.total, 1) : undefined;
    // Since inputs are read ahead of storing, the share of bytes is slightly ahead of the papers, and says nothing before the first ones.
    const known = share !== undefined && papers > 0 && share > 0.01 && share < 1;
    const left = known ? (seconds * (1 - share)) / share : undefined;
    const rate = papers / seconds;
    return [
      `${papers.toLocaleString('en-US')} papers`,
      `${rate < 10 ? rate.toFixed(1) : Math.round(rate).toLocaleString('en-US')} a second`,
      `${claims.toLocaleString('en-US')} claims`,
      `${rejects.toLocaleString('en-US')} rejects`,
      ...(left === undefined ? [] : [`${clock(left)} left`]),
    ].join(', ');
  }

  private tell(): void {
    const terminal = this.out.isTTY === true;
    if (this.now() - this.last < (terminal ? 100 : EVERY_MS)) return;
    this.last = this.now();
    const share = this.total ? Math.min(this.bytes / this.total, 1) : undefined;
    const percent = share === undefined ? '' : `${Math.floor(share * 100)}`.padStart(3);
    if (!terminal) {
      this.out.write(`claimgraph: ${this.line()}${share === undefined ? '' : ` (${percent.trim()} %)`}\n`);
      return;
    }
    const full = share === undefined ? 0 : Math.round(share * BAR);
    const bar = share === undefined ? '' : `[${'#'.repeat(full)}${'-'.repeat(BAR - full)}] ${percent} %  `;
    this.out.write(`\r\x1b[K${`${bar}${this.line()}`.slice(0, (this.out.columns ?? 120) - 1)}`);
    this.drawn = true;
  }
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (n: number): string => String(n).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
