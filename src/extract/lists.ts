import type { NameStanding, QuantityStanding, SentenceView } from './sentence-view.js';

/**
 * The member of a name's list that belongs to a number, when there are as many names as numbers.
 *
 *     "2.4% and 1.1% on A and B, respectively"   the second number has B
 */
export function dealt(view: SentenceView, name: NameStanding, quantity: QuantityStanding): NameStanding {
  if (quantity.listSize < 2 || name.listSize !== quantity.listSize) return name;
  return view.names.find((other) => other.list === name.list && other.slot === quantity.slot) ?? name;
}
