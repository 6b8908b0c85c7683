import { isDownWord, isUpWord, verbStem } from './claim-words.js';
import type { QuantityStanding, SentenceView } from './sentence-view.js';

/** A measure named by common words beside a number, where no known measure stands: "45.5% fewer reasoning steps". */
export interface Phrase {
  readonly name: string;
  readonly pattern: string;
  readonly start: number;
  readonly end: number;
}

const STOP =
  /^(?:of|in|on|for|to|with|than|over|from|by|at|using|and|or|while|when|which|that|is|are|was|were|as|compared|relative|versus|vs|without|across|via|per|under|among|between|but|respectively|up|down|achieves?|against|during|after|before|if|because|through|we|our|it|its)$/;
const SKIP =
  /^(?:original|the|a|an|its|their|our|this|that|overall|total|average|required|expected|more|less|of|in|all|these|those|both|much|significantly)$/;
/** Words that are no measure by themselves. */
const VAGUE =
  /^(?:worse|better|only|per|scores?|gains?|absolute gains?|all|data|more|less|faster|slower|higher|lower|improvements?|results?|points?|times?|time steps|experts?|tokens|samples|users|models?|methods?|systems?|networks?|approach(?:es)?|algorithms?|baselines?|cases|examples|others?|relative|absolute|margin|large margin|average|state-of-the-art|new|such|respectively|there|here|also|not|this|task|tasks|questions|instances)$/i;
const COMPARATIVE =
  /^(?:fewer|less|lower|higher|more|greater|better|larger|smaller|longer|shorter|reduced|increased|improved|additional|extra|faster|slower)$/;
const CHANGE_NOUN =
  /^(?:reductions?|increases?|improvements?|gains?|drops?|decreases?|savings?|boosts?|degradation|decline|change|loss|speedup)$/;
const IMPLIED: ReadonlyMap<string, string> = new Map([
  ['faster', 'speed'],
  ['slower', 'speed'],
  ['quicker', 'speed'],
  ['speedup', 'speedup'],
  ['speedups', 'speedup'],
  ['speed-up', 'speedup'],
  ['speed-ups', 'speedup'],
  ['acceleration', 'speedup'],
  ['smaller', 'model size'],
  ['larger', 'model size'],
  ['bigger', 'model size'],
  ['cheaper', 'cost'],
  ['accurate', 'accuracy'],
  ['compression', 'compression ratio'],
  ['deeper', 'depth'],
  ['longer', 'length'],
  ['shorter', 'length'],
]);

/** Measures named by the words around a number. */
export function phraseOptions(view: SentenceView, quantity: QuantityStanding): Phrase[] {
  const options: Phrase[] = [];
  const listEnd = view.quantities.filter((other) => other.list === quantity.list).at(-1)!;
  afterNumber(view, listEnd.to, options);
  beforeNumber(view, quantity, options);
  impliedByVerb(view, quantity, options);
  return options;
}

function afterNumber(view: SentenceView, at: number, out: Phrase[]): void {
  let i = at;
  const words = view.lower;
  while (/^(?:relative|absolute|significantly|much|even|as|average|overall)$/.test(words[i] ?? '')) i++;
  const word = words[i] ?? '';
  const implied = IMPLIED.get(word) ?? (/^(?:more|less)$/.test(word) ? IMPLIED.get(words[i + 1] ?? '') : undefined);
  if (implied) out.push(at_(view, i, i + 1, implied, 'implied-word'));
  if (COMPARATIVE.test(word)) pushPhrase(view, i + 1, 'comparative', out);
  else if (CHANGE_NOUN.test(word)) {
    if (/^(?:in|of|on)$/.test(words[i + 1] ?? '')) pushPhrase(view, i + 2, 'change-in', out);
  } else if (CHANGE_NOUN.test(words[i + 1] ?? '')) pushPhrase(view, i, 'before-change', out);
  else if (word === 'of' || word === 'the') pushPhrase(view, i + 1, 'share-of', out);
  else pushPhrase(view, i, 'directly-after', out);
}

