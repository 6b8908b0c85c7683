import { readFileSync } from 'node:fs';
import { scorerKey, type AnnotatedEntity } from './gold.js';

/** One claim as `gold-*.jsonl` holds it. */
export interface AnnotatedClaim {
  readonly kind: 'absolute' | 'delta' | 'factor';
  readonly subject: readonly string[];
  readonly metric: readonly string[];
  readonly value: number;
  readonly valueHigh: number | null;
  readonly unit: string;
  readonly comparator: string;
  readonly change: string | null;
  readonly datasets: readonly string[];
  readonly hardware: readonly string[];
  readonly baseline: string | null;
  readonly evidence: string;
}
export interface AnnotatedComparison {
  readonly subject: readonly string[];
  readonly relation: string;
  readonly object: string | null;
  readonly datasets?: readonly string[];
  readonly evidence: string;
}
export interface ClaimPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly entities: readonly AnnotatedEntity[];
  readonly claims: readonly AnnotatedClaim[];
  readonly comparisons: readonly AnnotatedComparison[];
}

const readLines = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Reads annotated papers with their claims, in the order of the documents; papers without annotation are left out. */
export function readClaimPapers(docsPath: string, goldPath: string): ClaimPaper[] {
  const gold = new Map(readLines(goldPath).map((line) => [line.id, line]));
  return readLines(docsPath).flatMap((doc) => {
    const annotation = gold.get(doc.id);
    return annotation
      ? [{ ...doc, ...annotation, title: doc.title, abstract: doc.abstract } as unknown as ClaimPaper]
      : [];
  });
}

const METRIC_SYNONYMS = [
  ['wer', 'word error rate'], ['parameters', 'params', 'number of parameters', 'parameter count', 'trainable parameters', 'model size'],
  ['flops', 'macs', 'gflops', 'computation', 'computational cost'], ['f1', 'f1 score', 'f-score', 'f-measure'], ['map', 'mean average precision', 'ap', 'average precision'],
  ['speed', 'speedup', 'speed-up', 'inference speed', 'inference speedup'], ['latency', 'inference latency', 'inference time', 'runtime', 'run time'],
  ['memory', 'memory usage', 'memory cost', 'memory footprint', 'memory consumption', 'memory requirement'],
  ['training time', 'training duration'], ['training speed', 'training speedup'], ['accuracy', 'acc', 'classification accuracy'], ['top-1 accuracy', 'top1', 'top-1', 'top 1 accuracy'],
  ['miou', 'mean iou', 'mean intersection over union', 'iou'], ['mfu', 'model flops utilization'], ['gpu hours', 'gpu time'],
].map((group) => group.map(scorerKey)); // prettier-ignore

export function metricKeys(metric: string): readonly string[] {
  const key = scorerKey(metric);
  return METRIC_SYNONYMS.find((group) => group.includes(key)) ?? [key];
}

/** Which other keys an annotated name goes by in its paper. */
export function aliasIndex(entities: readonly AnnotatedEntity[]): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  for (const entity of entities) {
    const keys = [entity.name, ...(entity.aliases ?? [])].map(scorerKey);
    for (const key of keys) index.set(key, new Set([...(index.get(key) ?? []), ...keys]));
  }
  return index;
}

export function nameIsOneOf(
  gold: readonly string[],
  found: string | null,
  aliases: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  if (!found) return gold.length === 0 || gold.some((name) => /^(this work|our (method|model|approach))$/i.test(name));
  const keys = new Set(gold.flatMap((name) => [scorerKey(name), ...(aliases.get(scorerKey(name)) ?? [])]));
  return keys.has(scorerKey(found));
}

/** One key for a name and its aliases, for comparing sets. */
export function canonical(name: string, aliases: ReadonlyMap<string, ReadonlySet<string>>): string {
  return [scorerKey(name), ...(aliases.get(scorerKey(name)) ?? [])].sort()[0]!;
}
