import type { EntityKind } from '../domain/extraction.js';
import type { Entity } from '../domain/graph.js';
import { editDistance } from '../domain/edit-distance.js';
import { isSizeOfFamily } from '../domain/model-size.js';
import { memoize } from '../domain/memoize.js';
import { containsWords } from '../domain/whole-words.js';
import { list } from '../domain/wording.js';
import { entityId, nameKey } from '../domain/names.js';
import { ENTITY_KINDS } from '../domain/extraction.js';
import { entries, type LexiconEntry, lookup, narrowerEntries } from '../lexicon/lexicon.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { ADJECTIVES, CATEGORIES, CLOSED_WORDS, LISTED, OPEN_WORDS, SUPERLATIVES } from './vocabulary.js';
import { range, type Stretch, type QuestionWord } from './words.js';

/** The store methods that parsing a question needs: looking up names, counting papers that contain a word, and telling whether any claim is under a condition. */
export type NameStore = Pick<
  GraphStore,
  'bearers' | 'entities' | 'nameCandidates' | 'countPapers' | 'hasClaims' | 'findClaims'
>;

/** A name in the question. */
export interface FoundName extends Stretch {
  readonly kind: EntityKind;
  /** Ids of all entities of this kind with the name. */
  readonly ids: readonly string[];
  readonly name: string;
  /** False if only the lexicon has the name, and no entity of this graph does. */
  readonly inGraph: boolean;
  /** A technique or family written as common words ("quantization"). */
  readonly generic: boolean;
  /** For a metric that the graph does not have: the broader metrics according to the lexicon. */
  readonly broader?: readonly string[];
  /** Metrics of the graph that are themselves a change of this one, if the question asks for it: "memory savings" for memory. */
  readonly gains?: readonly string[];
  /** Whether some paper contains the words of the name next to each other; set only for names that are searched as text (`isSearchedAsText`). */
  readonly isPhrase?: boolean;
  /** The spelling in the question, if a typo was corrected. */
  readonly misspelt?: string;
  /** For a metric: the alias in the question, if it says more than the name: "training loss" for loss. */
  readonly alias?: string;
}

const CHANGE_OF = / (?:reductions?|savings?|improvements?|gains?|increases?)$/i;
const LONGEST_NAME = 7;
const MOST_SLIPS = 2;

/** Finds the longest names of the graph and the lexicon in the question, from left to right. Sends two queries to the store. */
export async function findNames(
  words: readonly QuestionWord[],
  taken: ReadonlySet<number>,
  store: NameStore,
): Promise<FoundName[]> {
  const spans = spansOf(words, taken);
  const fields = new Map(spans.map((span) => [span, inLexicon(span.text, isEveryday(words, span))]));
  const narrower = [...fields.values()].flatMap((entry) => (entry ? narrowerKeys(entry) : []));
  const bearers = await store.bearers([...new Set([...spans.map((span) => span.key), ...narrower])]);
  const idsOfKey = new Map<string, string[]>();
  for (const { key, entityId: id } of bearers) idsOfKey.set(key, [...(idsOfKey.get(key) ?? []), id]);
  const ids = [...new Set(bearers.map((bearer) => bearer.entityId))];
  const entities = new Map(
    (await store.entities(ids)).flatMap((entity) => (entity ? [[entity.id, entity] as const] : [])),
  );
  const bearing = (key: string): Entity[] => (idsOfKey.get(key) ?? []).flatMap((id) => entities.get(id) ?? []);
  // A longer span is read by those within it as well.
  const named = memoize((span: NameSpan): Named | undefined => {
    const entry = fields.get(span);
    return choose(bearing(span.key), words, span) ?? (entry && fromLexicon(entry, bearing));
  });
  const { found, changes } = chosenAmong(spans, words, taken, named);
  const common = await Promise.all(found.map((name) => isCommonWord(words, name, store)));
  const kept = found.filter((_, i) => !common[i]).sort((a, b) => a.from - b.from);
  return kept.map((name) => withGains(name, changes));
}