/** "reduces the inference cost by 30%", "an optimal rate of 80%", "a length of 30" */
function beforeNumber(view: SentenceView, quantity: QuantityStanding, out: Phrase[]): void {
  const first = view.quantities.find((other) => other.list === quantity.list)!;
  let i = first.from - 1;
  const words = view.lower;
  while (
    i >= 0 &&
    /^(?:only|about|an?|just|average|,|to|up|more|less|than|as|low|high|over|around|approximately|nearly|factor|multiplicative)$/.test(
      words[i]!,
    )
  )
    i--;
  const link = words[i];
  if (!link || !/^(?:by|of|from|to|is|was|are|at|reaches|achieves|reaching|with|\()$/.test(link)) return;
  const end = i;
  let start = i;
  while (
    start > 0 &&
    end - start < 4 &&
    /^[a-z][\w/-]*$/.test(words[start - 1]!) &&
    !STOP.test(words[start - 1]!) &&
    !isVerbLike(words[start - 1]!)
  )
    start--;
  for (let j = end - 1; j >= start; j--) {
    if (verbStem(words[j]!) || /^(?:high|low|good|strong|significant|great|large|small|new)$/.test(words[j]!)) {
      start = j + 1;
      break;
    }
  }
  while (start < end && SKIP.test(words[start]!)) start++;
  if (start < end) pushSlice(view, start, end, `before-${link}`, out);
  if (link === 'by' || link === 'from' || link === 'to') objectOfVerb(view, i, out);
}

/** "reduce the number of parameters by up to 80%": the object of the verb may hold an "of". */
function objectOfVerb(view: SentenceView, by: number, out: Phrase[]): void {
  for (let i = by - 1; i >= Math.max(0, by - 9); i--) {
    const word = view.lower[i]!;
    if (/^[,;:()]$/.test(word)) return;
    if (!isVerbLike(word)) continue;
    let start = i + 1;
    while (start < by && SKIP.test(view.lower[start]!)) start++;
    let end = start;
    while (end < by && !STOP.test(view.lower[end]!)) end++;
    if (end > start && end - start <= 4) pushSlice(view, start, end, 'object', out);
    const whole = withComplement(view, end, by);
    if (whole > end) pushSlice(view, start, whole, 'object-of', out);
    return;
  }
}

/** Measures that say little without what they are of: "the length of the target text", "the effectiveness of the method". */
const OF_WHAT =
  /^(?:length|size|number|amount|use|usage|cost|costs|rate|proportion|share|frequency|probability|quality|effectiveness|count|volume|duration)$/;

/** Where the complement of the noun before `at` ends: "of the target text", up to three words; `at` when there is none. */
function withComplement(view: SentenceView, at: number, before: number): number {
  if (view.lower[at] !== 'of' || !OF_WHAT.test(view.lower[at - 1] ?? '')) return at;
  let to = at + 1;
  while (/^(?:the|a|an|its|their|our)$/.test(view.lower[to] ?? '')) to++;
  const first = to;
  while (to < before && to - first < 3 && /^[a-z][a-z-]*$/.test(view.lower[to]!) && !STOP.test(view.lower[to]!)) to++;
  return to > first ? to : at;
}

function isVerbLike(word: string): boolean {
  return (
    (isUpWord(word) || isDownWord(word)) &&
    /(?:e|es|ed|ing|s|t|ts|se)$/.test(word) &&
    !COMPARATIVE.test(word) &&
    !CHANGE_NOUN.test(word)
  );
}

const IMPLIED_BY_VERB: readonly (readonly [RegExp, string])[] = [
  [/^accelerat|^speed(?:s|ing)?$/, 'speedup'],
  [/^compress/, 'compression ratio'],
  [/^(?:shrinks?|shrinking|shrunk)$/, 'model size'],
];

/** "can compress weights by up to 496x", "accelerates inference by 2x" */
function impliedByVerb(view: SentenceView, quantity: QuantityStanding, out: Phrase[]): void {
  for (let i = quantity.from - 1; i >= Math.max(0, quantity.from - 10); i--) {
    const word = view.lower[i]!;
    if (/^[;:]$/.test(word)) return;
    const implied = IMPLIED_BY_VERB.find(([verb]) => verb.test(word));
    if (implied) {
      out.push(at_(view, i, i + 1, implied[1], 'implied-verb'));
      return;
    }
  }
}

function pushPhrase(view: SentenceView, from: number, pattern: string, out: Phrase[]): void {
  let start = from;
  while (SKIP.test(view.lower[start] ?? '')) start++;
  let end = start;
  while (
    end < view.lower.length &&
    end - start < 4 &&
    /^[a-z][\w/-]*$/.test(view.lower[end]!) &&
    !STOP.test(view.lower[end]!)
  )
    end++;
  if (end > start) pushSlice(view, start, end, pattern, out);
}

function pushSlice(view: SentenceView, from: number, to: number, pattern: string, out: Phrase[]): void {
  if (view.names.some((name) => name.thing.kind === 'METRIC' && name.from < to && name.to > from)) return;
  const first = view.sentence.tokens[from]!;
  const last = view.sentence.tokens[to - 1]!;
  const name = view.fieldText.slice(first.start, last.end);
  if (name.length < 3 || VAGUE.test(name)) return;
  out.push({ name: /^sizes?$/.test(name) ? 'model size' : name, pattern, start: first.start, end: last.end });
}

function at_(view: SentenceView, from: number, to: number, name: string, pattern: string): Phrase {
  return { name, pattern, start: view.sentence.tokens[from]!.start, end: view.sentence.tokens[to - 1]!.end };
}
