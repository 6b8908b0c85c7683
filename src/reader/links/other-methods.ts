import type { LinkedPart } from '../../text/document.js';
import type { QuantityMention, SentenceView } from '../grammar/sentence-view.js';

/** Modifiers of methods of other papers: "while existing methods reach 80%", "the best previously published result of 59.9%". */
const OTHERS =
  /^(?:other|existing|previous|previously|prior|current|competing|competitive|rival|baseline|traditional|conventional|earlier|state-of-the-art|sota|strongest|best|second-best)$/;
/** Their head nouns. */
const HEAD =
  /^(?:best|methods?|models?|approaches|approach|techniques?|systems?|algorithms?|baselines?|works?|counterparts?|competitors?|results?|llms?)$/;
/** Nouns that refer to others without such a modifier. */
const ALONE = /^(?:baselines|humans|experts|annotators|participants|clinicians|physicians|radiologists|pathologists)$/;
/** Words that may open a clause before its subject. */
const OPENS = /^(?:while|whereas|but|though|although|and|that|even|the|all|most|,|:|;|for|however|where)$/;
/** Adverbs and auxiliaries between subject and verb. */
const VERB_BEFORE = /^(?:only|still|also|just|merely|typically|often|usually|can|could|may|will)$/;

/**
 * The method of other papers, in common words, that a number describes: the subject of the number's clause ("while other methods
 * only save 26%"), or the phrase that the number is the value of ("the best previous result of 59.9%"). Null if there is none.
 */
export function otherMethods(view: SentenceView, quantity: QuantityMention): LinkedPart | null {
  const clause = view.sentence.clauses[quantity.clause];
  if (!clause) return null;
  const range =
    subjectRange(view, quantity, clause.from) ??
    parenthesisRange(view, quantity) ??
    complementRange(view, quantity, clause.from);
  return range && part(view, range);
}

/** The subject of the number's clause: "while other methods only save 26%". */
function subjectRange(view: SentenceView, quantity: QuantityMention, clauseFrom: number): Range | null {
  let from = clauseFrom;
  while (from < quantity.from && OPENS.test(view.lower[from]!)) from++;
  const found = phraseFrom(view, from, quantity.from);
  return found && hasVerb(view, found.to) ? found : null;
}

/** The phrase before the number's parenthesis: "a gain of 3.8 points over the prior state of the art (74.2%)". */
function parenthesisRange(view: SentenceView, quantity: QuantityMention): Range | null {
  if (quantity.paren <= 0) return null;
  for (let at = quantity.paren - 2; at >= Math.max(0, quantity.paren - 7); at--) {
    const found = phraseFrom(view, at, quantity.from);
    if (found?.to === quantity.paren && isEarlier(view, found)) return found;
  }
  return null;
}

/** The phrase before "of" and the number: "the best previous result of 59.9%". */
function complementRange(view: SentenceView, quantity: QuantityMention, clauseFrom: number): Range | null {
  if (view.lower[quantity.from - 1] !== 'of') return null;
  for (let at = Math.max(clauseFrom, quantity.from - 7); at < quantity.from - 2; at++) {
    const found = phraseFrom(view, at, quantity.from);
    if (found && found.to === quantity.from - 1 && isEarlier(view, found)) return found;
  }
  return null;
}

/** Does a phrase refer to earlier work: "the previous best result"? Not "state-of-the-art results of 7.5%", which are the paper's own. */
function isEarlier(view: SentenceView, { from, to }: Range): boolean {
  return view.lower.slice(from, to).some((word) => /^(?:previous\w*|prior|existing|current|earlier)/.test(word));
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The noun phrase about other papers that begins at a token; null if there is none, or if it names a method. */
function phraseFrom(view: SentenceView, from: number, before: number): Range | null {
  const { lower } = view;
  if (ALONE.test(lower[from] ?? '')) return { from, to: from + 1 };
  if (!OTHERS.test(lower[from] ?? '')) return null;
  for (let to = from + 1; to < Math.min(before, from + 6); to++) {
    if (lower.slice(to, to + 4).join(' ') === 'state of the art') return { from, to: to + 4 };
    if (!isPlainWord(lower[to]!)) return null;
    if (HEAD.test(lower[to]!) && !HEAD.test(lower[to + 1] ?? '')) return namesMethod(view, from, to + 1) ? null : { from, to: to + 1 }; // prettier-ignore
  }
  return null;
}

function isPlainWord(word: string): boolean {
  return /^[a-z][a-z-]*$/.test(word) && !OPENS.test(word);
}

function namesMethod(view: SentenceView, from: number, to: number): boolean {
  return view.names.some((name) => name.entity.kind === 'METHOD' && name.from < to && name.to > from);
}

/** Is a token followed by a verb, as in "existing methods reach" or "baselines drop"? */
function hasVerb(view: SentenceView, at: number): boolean {
  let next = at;
  while (VERB_BEFORE.test(view.lower[next] ?? '')) next++;
  return /^[a-z]+$/.test(view.lower[next] ?? '') && !/^(?:of|in|on|by|with|and|or|to|for|is|are|such|like|based)$/.test(view.lower[next]!); // prettier-ignore
}

function part(view: SentenceView, { from, to }: Range): LinkedPart {
  const start = view.sentence.tokens[from]!.start;
  const end = view.sentence.tokens[to - 1]!.end;
  return { name: view.fieldText.slice(start, end), start, end };
}
