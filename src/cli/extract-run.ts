import { once } from 'node:events';
import type { Extraction } from '../domain/extraction.js';
import { ahead, inBatches } from '../ingest/ahead.js';
import { readTexts } from '../ingest/read-texts.js';
import { toExtractionLine } from '../reader/extraction-line.js';
import type { Reader } from '../reader/reader.js';
import type { Reject, SourceItem } from '../sources/source.js';
import { lookAt } from './input.js';
import type { NetworkInput } from './network-input.js';
import { printableJson, printableLine } from './printable.js';
import { Progress } from './progress.js';
import type { NetworkReadOptions, ReadPapersOptions } from './read-options.js';
import type { OpenedReader, ReaderOptions } from './reader-option.js';
import { RejectLog } from './rejects.js';

/** Number of papers extracted as one batch. */
const PAPERS_AT_ONCE = 16;

/** The options of `claimgraph extract`. */
export type ExtractOptions = ReadPapersOptions & NetworkReadOptions & ReaderOptions;

/** Prints the claims of the papers in a file, and closes the reader. */
export async function extractFile(file: string, options: ExtractOptions, opened: OpenedReader): Promise<void> {
  const progress = new Progress('extracting');
  const rejects = new RejectLog(undefined);
  const say = (line: string): void => {
    progress.end();
    process.stderr.write(`claimgraph: ${printableLine(line)}\n`);
  };
  let read = 0;
  try {
    const network = await networkInput(file, options, say);
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

/** Names of network sources contain a colon. Their code takes 0.1 s to load, so it is loaded only for them. */
async function networkInput(
  file: string,
  options: ExtractOptions,
  say: (line: string) => void,
): Promise<NetworkInput | undefined> {
  if (!file.includes(':')) return undefined;
  const { openNetworkInput } = await import('./network-input.js');
  return openNetworkInput(file, options, undefined, say);
}

type Extracted = {
  /** The paper's id in the input, otherwise its number. */
  readonly id: string;
  readonly extraction?: Extraction;
  /** The reason why there is no extraction. */
  readonly reject?: Reject;
};

/** Extracts papers on all of the reader's threads; yields the results in the order of the input. */
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
