import { comparedBy } from './compared-names.js';
import type { EntityMention, QuantityMention, SentenceView } from './sentence-view.js';

/**
 * The member of a name's list that belongs to a number, when there are as many names as numbers.
 *
 *     "2.4% and 1.1% on A and B, respectively"   the second number has B
 */
export function alignedMember(view: SentenceView, name: EntityMention, quantity: QuantityMention): EntityMention {
  if (quantity.listSize < 2 || name.listSize !== quantity.listSize) return name;
  return view.names.find((other) => other.list === name.list && other.slot === quantity.slot) ?? name;
}

/**
 * Who shares a number that is said of a whole list: "neural methods such as A and B lose more than 60%". Only the name itself where the
 * numbers are dealt out, or where the list is what something else is compared with.
 */
export function coordinatedSubjects(
  view: SentenceView,
  name: EntityMention,
  quantity: QuantityMention,
): readonly EntityMention[] {
  if (name.listSize < 2 || quantity.listSize > 1 || comparedBy(view, name)) return [name];
  const list = view.names.filter((other) => other.list === name.list && other.entity.kind === name.entity.kind);
  const first = list[0]!;
  const last = list.at(-1)!;
  const between = view.fieldText.slice(list.at(-2)!.end, last.start);
  const numberInside = view.quantities.some((other) => other.start > first.start && other.end < last.start);
  const namesAll = list.every((other) => !other.anaphor && !other.entity.generic && other.paren === first.paren);
  return /\b(?:and|both)\b/.test(between) && !numberInside && namesAll ? list : [name];
}
