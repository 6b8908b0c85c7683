import { findUnit } from '../domain/units.js';
import { list } from '../domain/wording.js';
import { lookup } from '../lexicon/lexicon.js';
import { isVerbOrAdverb } from '../text/tagger.js';
import {
  asksForLargestChange,
  askedChange,
  bareQualities,
  changedQuality,
  inUnit,
  isAmong,
  isOfOther,
  isOfTraining,
  largestChange,
  metricsOfPhase,
  qualitiesBeforeThan,
  withChange,
  withSpeedup,
} from './changes.js';
import { parallelCircumstances } from './circumstances.js';
import { claimConditionsOf } from './conditions.js';
import { COUNTED_KIND, INTENTS } from './intents.js';
import { rememberingNames } from './name-memory.js';
import { type FoundName, isPluralNoun, isSearchedAsText, type NameStore, searchedWords } from './names.js';
import { isUnit, type Parts, partsOf, type Refusal } from './parts.js';
import { plainQuestion } from './plain-question.js';
import type { AskIntent, ClaimCondition, PaperCondition, Reading, Understood } from './question.js';
import { sayBack } from './restate.js';
import { eachCircumstance, eachOf, leftOutWhole } from './several.js';
import { unaskable } from './unaskable.js';
import { unreadIn } from './unread.js';
import { type Roles, rolesOf, strayNegation } from './roles.js';
import { type MarkedSentence, sentenceOf } from './sentence.js';
import { findPhrase, isWithin, range, type QuestionWord, type Stretch } from './words.js';
import {
  ADJECTIVES,
  BAD_END,
  CLAIM_VERBS,
  COMPARATIVES,
  GOOD_END,
  LISTED,
  PROPOSE_VERBS,
  type Quality,
  SUPERLATIVES,
} from './vocabulary.js';

/** An example question of every kind, shown if a question could not be parsed. */
export const EXAMPLE_QUESTIONS: readonly string[] = [
  'Which methods report latency on iPhone 12?',
  'What is the top-1 accuracy of EfficientFormer-L1 on ImageNet-1K?',
  'Which is the best method on LibriSpeech test-other by word error rate?',
  'Who claims to beat LoRA?',
  'Which methods have a latency below 5 ms and at least 80 % top-1 accuracy?',
  'Compare EfficientFormer-L1 and MobileNetV2.',
  'Which papers are about quantization?',
];

const LONGEST_QUESTION = 1000;

/**
 * Parses an English question about claims, with the reader's functions for names and quantities. A question with an unknown
 * word is rejected and never answered by ignoring the word.
 * @param now the date that "last year" is relative to
 */
export async function readQuestion(text: string, store: NameStore, now = new Date()): Promise<Reading> {
  return readWith(rememberingNames(store), text, now);
}

/** @param verbs how many unknown verbs may be left out */
async function readWith(store: NameStore, text: string, now: Date, verbs = MOST_VERBS): Promise<Reading> {
  if (text.length > LONGEST_QUESTION)
    return notUnderstood(
      `The question is too long; expected at most ${LONGEST_QUESTION.toLocaleString('en-US')} characters.`,
    );
  const plain = plainQuestion(text);
  const parts = await partsOf(plain, store, now);
  if ('refused' in parts) {
    const led = await withoutLead(plain, parts.word, store, now);
    if (led) return led;
    const known = await withoutAlternative(plain, parts, store, now);
    if (known) return known;
    const verbless = await withoutVerb(plain, parts.word, store, now, verbs);
    if (verbless) return verbless;
    const instead = await withoutUnknown(plain, parts.word, store, now);
    return { understood: false, reading: parts.refused, ...(instead !== undefined && { instead }) };
  }
  const reading = withMends(interpret(parts), parts);
  if (!reading.understood) return reading;
  const unread = unreadIn(parts, reading, interpret);
  if (isOfEverything(reading) && unread.length > 0)
    return notUnderstood(
      `${unreadText(unread)} Without that, the question asks for everything: name a method, dataset, metric or topic.`,
    );
  return unread.length === 0 ? reading : { ...reading, unread, reading: `${reading.reading} ${unreadText(unread)}` };
}

/** Whether nothing that the question says restricts its answer. */
function isOfEverything({ intent, conditions, papers = {}, introduced, methods, without = [] }: Understood): boolean {
  const all = [papers, ...conditions].every((one) => Object.keys(one).length === 0);
  return all && introduced.length + methods.length + without.length === 0 && intent !== 'COUNT';
}

/** Tells which words were read as others: “wich” as “which”. */
function withMends(reading: Reading, { mended }: Parts): Reading {
  if (mended.length === 0) return reading;
  const said = mended.map(({ typed, meant }) => `“${typed}” as “${meant}”`);
  return { ...reading, reading: `${reading.reading} Read ${list(said)}.` };
}

/** Words before a colon that say who asks, or what follows. */
const LEAD = /^[^:]{1,60}:\s+(?=\S+\s+\S)/;

