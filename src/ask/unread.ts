import { isChange, isUpOrDown } from './changes.js';
import { isDeviceCount } from './names.js';
import type { Parts } from './parts.js';
import type { Reading, Understood } from './question.js';
import { ADJECTIVES, COMPARATIVES, LISTED, SUPERLATIVES, TELLING_WORDS } from './vocabulary.js';
import { isWithin, range, type Stretch, wordBefore } from './words.js';

/** Function words that restrict what is asked for. */
const RESTRICTING = /^(?:only|exactly|neither|nor|per|except|excluding|besides|apart)$/;

/** Words for what is asked for or compared. A noun that says what a name is ("the *dataset* GSM8K") belongs to the name. */
const SAYING = [ADJECTIVES, SUPERLATIVES, COMPARATIVES];

/**
 * The parts of a question that do not affect its interpretation, as typed. A part is unread if the interpretation is the same
 * without it, unless it is the only one left of several with the same meaning, such as "top" and "best".
 * @param reading the interpretation of the whole question
 * @param read interprets parts without a query to the store
 */
export function unreadIn(parts: Parts, reading: Reading, read: (parts: Parts) => Reading): string[] {
  const whole = meaningOf(reading);
  const ignored = ignoredIn(parts, reading);
  const doubtful = candidates(parts, whole)
    .filter((one) => !isImplied(parts.words[one.from]!.lower, reading) || isOfQuality(parts.words, one.from))
    .filter((one) => meaningOf(read(withoutThose(parts, [one]))) === whole);
  if (doubtful.length === 0) return typedIn(parts, ignored);
  const none = meaningOf(read(withoutThose(parts, doubtful)));
  const unread = doubtful.filter((one) => meaningOf(read(withoutThose(parts, doubtful.filter((other) => other !== one)))) === none); // prettier-ignore
  return typedIn(parts, [...unread, ...ignored]);
}

/** Parts that no condition can hold: who made a method that is named, and "increase" where it is not known of what. */
function ignoredIn({ words, names, bounds, makers, topics }: Parts, reading: Reading): Stretch[] {
  const isOfAnything = reading.understood && reading.conditions.every(({ metric, outcome, change, value }) => !metric && !outcome && !change && value);
  const changes = isOfAnything && bounds.length > 0 ? words.flatMap(({ lower }, from) => (isUpOrDown(lower) ? [{ from, to: from + 1 }] : [])) : [];
  return [...makers, ...ofBaselines(words, names, reading), ...secondNouns(words, names, reading), ...beforeTopics({ words, topics }), ...changes.filter(({ from }) => !isWithin(names, from))];
} // prettier-ignore

/** "the throughput of the baselines of X": values are those of X. Not "than the baseline", which every change is relative to. */
function ofBaselines(words: Parts['words'], names: Parts['names'], reading: Reading): Stretch[] {
  const isOfValues =
    reading.understood && reading.intent === 'VALUE' && !reading.conditions.some(({ baseline }) => baseline);
  const isAsked = ({ lower }: { readonly lower: string }, at: number): boolean =>
    LISTED[lower] === 'BASELINE' &&
    !isWithin(names, at) &&
    !/^(?:than|vs|versus|against|over|to|with|as)$/.test(wordBefore(words, at)) &&
    !PRONOUN.test(wordBefore(words, at));
  return isOfValues ? words.flatMap((word, from) => (isAsked(word, from) ? [{ from, to: from + 1 }] : [])) : [];
}
const PRONOUN = /^(?:its|their|our|that|this)$/;

/** "which methods and datasets": one list is answered, that of the first noun. */
function secondNouns(words: Parts['words'], names: Parts['names'], reading: Reading): Stretch[] {
  const isList = reading.understood && /^(?:LIST_|COUNT)/.test(reading.intent);
  const kindAt = (at: number): string | undefined => (Object.hasOwn(LISTED, words[at]?.lower ?? '') ? LISTED[words[at]!.lower] : undefined);
  const isFree = (at: number): boolean => !isWithin(names, at);
  return words.flatMap((_, at) => {
    const [first, second] = [kindAt(at), kindAt(at + 2)];
    const isJoined = /^(?:and|or)$/.test(words[at + 1]?.lower ?? '') && first !== undefined && second !== undefined && first !== second;
    return isList && isJoined && second !== 'CLAIM' && isFree(at) && isFree(at + 2) ? [{ from: at + 2, to: at + 3 }] : [];
  });
} // prettier-ignore

/** Nouns that questions have in passing, but that tell something before a topic: "world knowledge". */
const NOUN_IN_PASSING =
  /^(?:world|people|areas?|fields?|literature|graph|base|database|evidence|state|number|value|reading|evaluation|performance|family|setting|support)$/;

function beforeTopics({ words, topics }: Pick<Parts, 'words' | 'topics'>): Stretch[] {
  return topics.flatMap(({ from }) => (NOUN_IN_PASSING.test(words[from - 1]?.lower ?? '') ? [{ from: from - 1, to: from }] : []));
} // prettier-ignore

/** Stretches of the question as typed, in order and without repetition. */
function typedIn({ words }: Parts, stretches: readonly Stretch[]): string[] {
  const once = [...new Map(stretches.map((one) => [one.from, one])).values()].sort((a, b) => a.from - b.from);
  return joined(once).map(({ from, to }) => words.slice(from, to).map(({ text }) => text).join(' '));
} // prettier-ignore

/** "the most parameter-efficient methods": no list is ordered by that. */
function isOfQuality(words: Parts['words'], at: number): boolean {
  return words[at]!.lower === 'most' && /efficient$/.test(words[at + 1]?.lower ?? '');
}

