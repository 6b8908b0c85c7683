import { lookup } from '../lexicon/lexicon.js';
import { type FoundName, isPluralNoun } from './names.js';
import type { Parts } from './parts.js';
import type { ClaimCondition } from './question.js';
import type { MarkedSentence } from './sentence.js';
import {
  BEFORE_COMPARED,
  ADJECTIVES,
  AGAINST,
  COMPARATIVES,
  LISTED,
  PASSIVE,
  type Quality,
  SUPERLATIVES,
  USE_VERBS,
} from './vocabulary.js';
import { positionBefore, range, type Stretch, type QuestionWord, wordBefore } from './words.js';

/** The roles of the named entities in the requested claims. */
export interface Roles {
  readonly subjects: readonly FoundName[];
  readonly baselines: readonly FoundName[];
  /** Entities that the papers use or are about: "methods that use quantization", "large language models". */
  readonly mentioned: readonly FoundName[];
  /** Organisations whose methods are the baselines: "beats Google's models". */
  readonly opponents: ReadonlySet<Stretch>;
  /** Entities that the claims must not refer to: "not on A100". */
  readonly excluded: ReadonlySet<Stretch>;
  readonly outcome: ClaimCondition['outcome'];
  /** The metrics of a comparative: "smaller than" is about model size and parameters. */
  readonly compared: readonly string[] | undefined;
}

type Cue = 'BETTER' | 'WORSE' | 'SAME' | 'ANY' | 'PASSIVE';

/** Decides which methods are subjects, which are baselines, and what is only mentioned or excluded. */
export function rolesOf(parts: Parts, sentence: MarkedSentence): Roles {
  const { words, names } = parts;
  const excluded = new Set<Stretch>(
    [...names, ...parts.vendors, ...parts.organizations, ...parts.categories, ...parts.topics].filter((part) =>
      isExcluded(words, part),
    ),
  );
  const methods = names.filter((name) => name.kind === 'METHOD' && !excluded.has(name));
  const cued = withCues(parts, methods);
  const inRole = (role: 'baseline' | 'mentioned' | 'subject'): FoundName[] =>
    cued.filter(({ name, cue }) => roleOf(parts, name, cue, sentence) === role).map(({ name }) => name);
  const subjects = inRole('subject');
  const opponents = parts.organizations.flatMap((name) => {
    const { cue } = excluded.has(name) ? {} : cueBefore(parts, name);
    return cue !== undefined && cue !== 'PASSIVE' ? [{ name, cue, metrics: undefined }] : [];
  });
  const decisive = [...cued, ...opponents].findLast(({ cue }) => cue !== undefined && cue !== 'ANY')?.cue;
  // "beats 80 %" bounds a value, "beats it by 30 %" a change.
  const isBy = parts.bounds.every(({ from }) => words[from - 1]?.lower === 'by');
  const beats = saysBetter(words) && isBy && !isPassive(words);
  return {
    subjects,
    baselines: inRole('baseline'),
    mentioned: inRole('mentioned'),
    opponents: new Set(opponents.map(({ name }) => name)),
    excluded,
    outcome: outcomeOf(decisive ?? (beats ? 'BETTER' : undefined)),
    compared: cued.at(-1)?.metrics,
  };
}

interface CuedMethod {
  readonly name: FoundName;
  readonly cue: Cue | undefined;
  /** The metrics of the last comparative so far. */
  readonly metrics: readonly string[] | undefined;
}

/** The cue before each method; the methods of a list share that of the first. */
function withCues(parts: Parts, methods: readonly FoundName[]): CuedMethod[] {
  const cued: CuedMethod[] = [];
  for (const name of methods) {
    const last = cued.at(-1);
    const { cue, metrics } = continues(parts.words, last?.name, name)
      ? last!
      : (cueAround(parts.words, name) ?? cueBefore(parts, name));
    cued.push({ name, cue, metrics: metrics ?? last?.metrics });
  }
  return cued;
}

