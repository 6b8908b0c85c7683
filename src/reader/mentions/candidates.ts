import { lookup, type LexiconEntry } from '../../lexicon/lexicon.js';
import { findLexiconNames } from '../../lexicon/finder.js';
import { FUNCTION_WORDS, HEAD_KINDS, OTHER_NAMES, PRAISE_WORDS } from '../grammar/closed-words.js';
import { isCapitalised, isCoined, isEdition, isNumberlike, isVariantTail, nameLength } from './shape.js';
import type { Line, Word } from './words.js';

/** How a candidate was found. */
export type CandidateSource =
  | 'lexicon'
  | 'extended'
  | 'coined'
  | 'capitals'
  | 'title'
  | 'titled'
  | 'called'
  | 'proposed'
  | 'our'
  | 'listed'
  | 'short'
  | 'long'
  | 'again'
  | 'metric'
  | 'task';

/** A part of the text that may be a name. */
export interface Candidate {
  readonly line: Line;
  /** Offsets in the clean field. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The name that the text implies: "faster" implies speed. */
  readonly implied?: string;
  readonly source: CandidateSource;
  /** The lexicon entries of exactly this name. */
  readonly entries: readonly LexiconEntry[];
}

export function candidate(
  line: Line,
  start: number,
  end: number,
  source: CandidateSource,
  entries: readonly LexiconEntry[] = [],
): Candidate {
  return { line, start, end, text: line.text.slice(start - line.start, end - line.start), source, entries };
}

/** Names of the lexicon, and names that extend one: `ResNet-152` where it knows ResNet, `Llama 2 70B` where it knows Llama 2. */
export function lexiconCandidates(line: Line): Candidate[] {
  const found: Candidate[] = [];
  for (const hit of findLexiconNames(line.text)) {
    const start = line.start + hit.start;
    const end = line.start + hit.end;
    found.push(candidate(line, start, end, 'lexicon', hit.entries));
    const at = line.words.findIndex((word) => word.start < end && word.end >= end);
    const word = line.words[at];
    if (!word || !hit.entries.some((entry) => entry.kind !== 'TASK' && entry.kind !== 'METRIC')) continue;
    let to = end;
    const tail = word.text.slice(end - word.start, nameLength(word.text));
    if (tail !== '' && !isVariantTail(tail)) continue;
    if (tail !== '') to = end + tail.length;
    if (to === word.end || tail === '') to = withEditions(line, at, to);
    if (to !== end) found.push(candidate(line, start, to, 'extended'));
  }
  return found;
}

/** Where a name that ends with the word `at` ends including the versions and sizes after it. */
function withEditions(line: Line, at: number, end: number): number {
  if (line.words[at]?.end !== end) return end;
  let to = end;
  for (let i = at + 1; i < line.words.length; i++) {
    const word = line.words[i] as Word;
    const isEditionHere = word.gap === ' ' && isEdition(word.text) && !isMeasurement(line, i);
    if (!isEditionHere && !isWidth(line, i)) break;
    to = word.end;
  }
  return to;
}

/** A width multiplier after the name of a network: `MobileNetV2 ×1.4`, but not "ResNet ×2 faster". */
function isWidth(line: Line, at: number): boolean {
  const word = line.words[at] as Word;
  const next = line.words[at + 1]?.lower ?? '';
  return (
    /^ ?×$/.test(word.gap) &&
    /^\d+(?:\.\d+)?$/.test(word.text) &&
    !/^(?:[a-z]+er|more|less|speed|speedup|improvement)$/.test(next)
  );
}

/** Is the number at this word a measurement ("ImageNet 2 times", "COCO 53.3%") rather than a version? */
function isMeasurement(line: Line, at: number): boolean {
  const word = line.words[at] as Word;
  if (!/^\d/.test(word.text)) return false;
  const next = line.words[at + 1];
  const behind = next ? next.gap : line.tail;
  if (/^\s?[%×x$]/.test(behind)) return true;
  return (
    !!next &&
    /^ ?$/.test(behind) &&
    /^(?:x|×|%|times|percent|points?|million|billion|bits?|gpus?|ms|[gmtk]b|[a-z]+s)$/.test(next.lower) &&
    !/^\d+[BM]$/.test(word.text)
  );
}

/** A size that is not part of the name: "a 3.7M-parameter Atto model". */
const SIZED = /^\d[\d.]*(?:[KMBT]|-[mbtr]+illion)?-param/i;

