import type { Quantity } from '../../text/document.js';

/** What sort of measure a name speaks of; coarse, for telling which unit goes with which measure. */
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
  for (const [measure, pattern] of CLASSES) if (pattern.test(lower)) return measure;
  return 'quality';
}

/** Measures of what a method costs rather than how well it does. */
export function isCost(measure: MetricClass): boolean {
  return measure !== 'quality' && measure !== 'error' && measure !== 'vague';
}

export function unitClass(quantity: Quantity): UnitClass {
  const { unit } = quantity;
  if (unit === '') return 'none';
  if (unit === '%' || unit === '‰') return '%';
  if (unit === 'x' || unit === 'points' || unit === 'params') return unit;
  if (unit === 'dB') return 'db';
  if (/^(?:[nµm]?s|min|h|days|weeks|months|years|[GTC]PU .*)$/.test(unit)) return 'time';
  if (/^[KMGTP]?i?B$/.test(unit)) return 'memory';
  if (/FLOPs$|MACs$|^G?OPs$|^ops$|^TOPS$/.test(unit)) return 'compute';
  if (/\/s$|^fps$|Hz$/.test(unit)) return 'rate';
  if (/W$|J$|Wh$|USD|EUR|cents|kg|tons/.test(unit)) return 'energy';
  return 'other';
}

/** Names that say that something changed or was counted, but not what. */
const VAGUE_NAME =
  /^(?:(?:absolute|relative|average|further|significant|performance|overall|large|consistent) )?(?:gains?|improvements?|increases?|reductions?|drops?|scores?|results?|rates?|metrics?|margins?|efficiencies|quality gains?|gap|errors)$/i;

export function isVagueMetric(name: string): boolean {
  return VAGUE_NAME.test(name);
}
