import type { EntityKind, ExtractedClaim, ExtractedEntity, Extraction } from '../../src/domain/extraction.js';
import type { SourcePaper } from '../../src/domain/paper.js';
import { recordOf, textHash } from '../../src/ingest/records.js';
import { updatePapers } from '../../src/ingest/update-papers.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { randomNumbers } from '../random.js';

/** A generated paper with its extraction, so that a benchmark of the store does not measure the extractor. */
export interface MadePaper {
  readonly paper: SourcePaper;
  readonly extraction: Extraction;
}

const METRICS = [
  ['latency', 'ms'],
  ['top-1 accuracy', '%'],
  ['accuracy', '%'],
  ['BLEU', ''],
  ['throughput', 'tokens/s'],
  ['F1', '%'],
  ['memory', 'GB'],
  ['WER', '%'],
] as const;
const DEVICES = ['iPhone 12', 'NVIDIA A100', 'NVIDIA V100', 'Raspberry Pi 4', 'TPU v4', 'Pixel 6'];
const CONDITIONS = ['compiled with CoreML', '2-bit', 'with beam search', 'zero-shot'];

/**
 * Generates papers with the distribution of a large graph: each proposes a method and makes five claims; a few names occur in most
 * papers, and many names in few. The same seed gives the same papers.
 */
export function* madePapers(count: number, seed = 1): Generator<MadePaper> {
  const random = randomNumbers(seed);
  const below = (n: number): number => Math.floor(random() * n);
  /** A random index below `n`, in which small numbers are much more frequent than large ones. */
  const skewed = (n: number): number => Math.floor(n * random() ** 3);
  for (let i = 0; i < count; i++) {
    const method = `Madeformer ${word(i)}`;
    const sentences: string[] = [`We present ${method}.`];
    const claims: ExtractedClaim[] = [];
    const entities = new Map<string, ExtractedEntity>();
    const name = (kind: EntityKind, text: string, proposed = false): string => {
      const mentions = [{ field: 'abstract' as const, start: 11, end: 11 + text.length, surface: text }];
      if (!entities.has(text))
        entities.set(text, { kind, name: text, aliases: [], proposed, generic: false, mentions });
      return text;
    };
    name('METHOD', method, true);
    for (let c = 0; c < 5; c++) {
      const [metric, unit] = METRICS[skewed(METRICS.length)]!;
      const value = Math.round(random() * 9000) / 100;
      const absolute = random() < 0.7;
      const dataset = random() < 0.7 ? `Datum-${word(skewed(2000))}` : undefined;
      const device = random() < 0.3 ? DEVICES[skewed(DEVICES.length)] : undefined;
      const start = sentences.join(' ').length + 1;
      const text = `It reaches ${value} ${unit} of ${metric}${dataset ? ` on ${dataset}` : ''}${device ? ` with ${device}` : ''}.`;
      sentences.push(text);
      claims.push({
        kind: absolute ? 'ABSOLUTE' : 'FACTOR',
        subject: c < 3 ? method : name('METHOD', `Madeformer ${word(skewed(count))}`),
        metric: name('METRIC', metric),
        value,
        valueHigh: null,
        unit: absolute ? unit : 'x',
        comparator: 'EQ',
        change: absolute ? null : 'INCREASE',
        relation: null,
        datasets: dataset ? [name('DATASET', dataset)] : [],
        hardware: device ? [name('HARDWARE', device)] : [],
        baseline: absolute ? null : name('METHOD', `Madeformer ${word(skewed(count))}`),
        tasks: [],
        conditions: random() < 0.2 ? [CONDITIONS[below(CONDITIONS.length)]!] : [],
        evidence: { field: 'abstract', start, end: start + text.length, text, parts: [] },
        anchor: { field: 'abstract', start: start + 11, end: start + 11 + String(value).length },
        confidence: Math.round(random() * 100) / 100,
      });
    }
    const year = 2016 + below(10);
    yield {
      paper: {
        title: `${method}: paper ${i} of many`,
        abstract: sentences.join(' '),
        arxivId: `${String(year % 100).padStart(2, '0')}01.${String(i).padStart(5, '0')}`,
        published: `${year}-${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`,
        authors: ['A. Maker', `B. ${word(below(5000))}`],
        source: 'made',
      },
      extraction: { extractor: 'made/1', entities: [...entities.values()], claims },
    };
  }
}

/** Stores generated papers, `batchSize` per transaction. */
export async function fillWithMadePapers(store: GraphStore, count: number, batchSize = 500): Promise<void> {
  let batch: MadePaper[] = [];
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const records = batch.map(({ paper }) => recordOf(paper, '2026-01-01T00:00:00.000Z'));
    const extractions = new Map(batch.map(({ paper, extraction }) => [textHash(paper), extraction]));
    await store.transact(async (tx) => {
      await tx.putRecords(records);
      await updatePapers(tx, [...new Set(records.flatMap((record) => record.keys))], extractions);
    });
    batch = [];
  };
  for (const made of madePapers(count)) if (batch.push(made) === batchSize) await flush();
  await flush();
}

/** A pronounceable word for a number, such as "Bacada". */
function word(n: number): string {
  let text = '';
  for (let rest = n + 100; rest > 0; rest = Math.floor(rest / 64)) {
    text += 'bcdfghjklmnpqrst'[rest % 16]! + 'aeio'[Math.floor(rest / 16) % 4]!;
  }
  return text[0]!.toUpperCase() + text.slice(1);
}