/** Reads "reviewer 2: which methods …" without the words before the colon, if one of them is unknown; the answer says that they are not read. */
async function withoutLead(plain: string, { start }: QuestionWord, store: NameStore, now: Date): Promise<Understood | undefined> {
  const lead = LEAD.exec(plain)?.[0];
  if (lead === undefined || start >= lead.length) return undefined;
  const reading = await readWith(store, plain.slice(lead.length), now);
  if (!reading.understood) return undefined;
  return withUnread(reading, [lead.trim().replace(/:$/, ''), ...reading.unread]);
} // prettier-ignore

function withUnread(reading: Understood, unread: readonly string[], why = ''): Understood {
  const others = unreadText(reading.unread);
  const read = reading.unread.length === 0 ? reading.reading : reading.reading.slice(0, -others.length).trim();
  return { ...reading, unread, reading: [read, unreadText(unread), why].filter(Boolean).join(' ') };
}

/** The parts of the question on either side of an unknown word that is one of two or more alternatives: "of X or", "or X". */
const ALTERNATIVES: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/ or (?:(?:on|in|for|with|by|of) )?(?:the )?$/i, /^/],
  [/$/, /^ or (?:(?:on|in|for|with|by|of) )?(?:the )?/i],
];

/** Reads "latency of X or Y" without Y if only X is known; the answer names Y and says that it is unknown. */
async function withoutAlternative(plain: string, { word, refused }: Refusal, store: NameStore, now: Date): Promise<Understood | undefined> {
  const [before, after] = [plain.slice(0, word.start), plain.slice(word.end)];
  for (const [lead, rest] of ALTERNATIVES) {
    if (!lead.test(before) || !rest.test(after)) continue;
    const parts = await partsOf(`${before.replace(lead, '')}${after.replace(rest, '')}`, store, now);
    const reading = 'refused' in parts ? undefined : interpret(parts);
    if (reading?.understood && reading.conditions.some((one) => Object.keys(one).length > 0)) return withUnread(reading, [...reading.unread, word.text], refused);
  }
  return undefined;
} // prettier-ignore

/** The maximum number of unknown verbs without which a question is answered. */
const MOST_VERBS = 2;
/** Verbs and adverbs without which a question means the opposite. */
const NEGATIVE_VERB =
  /^(?:fail|crash|lack|refus|avoid|ignor|forg[eo]t|miss|exclud|omit|prevent|reject|den[yi]|break|broke|stop|skip|ban|block|forbid|never|hardly|barely|rarely|seldom)/;

/**
 * Reads "how many hours on A100s were spent" without "spent", which the answer names as not read: what is asked for is told by the names of
 * the graph. A word that may name something, such as "perplexity", is never left out in this way.
 */
async function withoutVerb(plain: string, word: QuestionWord, store: NameStore, now: Date, verbs: number): Promise<Understood | undefined> {
  if (verbs === 0 || !/^[a-z]{3,}$/.test(word.text) || NEGATIVE_VERB.test(word.text) || !isVerbOrAdverb(word.text)) return undefined;
  const reading = await readWith(store, withoutWord(plain, word), now, verbs - 1);
  if (!reading.understood || reading.unread.length >= MOST_VERBS || !namesSomething(reading)) return undefined;
  return withUnread(reading, [word.text, ...reading.unread]);
} // prettier-ignore

/** Whether the conditions of a question name a method, dataset or device of the graph. */
function namesSomething({ conditions, names, methods, papers }: Understood): boolean {
  const known = new Set(names.flatMap(({ kind, inGraph, ids }) => (inGraph && kind !== 'METRIC' && kind !== 'TASK' ? ids : [])));
  const fields = conditions.flatMap(({ subject, baseline, dataset, hardware, paper }) => [subject, baseline, dataset, hardware, paper?.mentions]);
  return [...fields, methods, papers?.mentions].some((ids) => ids?.some((id) => known.has(id)));
} // prettier-ignore

/** The maximum number of unknown words that are removed from a question to find one that can be parsed. */
const MOST_LEFT_OUT = 3;

/** The question without its unknown words; undefined if it cannot be parsed without them either. */
async function withoutUnknown(plain: string, word: QuestionWord, store: NameStore, now: Date): Promise<string | undefined> {
  let text = plain;
  let unknown: QuestionWord | undefined = word;
  for (let left = 0; unknown && left < MOST_LEFT_OUT; left++) {
    text = withoutWord(text, unknown);
    const parts: Awaited<ReturnType<typeof partsOf>> = await partsOf(text, store, now);
    unknown = 'refused' in parts ? parts.word : undefined;
    if (!('refused' in parts)) return interpret(parts).understood ? text : undefined;
  }
  return undefined;
} // prettier-ignore

/** A preposition and an article at the end of a text. */
const HANGING = /(?:\s(?:on|in|at|for|with|by|from|of|to|against))?(?:\s(?:an?|the))?\s*$/i;

/** The question without a word, and without the preposition and article of a phrase that ends with it. */
function withoutWord(text: string, { start, end }: QuestionWord): string {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const kept = /^[\s?.!]*$/.test(after) ? before.replace(HANGING, '') : before;
  return `${kept}${after}`.replace(/\s+/g, ' ').trim();
}

/** Names the words that the answer ignores. */
function unreadText(unread: readonly string[]): string {
  const said = unread.map((words) => `“${words}”`);
  return `Not read: ${said.join(', ')}.`;
}

function notUnderstood(reading: string): Reading {
  return { understood: false, reading };
}

