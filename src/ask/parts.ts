import { editDistance } from '../domain/edit-distance.js';
import type { HardwareCategory } from '../domain/graph.js';
import { nameKey } from '../domain/names.js';
import { findUnit } from '../domain/units.js';
import { ENTITY_KINDS } from '../domain/extraction.js';
import { groupBy } from '../domain/group-by.js';
import { entries, lookup } from '../lexicon/lexicon.js';
import { findQuantitiesIn } from '../text/quantities/quantities.js';
import { type Bound, boundsOf } from './bounds.js';
import { findDates, type FoundDates } from './dates.js';
import {
  datasetEndingIn,
  familyAt,
  findMembers,
  findMisspelt,
  findNames,
  type FoundName,
  isDeviceCount,
  isFunctionWord,
  metricContaining,
  type NameStore,
  singular,
  withPhrases,
} from './names.js';
import {
  ADJECTIVES,
  AGAINST,
  CATEGORIES,
  CHANGES,
  CLOSED_WORDS,
  COMPARATIVES,
  LISTED,
  NOUN_OF_CHANGE,
  OPEN_WORDS,
  PASSIVE,
  SUPERLATIVES,
} from './vocabulary.js';
import {
  absencesAmong,
  countedDevices,
  type Circumstance,
  knownCircumstances,
  lowerText,
  methodsUsed,
  namedSizes,
  samenessIn,
  wordOfCircumstance,
  wordsOfAll,
  writtenCircumstances,
} from './circumstances.js';
import {
  affiliationAt,
  findOrganizations,
  type FoundOrganization,
  isBehindMaker,
  makersBefore,
} from './organizations.js';
import { placeOf } from './plain-question.js';
import {
  findPhrase,
  isWithin,
  positionBefore,
  range,
  type Stretch,
  type QuestionWord,
  wordBefore,
  wordsOf,
} from './words.js';

/** The parts of a question. Every word belongs to a part or is a function word. */
export interface Parts {
  readonly words: readonly QuestionWord[];
  readonly names: readonly FoundName[];
  readonly bounds: readonly Bound[];
  readonly dates: FoundDates | undefined;
  /** Conditions of measurement: "zero-shot", "compiled with CoreML". */
  readonly circumstances: readonly Circumstance[];
  /** What was left out or kept equal in the measurement: "without distillation", "with the same FLOPs". */
  readonly absences: readonly Circumstance[];
  /** "with a confidence above 0.8" */
  readonly sure: (Stretch & { readonly minConfidence: number }) | undefined;
  /** "the top 5" */
  readonly limit: (Stretch & { readonly count: number }) | undefined;
  /** "the second fastest" */
  readonly place: (Stretch & { readonly rank: number }) | undefined;
  /** Typos in the question's own words that were corrected. */
  readonly mended: readonly { readonly typed: string; readonly meant: string }[];
  /** Makers before the name of a method, which is the same without them: "Google's PaLM 2". */
  readonly makers: readonly Stretch[];
  /** The makers of the methods or authors of the papers: "models from Google". */
  readonly organizations: readonly FoundOrganization[];
  readonly vendors: readonly (Stretch & { readonly vendor: string })[];
  readonly categories: readonly (Stretch & { readonly categories: readonly HardwareCategory[] })[];
  /** Words that are not names but occur in papers of the graph: "speech models". */
  readonly topics: readonly (Stretch & { readonly text: string })[];
}

/** The reason why a question has no parts, in one sentence. */
export interface Refusal {
  readonly refused: string;
  /** The unknown word. */
  readonly word: QuestionWord;
}

/**
 * Splits a question into its parts. An unknown word is corrected if it is a typo, or searched in the papers if it may be a
 * topic; otherwise the question is rejected, and never answered by ignoring the word.
 * @param text as `plainQuestion` returns it
 */
