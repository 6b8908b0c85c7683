import type { Command } from 'commander';
import { stat } from 'node:fs/promises';
import { ingest, type IngestSummary } from '../../ingest/ingest.js';
import { ReaderPool } from '../../ingest/reader-pool.js';
import { formatOption, papersOf } from '../input.js';
import { mostOption, NETWORK_HELP, type NetworkReadOptions, openNetworkInput, sinceOption } from '../network-input.js';
import { parseNetworkName } from '../../sources/network/network.js';
import { UsageError } from '../errors.js';
import { printableLine } from '../printable.js';
import { Progress } from '../progress.js';
import { openConfigured, storeOption } from '../store-option.js';

/** `claimgraph ingest FILE…` */
export function addIngest(program: Command): void {
  program
    .command('ingest')
    .summary('read papers into the graph')
    .description('Extracts the claims of papers and stores them. Reading the same papers again changes nothing.')
    .argument('<files...>', 'papers to read: files, - for standard input, or names on the network')
    .addOption(storeOption())
    .addOption(formatOption())
    .addOption(sinceOption())
    .addOption(mostOption())
    .addHelpText(
      'after',
      '\nExamples:\n  $ claimgraph ingest papers.jsonl trending.txt --store sqlite:./data/claimgraph.db\n' +
        '  $ claimgraph ingest arxiv:"cat:cs.CL AND all:latency" --since last\n' +
        NETWORK_HELP,
    )
    .action(async (files: string[], options: IngestFilesOptions) => {
      const total = await ingestFiles(files, options);
      const { added, updated, unchanged, rejected } = total;
      if (added + updated + unchanged === 0 && rejected > 0)
        throw new Error(`none of the ${rejected} entries is a paper; nothing was stored`);
    });
}

interface IngestFilesOptions extends NetworkReadOptions {
  readonly store?: string;
  readonly format?: string;
}

/** Every file is looked at before the first is read. */
async function checkFiles(files: readonly string[]): Promise<void> {
  for (const file of files) {
    if (file === '-' || parseNetworkName(file)) continue;
    if ((await stat(file)).isDirectory()) throw new UsageError(`${file}: is a directory; name the files in it`);
  }
}

/** Extracts and stores the papers of some files, and prints the totals, also when one of the files breaks off. */
export async function ingestFiles(files: readonly string[], options: IngestFilesOptions): Promise<IngestSummary> {
  await checkFiles(files);
  const store = await openConfigured(options.store, { prepare: true, patient: true });
  const total: IngestSummary = { added: 0, updated: 0, unchanged: 0, rejected: 0, claims: 0, seconds: 0 };
  const progress = new Progress('reading');
  const reader = new ReaderPool();
  const say = (line: string): void => {
    progress.end();
    process.stderr.write(`claimgraph: ${printableLine(line)}\n`);
  };
  try {
    for (const file of files) {
      const input = await openNetworkInput(file, options, store, say);
      const summary = await ingest(store, input?.items ?? papersOf(file, options.format), {
        reader,
        onProgress: (papers, claims) => progress.tell(`${file}: ${papers} papers, ${claims} claims`),
        onReject: ({ place, rejected, detail }) =>
          say(`${file}, ${place}: ${rejected}${detail === undefined ? '' : ` (${detail})`}`),
      });
      await input?.finish();
      for (const field of Object.keys(total) as (keyof IngestSummary)[]) total[field] += summary[field];
    }
  } finally {
    progress.end();
    process.stdout.write(`${summaryLines(total)}\n`);
    await reader.close();
    await store.close();
  }
  return total;
}

/** A run's totals for a person. */
function summaryLines(summary: IngestSummary): string {
  const { added, updated, unchanged, rejected, claims, seconds } = summary;
  return [
    `papers: ${added} added, ${updated} updated, ${unchanged} unchanged, ${rejected} rejected`,
    `claims: ${claims} read`,
    `time:   ${seconds.toFixed(1)} s`,
  ].join('\n');
}
