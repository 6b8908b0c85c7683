import { governingVerb, verbStem } from './claim-words.js';
import { attachmentOf, type Attachments } from './attachments.js';
import { isCost, metricClass, unitClass } from './metric-class.js';
import type { EntityMention, QuantityMention, SentenceView } from './sentence-view.js';

/** Comparatives. */
const MORE_OR_LESS =
  /^(?:higher|better|greater|more|faster|larger|longer|stronger|bigger|quicker|lower|less|fewer|smaller|slower|cheaper|shorter|lighter|worse|deeper|wider)$/;
/** Nouns for a change or difference. */
const CHANGE_NOUN =
  /^(?:improvements?|gains?|increases?|boosts?|speed-?ups?|acceleration|uplift|rise|lead|advantage|margins?|reductions?|decreases?|drops?|savings?|loss|degradation|decline|cut|difference|gap|jump)$/;
/** Words between a number and the word that governs it. */
const FILLER =
  /^(?:only|just|an?|the|average|averaged|merely|mere|another|whopping|remarkable|absolute|relative|relatively|significant|as|low|high|little|small|much|median|mean|overall|on|additional|further|impressive|substantial|maximum|total|staggering|new|further)$/;

/** The tokens of the list of a number. */
export function listSpan(view: SentenceView, quantity: QuantityMention): { from: number; to: number } {
  if (quantity.listSize === 1) return quantity;
  const members = view.quantities.filter((other) => other.list === quantity.list);
  return { from: members[0]!.from, to: members.at(-1)!.to };
}

/** The token before a number or its list, skipping "only", "an average of" and the like. */
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
 * Patterns in the words around a number that show what it is: a value, a difference, a share. Examples:
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
  const second = view.lower[to + 1] ?? '';
  if (MORE_OR_LESS.test(first) || (/^(?:as|times)$/.test(first) && MORE_OR_LESS.test(second)))
    cues.push('more-or-less');
  changeNounCues(view, to, cues);
  if (isShare(first, second)) cues.push('share');
  if (isBeforeCost(view, to)) cues.push('cost-behind');
  if (isOffBy(first, second)) cues.push('off-by');
  if (/^(?:vs|versus)\.?$/.test(first) || (first === '.' && view.lower[to - 1] === 'vs')) cues.push('versus');
  return cues;
}

/** Is the metric directly after the number a cost? */
function isBeforeCost(view: SentenceView, to: number): boolean {
  const metric = view.names.find((name) => name.entity.kind === 'METRIC' && name.from >= to && name.from - to <= 1);
  return metric !== undefined && /^(?:size|compute|memory|cost|time)$/.test(metricClass(metric.entity.name));
}

/** "37% latency reduction", "a 2% gain": nouns of change in the noun phrase after the number. */
function changeNounCues({ lower }: SentenceView, to: number, cues: string[]): void {
  for (let i = to; i < to + 5; i++) {
    const word = lower[i] ?? '.';
    if (CHANGE_NOUN.test(word)) cues.push(i <= to + 1 ? 'change-noun' : 'change-noun-far');
    if (!/^[\w@/-]+$/.test(word) || NOUN_PHRASE_ENDS.test(word)) return;
  }
}
const NOUN_PHRASE_ENDS = /^(?:on|in|of|for|with|and|than|over|to|by|from|while|at|compared|using|when)$/;

/** Whether the two words after a number make it a share of something: "15% the size", "29% as many parameters", "10% of the data". */
function isShare(first: string, second: string): boolean {
  if (first === 'the' || first === 'as') return true;
  return (
    /^(?:of|its)$/.test(first) &&
    /^(?:the|its|their|that|total|number|original|params?|parameters|training|memory)$/.test(second)
  );
}

/** Whether the two words after a number make it a distance: "only 0.3 dB below the upper bound". */
function isOffBy(first: string, second: string): boolean {
  return (
    /^(?:below|above|behind|short|ahead|shy)$/.test(first) || (first === 'under' && /^(?:the|its|that)$/.test(second))
  );
}

function cuesBefore(view: SentenceView, quantity: QuantityMention): string[] {
  const at = leadToken(view, quantity);
  const lead = view.lower[at] ?? '';
  const verb = governingVerb(view.lower, at, clauseStart(view, quantity));
  const changes = /^(?:improve|outperform|increase|reduce|speed)$/.test(verb);
  if (lead === 'by') return changes ? ['by-change', `by-${verb}`] : ['by-other'];
  if (lead === 'from') return ['from'];
  if (lead === 'to') return [changes || verb === 'scale' ? 'to-value' : 'to-other'];
  if (lead === 'of' || lead === 'in') return [isOfChange(view, at) ? 'change-of' : 'value-of'];
  return verbCues(lead);
}

/** Whether the "of" before a number belongs to a noun of change: "a reduction of 5%", not "a top-1 accuracy of 85.4%". */
function isOfChange({ lower }: SentenceView, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) {
    if (CHANGE_NOUN.test(lower[i]!)) return true;
    if (/^(?:,|by|with|and|achiev\w*|from)$/.test(lower[i]!)) return false;
  }
  return false;
}

/** Cues of the word directly before a number, if it is not one of the prepositions above. */
function verbCues(lead: string): string[] {
  const stem = verbStem(lead);
  if (stem === 'reduce' && /^sav/.test(lead)) return ['saves'];
  if (/^(?:maintain|retain|preserv|recover|keep)/.test(lead)) return ['keeps'];
  if (stem) return [`verb-before:${stem}`];
  return lead === ':' || lead === '=' || lead === 'at' || lead === 'with' ? [`lead:${lead}`] : [];
}

function clauseStart(view: SentenceView, quantity: QuantityMention): number {
  return view.sentence.clauses[Math.max(0, quantity.clause - 1)]?.from ?? 0;
}

/** Cues of the mentions around a number. */
function cuesAround(view: SentenceView, quantity: QuantityMention, attachments: Attachments): string[] {
  const cues: string[] = [];
  const attached = attachmentOf(attachments, quantity, view);
  if (attached) {
    const cost = isCost(metricClass(attached.mention.entity.name));
    cues.push(`metric-${attached.pattern}`, cost ? 'metric-cost' : 'metric-quality');
  }
  const outer = quantity.paren >= 0 && mentionBefore(view, quantity.paren);
  if (outer && quantity.from - quantity.paren <= 2) cues.push(`paren-of-${outer.entity.kind}`);
  if (isAfterVersus(view.lower, quantity.from)) cues.push('versus');
  onCues(view, quantity.to, cues);
  if (attached && attached.pattern !== 'near' && unitClass(quantity.quantity) === 'none')
    cues.push('unitless-attached');
  return cues;
}

/** The kind of the mention after the number: "80% ImageNet accuracy", "80% on ImageNet". */
function onCues(view: SentenceView, to: number, cues: string[]): void {
  const next = view.names.find((name) => name.from >= to && name.from - to <= 2);
  if (next && (next.entity.kind === 'DATASET' || /^(?:on|for|in)$/.test(view.lower[to] ?? '')))
    cues.push(`on-${next.entity.kind}`);
}

function mentionBefore(view: SentenceView, at: number): EntityMention | undefined {
  return view.names.find((name) => name.to === at && !name.anaphor);
}

/** Whether "vs" is directly before a token: "70.1 vs. 68.4". Its full stop may be a token of its own. */
function isAfterVersus(lower: readonly string[], at: number): boolean {
  return /^(?:vs|versus)\.?$/.test(lower[at - 1] ?? '') || (lower[at - 1] === '.' && lower[at - 2] === 'vs');
}
