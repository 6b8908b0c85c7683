import type { LexiconEntry } from '../../lexicon/lexicon.js';
import { findLexiconNames } from '../../lexicon/finder.js';
import { FUNCTION_WORDS, HEAD_KINDS, OTHER_NAMES, PRAISE_WORDS } from '../grammar/closed-words.js';
import { isCapitalised, isCoined, isEdition, isNumberlike, isVariantTail, nameLength } from './shape.js';
import type { Line, Word } from './words.js';

/** How a candidate was noticed. */
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
  | 'measure'
  | 'task';

/** A stretch of text that may be a name. */
export interface Candidate {
  readonly line: Line;
  /** Offsets in the clean field. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The name that the text only implies: "faster" speaks of speed. */
  readonly implied?: string;
  readonly source: CandidateSource;
  /** The lexicon's entries of exactly this name. */
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

/** Where a name ends that ends with the word `at`, when the versions and sizes behind it are taken in. */
function withEditions(line: Line, at: number, end: number): number {
  if (line.words[at]?.end !== end) return end;
  let to = end;
  for (let i = at + 1; i < line.words.length; i++) {
    const word = line.words[i] as Word;
    const isEditionHere = word.gap === ' ' && isEdition(word.text) && !isMetricUse(line, i);
    if (!isEditionHere && !isWidth(line, i)) break;
    to = word.end;
  }
  return to;
}

/** A width multiplier behind a network's name: `MobileNetV2 ×1.4`, but not "ResNet ×2 faster". */
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
function isMetricUse(line: Line, at: number): boolean {
  const word = line.words[at] as Word;
  if (!/^\d/.test(word.text)) return false;
  const next = line.words[at + 1];
  const behind = next ? next.gap : line.tail;
  if (/^\s?[%×x$]/.test(behind)) return true;
  return (
    !!next &&
    /^ ?$/.test(behind) &&
    /^(?:x|×|%|times|percent|points?|million|billion|bits?|gpus?|ms|[a-z]+s)$/.test(next.lower) &&
    !/^\d+[BM]$/.test(word.text)
  );
}

/** "a 3.7M-parameter Atto model": how big it is, no part of its name. */
const SIZED = /^\d[\d.]*(?:[KMBT]|-[mbtr]+illion)?-param/i;

/** Units and symbols of formulas: "dB", "W_Q". */
const SYMBOL = /^(?:[kMGT]?(?:Hz|W|Wh|B|bps)|dBm?|mAh?|mmHg|k?Pa|[A-Za-z]_\{?[A-Za-z\d]+\}?)$/;

/** Can this capitalised word stand in a name here? */
function isNamePart(line: Line, at: number, known: ReadonlySet<string>): boolean {
  const word = line.words[at] as Word;
  if (word.text === word.lower && !/\d/.test(word.text)) return false;
  const name = word.text.slice(0, nameLength(word.text));
  if (isShouted(line, at) || SIZED.test(word.text) || SYMBOL.test(word.text)) return false;
  if (isCoined(name) || /^[123]D$/.test(name)) return true;
  if (!isCapitalised(name) || name.length < 2) return false;
  if (line.field === 'title' || at === 0 || beginsSentence(line, at))
    return known.has(name) || (at === 0 && line.field !== 'title' && startsName(line));
  return true;
}

/** A word of a line in capitals: "AUTOMATIC MODEL REFINEMENT" is no acronym. */
function isShouted(line: Line, at: number): boolean {
  const loud = (word: Word | undefined) => !!word && /^\p{Lu}{5,}$/u.test(word.text);
  return loud(line.words[at]) && (loud(line.words[at - 1]) || loud(line.words[at + 1]));
}

/** Does a capital mean nothing here, behind a full stop inside the line? ("e.g. Longformer" is no such place.) */
function beginsSentence(line: Line, at: number): boolean {
  const before = line.words[at - 1];
  return (
    /[.?!]\s*["“]?$/.test((line.words[at] as Word).gap) &&
    !/^(?:e\.?g|i\.?e|vs|al|cf|etc|resp)$/.test(before?.lower ?? '')
  );
}

/** "Vision Transformers (ViT) have …": a first word followed by a capitalised one. */
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

/** Runs of coined or capitalised words, and every coined word by itself. `known`: words that stand capitalised inside some sentence. */
export function shapeCandidates(line: Line, known: ReadonlySet<string>, body: string): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < line.words.length; i++) {
    if (!isNamePart(line, i, known)) continue;
    let j = i;
    while (j + 1 < line.words.length && continues(line, j, known)) j++;
    found.push(
      ...fromRun(line, i, j).filter(
        (one) => one.source === 'coined' || line.field !== 'title' || body.includes(one.text),
      ),
    );
    i = j;
  }
  return found;
}

function continues(line: Line, at: number, known: ReadonlySet<string>): boolean {
  const word = line.words[at] as Word;
  const next = line.words[at + 1] as Word;
  if (next.gap !== ' ' || nameLength(word.text) !== word.text.length) return false;
  return (
    isNamePart(line, at + 1, known) ||
    ((isEdition(next.text) || /^(?:19|20)\d\d$/.test(next.text)) && !isMetricUse(line, at + 1))
  );
}

