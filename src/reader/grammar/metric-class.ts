import type { Quantity } from '../../text/document.js';

/** A coarse class of metrics, by which units and metrics are matched. */
export type MetricClass = 'time' | 'memory' | 'size' | 'compute' | 'speed' | 'cost' | 'error' | 'quality' | 'vague';
export type UnitClass =
  '%' | 'x' | 'points' | 'time' | 'memory' | 'params' | 'compute' | 'rate' | 'energy' | 'db' | 'none' | 'other';

const CLASSES: readonly (readonly [MetricClass, RegExp])[] = [
  ['quality', /\bmfu\b|utili[sz]ation|scaling efficienc|sparsity|compression ratio/],
  ['speed', /throughput|speed|fps|tokens per|acceleration|faster|rtf|bandwidth/],
  ['time', /latenc|runtime|run time|delay|\btime\b|duration|hours|wall.?clock|epoch/],
  ['memory', /memory|storage|footprint|\bram\b|cache|disk/],
  [
    'size',
    /param|model size|\bsize\b|checkpoint|depth|layers?\b|length|steps?\b|number of|count|tokens?\b|sparsity|compression/,
  ],
  ['compute', /flop|\bmacs?\b|madds?|multiply|compute|computation|operations|complexity|mfu/],
  ['cost', /cost|energy|power|carbon|emission|overhead|resource|budget|consumption|price|money/],
  [
    'error',
    /error|\bwer\b|\bcer\b|\bter\b|perplexity|\bppl\b|loss|fid\b|mae\b|rmse|mse\b|failure|regret|distance|divergence|hallucination|attack success/,
  ],
  [
    'vague',
    /^(?:performance|quality|effectiveness|efficiency|improvement|results?|gains?|score|robustness|.*performance)$/,
  ],
];

export function metricClass(name: string): MetricClass {
  const lower = name.toLowerCase();
  for (const [category, pattern] of CLASSES) if (pattern.test(lower)) return category;
  return 'quality';
}

/** Does the metric measure a cost (time, memory, size, …) rather than quality? */
export function isCost(category: MetricClass): boolean {
  return category !== 'quality' && category !== 'error' && category !== 'vague';
}

/** Units by pattern; the first that matches applies. */
const UNITS: readonly (readonly [UnitClass, RegExp])[] = [
  ['time', /^(?:[nµm]?s|min|h|days|weeks|months|years|[GTC]PU .*)$/],
  ['memory', /^[KMGTP]?i?B$/],
  ['compute', /FLOPs$|MACs$|^G?OPs$|^ops$|^TOPS$/],
  ['rate', /\/s$|^fps$|Hz$/],
  ['energy', /W$|J$|Wh$|USD|EUR|cents|kg|tons/],
];

export function unitClass({ unit }: Pick<Quantity, 'unit'>): UnitClass {
  if (unit === '') return 'none';
  if (unit === '%' || unit === '‰') return '%';
  if (unit === 'x' || unit === 'points' || unit === 'params') return unit;
  if (unit === 'dB') return 'db';
  for (const [name, pattern] of UNITS) if (pattern.test(unit)) return name;
  return 'other';
}

/** Names that do not say what changed or was counted. */
const VAGUE_NAME =
  /^(?:(?:absolute|relative|average|further|significant|performance|overall|large|consistent) )?(?:gains?|improvements?|increases?|reductions?|drops?|scores?|results?|rates?|metrics?|margins?|efficiencies|quality gains?|gap|errors)$/i;

export function isVagueMetric(name: string): boolean {
  return VAGUE_NAME.test(name);
}
