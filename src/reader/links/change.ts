import type { Change, ClaimKind } from '../../domain/extraction.js';
import { isDownWord, isUpWord } from '../grammar/claim-words.js';
import { measureClass } from '../grammar/metric-class.js';
import type { QuantityStanding, SentenceView } from '../grammar/sentence-view.js';

/** Words that say that something became better, whichever way its measure counts. */
const BETTER =
  /^(?:better|improv|outperform|surpass|exceed|gain|superior|beat|boost|enhanc|advanc|win|advantage|ahead|above)/;
const FASTER = /^(?:faster|speed|accelerat|quicker)/;

/**
 * What a difference or a multiple did to its measure.
 *
 *     "2.1x latency reduction"        → DECREASE
 *     "3.1% better" of a word error rate → DECREASE
 *     "2.3x faster", measure "speed"  → INCREASE
 */
export function changeOf(
  view: SentenceView,
  quantity: QuantityStanding,
  kind: ClaimKind,
  metric: string,
  lowerIsBetter: boolean,
): Change | null {
  if (kind !== 'DELTA' && kind !== 'FACTOR') return null;
  const { sign, unit, value } = quantity.quantity;
  if (sign) return sign === '+' ? 'INCREASE' : 'DECREASE';
  if (kind === 'FACTOR' && unit === '%' && value <= 100) return 'DECREASE';
  if (kind === 'FACTOR' && unit !== '%' && value < 1) return 'DECREASE';
  const word = decisiveWord(view, quantity);
  const costly = /time|memory|size|compute|cost/.test(measureClass(metric));
  if (word) {
    if (FASTER.test(word)) return /^(?:time)$/.test(measureClass(metric)) ? 'DECREASE' : 'INCREASE';
    if (BETTER.test(word)) return lowerIsBetter || costly ? 'DECREASE' : 'INCREASE';
    return isDownWord(word) ? 'DECREASE' : 'INCREASE';
  }
  return costly && lowerIsBetter ? 'DECREASE' : 'INCREASE';
}

/** The word that tells the direction: behind the number first ("45% fewer steps"), then the verb in front. */
function decisiveWord(view: SentenceView, quantity: QuantityStanding): string | null {
  const last = view.quantities.filter((other) => other.list === quantity.list).at(-1)!;
  const first = view.quantities.find((other) => other.list === quantity.list)!;
  const from = view.sentence.clauses[Math.max(0, quantity.clause - 1)]?.from ?? 0;
  const by = view.lower[first.from - 1] === 'by' || /^(?:by|to)$/.test(view.lower[first.from - 2] ?? '');
  const behind = wordBehind(view, last.to, quantity.clause);
  if (behind && !by) return behind;
  for (let i = first.from - 1; i >= from; i--) {
    const word = view.lower[i]!;
    if (/^(?:more|less|over|up|above|down|than)$/.test(word) && first.from - i <= 4) continue;
    if (isDownWord(word) || isUpWord(word)) return word;
  }
  return behind;
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
