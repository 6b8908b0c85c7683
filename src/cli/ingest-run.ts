import { sourceLimits } from '../config.js';
import type { DryRun } from '../ingest/dry-run.js';
import { ingest, type IngestSummary } from '../ingest/ingest.js';
import { inShard, type Shard } from '../ingest/shard.js';
import type { Reader } from '../reader/reader.js';
import type { FoundPaper, SourceItem } from '../sources/source.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type { PaperInput } from './input.js';
import { openNetworkInput } from './network-input.js';
import { printableLine } from './printable.js';
import type { NetworkReadOptions } from './read-options.js';
import type { RejectLog } from './rejects.js';
import type { RunProgress } from './run-progress.js';
import { configured } from './store-option.js';
import { WithoutAbstracts } from './without-abstracts.js';

/** Exit codes of a run that ended without an error but did not read everything. */
const WITH_REJECTS = 3;
const INTERRUPTED = 130;

/** The options of `claimgraph ingest` for reading. */
export interface RunOptions extends NetworkReadOptions {
  readonly dryRun?: boolean;
  readonly shard?: Shard;
}

/** Number of papers per lookup of a dry run. */
const BATCH = 100;

/** One run of `claimgraph ingest` over several inputs: stores or, in a dry run, only counts; reports progress; stops on Ctrl+C. */
export class IngestRun {
  readonly total: IngestSummary = { added: 0, updated: 0, unchanged: 0, rejected: 0, claims: 0, seconds: 0 };
  private readonly passedOver = new Map<string, number>();
  private readonly warned = new Set<string>();
  /** The records of the current input that lack an abstract or a title. */
  private lacking = new WithoutAbstracts();
  private readonly notes: string[] = [];
  private stopped = false;
  /** Resolves the pending `orStopped` with undefined. */
  private stopWaiting: () => void = () => undefined;

  constructor(
    private readonly store: GraphStore | undefined,
    private readonly dryRun: DryRun | undefined,
    private readonly reader: Reader,
    private readonly options: RunOptions,
    private readonly progress: RunProgress,
    private readonly rejects: RejectLog,
  ) {}

  async read(input: PaperInput): Promise<void> {
    if (this.stopped) return;
    const items = input.items((bytes) => this.progress.read(bytes));
    await this.take(input.name, items);
    // A detected encoding may be wrong, so it is reported.
    const [, ...unusual] = input.kind().split(', ');
    if (unusual.some((part) => /windows|utf-16|iso|gb|jis|koi/i.test(part)))
      this.progress.say(`${input.name}: read as ${unusual.at(-1)}`);
  }

  async readNetwork(name: string): Promise<void> {
    if (this.stopped) return;
    const input = await openNetworkInput(name, this.options, this.store, (line) => this.progress.say(line));
    if (!input) return;
    await this.take(name, input.items);
    if (!this.stopped && !this.dryRun) await input.finish();
  }

  private async take(name: string, items: AsyncIterable<SourceItem>): Promise<void> {
    const before = { ...this.total };
    this.lacking = new WithoutAbstracts();
    const { shard } = this.options;
    const rest = this.untilStopped(shard ? inShard(items, shard) : items);
    const summary = this.dryRun ? await this.look(name, rest, this.dryRun) : await this.ingest(name, rest, before);
    this.addUp(before, summary);
    const note = this.lacking.line(printableLine(name), summary.added + summary.updated + summary.unchanged);
    if (note !== undefined) this.notes.push(note);
  }

  private addUp(before: Readonly<IngestSummary>, more: Readonly<IngestSummary>): void {
    for (const field of Object.keys(more) as (keyof IngestSummary)[]) this.total[field] = before[field] + more[field];
  }

  private ingest(name: string, items: AsyncIterable<SourceItem>, before: IngestSummary): Promise<IngestSummary> {
    return ingest(this.store!, items, {
      reader: this.reader,
      limits: sourceLimits(configured().settings),
      onProgress: (soFar) => {
        this.addUp(before, soFar);
        const { added, updated, unchanged, claims } = this.total;
        this.progress.update({ papers: added + updated + unchanged, claims });
      },
      onReject: (reject) => this.reject(name, reject),
      onPassedOver: ({ passedOver }) => this.passOver(passedOver),
      onWarning: (line) => this.warn(line),
    });
  }

