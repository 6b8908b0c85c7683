import { verbStem } from './claim-words.js';
import type { EntityMention, SentenceView } from './sentence-view.js';

/** Words after which the other method of a comparison follows. */
const LINKS =
  /^(?:than|over|out-?perform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing)?|versus|vs|against|relative|compared|comparison|upon|above|below|improv(?:e|es|ed|ing))$/;
/** Words that say that two methods are equally good. */
const EVEN = /^(?:comparable|similar|match(?:es|ing|ed)?|par|equivalent|competitive|equal|identical|as|like)$/;
/** Words that a comparison does not extend across. */
const ENDS = /^(?:on|in|while|with|using|by|when|which|for|we|our|achieves?)$/;

type Compared = 'beaten' | 'even' | null;

/** How a method is compared: beaten ("than X", "outperforms X"), even ("comparable to X", "as … as X"), or null if it is not. */
export function comparedBy(
  view: SentenceView,
  name: Pick<EntityMention, 'from'> & Partial<Pick<EntityMention, 'slot' | 'list'>>,
): Compared {
  const first = name.slot ? (view.names.find((other) => other.list === name.list && other.slot === 0) ?? name) : name;
  // "than majority voting, best-of-N, and X": the last member of a list whose other members are not mentions
  const endsList = /^(?:and|or)$/.test(view.lower[first.from - 1] ?? '');
  for (let i = first.from - 1; i >= Math.max(0, first.from - (endsList ? 14 : 8)); i--) {
    const compared = comparedAt(view, first, i, endsList);
    if (compared !== undefined) return compared;
  }
  return null;
}

/** The comparison that the word at `at` expresses; undefined if the words before it have to be examined. */
function comparedAt(
  view: SentenceView,
  first: Pick<EntityMention, 'from'>,
  at: number,
  endsList: boolean,
): Compared | undefined {
  const word = view.lower[at]!;
  if (endsList && isResult(word)) return null;
  if (LINKS.test(word)) return isPartOfNumber(view, at) ? undefined : 'beaten';
  if (EVEN.test(word)) return evenBy(view, first.from, at);
  if (isImprovesOn(view, at)) return 'beaten';
  return endsComparison(word, first.from - at > 2 && !endsList) || isInOtherMethod(view, first, at) ? null : undefined;
}

function isResult(word: string): boolean {
  return /\d/.test(word) || verbStem(word) === 'achieve';
}

/** Whether a word of comparison is part of a number: "more than 5%" does not compare with a method. */
function isPartOfNumber(view: SentenceView, at: number): boolean {
  return (
    /^(?:more|less|higher|lower|greater|fewer|better|other)$/.test(view.lower[at - 1] ?? '') &&
    view.quantities.some((one) => one.from <= at && at < one.to)
  );
}

/** Equality by the word at `at`. "as" states it only in "as fast as X" and "the same speed as X", "like" never. */
function evenBy(view: SentenceView, from: number, at: number): Compared {
  const word = view.lower[at]!;
  if (word === 'like') return null;
  if (word !== 'as') return 'even';
  const isPair = view.lower.slice(Math.max(0, at - 4), at).some((one) => one === 'as' || one === 'same');
  return from - at <= 2 && isPair ? 'even' : null;
}

/** Whether the word at `at` is the "on" of "improves on X by 2%". */
function isImprovesOn(view: SentenceView, at: number): boolean {
  return view.lower[at] === 'on' && /^improv(?:e|es|ed|ing|ements?)$/.test(view.lower[at - 1] ?? '');
}

function endsComparison(word: string, commaEnds: boolean): boolean {
  return /^[;:]$/.test(word) || (word === ',' && commaEnds) || ENDS.test(word);
}

function isInOtherMethod(view: SentenceView, name: Pick<EntityMention, 'from'>, at: number): boolean {
  return view.names.some(
    (other) => other !== name && other.entity.kind === 'METHOD' && other.from <= at && at < other.to,
  );
}