/** The names among the spans, and the metrics of the graph that are changes of one of them. */
function chosenAmong(spans: readonly NameSpan[], words: readonly QuestionWord[], taken: ReadonlySet<number>, named: (span: NameSpan) => Named | undefined): { found: FoundName[]; changes: FoundName[] } {
  const found: FoundName[] = [];
  const changes: FoundName[] = [];
  const used = new Set(taken);
  const isPartOf = (kind: EntityKind, holds: (other: NameSpan) => boolean): boolean =>
    spans.some((other) => holds(other) && named(other)?.kind === kind);
  for (const span of spans) {
    const best = range(span).some((i) => used.has(i)) ? undefined : namedBest(words, span, spans, named);
    if (!best) continue;
    const isSort = isNamedSort(words, span) && isPartOf('METHOD', (other) => other.from === span.from && other.to === span.to - 1);
    // "cost reduction" is a reduction of cost.
    const isChange = best.kind === 'METRIC' && isChangeOfMetric(span.text);
    if (isChange && best.inGraph) changes.push({ from: span.from, to: span.to, ...best });
    if (isSort || isChange || (best.kind !== 'METRIC' && isPartOf('METRIC', (other) => runsBeyond(span, other)))) continue;
    found.push({ from: span.from, to: span.to, ...best, ...aliasOf(span, best) });
    range(span).forEach((i) => used.add(i));
  }
  return { found, changes };
} // prettier-ignore

function aliasOf({ text }: NameSpan, { kind, name }: Named): Pick<FoundName, 'alias'> {
  const saysMore = kind === 'METRIC' && containsWords(text, name) && text.split(/[\s-]/).length > name.split(/[\s-]/).length;
  return saysMore ? { alias: text } : {};
} // prettier-ignore

/** What a span names; nothing for "GLUE score", of which the graph has the dataset and no such metric. */
function namedBest(words: readonly QuestionWord[], span: NameSpan, spans: readonly NameSpan[], named: (span: NameSpan) => Named | undefined): Named | undefined {
  const { from, to } = span;
  const best = named(span);
  if (!best || best.inGraph || !/^scores?$/.test(words[to - 1]!.lower)) return best;
  const isOfDataset = spans.some((other) => {
    const found = other.from === from && other.to === to - 1 ? named(other) : undefined;
    return found?.kind === 'DATASET' && found.inGraph;
  });
  return isOfDataset ? undefined : best;
} // prettier-ignore

/** "MoE models", which are methods of the sort MoE, although some paper has "MoE model" as a name. */
function isNamedSort(words: readonly QuestionWord[], { from, to }: Stretch): boolean {
  return to - from > 1 && /^(?:models|methods|networks|approaches)$/.test(words[to - 1]!.lower);
}

/** A metric in "memory savings", with the metric of that name, which some graphs have besides memory. */
function withGains(name: FoundName, changes: readonly FoundName[]): FoundName {
  const change = changes.find(({ from, to }) => name.kind === 'METRIC' && from === name.from && name.to < to);
  if (!change) return name;
  const ids = name.inGraph ? [...name.ids, ...change.ids] : change.ids;
  return { ...name, ids, inGraph: true, gains: change.ids };
}

/** Whether a name begins within another and ends behind it: in "KV cache compression ratio" a compression ratio is asked for, and not KV-cache compression. */
function runsBeyond(span: Stretch, other: Stretch): boolean {
  return span.from < other.from && other.from < span.to && span.to < other.to;
}

/** A word that this many times more papers say than mention the name is not meant as the name. */
const COMMON = 4;

