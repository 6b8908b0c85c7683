import type { LinkedPart } from '../../text/document.js';
import { HEAD_KINDS } from './closed-words.js';
import type { SentenceView } from './sentence-view.js';

/** Words directly before the other method of a comparison. */
const LINK = /^(?:than|over|against|versus|vs)$/;
const DETERMINER = /^(?:the|a|an|its|their|conventional|standard|original|corresponding|respective|typical)$/;
/** Words for methods in general, which do not name a class of methods. */
const UNSPECIFIC =
  /^(?:baselines?|previous|prior|existing|state-of-the-art|sota|best|works?|others?|another|humans?|counterparts?|competitors?|current|those|that|it|them|this|these|all|both|any|other|recent|strong|competitive|several|many|most|alternatives?|results?|ones?|average|time|half|larger|smaller|bigger|similar|comparable|same|popular|leading|available|published|first|second|final|single|proposed|our|two|three|different|various|\d.*)$/;
/** Head nouns that need a specific modifier: "an autoregressive model", "the attentional approach". */
const BARE_HEAD = /^(?:methods?|models?|approach(?:es)?|networks?|systems?|algorithms?|techniques?)$/;
/** Modifiers that are not specific. */
const UNSPECIFIC_MODIFIER =
  /^(?:baseline|fine-?tuned|pretrained|new|novel|simple|complex|good|better|large|small|big|full|base|original|random|deep|neural|learned|trained|pre-?trained|alternative|related|main|whole|entire|underlying)$/;
/** Words at which a phrase ends. */
const END =
  /^(?:on|in|for|with|while|when|and|or|by|at|to|of|as|from|using|across|under|without|is|are|was|that|which|but|after|during|through|if|via|trained|based|respectively|:)$/;

/** Classes of methods in common words ("dense LLMs") after "than", "over", "compared to", "the same accuracy as". */
export function comparedPhrases(view: SentenceView): LinkedPart[] {
  const found: LinkedPart[] = [];
  for (let i = 0; i < view.lower.length; i++) {
    const start = startBehind(view, i);
    const phrase = start > 0 ? phraseAt(view, start) : null;
    if (phrase) found.push(phrase);
  }
  return found;
}

/** The token after the words of comparison that begin at a token; -1 for other tokens. */
function startBehind({ lower }: SentenceView, at: number): number {
  const word = lower[at]!;
  if (LINK.test(word)) return at + 1;
  if (/^(?:compared|relative|comparison)$/.test(word) && /^(?:to|with)$/.test(lower[at + 1] ?? '')) return at + 2;
  return word === 'as' && lower.slice(Math.max(0, at - 4), at).includes('same') ? at + 1 : -1;
}

/** The class of methods in common words that begins at a token, without determiners; null if none does. */
function phraseAt(view: SentenceView, at: number): LinkedPart | null {
  let from = at;
  while (DETERMINER.test(view.lower[from] ?? '')) from++;
  let to = from;
  while (
    to < view.lower.length &&
    to - from < 5 &&
    /^[a-z][\w/-]*$/.test(view.lower[to]!) &&
    !END.test(view.lower[to]!)
  )
    to++;
  const words = view.lower.slice(from, to);
  if (!namesClass(words)) return null;
  if (view.names.some((name) => name.from < to && name.to > from && name.entity.kind !== 'TASK')) return null;
  const start = view.sentence.tokens[from]!.start;
  const end = view.sentence.tokens[to - 1]!.end;
  return { name: view.fieldText.slice(start, end), start, end };
}

/** Do two or more words name a class of methods? */
function namesClass(words: readonly string[]): boolean {
  if (words.length < 2 || words.some((one) => UNSPECIFIC.test(one))) return false;
  const head = words.at(-1)!;
  if (BARE_HEAD.test(head) && words.slice(0, -1).every((one) => UNSPECIFIC_MODIFIER.test(one))) return false;
  return HEAD_KINDS.get(head) === 'method' || METHOD_HEAD.test(head);
}
const METHOD_HEAD =
  /(?:tuning|prompting|training|initialization|decoding|llms?|rerankers?|search|sampling|learning|attention|transformers?|cnns?|vits?)$/;
