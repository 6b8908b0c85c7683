import { readFileSync } from 'node:fs';

/** One annotated paper, as `gold-*.jsonl` holds it; the text comes from `docs-*.jsonl` of the same ids. */
export interface AnnotatedPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly entities: readonly AnnotatedEntity[];
}
export interface AnnotatedEntity {
  readonly type: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly optional?: boolean;
  readonly proposed?: boolean;
}

const readLines = (path: string) =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>);

/** Reads annotated papers, in the order of the documents. Papers without annotation are left out. */
export function readAnnotated(docsPath: string, goldPath: string): AnnotatedPaper[] {
  const gold = new Map(readLines(goldPath).map((line) => [line.id, line]));
  return readLines(docsPath).flatMap((doc) => {
    const annotation = gold.get(doc.id);
    return annotation ? [{ ...doc, entities: annotation.entities } as AnnotatedPaper] : [];
  });
}

const EMPTY_TAIL =
  /\b(?:datasets?|benchmarks?|corpus|corpora|models?|gpus?|tpus?|cpus?|methods?|algorithms?|frameworks?|leaderboards?|tasks?|scores?)\s*$/;

/** Compares names as the scorer does: by letters and digits, without a generic last word and a plural s. */
export function scorerKey(name: string): string {
  let text = name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().trim(); // prettier-ignore
  const cut = text.replace(EMPTY_TAIL, '').trim();
  if (cut.replace(/[^a-z0-9]/g, '').length > 1) text = cut;
  text = text.replace(/[^a-z0-9+#]/g, '');
  return text.length > 3 ? text.replace(/s$/, '') : text;
}

/** Measures that the scorer takes for one. */
const SYNONYMS = [
  ['wer', 'word error rate'],
  ['parameters', 'params', 'number of parameters', 'parameter count', 'trainable parameters', 'model size'],
  ['flops', 'macs', 'gflops', 'computation', 'computational cost'],
  ['f1', 'f1 score', 'f-score', 'f-measure'],
  ['map', 'mean average precision', 'ap', 'average precision'],
  ['speed', 'speedup', 'speed-up', 'inference speed', 'inference speedup'],
  ['latency', 'inference latency', 'inference time', 'runtime', 'run time'],
  ['memory', 'memory usage', 'memory cost', 'memory footprint', 'memory consumption', 'memory requirement'],
  ['training time', 'training duration'],
  ['training speed', 'training speedup'],
  ['accuracy', 'acc', 'classification accuracy'],
  ['top-1 accuracy', 'top1', 'top-1', 'top 1 accuracy'],
  ['miou', 'mean iou', 'mean intersection over union', 'iou'],
  ['mfu', 'model flops utilization'],
  ['gpu hours', 'gpu time'],
].map((group) => group.map(scorerKey));

/** The keys under which the scorer compares the name of a measure. */
export function measureKeys(name: string): readonly string[] {
  const key = scorerKey(name);
  return SYNONYMS.find((group) => group.includes(key)) ?? [key];
}