function interpret(parts: Parts): Reading {
  if (parts.words.length === 0) return notUnderstood('The question is empty.');
  const sentence = sentenceOf(parts);
  const roles = rolesOf(parts, sentence);
  const why = strayNegationOf(parts, roles) ?? judgementOf(parts, sentence) ?? unaskable(parts);
  return why ? notUnderstood(why) : understand(parts, sentence, roles);
}

/** Reads a question that can be answered in principle; it may still lack something. */
function understand(parts: Parts, sentence: MarkedSentence, roles: Roles): Reading {
  const { intent, change } = askedFor(parts, sentence);
  const claimed = stateOfTheArt(parts, sentence, roles, intent);
  if (claimed) return { ...claimed, unread: [], reading: sayBack(claimed) };
  const superlative = intent === 'BEST' ? superlativeOf(parts) : undefined;
  const content = contentOf(parts, sentence, roles, intent, superlative);
  const understood = {
    ...content,
    conditions: change ? largestChange(content.conditions, parts) : content.conditions,
    intent,
    direction: superlative?.direction,
    ...(change && { largestChange: true }),
    ...orderOf(parts),
    ...(intent === 'BEST' && sentence.asked === 'BASELINES' && { ofBaselines: true }),
    ...(intent === 'BEST' && parts.place && { place: parts.place.rank }),
    ...(asksForExtremes(parts, intent) && { extremes: true }),
  };
  const reason = whyNot(understood, parts);
  return reason === undefined ? { ...understood, unread: [], reading: sayBack(understood) } : notUnderstood(reason);
}

/** "the range of accuracy", as which `plain-question.ts` writes "lowest and highest" too */
function asksForExtremes({ words, names, bounds }: Parts, intent: AskIntent): boolean {
  if (!/^(?:VALUE|LIST_METHODS)$/.test(intent) || bounds.length > 0) return false;
  return words.some(({ lower }, at) => /^ranges?$/.test(lower) && !isWithin(names, at));
}

function strayNegationOf(parts: Parts, roles: Roles): string | undefined {
  const stray = strayNegation(parts, roles);
  return stray && `“${stray.text}” asks for what is not claimed, and papers do not state that.`;
}

/** "which methods claim the state of the art?", without a metric, asks for claims of the state of the art. */
function stateOfTheArt(parts: Parts, { text, asked }: MarkedSentence, roles: Roles, intent: AskIntent): Omit<Understood, 'reading' | 'unread'> | undefined {
  const ofMethods = asked === 'METHODS' && /(?:^| )(?:claim|CLAIMS|report|reach|reaches|achieve|achieves)(?: \S+)?(?: to be(?: the)?)? BEST/.test(text);
  const ofClaims = asked === 'CLAIMS' && /(?:^| )(?:BEST CLAIMS|CLAIMS (?:of|to|about)(?: (?:be|being|the|new|a))* BEST)(?: |$)/.test(text);
  if (!/^(?:BEST|COUNT)$/.test(intent) || (!ofMethods && !ofClaims)) return undefined;
  if (!parts.words.some(({ lower }) => lower === 'state-of-the-art' || lower === 'sota')) return undefined;
  const conditions = claimConditionsOf(parts, roles, undefined, false).map((condition) => ({ ...condition, relation: ['STATE_OF_THE_ART' as const] }));
  const asks = intent === 'COUNT' ? { intent, counted: ofMethods ? ('METHOD' as const) : ('CLAIM' as const) } : { intent: ofMethods ? ('LIST_METHODS' as const) : ('VALUE' as const) };
  return { ...orderOf(parts), understood: true, ...asks, names: parts.names, limit: parts.limit?.count, methods: [], introduced: [], conditions };
} // prettier-ignore

/** The intent, and whether the question is about the largest change ("the biggest speedup"), which boards do not rank. */
function askedFor(parts: Parts, sentence: MarkedSentence): { intent: AskIntent; change: boolean } {
  const found = intentOf(parts, sentence);
  // "the number of layers of X" is a value of it; only what the graph lists can be counted.
  const intent = found === 'COUNT' && sentence.asked === undefined ? 'VALUE' : found;
  const change = /^(?:BEST|LIST_METHODS|VALUE)$/.test(intent) && asksForLargestChange(parts);
  if (!change) return { intent, change };
  return { intent: sentence.asked === 'METHODS' ? 'LIST_METHODS' : 'VALUE', change };
}

/** The reason why a question cannot be answered if it asks for a judgement or an explanation, which the graph does not contain. */
function judgementOf({ words, bounds }: Parts, { text }: MarkedSentence): string | undefined {
  const first = words[0]?.lower;
  if (first === 'why' || /^how (?:does|do|did) (?:the )?<method> works?$/.test(text))
    return 'The graph contains what was measured, but not why or how. Ask for values instead, for example “how does NOLA compare with LoRA?”.';
  if (/^(?:is|are|was|were) (?:the )?<bound> .*BEST/.test(text))
    return 'Whether a value is the best is not looked up by the value. Ask for the best one instead, for example “best top-1 accuracy on ImageNet-1K”.';
  const judges = words.some(({ lower }) => /^(?:good|bad|well|poor)$/.test(lower));
  if (/^(?:is|are)$/.test(first ?? '') && judges && bounds.length > 0)
    return 'The graph does not judge whether a value is good. Ask for the best one instead, for example “best top-1 accuracy on ImageNet-1K”.';
  return undefined;
}

