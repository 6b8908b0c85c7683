import { containsWords } from '../domain/whole-words.js';
import { endOfDeviceCount, type FoundName, type NameStore } from './names.js';
import { ADJECTIVES, BEFORE_COMPARED, LISTED } from './vocabulary.js';
import { findPhrase, findPhrases, range, type QuestionWord, type Stretch, wordBefore } from './words.js';

/** A condition of measurement in the question, as claims write it: "zero-shot", "int4", "compiled with coreml". */
export interface Circumstance extends Stretch {
  readonly text: string;
  /** What sort of circumstance it is, where that is known: numbers of bits, numbers of shots. */
  readonly sort?: number;
}

/** Known spellings of conditions, and how claims write them; independent of the graph. */
const KNOWN: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/(zero|one|few|\d+)[ -]shots?/, (match) => `${match[1]}-shot`],
  [/(full|half|mixed|single|double)[ -]precision/, (match) => `${match[1]!} precision`],
  [/(\d+)[ -]bits?/, (match) => `${match[1]}-bit`],
  [/((?:int|fp|bf|tf|nf|mxfp|nvfp)-?\d+|w\d+a\d+(?:kv\d+)?)/, (match) => match[1]!],
  [/(?:a )?(batch|beam) sizes?(?: of)? (\d+)/, (match) => `${match[1]} size ${match[2]}`],
  [/(\d+(?:\.\d+)?[km]) tokens?/, (match) => match[1]!],
  [/(\d+) (?:denoising |sampling )?(steps|epochs)/, (match) => `${match[1]} ${match[2]}`],
];

/** Conditions in a known spelling. Those that are part of a name in the graph ("zero-shot accuracy") are left to it. */
export function knownCircumstances(words: readonly QuestionWord[], names: readonly FoundName[]): Circumstance[] {
  const found = KNOWN.flatMap(([pattern, text], sort) =>
    findPhrases(words, pattern).map(({ from, to, match }) => ({ from, to, text: text(match), sort })),
  );
  const isFree = (part: Stretch): boolean =>
    !names.some(
      (name) =>
        name.inGraph && name.from <= part.from && part.to <= name.to && name.to - name.from > part.to - part.from,
    );
  return found.filter(isFree).sort((a, b) => a.from - b.from);
}

const LONGEST = 6;
/** Words before a condition. */
const LEADS = /^(?:with|without|using|in|at|under|when|via|by|after|from)$/;

/**
 * Words that occur in a condition of some claim and begin with an otherwise unknown word: "compiled with CoreML", "without
 * external language models".
 * @param isUnknown whether the word at a position is unknown
 */
export async function writtenCircumstances(
  words: readonly QuestionWord[],
  isUnknown: (at: number) => boolean,
  store: NameStore,
): Promise<Circumstance[]> {
  const found: Circumstance[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!begins(words, at, isUnknown) || !mayBegin(words, at)) continue;
    const from = words[at - 1]?.lower === 'without' ? at - 1 : at;
    const part = await circumstanceAt(words, from, at + 2, store);
    if (!part || Object.hasOwn(LISTED, words[part.to]?.lower ?? '')) continue;
    found.push(part);
    at = part.to - 1;
  }
  return found;
}

/** An unknown word, or an adjective before one: "in fast mode", but not "the most accurate image model". */
function begins(words: readonly QuestionWord[], at: number, isUnknown: (at: number) => boolean): boolean {
  if (isUnknown(at)) return true;
  const isDegree = /^(?:most|least|more|less|how|as)$/.test(words[at - 1]?.lower ?? '');
  return Object.hasOwn(ADJECTIVES, words[at]!.lower) && !isDegree && at + 1 < words.length && isUnknown(at + 1);
}

/** "with INT4", "compiled with CoreML", "fast mode" */
function mayBegin(words: readonly QuestionWord[], at: number): boolean {
  if (Object.hasOwn(ADJECTIVES, words[at]!.lower)) return true;
  return LEADS.test(words[at - 1]?.lower ?? '') || /(?:ed|ing)$|\d/.test(words[at]!.lower);
}

/** Circumstances of one sort that exclude each other: "8-bit and 4-bit", "zero-shot or one-shot"; undefined if there are fewer than two. */
export function parallelCircumstances({ words, circumstances }: Asked): { joined: readonly Circumstance[]; by: 'and' | 'or' } | undefined {
  const [first, ...others] = circumstances;
  const joined = first?.sort === undefined ? [] : [first, ...others.filter(({ sort }) => sort === first.sort)];
  if (joined.length < 2) return undefined;
  const between = joined.slice(1).map(({ from }, i) => lowerText(words, { from: joined[i]!.to, to: from }));
  if (!between.every((text) => /^(?:|and|or|vs|versus|and also|as well as|and at|and with|or with)$/.test(text))) return undefined;
  return { joined, by: between.some((text) => text.startsWith('or')) ? 'or' : 'and' };
} // prettier-ignore