function fromRun(line: Line, from: number, to: number): Candidate[] {
  const words = line.words;
  const found: Candidate[] = [];
  let i = from;
  let j = to;
  while (i < j && OTHER_NAMES.has((words[i] as Word).text)) i++;
  while (i < j && /^(?:GPUs?|CPUs?|TPUs?|V?RAM|HBM\d?e?|SXM\d?|PCIe)$/.test((words[j] as Word).text)) j--;
  const first = words[i] as Word;
  const last = words[j] as Word;
  const end = last.start + nameLength(last.text);
  const single = i === j;
  if (single && !isCoined(first.text.slice(0, nameLength(first.text)))) {
    if (!OTHER_NAMES.has(first.text)) found.push(candidate(line, first.start, end, 'capitals'));
    return found;
  }
  if (single || !areNeighbours(line, first.start, end))
    found.push(candidate(line, first.start, end, single ? 'coined' : 'capitals'));
  for (let k = i; !single && k <= j; k++) {
    const word = words[k] as Word;
    const length = nameLength(word.text);
    if (isCoined(word.text.slice(0, length))) found.push(candidate(line, word.start, word.start + length, 'coined'));
    const edited = length === word.text.length ? withEditions(line, k, word.end) : word.end;
    if (edited > word.end && (k > i || edited < end)) found.push(candidate(line, word.start, edited, 'coined'));
  }
  return found;
}

/** "the original Transformer TensorFlow program": two known names side by side are no third one. */
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

/** Words that stand capitalised where English does not ask for a capital, and not only as a part of a longer name. */
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

/** What stands behind a team's name in a title: "X at SemEval-2019 Task 3: …". In papers of shared tasks it is also its system's name. */
export const TASK_OF_TEAM = /^\s(?:at|@)\s\p{Lu}[^:]*\d[^:]*:/u;
const TEAM = /^\p{Lu}[^\s:]*(?:\s\p{Lu}[^\s:]*){0,2}(?=\s(?:at|@)\s)/u;