/** Whether a word in small letters, which some paper has as a name in others, is said by many papers that do not mean the name: "battery life" is none of LIFE. */
async function isCommonWord(words: readonly QuestionWord[], { from, to, ids, name, inGraph }: FoundName, store: NameStore): Promise<boolean> {
  const typed = words[from]!;
  if (!inGraph || to - from > 1 || !/^[a-z]{3,}$/.test(typed.text) || !/[A-Z]/.test(name) || isCountOfDevices(words, from) || isSideOfComparison(words, from)) return false;
  if (ENTITY_KINDS.some((kind) => lookup(kind, typed.text))) return false;
  const [said, meant] = await saidAndMeant(typed, ids, store);
  return said > COMMON && said > COMMON * meant;
} // prettier-ignore

/** How many papers say a word, and how many mention what it may name. */
function saidAndMeant({ lower }: QuestionWord, ids: readonly string[], store: NameStore): Promise<[number, number]> {
  return Promise.all([store.countPapers({ words: [lower] }), store.countPapers({ mentions: [ids] })]);
}

/** Corrects a typo: finds the only name of the graph within a small edit distance of the words. */
export async function findMisspelt(
  words: readonly QuestionWord[],
  at: number,
  store: NameStore,
): Promise<FoundName | undefined> {
  for (const length of [3, 2, 1]) {
    const part = words.slice(at, at + length);
    if (part.length < length || part.some((word, i) => i > 0 && isFunctionWord(word))) continue;
    const text = part.map((word) => word.text).join(' ');
    const key = nameKey(text);
    if (key.length < 4) continue;
    const near = (await store.nameCandidates(text, undefined, 50))
      .map((candidate) => ({ ...candidate, distance: slips(text, candidate.name) }))
      .filter(({ distance }) => distance <= (key.length >= 8 ? MOST_SLIPS : 1))
      .filter(({ name }) => !isOtherWord(text, name))
      .sort((a, b) => a.distance - b.distance || b.claimCount - a.claimCount || (a.entityId < b.entityId ? -1 : 1))[0];
    const entity = near && (await store.entities([near.entityId]))[0];
    if (entity) return { from: at, to: at + length, ...inGraph([entity]), misspelt: text };
  }
  return undefined;
}

/** "Canary" for Canary-1B: the methods of the graph whose name is this word and a size. */
export async function familyAt(
  words: readonly QuestionWord[],
  at: number,
  store: NameStore,
): Promise<FoundName | undefined> {
  const { text } = words[at]!;
  if (!/^\p{L}[\p{L}\d.-]{3,}$/u.test(text)) return undefined;
  return sizesOf(text, { from: at, to: at + 1 }, store);
}

/** Names of methods that only the lexicon has, as those of their sizes that the graph has. */
function withFamilies(words: readonly QuestionWord[], names: readonly FoundName[], store: NameStore): Promise<FoundName[]> {
  return Promise.all(
    names.map(async (name) => {
      if (name.inGraph || name.kind !== 'METHOD' || name.generic) return name;
      const typed = words.slice(name.from, name.to).map(({ text }) => text).join(' ');
      return (await sizesOf(typed, name, store)) ?? name;
    }),
  );
} // prettier-ignore

async function sizesOf(text: string, { from, to }: Stretch, store: NameStore): Promise<FoundName | undefined> {
  const near = await store.nameCandidates(text, ['METHOD'], 50);
  const ids = [...new Set(near.filter(({ name }) => isSizeOfFamily(name, text)).map(({ entityId: id }) => id))].sort();
  const entities = (await store.entities(ids)).flatMap((entity) => entity ?? []);
  if (entities.length === 0) return undefined;
  return { from, to, ...inGraph(entities), name: list(entities.map(({ name }) => name)), misspelt: text };
} // prettier-ignore

/** The names in the question, with the sizes of families that it means: "llama 70b", "Canary". */
export async function findMembers(words: readonly QuestionWord[], taken: ReadonlySet<number>, store: NameStore): Promise<FoundName[]> {
  return withFamilies(words, await withSizes(words, await findNames(words, taken, store), taken, store), store);
} // prettier-ignore

