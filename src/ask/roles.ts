import { lookup } from '../lexicon/lexicon.js';
import { type FoundName, isPluralNoun } from './names.js';
import type { Parts } from './parts.js';
import type { ClaimCondition } from './question.js';
import type { Sentence } from './sentence.js';
import { ADJECTIVES, AGAINST, COMPARATIVES, LISTED, PASSIVE, SUPERLATIVES, USE_VERBS } from './vocabulary.js';
import { type Stretch, type Word } from './words.js';

/** What the named things are to the claims that are asked for. */
export interface Roles {
  readonly subjects: readonly FoundName[];
  readonly baselines: readonly FoundName[];
  /** What papers work with: "methods that use quantization", "large language models". */
  readonly mentioned: readonly FoundName[];
  /** What the claims must not name: "not on A100". */
  readonly excluded: ReadonlySet<Stretch>;
  readonly outcome: ClaimCondition['outcome'];
  /** "smaller than": in these metrics. */
  readonly compared: readonly string[] | undefined;
}

type Cue = 'BETTER' | 'WORSE' | 'SAME' | 'ANY' | 'PASSIVE';

/** Which methods are asked about, which they are measured against, and what is only worked with or left out. */
export function rolesOf(parts: Parts, sentence: Sentence): Roles {
  const { words, names } = parts;
  const excluded = new Set<Stretch>(
    [...names, ...parts.vendors, ...parts.categories].filter((part) => isExcluded(words, part)),
  );
  const subjects: FoundName[] = [];
  const baselines: FoundName[] = [];
  const mentioned: FoundName[] = [];
  let outcome: ClaimCondition['outcome'];
  let compared: readonly string[] | undefined;
  let last: { to: number; cue: Cue | undefined } | undefined;
  for (const name of names) {
    if (name.kind !== 'METHOD' || excluded.has(name)) continue;
    const { cue, metrics } = continues(words, last, name) ? { cue: last!.cue, metrics: compared } : cueBefore(parts, name);
    last = { to: name.to, cue };
    compared = metrics ?? compared;
    if (cue && cue !== 'PASSIVE') baselines.push(name);
    else if (isWorkedWith(words, name, sentence)) mentioned.push(name);
    else subjects.push(name);
    if (cue && cue !== 'ANY') outcome = [cue === 'PASSIVE' ? 'BETTER' : cue];
  }
  const beats = words.some(({ lower }) => Object.hasOwn(AGAINST, lower) && AGAINST[lower] === 'BETTER' && lower !== 'over');
  if (subjects.length > 0 && beats && !sentence.text.includes('<bound>')) outcome ??= ['BETTER'];
  return { subjects, baselines, mentioned, excluded, outcome, compared };
} // prettier-ignore

/** "LoRA or NOLA", "LoRA, NOLA and Adapter": the later ones are what the first one is. */
function continues(words: readonly Word[], last: { to: number } | undefined, name: FoundName): boolean {
  if (!last) return false;
  const between = words.slice(last.to, name.from).map((word) => word.lower);
  return between.length === 0 || (between.length === 1 && /^(?:or|and)$/.test(between[0]!));
}

/** "not on A100", "except for GPUs", "other than LoRA", "excluding ImageNet" */
function isExcluded(words: readonly Word[], { from }: Stretch): boolean {
  const before = words.slice(Math.max(0, from - 5), from).map((word) => word.lower).join(' ');
  return /(?:^| )(?:not|never|except|excluding|excepting|besides|other than|apart from|aside from|anything but|everything but|without)(?: (?:on|for|from|in|by|the|an?|any|using|use|run|tested|measured|hardware))*$/.test(before);
} // prettier-ignore

/** Words of a negation that belongs to no name: what is not claimed cannot be asked for. */
export function strayNegation({ words }: Parts, { excluded }: Roles): Word | undefined {
  if (excluded.size > 0) return undefined;
  return words.find((word, i) => /^(?:not|never|except|excluding|without)$/.test(word.lower) && !/^(?:or|whether)$/.test(words[i - 1]?.lower ?? '') && !isOfBound(words, i));
} // prettier-ignore

function isOfBound(words: readonly Word[], at: number): boolean {
  return /^(?:more|less|over|under|just|only|yet)$/.test(words[at + 1]?.lower ?? '') || words[at - 1]?.lower === 'but';
}

function isWorkedWith(words: readonly Word[], name: FoundName, sentence: Sentence): boolean {
  const before = words.slice(Math.max(0, name.from - 2), name.from).map((word) => word.lower);
  if (before.some((word) => USE_VERBS.has(word)) && sentence.asked !== undefined) return true;
  if (isPluralNoun(words, name)) return true;
  if (!name.generic) return false;
  const [previous, after] = [words[name.from - 1]?.lower ?? '', words[name.to]?.lower ?? ''];
  if (Object.hasOwn(LISTED, after)) return true;
  if (/^(?:which|what|the|list|all|any|show|with|via|through|by|for|in|of)$/.test(previous) && sentence.asked !== undefined)
    return true;
  return Object.hasOwn(SUPERLATIVES, previous) || name.from === 0 && /s$/.test(words[name.to - 1]!.lower);
} // prettier-ignore

/** What stands before a method that makes it a baseline, up to the name before it. */
function cueBefore({ words, names }: Parts, name: FoundName): { cue?: Cue; metrics?: readonly string[] } {
  for (let i = name.from - 1; i >= Math.max(0, name.from - 4); i--) {
    if (names.some((other) => other !== name && other.kind !== 'METHOD' && i >= other.from && i < other.to)) return {};
    const word = words[i]!.lower;
    const previous = words[i - 1]?.lower ?? '';
    if (word === 'by' && PASSIVE.has(previous)) return { cue: 'PASSIVE' };
    if ((word === 'to' || word === 'with') && /^(?:compare|relative)/.test(previous)) return { cue: 'ANY' };
    if ((word === 'on' || word === 'upon' || word === 'over') && /^(?:improv|gain)/.test(previous)) return { cue: 'BETTER' };
    if (word === 'than') return comparative(words, names, i);
    if (Object.hasOwn(AGAINST, word)) return { cue: AGAINST[word] };
  }
  return {};
} // prettier-ignore

/** "faster than", "more accurate than", "less memory than": in what, and is that better? */
function comparative(words: readonly Word[], names: readonly FoundName[], than: number): { cue: Cue; metrics?: readonly string[] } {
  for (let i = than - 1; i >= Math.max(0, than - 5); i--) {
    const word = words[i]!.lower;
    const found = Object.hasOwn(COMPARATIVES, word) ? COMPARATIVES[word]! : undefined;
    if (!found) continue;
    if (found.outcome) return { cue: found.outcome, metrics: found.metrics };
    const next = words[i + 1]?.lower ?? '';
    const adjective = Object.hasOwn(ADJECTIVES, next) ? ADJECTIVES[next] : undefined;
    const metric = adjective?.metrics[0] ?? names.find(({ kind, from }) => kind === 'METRIC' && from > i && from < than)?.name;
    const better = metric && lookup('METRIC', metric)?.better;
    if (!better) return { cue: 'ANY', metrics: adjective?.metrics };
    const end = word === 'less' && adjective ? opposite(adjective.direction) : (adjective?.direction ?? found.direction);
    return { cue: end === better ? 'BETTER' : 'WORSE', metrics: adjective?.metrics };
  }
  return { cue: 'ANY' };
} // prettier-ignore

function opposite(direction: 'HIGHER' | 'LOWER'): 'HIGHER' | 'LOWER' {
  return direction === 'HIGHER' ? 'LOWER' : 'HIGHER';
}
