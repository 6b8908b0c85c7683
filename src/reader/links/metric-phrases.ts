import { isDownWord, isUpWord, verbStem } from '../grammar/claim-words.js';
import { HEAD_KINDS } from '../grammar/closed-words.js';
import { NEEDS_MODIFIER, NOT_IN_NAME } from '../mentions/metric-candidates.js';
import { nounPhrase } from '../grammar/noun-phrases.js';
import type { QuantityStanding, SentenceView } from '../grammar/sentence-view.js';

/** A measure named by common words beside a number, where no known measure stands: "45.5% fewer reasoning steps". */
export interface Phrase {
  readonly name: string;
  readonly pattern: string;
  readonly start: number;
  readonly end: number;
}

const STOP =
  /^(?:of|in|on|for|to|with|than|over|from|by|at|using|and|or|while|when|which|that|is|are|was|were|as|compared|relative|versus|vs|without|across|via|per|under|among|between|but|respectively|up|down|where|the|an?|achieves?|against|during|after|before|if|because|through|we|our|it|its)$/;
const SKIP =
  /^(?:original|the|a|an|its|their|our|this|that|overall|total|average|required|expected|more|less|of|in|all|these|those|both|much|significantly)$/;
/** Words that are no measure by themselves. */
const VAGUE =
  /^(?:worse|better|only|per|numbers?|scores?|gains?|absolute gains?|all|data|more|less|faster|slower|higher|lower|improvements?|results?|points?|times?|time steps|experts?|tokens|samples|users|models?|methods?|systems?|networks?|approach(?:es)?|algorithms?|baselines?|cases|examples|others?|relative|absolute|margins?|large margins?|average|state-of-the-art|new|such|respectively|there|here|also|not|this|task|tasks|questions|instances)$/i;
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
  subjectOfChange(view, quantity, options);
  impliedByVerb(view, quantity, options);
  return options;
}

function afterNumber(view: SentenceView, at: number, out: Phrase[]): void {
  let i = at;
  const words = view.lower;
  while (/^(?:relative|absolute|significantly|much|even|as|average|overall)$/.test(words[i] ?? '')) i++;
  const word = words[i] ?? '';
  const implied = IMPLIED.get(word) ?? (/^(?:more|less)$/.test(word) ? IMPLIED.get(words[i + 1] ?? '') : undefined);
  // "3x faster convergence" is a speed of its own
  const what =
    implied === 'speed'
      ? /^(?:convergence|inference|decoding|generation|sampling|rendering)$/.exec(words[i + 1] ?? '')?.[0]
      : undefined;
  if (implied) out.push(at_(view, i, i + (what ? 2 : 1), what ? `${what} speed` : implied, 'implied-word'));
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
  if (words[i] === 'of' && /^factors?$/.test(words[i - 1] ?? '')) i = words.lastIndexOf('by', i);
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

/** Verbs whose subject is what changes: "mutual understanding drops by 45%", "the share of dead units falls below 5%". */
const CHANGES_ITSELF =
  /^(?:drops?|dropped|falls?|fell|declines?|declined|decreases?|decreased|rises?|rose|increases?|increased|grows?|grew|improves?|improved|jumps?|jumped|climbs?|climbed|shrinks?|shrank|degrades?|degraded|remains?|stays?|is|was|are|were)$/;

function subjectOfChange(view: SentenceView, quantity: QuantityStanding, out: Phrase[]): void {
  const words = view.lower;
  const { from } = view.sentence.clauses[quantity.clause] ?? { from: 0 };
  for (let verb = quantity.from - 1; verb > Math.max(from, quantity.from - 6); verb--) {
    if (!CHANGES_ITSELF.test(words[verb]!) && !isChanged(words, verb)) continue;
    // "the activation sparsity of X grows to 89%"
    const owner = view.names.find((name) => name.to === verb && name.thing.kind !== 'METRIC');
    const end = owner && words[owner.from - 1] === 'of' ? owner.from - 1 : verb;
    if (!/^[a-z]+(?:ly)?$/.test(words[end - 1]!)) continue;
    let start = end;
    while (start > from && end - start < 6 && /^[a-z][\w/-]*$/.test(words[start - 1]!) && (words[start - 1] === 'of' || !STOP.test(words[start - 1]!))) start--; // prettier-ignore
    while (start < end && (SKIP.test(words[start]!) || verbStem(words[start]!))) start++;
    if (start < end) pushSlice(view, start, end, 'subject-of-change', out);
    return;
  }
}

/** "with mutual understanding reduced by over 45%" */
function isChanged(words: readonly string[], at: number): boolean {
  return (
    /^(?:reduced|lowered|cut|halved|raised|elevated|boosted|enhanced|doubled)$/.test(words[at]!) &&
    /^(?:by|to|from)$/.test(words[at + 1] ?? '')
  );
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

function pushSlice(view: SentenceView, begin: number, end: number, pattern: string, out: Phrase[]): void {
  let from = begin;
  while (from < end - 1 && NOT_IN_NAME.has(view.lower[from]!) && !(from === end - 2 && NEEDS_MODIFIER.has(view.lower[end - 1]!))) from++; // prettier-ignore
  const { start } = view.sentence.tokens[from]!;
  if (isMeasureAt(view, start)) return;
  const name = nounPhrase(view.fieldText.slice(start, view.sentence.tokens[end - 1]!.end));
  if (name.length < 3 || !mayBeMeasured(name, pattern)) return;
  // "with 10% of the data": what a method needs to learn from is one of its costs
  if (VAGUE.test(name) && !(pattern === 'share-of' && name === 'data')) return;
  const phrase = { pattern, start, end: start + name.length };
  const isNamed = view.names.some((other) =>
    other.thing.kind === 'METRIC'
      ? other.start < phrase.end && other.end > start
      : other.start <= start && other.end >= phrase.end,
  );
  if (!isNamed) out.push({ ...phrase, name: /^sizes?$/.test(name) ? 'model size' : name });
}

/** Does a known measure stand here already? Asked first, since asking the tagger is slow. */
function isMeasureAt(view: SentenceView, at: number): boolean {
  return view.names.some((one) => one.thing.kind === 'METRIC' && one.start <= at && one.end > at);
}

/** Things that are no measures, by their last word, where its kind is not enough to tell: "the COCO detection dataset", "task-specific experts". */
const NO_MEASURE =
  /^(?:sets?|sota|counterparts?|state|llms?|humans?|experts?|cases?|settings?|conditions?|domains?|languages?|classes|types?|kinds?|participants?|runs?|trials?|documents?|queries|images|videos|fold|x)$/;

function mayBeMeasured(name: string, pattern: string): boolean {
  // Of "number of GPUs" the number is measured.
  const words = name.toLowerCase().split(' of ')[0]!.split(/\s+/);
  const last = words.at(-1)!;
  const kind = HEAD_KINDS.get(last);
  // "4x fewer GPUs"
  const isNeeded = kind === 'hardware' && pattern === 'comparative';
  const isThing = kind === 'dataset' || kind === 'method' || kind === 'hardware';
  return (!isThing || isNeeded) && !NO_MEASURE.test(last) && !isActing(words);
}

/** "developing such models" is something that people do. */
function isActing([first]: readonly string[]): boolean {
  return /^(?:develop|us|appl|compar|achiev|train|mak|hav|be|follow|propos|introduc)\w*ing$/.test(first!);
}

function at_(view: SentenceView, from: number, to: number, name: string, pattern: string): Phrase {
  return { name, pattern, start: view.sentence.tokens[from]!.start, end: view.sentence.tokens[to - 1]!.end };
}
