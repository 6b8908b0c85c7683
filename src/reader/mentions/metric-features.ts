import type { Cluster } from './clusters.js';
import { FUNCTION_WORDS, HEAD_KINDS } from '../grammar/closed-words.js';
import { isDownWord, isReportingVerb, isUpWord } from '../grammar/claim-words.js';
import { usageFeatures } from '../links/phrase-statistics.js';
import { Features } from '../model/features.js';
import { METRIC_HEADS, NEEDS_MODIFIER, NOT_IN_NAME } from './metric-candidates.js';
import { isNumberlike } from './shape.js';
import type { Line, Word } from './words.js';
import type { Candidate } from './candidates.js';
import type { PaperNames } from './name-features.js';

const BETTER =
  /\b(?:higher|lower|better|worse|best|improv\w*|increas\w*|decreas\w*|reduc\w*|drop\w*|gains?|boost\w*|fewer|less|more|faster|smaller|superior|comparable|competitive|sav\w+|cut\w*|outperform\w*|surpass\w*|state-of-the-art|minimi[sz]\w*|maximi[sz]\w*|lowest|highest|compromising|sacrificing|degradation|loss|doubl\w+|halv\w+|enhanc\w*|minimal|negligible)\b/i;
const RESULT =
  /\b(?:achiev\w*|obtain\w*|attain\w*|reach\w*|yield\w*|report\w*|show\w*|demonstrat\w*|results?|outperform\w*|experiments?|evaluat\w*|reduc\w*|improv\w*|find|found|observe\w*|accelerat\w*|requir\w*|measur\w*)\b/i;
const BACKGROUND =
  /\b(?:however|challeng\w*|important|crucial|expensive|limited|suffer\w*|typically|often|usually|existing|previous|prior|recent|require[sd]?|hinder\w*|costly|prohibitive|trade-?offs?|concern\w*|problem)\b/i;
const QUANTITY = /\d+(?:\.\d+)?\s?(?:%|x\b|×|times|percent|points?|ms|s\b|GB|MB|K\b|M\b|B\b)?/;

/** Clauses end at these marks. */
const CLAUSE_END = /[;:()]|, (?:and|but|while|which|with)\b/;

