import type {
  ClaimKind,
  EntityKind,
  EvidencePart,
  ExtractedClaim,
  ExtractedEntity,
  Extraction,
} from '../../src/domain/extraction.js';
import type { SourcePaper } from '../../src/domain/paper.js';
import { transactReading } from '../../src/ingest/read-texts.js';
import { recordOf, textHash } from '../../src/ingest/records.js';
import { updatePapers } from '../../src/ingest/update-papers.js';
import { ownReader } from '../../src/reader/own-reader.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';

/**
 * Papers with given extractions, so that tests of the API do not depend on the quality of the reader. Everything after the reader is
 * real: identity, consolidation, store.
 */
export interface FixtureClaim {
  /** The sentence, with the number (or the relation word) in braces: "It needs {1.6} ms." */
  readonly says: string;
  readonly kind?: ClaimKind;
  readonly subject: string | null;
  readonly metric?: string;
  readonly value?: number;
  readonly valueHigh?: number;
  readonly unit?: string;
  readonly comparator?: ExtractedClaim['comparator'];
  readonly change?: ExtractedClaim['change'];
  readonly relation?: ExtractedClaim['relation'];
  readonly dataset?: readonly string[];
  readonly hardware?: readonly string[];
  readonly baseline?: string;
  readonly task?: readonly string[];
  readonly conditions?: readonly string[];
  readonly confidence?: number;
}
export interface FixturePaper {
  readonly title: string;
  readonly arxivId: string;
  readonly published?: string;
  readonly source?: string;
  readonly affiliations?: readonly string[];
  readonly proposes?: readonly string[];
  readonly claims: readonly FixtureClaim[];
}

/** Ingests the papers as of the given time. */
export async function fill(
  store: GraphStore,
  papers: readonly FixturePaper[],
  at = '2026-01-01T00:00:00.000Z',
): Promise<void> {
  const read = papers.map((paper) => ({ paper: sourcePaper(paper), extraction: extractionOf(paper) }));
  const records = read.map(({ paper }) => recordOf(paper, at));
  const made = new Map(read.map(({ paper, extraction }) => [textHash(paper), extraction]));
  await transactReading(
    store,
    ownReader,
    async (tx, extractions) => {
      await updatePapers(tx, [], extractions, { records });
    },
    made,
  );
}

function sourcePaper({ title, arxivId, published, source, affiliations, claims }: FixturePaper): SourcePaper {
  const abstract = claims.map((claim) => claim.says.replace(/[{}]/g, '')).join(' ');
  return {
    title,
    abstract,
    arxivId,
    published,
    authors: ['A. Writer'],
    source: source ?? 'jsonl',
    ...(affiliations && { affiliations }),
  };
}

function extractionOf(paper: FixturePaper): Extraction {
  const { abstract } = sourcePaper(paper);
  const names = new Map<string, ExtractedEntity>();
  const add = (kind: EntityKind, name: string): void => {
    const start = Math.max(0, abstract.indexOf(name));
    const mention = { field: 'abstract' as const, surface: name, start, end: start + name.length };
    const proposed = paper.proposes?.includes(name) ?? false;
    names.set(`${kind} ${name}`, { kind, name, aliases: [], proposed, generic: false, mentions: [mention] });
  };
  for (const name of paper.proposes ?? []) add('METHOD', name);
  for (const claim of paper.claims) {
    if (claim.subject !== null) add('METHOD', claim.subject);
    if (claim.baseline !== undefined) add('METHOD', claim.baseline);
    if (claim.metric !== undefined) add('METRIC', claim.metric);
    claim.dataset?.forEach((name) => add('DATASET', name));
    claim.hardware?.forEach((name) => add('HARDWARE', name));
    claim.task?.forEach((name) => add('TASK', name));
  }
  let offset = 0;
  const claims = paper.claims.map((claim) => {
    const extracted = claimOf(claim, offset);
    offset = extracted.evidence.end + 1;
    return extracted;
  });
  return { extractor: 'fixture/1', entities: [...names.values()], claims };
}

function claimOf(claim: FixtureClaim, offset: number): ExtractedClaim {
  const text = claim.says.replace(/[{}]/g, '');
  const number = /\{(.*?)\}/.exec(claim.says)!;
  const start = offset + number.index;
  const end = start + number[1]!.length;
  const value: EvidencePart = { role: 'VALUE', surface: number[1]!, start, end };
  const kind = claim.kind ?? 'ABSOLUTE';
  const numeric = kind !== 'COMPARISON';
  return {
    kind,
    subject: claim.subject,
    metric: claim.metric ?? null,
    value: claim.value ?? null,
    valueHigh: claim.valueHigh ?? null,
    unit: numeric ? (claim.unit ?? '') : null,
    comparator: numeric ? (claim.comparator ?? 'EQ') : null,
    change: claim.change ?? null,
    relation: claim.relation ?? null,
    datasets: claim.dataset ?? [],
    hardware: claim.hardware ?? [],
    baseline: claim.baseline ?? null,
    tasks: claim.task ?? [],
    conditions: claim.conditions ?? [],
    evidence: { field: 'abstract', start: offset, end: offset + text.length, text, parts: [value] },
    anchor: { field: 'abstract', start, end },
    confidence: claim.confidence ?? 0.9,
  };
}