/** "the first token", where "first" does not ask for the oldest. */
const COUNTED_FROM_FIRST = /^(?:tokens?|stages?|steps?|layers?|orders?|authors?|passe?s?|half)$/;

/** "the latest results", "the oldest paper", "accuracy over time" */
function orderOf({ words: all, dates, names, topics }: Parts): Pick<Understood, 'order'> {
  const taken = new Set([...names, ...topics, ...(dates ? [dates] : [])].flatMap(range));
  const isOrdinal = (at: number): boolean =>
    all[at]!.lower === 'first' && COUNTED_FROM_FIRST.test(all[at + 1]?.lower ?? '');
  const words = all.filter((_, at) => !taken.has(at) && !isOrdinal(at));
  if (
    findPhrase(
      words,
      /over time|over the years|history of|evolution of|timeline of|progress (?:of|on|in)|first to|(?:was|were|is|who|the) first(?! \d)/,
    )
  )
    return { order: 'OLDEST' };
  const word = words.find(({ lower }) => /^(?:latest|newest|oldest|earliest)$/.test(lower))?.lower;
  return word === undefined ? {} : { order: /^(?:latest|newest)$/.test(word) ? 'NEWEST' : 'OLDEST' };
}

/** The first rule of the table that matches. */
function intentOf({ names }: Parts, { text, asked }: MarkedSentence): AskIntent {
  const methods = names.filter((name) => name.kind === 'METHOD').length;
  const rule = INTENTS.find(
    (candidate) =>
      (candidate.pattern?.test(text) ?? true) &&
      (candidate.noun === undefined || candidate.noun === asked) &&
      (candidate.methods ?? 0) <= methods &&
      (candidate.nounless !== true || asked === undefined),
  );
  return rule!.asks;
}

type Content = Omit<Understood, 'reading' | 'intent' | 'direction' | 'unread'>;

function contentOf(
  parts: Parts,
  sentence: MarkedSentence,
  roles: Roles,
  intent: AskIntent,
  superlative: Superlative | undefined,
): Content {
  const counted = intent === 'COUNT' ? COUNTED_KIND[sentence.asked ?? 'CLAIMS'] : undefined;
  const asksForPapers = intent === 'LIST_PAPERS' || counted === 'PAPER';
  const papers = asksForPapers ? papersAsked(parts, sentence, roles, intent) : undefined;
  const content = papers ?? claimsAsked(parts, sentence, roles, intent, superlative);
  const base = { understood: true, names: parts.names, limit: parts.limit?.count } as const;
  return { methods: [], introduced: [], ...base, counted, ...content };
}

type Asked = Pick<Content, 'conditions'> & Partial<Content>;

/** Papers by what they introduce or mention; undefined if the question has conditions on their claims. */
function papersAsked(parts: Parts, sentence: MarkedSentence, roles: Roles, intent: AskIntent): Asked | undefined {
  const introduced = intent === 'LIST_PAPERS' && /(?:^when |PROPOSED)/.test(sentence.text) ? introducible(parts) : [];
  if (introduced.length > 0) return { conditions: [{}], introduced, papers: { published: parts.dates?.published } };
  return asksForMentions(parts, sentence, roles)
    ? { conditions: [{}], papers: mentionsOf(parts, sentence, roles) }
    : undefined;
}

function claimsAsked(
  parts: Parts,
  sentence: MarkedSentence,
  roles: Roles,
  intent: AskIntent,
  superlative: Superlative | undefined,
): Asked {
  if (intent === 'COMPARE') return comparisonOf(parts, sentence, roles);
  if (intent === 'BEST') return bestAsked(parts, sentence, roles, superlative);
  const implied =
    intent === 'VALUE' ? adjectiveOf(sentence, parts) : intent === 'LIST_HARDWARE' ? metricsOfPhase(parts) : undefined;
  const conditions = claimConditionsOf(parts, roles, implied, intent === 'TRADEOFF');
  if (intent === 'TRADEOFF') return { conditions };
  const asked = intent === 'VALUE' ? askedChange(parts) : undefined;
  if (asked) return { conditions: conditions.map((condition) => inUnit({ ...asked, ...condition }, parts)) };
  const better = betterBySome(conditions, parts) ?? betterThanSome(conditions, parts);
  if (better) return leftOutWhole(better);
  const quality = changedQuality(parts);
  const changed = conditions.map((condition) =>
    inUnit(withSpeedup(withChange({ ...quality, ...condition }, parts), parts), parts),
  );
  if (intent !== 'VALUE') return leftOutWhole(eachOf(changed, parts));
  const each = eachCircumstance(changed, parts);
  return each === changed ? { conditions: changed } : { conditions: each, either: true };
}

/** "anything faster and cheaper": one condition for each quality; undefined if the question compares none by itself. */
function betterBySome([only, ...others]: readonly ClaimCondition[], parts: Parts): ClaimCondition[] | undefined {
  if (!only || others.length > 0 || only.baseline || only.metric) return undefined;
  const qualities = bareQualities(parts);
  return qualities.length > 0 ? qualities.map((one) => ({ ...one, ...only })) : undefined;
}