/** "llama 70b": a family with a size is the only method of the graph whose name begins with the one and has the other. */
async function withSizes(words: readonly QuestionWord[], names: readonly FoundName[], taken: ReadonlySet<number>, store: NameStore): Promise<FoundName[]> {
  return Promise.all(
    names.map(async (name) => {
      const size = words[name.to]?.lower ?? '';
      if (name.kind !== 'METHOD' || taken.has(name.to) || !/^\d+(?:\.\d+)?[bm]$/.test(size)) return name;
      const text = words.slice(name.from, name.to + 1).map((word) => word.text).join(' ');
      const near = await store.nameCandidates(text, ['METHOD'], 50);
      const family = words[name.from]!.lower;
      const ids = new Set(near.filter((other) => other.name.toLowerCase().startsWith(family) && containsWords(other.name.toLowerCase(), size)).map(({ entityId: id }) => id));
      const [entity] = ids.size === 1 ? await store.entities([...ids]) : [];
      return entity ? { from: name.from, to: name.to + 1, ...inGraph([entity]), misspelt: text } : name;
    }),
  );
} // prettier-ignore

/** The only metric of the graph whose name contains the word, but does not end with it: "engagement" for "key engagement metrics", but not "ratio". */
export async function metricContaining(words: readonly QuestionWord[], at: number, store: NameStore): Promise<FoundName | undefined> {
  const { text, lower } = words[at]!;
  if (!/^[a-z-]{5,}$/.test(text)) return undefined;
  const near = await store.nameCandidates(text, ['METRIC'], 50);
  const ids = new Set(near.filter(({ name, claimCount }) => claimCount > 0 && containsWords(name.toLowerCase(), lower) && !name.toLowerCase().endsWith(lower)).map(({ entityId }) => entityId));
  const [entity] = ids.size === 1 ? await store.entities([...ids]) : [];
  return entity && { from: at, to: at + 1, ...inGraph([entity]), misspelt: text };
} // prettier-ignore

/** The only dataset of the graph whose name of several words ends with the word: "flowers" for Oxford Flowers. Not for a word that many papers say. */
export async function datasetEndingIn(words: readonly QuestionWord[], at: number, store: NameStore): Promise<FoundName | undefined> {
  const { text, lower } = words[at]!;
  if (words[at - 1]?.lower !== 'on' || !/^[A-Za-z]{5,}$/.test(text)) return undefined;
  const near = await store.nameCandidates(text, ['DATASET'], 50);
  const ids = [...new Set(near.filter(({ name, claimCount }) => claimCount > 0 && name.toLowerCase().endsWith(` ${lower}`)).map(({ entityId }) => entityId))];
  const [entity] = ids.length === 1 ? await store.entities(ids) : [];
  if (!entity) return undefined;
  const [said, meant] = await saidAndMeant(words[at]!, ids, store);
  return said > COMMON * meant ? undefined : { from: at, to: at + 1, ...inGraph([entity]), misspelt: text };
} // prettier-ignore

/** Whether a short word in small letters differs from a name by another letter, as many words of the language do: "read" is not REAP. */
function isOtherWord(text: string, name: string): boolean {
  const sorted = (word: string): string => [...word.toLowerCase()].sort().join('');
  // "the greenest model" asks for a quality.
  if (/^[a-z]{3,}est$/.test(text) && !/est$/i.test(name)) return true;
  // The median is no average.
  if (/^(?:median|mean)\b/i.test(text) && !/^(?:median|mean)\b/i.test(name)) return true;
  if (/^median\b/i.test(text) !== /^median\b/i.test(name)) return true;
  return /^[a-z]{1,5}$/.test(text) && text.length === name.length && sorted(text) !== sorted(name);
}

/**
 * Edit distance of two spellings; larger than any allowed distance if the first letters differ. Plurals are not normalised, so
 * that "options" does not match "OPTIN".
 */
function slips(text: string, name: string): number {
  const [typed, meant] = [nameKey(text), nameKey(name)];
  if (typed[0] !== meant[0]) return MOST_SLIPS + 1;
  const letters = (whole: string): string => whole.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return Math.max(
    editDistance(typed, meant, MOST_SLIPS).whole,
    editDistance(letters(text), letters(name), MOST_SLIPS).whole,
  );
}

