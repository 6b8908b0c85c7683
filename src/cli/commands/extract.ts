import type { Command } from 'commander';
import { once } from 'node:events';
import type { Extraction } from '../../domain/extraction.js';
import { ahead, inBatches } from '../../ingest/ahead.js';
import { readTexts } from '../../ingest/read-texts.js';
import { toExtractionLine } from '../../reader/extraction-line.js';
import type { Reader } from '../../reader/reader.js';
import type { Reject, SourceItem } from '../../sources/source.js';
import { Progress } from '../progress.js';
import { RejectLog } from '../rejects.js';
import { columnsOption, formatOption, lookAt, maxRecordOption, type ReadPapersOptions } from '../input.js';
import {
  mostOption,
  NETWORK_HELP,
  type NetworkReadOptions,
  openNetworkInput,
  sinceDayOption,
} from '../network-input.js';
import { addReaderOptions, openReader, type ReaderOptions } from '../reader-option.js';
import { printableJson, printableLine } from '../printable.js';

/** Number of papers extracted as one batch. */
const PAPERS_AT_ONCE = 16;

/** `claimgraph extract FILE|-` */
export function addExtract(program: Command): void {
  addReaderOptions(program.command('extract'))
    .summary('print the claims of papers, one JSON line per paper')
    .description('Prints the claims of papers, one JSON line per paper, with evidence and confidence. Stores nothing.')
    .argument('<file>', 'papers to read: a file, a folder, a pattern, or a name on the network; - reads standard input')
    .addOption(formatOption())
    .addOption(columnsOption())
    .addOption(maxRecordOption())
    .addOption(sinceDayOption())
    .addOption(mostOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ claimgraph extract papers.jsonl | jq .claims\n  $ pbpaste | claimgraph extract -\n  $ claimgraph extract arxiv:2206.01191\n' +
        NETWORK_HELP +
        '\n\nExit codes: 0 all was read, 3 done but some records were rejected, 1 failed, 2 wrong usage or unknown format.',
    )
    .action(extractFile);
}

type ExtractOptions = ReadPapersOptions & NetworkReadOptions & ReaderOptions;

async function extractFile(file: string, options: ExtractOptions): Promise<void> {
  const progress = new Progress('extracting');
  const rejects = new RejectLog(undefined);
  const say = (line: string): void => {
    progress.end();
    process.stderr.write(`claimgraph: ${printableLine(line)}\n`);
  };
  const opened = await openReader(options, { soon: true });
  let read = 0;
  try {
    const network = await openNetworkInput(file, options, undefined, say);
    const inputs = network ? [{ name: file, items: () => network.items }] : await lookAt([file], options, say);
    for (const input of inputs) {
      for await (const { extraction, id, reject } of extractions(input.items(), opened.reader)) {
        if (extraction === undefined) {
          if (reject) rejects.add(input.name, reject);
          continue;
        }
        read++;
        const line = `${printableJson(toExtractionLine(id, extraction))}\n`;
        if (!process.stdout.write(line)) await once(process.stdout, 'drain');
        progress.tell(`${read} papers`);
      }
    }
    await network?.finish();
  } finally {
    progress.end();
    opened.usage()?.split('\n').forEach(say);
    await opened.close();
  }
  rejects.lines().forEach(say);
  if (rejects.count > 0) process.exitCode = 3;
}

type Extracted = {
  /** The paper's name in the input, otherwise its number. */
  readonly id: string;
  readonly extraction?: Extraction;
  /** The reason why there is no extraction. */
  readonly reject?: Reject;
};

/** Extracts papers on all threads of the reader, in order. */
async function* extractions(items: AsyncIterable<SourceItem>, reader: Reader): AsyncIterable<Extracted> {
  let papers = 0;
  const numbered = async function* (): AsyncIterable<{ item: SourceItem; number: number }> {
    for await (const item of items) yield { item, number: 'paper' in item ? ++papers : papers };
  };
  const batches = ahead(inBatches(numbered(), PAPERS_AT_ONCE), 2 * reader.parallel, async (batch) => {
    const texts = batch.flatMap(({ item, number }) => ('paper' in item ? [[String(number), item.paper] as const] : []));
    return { batch, ...(await readTexts(reader, new Map(texts))) };
  });
  for await (const { batch, read, unreadable } of batches) {
    for (const { item, number } of batch) {
      if ('rejected' in item) yield { id: '', reject: item };
      if ('paper' in item) {
        const key = String(number);
        const reason = unreadable.get(key);
        yield {
          id: item.paper.sourceId ?? key,
          extraction: read.get(key),
          ...(reason !== undefined && { reject: { place: item.place, rejected: reason } }),
        };
      }
    }
  }
}