/** A small graph: phones, leaderboards of two datasets, two papers in conflict, and a method that beats LoRA. */
export const WORLD: readonly FixturePaper[] = [
  {
    title: 'EfficientFormer: Vision Transformers at MobileNet Speed',
    arxivId: '2206.01191',
    published: '2022-06-02',
    proposes: ['EfficientFormer', 'EfficientFormer-L1', 'EfficientFormer-L7'],
    claims: [
      { says: 'EfficientFormer-L1 needs {1.6} ms on iPhone 12.', subject: 'EfficientFormer-L1', metric: 'latency', value: 1.6, unit: 'ms', hardware: ['iPhone 12'], conditions: ['compiled with CoreML'], confidence: 0.95 },
      { says: 'EfficientFormer-L1 reaches {79.2}% top-1 accuracy on ImageNet-1K.', subject: 'EfficientFormer-L1', metric: 'top-1 accuracy', value: 79.2, unit: '%', dataset: ['ImageNet-1K'], task: ['image classification'] },
      { says: 'MobileNetV2 runs as fast, in {1.6} ms.', subject: 'MobileNetV2', metric: 'latency', value: 1.6, unit: 'ms', hardware: ['iPhone 12'] },
      { says: 'It stops at {74.7}%.', subject: 'MobileNetV2', metric: 'top-1 accuracy', value: 74.7, unit: '%', dataset: ['ImageNet-1K'] },
      { says: 'EfficientFormer-L7 gets {83.3}%.', subject: 'EfficientFormer-L7', metric: 'top-1 accuracy', value: 83.3, unit: '%', dataset: ['ImageNet-1K'] },
      { says: 'It takes {7.0} ms.', subject: 'EfficientFormer-L7', metric: 'latency', value: 7, unit: 'ms', hardware: ['iPhone 12'] },
    ],
  },
  {
    title: 'Measuring Phones Again',
    arxivId: '2301.00001',
    published: '2023-01-05',
    claims: [
      { says: 'We measure {2.0} ms for EfficientFormer-L1.', subject: 'EfficientFormer-L1', metric: 'latency', value: 2, unit: 'ms', hardware: ['iPhone 12'] },
      { says: 'Its top-5 accuracy is {94.5}%.', subject: 'EfficientFormer-L1', metric: 'top-5 accuracy', value: 94.5, unit: '%', dataset: ['ImageNet-1K'] },
      { says: 'MobileOne answers within {1.0} ms on iPhone 12.', subject: 'MobileOne', metric: 'latency', value: 1, unit: 'ms', comparator: 'UP_TO', hardware: ['iPhone 12'] },
      { says: 'MobileOne is {38}x faster than MobileNetV2.', kind: 'FACTOR', subject: 'MobileOne', metric: 'latency', value: 38, unit: 'x', change: 'DECREASE', baseline: 'MobileNetV2', hardware: ['iPhone 12'] },
      { says: 'Over ImageNet-1K and CIFAR-10 MobileOne averages {90}%.', subject: 'MobileOne', metric: 'top-1 accuracy', value: 90, unit: '%', dataset: ['ImageNet-1K', 'CIFAR-10'] },
    ],
  },
  {
    title: 'Squeezeformer',
    arxivId: '2206.00888',
    published: '2022-06',
    affiliations: ['University of California, Berkeley', 'Google Research, Zürich'],
    proposes: ['Squeezeformer'],
    claims: [
      { says: 'Squeezeformer has {6.0}% word error rate.', subject: 'Squeezeformer', metric: 'word error rate', value: 6, unit: '%', dataset: ['LibriSpeech test-other'], task: ['speech recognition'] },
      { says: 'Conformer has {7.9}%.', subject: 'Conformer', metric: 'word error rate', value: 7.9, unit: '%', dataset: ['LibriSpeech test-other'] },
      { says: 'On A100 Squeezeformer needs {12} ms.', subject: 'Squeezeformer', metric: 'latency', value: 12, unit: 'ms', hardware: ['A100'] },
    ],
  },
  {
    title: 'Quantized Adapters',
    arxivId: '2405.00002',
    published: '2024',
    source: 'sample',
    proposes: ['QuantAdapter'],
    claims: [
      { says: 'QuantAdapter {outperforms} LoRA on GLUE.', kind: 'COMPARISON', subject: 'QuantAdapter', relation: 'OUTPERFORMS', baseline: 'LoRA', dataset: ['GLUE'] },
      { says: 'It improves accuracy over LoRA by {1.5}%.', kind: 'DELTA', subject: 'QuantAdapter', metric: 'accuracy', value: 1.5, unit: '%', change: 'INCREASE', baseline: 'LoRA', dataset: ['GLUE'] },
      { says: 'Adapters need {12} to {20} GB.'.replace('{20}', '20'), subject: 'QuantAdapter', metric: 'memory', value: 12, valueHigh: 20, unit: 'GB', comparator: 'RANGE', hardware: ['A100'], confidence: 0.6 },
      { says: 'It scores {88.1}% on GLUE in 2-bit.', subject: 'QuantAdapter', metric: 'accuracy', value: 88.1, unit: '%', dataset: ['GLUE'], conditions: ['2-bit'] },
    ],
  },
]; // prettier-ignore