function roleOf(parts: Parts, name: FoundName, cue: Cue | undefined, sentence: MarkedSentence) {
  const { words } = parts;
  if (isBeatenBySome(words, name)) return 'baseline';
  const isObject = isMade(words, name) || isChanged(words, name, sentence.asked);
  // "what speeds up transformers" asks for claims of papers on them, of which few name a transformer as the baseline.
  if (isObject) return isClass(words, name) ? 'mentioned' : 'baseline';
  if (cue !== undefined && cue !== 'PASSIVE') return 'baseline';
  const after = words
    .slice(name.to, name.to + 3)
    .map(({ lower }) => lower)
    .join(' ');
  if (/^(?:alternatives?|(?:as|for) (?:an? |the |their )?baselines?)(?: |$)/.test(after)) return 'baseline';
  return isMentioned(parts, name, sentence) ? 'mentioned' : 'subject';
}

/** "is X beaten by Y" */
function isBeatenBySome(words: readonly QuestionWord[], { to }: Stretch): boolean {
  return /^(?:is|are|was|were|has|have)$/.test(words[0]!.lower) && PASSIVE.has(words[to]?.lower ?? '') && words[to + 1]?.lower === 'by';
} // prettier-ignore

function saysBetter(words: readonly QuestionWord[]): boolean {
  if (
    words.some(
      ({ lower }, i) =>
        /^improves?$/.test(lower) && /^(?:on|upon|over)$/.test(words[i + 1]?.lower ?? '') && i + 2 === words.length,
    )
  )
    return true;
  return words.some(({ lower }) => Object.hasOwn(AGAINST, lower) && AGAINST[lower] === 'BETTER' && lower !== 'over');
}

function isPassive(words: readonly QuestionWord[]): boolean {
  return words.some(
    ({ lower }, i) =>
      PASSIVE.has(lower) &&
      (words[i + 1]?.lower === 'by' || /^(?:is|are|was|were|be|been|being|gets?|got)$/.test(words[i - 1]?.lower ?? '')),
  );
}

function outcomeOf(cue: Cue | undefined): ClaimCondition['outcome'] {
  if (cue === undefined || cue === 'ANY') return undefined;
  return [cue === 'PASSIVE' ? 'BETTER' : cue];
}

/** True for the later names of a list: "LoRA or NOLA", "LoRA, NOLA and Adapter". */
function continues(words: readonly QuestionWord[], last: { to: number } | undefined, name: FoundName): boolean {
  if (!last) return false;
  const between = words.slice(last.to, name.from).map((word) => word.lower);
  return between.length === 0 || (between.length === 1 && /^(?:or|and)$/.test(between[0]!));
}

/** "not on A100", "except for GPUs", "other than LoRA", "excluding ImageNet" */
function isExcluded(words: readonly QuestionWord[], { from }: Stretch): boolean {
  const before = words.slice(Math.max(0, from - 5), from).map((word) => word.lower).join(' ');
  return /(?:^| )(?:not|no|never|neither|nor|except|excluding|excepting|besides|other than|apart from|aside from|anything but|everything but|without)(?: (?:on|for|from|in|by|the|an?|any|using|use|run|tested|measured|evaluated|benchmarked|trained|reported|reporting|report|reports|hardware|about|mention|mentioning|discuss|discussing|cover|covering|concern|concerning|regarding|deal|dealing|with|of))*$/.test(before);
} // prettier-ignore

/** A negation that excludes no entity. Such a question cannot be answered: papers do not state what they do not claim. */
export function strayNegation({ words, circumstances, absences }: Parts, { excluded }: Roles): QuestionWord | undefined {
  const ofCircumstance = circumstances.map(({ from }) => words.slice(Math.max(0, from - 2), from).find(({ lower }) => /^(?:not|never|except|excluding)$/.test(lower))); // prettier-ignore
  const negated = ofCircumstance.find((word) => word !== undefined);
  if (negated || excluded.size > 0) return negated;
  const told = new Set([...circumstances, ...absences].flatMap(range));
  if (/^(?:nothing|nobody|none)$/.test(words[0]!.lower)) return words[0];
  return words.find((word, i) => !told.has(i) && /^(?:not|no|never|except|excluding|without)$/.test(word.lower) && !/^(?:or|whether)$/.test(words[i - 1]?.lower ?? '') && !isOfBound(words, i));
} // prettier-ignore

function isOfBound(words: readonly QuestionWord[], at: number): boolean {
  return (
    /^(?:more|less|greater|lower|higher|fewer|over|under|just|only|yet|matter|longer)$/.test(
      words[at + 1]?.lower ?? '',
    ) || words[at - 1]?.lower === 'but'
  );
}