/** "smaller and more accurate than BERT": one condition for each quality that is compared; undefined if there are fewer than two. */
function betterThanSome([only, ...others]: readonly ClaimCondition[], parts: Parts): ClaimCondition[] | undefined {
  if (!only?.baseline || others.length > 0) return undefined;
  const qualities = qualitiesBeforeThan(parts);
  return qualities.length < 2 ? undefined : qualities.map((one) => ({ ...only, ...one }));
}

/** The condition that is ranked, and further ones that the methods must meet: "the smallest model with over 80 % accuracy". */
function bestAsked(parts: Parts, { text }: MarkedSentence, roles: Roles, superlative: Superlative | undefined): Asked {
  if (superlative?.filtered) {
    const filters = claimConditionsOf(parts, roles, undefined, false);
    return { conditions: onRankedDevice({ metric: [...superlative.metrics!] }, filters) };
  }
  const conditions = claimConditionsOf(parts, roles, ofTraining(parts, superlative?.metrics), false);
  const whether = /^(?:is|are|does|do|was|were) /.test(text) ? conditions[0]?.subject : undefined;
  if (!whether || conditions.length !== 1) return { conditions };
  const { subject: _, ...others } = conditions[0]!;
  return { conditions: [others], whether };
}

/**
 * "the fastest on iPhone 12 with over 75 % on GSM8K": the device belongs to the time that is ranked, since accuracy is seldom
 * reported for a device.
 */
function onRankedDevice(ranked: ClaimCondition, filters: readonly ClaimCondition[]): ClaimCondition[] {
  const isCost = (one: ClaimCondition): boolean =>
    one.metric?.some((name) => lookup('METRIC', name.replace(/^metric:/, ''))?.cost === true) ?? false;
  const found = filters.find(({ hardware, hardwareCategory, hardwareVendor }) => hardware ?? hardwareCategory ?? hardwareVendor);
  if (!found || !isCost(ranked) || filters.some(isCost)) return [ranked, ...filters];
  const { hardware, hardwareCategory, hardwareVendor } = found;
  const onDevice = { ...ranked, ...(hardware && { hardware }), ...(hardwareCategory && { hardwareCategory }), ...(hardwareVendor && { hardwareVendor }) };
  return [onDevice, ...filters.map(({ hardware: _, hardwareCategory: __, hardwareVendor: ___, ...filter }) => filter)];
} // prettier-ignore

/** The ids of the named entities that a paper can introduce, except classes: many papers introduce "a quantization method". */
function introducible({ words, names }: Parts): string[] {
  const isSort = (name: FoundName): boolean => {
    const noun = LISTED[words[name.to]?.lower ?? ''];
    // "a LoRA variant" asks for a kind of LoRA; "the LRA benchmark" is LRA itself.
    const isOfNoun = noun !== undefined && (name.kind === 'METHOD' || noun !== name.kind);
    return name.generic || isPluralNoun(words, { ...name, from: 0 }) || isOfNoun;
  };
  return names.filter((name) => /METHOD|DATASET|METRIC/.test(name.kind) && !isSort(name)).flatMap((name) => name.ids);
} // prettier-ignore

function comparisonOf(parts: Parts, sentence: MarkedSentence, roles: Roles): Pick<Content, 'methods' | 'conditions'> {
  const methods = parts.names.filter((name) => name.kind === 'METHOD').flatMap((name) => name.ids);
  const others = { ...roles, subjects: [], baselines: [], mentioned: [], outcome: undefined };
  const implied = adjectiveOf(sentence, parts) ?? comparedIn(parts);
  return { methods, conditions: claimConditionsOf(parts, others, implied, false).slice(0, 1) };
}

/** Whether papers are searched by what they mention rather than by their claims. */
function asksForMentions({ bounds, names, categories, vendors, words }: Parts, { text }: MarkedSentence, roles: Roles): boolean {
  if (bounds.length > 0 || roles.baselines.length > 0) return false;
  if (categories.length > 0 || vendors.length > 0) return false;
  if (/(?:^| )(?:about|mention|mentions|mentioning|discuss|discusses|discussing)(?: |$)/.test(text)) return true;
  const claims = words.some((word) => CLAIM_VERBS.has(word.lower)) || text.includes('CLAIMS');
  if (!claims && /(?:^| )PAPERS (?:on|regarding|concerning) /.test(text)) return true;
  if (roles.excluded.size > 0) return false;
  return !claims && (text.includes('PROPOSED') || !names.some((name) => name.kind === 'METRIC'));
} // prettier-ignore

/** Names without an entity in the graph are searched as words of the text. */
function mentionsOf(parts: Parts, { tokens }: MarkedSentence, { excluded }: Roles): PaperCondition {
  const { words, circumstances, absences } = parts;
  const [names, topics] = [kept(parts.names, excluded), kept(parts.topics, excluded)];
  const others = aroundMentions(parts, excluded);
  const any = alternatives(words, [...names, ...topics]);
  if (any) return { any, ...others };
  const typed = names.filter((name) => isSaid(words, name)).flatMap((name) => searchedWords(words, name));
  const said = [...topics, ...circumstances, ...absences]
    .sort((a, b) => a.from - b.from)
    .flatMap((part) => part.text || []);
  const text = [...said, ...typed, ...introducedSort(words, tokens, names.length + topics.length > 0)].join(' ');
  const known = names.filter((name) => !isSaid(words, name));
  return { ...(text === '' ? {} : { text }), ...mentionsAmong(known, words), ...others };
}

