import type { LinkedPart } from '../../text/document.js';
import { HEAD_KINDS } from './closed-words.js';
import type { SentenceView } from './sentence-view.js';

const LINK = /^(?:than|over|against|versus|vs)$/;
const DETERMINER = /^(?:the|a|an|its|their|conventional|standard|original|corresponding|respective|typical)$/;
/** Words for "everybody else", which name nobody. */
const NOBODY =
  /^(?:baselines?|previous|prior|existing|state-of-the-art|sota|best|works?|others?|another|humans?|counterparts?|competitors?|current|those|that|it|them|this|these|all|both|any|other|recent|strong|competitive|several|many|most|alternatives?|results?|ones?|average|time|half|larger|smaller|bigger|similar|comparable|same|popular|leading|available|published|first|second|final|single|proposed|our|two|three|different|various|\d.*)$/;
/** Heads that name a class only behind a word that says which: "an autoregressive model", "the attentional approach". */
const BARE_HEAD = /^(?:methods?|models?|approach(?:es)?|networks?|systems?|algorithms?|techniques?)$/;
/** Words before such a head that say nothing of what it is. */
const SAYS_NOTHING =
  /^(?:baseline|fine-?tuned|pretrained|new|novel|simple|complex|good|better|large|small|big|full|base|original|random|deep|neural|learned|trained|pre-?trained|alternative|related|main|whole|entire|underlying)$/;
const END =
  /^(?:on|in|for|with|while|when|and|or|by|at|to|of|as|from|using|across|under|without|is|are|was|that|which|but|after|during|through|if|via|trained|based|respectively|:)$/;

/** Classes of methods named by common words behind "than", "over", "compared to", "the same accuracy as". */
export function comparedPhrases(view: SentenceView): LinkedPart[] {
  const found: LinkedPart[] = [];
  for (let i = 0; i < view.lower.length; i++) {
    const word = view.lower[i]!;
    const start = LINK.test(word)
      ? i + 1
      : /^(?:compared|relative|comparison)$/.test(word) && /^(?:to|with)$/.test(view.lower[i + 1] ?? '')
        ? i + 2
        : word === 'as' && view.lower.slice(Math.max(0, i - 4), i).includes('same')
          ? i + 1
          : -1;
    if (start > 0) {
      const phrase = phraseAt(view, start);
      if (phrase) found.push(phrase);
    }
  }
  return found;
}

/** The class of methods in common words that begins at a token, behind its articles; null where none does. */
export function phraseAt(view: SentenceView, at: number): LinkedPart | null {
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
  if (words.length < 2 || words.some((one) => NOBODY.test(one))) return null;
  if (BARE_HEAD.test(words.at(-1)!) && words.slice(0, -1).every((one) => SAYS_NOTHING.test(one))) return null;
  if (view.names.some((name) => name.from < to && name.to > from && name.entity.kind !== 'TASK')) return null;
  const head = words.at(-1)!;
  if (
    HEAD_KINDS.get(head) !== 'method' &&
    !/(?:tuning|prompting|training|initialization|decoding|llms?|rerankers?|search|sampling|learning|attention|transformers?|cnns?|vits?)$/.test(
      head,
    )
  )
    return null;
  const start = view.sentence.tokens[from]!.start;
  const end = view.sentence.tokens[to - 1]!.end;
  return { name: view.fieldText.slice(start, end), start, end };
}
