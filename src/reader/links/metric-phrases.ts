import { isDownWord, isUpWord, verbStem } from '../grammar/claim-words.js';
import { HEAD_KINDS } from '../grammar/closed-words.js';
import { NEEDS_MODIFIER, NOT_IN_NAME } from '../mentions/metric-candidates.js';
import { nounPhrase } from '../grammar/noun-phrases.js';
import type { QuantityMention, SentenceView } from '../grammar/sentence-view.js';

/** A metric in common words near a number, found by a word pattern: "45.5% fewer reasoning steps". */
export interface Phrase {
  readonly name: string;
  /** Name of the pattern, used as a feature. */
  readonly pattern: string;
  readonly start: number;
  readonly end: number;
}

/** Words at which a phrase ends. */
const STOP =
  /^(?:of|in|on|for|to|with|than|over|from|by|at|using|and|or|while|when|which|that|is|are|was|were|as|compared|relative|versus|vs|without|across|via|per|under|among|between|but|respectively|up|down|where|the|an?|achieves?|against|during|after|before|if|because|through|we|our|it|its)$/;
/** Words skipped at the beginning of a phrase. */
const SKIP =
  /^(?:original|the|a|an|its|their|our|this|that|overall|total|average|required|expected|more|less|of|in|all|these|those|both|much|significantly)$/;
/** Phrases that are not a metric by themselves. */
const VAGUE =
  /^(?:worse|better|only|per|numbers?|scores?|gains?|absolute gains?|all|data|more|less|faster|slower|higher|lower|improvements?|results?|points?|times?|time steps|experts?|tokens|samples|users|models?|methods?|systems?|networks?|approach(?:es)?|algorithms?|baselines?|cases|examples|others?|relative|absolute|margins?|large margins?|average|state-of-the-art|new|such|respectively|there|here|also|not|this|task|tasks|questions|instances)$/i;
const COMPARATIVE =
  /^(?:fewer|less|lower|higher|more|greater|better|larger|smaller|longer|shorter|reduced|increased|improved|additional|extra|faster|slower)$/;
const CHANGE_NOUN =
  /^(?:reductions?|increases?|improvements?|gains?|drops?|decreases?|savings?|boosts?|degradation|decline|change|loss|speedup)$/;
/** Metrics implied by a comparative or a noun of change. */
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

/** Every metric that a pattern finds around a number. */
export function phraseCandidates(view: SentenceView, quantity: QuantityMention): Phrase[] {
  const candidates: Phrase[] = [];
  const listEnd = view.quantities.filter((other) => other.list === quantity.list).at(-1)!;
  afterNumber(view, listEnd.to, candidates);
  beforeNumber(view, quantity, candidates);
  subjectOfChange(view, quantity, candidates);
  impliedByVerb(view, quantity, candidates);
  return candidates;
}

/** Adds metrics after the number: "45.5% fewer reasoning steps", "30% reduction in memory", "3x faster", "10% of the parameters". */
function afterNumber(view: SentenceView, at: number, out: Phrase[]): void {
  let i = at;
  const words = view.lower;
  while (/^(?:relative|absolute|significantly|much|even|as|average|overall)$/.test(words[i] ?? '')) i++;
  addImplied(view, i, out);
  const word = words[i] ?? '';
  const next = words[i + 1] ?? '';
  if (COMPARATIVE.test(word)) pushPhrase(view, i + 1, 'comparative', out);
  else if (CHANGE_NOUN.test(word)) {
    if (/^(?:in|of|on)$/.test(next)) pushPhrase(view, i + 2, 'change-in', out);
  } else if (CHANGE_NOUN.test(next)) pushPhrase(view, i, 'before-change', out);
  else if (word === 'of' || word === 'the') pushPhrase(view, i + 1, 'share-of', out);
  else pushPhrase(view, i, 'directly-after', out);
}

/** "3x faster": a speed; "3x faster convergence": a convergence speed; "5% more accurate": an accuracy. */
function addImplied(view: SentenceView, at: number, out: Phrase[]): void {
  const word = view.lower[at] ?? '';
  const next = view.lower[at + 1] ?? '';
  const implied = IMPLIED.get(word) ?? (/^(?:more|less)$/.test(word) ? IMPLIED.get(next) : undefined);
  if (!implied) return;
  const hasProcess =
    implied === 'speed' && /^(?:convergence|inference|decoding|generation|sampling|rendering)$/.test(next);
  out.push(phraseAt(view, at, at + (hasProcess ? 2 : 1), hasProcess ? `${next} speed` : implied, 'implied-word'));
}

