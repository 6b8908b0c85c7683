import { OTHER_NAMES } from '../grammar/closed-words.js';
import { clusterKey } from './cluster-key.js';
import type { Line } from './words.js';

/** An abbreviation and its full form in one sentence. Offsets are in the clean field. */
export interface Abbreviation {
  readonly sentence: number;
  readonly short: string;
  readonly long: string;
  readonly shortStart: number;
  readonly shortEnd: number;
  readonly longStart: number;
  readonly longEnd: number;
}

/**
 * Finds where the long form begins, by the algorithm of A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying
 * abbreviation definitions in biomedical text", Pacific Symposium on Biocomputing 2003: going backwards through both, every letter
 * of the short form is found in the long form, and its first letter at the beginning of a word.
 * @returns the offset in `before` where the long form begins, or -1
 */
function longFormStart(short: string, before: string): number {
  let l = before.length - 1;
  for (let s = short.length - 1; s >= 0; s--) {
    const letter = (short[s] as string).toLowerCase();
    if (!/[\p{L}\p{N}]/u.test(letter)) continue;
    while (
      l >= 0 &&
      ((before[l] as string).toLowerCase() !== letter ||
        (s === 0 && l > 0 && /[\p{L}\p{N}]/u.test(before[l - 1] as string)))
    )
      l--;
    if (l < 0) return -1;
    l--;
  }
  return l + 1;
}

