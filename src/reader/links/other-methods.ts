import type { LinkedPart } from '../../text/document.js';
import type { QuantityStanding, SentenceView } from '../grammar/sentence-view.js';

/** Words that say "not this paper's": "while existing methods reach 80%", "the best previously published result of 59.9%". */
const OTHERS =
  /^(?:other|existing|previous|previously|prior|current|competing|competitive|rival|baseline|traditional|conventional|earlier|state-of-the-art|sota|strongest|best|second-best)$/;
const HEAD =
  /^(?:best|methods?|models?|approaches|approach|techniques?|systems?|algorithms?|baselines?|works?|counterparts?|competitors?|results?|llms?)$/;
/** These need no word before them. */
const ALONE = /^(?:baselines|humans|experts|annotators|participants|clinicians|physicians|radiologists|pathologists)$/;
const OPENS = /^(?:while|whereas|but|though|although|and|that|even|the|all|most|,|:|;|for|however|where)$/;
const VERB_BEFORE = /^(?:only|still|also|just|merely|typically|often|usually|can|could|may|will)$/;

/**
 * The method in common words that a number belongs to although it is not the paper's: the subject of the number's clause ("while
 * other methods only save 26%"), or what the number is said of ("the best previous result of 59.9%"). Null where there is none.
 */
export function otherMethods(view: SentenceView, quantity: QuantityStanding): LinkedPart | null {
  const clause = view.sentence.clauses[quantity.clause];
  if (!clause) return null;
  let from = clause.from;
  while (from < quantity.from && OPENS.test(view.lower[from]!)) from++;
  const asSubject = phraseFrom(view, from, quantity.from);
  if (asSubject && speaks(view, asSubject.to)) return part(view, asSubject);
  // "a gain of 3.8 points over the prior state of the art (74.2%)"
  for (let at = quantity.paren - 2; quantity.paren > 0 && at >= Math.max(0, quantity.paren - 7); at--) {
    const found = phraseFrom(view, at, quantity.from);
    if (found?.to === quantity.paren && isEarlier(view, found)) return part(view, found);
  }
  if (view.lower[quantity.from - 1] !== 'of') return null;
  for (let at = Math.max(clause.from, quantity.from - 7); at < quantity.from - 2; at++) {
    const found = phraseFrom(view, at, quantity.from);
    if (found && found.to === quantity.from - 1 && isEarlier(view, found)) return part(view, found);
  }
  return null;
}

/** "The previous best result", but not "state-of-the-art results of 7.5%", which are the paper's own. */
function isEarlier(view: SentenceView, { from, to }: Range): boolean {
  return view.lower.slice(from, to).some((word) => /^(?:previous\w*|prior|existing|current|earlier)/.test(word));
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Words of which one says "not ours", up to a head noun; no name among them. */
function phraseFrom(view: SentenceView, from: number, before: number): Range | null {
  if (ALONE.test(view.lower[from] ?? '')) return { from, to: from + 1 };
  if (!OTHERS.test(view.lower[from] ?? '')) return null;
  for (let to = from + 1; to < Math.min(before, from + 6); to++) {
    const word = view.lower[to]!;
    if (view.lower.slice(to, to + 4).join(' ') === 'state of the art') return { from, to: to + 4 };
    if (!/^[a-z][a-z-]*$/.test(word) || OPENS.test(word)) return null;
    if (!HEAD.test(word) || HEAD.test(view.lower[to + 1] ?? '')) continue;
    const range = { from, to: to + 1 };
    const named = view.names.some((name) => name.thing.kind === 'METHOD' && name.from < range.to && name.to > from);
    return named ? null : range;
  }
  return null;
}

/** Does a verb follow? "existing methods reach", "baselines drop". */
function speaks(view: SentenceView, at: number): boolean {
  let next = at;
  while (VERB_BEFORE.test(view.lower[next] ?? '')) next++;
  return /^[a-z]+$/.test(view.lower[next] ?? '') && !/^(?:of|in|on|by|with|and|or|to|for|is|are|such|like|based)$/.test(view.lower[next]!); // prettier-ignore
}

function part(view: SentenceView, { from, to }: Range): LinkedPart {
  const start = view.sentence.tokens[from]!.start;
  const end = view.sentence.tokens[to - 1]!.end;
  return { name: view.fieldText.slice(start, end), start, end };
}