/** Units and symbols of formulas: "dB", "W_Q". */
const SYMBOL = /^(?:[kMGT]?(?:Hz|W|Wh|B|bps)|dBm?|mAh?|mmHg|k?Pa|[A-Za-z]_\{?[A-Za-z\d]+\}?)$/;

/** Can a word be part of a name? @param known words that are capitalised within a sentence */
function isNamePart(line: Line, at: number, known: ReadonlySet<string>): boolean {
  const word = line.words[at] as Word;
  if (word.text === word.lower && !/\d/.test(word.text)) return false;
  const name = word.text.slice(0, nameLength(word.text));
  if (isShouted(line, at) || SIZED.test(word.text) || SYMBOL.test(word.text)) return false;
  if (isCoined(name) || /^[123]D$/.test(name)) return true;
  return isCapitalised(name) && name.length >= 2 && isMeaningfulCapital(line, at, name, known);
}

/** Whether the capital letter of a word shows that it is part of a name; not in titles or at the beginning of a sentence. */
function isMeaningfulCapital(line: Line, at: number, name: string, known: ReadonlySet<string>): boolean {
  if (line.field === 'title') return known.has(name);
  if (at > 0 && !beginsSentence(line, at)) return true;
  return known.has(name) || (at === 0 && startsName(line));
}

/** A word in a text written in capitals, which is not an acronym: "AUTOMATIC MODEL REFINEMENT". */
function isShouted(line: Line, at: number): boolean {
  const loud = (word: Word | undefined) => !!word && /^\p{Lu}{5,}$/u.test(word.text);
  return loud(line.words[at]) && (loud(line.words[at - 1]) || loud(line.words[at + 1]));
}

/** Does a word follow a full stop within the line, where capitals are usual? Not in "e.g. Longformer". */
function beginsSentence(line: Line, at: number): boolean {
  const before = line.words[at - 1];
  return (
    /[.?!]\s*["“]?$/.test((line.words[at] as Word).gap) &&
    !/^(?:e\.?g|i\.?e|vs|al|cf|etc|resp)$/.test(before?.lower ?? '')
  );
}

/** Does a line begin with a name of several capitalised words: "Vision Transformers (ViT) have …"? */
function startsName(line: Line): boolean {
  const [first, second] = line.words;
  return (
    !!first &&
    !!second &&
    second.gap === ' ' &&
    isCapitalised(second.text) &&
    !isCoined(second.text.slice(0, nameLength(second.text))) &&
    !FUNCTION_WORDS.has(first.lower) &&
    !PRAISE_WORDS.has(first.lower) &&
    !/ing$/.test(first.lower) &&
    !OTHER_NAMES.has(first.text)
  );
}

/** Runs of coined or capitalised words, and every coined word by itself. @param known words that are capitalised within a sentence */
export function shapeCandidates(line: Line, known: ReadonlySet<string>, body: string): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < line.words.length; i++) {
    if (!isNamePart(line, i, known)) continue;
    let j = i;
    while (j + 1 < line.words.length && continues(line, j, known)) j++;
    found.push(
      ...[...describedName(line, i, j), ...fromRun(line, i, j)].filter(
        (one) => one.source === 'coined' || line.field !== 'title' || body.includes(one.text),
      ),
    );
    i = j;
  }
  return found;
}

/** Capitalised words with a capitalised compound before them, of which only the first part is a name: "Mamba-based Aggregation Head". */
function describedName(line: Line, from: number, to: number): Candidate[] {
  const before = line.words[from - 1];
  const first = line.words[from] as Word;
  const last = line.words[to] as Word;
  const isCompound =
    before !== undefined && first.gap === ' ' && /^\p{Lu}[\p{L}\d]*-(?!free$)\p{Ll}+$/u.test(before.text);
  if (!isCompound || line.field === 'title' || !/^\p{Lu}\p{Ll}[\p{L}-]*$/u.test(first.text) || isCoined(first.text))
    return [];
  const end = last.start + nameLength(last.text);
  if (lookup('METHOD', line.text.slice(first.start - line.start, end - line.start))) return [];
  return [candidate(line, before.start, end, 'capitals')];
}