/** Words that repeat what the answer shows anyway: "is X *better* than Y" in a comparison, the *most common* datasets in a list by claims, a *gain* over X. */
function isImplied(word: string, reading: Reading): boolean {
  return reading.understood && IMPLIED.some(([words, holds]) => words(word) && holds(reading));
}

/** A value is shown in its unit. */
const UNIT_WORD = /^(?:points?|pts|units?|percentages?|percent|hours?|minutes?|seconds)$/;

const IMPLIED: readonly (readonly [(word: string) => boolean, (reading: Understood) => boolean])[] = [
  [(word) => /^(?:better|worse|differ|differs|differences?|side|relative)$/.test(word), ({ intent }) => intent === 'COMPARE'],
  [(word) => /^train/.test(word), ({ conditions }) => conditions.some(({ metric }) => metric?.includes('training time'))],
  [(word) => /^(?:total|count)$/.test(word), ({ intent }) => intent === 'COUNT'],
  [(word) => /^(?:most|popular|common|commonly|frequent|frequently|often)$/.test(word), ({ intent }) => intent.startsWith('LIST_')],
  [(word) => /^(?:publish|releas|written|appeared)/.test(word), ({ introduced, papers, conditions }) => introduced.length > 0 || (papers?.published ?? conditions[0]?.published) !== undefined],
  [(word) => Object.hasOwn(COMPARATIVES, word), ({ intent, conditions }) => intent === 'COMPARE' || conditions.some(({ baseline }) => baseline !== undefined)],
  [(word) => word === 'first', ({ intent }) => intent === 'BEST'],
  [(word) => word === 'quality', ({ conditions }) => conditions.some(({ outcome }) => outcome !== undefined)],
  [(word) => UNIT_WORD.test(word), ({ conditions }) => conditions.some(({ metric, unit, kinds }) => unit !== undefined || (metric !== undefined && kinds === undefined))],
  [(word) => isChange(word) && !Object.hasOwn(COMPARATIVES, word), ({ conditions }) => conditions.every(({ outcome }) => outcome !== undefined)],
]; // prettier-ignore

/** An interpretation as text, for comparing two of them. */
function meaningOf(reading: Reading): string {
  if (!reading.understood) return reading.reading;
  const { reading: _, names: __, ...meaning } = reading;
  return JSON.stringify(meaning);
}

/** The single words and whole parts that may be unread, in order. */
function candidates(parts: Parts, whole: string): Stretch[] {
  const { words, names, dates, sure, limit, place } = parts;
  const absent = names.filter(({ ids }) => !ids.some((id) => whole.includes(JSON.stringify(id))));
  const others = [...parts.bounds, ...parts.organizations, ...parts.topics, ...parts.circumstances, ...parts.absences];
  const single = [dates, sure, limit, place].filter((part) => part !== undefined);
  const hardware = [...parts.vendors, ...parts.categories].filter((part) => !isBesideDevice(part, parts));
  const stretches: Stretch[] = [...absent, ...others, ...single, ...hardware];
  const taken = new Set([...names, ...others, ...single, ...parts.vendors, ...parts.categories].flatMap(range));
  const free = words.flatMap((_, i) => (!taken.has(i) && mayMatter(parts, i) ? [{ from: i, to: i + 1 }] : []));
  return [...stretches, ...free].sort((a, b) => a.from - b.from);
}

function mayMatter({ words, names }: Parts, at: number): boolean {
  const { lower } = words[at]!;
  // "how well does X do" asks for its values.
  if (words[at - 1]?.lower === 'how') return false;
  if (isDeviceCount(words, names, at)) return true;
  return TELLING_WORDS.has(lower) || RESTRICTING.test(lower) || SAYING.some((list) => Object.hasOwn(list, lower));
}

/** "Apple iPhone 12", "A100 GPUs": the vendor or category adds nothing to the device. */
function isBesideDevice({ from, to }: Stretch, { names, vendors, categories }: Parts): boolean {
  const devices: readonly Stretch[] = names.filter(({ kind }) => kind === 'HARDWARE');
  const beside = (other: Stretch): boolean => other.from === to || other.to === from;
  return devices.some(beside) || [...vendors, ...categories].some((other) => beside(other) && devices.some((device) => device.to === other.from || device.from === other.to)); // prettier-ignore
}

/** The question without some ranges of its words. */
function withoutThose(parts: Parts, left: readonly Stretch[]): Parts {
  const gone = new Set(left.flatMap(range));
  const before = parts.words.map((_, i) => range({ from: 0, to: i }).filter((at) => !gone.has(at)).length);
  const end = parts.words.length - gone.size;
  const moved = <Part extends Stretch>(part: Part): Part => ({
    ...part,
    from: before[part.from] ?? end,
    to: before[part.to] ?? end,
  });
  const kept = <Part extends Stretch>(some: readonly Part[]): Part[] =>
    some.flatMap((part) => (gone.has(part.from) ? [] : [moved(part)]));
  const one = <Part extends Stretch>(part: Part | undefined): Part | undefined => (part ? kept([part])[0] : undefined);
  return {
    words: parts.words.filter((_, i) => !gone.has(i)),
    names: kept(parts.names),
    bounds: kept(parts.bounds),
    dates: one(parts.dates),
    circumstances: kept(parts.circumstances),
    absences: kept(parts.absences),
    sure: one(parts.sure),
    limit: one(parts.limit),
    place: one(parts.place),
    mended: parts.mended,
    makers: kept(parts.makers),
    organizations: kept(parts.organizations),
    vendors: kept(parts.vendors),
    categories: kept(parts.categories),
    topics: kept(parts.topics),
  };
}

/** Joins adjacent ranges. */
function joined(stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (const { from, to } of stretches) {
    const last = found.at(-1);
    if (last?.to === from) found.splice(-1, 1, { from: last.from, to });
    else found.push({ from, to });
  }
  return found;
}