export async function partsOf(text: string, store: NameStore, now: Date): Promise<Parts | Refusal> {
  const typed = mendPhrases(await mendVocabulary(wordsOf(text), store));
  const dates = await datesOf(typed, now, store);
  const dated = new Set(dates && range(dates));
  const [top, makers, quoted] = [findTop(typed), findOrganizations(typed), await findQuoted(text, typed, store)];
  const ofOthers = [...dated, ...wordsOfAll([...makers, ...quoted])];
  const first = await findNames(typed, new Set([...ofOthers, ...wordsOfAll([top])]), store);
  const words = withDegrees(typed, first);
  const outside = (part: Stretch): boolean => !range(part).some((i) => dated.has(i) || isWithin(first, i));
  const limit = top ?? findLimit(words, outside);
  const [sure, place, makersOfNames] = [findConfidence(words), findPlace(words), makersBefore(words, first)];
  const used = await circumstancesIn(words, first, new Set([...ofOthers, ...wordsOfAll([limit, place])]), store);
  const said = [...absencesAmong(words, first), ...samenessIn(words), ...namedSizes(words, first).filter(outside)];
  const absences = said.filter(({ from }) => !wordsOfAll(used).includes(from));
  const noBounds = new Set([...dated, ...wordsOfAll([...quoted, ...used, ...absences, limit, sure, place])]);
  const bounds = meantBounds(text, words, first).filter((bound) => !range(bound).some((i) => noBounds.has(i)));
  const taken = new Set([...noBounds, ...wordsOfAll([...bounds, ...makers, ...makersOfNames])]);
  const found = await findMembers(words, taken, store);
  const { names, topics } = namesAndTopics(words, found);
  for (const at of [...wordsOfAll([...found, ...topics]), ...plainSorts(words, names), ...deviceCounts(words, names)]) taken.add(at); // prettier-ignore
  const others = await explainOthers(words, taken, store);
  if ('refused' in others) return others;
  return {
    words,
    bounds,
    dates,
    sure,
    limit,
    place,
    mended: mendsOf(wordsOf(text), typed, found),
    makers: makersOfNames,
    absences: inOrder([...absences, ...others.absences]),
    vendors: others.vendors,
    topics: inOrder([...quoted, ...topics, ...topicsBeside(others.topics, bounds)]),
    organizations: inOrder([...makersAsked(makers, first), ...others.organizations]),
    names: await withPhrases(words, inOrder([...names, ...others.names]), store),
    circumstances: inOrder([...outsideOf(absences, used), ...others.circumstances]),
    categories: categoriesIn(words, taken),
  };
}

/** "real-time at over 30 fps": the bound says what "real-time" means. */
function topicsBeside(topics: Parts['topics'], bounds: Parts['bounds']): Parts['topics'] {
  return topics.filter(({ text }) => bounds.length === 0 || text !== 'realtime');
}