function kept<Part extends Stretch>(parts: readonly Part[], excluded: Roles['excluded']): Part[] {
  return parts.filter((part) => !excluded.has(part));
}

/** The conditions on papers other than what they say or mention. */
function aroundMentions(parts: Parts, excluded: Roles['excluded']): PaperCondition {
  const organizations = kept(parts.organizations, excluded);
  const not = papersLeftOut(parts, excluded);
  return {
    ...(organizations.length > 0 ? { affiliation: organizations.map(({ organization }) => organization) } : {}),
    ...(parts.dates ? { published: parts.dates.published } : {}),
    ...(not.length > 0 ? { not } : {}),
  };
}

/** "papers about pruning or LoRA": what each of them says or mentions; undefined for entities alone, which `mentionsAny` has, and for "and". */
function alternatives(words: Parts['words'], parts: readonly (FoundName | Parts['topics'][number])[]): PaperCondition[] | undefined {
  const listed = [...parts].sort((a, b) => a.from - b.from);
  const gaps = listed.slice(1).map(({ from }, i) => words.slice(listed[i]!.to, from).map(({ lower }) => lower).join(' '));
  const isEither = /^or(?: (?:on|about|for|with|using))?$/.test(gaps.at(-1) ?? '') && gaps.slice(0, -1).every((gap) => /^(?:or)?$/.test(gap));
  const conditions = listed.map((part): PaperCondition => {
    if (!('ids' in part)) return { text: part.text };
    return isSaid(words, part) ? { text: searchedWords(words, part).join(' ') } : { mentions: part.ids.slice(0, 1) };
  });
  return isEither && conditions.some(({ text }) => text !== undefined) ? conditions : undefined;
} // prettier-ignore

/** Papers contain "speedup" without making a claim about one. */
function isSaid(words: Parts['words'], name: FoundName): boolean {
  return isSearchedAsText(words, name) || name.kind === 'METRIC';
}

/** "papers about LoRA, but not about quantization" */
function papersLeftOut({ words, names, topics, organizations }: Parts, excluded: Roles['excluded']): PaperCondition[] {
  return [
    ...names
      .filter((name) => excluded.has(name))
      .map((name) => (isSaid(words, name) ? { text: searchedWords(words, name).join(' ') } : { mentions: name.ids.slice(0, 1) })),
    ...topics.filter((topic) => excluded.has(topic)).map(({ text }) => ({ text })),
    ...organizations.filter((part) => excluded.has(part)).map(({ organization }) => ({ affiliation: [organization] })),
  ];
} // prettier-ignore

/** "papers that propose a benchmark for agents" say "benchmark". */
function introducedSort(words: Parts['words'], tokens: MarkedSentence['tokens'], isAboutMore: boolean): string[] {
  const proposed = tokens.findIndex(({ mark }) => mark === 'PROPOSED');
  const sort =
    proposed < 0 ? undefined : tokens.slice(proposed + 1, proposed + 4).find(({ mark }) => mark === 'DATASETS');
  return sort && isAboutMore ? [words[sort.from]!.lower.replace(/s$/, '')] : [];
}

/** All of them must be mentioned; of "A or B" and "A, B or C" one. */
function mentionsAmong(names: readonly FoundName[], words: Parts['words']): PaperCondition {
  if (names.length === 0) return {};
  const ids = names.map((name) => name.ids[0]!);
  const gaps = names.slice(1).map((name, i) => words.slice(names[i]!.to, name.from).map(({ lower }) => lower));
  const isEither = gaps.at(-1)?.includes('or') === true && !gaps.some((gap) => gap.includes('and'));
  return isEither ? { mentionsAny: ids } : { mentions: ids };
}

/** "how many GB does X need" */
const METRICS_OF_DIMENSION: Readonly<Record<string, readonly string[]>> = {
  TIME: ['latency', 'runtime'],
  BYTES: ['memory', 'model size'],
  ENERGY: ['energy'],
  POWER: ['power'],
  RATE: ['throughput', 'speed'],
  MONEY: ['cost', 'training cost'],
};

/** The metrics of "how fast", "how big", "how long" or "hours" in a question that names none. */
function adjectiveOf({ tokens }: MarkedSentence, { words, names, bounds }: Parts): readonly string[] | undefined {
  if (names.some((name) => name.kind === 'METRIC')) return undefined;
  const how = tokens.findIndex(({ mark }) => mark === 'how');
  const next = how >= 0 ? tokens[how + 1] : undefined;
  const word = next && words[next.from]?.lower;
  const free = words.filter((_, at) => !isWithin(bounds, at));
  if (asksForTime(free, word)) return isOfTraining({ words, names }) ? ['training time'] : ['latency', 'runtime'];
  if (word !== undefined && Object.hasOwn(ADJECTIVES, word)) return ADJECTIVES[word]!.metrics;
  return ofUnitAsked(words) ?? ofSizeAsked(words);
}