/** True for a method that the papers use or are about, and whose own claims are not asked for. */
function isMentioned({ words, names }: Parts, name: FoundName, { asked }: MarkedSentence): boolean {
  return [
    () => asked !== undefined && isUsed(words, name),
    () => isWith(words, names, name),
    () => asked === 'METHODS' && isSort(words, name),
    () => !name.inGraph && (name.generic || asked === 'METHODS'),
    () => isPluralNoun(words, name),
    () => name.generic && isGenericMention(words, name, asked !== undefined),
  ].some((holds) => holds());
}

/** "which methods use X" */
export function isUsed(words: readonly QuestionWord[], { from }: Stretch): boolean {
  return words.slice(Math.max(0, from - 2), from).some(({ lower }) => USE_VERBS.has(lower));
}

/** "which adapter methods", "LoRA variants" */
function isSort(words: readonly QuestionWord[], { to }: Stretch): boolean {
  const noun = words[to]?.lower ?? '';
  return LISTED[noun] === 'METHOD' && !/^(?:systems?|alternatives?)$/.test(noun);
}

/** "accuracy of X with Y": X was measured with Y, which is not a second subject. */
function isWith(words: readonly QuestionWord[], names: readonly FoundName[], { from }: Stretch): boolean {
  const before = positionBefore(words, from);
  const compared = BEFORE_COMPARED.test(words[before - 1]?.lower ?? '');
  return /^(?:with|using|via|on|for)$/.test(words[before]?.lower ?? '') && !compared && names.some(({ kind, to }) => kind === 'METHOD' && to <= before);
} // prettier-ignore

/** "which quantization methods", "with pruning", "the best transformers" */
function isGenericMention(words: readonly QuestionWord[], { from, to }: Stretch, asksForNoun: boolean): boolean {
  const [previous, after] = [words[from - 1]?.lower ?? '', words[to]?.lower ?? ''];
  const isBest = words.slice(Math.max(0, from - 4), from).some(({ lower }) => Object.hasOwn(SUPERLATIVES, lower));
  if (Object.hasOwn(LISTED, after) || isBest || after === 'for') return true;
  if (asksForNoun && /^(?:which|what|the|list|all|any|show|with|via|through|by|for|in|of)$/.test(previous)) return true;
  return from === 0 && /s$/.test(words[to - 1]!.lower);
}

/** Prepositions before a baseline, with the words before them. */
const BASELINE_PHRASES: readonly (readonly [RegExp, (previous: string) => boolean, Cue])[] = [
  [/^by$/, (previous) => PASSIVE.has(previous), 'PASSIVE'],
  [
    /^(?:to|with)$/,
    (previous) => /^(?:par|comparable|competitive|similar|similarly|identical|equivalent|equal|level)$/.test(previous),
    'SAME',
  ],
  [/^(?:to|with)$/, (previous) => /^(?:compar|relative)/.test(previous), 'ANY'],
  [/^to$/, (previous) => /^alternatives?$/.test(previous), 'ANY'],
  [/^(?:on|upon|over)$/, (previous) => /^(?:improv|gain)/.test(previous), 'BETTER'],
];

/** "what makes X faster": the method is what others are compared with. */
function cueAround(words: readonly QuestionWord[], name: FoundName): Comparative | undefined {
  if (!isMade(words, name) || isClass(words, name)) return undefined;
  const [word, next] = [words[name.to]?.lower, words[name.to + 1]?.lower];
  const found = entryOf(COMPARATIVES, word);
  if (found?.outcome) return { cue: found.outcome, metrics: found.metrics };
  const adjective = found && entryOf(ADJECTIVES, next);
  return adjective && byAdjective(adjective, word === 'less');
}

function isMade(words: readonly QuestionWord[], { from }: Stretch): boolean {
  return /^(?:makes?|made|making)$/.test(wordBefore(words, from));
}

/** "transformers", "LLMs", "quantization" */
function isClass(words: readonly QuestionWord[], { to, name, generic }: FoundName): boolean {
  return generic || (/\p{L}s$/u.test(words[to - 1]!.text) && !/s$/.test(name));
}

