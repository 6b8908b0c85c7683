import { verbStem } from './claim-words.js';
import { isVagueMetric } from './metric-class.js';
import { alignedMember } from './lists.js';
import type { EntityMention, QuantityMention, SentenceView } from './sentence-view.js';

/** A metric that belongs to a number by a grammatical pattern. */
export interface Attachment {
  readonly mention: EntityMention;
  readonly pattern: 'behind' | 'behind-in' | 'before' | 'object' | 'paren' | 'near';
}
/** Attachments by list of numbers (`QuantityMention.list`). */
export type Attachments = ReadonlyMap<number, Attachment>;

/** Words between a number and a metric after it: "45.5% fewer X", "2% absolute gain in X". */
const BEHIND =
  /^(?:fewer|less|lower|higher|more|greater|better|larger|smaller|longer|shorter|relative|absolute|average|averaged|overall|of|the|in|its|total|reduced|increased|improved|additional|extra|and|mean|state-of-the-art|sota|new)$/;
const CHANGE =
  /^(?:improvements?|gains?|increases?|boosts?|speed-?ups?|reductions?|decreases?|drops?|savings?|loss|degradation|decline|change|jump|rise)$/;
/** Words between a metric and a number after it: "accuracy of only 80%", "latency as low as 5 ms". */
const BEFORE =
  /^(?:of|is|are|was|by|to|from|at|up|only|just|an?|the|average|as|low|high|with|reaches|reaching|equal|score|scores|rate|rates|results?|value|values|respectively|over|about|more|than|least|nearly|almost|around|approximately|roughly|factor|both|:|=|,|than|falls?|drops?|rises?|increases?|decreases?|improves?|exceeds?|exceeding|hits)$/;

/** The metric of a number. In a list with as many metrics as numbers, the one at its position: "4.8x and 5.5x fewer FLOPs and parameters". */
export function attachmentOf(
  attachments: Attachments,
  quantity: QuantityMention,
  view: SentenceView,
): Attachment | undefined {
  const attachment = attachments.get(quantity.list);
  if (!attachment) return undefined;
  return { ...attachment, mention: alignedMember(view, attachment.mention, quantity) };
}

/** Attaches metrics to the lists of numbers of a sentence, the most reliable patterns first; each mention is attached once. */
export function attachMetrics(view: SentenceView): Attachments {
  const metrics = view.names.filter((name) => name.entity.kind === 'METRIC' && !isVagueMetric(name.surface));
  const found = new Map<number, Attachment>();
  if (metrics.length === 0) return found;
  const taken = new Set<EntityMention>();
  const lists = numberLists(view);
  for (const tie of [behind, paren, before, object]) {
    for (const list of lists) {
      if (found.has(list.number)) continue;
      const attachment = tie(view, list, metrics);
      if (!attachment || taken.has(attachment.mention)) continue;
      found.set(list.number, attachment);
      taken.add(attachment.mention);
    }
  }
  return found;
}

/** The tokens of a list of numbers. */
interface NumberList {
  readonly number: number;
  readonly from: number;
  readonly to: number;
  readonly paren: number;
}

function numberLists(view: SentenceView): NumberList[] {
  const lists = new Map<number, NumberList>();
  for (const { list, from, to, paren } of view.quantities) {
    const known = lists.get(list);
    lists.set(list, known ? { ...known, to } : { number: list, from, to, paren });
  }
  return [...lists.values()];
}

/** Attaches the metric after the numbers: "45.5% fewer FLOPs", "2% absolute gain in accuracy". */
function behind(view: SentenceView, list: NumberList, metrics: readonly EntityMention[]): Attachment | null {
  const limit = view.quantities.find((other) => other.from >= list.to)?.from ?? view.lower.length;
  let change = false;
  let joined = false;
  for (let i = list.to; i < Math.min(limit, list.to + 7); i++) {
    const mention = metrics.find((name) => name.from === i);
    if (mention && !followedByOwnNumber(view, mention, joined))
      return { mention, pattern: change ? 'behind-in' : 'behind' };
    const word = view.lower[i]!;
    if (word === 'and') joined = true;
    if (CHANGE.test(word)) change = true;
    else if (!BEHIND.test(word)) return null;
  }
  return null;
}

/** Does the metric have a number of its own after it: "… 60%. Latency of 5 ms", "accuracy by 2% and speed by 30%"? */
function followedByOwnNumber(view: SentenceView, mention: EntityMention, joined: boolean): boolean {
  const link = view.lower[mention.to] ?? '';
  const reach = joined && /^(?:by|to|from)$/.test(link) ? 4 : link === 'of' ? 2 : 0;
  return view.quantities.some((other) => other.from - mention.to >= 1 && other.from - mention.to <= reach);
}

/** Attaches the metric before the numbers: "accuracy of only 80%". */
function before(view: SentenceView, list: NumberList, metrics: readonly EntityMention[]): Attachment | null {
  for (let i = list.from - 1; i >= Math.max(0, list.from - 9); i--) {
    const mention = metrics.find((name) => name.to === i + 1);
    if (mention) return { mention, pattern: 'before' };
    const word = view.lower[i]!;
    if (!BEFORE.test(word) && word !== '(') return null;
  }
  return null;
}

/** Attaches the metric before the parenthesis that contains the numbers: "accuracy (69.4%)". */
function paren(view: SentenceView, list: NumberList, metrics: readonly EntityMention[]): Attachment | null {
  if (list.paren < 0) return null;
  const outer = metrics.find((name) => name.to === list.paren);
  return outer ? { mention: outer, pattern: 'paren' } : null;
}

/** Attaches the object of the verb that "by" belongs to: "reduces the inference latency of X on Y by 40%". */
function object(view: SentenceView, list: NumberList, metrics: readonly EntityMention[]): Attachment | null {
  const by = [1, 2, 3, 4].map((n) => list.from - n).find((i) => view.lower[i] === 'by');
  if (by === undefined) return null;
  for (let i = by - 1; i >= Math.max(0, by - 16); i--) {
    const word = view.lower[i]!;
    if (/^[;:]$/.test(word)) return null;
    const stem = verbStem(word);
    if (!stem || !/^(?:improve|reduce|increase|speed)$/.test(stem)) continue;
    const mention = metrics.find((name) => name.from > i && name.from < by);
    return mention ? { mention, pattern: 'object' } : null;
  }
  return null;
}