  /** Reads everything and stores nothing. */
  private async look(name: string, items: AsyncIterable<SourceItem>, dryRun: DryRun): Promise<IngestSummary> {
    const started = performance.now();
    const summary = { added: 0, updated: 0, unchanged: 0, rejected: 0, claims: 0, seconds: 0 };
    let batch: FoundPaper[] = [];
    const flush = async (): Promise<void> => {
      const counts = await dryRun.look(batch);
      for (const field of ['added', 'updated', 'unchanged'] as const) summary[field] += counts[field];
      this.progress.update({ papers: this.total.added + summary.added + summary.updated + summary.unchanged });
      batch = [];
    };
    for await (const item of items) {
      if ('paper' in item) batch.push(item);
      else if ('passedOver' in item) this.passOver(item.passedOver);
      else if ('rejected' in item) {
        summary.rejected++;
        this.reject(name, item);
      }
      if (batch.length >= BATCH) await flush();
    }
    await flush();
    return { ...summary, seconds: (performance.now() - started) / 1000 };
  }

  private reject(name: string, reject: Parameters<RejectLog['add']>[1]): void {
    this.rejects.add(name, reject);
    this.lacking.add(reject);
    this.progress.update({ rejects: this.rejects.count });
  }

  /** Prints each warning once. */
  private warn(line: string): void {
    if (this.warned.size >= 1000 || this.warned.has(line)) return;
    this.warned.add(line);
    this.progress.say(`warning: ${line}`);
  }

  private passOver(why: string): void {
    this.passedOver.set(why, (this.passedOver.get(why) ?? 0) + 1);
  }

  /** Yields items until Ctrl+C, without waiting for an input that blocks. */
  private async *untilStopped(items: AsyncIterable<SourceItem>): AsyncIterable<SourceItem> {
    const iterator = items[Symbol.asyncIterator]();
    let waiting = false;
    try {
      while (!this.stopped) {
        waiting = true;
        const next = await this.orStopped(iterator.next());
        if (next === undefined) return;
        waiting = false;
        if (next.done) return;
        yield next.value;
        if ('rejected' in next.value) await this.rejects.drained();
      }
    } finally {
      const closed = iterator.return?.();
      if (!waiting) await closed;
    }
  }

  /**
   * Waits for an item; resolves with undefined on Ctrl+C. `Promise.race` with one promise that lasts for the whole run would keep every
   * item in memory.
   */
  private orStopped<T>(item: Promise<T>): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      this.stopWaiting = () => resolve(undefined);
      item.then(resolve, reject);
    });
  }

  /**
   * Makes Ctrl+C end the run after the current batch is stored; a second Ctrl+C ends the program.
   * @returns a function that removes the handler
   */
  stopOnInterrupt(): () => void {
    const stop = (): void => {
      if (this.stopped) process.exit(INTERRUPTED);
      this.stopped = true;
      this.stopWaiting();
      this.progress.say('stopping after the current batch; press Ctrl+C again to stop at once');
    };
    process.on('SIGINT', stop);
    return () => process.off('SIGINT', stop);
  }

  /** The totals, for users. */
  summary(inputs: readonly PaperInput[]): string {
    const { added, updated, unchanged, rejected, claims, seconds } = this.total;
    const passed = [...this.passedOver].map(([why, count]) => `${count} × ${why}`);
    const kept = rejected > 0 && this.rejects.path !== undefined ? `, in ${this.rejects.path}` : '';
    return [
      `papers: ${this.dryRun ? 'would be ' : ''}${added} added, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected${kept}`,
      this.dryRun ? 'nothing was stored (--dry-run)' : `claims: ${claims} read`,
      ...(passed.length > 0 ? [`passed over: ${passed.join(', ')}`] : []),
      ...originOf(inputs),
      `time:   ${seconds.toFixed(1)} s`,
    ].join('\n');
  }

  /** Reports how the run ended, to the user and as the exit code. */
  conclude(): void {
    const { added, updated, unchanged, rejected } = this.total;
    if (rejected > 0) process.exitCode = WITH_REJECTS;
    for (const note of this.notes) this.progress.say(note);
    if (rejected > 0 && added + updated + unchanged === 0 && !this.stopped) {
      this.progress.say(`none of the ${rejected} entries is a paper; nothing was stored`);
    }
    if (!this.stopped) return;
    process.exitCode = INTERRUPTED;
    process.stdin.destroy();
    this.progress.say(
      'stopped. What was read so far is stored; run the same command again to continue: stored papers are not read again',
    );
  }
}

/** The inputs of the papers and their formats; empty for network sources. */
function originOf(inputs: readonly PaperInput[]): readonly string[] {
  if (inputs.length === 0) return [];
  const kinds = [...new Set(inputs.map((input) => input.kind()))];
  return [
    `from:   ${inputs.length === 1 ? printableLine(inputs[0]!.name) : `${inputs.length} inputs`} (${kinds.join('; ')})`,
  ];
}