/** Whether a word cannot be a name by itself. */
export function isFunctionWord(word: QuestionWord): boolean {
  return CLOSED_WORDS.has(word.lower) || OPEN_WORDS.has(word.lower);
}
/** Whether the capitalisation of an everyday word marks it as a name: "BASED" and "Frontier", but not "based". */
function isWrittenAsName(word: QuestionWord): boolean {
  return /^[A-Z]/.test(word.text);
}

const OPENERS_OF_SORTS = /^(?:which|what|list|show|all|any|the|other|some|fastest|best|smallest)$/;

/**
 * Whether the words stand for a class of methods, such as the plural in "which vision transformers" and "do diffusion models",
 * or "which vision transformer".
 */
export function isPluralNoun(words: readonly QuestionWord[], name: FoundName): boolean {
  if (name.kind !== 'METHOD') return false;
  const before = words.slice(Math.max(0, name.from - 3), name.from);
  const opener = before.findLastIndex(({ lower }) => OPENERS_OF_SORTS.test(lower));
  const opened = opener >= 0 && before.slice(opener + 1).every((word) => !isFunctionWord(word));
  const plural = /\p{L}s$/u.test(words[name.to - 1]!.text) && !/s$/.test(name.name);
  if (plural) return name.generic || opened || name.from === 0;
  return isSortAsked(words, name);
}

/** "which vision transformer", "any MoE" */
function isSortAsked(words: readonly QuestionWord[], { from, to, generic }: FoundName): boolean {
  const previous = words[from - 1]?.lower ?? '';
  const isCommon = generic || (to - from > 1 && words.slice(from, to).every(({ text, lower }) => text === lower));
  return (
    (isCommon && (/^(?:which|what)$/.test(previous) || isSuperlative(previous))) ||
    (generic && /^(?:any|some)$/.test(previous))
  );
}

/** "the smallest vision transformer" */
function isSuperlative(word: string): boolean {
  return Object.hasOwn(SUPERLATIVES, word);
}

/**
 * Whether papers are searched for the words of a name instead of its entity: no entity has the name, or it consists of common words. A paper about
 * "quantization" contains the word, but may have no entity of that name. Abbreviations such as "LLM" are searched by entity, which has all spellings.
 */
export function isSearchedAsText(
  words: readonly QuestionWord[],
  { from, to, kind, inGraph, generic }: FoundName,
): boolean {
  const typed = words.slice(from, to);
  const isCommon =
    generic || kind === 'TASK' || (kind === 'METHOD' && (to - from > 1 || /^[a-z]+-[a-z-]+$/.test(typed[0]!.text)));
  return !inGraph || (isCommon && typed.every(({ text, lower }) => text === lower && /^[a-z-]{4,}$/.test(lower)));
}

/** The words of a name, for a search that also finds longer words beginning with them. */
export function searchedWords(words: readonly QuestionWord[], { from, to, isPhrase }: FoundName): string[] {
  const searched = words.slice(from, to).map(({ lower }) => singular(lower));
  return isPhrase ? [`"${searched.join(' ')}"`] : searched;
}

/** A word without a plural "s", so that a search finds singular and plural. */
export function singular(word: string): string {
  if (/^(?:series|species|news|lens)$/.test(word)) return word;
  return word
    .replace(/(?<=[a-z]{3})ies$/, 'y')
    .replace(/(?<=[a-z]{2}(?:ss|x|sh|ch))es$/, '')
    .replace(/(?<=[a-z]{3}[^sui])s$/, '');
}