/** Features of the text before a metric. */
const TEXT_BEFORE: readonly (readonly [string, RegExp])[] = [
  ['m:number-before', /\d[^\s]*\s?(?:%|x|×|times|percent|points?)?\s(?:\p{L}+[ -]){0,2}$/u],
  ['m:we', /\b(?:we|our|results?|experiments?|show|demonstrat\w*)\b/i],
  ['m:result', RESULT],
  ['m:in-terms-of', /\b(?:in terms of|with respect to|regarding|measured by|as measured)\b[^.;]*$/],
];
/** Features of the text after a metric. */
const TEXT_BEHIND: readonly (readonly [string, RegExp])[] = [
  [
    'm:number-behind',
    /^\s?(?:of|by|to|from|is|:|=|\(|at|as low as|up to|only)?\s?(?:about|nearly|over|only|up to|more than|around|approximately|~|≈)?\s?\(?\d/,
  ],
  ['m:number-soon', /^[^.;]{0,40}\d/],
  ['m:only-talk', /^(?:\s\w+){0,2}\s(?:trade-?offs?|constraints?|budgets?|bottlenecks?|requirements?)\b/i],
  ['m:on', /^\s(?:on|over|across|for)\b/],
];
/** Features of the whole sentence. */
const SENTENCE: readonly (readonly [string, RegExp])[] = [
  ['m:number-in-sentence', /\d/],
  ['m:background', BACKGROUND],
  ['m:measured-sentence', /\b(?:up to|nearly|about|only|by|over|at least)\s?\d/],
];

const featuresOf = new WeakMap<Line, readonly string[]>();

/** The features of a sentence, which all mentions in it have. */
function sentenceFeatures({ text }: Line): string[] {
  return SENTENCE.flatMap(([feature, pattern]) => (pattern.test(text) ? [feature] : []));
}

/** Features of the text around a mention of a metric. */
function placeFeatures(one: Candidate, into: Set<string>): void {
  const text = one.line.text;
  const before = text.slice(0, one.start - one.line.start);
  const behind = text.slice(one.end - one.line.start);
  if (one.line.field === 'title') into.add('m:title');
  const ofSentence = featuresOf.get(one.line) ?? sentenceFeatures(one.line);
  featuresOf.set(one.line, ofSentence);
  for (const feature of ofSentence) into.add(feature);
  addMatching(TEXT_BEFORE, before, into);
  addMatching(TEXT_BEHIND, behind, into);
  if (QUANTITY.test(before.split(CLAUSE_END).at(-1) ?? '') || QUANTITY.test(behind.split(CLAUSE_END)[0] ?? ''))
    into.add('m:number-in-clause');
  if (BETTER.test(before.slice(-50))) into.add('m:better-before');
  if (BETTER.test(behind.slice(0, 40))) into.add('m:better-behind');
  if (/\bwithout\b[^,;.]*$/.test(before.slice(-50))) into.add('m:without');
  neighbourFeatures(before, behind, into);
}

function addMatching(patterns: readonly (readonly [string, RegExp])[], text: string, into: Set<string>): void {
  for (const [feature, pattern] of patterns) if (pattern.test(text)) into.add(feature);
}

/** Features of the characters and words directly before and after a metric. */
function neighbourFeatures(before: string, behind: string, into: Set<string>): void {
  const near = before.slice(-WORD_LENGTH);
  if (/^[-–]\p{L}/u.test(behind) || /\p{L}[-–]$/u.test(near)) into.add('m:compound');
  const next = /^\s(of|in|than|by|and|with|compared|while|to)\b/.exec(behind)?.[1];
  if (next) into.add(`m:n1=${next}`);
  const previous = /([\p{L}-]+)\s$/u.exec(near)?.[1]?.toLowerCase();
  if (previous) into.add(`mp:${previous}`);
}

/** More than any word has. Patterns that end with the text are much slower on all of it. */
const WORD_LENGTH = 60;

/** The words of the line that a mention covers, half-open. */
function rangeOf({ line, start, end }: Candidate): { from: number; to: number } {
  let from = line.words.findIndex((word) => word.end > start);
  if (from < 0) from = line.words.length;
  let to = from;
  while (to < line.words.length && line.words[to]!.start < end) to++;
  return { from, to };
}

/** Features of the words directly before and after a mention, and of its first word. */
function borderFeatures(one: Candidate, into: Set<string>): void {
  const { words } = one.line;
  const { from, to } = rangeOf(one);
  const first = words[from];
  const left = first?.gap === ' ' ? words[from - 1] : undefined;
  const right = words[to]?.gap === ' ' ? words[to] : undefined;
  into.add(`mb:left=${neighbourSort(left)}`);
  into.add(`mb:right=${neighbourSort(right)}`);
  if (left && FUNCTION_WORDS.has(left.lower)) into.add(`mb:left-word=${left.lower}`);
  if (first && NOT_IN_NAME.has(first.lower)) into.add('mb:first-is-no-name');
  if (right && RIGHT_WORD.test(right.lower)) into.add(`mb:right-word=${right.lower}`);
  const at = one.start - one.line.start;
  const before = one.line.text.slice(Math.max(0, at - 90), at);
  addMatching(BEFORE, before, into);
}
const RIGHT_WORD = /^(?:score|scores|rate|rates|metrics?|gains?|improvements?|reductions?|increases?|drops?|savings?)$/;

/** Patterns of the text before metrics. */
const BEFORE: readonly (readonly [string, RegExp])[] = [
  ['mb:list', /(?:,|\band|\bor)\s$/],
  ['mb:metrics', /\b(?:metrics?|measures?|terms of|indicators?)\b[^.;]{0,80}$/i],
  ['mb:changes', /\b(?:improv|increas|reduc|decreas|lower|rais|boost|enhanc|cut|sav|preserv|maintain|retain|achiev|attain|reach|yield|degrad)\w*\s(?:the |its |their |a |an |both )?(?:\p{L}+ )?$/iu],
  ['mb:compared', /\b(?:higher|lower|better|fewer|less|more|greater|superior|stronger|best|lowest|highest|state-of-the-art|comparable|competitive)\s(?:\p{L}+ )?$/iu],
  ['mb:proposes', /\b(?:we|paper|work)\b[^.;]{0,30}(?:propos|introduc|present|defin)\w*[^.;]{0,50}$/i],
]; // prettier-ignore

/** The class of a word next to a metric; "edge" if punctuation or nothing is there. */
function neighbourSort(word: Word | undefined): string {
  if (!word) return 'edge';
  const { lower } = word;
  if (isNumberlike(word.text)) return 'number';
  if (NOT_IN_NAME.has(lower)) return 'no-name';
  if (FUNCTION_WORDS.has(lower)) return 'function';
  if (isUpWord(lower) || isDownWord(lower)) return 'change';
  if (isReportingVerb(lower)) return 'verb';
  return /(?:ing|ed)$/.test(lower) ? 'participle' : /ly$/.test(lower) ? 'adverb' : /^\p{Lu}/u.test(word.text) ? 'capital' : 'word'; // prettier-ignore
}

/** Distance in words from a mention to the nearest number on either side, at most 12. */
function numberDistances(one: Candidate): { before: number; behind: number } {
  const { words } = one.line;
  const { from, to } = rangeOf(one);
  const isNumber = (at: number) => /^\d/.test(words[at]!.text);
  let before = 1;
  while (before < 12 && from - before >= 0 && !isNumber(from - before)) before++;
  if (from - before < 0) before = 12;
  let behind = 1;
  while (behind < 12 && to + behind - 1 < words.length && !isNumber(to + behind - 1)) behind++;
  if (to + behind - 1 >= words.length) behind = 12;
  return { before, behind };
}

function lexiconFeatures(cluster: Cluster, into: Set<string>): void {
  const entries = cluster.entries.filter((entry) => entry.kind === 'METRIC');
  for (const entry of entries) {
    into.add('ml:known');
    if (entry.weak) into.add('ml:weak');
    if (entry.cost) into.add('ml:cost');
    if (entry.ambiguous) into.add('ml:ambiguous');
    into.add(`ml:dim=${entry.dimension ?? ''}`);
  }
  if (entries.length === 0) into.add('ml:unknown');
}

/** Features of the words of the name. */
function wordingFeatures(name: string, row: Features, into: Set<string>): void {
  const parts = name.toLowerCase().split(/\s+/);
  const head = parts.at(-1)!;
  const tail = head.split('-').at(-1)!;
  into.add(`mn:head=${head}`);
  into.add(`mn:first=${parts[0]}`);
  if (METRIC_HEADS.has(tail))
    into.add(parts.length === 1 && NEEDS_MODIFIER.has(tail) ? 'mn:bare-head' : 'mn:metric-head');
  const kind = HEAD_KINDS.get(tail);
  if (kind) into.add(`mn:kind=${kind}`);
  if (parts.some((part) => FUNCTION_WORDS.has(part))) into.add('mn:function-word');
  addMatching(SPELLING, name, into);
  if (parts.slice(0, -1).some((part) => isUpWord(part) || isDownWord(part))) into.add('mn:change-inside');
  if (isUpWord(head) || isDownWord(head)) into.add('mn:change-head');
  row.amount('mn:words', parts.length);
  usageFeatures(parts.join(' '), head, row);
}
const SPELLING: readonly (readonly [string, RegExp])[] = [
  ['mn:acronym', /[A-Z]{2}/],
  ['mn:digit', /\d/],
  ['mn:at', /@|\^/],
  ['mn:capital', /^\p{Lu}/u],
];

/** Features of the known names that a mention overlaps. */
function overlapFeatures(one: Candidate, around: PaperNames, into: Set<string>): void {
  for (const known of around.known.get(one.line.sentence) ?? [])
    if (known.kind !== 'METRIC' && known.start < one.end && known.end > one.start)
      into.add(known.end === one.end ? `m:ends-as-${known.kind}` : `m:holds-${known.kind}`);
}

/** Features for the classifier of metrics: does the paper report a value, a gain or a comparison in it? */
export function metricMentionRow(cluster: Cluster, around: PaperNames): Features {
  const into = new Set<string>();
  const row = new Features();
  lexiconFeatures(cluster, into);
  wordingFeatures(cluster.name, row, into);
  let before = 12;
  let behind = 12;
  for (const one of cluster.candidates) {
    placeFeatures(one, into);
    borderFeatures(one, into);
    overlapFeatures(one, around, into);
    if (one.implied !== undefined) into.add('m:implied');
    const near = numberDistances(one);
    before = Math.min(before, near.before);
    behind = Math.min(behind, near.behind);
  }
  row.amount('m:number-at-left', before);
  row.amount('m:number-at-right', behind);
  row.amount('m:places', cluster.candidates.length);
  if (cluster.abbreviations.length > 0) into.add('m:abbreviated');
  const lines = around.abstract;
  const last = Math.max(...cluster.candidates.map((one) => lines.indexOf(one.line)));
  const first = Math.min(...cluster.candidates.map((one) => lines.indexOf(one.line)));
  row.amount('m:first-at', (first + 1) / lines.length);
  row.amount('m:last-at', (last + 1) / lines.length);
  row.flag(...into);
  return row;
}