/** A verb of change before its object: "what speeds up X", "which methods improve X", "what compresses X". */
const CHANGES_OBJECT =
  /^(?:improve|improves|boost|boosts|enhance|enhances|accelerate|accelerates|speedup|reduce|reduces|shrink|shrinks|compress|compresses|cut|cuts)$/;

/** Whether a method is changed by what the question asks for. */
function isChanged(words: readonly QuestionWord[], { from }: Stretch, asked: MarkedSentence['asked']): boolean {
  const isAsked = asked === 'METHODS' || /^(?:what|who|anything|something)$/.test(words[0]!.lower);
  return isAsked && CHANGES_OBJECT.test(wordBefore(words, from));
}

/** The words before a method, up to the name before it, that make it a baseline. */
function cueBefore({ words, names, circumstances }: Parts, name: Stretch): { cue?: Cue; metrics?: readonly string[] } {
  for (let i = name.from - 1; i >= Math.max(0, name.from - 4); i--) {
    if (names.some((other) => other !== name && other.kind !== 'METHOD' && i >= other.from && i < other.to)) return {};
    // "2-bit vs 4-bit quantization" compares conditions of measurement, not methods.
    if (circumstances.some(({ to }) => to === i)) return {};
    if (/^(?:when|while|if)$/.test(words[i]!.lower)) return {};
    const cue = cueAt(words, names, i);
    if (cue) return cue;
  }
  return {};
} // prettier-ignore

/** The role that the word at a position, with the words before it, gives to the method that follows. */
function cueAt(words: readonly QuestionWord[], names: readonly FoundName[], at: number): { cue?: Cue; metrics?: readonly string[] } | undefined {
  const word = words[at]!.lower;
  const [before, previous] = [words[at - 2]?.lower ?? '', words[at - 1]?.lower ?? ''];
  const phrase = BASELINE_PHRASES.find(([preposition, follows]) => preposition.test(word) && follows(previous));
  if (phrase) return /^alternatives?$/.test(previous) ? alternative(before) : { cue: phrase[2] };
  if (word === 'than') return comparative(words, names, at);
  if (word === 'as' && before === 'as') return { cue: 'SAME', metrics: entryOf(ADJECTIVES, previous)?.metrics };
  return Object.hasOwn(AGAINST, word) ? { cue: AGAINST[word] } : undefined;
} // prettier-ignore

interface Comparative {
  readonly cue: Cue;
  readonly metrics?: readonly string[];
}

/** "a cheaper alternative to" */
function alternative(before: string): { cue: Cue; metrics?: readonly string[] } {
  const found = entryOf(COMPARATIVES, before);
  return { cue: found?.outcome ?? 'ANY', metrics: found?.metrics };
}

/** Parses "faster than", "more accurate than", "less memory than": the compared metrics, and the outcome. */
function comparative(words: readonly QuestionWord[], names: readonly FoundName[], than: number): Comparative {
  for (let i = than - 1; i >= Math.max(0, than - 5); i--) {
    const word = words[i]!.lower;
    const found = entryOf(COMPARATIVES, word);
    if (!found) continue;
    if (found.outcome) return { cue: found.outcome, metrics: found.metrics };
    const adjective = entryOf(ADJECTIVES, words[i + 1]?.lower);
    if (adjective) return byAdjective(adjective, word === 'less');
    const named = names.find(({ kind, from }) => kind === 'METRIC' && from > i && from < than);
    return { cue: cueOf(found.direction, named?.name) };
  }
  return { cue: 'ANY' };
}

function byAdjective({ metrics, direction }: Quality, isLess: boolean): Comparative {
  return { cue: cueOf(isLess ? opposite(direction) : direction, metrics[0]), metrics };
}

/** Whether a larger or smaller value is better, by the metric. */
function cueOf(direction: Quality['direction'] | undefined, metric: string | undefined): Cue {
  const better = metric && lookup('METRIC', metric)?.better;
  if (!better) return 'ANY';
  return direction === better ? 'BETTER' : 'WORSE';
}

function entryOf<Entry>(table: Readonly<Record<string, Entry>>, word: string | undefined): Entry | undefined {
  return word !== undefined && Object.hasOwn(table, word) ? table[word] : undefined;
}

function opposite(direction: 'HIGHER' | 'LOWER'): 'HIGHER' | 'LOWER' {
  return direction === 'HIGHER' ? 'LOWER' : 'HIGHER';
}
