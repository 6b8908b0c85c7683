import { type Command, InvalidArgumentError, Option } from 'commander';
import { DryRun } from '../../ingest/dry-run.js';
import { ingest, type IngestSummary } from '../../ingest/ingest.js';
import { inShard, parseShard, type Shard } from '../../ingest/shard.js';
import { sourceLimits } from '../../config.js';
import type { Reader } from '../../reader/reader.js';
import { parseNetworkName } from '../../sources/network/network.js';
import type { FoundPaper, SourceItem } from '../../sources/source.js';
import { StoreMissingError } from '../../store/port/errors.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import {
  columnsOption,
  formatOption,
  lookAt,
  maxRecordOption,
  type PaperInput,
  type ReadPapersOptions,
} from '../input.js';
import { UsageError } from '../errors.js';
import { mostOption, NETWORK_HELP, type NetworkReadOptions, openNetworkInput, sinceOption } from '../network-input.js';
import { addReaderOptions, openReader, type ReaderOptions } from '../reader-option.js';
import { RejectLog } from '../rejects.js';
import { RunProgress } from '../run-progress.js';
import { configured, openConfigured, storeOption } from '../store-option.js';

/** Exit codes of a run that ended well, but not with everything read. */
const WITH_REJECTS = 3;
const INTERRUPTED = 130;

interface IngestFilesOptions extends NetworkReadOptions, ReadPapersOptions, ReaderOptions {
  readonly store?: string;
  readonly rejects?: string;
  readonly dryRun?: boolean;
  readonly shard?: Shard;
}

/** `claimgraph ingest FILE…` */
export function addIngest(program: Command): void {
  addReaderOptions(program.command('ingest'))
    .summary('read papers into the graph')
    .description(
      'Extracts the claims of papers and stores them. Reading the same papers again changes nothing.\n' +
        'Files may be in any of the formats that "claimgraph formats" shows, packed with gzip, zstd or zip; they are told by their content.',
    )
    .argument('<files...>', 'papers to read: files, folders, patterns, - for standard input, or names on the network')
    .addOption(storeOption())
    .addOption(formatOption())
    .addOption(columnsOption())
    .addOption(maxRecordOption())
    .option('--rejects <file>', 'where records go that could not be read', 'rejects.jsonl')
    .option('--dry-run', 'say what would be added, changed and rejected, and store nothing')
    .addOption(shardOption())
    .addOption(sinceOption())
    .addOption(mostOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ claimgraph ingest papers.jsonl trending.txt --store sqlite:./data/claimgraph.db\n' +
        '  $ claimgraph ingest ./exports "more/**/*.bib.gz" --dry-run\n' +
        '  $ claimgraph ingest papers.csv --columns title=Headline,abstract=Text\n' +
        '  $ claimgraph ingest arxiv:"cat:cs.CL AND all:latency" --since last\n' +
        NETWORK_HELP +
        '\n\nExit codes: 0 all was read, 3 done but some records were rejected, 1 failed, 2 wrong usage or unknown format, 130 stopped with Ctrl+C.',
    )
    .action(async (files: string[], options: IngestFilesOptions) => {
      await ingestFiles(files, options);
    });
}

/**
 * Extracts and stores the papers of some inputs. Everything is looked at before anything is read; totals are printed also when one
 * of the inputs breaks off. Sets the process's exit code: 3 with rejects, 130 when stopped.
 */
export async function ingestFiles(names: readonly string[], options: IngestFilesOptions): Promise<IngestSummary> {
  const local = names.filter((name) => !parseNetworkName(name));
  if (options.shard && local.length < names.length)
    throw new UsageError('--shard cuts files into parts; sources on the network are read by one process');
  const early = new RunProgress(undefined);
  const rejects = new RejectLog(options.rejects);
  const inputs = await lookAt(
    local,
    options,
    (line) => early.say(line),
    options.rejects === undefined ? [] : [options.rejects],
  );
  const store = options.dryRun
    ? await existingStore(options.store)
    : await openConfigured(options.store, { prepare: true, patient: true });
  const known = names.length === local.length && inputs.every((input) => input.size !== undefined);
  const progress = new RunProgress(known ? inputs.reduce((sum, input) => sum + input.size!, 0) : undefined);
  const opened = await openReader(options);
  const run = new IngestRun(store, opened.reader, options, progress, rejects);
  const release = run.stopOnInterrupt();
  try {
    for (const input of inputs) await run.read(input);
    for (const name of names) if (!local.includes(name)) await run.readNetwork(name);
  } finally {
    release();
    progress.end();
    const failure = await rejects.close();
    for (const line of rejects.lines()) progress.say(line);
    if (failure !== undefined) progress.say(failure);
    process.stdout.write(`${run.summary(inputs)}\n`);
    for (const line of opened.usage()?.split('\n') ?? []) progress.say(line);
    await opened.close();
    await store?.close();
  }
  run.conclude();
  return run.total;
}