/** Sets `isPhrase` for names whose words some paper contains next to each other: "world model", but not "a model of the world". */
export async function withPhrases(words: readonly QuestionWord[], names: readonly FoundName[], store: NameStore): Promise<FoundName[]> {
  return Promise.all(
    names.map(async (name) => {
      if (!isSearchedAsText(words, name)) return name;
      const qualified = { ...name, from: name.from - 1, isPhrase: true };
      if (isQualified(words, name) && (await store.countPapers({ words: searchedWords(words, qualified).map((said) => said.replaceAll('"', '')) })) > 0) return qualified;
      if (name.to - name.from < 2) return name;
      const said = searchedWords(words, name).join(' ');
      return (await store.countPapers({ words: [said] })) > 0 ? { ...name, isPhrase: true } : name;
    }),
  );
} // prettier-ignore

/** "tiny language models", but not "the most accurate language models" */
function isQualified(words: readonly QuestionWord[], { from }: Stretch): boolean {
  return Object.hasOwn(ADJECTIVES, words[from - 1]?.lower ?? '') && !/^(?:most|least|more|less|how|as|is|are)$/.test(words[from - 2]?.lower ?? '');
} // prettier-ignore

function isChangeOfMetric(text: string): boolean {
  return CHANGE_OF.test(text) && lookup('METRIC', text.replace(CHANGE_OF, '')) !== undefined;
}

interface NameSpan extends Stretch {
  readonly text: string;
  readonly key: string;
}

const VENDORS: ReadonlySet<string> = new Set(entries('HARDWARE').flatMap(({ vendor }) => vendor?.toLowerCase() ?? []));

/** Spans that may be names: the longest first, then from left to right. No name begins or ends with a closed word, and no open word but "cost" is a name on its own (`vocabulary.ts`). */
function spansOf(words: readonly QuestionWord[], taken: ReadonlySet<number>): NameSpan[] {
  const spans: NameSpan[] = [];
  const isClosed = (word: QuestionWord): boolean => CLOSED_WORDS.has(word.lower) && !isWrittenAsName(word);
  for (let length = Math.min(LONGEST_NAME, words.length); length >= 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const span = { from, to: from + length };
      if (range(span).some((i) => taken.has(i))) continue;
      if (isClosed(words[from]!) || (isClosed(words[span.to - 1]!) && !isSplit(words, span))) continue;
      const part = words.slice(from, span.to);
      if (isNoName(words, span, part)) continue;
      for (const text of namesIn(part)) {
        const key = nameKey(text);
        if (key !== '') spans.push({ ...span, text, key });
      }
    }
  }
  return spans;
}

/** "LibriSpeech test other" */
function isSplit(words: readonly QuestionWord[], { to }: Stretch): boolean {
  return words[to - 1]!.lower === 'other' && /^(?:test|dev)$/.test(words[to - 2]?.lower ?? '');
}

function isNoName(words: readonly QuestionWord[], span: Stretch, part: readonly QuestionWord[]): boolean {
  if (part.length === 1 && isOwnNoun(part[0]!) && !isCountOfDevices(words, span.from)) return true;
  return (part.every(isPlain) && !mayBeName(words, span)) || isCountedDevice(part);
}

/** What a stretch of words may name: "Apple iPhone 12" is itself, or else an iPhone 12. */
function namesIn(part: readonly QuestionWord[]): string[] {
  const whole = part.map((word) => word.text);
  const hasVendor = part.length > 2 && VENDORS.has(part[0]!.lower);
  const texts = (hasVendor ? [whole, whole.slice(1)] : [whole]).map((words) => words.join(' '));
  // "accuracies", "H100s"; the keys of names undo other plurals.
  return texts.flatMap((text) =>
    /[a-z]{3}ies$|\d{2}s$/.test(text) ? [text.replace(/ies$/, 'y').replace(/(?<=\d)s$/, ''), text] : [text],
  );
}

function isPlain(word: QuestionWord): boolean {
  return isFunctionWord(word) && !isWrittenAsName(word);
}

/** "training cost" and "the lowest cost", of function words alone. */
function mayBeName(words: readonly QuestionWord[], { from, to }: Stretch): boolean {
  return to - from === 1 ? isNoun(words, from) || isSideOfComparison(words, from) : to - from === 2;
}

