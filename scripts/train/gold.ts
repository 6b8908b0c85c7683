/** An entity as annotated. */
export interface AnnotatedEntity {
  readonly type: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly optional?: boolean;
  readonly proposed?: boolean;
}

const EMPTY_TAIL =
  /\b(?:datasets?|benchmarks?|corpus|corpora|models?|gpus?|tpus?|cpus?|methods?|algorithms?|frameworks?|leaderboards?|tasks?|scores?)\s*$/;

/** Compares names as the scorer does: by letters and digits, without a generic last word and a plural s. */
export function scorerKey(name: string): string {
  let text = name.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().trim(); // prettier-ignore
  const cut = text.replace(EMPTY_TAIL, '').trim();
  if (cut.replace(/[^a-z0-9]/g, '').length > 1) text = cut;
  if (text.replace(/[^a-z0-9]/g, '').length > 3) text = text.replace(/(?<=[a-z0-9])s$/, ''); // a plural, not the S of "Swin-S"
  return text.replace(/[^a-z0-9+#]/g, '');
}

/** Names of metrics that the scorer treats as synonyms. */
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

/** The keys of the name of a metric. The scorer treats names with a common key as equal. */
export function metricKeys(name: string): readonly string[] {
  const key = scorerKey(name);
  return SYNONYMS.find((group) => group.includes(key)) ?? [key];
}

/** By the key of each annotated name: all keys of the same entity in its paper. */
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