function continues(line: Line, at: number, known: ReadonlySet<string>): boolean {
  const word = line.words[at] as Word;
  const next = line.words[at + 1] as Word;
  if (next.gap !== ' ' || nameLength(word.text) !== word.text.length) return false;
  return (
    isNamePart(line, at + 1, known) ||
    ((isEdition(next.text) || /^(?:19|20)\d\d$/.test(next.text)) && !isMeasurement(line, at + 1))
  );
}

/** Candidates in a run of words of names, without words of other names at its beginning and devices at its end. */
function fromRun(line: Line, from: number, to: number): Candidate[] {
  const words = line.words;
  let i = from;
  let j = to;
  while (i < j && OTHER_NAMES.has((words[i] as Word).text)) i++;
  while (i < j && /^(?:GPUs?|CPUs?|TPUs?|V?RAM|HBM\d?e?|SXM\d?|PCIe)$/.test((words[j] as Word).text)) j--;
  const first = words[i] as Word;
  const last = words[j] as Word;
  const end = last.start + nameLength(last.text);
  if (i === j) return fromWord(line, first, end);
  const whole = areNeighbours(line, first.start, end) ? [] : [candidate(line, first.start, end, 'capitals')];
  return [...whole, ...coinedWords(line, i, j, end)];
}

function fromWord(line: Line, word: Word, end: number): Candidate[] {
  const coined = isCoined(word.text.slice(0, nameLength(word.text)));
  if (!coined) return OTHER_NAMES.has(word.text) ? [] : [candidate(line, word.start, end, 'capitals')];
  return [candidate(line, word.start, end, 'coined')];
}

/** The coined words of a run, each also with the versions and sizes after it. */
function coinedWords(line: Line, from: number, to: number, end: number): Candidate[] {
  const found: Candidate[] = [];
  for (let k = from; k <= to; k++) {
    const word = line.words[k] as Word;
    const length = nameLength(word.text);
    if (isCoined(word.text.slice(0, length))) found.push(candidate(line, word.start, word.start + length, 'coined'));
    const edited = length === word.text.length ? withEditions(line, k, word.end) : word.end;
    if (edited > word.end && (k > from || edited < end)) found.push(candidate(line, word.start, edited, 'coined'));
  }
  return found;
}

/** Are two known names next to each other, so that together they are not a third name: "the original Transformer TensorFlow program"? */
function areNeighbours(line: Line, start: number, end: number): boolean {
  const text = line.text.slice(start - line.start, end - line.start);
  const hits = findLexiconNames(text).filter((hit) =>
    hit.entries.some((entry) => entry.kind !== 'TASK' && entry.kind !== 'METRIC'),
  );
  return (
    hits.length === 2 &&
    hits[0]!.start === 0 &&
    hits[1]!.end === text.length &&
    text.slice(hits[0]!.end, hits[1]!.start) === ' '
  );
}

/** Words that are capitalised within a sentence, where that is unusual, and not only as part of a longer name. */
export function capitalisedInside(lines: readonly Line[]): Set<string> {
  const known = new Set<string>();
  for (const line of lines) {
    if (line.field === 'title') continue;
    line.words.forEach((word, at) => {
      if (at === 0 || beginsSentence(line, at) || !isCapitalised(word.text)) return;
      const before = line.words[at - 1] as Word;
      const next = line.words[at + 1];
      const joined =
        (word.gap === ' ' && isCapitalised(before.text)) || (next?.gap === ' ' && isCapitalised(next.text));
      if (!joined) known.add(word.text.slice(0, nameLength(word.text)));
    });
  }
  return known;
}

/** The text after the name of a team in a title: "X at SemEval-2019 Task 3: …". In papers of shared tasks, the system has the name of the team. */
export const TASK_OF_TEAM = /^\s(?:at|@)\s\p{Lu}[^:]*\d[^:]*:/u;
const TEAM = /^\p{Lu}[^\s:]*(?:\s\p{Lu}[^\s:]*){0,2}(?=\s(?:at|@)\s)/u;

/** Names of up to five words before the colon of a title: "Name: what it is", "X and Y: …". */
export function titleCandidates(line: Line): Candidate[] {
  if (line.field !== 'title') return [];
  const team = TEAM.exec(line.text)?.[0] ?? '';
  if (team !== '' && TASK_OF_TEAM.test(line.text.slice(team.length)))
    return [candidate(line, line.start, line.start + team.length, 'title')];
  const colon = /^(.{2,60}?)\s?:\s/.exec(line.text);
  const words = colon ? line.words.filter((word) => word.end <= line.start + (colon[1] as string).length) : [];
  return words.length > 5 || isHeadline(words) ? [] : coordinatedNames(line, words);
}