/** `--shard`: several processes read one input into one graph. */
function shardOption(): Option {
  return new Option(
    '--shard <i/n>',
    'read the i-th of n parts of the papers: n processes, each with its own part, read them all into one graph',
  ).argParser((text) => {
    const shard = parseShard(text);
    if (shard) return shard;
    throw new InvalidArgumentError('expected a part and how many there are, such as 1/4');
  });
}

/** For a dry run, a missing graph counts as empty. */
async function existingStore(store: string | undefined): Promise<GraphStore | undefined> {
  try {
    return await openConfigured(store, { purpose: 'read', prepare: false });
  } catch (error) {
    if (error instanceof StoreMissingError) return undefined;
    throw error;
  }
}

const BATCH = 100;

/** A run of the command over several inputs. */
class IngestRun {
  readonly total: IngestSummary = { added: 0, updated: 0, unchanged: 0, rejected: 0, claims: 0, seconds: 0 };
  private readonly passedOver = new Map<string, number>();
  private readonly warned = new Set<string>();
  private readonly dryRun: DryRun | undefined;
  private stopped = false;
  private readonly stop: Promise<undefined>;
  private tellStop: () => void = () => undefined;

  constructor(
    private readonly store: GraphStore | undefined,
    private readonly reader: Reader,
    private readonly options: IngestFilesOptions,
    private readonly progress: RunProgress,
    private readonly rejects: RejectLog,
  ) {
    this.dryRun = options.dryRun ? new DryRun(store) : undefined;
    this.stop = new Promise((resolve) => (this.tellStop = () => resolve(undefined)));
  }

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
    const { shard } = this.options;
    const rest = this.untilStopped(shard ? inShard(items, shard) : items);
    const summary = this.dryRun ? await this.look(name, rest, this.dryRun) : await this.ingest(name, rest, before);
    this.addUp(before, summary);
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
        const next = await Promise.race([iterator.next(), this.stop]);
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
   * Makes Ctrl+C end the run after the current batch is stored; a second Ctrl+C ends the program.
   * @returns a function that removes the handler
   */
  stopOnInterrupt(): () => void {
    const stop = (): void => {
      if (this.stopped) process.exit(INTERRUPTED);
      this.stopped = true;
      this.tellStop();
      this.progress.say('stopping after the current batch; press Ctrl+C again to stop at once');
    };
    process.on('SIGINT', stop);
    return () => process.off('SIGINT', stop);
  }

  /** The totals, for users. */
  summary(inputs: readonly PaperInput[]): string {
    const { added, updated, unchanged, rejected, claims, seconds } = this.total;
    const kinds = [...new Set(inputs.map((input) => input.kind()))];
    const would = this.dryRun ? 'would be ' : '';
    const passed = [...this.passedOver].map(([why, count]) => `${count} × ${why}`);
    const kept = rejected > 0 && this.rejects.path !== undefined ? `, in ${this.rejects.path}` : '';
    return [
      `papers: ${would}${added} added, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected${kept}`,
      ...(this.dryRun ? ['nothing was stored (--dry-run)'] : [`claims: ${claims} read`]),
      ...(passed.length > 0 ? [`passed over: ${passed.join(', ')}`] : []),
      ...(inputs.length > 0
        ? [`from:   ${inputs.length === 1 ? inputs[0]!.name : `${inputs.length} inputs`} (${kinds.join('; ')})`]
        : []),
      `time:   ${seconds.toFixed(1)} s`,
    ].join('\n');
  }

  /** Reports how the run ended, to the user and as the exit code. */
  conclude(): void {
    const { added, updated, unchanged, rejected } = this.total;
    if (rejected > 0) process.exitCode = WITH_REJECTS;
    if (rejected > 0 && added + updated + unchanged === 0 && !this.stopped) {
      this.progress.say(`none of the ${rejected} entries is a paper; nothing was stored`);
    }
    if (!this.stopped) return;
    process.exitCode = INTERRUPTED;
    process.stdin.destroy();
    this.progress.say(
      'stopped. What was read so far is stored; give the same command again to go on: papers that are stored are not read anew',
    );
  }
}