/** Adds metrics before the number: "reduces the inference cost by 30%", "an optimal rate of 80%", "a length of 30". */
function beforeNumber(view: SentenceView, quantity: QuantityMention, out: Phrase[]): void {
  const words = view.lower;
  const end = linkBefore(view, quantity);
  const link = words[end];
  if (!link || !/^(?:by|of|from|to|is|was|are|at|reaches|achieves|reaching|with|\()$/.test(link)) return;
  let start = phraseStart(words, end, 0, 4, (word) => !STOP.test(word) && !isVerbLike(word));
  for (let j = end - 1; j >= start; j--) {
    if (verbStem(words[j]!) || /^(?:high|low|good|strong|significant|great|large|small|new)$/.test(words[j]!)) {
      start = j + 1;
      break;
    }
  }
  while (start < end && SKIP.test(words[start]!)) start++;
  if (start < end) pushSlice(view, start, end, `before-${link}`, out);
  if (link === 'by' || link === 'from' || link === 'to') objectOfVerb(view, end, out);
}

/** Token of the word before a number, without qualifiers: "by" in "by up to 30%" and in "by a factor of 3". */
function linkBefore(view: SentenceView, quantity: QuantityMention): number {
  const first = view.quantities.find((other) => other.list === quantity.list)!;
  const words = view.lower;
  let i = first.from - 1;
  while (i >= 0 && QUALIFIER.test(words[i]!)) i--;
  return words[i] === 'of' && /^factors?$/.test(words[i - 1] ?? '') ? words.lastIndexOf('by', i) : i;
}
const QUALIFIER =
  /^(?:only|about|an?|just|average|,|to|up|more|less|than|as|low|high|over|around|approximately|nearly|factor|multiplicative)$/;

/** The start of the longest run of lower-case words before `end` that all satisfy `holds`: at most `most` words, and not before `from`. */
function phraseStart(
  words: readonly string[],
  end: number,
  from: number,
  most: number,
  holds: (word: string) => boolean,
): number {
  let start = end;
  while (start > from && end - start < most && /^[a-z][\w/-]*$/.test(words[start - 1]!) && holds(words[start - 1]!))
    start--;
  return start;
}

/** Verbs whose subject is the metric: "mutual understanding drops by 45%", "the share of dead units falls below 5%". */
const CHANGES_ITSELF =
  /^(?:drops?|dropped|falls?|fell|declines?|declined|decreases?|decreased|rises?|rose|increases?|increased|grows?|grew|improves?|improved|jumps?|jumped|climbs?|climbed|shrinks?|shrank|degrades?|degraded|remains?|stays?|is|was|are|were)$/;

/** The subject of the nearest verb of change within five words before the number. */
function subjectOfChange(view: SentenceView, quantity: QuantityMention, out: Phrase[]): void {
  const words = view.lower;
  const { from } = view.sentence.clauses[quantity.clause] ?? { from: 0 };
  for (let verb = quantity.from - 1; verb > Math.max(from, quantity.from - 6); verb--) {
    if (!CHANGES_ITSELF.test(words[verb]!) && !isChanged(words, verb)) continue;
    if (pushSubject(view, from, verb, out)) return;
  }
}

/** Adds the subject of a verb; false if no word before the verb can end one. */
function pushSubject(view: SentenceView, from: number, verb: number, out: Phrase[]): boolean {
  const words = view.lower;
  // "the activation sparsity of X grows to 89%": without "of X"
  const entity = view.names.find((name) => name.to === verb && name.entity.kind !== 'METRIC');
  const end = entity && words[entity.from - 1] === 'of' ? entity.from - 1 : verb;
  if (!/^[a-z]+(?:ly)?$/.test(words[end - 1]!)) return false;
  let start = phraseStart(words, end, from, 6, (word) => word === 'of' || !STOP.test(word));
  while (start < end && (SKIP.test(words[start]!) || verbStem(words[start]!))) start++;
  if (start < end) pushSlice(view, start, end, 'subject-of-change', out);
  return true;
}

/** A participle of change: "with mutual understanding reduced by over 45%". */
function isChanged(words: readonly string[], at: number): boolean {
  return (
    /^(?:reduced|lowered|cut|halved|raised|elevated|boosted|enhanced|doubled)$/.test(words[at]!) &&
    /^(?:by|to|from)$/.test(words[at + 1] ?? '')
  );
}

/** The object of the verb, without and with its "of" phrase: "reduce the number of parameters by up to 80%". */
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

/** Head nouns that need their "of" phrase to be a metric: "the length of the target text", "the effectiveness of the method". */
const OF_WHAT =
  /^(?:length|size|number|amount|use|usage|cost|costs|rate|proportion|share|frequency|probability|quality|effectiveness|count|volume|duration)$/;

/** Where the "of" phrase of the noun before `at` ends ("of the target text", up to three words); `at` if there is none. */
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

/** A metric implied by a verb: "can compress weights by up to 496x", "accelerates inference by 2x". */
function impliedByVerb(view: SentenceView, quantity: QuantityMention, out: Phrase[]): void {
  for (let i = quantity.from - 1; i >= Math.max(0, quantity.from - 10); i--) {
    const word = view.lower[i]!;
    if (/^[;:]$/.test(word)) return;
    const implied = IMPLIED_BY_VERB.find(([verb]) => verb.test(word));
    if (implied) {
      out.push(phraseAt(view, i, i + 1, implied[1], 'implied-verb'));
      return;
    }
  }
}

/** Adds the phrase of up to four words that begins at a token. */
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

/** Adds a range of tokens as a metric, unless it is vague, cannot be a metric, or overlaps a mention. */
function pushSlice(view: SentenceView, begin: number, end: number, pattern: string, out: Phrase[]): void {
  const { start } = view.sentence.tokens[firstOfName(view, begin, end)]!;
  if (isMetricAt(view, start)) return;
  const words = view.fieldText.slice(start, view.sentence.tokens[end - 1]!.end);
  // Many ranges cannot be a metric whatever their noun phrase is. The tagger is slow, and even slower to load for the first of them.
  if (!beginningsOf(words).some((beginning) => isMetricName(view, start, beginning, pattern))) return;
  const name = nounPhrase(words);
  if (!isMetricName(view, start, name, pattern)) return;
  out.push({ pattern, start, end: start + name.length, name: /^sizes?$/.test(name) ? 'model size' : name });
}

/** Can a noun phrase be the name of a metric: is it neither vague, nor a name of something else, nor part of a mention? */
function isMetricName(view: SentenceView, start: number, name: string, pattern: string): boolean {
  if (name.length < 3 || !canBeMetric(name, pattern)) return false;
  // "with 10% of the data": the amount of training data is a cost
  if (VAGUE.test(name) && !(pattern === 'share-of' && name === 'data')) return false;
  return !overlapsMention(view, start, start + name.length);
}

/** Everything at the beginning of a text that may be its noun phrase: it ends where letters, digits or other characters end. */
function beginningsOf(text: string): string[] {
  return [...text.matchAll(/\p{L}+|\p{N}+|[^\p{L}\p{N}\s]/gu)].map((part) =>
    text.slice(0, part.index + part[0].length),
  );
}

/** The first token that may begin the name of a metric. */
function firstOfName({ lower }: SentenceView, begin: number, end: number): number {
  let from = begin;
  while (from < end - 1 && NOT_IN_NAME.has(lower[from]!) && !(from === end - 2 && NEEDS_MODIFIER.has(lower[end - 1]!))) from++; // prettier-ignore
  return from;
}

/** Does the range overlap the mention of a metric, or lie within the mention of another entity? */
function overlapsMention(view: SentenceView, start: number, end: number): boolean {
  return view.names.some((other) =>
    other.entity.kind === 'METRIC' ? other.start < end && other.end > start : other.start <= start && other.end >= end,
  );
}

/** Is a metric mentioned here already? Checked first because finding the noun phrase needs the slow tagger. */
function isMetricAt(view: SentenceView, at: number): boolean {
  return view.names.some((one) => one.entity.kind === 'METRIC' && one.start <= at && one.end > at);
}

/** Head nouns that are not metrics and that HEAD_KINDS does not exclude: "task-specific experts". */
const NOT_METRICS =
  /^(?:sets?|sota|counterparts?|state|llms?|humans?|experts?|cases?|settings?|conditions?|domains?|languages?|classes|types?|kinds?|participants?|runs?|trials?|documents?|queries|images|videos|fold|x)$/;

/** Can a phrase be a metric, by its head noun? */
function canBeMetric(name: string, pattern: string): boolean {
  // In "number of GPUs" the head noun is "number".
  const words = name.toLowerCase().split(' of ')[0]!.split(/\s+/);
  const last = words.at(-1)!;
  const kind = HEAD_KINDS.get(last);
  // "4x fewer GPUs": their number is the metric
  const isCounted = kind === 'hardware' && pattern === 'comparative';
  const isEntity = kind === 'dataset' || kind === 'method' || kind === 'hardware';
  return (!isEntity || isCounted) && !NOT_METRICS.test(last) && !isActivity(words);
}

/** Whether a phrase begins with a gerund and therefore names an activity: "developing such models". */
function isActivity([first]: readonly string[]): boolean {
  return /^(?:develop|us|appl|compar|achiev|train|mak|hav|be|follow|propos|introduc)\w*ing$/.test(first!);
}

function phraseAt(view: SentenceView, from: number, to: number, name: string, pattern: string): Phrase {
  return { name, pattern, start: view.sentence.tokens[from]!.start, end: view.sentence.tokens[to - 1]!.end };
}
