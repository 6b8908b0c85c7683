import { isUnit, type Parts } from './parts.js';
import { isPluralNoun } from './names.js';
import { ADJECTIVES, CATEGORIES, CLAIM_VERBS, LISTED, PROPOSE_VERBS, SUPERLATIVES } from './vocabulary.js';
import type { Stretch } from './words.js';

/** The nouns that a question may ask for. */
export type Noun = (typeof NOUNS)[keyof typeof NOUNS];
const NOUNS = {
  METHOD: 'METHODS',
  DATASET: 'DATASETS',
  HARDWARE: 'HARDWARE',
  METRIC: 'METRICS',
  TASK: 'TASKS',
  PAPER: 'PAPERS',
  CLAIM: 'CLAIMS',
  BASELINE: 'BASELINES',
} as const;

/** A word or a part of the question, as the rules of `intents.ts` see it. */
interface Token extends Stretch {
  readonly mark: string;
}

/**
 * The question with a mark in place of each part, so that the rules of `intents.ts` do not depend on names:
 *
 *     which methods report latency on iPhone 12 under 5 ms     →     which METHODS report <metric> on <hardware> <bound>
 */
export interface MarkedSentence {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** The noun that is asked for. */
  readonly asked: Noun | undefined;
}

/** Converts the parts of a question to marks. */
export function sentenceOf(parts: Parts): MarkedSentence {
  const { words } = parts;
  const marked: Token[] = [
    ...parts.names.map((name) => marking(name, markOfName(words, name))),
    ...parts.bounds.map((bound) => marking(bound, '<bound>')),
    ...parts.vendors.map((vendor) => marking(vendor, '<vendor>')),
    ...parts.organizations.map((organization) => marking(organization, '<organization>')),
    ...parts.topics.map((topic) => marking(topic, '<topic>')),
    ...[...parts.circumstances, ...parts.absences].map((part) => marking(part, '<circumstance>')),
    ...(parts.limit ? [marking(parts.limit, limitMark(parts))] : []),
    ...(parts.dates ? [marking(parts.dates, '<date>')] : []),
  ];
  const tokens: Token[] = [];
  for (let i = 0; i < words.length;) {
    const part = marked.find(({ from, to }) => from <= i && i < to);
    const counts = words[i]!.lower === 'number' && words[i + 1]?.lower === 'of';
    const isVerb = isVerbOfWork(words, i);
    const plain = isUnit(words, i) ? '<unit>' : counts || isVerb ? words[i]!.lower : markOf(words[i]!.lower);
    tokens.push(part ?? { from: i, to: i + 1, mark: plain });
    i = part ? part.to : i + 1;
  }
  return { tokens, text: tokens.map(({ mark }) => mark).join(' '), asked: askedNoun(tokens) };
}

/** In "the most parameter-efficient fine-tuning" the name begins with the quality that is asked for. */
function markOfName(words: Parts['words'], name: Parts['names'][number]): string {
  const isQuality = /^(?:most|least)$/.test(words[name.from - 1]?.lower ?? '') && Object.hasOwn(ADJECTIVES, words[name.from]!.lower); // prettier-ignore
  if (isQuality) return 'ADJECTIVE';
  return isPluralNoun(words, name) ? 'METHODS' : `<${name.kind.toLowerCase()}>`;
}

/** "does it work", "that works just as well" */
function isVerbOfWork(words: Parts['words'], at: number): boolean {
  const { lower } = words[at]!;
  if (lower === 'work')
    return /^(?:does|do|did|can|will|would)$/.test(words[0]!.lower) || LISTED[words[at - 1]?.lower ?? ''] === 'METHOD';
  // "which works deal with …" asks for papers.
  if (at === 1 && !/^(?:best|well|better|on|with|in|as|for)$/.test(words[2]?.lower ?? '')) return false;
  return lower === 'works' && /^(?:that|which|it|also)$/.test(words[at - 1]?.lower ?? '');
}

function marking({ from, to }: Stretch, mark: string): Token {
  return { from, to, mark };
}

/** The mark of a limit; keeps the word "top" if the limit contains it. */
function limitMark({ words, limit }: Parts): string {
  return /^(?:top|best|leading)$/.test(words[limit!.from]!.lower) ? 'BEST' : '<limit>';
}

