import { comparedBy } from '../grammar/compared-names.js';
import type { EntityMention, QuantityMention, SentenceView } from '../grammar/sentence-view.js';
import {
  ablatedModel,
  describedTechnique,
  isNumberAt,
  isUnnamedObject,
  objectAt,
  statedObject,
  type TokenRange,
} from '../grammar/stated-comparison.js';
import type { LinkedClaim, LinkedPart } from '../../text/document.js';
import { mentionPart, numbersOf } from './linked-parts.js';

/**
 * Gives differences and factors the baseline that the sentence states by a construction which leaves no choice:
 *
 *     "2% better than bilinear interpolation"        that technique, although in common words
 *     "1.4x faster than the strongest baseline"      none, whatever method the sentence compares with elsewhere
 *     "Compared with X, Y saves 30% of the memory"   X
 *     "These gains grow to 5% on long inputs"        that of the sentence before
 */
export function withStatedBaselines(claims: readonly LinkedClaim[], views: readonly SentenceView[]): LinkedClaim[] {
  const viewOf = new Map(views.map((view) => [view.sentence.index, view]));
  const numberOf = numbersOf(views);
  return claims.map((claim) => {
    const found = claim.kind === 'ABSOLUTE' ? undefined : numberOf(claim);
    if (!found) return claim;
    const { view, number } = found;
    const object = statedObject(number, view);
    if (object) return comparedWith(object, claim, view, number);
    const baseline = claim.baseline ?? openingBaseline(claim, number, view) ?? baselineBefore(claim, view, viewOf.get(claim.sentence - 1), claims); // prettier-ignore
    return baseline === claim.baseline ? claim : { ...claim, baseline };
  });
}

/** The claim with the baseline that the object of its own words of comparison gives it. An object with the name of a method is left to the ranker. */
function comparedWith(
  object: TokenRange,
  claim: LinkedClaim,
  view: SentenceView,
  number: QuantityMention,
): LinkedClaim {
  const ablated = ablatedModel(view, object);
  if (ablated && (!claim.baseline || isWithin(claim.baseline, ablated))) return { ...claim, baseline: ablated };
  if (view.names.some((name) => isMethod(name) && name.from < object.to && name.to > object.from)) return claim;
  if (isUnnamedObject(view, object)) return comparedWithUnnamed(object, claim, view, number);
  if (claim.baseline || isNumberAt(view, object.to)) return claim;
  const described = describedTechnique(view, object);
  return described && described.name !== claim.subject?.name ? { ...claim, baseline: described } : claim;
}

function comparedWithUnnamed(
  object: TokenRange,
  claim: LinkedClaim,
  view: SentenceView,
  number: QuantityMention,
): LinkedClaim {
  const named = nameBehind(view, object.to);
  if (named && named.entity.name !== claim.subject?.name) return { ...claim, baseline: mentionPart(named) };
  // "outperforms the best baseline, X, by 3%"
  const isNamedBetween = view.names.some((name) => isMethod(name) && name.from >= object.to && name.to <= number.from);
  return isNamedBetween || mayBeNamedBehind(view, object.to) ? claim : { ...claim, baseline: null };
}

function isMethod({ entity, anaphor }: EntityMention): boolean {
  return entity.kind === 'METHOD' && !anaphor;
}

function isWithin({ start, end }: LinkedPart, whole: LinkedPart): boolean {
  return start !== undefined && end !== undefined && start > whole.start! && end <= whole.end!;
}

/** The one method in apposition to the words before a token: "the previous best method, X", "the current SOTA (X)". */
function nameBehind(view: SentenceView, at: number): EntityMention | undefined {
  let from = at;
  while (from < at + 4 && /^(?:[,(]|i\.e\.?|namely|by)$/.test(view.lower[from] ?? '')) from++;
  if (from === at) return undefined;
  return view.names.find(
    (name) =>
      isMethod(name) && name.from === from && /^(?:[.;:)]|on|in|for|at|while|with)?$/.test(view.lower[name.to] ?? ''),
  );
}

/** Whether the words before a token may be followed by a name that was not found: "the strongest baseline, Xyz, …", "methods such as …". */
function mayBeNamedBehind({ lower, sentence }: SentenceView, at: number): boolean {
  if (/^(?:\(|such|like|including)$/.test(lower[at] ?? '')) return true;
  return lower[at] === ',' && /^\p{Lu}/u.test(sentence.tokens[at + 1]?.text ?? '');
}

/** Words with which a sentence names what it compares with, or what a method was added to, before it begins. */
const OPENING =
  /^(?:(?:compared|relative) (?:to|with)|(?:when )?(?:applied|built|integrated|plugged|added) (?:to|on top of|on|into|onto|with|upon)) /;
/** The longest opening in words, as in "when applied on top of". */
const OPENING_WORDS = 6;

/** "Compared with X, …", "Built on X, …": X, if it is one method. */
function openingBaseline(claim: LinkedClaim, number: QuantityMention, view: SentenceView): LinkedPart | null {
  const opening = OPENING.exec(`${view.lower.slice(0, OPENING_WORDS).join(' ')} `);
  const object = opening && objectAt(view, opening[0].trim().split(' ').length);
  if (!object || object.to > number.from || /^(?:and|or)$/.test(view.lower[object.to] ?? '')) return null;
  const [name, other] = view.names.filter((one) => isMethod(one) && one.from >= object.from && one.to <= object.to);
  if (!name || other || name.entity.name === claim.subject?.name) return null;
  // "Compared with X, Y, and Z baselines"
  if (view.names.some(({ from, to }) => from === object.to + 1 && /^(?:,|and|or)$/.test(view.lower[to] ?? '')))
    return null;
  const isHead = view.lower
    .slice(name.to, object.to)
    .every((word) => /^(?:models?|baselines?|method|framework)$/.test(word));
  return isHead ? mentionPart(name) : null;
}

/** The beginning of a sentence that says more about the gains of the sentence before. */
const GAINS =
  /^(?:these|those|this|the|its|such) (?:[a-z-]+ ){0,2}(?:gains?|improvements?|increases?|reductions?|savings|speed-?ups?|boosts?) /;

/** The baseline of the sentence before, if a sentence without other methods says more about its gains. */
function baselineBefore(
  claim: LinkedClaim,
  view: SentenceView,
  before: SentenceView | undefined,
  claims: readonly LinkedClaim[],
): LinkedPart | null {
  if (before?.sentence.field !== view.sentence.field || !GAINS.test(`${view.lower.slice(0, 4).join(' ')} `))
    return null;
  const subject = claim.subject?.name;
  if (view.names.some((name) => isMethod(name) && name.entity.name !== subject)) return null;
  const changes = claims.filter(
    (one) => one.sentence === claim.sentence - 1 && one.kind !== 'ABSOLUTE' && one.quantity,
  );
  const names = changes.length > 0 ? changes.map(({ baseline }) => baseline?.name) : beatenIn(before);
  const [name] = names;
  return name && name !== subject && names.every((one) => one === name) ? { name } : null;
}

/** The methods that a sentence says to be worse than another. */
function beatenIn(view: SentenceView): string[] {
  return view.names.filter((name) => isMethod(name) && comparedBy(view, name) === 'beaten').map(({ entity }) => entity.name); // prettier-ignore
}
