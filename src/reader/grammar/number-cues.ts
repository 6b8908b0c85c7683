import { governingVerb, verbStem } from './claim-words.js';
import { attachmentOf, type Attachments } from './attachments.js';
import { isCost, metricClass, unitClass } from './metric-class.js';
import type { QuantityMention, SentenceView } from './sentence-view.js';

const MORE_OR_LESS =
  /^(?:higher|better|greater|more|faster|larger|longer|stronger|bigger|quicker|lower|less|fewer|smaller|slower|cheaper|shorter|lighter|worse|deeper|wider)$/;
const CHANGE_NOUN =
  /^(?:improvements?|gains?|increases?|boosts?|speed-?ups?|acceleration|uplift|rise|lead|advantage|margins?|reductions?|decreases?|drops?|savings?|loss|degradation|decline|cut|difference|gap|jump)$/;
const FILLER =
  /^(?:only|just|an?|the|average|averaged|merely|mere|another|whopping|remarkable|absolute|relative|relatively|significant|as|low|high|little|small|much|median|mean|overall|on|additional|further|impressive|substantial|maximum|total|staggering|new|further)$/;

/** The first and last number of the list a number stands in. */
export function listSpan(view: SentenceView, quantity: QuantityMention): { from: number; to: number } {
  if (quantity.listSize === 1) return quantity;
  const members = view.quantities.filter((other) => other.list === quantity.list);
  return { from: members[0]!.from, to: members.at(-1)!.to };
}

/** The token before a number (or its list), over "only", "an average of" and the like. */
export function leadToken(view: SentenceView, quantity: QuantityMention): number {
  let i = listSpan(view, quantity).from - 1;
  while (
    i > 0 &&
    (FILLER.test(view.lower[i]!) ||
      (view.lower[i] === 'of' && /^(?:average|mean|median|total|maximum|factor)$/.test(view.lower[i - 1]!)))
  )
    i--;
  return i;
}

/**
 * How English marks what a number is. Each cue is a pattern of its own:
 *
 *     "37% latency reduction", "a 2% gain"         change-noun
 *     "3.2% more accurate", "54x fewer parameters" more-or-less
 *     "improves X by 4.5%"                         by-change
 *     "a top-1 accuracy of 85.4%"                  value-of
 *     "29% as many parameters", "15% the size"     share
 */
export function numberCues(view: SentenceView, quantity: QuantityMention, attachments: Attachments): string[] {
  const cues = [
    ...cuesBehind(view, quantity),
    ...cuesBefore(view, quantity),
    ...cuesAround(view, quantity, attachments),
  ];
  return cues.length > 0 ? cues : ['no-cue'];
}

function cuesBehind(view: SentenceView, quantity: QuantityMention): string[] {
  const cues: string[] = [];
  const { to } = listSpan(view, quantity);
  const first = view.lower[to] ?? '';
  if (MORE_OR_LESS.test(first) || (/^(?:as|times)$/.test(first) && MORE_OR_LESS.test(view.lower[to + 1] ?? '')))
    cues.push('more-or-less');
  for (let i = to; i < to + 5; i++) {
    const word = view.lower[i] ?? '.';
    if (CHANGE_NOUN.test(word)) cues.push(i <= to + 1 ? 'change-noun' : 'change-noun-far');
    if (
      !/^[\w@/-]+$/.test(word) ||
      /^(?:on|in|of|for|with|and|than|over|to|by|from|while|at|compared|using|when)$/.test(word)
    )
      break;
  }
  const second = view.lower[to + 1] ?? '';
  if (/^(?:of|the|as|its)$/.test(first)) {
    if (
      first === 'the' ||
      first === 'as' ||
      /^(?:the|its|their|that|total|number|original|params?|parameters|training|memory)$/.test(second)
    )
      cues.push('share');
  }
  const behind = view.names.find((name) => name.entity.kind === 'METRIC' && name.from >= to && name.from - to <= 1);
  if (behind && /^(?:size|compute|memory|cost|time)$/.test(metricClass(behind.entity.name))) cues.push('cost-behind');
  // "only 0.3 dB below the upper bound"
  if (
    /^(?:below|above|behind|short|ahead|shy)$/.test(first) ||
    (first === 'under' && /^(?:the|its|that)$/.test(second))
  )
    cues.push('off-by');
  if (/^(?:vs|versus)\.?$/.test(first) || (first === '.' && view.lower[to - 1] === 'vs')) cues.push('versus');
  return cues;
}

function cuesBefore(view: SentenceView, quantity: QuantityMention): string[] {
  const at = leadToken(view, quantity);
  const lead = view.lower[at] ?? '';
  const verb = governingVerb(view.lower, at, clauseStart(view, quantity));
  const changes = /^(?:improve|outperform|increase|reduce|speed)$/.test(verb);
  if (lead === 'by') return changes ? ['by-change', `by-${verb}`] : ['by-other'];
  if (lead === 'from') return ['from'];
  if (lead === 'to') return [changes || verb === 'scale' ? 'to-value' : 'to-other'];
  if (lead === 'of' || lead === 'in') {
    for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
      const word = view.lower[i]!;
      if (CHANGE_NOUN.test(word)) return ['change-of'];
      if (/^(?:,|by|with|and|achiev\w*|from)$/.test(word)) break;
    }
    return ['value-of'];
  }
  const stem = verbStem(lead);
  if (stem === 'reduce' && /^sav/.test(lead)) return ['saves'];
  if (/^(?:maintain|retain|preserv|recover|keep)/.test(lead)) return ['keeps'];
  if (stem) return [`verb-before:${stem}`];
  if (lead === ':' || lead === '=' || lead === 'at' || lead === 'with') return [`lead:${lead}`];
  return [];
}

function clauseStart(view: SentenceView, quantity: QuantityMention): number {
  return view.sentence.clauses[Math.max(0, quantity.clause - 1)]?.from ?? 0;
}

function cuesAround(view: SentenceView, quantity: QuantityMention, attachments: Attachments): string[] {
  const cues: string[] = [];
  const attached = attachmentOf(attachments, quantity, view);
  if (attached)
    cues.push(
      `metric-${attached.pattern}`,
      isCost(metricClass(attached.mention.entity.name)) ? 'metric-cost' : 'metric-quality',
    );
  if (quantity.paren >= 0) {
    const outer = view.names.find((name) => name.to === quantity.paren && !name.anaphor);
    if (outer && quantity.from - quantity.paren <= 2) cues.push(`paren-of-${outer.entity.kind}`);
  }
  if (
    /^(?:vs|versus)\.?$/.test(view.lower[quantity.from - 1] ?? '') ||
    (view.lower[quantity.from - 1] === '.' && view.lower[quantity.from - 2] === 'vs')
  )
    cues.push('versus');
  const next = view.names.find((name) => name.from >= quantity.to && name.from - quantity.to <= 2);
  if (next?.entity.kind === 'DATASET' || (/^(?:on|for|in)$/.test(view.lower[quantity.to] ?? '') && next))
    cues.push(`on-${next!.entity.kind}`);
  if (unitClass(quantity.quantity) === 'none' && attached && attached.pattern !== 'near')
    cues.push('unitless-attached');
  return cues;
}