const QUOTED = /(?<![\p{L}\d])["“”]([^"“”]{3,300})["“”](?![\p{L}\d])/gu;

/** Words in quotation marks that stand so in some paper, such as its title: what does “A Title” claim? One word in quotation marks is read like any other. */
async function findQuoted(text: string, words: readonly QuestionWord[], store: NameStore): Promise<(Stretch & { text: string })[]> {
  const found: (Stretch & { text: string })[] = [];
  for (const { index, 0: whole, 1: phrase = '' } of text.matchAll(QUOTED)) {
    const within = words.flatMap(({ start, end }, i) => (start >= index && end <= index + whole.length ? [i] : []));
    const [from, last] = [within[0], within.at(-1)];
    if (from === undefined || last === undefined || last === from) continue;
    if ((await store.countPapers({ words: [phrase.trim()] })) > 0) found.push({ from, to: last + 1, text: `"${phrase.trim()}"` });
  }
  return found;
} // prettier-ignore

/** "without int8" is one condition, and must not match "int8" as well. */
function outsideOf(absences: readonly Stretch[], circumstances: readonly Circumstance[]): Circumstance[] {
  return circumstances.filter((part) => !absences.some(({ from, to }) => from < part.from && part.to <= to));
}

function meantBounds(text: string, words: readonly QuestionWord[], names: readonly FoundName[]): Bound[] {
  return boundsOf(words, findQuantitiesIn(text))
    .filter((bound) => isMeantAsBound(bound, names))
    .map((bound) => ofTrainingTime(ofMetricWithin(bound, names), words, names));
}

/** "low latency", "high accuracy": which values are wanted, as "the lowest latency" says. */
function withDegrees(words: readonly QuestionWord[], names: readonly FoundName[]): QuestionWord[] {
  const degrees: Readonly<Record<string, string>> = { low: 'lowest', high: 'highest' };
  return words.map((word, i) => {
    const isOfMetric = names.some(({ kind, from }) => kind === 'METRIC' && from === i + 1) && !isWithin(names, i);
    return isOfMetric && Object.hasOwn(degrees, word.lower) ? { ...word, lower: degrees[word.lower]! } : word;
  });
}

/** The organisations that a question asks for: "Google's models", but not "Google's PaLM 2", which is PaLM 2 whoever made it. */
function makersAsked(makers: Parts['organizations'], names: readonly FoundName[]): Parts['organizations'] {
  return makers.filter(({ to }) => !names.some(({ kind, from }) => kind === 'METHOD' && from === to));
}

const PLAIN_SORT =
  /^(?:normal|regular|plain|vanilla|standard|ordinary|usual|conventional|traditional|classic|classical|original|default|basic)$/;

/** "a normal transformer", which is one, and "the full parameters": the adjectives before names by which nothing else is meant. */
function plainSorts(words: readonly QuestionWord[], names: readonly FoundName[]): number[] {
  return names.flatMap(({ kind, from }) => {
    const plain = kind === 'METHOD' ? PLAIN_SORT : kind === 'METRIC' ? /^(?:full|whole|entire|original)$/ : undefined;
    return plain?.test(words[from - 1]?.lower ?? '') ? [from - 1] : [];
  });
} // prettier-ignore

/** The numbers of "8 H100s" and "1 GPU". Claims are of a device and do not tell how many there were, so the answer says that the number is not read. */
function deviceCounts(words: readonly QuestionWord[], names: readonly FoundName[]): number[] {
  return words.flatMap((_, at) => (isDeviceCount(words, names, at) ? [at] : []));
} // prettier-ignore

/** Separates names of the graph from topics that merely contain such a name. */
function namesAndTopics(words: readonly QuestionWord[], all: readonly FoundName[]): Pick<Parts, 'names' | 'topics'> {
  const found = all.filter((name) => !isUnmeasured(words, name));
  const topics = found.filter((name) => isSubjectMatter(words, name) || isMeans(words, name, found));
  const names = found.filter((name, i) => !topics.includes(name) && !isBegunTopic(words, name, found[i + 1]));
  return { names, topics: topics.map(({ from, to }) => ({ from, to, text: lowerText(words, { from, to }) })) };
}

/** The dates of a question, except for the years of names such as AIME 2025. */
async function datesOf(words: readonly QuestionWord[], now: Date, store: NameStore): Promise<FoundDates | undefined> {
  const dates = findDates(words, now);
  if (!dates) return undefined;
  const named = (await findNames(words, new Set(), store)).filter((name) => name.inGraph && name.from < dates.from && dates.from < name.to);
  return named.length === 0 ? dates : findDates(words.map((word, i) => (isWithin(named, i) ? { ...word, lower: '' } : word)), now);
} // prettier-ignore

/** A common word that is also a name in the graph, followed by another word: "object detectors" does not mean the method Object. */
function isBegunTopic(
  words: readonly QuestionWord[],
  { from, to, name, inGraph, kind }: FoundName,
  next: FoundName | undefined,
): boolean {
  const [typed, after] = [words[from]!, words[to]];
  if (!inGraph || kind === 'METRIC' || to - from > 1 || typed.text !== typed.lower || !/^[A-Z][a-z]+$/.test(name))
    return false;
  return after !== undefined && next?.from !== to && /^[a-z-]{4,}$/.test(after.text) && !isExplained(after);
}

/** Whether the name of a metric is used as a topic: "accuracy after compression", "methods about the KV cache". */
function isSubjectMatter(words: readonly QuestionWord[], { kind, from }: FoundName): boolean {
  if (kind !== 'METRIC') return false;
  const at = positionBefore(words, from);
  const noun = LISTED[words[at - 1]?.lower ?? ''];
  // Claims "about accuracy" are claims of it.
  const isAbout =
    /^(?:about|regarding|concerning)$/.test(words[at]?.lower ?? '') && noun !== undefined && noun !== 'CLAIM';
  return isAbout || /^(?:after|following|via|through)$/.test(words[at]?.lower ?? '');
}

/** "hurt quality", where no metric of the graph has that name: any metric measures it. */
function isUnmeasured(words: readonly QuestionWord[], { kind, name, inGraph: isKnown, from }: FoundName): boolean {
  return kind === 'METRIC' && !isKnown && name === 'quality' && words.slice(0, from).some(({ lower }) => isChanging(lower));
} // prettier-ignore

/** "does cache compression reduce latency": metrics before a verb of change name what changes another one. */
function isMeans(words: readonly QuestionWord[], { kind, to }: FoundName, found: readonly FoundName[]): boolean {
  let end = to;
  for (const next of found) if (next.from === end && next.kind === 'METRIC') end = next.to;
  const isAsked = words.slice(0, to).some(({ lower }) => /^(?:do|does|did|can|could|will)$/.test(lower));
  if (kind !== 'METRIC' || !isAsked || !isChanging(wordAt(words, end))) return false;
  return found.some((other) => other.kind === 'METRIC' && other.from > end);
}

function inOrder<Part extends Stretch>(parts: readonly Part[]): Part[] {
  return [...parts].sort((a, b) => a.from - b.from);
}

/** "less than 5M trainable parameters": the metric whose name the number and its unit cover. */
function ofMetricWithin(bound: Bound, names: readonly FoundName[]): Bound {
  const metric = names.find(({ kind, from, to }) => kind === 'METRIC' && from > bound.from && to <= bound.to && to - from > 1);
  return metric ? { ...bound, metric: metric.name } : bound;
} // prettier-ignore

/** "trained in under two days" */
function ofTrainingTime(bound: Bound, words: readonly QuestionWord[], names: readonly FoundName[]): Bound {
  if (bound.metric !== undefined || findUnit(bound.unit)?.dimension !== 'TIME' || names.some(({ kind }) => kind === 'METRIC')) return bound;
  const isAbout = words.some(({ lower }, i) => /^train(?:ing)?$/.test(lower) && !isWithin(names, i));
  const isNear = words.slice(Math.max(0, bound.from - 2), bound.to + 2).some(({ lower }) => /^train(?:s|ed|ing)?$/.test(lower));
  const isLong = /^(?:h|days|weeks|months|years)$/.test(bound.unit) && words.some(({ lower }) => /^train(?:s|ed)$/.test(lower));
  return isAbout || isNear || isLong ? { ...bound, metric: 'training time' } : bound;
} // prettier-ignore

async function circumstancesIn(
  words: readonly QuestionWord[],
  names: readonly FoundName[],
  taken: ReadonlySet<number>,
  store: NameStore,
): Promise<Circumstance[]> {
  const known = knownCircumstances(words, names);
  const others = new Set([...taken, ...wordsOfAll([...known, ...names])]);
  const isUnknown = (at: number): boolean => !others.has(at) && !isExplained(words[at]!) && !/^[\d.,%<>=≤≥~]/.test(words[at]!.text);
  const written = await writtenCircumstances(words, isUnknown, store);
  const counted = (await countedDevices(words, names, store)).filter((part) => !range(part).some((i) => taken.has(i)));
  return [...known, ...written, ...counted, ...(await methodsUsed(words, names, store))];
} // prettier-ignore

/** True unless a number is part of a name or, in a question without a metric, has no unit. */
function isMeantAsBound(bound: Bound, names: readonly FoundName[]): boolean {
  if (isWithinName(bound, names)) return false;
  const namesMetric = names.some((name) => name.kind === 'METRIC');
  return namesMetric ? !bound.loose || isBesideMetric(bound, names) : bound.unit !== '';
}

type Others = Pick<Parts, 'vendors' | 'topics' | 'names' | 'organizations' | 'circumstances' | 'absences'>;
/** The interpretation of words, and the list of `Parts` that it belongs to. */
type Explained = { [List in keyof Others]: { readonly list: List; readonly part: Others[List][number] } }[keyof Others];

/**
 * Finds vendors, organisations, conditions, topics and misspelt names among the words that belong to no part yet, and marks
 * them as taken.
 */
async function explainOthers(
  words: readonly QuestionWord[],
  taken: Set<number>,
  store: NameStore,
): Promise<Others | Refusal> {
  const found: Explained[] = [];
  for (let i = 0; i < words.length; i++) {
    if (taken.has(i) || isExplained(words[i]!) || isUnit(words, i)) continue;
    const explained = await explain(words, i, taken, store);
    if (!explained) return { refused: refusal(words, i), word: words[i]! };
    found.push(explained);
    range(explained.part).forEach((at) => taken.add(at));
  }
  const of = <List extends keyof Others>(list: List): Others[List] =>
    found.flatMap((one) => (one.list === list ? [one.part] : [])) as unknown as Others[List];
  return {
    vendors: of('vendors'),
    topics: of('topics'),
    names: of('names'),
    organizations: of('organizations'),
    circumstances: of('circumstances'),
    absences: of('absences'),
  };
}

/** The interpretations of an unknown word, likeliest first. */
async function explain(
  words: readonly QuestionWord[],
  at: number,
  taken: ReadonlySet<number>,
  store: NameStore,
): Promise<Explained | undefined> {
  const as = <List extends keyof Others>(list: List, part: Others[List][number] | undefined): Explained | undefined =>
    part && ({ list, part } as unknown as Explained);
  return (
    as('vendors', vendorAt(words, at)) ??
    as('organizations', await affiliationAt(words, at, store)) ??
    as('absences', await countedThing(words, at, store)) ??
    as('names', await familyAt(words, at, store)) ??
    as('names', await datasetEndingIn(words, at, store)) ??
    as('topics', await topicAt(words, at, taken, store)) ??
    as('circumstances', await wordOfCircumstance(words, at, store)) ??
    as('names', await findMisspelt(words, at, store)) ??
    as('names', await metricContaining(words, at, store))
  );
}

/** "number of experts", "how many languages": what is counted, which the sentence of a claim then says; only the graph's own kinds can be counted. */
async function countedThing(words: readonly QuestionWord[], at: number, store: NameStore): Promise<Circumstance | undefined> {
  const before = lowerText(words, { from: Math.max(0, at - 2), to: at });
  if (!/(?:how many|numbers? of)$/.test(before) || !/^[a-z-]{4,}$/.test(words[at]!.text)) return undefined;
  const text = singular(words[at]!.lower);
  return (await store.countPapers({ words: [text] })) > 0 ? { from: at, to: at + 1, text } : undefined;
} // prettier-ignore

/** What can be asked instead of a bound on the number of a noun. */
export function insteadOfNumber(noun: string): string {
  return LISTED[noun] === 'CLAIM'
    ? 'Ask for the list, which tells how many claims each has, the most first, for example “which datasets have the most claims?”.'
    : 'Ask for those of one entity instead, for example “which datasets does LoRA report on?”.';
}

function refusal(words: readonly QuestionWord[], at: number): string {
  const word = words[at]!;
  if (SORT_OF_ORGANIZATION.test(word.text) || SORT_OF_ORGANIZATION.test(words[at + 1]?.text ?? ''))
    return 'The graph does not contain the location or kind of an organisation: name the organisation, for example “models from Google”.';
  if (isBehindMaker(words, at))
    return `“${word.text}” is not a known organisation, and no paper here names it as the affiliation of an author.`;
  const counted = words[at + 1]?.lower ?? '';
  if (/^\d+$/.test(word.text) && Object.hasOwn(LISTED, counted))
    return `The number of ${counted.replace(/s?$/, 's')} cannot be used as a condition. ${insteadOfNumber(counted)}`;
  if (/^\d/.test(word.text))
    return `“${word.text}” is a number without a meaning here: name its metric or unit, for example “latency under 5 ms”.`;
  return `“${word.text}” is not a known method, dataset, metric, hardware or task.`;
}

/** Whether a number is that of "iPhone 12", also before a unit: "RTX 4090 fps". */
function isWithinName(bound: Bound, names: readonly FoundName[]): boolean {
  return names.some(
    ({ from, to }) =>
      (from <= bound.from && bound.to <= to && to - from > bound.to - bound.from) ||
      (from < bound.from && bound.from < to),
  );
}
function isBesideMetric(bound: Bound, names: readonly FoundName[]): boolean {
  return names.some(({ kind, from, to }) => kind === 'METRIC' && from === bound.to && to > from);
}

/** "training time in hours", "how many GB", "LoRA ms on iPhone 12" */
export function isUnit(words: readonly QuestionWord[], at: number): boolean {
  const [before, after] = [wordAt(words, at - 1), wordAt(words, at + 1)];
  const isAlone =
    UNIT_ALONE.test(words[at]!.text) && !/^[\d.,]+$/.test(before) && /^(?:on|of|for|with|at|vs)?$/.test(after);
  return (isAlone || /^(?:in|many)$/.test(before)) && findUnit(words[at]!.text) !== undefined;
}
/** Units that no other word is spelt like. */
const UNIT_ALONE = /^(?:ms|msec|milliseconds|fps|qps|[kmg]i?b|tb|joules?|watts?|kwh)$/i;

function isExplained(word: QuestionWord): boolean {
  return isFunctionWord(word) || isVocabulary(word.lower);
}
function isVocabulary(word: string): boolean {
  return [LISTED, CATEGORIES, ADJECTIVES, SUPERLATIVES, COMPARATIVES, AGAINST].some((list) =>
    Object.hasOwn(list, word),
  );
}

const VOCABULARY: readonly string[] = [
  ...new Set([
    ...CLOSED_WORDS,
    ...OPEN_WORDS,
    ...PASSIVE,
    ...[LISTED, CATEGORIES, ADJECTIVES, SUPERLATIVES, COMPARATIVES, AGAINST].flatMap((list) => Object.keys(list)),
  ]),
].filter((word) => word.length > 3);

/** Correct words that differ from question words by one letter. */
const NO_TYPOS: ReadonlySet<string> = new Set(
  'clouds mode modes form forms core cores beast moist asks phase bets angle east though item tire tries trial mean means steps sets rates rated late gate cast retraining tuned tuner niche descent head heads heart shared shares argued'.split(' '),
); // prettier-ignore

/**
 * Corrects typos in the question's own words: "wich methds report latency". Only missing, extra and swapped letters, in words of
 * four or more that are no name of the graph: "optin" may be the method OPTIN.
 */
async function mendVocabulary(words: readonly QuestionWord[], store: NameStore): Promise<QuestionWord[]> {
  const mended = words.map((word) => ({ word, meant: meantBy(word) }));
  const keys = mended.flatMap(({ word, meant }) => (meant === undefined ? [] : [nameKey(word.text)]));
  const names = new Set(keys.length === 0 ? [] : (await store.bearers(keys)).map(({ key }) => key));
  return mended.map(({ word, meant }) =>
    meant === undefined || names.has(nameKey(word.text)) ? word : { ...word, lower: meant },
  );
}

/** The typos that were corrected. A word in a name is meant as typed, unless the name itself was corrected. */
function mendsOf(words: readonly QuestionWord[], mended: readonly QuestionWord[], names: readonly FoundName[]): Parts['mended'] {
  const isNamed = (i: number): boolean => isWithin(names, i) && mended[i]!.text === words[i]!.text;
  return words.flatMap(({ text, lower }, i) => (mended[i]!.lower === lower || isNamed(i) ? [] : [{ typed: text, meant: mended[i]!.lower }]));
} // prettier-ignore

function meantBy(word: QuestionWord): string | undefined {
  if (word.text !== word.lower || !/^[a-z]{4,}$/.test(word.lower) || isExplained(word) || NO_TYPOS.has(word.lower) || ENTITY_KINDS.some((kind) => lookup(kind, word.lower))) return undefined;
  const near = VOCABULARY.filter((known) => Math.abs(known.length - word.lower.length) <= 1 && isSlip(word.lower, known));
  return near.every((known) => known[0] === word.lower[0]) ? near[0] : undefined;
} // prettier-ignore

/**
 * Whether words differ by one missing or extra letter, or two swapped ones. A replaced letter often gives another word
 * ("vision", "version").
 */
function isSlip(typed: string, known: string): boolean {
  if (editDistance(typed, known, 1).whole !== 1) return false;
  return typed.length !== known.length || [...typed].sort().join('') === [...known].sort().join('');
}

const MOST_WORDS_OF_PHRASE = 4;
/** The lexicon's names of metrics of several words, in small letters, by number of words and first letter. */
const PHRASES: ReadonlyMap<string, readonly string[]> = groupBy(
  [...new Set(entries('METRIC').flatMap(({ name, aliases }) => [name, ...aliases]))]
    .map((name) => name.toLowerCase())
    .filter((name) => / /.test(name)),
  (name) => `${name.split(' ').length}${name[0]!}`,
);

/** Corrects one word within a well-known metric's name of several: "word error rat", whose words alone may all be right. */
function mendPhrases(words: readonly QuestionWord[]): QuestionWord[] {
  const mended = [...words];
  for (let length = MOST_WORDS_OF_PHRASE; length > 1; length--)
    for (let from = 0; from + length <= mended.length; from++)
      for (const [at, meant] of mendsIn(
        mended.slice(from, from + length),
        PHRASES.get(`${length}${mended[from]!.lower[0]!}`) ?? [],
      ))
        mended[from + at] = { ...mended[from + at]!, text: meant, lower: meant };
  return mended;
}

/** The one word by which words differ from a known name, and what is meant; none if they are a name or differ from several. */
function mendsIn(words: readonly QuestionWord[], known: readonly string[]): (readonly [number, string])[] {
  const typed = words.map(({ lower }) => lower);
  const text = typed.join(' ');
  const mends = known.flatMap((name) => {
    if (Math.abs(name.length - text.length) > 1) return [];
    const differing = name.split(' ').flatMap((word, at) => (word === typed[at] ? [] : [[at, word] as const]));
    const [at, meant] = differing[0] ?? [0, ''];
    return differing.length === 1 && isSlipOfName(typed[at]!, meant) ? differing : [];
  });
  return mends.length === 1 && !ENTITY_KINDS.some((kind) => lookup(kind, text)) ? mends : [];
}

function isSlipOfName(typed: string, meant: string): boolean {
  return /^[a-z]{3,}$/.test(typed) && typed[0] === meant[0] && `${typed}s` !== meant && typed !== `${meant}s` && isSlip(typed, meant);
} // prettier-ignore

/** "the top 5 methods", but not "top 5 accuracy" */
function findTop(words: readonly QuestionWord[]): Parts['limit'] {
  const found = findPhrase(words, /(?:the )?top (\d{1,3})/);
  const count = Number(found?.match[1]);
  return !found || count === 0 || isTopMetric(words, found.to)
    ? undefined
    : { from: found.to - 2, to: found.to, count };
}

/** "top 5 accuracy", but not "top 5 accuracy gains" and "top 5 accuracy values" @param at the word after the number */
function isTopMetric(words: readonly QuestionWord[], at: number): boolean {
  const [metric, after] = [wordAt(words, at), wordAt(words, at + 1)];
  return /^(?:acc|accuracy|error|errors)$/.test(metric) && !NOUN_OF_CHANGE.test(after) && LISTED[after] !== 'CLAIM';
}

/** "the second fastest", "third best accuracy" */
function findPlace(words: readonly QuestionWord[]): Parts['place'] {
  const from = words.findIndex(({ lower }, i) => {
    const next = words[i + 1]?.lower ?? '';
    return placeOf(lower) !== undefined && (Object.hasOwn(SUPERLATIVES, next) || next === 'most');
  });
  return from < 0 ? undefined : { from, to: from + 1, rank: placeOf(words[from]!.lower)! };
}

function findConfidence(words: readonly QuestionWord[]): Parts['sure'] {
  const found = findPhrase(words, /(?:with )?(?:an? )?confidence (?:of )?(?:above|over|of at least|at least|least|more than|higher than|>|>=|≥) (0?\.\d+|1|\d{1,2}%)/);
  const text = found?.match[1];
  if (!found || text === undefined) return undefined;
  return { from: found.from, to: found.to, minConfidence: text.endsWith('%') ? Number(text.slice(0, -1)) / 100 : Number(text) };
} // prettier-ignore

const NOUNS_OF_LISTS = Object.keys(LISTED).join('|');
const LIMITS = [
  /(?:first|best|leading) (\d{1,3})/,
  new RegExp(`(\\d{1,3})(?= (?:${Object.keys(SUPERLATIVES).join('|')})(?: |$))`),
  new RegExp(`(?:which|the|what|list|show|name|me|give) (\\d{1,3})(?= (?:${NOUNS_OF_LISTS})(?: |$))`),
];

/** "which 3 papers", "5 fastest methods", "the first ten" */
function findLimit(words: readonly QuestionWord[], free: (part: Stretch) => boolean): Parts['limit'] {
  for (const pattern of LIMITS) {
    const found = findPhrase(words, pattern);
    const count = Number(found?.match[1]);
    if (found && count > 0 && free(found)) return { from: found.from, to: found.to, count };
  }
  return undefined;
}

const SORT_OF_ORGANIZATION =
  /^(?:labs?|compan(?:y|ies)|universit(?:y|ies)|startups?|institutions?|institutes?|academia|industry|organi[sz]ations?|groups?|teams?)$/;

const VENDORS = new Map(
  entries('HARDWARE').flatMap(({ vendor }) => (vendor ? [[vendor.toLowerCase(), vendor] as const] : [])),
);

/** A vendor of hardware. "Arm", which is also a common word, needs its capital. */
function vendorAt(words: readonly QuestionWord[], at: number): (Stretch & { vendor: string }) | undefined {
  for (const length of [2, 1]) {
    const part = words.slice(at, at + length);
    const vendor = VENDORS.get(part.map((word) => word.lower).join(' '));
    if (vendor && part.length === length && (vendor !== 'Arm' || part[0]!.text !== 'arm'))
      return { from: at, to: at + length, vendor };
  }
  return undefined;
}

/** Words that may precede a topic. */
const BEFORE_TOPIC =
  /^(?:is|are|when|while|under|new|novel|about|on|for|in|of|to|with|at|after|during|within|solves?|handles?|tackles?|across|into|via|through|regarding|concerning|runs?|running|trains?|needs?|supports?|discuss(?:es|ing)?|mention(?:s|ing)?|cover(?:s|ing)?|address(?:es|ing)?|stud(?:y|ies)|and|using|uses?)$/;
const MOST_TOPIC_WORDS = 4;

/** Common words that name a topic ("papers about robotics", "speech models") and occur in some paper. */
async function topicAt(words: readonly QuestionWord[], at: number, taken: ReadonlySet<number>, store: NameStore): Promise<(Stretch & { text: string }) | undefined> {
  let to = at;
  const isFree = (i: number): boolean => !taken.has(i) && !isExplained(words[i]!) && /^[\p{L}-]+$/u.test(words[i]!.text);
  while (to < words.length && to - at < MOST_TOPIC_WORDS && isFree(to)) to++;
  if (to === at) return undefined;
  // "the most robust method" asks for an unknown metric.
  if (/^(?:most|least|more|less)$/.test(wordAt(words, at - 1))) return undefined;
  const from = (await beginsPhrase(words, { from: at, to }, taken, store)) ? at - 1 : withAdjectives(words, at, taken);
  const isTopic = isBesidePart(words, { from, to }, at, taken) || isTopicBetween(words, from, to);
  // "object detectors with …"
  return isTopic || (from === 0 && (to > 1 || isAdjective(words, at))) ? saidTopic(words, { from, to }, isTopic, store) : undefined;
} // prettier-ignore

/** "point clouds", "state space models": a word that questions use in another sense belongs to the topic if some paper has both next to each other. */
async function beginsPhrase(words: readonly QuestionWord[], { from, to }: Stretch, taken: ReadonlySet<number>, store: NameStore): Promise<boolean> {
  const before = words[from - 1];
  if (!before || taken.has(from - 1) || !OPEN_WORDS.has(before.lower) || before.text !== before.lower || isChanging(before.lower)) return false;
  const said = words.slice(from - 1, to).map(({ lower }, i) => (from - 1 + i === to - 1 ? singular(lower) : lower));
  return (await firstUsed([said.join(' '), ...hyphenated(said)], store)) !== undefined;
} // prettier-ignore

function wordAt(words: readonly QuestionWord[], at: number): string {
  return words[at]?.lower ?? '';
}

/** "environmental impact of …" */
function isAdjective(words: readonly QuestionWord[], at: number): boolean {
  return /[a-z]{3}(?:al|ic|ive|ous|ary)$/.test(words[at]!.text) && OPEN_WORDS.has(wordAt(words, at + 1));
}

/** Extends a name or a condition by the adjacent words that belong to it: "zero-shot learning", "training-free video generation". */
function isBesidePart(words: readonly QuestionWord[], { from, to }: Stretch, at: number, taken: ReadonlySet<number>): boolean {
  return (taken.has(from - 1) && words[at]!.text.length > 3) || taken.has(to);
} // prettier-ignore

/** The search text for a topic: a phrase if some paper contains it, otherwise separate words. @param apart whether separate words are allowed */
async function saidTopic(words: readonly QuestionWord[], { from, to }: Stretch, apart: boolean, store: NameStore): Promise<(Stretch & { text: string }) | undefined> {
  const part = words.slice(from, to).map(({ lower }, i) => (from + i === to - 1 ? singular(lower) : lower));
  const phrase = part.join(' ');
  const spelling = part.length > 1 ? await firstUsed([phrase, ...hyphenated(part)], store) : await mostUsed(joinedWays(phrase), store);
  if (spelling !== undefined) return { from, to, text: spelling === phrase && part.length === 1 ? phrase : `"${spelling}"` };
  return apart && (await store.countPapers({ words: part })) > 0 ? { from, to, text: phrase } : undefined;
} // prettier-ignore

/** The spelling that most papers have; the first of several, and undefined if none has any. */
async function mostUsed(spellings: readonly string[], store: NameStore): Promise<string | undefined> {
  const counts = await Promise.all(spellings.map((spelling) => store.countPapers({ words: [spelling] })));
  const most = Math.max(0, ...counts);
  return most === 0 ? undefined : spellings[counts.indexOf(most)];
}

async function firstUsed(spellings: readonly string[], store: NameStore): Promise<string | undefined> {
  for (const spelling of spellings) if ((await store.countPapers({ words: [spelling] })) > 0) return spelling;
  return undefined;
}

/** How papers may write a word of two parts: "vision-language" and "vision and language". */
function joinedWays(word: string): string[] {
  const halves = /^([a-z]{3,})-([a-z]{3,})$/.exec(word)?.slice(1);
  return halves ? ['-', ' ', '-and-', ' and '].map((joint) => halves.join(joint)) : [];
}

/** "low-resource language" and "low resource-language" */
function hyphenated(part: readonly string[]): string[] {
  return part.slice(1).map((word, i) => [...part.slice(0, i), `${part[i]!}-${word}`, ...part.slice(i + 2)].join(' '));
}

function isTopicBetween(words: readonly QuestionWord[], from: number, to: number): boolean {
  const after = words[to]?.lower ?? '';
  // "with longer prompts"
  const before = wordBefore(words, from - Number(Object.hasOwn(COMPARATIVES, wordAt(words, from - 1))));
  return BEFORE_TOPIC.test(before) || isChanging(before) || Object.hasOwn(LISTED, after) || Object.hasOwn(CATEGORIES, after);
} // prettier-ignore

/** "what speeds up prefilling" */
function isChanging(word: string): boolean {
  return CHANGES.some(([pattern]) => pattern.test(word));
}

/** "long context", "small language": an adjective before a topic belongs to it. */
function withAdjectives(words: readonly QuestionWord[], at: number, taken: ReadonlySet<number>): number {
  const before = wordAt(words, at - 1);
  if (taken.has(at - 1)) return at;
  if (/^(?:long|first|second|third|last|final)$/.test(before)) return at - 1;
  // "the most accurate image model" asks for accuracy.
  const isDegree = /^(?:most|least|more|less|how|as)$/.test(wordAt(words, at - 2));
  return Object.hasOwn(ADJECTIVES, before) && !isDegree ? at - 1 : at;
}

function categoriesIn(words: readonly QuestionWord[], taken: ReadonlySet<number>): Parts['categories'] {
  return words.flatMap((word, i) => {
    const categories = taken.has(i) || !Object.hasOwn(CATEGORIES, word.lower) ? undefined : CATEGORIES[word.lower];
    return categories ? [{ from: i, to: i + 1, categories }] : [];
  });
}
