import { comparedBy } from './compared-names.js';
import type { EntityMention, QuantityMention, SentenceView } from './sentence-view.js';

/**
 * The member of a mention's list at the position of the number, if the lists have the same length; else the mention itself.
 *
 *     "2.4% and 1.1% on A and B, respectively"   the second number has B
 */
export function alignedMember(view: SentenceView, name: EntityMention, quantity: QuantityMention): EntityMention {
  if (quantity.listSize < 2 || name.listSize !== quantity.listSize) return name;
  return view.names.find((other) => other.list === name.list && other.slot === quantity.slot) ?? name;
}

/**
 * The methods of a coordination, if the number describes all of them: "neural methods such as A and B lose more than 60%". Only the mention
 * itself if each number has its own member, or if something else is compared with the list.
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
