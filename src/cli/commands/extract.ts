import type { Command } from 'commander';
import { once } from 'node:events';
import type { Extraction } from '../../domain/extraction.js';
import { ahead, inBatches } from '../../ingest/ahead.js';
import { readTexts } from '../../ingest/read-texts.js';
import { ReaderPool } from '../../ingest/reader-pool.js';
import { toLine } from '../../reader/extraction-line.js';
import type { Reader } from '../../reader/reader.js';
import type { SourceItem } from '../../sources/source.js';
import { UsageError } from '../errors.js';
import { Progress } from '../progress.js';
import { formatOption, papersOf } from '../input.js';
import { printableJson, printableLine } from '../printable.js';

/** So many papers are read as one piece of work. */
const PAPERS_AT_ONCE = 16;

/** `claimgraph extract FILE|-` */
export function addExtract(program: Command): void {
  program
    .command('extract')
    .summary('print what papers claim, one JSON line a paper')
    .description(
      'Reads papers and prints what they claim: one JSON line a paper, with evidence and confidence. Stores nothing.',
    )
    .argument('<file>', 'papers to read; - reads standard input')
    .addOption(formatOption())
    .addHelpText(
      'after',
      '\nExample:\n  $ claimgraph extract papers.jsonl | jq .claims\n  $ pbpaste | claimgraph extract -',
    )
    .action(async (file: string, options: { format?: string }) => {
      const progress = new Progress('extracting');
      const reader = new ReaderPool();
      let read = 0;
      let rejected = 0;
      try {
        for await (const { extraction, id, place, reason } of extractions(papersOf(file, options.format), reader)) {
          if (extraction === undefined) {
            rejected++;
            progress.end();
            process.stderr.write(`claimgraph: ${printableLine(`${file}, ${place}: ${reason}`)}\n`);
            continue;
          }
          read++;
          const line = `${printableJson(toLine(id, extraction))}\n`;
          if (!process.stdout.write(line)) await once(process.stdout, 'drain');
          progress.tell(`${read} papers`);
        }
      } finally {
        progress.end();
        await reader.close();
      }
      if (read === 0 && rejected > 0) throw new UsageError(`${file}: none of its ${rejected} entries is a paper`);
    });
}

type Extracted = {
  readonly place: string;
  /** As the input calls the paper, else its number. */
  readonly id: string;
  readonly extraction?: Extraction;
  /** Why there is no extraction. */
  readonly reason?: string;
};

/** What is read in each paper, in their order, by all threads of the reader. */
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
      const { place } = item;
      if ('rejected' in item) yield { place, id: '', reason: item.rejected };
      if ('paper' in item) {
        const key = String(number);
        yield { place, id: item.paper.sourceId ?? key, extraction: read.get(key), reason: unreadable.get(key) };
      }
    }
  }
}