function ofUnitAsked(words: Parts['words']): readonly string[] | undefined {
  const unit = words.find((_, at) => isUnit(words, at));
  return unit && METRICS_OF_DIMENSION[findUnit(unit.text)?.dimension ?? ''];
}

function ofSizeAsked(words: Parts['words']): readonly string[] | undefined {
  return words.some(({ lower }) => /^sizes?$/.test(lower)) ? ADJECTIVES.big!.metrics : undefined;
}

/** "how long", "how many hours", "in seconds" @param word the word after "how" */
function asksForTime(words: Parts['words'], word: string | undefined): boolean {
  if (word !== undefined && word !== 'many') return word === 'long';
  return words.some(({ lower }) => /^(?:hours?|minutes?|seconds?|days?)$/.test(lower));
}

/** The metrics of a comparative such as "which is faster, …" in a question without metrics. */
function comparedIn({ words, names }: Parts): readonly string[] | undefined {
  if (names.some((name) => name.kind === 'METRIC')) return undefined;
  for (const { lower } of words)
    if (Object.hasOwn(COMPARATIVES, lower) && COMPARATIVES[lower]!.metrics) return COMPARATIVES[lower]!.metrics;
  const adjective = words.find(
    ({ lower }, i) => Object.hasOwn(ADJECTIVES, lower) && /^(?:more|as)$/.test(words[i - 1]?.lower ?? ''),
  );
  return adjective && ADJECTIVES[adjective.lower]!.metrics;
}

/** What costs less to train, or is faster at it: "cheapest to train". */
function ofTraining(parts: Parts, metrics: readonly string[] | undefined): readonly string[] | undefined {
  if (!metrics || !isOfTraining(parts)) return metrics;
  if (metrics.includes('cost')) return ['training cost', 'training compute'];
  return metrics.includes('latency') ? ['training time'] : metrics;
}

interface Superlative {
  /** Whether the question bounds another quality, which the ranked methods must meet. */
  readonly filtered?: boolean;
  readonly metrics?: readonly string[];
  readonly direction?: Quality['direction'];
}

/** The metrics and direction of the first superlative that is not part of a name ("the fastest", "the most accurate"). */
function superlativeOf(parts: Parts): Superlative {
  const { words, names } = parts;
  const at = words.findIndex(
    ({ lower }, i) => Object.hasOwn(SUPERLATIVES, lower) && words[i - 1]?.lower !== 'at' && !isWithin(names, i),
  );
  if (at < 0) return {};
  const metric = names.find((name) => name.kind === 'METRIC');
  const word = words[at]!.lower;
  const next = words[at + 1]?.lower ?? '';
  const own = qualityOf(word, next);
  if (own && boundsOther(parts, own)) return { ...own, filtered: true };
  const isDegree = word === 'most' || word === 'least';
  if (isDegree && Object.hasOwn(ADJECTIVES, next)) return byAdjective(ADJECTIVES[next]!, word === 'most', metric);
  if (word === 'most' && metric && words.some(({ lower }) => /efficient$/.test(lower))) return {};
  return bySuperlative(word, metric);
}

/** The quality that a superlative implies: "smallest", "most accurate". */
function qualityOf(word: string, next: string): Superlative | undefined {
  if (word === 'most' && Object.hasOwn(ADJECTIVES, next)) return byAdjective(ADJECTIVES[next]!, true, undefined);
  const { quality, direction } = SUPERLATIVES[word]!;
  return quality && { metrics: quality.metrics, direction };
}

/** Whether the question bounds a quality other than the one that it ranks by. */
function boundsOther({ names, bounds }: Parts, { metrics = [] }: Superlative): boolean {
  const named = names.filter((name) => name.kind === 'METRIC');
  if (bounds.length === 0 || named.some((name) => isAmong(name, metrics))) return false;
  return named.length > 0 || bounds.every((bound) => isOfOther(bound, metrics));
}

function bySuperlative(word: string, metric: FoundName | undefined): Superlative {
  const { worst, quality, direction } = SUPERLATIVES[word]!;
  const better = metric && lookup('METRIC', metric.name)?.better;
  // "the top 3 models by parameters" are the largest ones, although fewer parameters count as better.
  if (word === 'top' && metric && isAmong(metric, ADJECTIVES.big!.metrics)) return { direction: 'HIGHER' };
  if (worst) return { direction: better === 'LOWER' ? 'HIGHER' : 'LOWER' };
  return metric ? { direction: endOf(word, direction, better) } : { metrics: quality?.metrics, direction };
}

function byAdjective({ metrics, direction }: Quality, most: boolean, metric: FoundName | undefined): Superlative {
  const end = most ? direction : direction === 'HIGHER' ? 'LOWER' : 'HIGHER';
  if (metric) return {};
  const better = lookup('METRIC', metrics[0]!)?.better;
  return { metrics: metrics.filter((name) => lookup('METRIC', name)?.better === better), direction: end };
}