/** The sides of a comparison, where _ is a word of the question. */
const SIDES_OF_COMPARISON = [
  /(?:^| )(?:vs|versus) _(?: |$)/,
  /^_ (?:vs|versus) /,
  /^compare _ (?:and|with|to) /,
  /^compare .* (?:and|with|to) _(?: (?:on|in|for|by) .*| [^ ]+)?$/,
];

/** "based vs Mamba" and "compare Mamba and based": an everyday word where a comparison has a name. */
function isSideOfComparison(words: readonly QuestionWord[], at: number): boolean {
  if (CLOSED_WORDS.has(words[at]!.lower)) return false;
  const text = words.map(({ lower }, i) => (i === at ? '_' : lower)).join(' ');
  return SIDES_OF_COMPARISON.some((pattern) => pattern.test(text));
}

/** Words of the question itself: a graph may call a method "model", or a metric "dataset". */
function isOwnNoun({ lower, text }: QuestionWord): boolean {
  return Object.hasOwn(CATEGORIES, lower) || (Object.hasOwn(LISTED, lower) && text === lower);
}

/** "4x fewer GPUs", "how many GPUs does X need": their number is a metric, if the graph has it. */
function isCountOfDevices(words: readonly QuestionWord[], at: number): boolean {
  if (!Object.hasOwn(CATEGORIES, words[at]?.lower ?? '')) return false;
  const around = words
    .slice(Math.max(0, at - 1), at + 3)
    .map(({ lower }) => lower)
    .join(' ');
  const before = words.slice(Math.max(0, at - 5), at).map(({ lower }) => lower).join(' '); // prettier-ignore
  if (/(?:reduc|decreas|increas|lower|cut|shrink)[a-z]* (?:the |its )?number of$/.test(before)) return true;
  return /^(?:fewer|less) |^many \S+ (?:for|does|do|did|is|are|was|were)(?! (?:there|in|on)$)/.test(around);
}

/** "the lowest cost" names a metric; "what does it cost" does not. */
function isNoun(words: readonly QuestionWord[], at: number): boolean {
  if (!/^costs?$/.test(words[at]!.lower)) return false;
  return !/^(?:do|does|did|that|which|who|models?|methods?)$/.test(words[at - 1]?.lower ?? '');
}

/** "8 H100s", "4 NVIDIA GPUs", "1 phone"; but not "8 GPU hours" */
export function isDeviceCount(words: readonly QuestionWord[], names: readonly FoundName[], at: number): boolean {
  return endOfDeviceCount(words, names, at) !== undefined;
}

/** The end of a number of devices that begins here. */
export function endOfDeviceCount(
  words: readonly QuestionWord[],
  names: readonly FoundName[],
  at: number,
): number | undefined {
  if (!/^(?:\d{1,5}|\d{1,3}(?:,\d{3})+)$/.test(words[at]!.text)) return undefined;
  const lower = (i: number): string => words[i]?.lower ?? '';
  const next = VENDORS.has(lower(at + 1)) ? at + 2 : at + 1;
  const device = names.find(({ kind, from }) => kind === 'HARDWARE' && (from === next || from === at + 1));
  const isCategory = Object.hasOwn(CATEGORIES, lower(next));
  const to = device ? device.to : next + 1;
  const isDevice = device !== undefined || isCategory;
  return isDevice && !/^(?:-?hours?|days?|weeks?)$/.test(lower(to)) ? to : undefined;
}

/** "8 H100s", which some paper calls a method of its own. */
function isCountedDevice(part: readonly QuestionWord[]): boolean {
  if (part.length < 2 || !/^\d{1,5}$/.test(part[0]!.text)) return false;
  const rest = part.slice(1).map(({ text }) => text).join(' ');
  return lookup('HARDWARE', rest) !== undefined || lookup('HARDWARE', rest.replace(/s$/, '')) !== undefined;
} // prettier-ignore

