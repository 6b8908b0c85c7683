import { type Command, InvalidArgumentError, Option } from 'commander';
import { mkdtemp, rm } from 'node:fs/promises';
import { constants, getPriority, setPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DryRun } from '../../ingest/dry-run.js';
import type { IngestSummary } from '../../ingest/ingest.js';
import { parseShard } from '../../ingest/shard.js';
import { parseNetworkName } from '../../sources/network/names.js';
import { openStore } from '../../store/open.js';
import { StoreMissingError } from '../../store/port/errors.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import { lookAt, type PaperInput } from '../input.js';
import { UsageError } from '../errors.js';
import { keepHeapSmall } from '../heap.js';
import { IngestRun, type RunOptions } from '../ingest-run.js';
import { printable } from '../printable.js';
import { addReaderOptions, openReader, type ReaderOptions } from '../reader-option.js';
import {
  columnsOption,
  formatOption,
  maxRecordOption,
  mostOption,
  NETWORK_HELP,
  type ReadPapersOptions,
  sinceOption,
} from '../read-options.js';
import { RejectLog } from '../rejects.js';
import { RunProgress } from '../run-progress.js';
import { openConfigured, storeOption } from '../store-option.js';

/** By how much the priority of an ingest is lower: it takes minutes, and nobody waits for its single steps. */
const NICE = 10;

/** Leaves the processor to other programs, such as a server on the same machine. Threads that are started later inherit the priority. */
function lowerPriority(): void {
  setPriority(Math.min(constants.priority.PRIORITY_LOW, getPriority() + NICE));
}

interface IngestFilesOptions extends RunOptions, ReadPapersOptions, ReaderOptions {
  readonly store?: string;
  readonly rejects?: string;
}

const DESCRIPTION =
  'Extracts the claims of papers and stores them. Reading the same papers again changes nothing.\n' +
  'Files may be in any of the formats listed by "claimgraph formats", compressed with gzip, zstd or zip; the format is detected from the content.';
const EXAMPLES =
  '\nExamples:\n  $ claimgraph ingest papers.jsonl trending.txt --store sqlite:./data/claimgraph.db\n' +
  '  $ claimgraph ingest ./exports "more/**/*.bib.gz" --dry-run\n' +
  '  $ claimgraph ingest papers.csv --columns title=Headline,abstract=Text\n' +
  '  $ claimgraph ingest arxiv:"cat:cs.CL AND all:latency" --since last\n' +
  NETWORK_HELP +
  '\n\nExit codes: 0 everything was read, 3 done but some records were rejected, 1 failed, 2 wrong usage or unknown format, 130 stopped with Ctrl+C.';

/** `claimgraph ingest FILE…` */
export function addIngest(program: Command): void {
  addReaderOptions(program.command('ingest'))
    .summary('extract papers and store their claims')
    .description(DESCRIPTION)
    .argument(
      '<files...>',
      'papers to read: files, folders, patterns, - for standard input, or names of network sources',
    )
    .addOption(storeOption())
    .addOption(formatOption())
    .addOption(columnsOption())
    .addOption(maxRecordOption())
    .option('--rejects <file>', 'file for records that could not be read', 'rejects.jsonl')
    .option('--dry-run', 'print what would be added, changed and rejected, and store nothing')
    .addOption(shardOption())
    .addOption(sinceOption())
    .addOption(mostOption())
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], options: IngestFilesOptions) => {
      lowerPriority();
      await ingestFiles(files, options);
    });
}

/**
 * Extracts and stores the papers of some inputs. All inputs are checked before any is read. Totals are printed even if an input
 * fails. Sets the exit code of the process: 3 if records were rejected, 130 if stopped.
 */
export async function ingestFiles(names: readonly string[], options: IngestFilesOptions): Promise<IngestSummary> {
  keepHeapSmall();
  const network = names.filter((name) => parseNetworkName(name));
  const inputs = await checkedInputs(names, network, options);
  const rejects = new RejectLog(options.rejects);
  const store = await storeOf(options);
  const progress = new RunProgress(network.length === 0 ? totalSize(inputs) : undefined);
  const { reader, usage, close } = await openReader(options);
  const scratch = options.dryRun ? await openDryRun(store) : undefined;
  const run = new IngestRun(store, scratch?.dryRun, reader, options, progress, rejects);
  const release = run.stopOnInterrupt();
  try {
    for (const input of inputs) await run.read(input);
    for (const name of network) await run.readNetwork(name);
  } finally {
    release();
    progress.end();
    for (const line of await closed(rejects)) progress.say(line);
    process.stdout.write(`${printable(run.summary(inputs))}\n`);
    for (const line of usage()?.split('\n') ?? []) progress.say(line);
    await close();
    await store?.close();
    await scratch?.close();
  }
  run.conclude();
  return run.total;
}

/** Opens the local inputs without reading their papers. */
async function checkedInputs(
  names: readonly string[],
  network: readonly string[],
  options: IngestFilesOptions,
): Promise<readonly PaperInput[]> {
  if (options.shard && network.length > 0)
    throw new UsageError('--shard divides files into parts; network sources are read by one process');
  const local = names.filter((name) => !network.includes(name));
  const early = new RunProgress(undefined);
  const ignored = options.rejects === undefined ? [] : [options.rejects];
  return lookAt(local, options, (line) => early.say(line), ignored);
}

/** The store that the papers go into, or that a dry run compares them with. */
async function storeOf({ store, dryRun }: IngestFilesOptions): Promise<GraphStore | undefined> {
  return dryRun ? existingStore(store) : openConfigured(store, { prepare: true, patient: true });
}

/** The total size of all inputs in bytes; undefined if one is unknown. */
function totalSize(inputs: readonly PaperInput[]): number | undefined {
  return inputs.reduce<number | undefined>(
    (sum, { size }) => (sum === undefined || size === undefined ? undefined : sum + size),
    0,
  );
}

/** `--shard`: several processes read one input into one graph. */
function shardOption(): Option {
  return new Option(
    '--shard <i/n>',
    'read only the i-th of n parts of the papers, so that n processes can share an input',
  ).argParser((text) => {
    const shard = parseShard(text);
    if (shard) return shard;
    throw new InvalidArgumentError('Expected a part and the number of parts, such as 1/4.');
  });
}

/** @returns the text to be printed about the rejected records */
async function closed(rejects: RejectLog): Promise<readonly string[]> {
  const failure = await rejects.close();
  return [...rejects.lines(), failure ?? []].flat();
}

/** A dry run against this store, with a temporary store of its own. */
async function openDryRun(
  compared: GraphStore | undefined,
): Promise<{ readonly dryRun: DryRun; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-dry-run-'));
  const store = await openStore({ type: 'sqlite', path: join(folder, 'seen.db') }, { prepare: true });
  return {
    dryRun: new DryRun(compared, store),
    async close() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
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
