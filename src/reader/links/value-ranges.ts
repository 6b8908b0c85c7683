import type { ClaimKind } from '../../domain/extraction.js';
import { lookup } from '../../lexicon/lexicon.js';
import type { Quantity } from '../../text/document.js';
import { unitClass, type UnitClass } from '../grammar/metric-class.js';

/** A family of metrics whose members have the same range and units. */
interface Family {
  readonly names: RegExp;
  /** Units that an absolute value may have; any if absent. */
  readonly units?: readonly UnitClass[];
  /** The lowest value, as a bare number or in percent. */
  readonly least?: number;
  /** The highest value, as a bare number or in percent. */
  readonly most?: number;
}

const SHARE: readonly UnitClass[] = ['%', 'none', 'points', 'x'];

/** The first family that matches the name in lower case applies. */
const FAMILIES: readonly Family[] = [
  { names: /\b(?:correlation|pearson|spearman|kendall|kappa|plcc|srcc|ssim|mcc)\b|^r\^?2$|^r²$/, units: SHARE, least: -100, most: 100 },
  { names: /\b(?:perplexity|ppl)\b/, units: ['none', 'points', '%'], least: 1 },
  { names: /\b(?:psnr|sdr|si-sdri?|snr)\b/, units: ['db', 'none', 'points'], most: 150 },
  { names: /\b(?:accuracy|accuracies|acc|precision|recall|f1|f1-score|f-score|auc|auroc|auprc|map|ap|miou|iou|dice|bleu|rouge(?:-\w)?|meteor|exact match|em|pass@\d+|recall@\d+|success|win rate|hit rate|sensitivity|specificity|coverage|ndcg(?:@\d+)?|mrr|wer|cer|eer)\b(?!.*\b(?:time|cost|latency|gap|number|count|steps?)\b)/, units: SHARE, least: 0, most: 100 },
  { names: /\brate$/, units: [...SHARE, 'rate', 'other', 'time'], most: 1e9 },
  { names: /\b(?:latency|runtime|training time|inference time|gpu hours|ttft)\b/, units: ['time', 'none', 'other', 'rate', 'x', '%'], least: 0 },
  { names: /\b(?:parameters|params|model size)\b/, units: ['params', 'none', 'memory', '%', 'x', 'other'], least: 0 },
  { names: /\b(?:throughput|fps)\b/, units: ['rate', 'none', 'other', 'compute', 'x', '%', 'memory'], least: 0 },
  { names: /\b(?:flops|macs|gflops)\b/, units: ['compute', 'none', '%', 'x'], least: 0 },
  { names: /\b(?:memory|storage|memory footprint)\b/, units: ['memory', 'none', '%', 'x', 'params', 'other'], least: 0 },
]; // prettier-ignore

const families = new Map<string, Family | null>();

function familyOf(name: string): Family | null {
  let family = families.get(name);
  if (family === undefined) {
    if (families.size > 20_000) families.clear();
    families.set(name, (family = FAMILIES.find(({ names }) => names.test(name)) ?? ofLexicon(name)));
  }
  return family;
}

/** The family of a metric that no pattern matches, by its unit in the lexicon. */
function ofLexicon(name: string): Family | null {
  const entry = lookup('METRIC', name);
  return entry?.unit === '%' && entry.dimension === 'ratio' ? { names: /./, units: SHARE, least: 0, most: 100 } : null;
}

/**
 * Can a metric have this absolute value? "1,350,000" is not an accuracy, "0.4 ms" not an F1. Differences and factors are not bounded: any metric can
 * change by any amount ("a 250% higher accuracy").
 */
export function isPossible(name: string, quantity: Quantity, kind: ClaimKind): boolean {
  if (kind !== 'ABSOLUTE') return true;
  const family = familyOf(name.toLowerCase());
  if (!family) return true;
  if (quantity.unit.startsWith('/')) return isShareOfCount(name, family);
  const unit = unitClass(quantity);
  if (family.units && !family.units.includes(unit)) return false;
  return (unit !== '%' && unit !== 'none' && unit !== 'points') || isInRange(quantity, family);
}

/** Metrics that are computed from more than one count, so that no "k of n" is a value of them. */
const NOT_COUNTED =
  /\b(?:auc|auroc|auprc|map|ap|f1|f1-score|f-score|bleu|rouge(?:-\w)?|meteor|ndcg(?:@\d+)?|mrr|miou|iou|dice)\b/i;

/** Can "35 of 42" be a value of a metric of this family: a share, like a percentage? */
function isShareOfCount(name: string, { units }: Family): boolean {
  return units === undefined || (units.includes('points') && units.includes('x') && !NOT_COUNTED.test(name));
}

function isInRange({ value, valueHigh, sign }: Quantity, { least, most }: Family): boolean {
  const low = sign === '-' ? -value : value;
  const high = valueHigh ?? low;
  return (least === undefined || low >= least) && (most === undefined || high <= most);
}