const SHORT = /^[\p{L}\p{N}][\p{L}\p{N}\-.&/'’+]{0,14}$/u;
const MARK = /[\p{L}\p{N}]/u;

/** A short form has 2 to 15 characters and a capital letter, and is not a number, a quantity or a citation. */
function isShortForm(text: string): boolean {
  return SHORT.test(text) && text.length >= 2 && /\p{Lu}/u.test(text) && !/^\d+(\.\d+)?\p{L}{0,2}$/u.test(text);
}

/** Where the full form of `short` may begin at the earliest: min(|A|+5, 2|A|) words from the end of `text`, within one clause. */
function earliestStart(text: string, short: string): number {
  const letters = short.replace(/[^\p{L}\p{N}]/gu, '').length;
  const most = Math.min(letters + 5, letters * 2);
  const border = Math.max(
    text.lastIndexOf('. '),
    text.lastIndexOf('; '),
    text.lastIndexOf(': '),
    text.lastIndexOf('('),
    text.lastIndexOf(')'),
  );
  let at = text.length;
  for (let words = 0; words < most && at > border + 1; words++) {
    while (at > border + 1 && /[\s\-–]/.test(text[at - 1] as string)) at--;
    while (at > border + 1 && !/[\s\-–]/.test(text[at - 1] as string)) at--;
  }
  return Math.max(at, border + 1);
}

const FUNCTION_WORD =
  /^(?:a|an|the|of|in|on|for|to|by|with|and|or|we|our|as|is|are|that|which|this|these|from|via|called|named|dubbed)\s/i;

/**
 * Is a pair plausible? The full form is longer than the abbreviation, has no commas, does not contain the abbreviation as a word, and at
 * least half of the capitals and digits of the abbreviation begin one of its words (or a part of a compound).
 */
function isPlausible(short: string, long: string): boolean {
  if (long.length <= short.length || /[,;:]\s/.test(long.replace(/, (?=(?:and )?\p{Lu})/gu, ' '))) return false;
  const words = long.split(/[\s\-–/]+/).filter(Boolean);
  if (words.some((word) => word.toLowerCase() === short.toLowerCase()) || words.length < 1) return false;
  const letters = [...short.replace(/s$/, '')].filter((c) => /[\p{Lu}\p{N}]/u.test(c)).map((c) => c.toLowerCase());
  const initials = words.map((word) => (word[0] ?? '').toLowerCase());
  const inner = [...long.matchAll(/\p{Lu}/gu)].map((m) => m[0].toLowerCase());
  const covered = letters.filter((letter) => initials.includes(letter) || inner.includes(letter)).length;
  return letters.length === 1 ? words.length >= 1 : covered * 2 >= letters.length && (words.length > 1 || covered >= 2);
}

/** Replaces digits by the first letter of their word or homophone: "2s-AGCN" of "two-stream …", "T2T" of "Token-to-Token". */
function spelledOut(short: string): string {
  return short.replace(/2/g, 't').replace(/3/g, 't').replace(/4/g, 'f');
}

/** The full form directly before an abbreviation in parentheses: "Ladder Side-Tuning (LST)". */
function definition(line: Line, short: string, shortAt: number, before: string): Abbreviation | undefined {
  const trimmed = before.replace(/[\s"“”'‘’`~]+$/, '');
  const from = earliestStart(trimmed, short);
  const singular = /[\p{Lu}\p{N}]s$/u.test(short) ? short.slice(0, -1) : short;
  let start = longFormStart(singular, trimmed.slice(from));
  if (start < 0 && /[2-4]/.test(singular)) start = longFormStart(spelledOut(singular), trimmed.slice(from));
  if (start < 0) return undefined;
  start += from;
  while (start > 0 && /[-–]/.test(trimmed[start - 1] as string) && MARK.test(trimmed[start - 2] ?? '')) {
    const wordStart = trimmed.slice(0, start - 1).search(/[^\s]+$/);
    if (wordStart < 0) break;
    start = wordStart;
  }
  for (let cut = FUNCTION_WORD.exec(trimmed.slice(start)); cut; cut = FUNCTION_WORD.exec(trimmed.slice(start)))
    start += cut[0].length;
  const long = trimmed.slice(start);
  if (!isPlausible(singular, long)) return undefined;
  return {
    sentence: line.sentence,
    short,
    long,
    shortStart: line.start + shortAt,
    shortEnd: line.start + shortAt + short.length,
    longStart: line.start + start,
    longEnd: line.start + trimmed.length,
  };
}

/** The full form in parentheses after an abbreviation: "LST (Ladder Side-Tuning)". */
function reversed(line: Line, inside: string, insideAt: number): Abbreviation | undefined {
  const before = line.text.slice(0, insideAt - 1).trimEnd();
  const short = /[^\s(),;]+$/.exec(before)?.[0].replace(/^["“'‘`]+|["”'’`]+$/g, '');
  if (!short || !isShortForm(short) || inside.split(/\s+/).length < 2 || inside.length > 120) return undefined;
  const long = inside
    .replace(/^(?:i\.e\.|e\.g\.|short for|for|aka|a\.k\.a\.),?\s+/i, '')
    .replace(/^(?:the|a|an)\s/i, '');
  if (longFormStart(short.replace(/s$/, ''), long) !== 0 || !isPlausible(short, long)) return undefined;
  const shortAt = before.lastIndexOf(short);
  const longAt = insideAt + inside.indexOf(long);
  return {
    sentence: line.sentence,
    short,
    long,
    shortStart: line.start + shortAt,
    shortEnd: line.start + shortAt + short.length,
    longStart: line.start + longAt,
    longEnd: line.start + longAt + long.length,
  };
}

/** The full form after a colon, a comma or "stands for", with exactly the initials of the abbreviation: "LST: Ladder Side-Tuning". */
function afterMark(line: Line): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const match of line.text.matchAll(
    /(?<![\p{L}\p{N}-])([\p{L}\p{N}][\p{L}\p{N}-]{1,14})\s?(:|,|, short for|, which stands for|stands for)\s+/gu,
  )) {
    const short = match[1] as string;
    if (!/\p{Lu}.*\p{Lu}/u.test(short)) continue;
    const from = match.index + match[0].length;
    const letters = [...short].filter((c) => /[\p{L}\p{N}]/u.test(c)).length;
    const words = [...line.text.slice(from).matchAll(/[^\s,.;:()]+/g)].slice(0, letters + 4);
    for (let n = 2; n <= words.length; n++) {
      const last = words[n - 1] as RegExpMatchArray;
      const long = line.text.slice(from, from + (last.index ?? 0) + last[0].length);
      if (/[,.;:()]/.test(long) && match[2] !== ':') break;
      const initials = long
        .split(/[\s\-–]+/)
        .map((w) => w[0] ?? '')
        .filter((c) => /[\p{Lu}\p{N}]/u.test(c))
        .join('');
      const capitals = [...short].filter((c) => /[\p{Lu}\p{N}]/u.test(c)).join('');
      if (initials.toLowerCase() !== capitals.toLowerCase() || longFormStart(short, long) !== 0) continue;
      found.push({
        sentence: line.sentence,
        short,
        long,
        shortStart: line.start + match.index,
        shortEnd: line.start + match.index + short.length,
        longStart: line.start + from,
        longEnd: line.start + from + long.length,
      });
      break;
    }
  }
  return found;
}

/** An abbreviation at the beginning of parentheses: "(LST)", "(LST, for short)", "(abbreviated as LST)". */
const FIRST_INSIDE =
  /^\s*(?:(?:abbreviated|abbr\.|denoted|dubbed|named|termed|called|referred to|shortened|in short|short|hereafter|henceforth)(?: as| to| by|:|,)?\s+)?["“'‘`]?([^\s,;]+?)["”'’`]?\s*(?:$|[,;])/;

/** Three to six capitalised words: "Long Range Arena", "Low-Rank Transformer". */
const CAPITALISED_RUN = /(?<![\p{L}\d-])\p{Lu}[\p{L}\d]+(?:[ -]\p{Lu}[\p{L}\d]+){2,5}(?![\p{L}\d-])/gu;

/**
 * Capitalised names and their initials that the paper uses without defining them: "Low-Rank Transformer … applying LRT to BERT". Not
 * initials that stand for something else, or for a term of the whole field (NLP).
 */
export function findInitials(lines: readonly Line[], known: readonly Abbreviation[]): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const long of lines) {
    for (const match of long.text.matchAll(CAPITALISED_RUN)) {
      const name = match[0];
      const short = name.replace(/(\p{Lu})[\p{L}\d]*[ -]?/gu, '$1');
      const place = OTHER_NAMES.has(short) ? undefined : firstPlace(lines, short);
      if (!place || isTaken(short, name, [...known, ...found])) continue;
      const longStart = long.start + match.index;
      found.push({ ...place, short, long: name, longStart, longEnd: longStart + name.length });
    }
  }
  return found;
}

/** Are the initials defined already, as this name or as others? */
function isTaken(short: string, name: string, pairs: readonly Abbreviation[]): boolean {
  const rivals = pairs.filter((pair) => pair.short.replace(/s$/, '') === short);
  if (rivals.some((pair) => clusterKey(pair.long) === clusterKey(name))) return true;
  return rivals.length > 0 && !rivals.some((pair) => firstWord(pair.long) === firstWord(name));
}

function firstWord(name: string): string {
  return name.split(/[\s-]/)[0]!.toLowerCase();
}

/** The first occurrence of a word. */
function firstPlace(lines: readonly Line[], wanted: string) {
  for (const { words, sentence } of lines) {
    const word = words.find((one) => one.text === wanted);
    if (word) return { sentence, shortStart: word.start, shortEnd: word.end };
  }
  return undefined;
}

/** Every abbreviation that a sentence defines, in either order. */
export function findAbbreviations(line: Line): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (const match of line.text.matchAll(/[([]([^()[\]]{2,140})[)\]]/g)) {
    const insideAt = match.index + 1;
    const inside = match[1] as string;
    const before = line.text.slice(0, match.index);
    const define = (short: string) =>
      isShortForm(short) ? definition(line, short, insideAt + inside.indexOf(short), before) : undefined;
    const first = FIRST_INSIDE.exec(inside)?.[1];
    const items = inside.split(/,\s*(?:and\s+)?/);
    // "efficient models (Reformers, Linformers, Performers)" lists examples, "Layer Normalization (LayerNorm, LN)" defines.
    const isList = items.length > 1 && items.every((item) => /^\p{Lu}[\p{L}\d -]*$/u.test(item));
    const pairs = (isList ? items : first ? [first] : []).flatMap((short) => define(short) ?? []);
    const isWhole = !isList || (pairs.length === items.length && items.every((item) => /\p{Lu}.*\p{Lu}/u.test(item)));
    if (pairs.length > 0 && isWhole) found.push(...pairs);
    else {
      const pair = reversed(line, inside, insideAt);
      if (pair) found.push(pair);
    }
  }
  return [...found, ...afterMark(line)];
}
