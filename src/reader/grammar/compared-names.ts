import { verbStem } from './claim-words.js';
import type { EntityMention, SentenceView } from './sentence-view.js';

const LINKS =
  /^(?:than|over|outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing)?|versus|vs|against|relative|compared|comparison|upon|above|below|improv(?:e|es|ed|ing))$/;
const EVEN = /^(?:comparable|similar|match(?:es|ing|ed)?|par|equivalent|competitive|equal|identical|as|like)$/;

/** How a name is compared with something: "than X", "outperforms X", "comparable to X", "as … as X". Null if it is not. */
export function comparedBy(
  view: SentenceView,
  name: Pick<EntityMention, 'from'> & Partial<Pick<EntityMention, 'slot' | 'list'>>,
): 'beaten' | 'even' | null {
  const first = name.slot ? (view.names.find((other) => other.list === name.list && other.slot === 0) ?? name) : name;
  // "than majority voting, best-of-N, and X": the last of a list whose others have no name
  const endsList = /^(?:and|or)$/.test(view.lower[first.from - 1] ?? '');
  for (let i = first.from - 1; i >= Math.max(0, first.from - (endsList ? 14 : 8)); i--) {
    const word = view.lower[i]!;
    if (endsList && (/\d/.test(word) || verbStem(word) === 'achieve')) return null;
    if (LINKS.test(word)) {
      if (
        /^(?:more|less|higher|lower|greater|fewer|better|other)$/.test(view.lower[i - 1] ?? '') &&
        view.quantities.some((q) => q.from <= i && i < q.to)
      )
        continue;
      return 'beaten';
    }
    if (EVEN.test(word) && i < first.from - 1 + 1)
      return word === 'as' || word === 'like'
        ? first.from - i <= 2 &&
          word === 'as' &&
          view.lower.slice(Math.max(0, i - 4), i).some((one) => one === 'as' || one === 'same')
          ? 'even'
          : null
        : 'even';
    // "improves on X by 2%"
    if (word === 'on' && /^improv(?:e|es|ed|ing|ements?)$/.test(view.lower[i - 1] ?? '')) return 'beaten';
    if (/^[;:]$/.test(word) || (word === ',' && first.from - i > 2 && !endsList)) return null;
    if (/^(?:on|in|while|with|using|by|when|which|for|we|our|achieves?)$/.test(word)) return null;
    if (
      view.names.some((other) => other !== first && other.entity.kind === 'METHOD' && other.from <= i && i < other.to)
    )
      return null;
  }
  return null;
}