function markOf(word: string): string {
  const listed = Object.hasOwn(LISTED, word) ? LISTED[word] : undefined;
  if (listed) return NOUNS[listed];
  if (Object.hasOwn(CATEGORIES, word)) return 'CATEGORY';
  if (word === 'most' || word === 'least') return word;
  if (Object.hasOwn(SUPERLATIVES, word)) return 'BEST';
  if (Object.hasOwn(ADJECTIVES, word)) return 'ADJECTIVE';
  return PROPOSE_VERBS.has(word) ? 'PROPOSED' : word;
}

const OPENERS =
  /^(?:which|what|whose|list|show|find|give|name|tell|all|any|every|many|number|count|see|want|know|get|looking)$/;
/** Words and marks that end the noun phrase after an opener: in "what is the latency of models …", "models" is not asked for. */
const ENDS_NOUN_PHRASE = /^(?:<metric>|<bound>|that|with|who|how|do|does|did|than|runs?|works?|fits?)$/;
/** A noun after one of these is not asked for: "latency on Qualcomm chips". */
const BEHIND_PREPOSITION = /^(?:on|for|in|from|with|by|vs|versus|against|than|over|<vendor>)$/;
const LONGEST_NOUN_PHRASE = 6;

/** "which METHODS", "list all the DATASETS", "on which CATEGORY", "who"; else the first noun: "METHODS with …". */
function askedNoun(tokens: readonly Token[]): Noun | undefined {
  const marks = tokens.map(({ mark }) => mark);
  if (/^whose?$/.test(marks[0] ?? '')) return 'METHODS';
  for (const i of marks.keys()) {
    const noun = opens(marks, i) ? nounOfPhrase(marks.slice(i + 1, i + 1 + LONGEST_NOUN_PHRASE)) : undefined;
    if (noun) return noun;
  }
  if (marks.includes('who')) return 'METHODS';
  const first = marks.find((mark, i) => isNoun(mark) && !BEHIND_PREPOSITION.test(marks[i - 1] ?? '') && !isNamedBaseline(marks, i)); // prettier-ignore
  if (first === 'TASKS' && marks[0] !== 'TASKS') return undefined;
  return first !== undefined && isNoun(first) ? first : undefined;
}

/** "compared to the LoRA baseline", which is LoRA itself */
function isNamedBaseline(marks: readonly string[], at: number): boolean {
  if (marks[at] !== 'BASELINES' || marks[at - 1] !== '<method>') return false;
  return /^(?:to|with|against|vs|versus|than|over)$/.test(marks[at - 2] === 'the' ? marks[at - 3]! : (marks[at - 2] ?? ''));
} // prettier-ignore

/** "which", "list"; but "latency on any phone" asks for no phones. */
function opens(marks: readonly string[], at: number): boolean {
  const isPlace = /^(?:any|all|every)$/.test(marks[at]!) && BEHIND_PREPOSITION.test(marks[at - 1] ?? '');
  return OPENERS.test(marks[at]!) && !isPlace;
}

/** The noun of a noun phrase after an opener; a category counts only directly after it. */
function nounOfPhrase(phrase: readonly string[]): Noun | undefined {
  // "which GPUs", but "which mobile models"
  if (phrase[0] === 'CATEGORY') return phrase[1] !== undefined && isNoun(phrase[1]) ? phrase[1] : 'HARDWARE';
  for (const [at, mark] of phrase.entries()) {
    if (isNoun(mark)) return lastNoun(phrase, at);
    if (ENDS_NOUN_PHRASE.test(mark) || CLAIM_VERBS.has(mark)) return undefined;
  }
  return undefined;
}

/** In "which LLM compression papers", the papers are asked for. @param at the first noun of the phrase */
function lastNoun(phrase: readonly string[], at: number): Noun {
  let end = at + 1;
  while (end < phrase.length && (isNoun(phrase[end]!) || PART_OF_COMPOUND.test(phrase[end]!))) end++;
  const papers = phrase.slice(at, end).findLast((mark) => mark === 'PAPERS');
  return papers ?? (phrase[at] as Noun);
}
const PART_OF_COMPOUND = /^<(?:method|task|topic|metric|dataset)>$/;

function isNoun(mark: string): mark is Noun {
  return (Object.values(NOUNS) as string[]).includes(mark);
}
