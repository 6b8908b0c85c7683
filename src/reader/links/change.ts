import type { Change, ClaimKind } from '../../domain/extraction.js';
import { isDownWord, isUpWord } from '../grammar/claim-words.js';
import { metricClass, type MetricClass } from '../grammar/metric-class.js';
import type { QuantityMention, SentenceView } from '../grammar/sentence-view.js';

/** Words for an improvement, whether higher or lower values of the metric are better. */
const BETTER =
  /^(?:better|improv|outperform|surpass|exceed|gain|superior|beat|boost|enhanc|advanc|win|advantage|ahead|above)/;
const FASTER = /^(?:faster|speed|accelerat|quicker)/;

/**
 * In which direction a difference or a factor changed its metric; null for absolute values.
 *
 *     "2.1x latency reduction"             → DECREASE
 *     "3.1% better" of a word error rate   → DECREASE
 *     "2.3x faster", metric "speed"        → INCREASE
 */
export function changeOf(
  view: SentenceView,
  quantity: QuantityMention,
  kind: ClaimKind,
  metric: string,
  lowerIsBetter: boolean,
): Change | null {
  if (kind !== 'DELTA' && kind !== 'FACTOR') return null;
  const { sign } = quantity.quantity;
  if (sign) return sign === '+' ? 'INCREASE' : 'DECREASE';
  if (kind === 'FACTOR' && isFraction(quantity)) return 'DECREASE';
  const word = directionWord(view, quantity);
  const category = metricClass(metric);
  const costly = /time|memory|size|compute|cost/.test(category);
  if (!word) return costly && lowerIsBetter ? 'DECREASE' : 'INCREASE';
  return isDecrease(word, category, lowerIsBetter || costly) ? 'DECREASE' : 'INCREASE';
}

/** Whether a factor is a part of the whole: "0.5x", "30% of the parameters". */
function isFraction({ quantity: { unit, value } }: QuantityMention): boolean {
  return unit === '%' ? value <= 100 : value < 1;
}

function isDecrease(word: string, category: MetricClass, lowerIsBetter: boolean): boolean {
  if (FASTER.test(word)) return category === 'time';
  return BETTER.test(word) ? lowerIsBetter : isDownWord(word);
}

/** The word that gives the direction: after the number ("45% fewer steps"), else the last one before it in its clause or in the previous clause. */
function directionWord(view: SentenceView, quantity: QuantityMention): string | null {
  const last = view.quantities.filter((other) => other.list === quantity.list).at(-1)!;
  const first = view.quantities.find((other) => other.list === quantity.list)!;
  const by = view.lower[first.from - 1] === 'by' || /^(?:by|to)$/.test(view.lower[first.from - 2] ?? '');
  const behind = wordBehind(view, last.to, quantity.clause);
  if (behind && !by) return behind;
  return wordBefore(view, first.from, quantity.clause) ?? behind;
}

function wordBefore(view: SentenceView, at: number, clause: number): string | null {
  const from = view.sentence.clauses[Math.max(0, clause - 1)]?.from ?? 0;
  for (let i = at - 1; i >= from; i--) {
    const word = view.lower[i]!;
    if (/^(?:more|less|over|up|above|down|than)$/.test(word) && at - i <= 4) continue;
    if (isDownWord(word) || isUpWord(word)) return word;
  }
  return null;
}

function wordBehind(view: SentenceView, at: number, clause: number): string | null {
  const to = Math.min(view.sentence.clauses[clause]?.to ?? view.lower.length, at + 6);
  for (let i = at; i < to; i++) {
    const word = view.lower[i]!;
    if (/^(?:and|on|over|than|,|while|for|with|to)$/.test(word)) return null;
    if (isDownWord(word) || isUpWord(word)) return word;
  }
  return null;
}