/** The direction of a superlative: "fastest by throughput" means a high throughput, since the metric decides which end is good. */
function endOf(word: string, own: Quality['direction'] | undefined, better: Quality['direction'] | undefined) {
  if (GOOD_END.has(word)) return better;
  if (BAD_END.has(word)) return better === 'HIGHER' ? 'LOWER' : 'HIGHER';
  return own;
}

/** Why a parsed question cannot be answered; undefined if it can. */
function whyNot(question: Omit<Understood, 'reading' | 'unread'>, parts: Parts): string | undefined {
  const { intent, methods, papers, introduced } = question;
  if (intent === 'COMPARE' && methods.length < 2) return 'A comparison needs two or more methods.';
  const why =
    whyNotSeveral(intent, parts) ?? whyNotChange(parts, question.conditions) ?? whyNotIntroduced(question, parts);
  return why ?? (papers || introduced.length > 0 ? undefined : whyNoClaims(question, parts));
}

/** "papers introducing new datasets" */
function whyNotIntroduced(
  { intent, counted, papers, conditions, introduced }: Omit<Understood, 'reading' | 'unread'>,
  { words }: Parts,
): string | undefined {
  const ofPapers = intent === 'LIST_PAPERS' || counted === 'PAPER';
  const filters: readonly object[] = papers ? [papers] : conditions;
  if (!ofPapers || introduced.length > 0 || filters.some((one) => Object.keys(one).length > 0)) return undefined;
  return words.some(({ lower }) => PROPOSE_VERBS.has(lower))
    ? 'Which one? Name what the papers introduce, for example “who introduced LoRA?”.'
    : undefined;
}

/** A question for values lists them for each circumstance ("4-bit or 8-bit"); any other question may name one circumstance, or ask for results under each of several. */
function whyNotSeveral(intent: AskIntent, parts: Parts): string | undefined {
  const parallel = parallelCircumstances(parts);
  if (!parallel || intent === 'VALUE' || (parallel.by === 'and' && !/BEST|COMPARE|TRADEOFF/.test(intent)))
    return undefined;
  return `“${parallel.joined.map(({ text }) => text).join(` ${parallel.by} `)}” needs a separate question for each of them.`;
}

/** "halves the KV cache": a change by a number needs a metric, something that it is relative to, or a way that anything may go. */
function whyNotChange({ words, bounds, names }: Parts, conditions: readonly ClaimCondition[]): string | undefined {
  const isAny = words.every(({ lower }) => lower !== 'everything') && conditions.every(({ outcome, change }) => outcome ?? change);
  if (isAny) return undefined;
  const isBy = ({ from }: { readonly from: number }): boolean => words.slice(Math.max(0, from - 3), from).some(({ lower }) => lower === 'by');
  if (names.some(({ kind, inGraph }) => kind === 'METRIC' || inGraph) || !bounds.some((bound) => bound.unit === '%' && isBy(bound))) return undefined;
  return 'Name the metric that changes, for example “methods that reduce memory by 50 %”.';
} // prettier-ignore

/** Why a question about claims cannot be answered. */
function whyNoClaims({ intent, conditions }: Omit<Understood, 'reading' | 'unread'>, parts: Parts): string | undefined {
  const asked = conditions.flatMap((condition) => Object.keys(condition));
  if (intent === 'BEST' && !asked.some((field) => RANKED_BY.has(field)))
    return '“Best” by which metric? Name one, for example “top-1 accuracy” or “latency”.';
  if (intent === 'TRADEOFF' && new Set(conditions.flatMap((condition) => condition.metric ?? [])).size < 2)
    return 'A trade-off needs two metrics, for example “accuracy” and “latency”.';
  if (asked.length === 0 && parts.words.some(({ lower }) => lower === 'about'))
    return 'Nothing after “about” in the question is known.';
  if (asked.length === 0 && intent === 'VALUE') return 'The question names no method, dataset, metric or hardware.';
  return misfit(intent, conditions, parts);
}

/** A question for the best needs a condition on at least one of these fields, because boards exist for them. */
const RANKED_BY = new Set(['metric', 'dataset', 'task', 'hardware', 'hardwareCategory', 'hardwareVendor', 'paper']);

/** A complaint about a number whose unit does not fit the only metric: "latency above 80 %". */
function misfit(
  intent: AskIntent,
  conditions: readonly ClaimCondition[],
  { words, names, bounds }: Parts,
): string | undefined {
  const metrics = names.filter((name) => name.kind === 'METRIC');
  const loose = conditions.find(({ metric, value }) => value !== undefined && metric === undefined);
  if (!loose || metrics.length !== 1 || bounds.length !== 1) return undefined;
  // "the fewest parameters with at least 98 % on CIFAR-10" bounds what is measured there.
  if (intent === 'BEST' && (loose.dataset || loose.hardware)) return undefined;
  // "models under 10 ms, with their accuracy" asks for another value of them.
  const before = words.slice(bounds[0]!.to, metrics[0]!.from).map(({ lower }) => lower).join(' '); // prettier-ignore
  if (/(?:^| )(?:(?:with|and) (?:the|their|its|what|which)|and (?:report|give|show)(?: (?:the|their|its))?)$/.test(before)) return undefined; // prettier-ignore
  return `${loose.unit === undefined ? 'The number' : `A number in ${loose.unit}`} is not a value of ${metrics[0]!.name}.`;
}