const KIND_OF_NOUN: readonly (readonly [RegExp, EntityKind])[] = [
  [/^(?:datasets?|benchmarks?|corpus|corpora|data)$/, 'DATASET'],
  [/^(?:gpus?|phones?|chips?|devices?|hardware)$/, 'HARDWARE'],
  [/^(?:models?|methods?)$/, 'METHOD'],
];

/**
 * Chooses among entities with the same name by the kind that the neighbouring words imply ("on X" is a dataset or a device),
 * otherwise by the best-known one.
 */
function choose(entities: readonly Entity[], words: readonly QuestionWord[], span: NameSpan): Named | undefined {
  if (entities.length === 0) return undefined;
  const spelt = isEveryday(words, span)
    ? entities.filter((entity) => [entity.name, ...entity.aliases].includes(span.text))
    : entities.filter(
        (entity) => !beginsPlainly(words, span) || [entity.name, ...entity.aliases].some((name) => /[\s-]/.test(name)),
      );
  const before = words[span.from - 1]?.lower;
  const after = KIND_OF_NOUN.find(([pattern]) => pattern.test(words[span.to]?.lower ?? ''))?.[1];
  const order: readonly EntityKind[] =
    before === 'on'
      ? ['DATASET', 'HARDWARE', 'TASK', 'METHOD', 'METRIC']
      : ['METRIC', 'METHOD', 'DATASET', 'HARDWARE', 'TASK'];
  const known = ENTITY_KINDS.filter((kind) => lookup(kind, span.text));
  const rank = (kind: EntityKind): number =>
    kind === after ? -2 * order.length : order.indexOf(kind) - (known.includes(kind) ? order.length : 0);
  const best = [...spelt].sort((a, b) => rank(a.kind) - rank(b.kind) || (a.id < b.id ? -1 : 1))[0];
  return best && inGraph(spelt.filter((entity) => entity.kind === best.kind).sort((a, b) => (a.id < b.id ? -1 : 1)));
}

/** Whether a stretch begins with an everyday word: "efficient LLMs" does not mean EfficientLLM. */
function beginsPlainly(words: readonly QuestionWord[], { from, to }: Stretch): boolean {
  return to - from > 1 && isPlain(words[from]!);
}

/**
 * Whether a word is an everyday word, which is a name of a method only in the method's own capitalisation (FIRST, BASED,
 * Frontier). "cost" is always a metric.
 */
function isEveryday(words: readonly QuestionWord[], { from, to }: Stretch): boolean {
  return to - from === 1 && isFunctionWord(words[from]!) && !isNoun(words, from) && !isSideOfComparison(words, from);
}

type Named = Pick<FoundName, 'kind' | 'ids' | 'name' | 'inGraph' | 'generic' | 'broader'>;

function inGraph(entities: readonly Entity[]): Named {
  const { kind, name, generic } = entities[0]!;
  return { kind, name, generic, ids: entities.map((entity) => entity.id), inGraph: true };
}

function inLexicon(text: string, exactly: boolean): LexiconEntry | undefined {
  for (const kind of ENTITY_KINDS) {
    const entry = lookup(kind, text);
    const exact = entry && [entry.name, ...entry.aliases].includes(text);
    if (entry && (exact || !(entry.ambiguous || exactly))) return entry;
  }
  return undefined;
}

/** Keys of the narrower entries of the lexicon. */
function narrowerKeys(entry: LexiconEntry): string[] {
  return narrowerEntries(entry).map(({ name }) => nameKey(name));
}

/** A name of the lexicon without an entity in the graph stands for narrower entities in the graph, if there are any. */
function fromLexicon(entry: LexiconEntry, bearing: (key: string) => Entity[]): Named {
  const { kind, name, generic } = entry;
  const narrower = narrowerKeys(entry)
    .flatMap(bearing)
    .filter((entity) => entity.kind === kind);
  const ids = [...new Set(narrower.map((entity) => entity.id))].sort();
  return {
    kind,
    name,
    generic,
    ids: ids.length > 0 ? ids : [entityId(kind, name)],
    inGraph: ids.length > 0,
    broader: entry.broader,
  };
}