/** `Name: what it is` in a title: what stands before the colon, if it is short; "X and Y: …" are two. */
export function titleCandidates(line: Line): Candidate[] {
  if (line.field !== 'title') return [];
  const team = TEAM.exec(line.text)?.[0] ?? '';
  if (team !== '' && TASK_OF_TEAM.test(line.text.slice(team.length)))
    return [candidate(line, line.start, line.start + team.length, 'title')];
  const colon = /^(.{2,60}?)\s?:\s/.exec(line.text);
  const words = colon ? line.words.filter((word) => word.end <= line.start + (colon[1] as string).length) : [];
  if (words.length > 5 || isHeadline(words)) return [];
  const found: Candidate[] = [];
  let from = 0;
  for (let i = 0; i <= words.length; i++) {
    const word = words[i];
    if (word && !/^(?:and|&|vs|versus)$/.test(word.lower) && (i === from || !/[,/&]|['’]s/.test(word.gap))) continue;
    const first = words[from];
    const last = words[i - 1];
    if (first && last && i > from) found.push(candidate(line, first.start, last.end, 'title'));
    from = word && /^(?:and|&|vs|versus)$/.test(word.lower) ? i + 1 : i;
  }
  return found;
}

/** "Viewpoint Matters: …", "Words Aren't Enough: …" say something, and name nothing. */
function isHeadline(words: readonly Word[]): boolean {
  return words.some((word) => /^(?:matters?|is|are|was|were|isn['’]t|aren['’]t|don['’]t|can|cannot|does|do|needs?|makes?|meets?|helps?|should|unveiled|revisited|demystified|explained|reconsidered)$/.test(word.lower)); // prettier-ignore
}

/** Words that cut a title into its noun phrases. */
const TITLE_CUT =
  /^(?:for|in|of|on|with|via|using|by|from|to|and|as|at|through|under|over|towards?|into|without|against|across|between|based|is|are|be|beyond|is|needs?|meets|or|may|can|versus|vs)$/;

/** "Soft Decoupled Encoding for Machine Translation": the noun phrases of a title, which may name what the paper proposes. */
export function titlePhrases(line: Line): Candidate[] {
  if (line.field !== 'title') return [];
  const found: Candidate[] = [];
  // Behind "Name:" a title says what Name is.
  const colon = line.text.indexOf(':');
  const named = colon > 0 && line.words.some((word) => word.end <= line.start + colon && isCoined(word.text));
  if (named) return [];
  let from = 0;
  for (let i = 0; i <= line.words.length; i++) {
    const word = line.words[i];
    if (word && !TITLE_CUT.test(word.lower) && (i === from || /^ $/.test(word.gap))) continue;
    let start = from;
    while (start < i && PRAISE_WORDS.has((line.words[start] as Word).lower)) start++;
    const words = line.words.slice(start, i);
    // "Sequence Generation Beyond One-Pass Decoding": what the paper leaves behind
    const isLeft = /^(?:beyond|without|against|versus|vs)$/.test(line.words[from - 1]?.lower ?? '');
    if (
      words.length >= 2 &&
      words.length <= 6 &&
      !isLeft &&
      !isHeadline(words) &&
      !words.some(
        (one) =>
          FUNCTION_WORDS.has(one.lower) ||
          isCoined(one.text.slice(0, nameLength(one.text))) ||
          /ing$/.test(words[0]!.lower),
      )
    )
      found.push(candidate(line, words[0]!.start, words.at(-1)!.end, 'titled'));
    from = word && TITLE_CUT.test(word.lower) ? i + 1 : i;
  }
  return found;
}

const CALLED =
  /\b(?:call(?:ed|ing)?|dubbed|named|termed|coined|denoted(?: as| by)?|referred to as|refer to (?:it |this \w+ |them )?as|known as|namely|nicknamed|name it|call (?:it|them|this)|term(?:ed)? (?:it|this \w+)?)(?: as)?,?\s+(?=["“'‘`(]?[\p{L}\p{N}])/gu;
const PROPOSED =
  /\b(?:[Ww]e|[Pp]aper|[Ww]ork|[Aa]rticle|[Ss]tudy|[Tt]hesis|[Rr]eport|[Aa]uthors)(?: (?:also|then|first|further|therefore|thus|hence|here|additionally|finally|instead|next|now|newly|firstly))* (?:propos(?:e|es|ed)|introduc(?:e|es|ed)|present(?:s|ed)?|develop(?:s|ed)?|design(?:s|ed)?|devis(?:e|es|ed)|creat(?:e|es|ed)|build|built|construct(?:s|ed)?|releas(?:e|es|ed)|describ(?:e|es|ed)|contribut(?:e|es)|offer(?:s)?|suggest(?:s)?|formulate|invent|collect|curate|establish|employ|leverage|utilize|adopt|apply|perform|investigate|study|train)\s+(?:the (?:concept|idea|notion)s? of\s+)?/gu;

const OURS =
  /\b(?:[Oo]ur|[Aa] (?:novel|new)|[Tt]he (?:novel|new|proposed)|(?:includes?|with|and|are|using|via) (?:novel|new))\s+(?=[\p{L}\p{N}]+[- ])/gu;
/** "two key optimizations: X and Y" */
const LISTED =
  /\b(?:two|three|four|five|several|following)\b[^.;:()]{0,60}(?::|\s--?|\s?[–—])\s+(?:\(?(?:1|i|a)[).]\s*)?/gu;

/** Noun phrases behind "we propose", "called" and the like: the only way by which names in common words are found. */
export function definitionCandidates(line: Line): Candidate[] {
  const found: Candidate[] = [];
  if (line.field === 'title') return found;
  for (const [pattern, source] of [
    [CALLED, 'called'],
    [PROPOSED, 'proposed'],
    [OURS, 'our'],
    [LISTED, 'listed'],
  ] as const) {
    for (const match of line.text.matchAll(pattern)) {
      let at = line.words.findIndex((word) => word.start >= line.start + match.index + match[0].length);
      for (let n = 0; n < 3 && at >= 0; n++) {
        const phrase = phraseAt(line, at, source);
        if (!phrase) break;
        found.push(
          candidate(line, (line.words[phrase.from] as Word).start, (line.words[phrase.to] as Word).end, source),
        );
        const next = line.words[phrase.to + 1];
        if (source === 'our') break;
        if (next?.lower === 'and' || (next && /^[,;] ?(?:and )?(?:\(\w{1,3}\) ?)?$/.test(next.gap)))
          at = phrase.to + (next.lower === 'and' ? 2 : 1);
        else break;
      }
    }
  }
  return found;
}

/** The words of the noun phrase that begins at `at`, articles and praise left out. */
function phraseAt(line: Line, at: number, source: CandidateSource): { from: number; to: number } | undefined {
  let from = at;
  while (
    from < line.words.length &&
    PRAISE_WORDS.has((line.words[from] as Word).lower) &&
    (from === at || /^[ ,]+$/.test((line.words[from] as Word).gap))
  )
    from++;
  let to = from - 1;
  for (let i = from; i < line.words.length && i < from + 7; i++) {
    const word = line.words[i] as Word;
    if (i > from && !/^ $/.test(word.gap)) break;
    if (
      FUNCTION_WORDS.has(word.lower) ||
      isNumberlike(word.text) ||
      (i > from && /^(?:achieves?|outperforms?|aims?|consists?|allows?|enables?|learns?|adopts?)$/.test(word.lower))
    )
      break;
    to = i;
  }
  const words = line.words.slice(from, to + 1);
  if (words.some((word) => isCoined(word.text.slice(0, nameLength(word.text))))) return undefined;
  // "the out-of-distribution dataset Ref-Adv": the name is behind what it is
  if (words.some((word, i) => i > 0 && isCapitalised(word.text) && HEAD_KINDS.has(words[i - 1]!.lower)))
    return undefined;
  if (to < from || (source === 'proposed' && to === from && !isCapitalised((line.words[from] as Word).text)))
    return undefined;
  return { from, to };
}