/** The names that conjunctions and punctuation separate. */
function coordinatedNames(line: Line, words: readonly Word[]): Candidate[] {
  const found: Candidate[] = [];
  let from = 0;
  for (let i = 0; i <= words.length; i++) {
    const word = words[i];
    const joins = word !== undefined && /^(?:and|&|vs|versus)$/.test(word.lower);
    if (word && !joins && (i === from || !/[,/&]|['’]s/.test(word.gap))) continue;
    const first = words[from];
    const last = words[i - 1];
    if (first && last && i > from) found.push(candidate(line, first.start, last.end, 'title'));
    from = joins ? i + 1 : i;
  }
  return found;
}

/** Is it a statement rather than a name: "Viewpoint Matters: …", "Words Aren't Enough: …"? */
function isHeadline(words: readonly Word[]): boolean {
  return words.some((word) => /^(?:matters?|is|are|was|were|isn['’]t|aren['’]t|don['’]t|can|cannot|does|do|needs?|makes?|meets?|helps?|should|unveiled|revisited|demystified|explained|reconsidered)$/.test(word.lower)); // prettier-ignore
}

/** Words between the noun phrases of a title. */
const TITLE_CUT =
  /^(?:for|in|of|on|with|via|using|by|from|to|and|as|at|through|under|over|towards?|into|without|against|across|between|based|is|are|be|beyond|is|needs?|meets|or|may|can|versus|vs)$/;

/** The noun phrases of a title, which may name what the paper proposes: "Soft Decoupled Encoding for Machine Translation". */
export function titlePhrases(line: Line): Candidate[] {
  if (line.field !== 'title') return [];
  if (hasNameBeforeColon(line)) return [];
  const found: Candidate[] = [];
  let from = 0;
  for (let i = 0; i <= line.words.length; i++) {
    const word = line.words[i];
    const cuts = word !== undefined && TITLE_CUT.test(word.lower);
    if (word && !cuts && (i === from || word.gap === ' ')) continue;
    const words = withoutPraise(line.words.slice(from, i));
    if (mayBeTitleName(words) && !isReplaced(line.words[from - 1]))
      found.push(candidate(line, words[0]!.start, words.at(-1)!.end, 'titled'));
    from = cuts ? i + 1 : i;
  }
  return found;
}

/** Whether a title begins with a name and a colon. The rest then describes what has that name. */
function hasNameBeforeColon({ text, start, words }: Line): boolean {
  const colon = text.indexOf(':');
  return colon > 0 && words.some((word) => word.end <= start + colon && isCoined(word.text));
}

/** Is the phrase after a word what the paper replaces: "Sequence Generation Beyond One-Pass Decoding"? */
function isReplaced(before: Word | undefined): boolean {
  return before !== undefined && /^(?:beyond|without|against|versus|vs)$/.test(before.lower);
}

function withoutPraise(words: readonly Word[]): readonly Word[] {
  const start = words.findIndex((word) => !PRAISE_WORDS.has(word.lower));
  return start < 0 ? [] : words.slice(start);
}

/** Two to six common words that make no statement and do not begin with a gerund. */
function mayBeTitleName(words: readonly Word[]): boolean {
  if (words.length < 2 || words.length > 6 || isHeadline(words) || /ing$/.test(words[0]!.lower)) return false;
  return !words.some((one) => FUNCTION_WORDS.has(one.lower) || isCoined(one.text.slice(0, nameLength(one.text))));
}

/** Words after which a name follows. */
const CALLED =
  /\b(?:call(?:ed|ing)?|dubbed|named|termed|coined|denoted(?: as| by)?|referred to as|refer to (?:it |this \w+ |them )?as|known as|namely|nicknamed|name it|call (?:it|them|this)|term(?:ed)? (?:it|this \w+)?)(?: as)?,?\s+(?=["“'‘`(]?[\p{L}\p{N}])/gu;
/** Words after which a proposal follows. */
const PROPOSED =
  /\b(?:[Ww]e|[Pp]aper|[Ww]ork|[Aa]rticle|[Ss]tudy|[Tt]hesis|[Rr]eport|[Aa]uthors)(?: (?:also|then|first|further|therefore|thus|hence|here|additionally|finally|instead|next|now|newly|firstly))* (?:propos(?:e|es|ed)|introduc(?:e|es|ed)|present(?:s|ed)?|develop(?:s|ed)?|design(?:s|ed)?|devis(?:e|es|ed)|creat(?:e|es|ed)|build|built|construct(?:s|ed)?|releas(?:e|es|ed)|describ(?:e|es|ed)|contribut(?:e|es)|offer(?:s)?|suggest(?:s)?|formulate|invent|collect|curate|establish|employ|leverage|utilize|adopt|apply|perform|investigate|study|train)\s+(?:the (?:concept|idea|notion)s? of\s+)?/gu;

/** Modifiers of own work. */
const OURS =
  /\b(?:[Oo]ur|[Aa] (?:novel|new)|[Tt]he (?:novel|new|proposed)|(?:includes?|with|and|are|using|via) (?:novel|new))\s+(?=[\p{L}\p{N}]+[- ])/gu;
/** Words before a list of components: "two key optimizations: X and Y". */
const LISTED =
  /\b(?:two|three|four|five|several|following)\b[^.;:()]{0,60}(?::|\s--?|\s?[–—])\s+(?:\(?(?:1|i|a)[).]\s*)?/gu;

const DEFINITIONS = [
  [CALLED, 'called'],
  [PROPOSED, 'proposed'],
  [OURS, 'our'],
  [LISTED, 'listed'],
] as const;

/** Noun phrases after "we propose", "called" and the like. Names in common words are found only in this way. */
export function definitionCandidates(line: Line): Candidate[] {
  if (line.field === 'title') return [];
  const found: Candidate[] = [];
  for (const [pattern, source] of DEFINITIONS)
    for (const match of line.text.matchAll(pattern)) {
      const at = line.words.findIndex((word) => word.start >= line.start + match.index + match[0].length);
      if (at >= 0) found.push(...phrasesFrom(line, at, source));
    }
  return found;
}

/** Up to three coordinated noun phrases that begin at a word; one after "our". */
function phrasesFrom(line: Line, first: number, source: CandidateSource): Candidate[] {
  const found: Candidate[] = [];
  let at = first;
  for (let n = 0; n < 3; n++) {
    const phrase = phraseAt(line, at, source);
    if (!phrase) break;
    found.push(candidate(line, (line.words[phrase.from] as Word).start, (line.words[phrase.to] as Word).end, source));
    const next = line.words[phrase.to + 1];
    if (source === 'our' || !next || !joinsNext(next)) break;
    at = phrase.to + (next.lower === 'and' ? 2 : 1);
  }
  return found;
}

function joinsNext(next: Word): boolean {
  return next.lower === 'and' || /^[,;] ?(?:and )?(?:\(\w{1,3}\) ?)?$/.test(next.gap);
}

/** The words of the noun phrase that begins at `at`, without articles and praise; undefined if it cannot be a name in common words. */
function phraseAt(line: Line, at: number, source: CandidateSource): { from: number; to: number } | undefined {
  let from = at;
  while (isPraise(line, from, from === at)) from++;
  let to = from - 1;
  for (let i = from; i < line.words.length && i < from + 7 && continuesPhrase(line.words[i] as Word, i === from); i++)
    to = i;
  const words = line.words.slice(from, to + 1);
  if (words.some((word) => isCoined(word.text.slice(0, nameLength(word.text))))) return undefined;
  // "the out-of-distribution dataset Ref-Adv": the name follows its noun
  if (words.some((word, i) => i > 0 && isCapitalised(word.text) && HEAD_KINDS.has(words[i - 1]!.lower)))
    return undefined;
  const tooShort = to < from || (source === 'proposed' && to === from && !isCapitalised(words[0]!.text));
  return tooShort ? undefined : { from, to };
}

function isPraise(line: Line, at: number, isFirst: boolean): boolean {
  const word = line.words[at];
  return word !== undefined && PRAISE_WORDS.has(word.lower) && (isFirst || /^[ ,]+$/.test(word.gap));
}

function continuesPhrase(word: Word, isFirst: boolean): boolean {
  if (FUNCTION_WORDS.has(word.lower) || isNumberlike(word.text)) return false;
  if (isFirst) return true;
  return word.gap === ' ' && !/^(?:achieves?|outperforms?|aims?|consists?|allows?|enables?|learns?|adopts?)$/.test(word.lower); // prettier-ignore
}