interface Asked {
  readonly words: readonly QuestionWord[];
  readonly circumstances: readonly Circumstance[];
}

/** A single word that stands in a condition of some claim. */
export async function wordOfCircumstance(
  words: readonly QuestionWord[],
  at: number,
  store: NameStore,
): Promise<Circumstance | undefined> {
  // "on both language and vision" is not a circumstance, although some claim has "without external language models".
  if (/^(?:on|for|and|or|about|of)$/.test(wordBefore(words, at))) return undefined;
  return /\p{L}{4}/u.test(words[at]!.text) ? circumstanceAt(words.slice(0, at + 1), at, at + 1, store) : undefined;
}

/** The longest sequence of words from here, at least up to `least`, that occurs in a condition of some claim. */
async function circumstanceAt(
  words: readonly QuestionWord[],
  from: number,
  least: number,
  store: NameStore,
): Promise<Circumstance | undefined> {
  const ends = range({ from: least, to: Math.min(words.length, from + LONGEST) + 1 }).reverse();
  const parts = ends.map((to) => ({ from, to, text: lowerText(words, { from, to }) }));
  const [shortest, ...longer] = parts.map(({ text }) => ({ condition: text })).reverse();
  if (!shortest) return undefined;
  // The shortest sequence is contained in all others: if no claim has it, none has a longer one. Numbers at its edges may be
  // prefixes.
  const [isSaid] = await store.hasClaims([shortest]);
  if (!isSaid && !/^\d|\d$/.test(shortest.condition)) return undefined;
  const said = [...(await store.hasClaims(longer.reverse())), isSaid!];
  for (const [i, part] of parts.entries()) if (said[i] && (await isSaidWhole(part.text, store))) return part;
  return undefined;
}

/** Number of conditions examined for one that contains the words. */
const MOST_LOOKED_AT = 50;

/** Conditions are searched by substring: "perf" must not match "best performing". */
async function isSaidWhole(text: string, store: NameStore): Promise<boolean> {
  const order = { by: 'CONFIDENCE', descending: true } as const;
  const { rows } = await store.findClaims({ condition: text }, order, { first: MOST_LOOKED_AT }, ['conditions']);
  return rows.some(({ item }) => item.conditions.some((condition) => containsWords(condition, text)));
}

const ENDS_ABSENCE =
  /^(?:on|in|for|with|by|at|and|or|but|that|which|under|using|than|than|is|are|have|has|reach|achieve)$/;
const LONGEST_ABSENCE = 4;

/**
 * What is left out, after "without", if it is not a single method, dataset or device: "without retraining", "without language
 * models". Claims use the same words in their evidence.
 */
export function absencesAmong(words: readonly QuestionWord[], names: readonly FoundName[]): Circumstance[] {
  return words.flatMap(({ lower }, from) => {
    const loss = lower === 'without' ? lossAt(words, from + 1) : undefined;
    if (loss !== undefined) return [{ from, to: loss, text: '' }];
    const isWhole = names.some((name) => name.from - from >= 1 && name.from - from <= 2 && name.kind !== 'TASK' && !name.generic);
    if (lower !== 'without' || isWhole) return [];
    const rest = words.slice(from + 1, from + 1 + LONGEST_ABSENCE);
    const end = rest.findIndex((word) => ENDS_ABSENCE.test(word.lower));
    const to = from + 1 + (end < 0 ? rest.length : end);
    const said = words.slice(from + 1, to).filter((word) => !/^(?:an?|the|any)$/.test(word.lower));
    return said.length > 0 ? [{ from, to, text: ['without', ...said.map((word) => word.lower)].join(' ') }] : [];
  });
} // prettier-ignore

const WITHOUT_LOSS =
  /^(?:(?:any|much|significant|significantly|notable|a|the) )*(?:(?:losing|sacrificing|hurting|degrading|compromising|harming|reducing|lowering|dropping|affecting)(?: (?:any|much|the|its|their|in|on|model|task))*(?: [a-z0-9-]+){1,2}|(?:losses?|drops?|degradation|reduction|decrease)(?: (?:of|in)(?: [a-z0-9-]+){1,2})?|[a-z0-9-]+(?: [a-z]+)? (?:losse?s?|drops?|degradation)|(?:more|higher|larger|bigger|slower|worse|increasing|raising|adding)(?: (?:the|its|any))?(?: [a-z0-9-]+){1,2})(?= |$)/;
const ENDS_LOSS = /^(?:on|in|for|with|by|at|and|or|but|that|which|under|using|than)$/;

