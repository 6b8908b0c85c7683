import type { QuantityMention, SentenceView } from '../grammar/sentence-view.js';
import type { PhraseSpan } from './spans.js';

/** Nouns that refer to the paper's own work and name nothing: "the pipeline reaches 75%". Not "model" or "detector", which may be another's. */
const OWN_WORK = /^(?:pipeline|framework|workflow|platform|solution|system|tool|approach|architecture)$/;

/**
 * Whether a phrase cannot be the subject of a number although it is a noun phrase of its sentence:
 *
 *     "the pipeline reaches 75%", "… including DocBench (16.7 vs. 1.9)"
 */
export function isNeverSubject(view: SentenceView, span: PhraseSpan, quantity: QuantityMention): boolean {
  return isBareOwnWork(view, span) || isDatasetOf(view, span, quantity);
}

function isBareOwnWork({ lower }: SentenceView, { from, to }: PhraseSpan): boolean {
  return to - from === 1 && OWN_WORK.test(lower[from]!) && /^(?:the|our|this)$/.test(lower[from - 1] ?? '');
}

/** Whether a dataset stands directly before the parenthesis with the number. */
function isDatasetOf({ names }: SentenceView, { from, to }: PhraseSpan, { paren }: QuantityMention): boolean {
  if (paren < 0 || paren !== to) return false;
  const here = names.filter((one) => one.from === from && one.to === to && !one.anaphor);
  return here.length > 0 && here.every(({ entity }) => entity.kind === 'DATASET');
}