/** The end of "losing accuracy", "accuracy loss" or "more parameters" behind "without". No claim says what did not get worse, so the answer says that this is not read. */
function lossAt(words: readonly QuestionWord[], from: number): number | undefined {
  const found = WITHOUT_LOSS.exec(lowerText(words, { from, to: words.length }))?.[0].split(' ').length;
  if (found === undefined) return undefined;
  const end = words.slice(from + 1, from + found).findIndex(({ lower }, i) => i > 0 && ENDS_LOSS.test(lower));
  return from + (end < 0 ? found : end + 1);
} // prettier-ignore

/**
 * "with the same number of FLOPs", "at equal model size": searched in the evidence of claims; the metric itself is not
 * requested.
 */
export function samenessIn(words: readonly QuestionWord[]): Circumstance[] {
  const found = findPhrase(
    words,
    /(?:at|with|for|under|using) (?:the |an? )?(?:same|equal|identical|constant|fixed) (?:number of |amount of )?([^ ]+)/,
  );
  return found ? [{ from: found.from, to: found.to, text: `same ${found.match[1]!}` }] : [];
}

/** "a 70B model", "training of 70B": a size that is part of the names of models, which the sentences of claims have. */
export function namedSizes(words: readonly QuestionWord[], names: readonly FoundName[]): Circumstance[] {
  return words.flatMap(({ lower }, from) => {
    const [before, after] = [words[from - 1]?.lower ?? '', words[from + 1]?.lower ?? ''];
    const isModel = Object.hasOwn(LISTED, after) && LISTED[after] === 'METHOD';
    const isOf = /^(?:of|for|with|at|on|an?)$/.test(before) && /^(?:$|[?.]|on|with|in|at|using|under)/.test(after);
    const isOfMetric = names.some(({ kind, name, from: start }) => kind === 'METRIC' && start === from + 1 && !/parameters|size/.test(name));
    const isBounded = /^(?:than|under|over|below|above|least|most|about|around|to|and|exactly)$/.test(before);
    return /^\d+(?:\.\d+)?[mbt]$/.test(lower) && (isModel || isOf || isOfMetric) && !isBounded ? [{ from, to: from + 1, text: lower }] : [];
  });
} // prettier-ignore

/** "on 12,288 GPUs", which claims have as a condition: as typed, and with or without the comma. */
export async function countedDevices(
  words: readonly QuestionWord[],
  names: readonly FoundName[],
  store: NameStore,
): Promise<Circumstance[]> {
  const typed = words.flatMap((_, from) => {
    const to = endOfDeviceCount(words, names, from);
    return to === undefined ? [] : [{ from, to, text: lowerText(words, { from, to }) }];
  });
  const spelt = typed.flatMap((part) => [part, { ...part, text: part.text.replace(/^[\d,]+/, (digits) => Number(digits.replaceAll(',', '')).toLocaleString('en-US')) }, { ...part, text: part.text.replace(/,(?=\d)/g, '') }]);
  const said = await store.hasClaims(spelt.map(({ text }) => ({ condition: text })));
  return typed.flatMap(({ from }) => spelt.find((part, i) => part.from === from && said[i]) ?? []);
} // prettier-ignore

/** Methods used in measuring another method, which claims have as a condition: "accuracy of Quiet-STaR using Mistral-7B". */
export async function methodsUsed(
  words: readonly QuestionWord[],
  names: readonly FoundName[],
  store: NameStore,
): Promise<Circumstance[]> {
  const methods = names.filter(({ kind }) => kind === 'METHOD');
  const used = methods
    .filter(({ from }, i) => i > 0 && /^(?:with|using|via)$/.test(wordBefore(words, from)))
    .filter(({ from }) => !BEFORE_COMPARED.test(words[from - 2]?.lower ?? ''))
    .map(({ from, to }) => ({ from, to, text: lowerText(words, { from, to }) }));
  if (used.length === 0 || words.some(({ lower }) => /^compar/.test(lower))) return [];
  const before = used.map(({ from }) => methods.findLast((method) => method.to <= from)!).map(({ from, to }) => ({ from, to, text: lowerText(words, { from, to }) }));
  const said = await store.hasClaims([...used, ...before].map(({ text }) => ({ condition: text })));
  // "GPT-4o-mini with REAP": claims are of REAP, "with gpt-4o-mini".
  return used.flatMap((one, i) => (said[i] ? [one] : said[used.length + i] ? [before[i]!] : []));
} // prettier-ignore

/** The words of a span, in lower case. */
export function lowerText(words: readonly QuestionWord[], { from, to }: Stretch): string {
  return words.slice(from, to).map(({ lower }) => lower).join(' ');
} // prettier-ignore

/** The words of all parts. */
export function wordsOfAll(parts: readonly (Stretch | undefined)[]): number[] {
  return parts.flatMap((part) => (part ? range(part) : []));
}
