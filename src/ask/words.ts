/** A word of the question with its offsets. */
export interface QuestionWord {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
}

/** Words `from`..`to` of a question, exclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Splits at spaces and removes punctuation at the ends of words; `%`, `/`, `+`, `-`, `.` and `@` within a name are kept. */
export function wordsOf(question: string): QuestionWord[] {
  return [...question.matchAll(/(?:[^\s,;:?!()[\]"“”]|(?<=\d),(?=\d{3}(?!\d)))+/g)].flatMap((match) => {
    const text = match[0].replace(/^['‘]+|['’.]+$|['’]s$/g, '');
    if (text === '') return [];
    const start = match.index + match[0].indexOf(text);
    return [{ text, lower: text.toLowerCase(), start, end: start + text.length }];
  });
}

/** Whether a word belongs to one of some parts of the question. */
export function isWithin(parts: readonly Stretch[], at: number): boolean {
  return parts.some(({ from, to }) => from <= at && at < to);
}

export function range({ from, to }: Stretch): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

/** The position of the last word before `from` that is not an article or quantifier: that of "using" in "using the Mistral-7B". */
export function positionBefore(words: readonly QuestionWord[], from: number): number {
  return words.slice(0, from).findLastIndex(({ lower }) => !/^(?:an?|the|both|all|any|every|each)$/.test(lower));
}

/** The word at `positionBefore`, in lower case; "" at the beginning of a question. */
export function wordBefore(words: readonly QuestionWord[], from: number): string {
  return words[positionBefore(words, from)]?.lower ?? '';
}

/** Finds the first match of a pattern in the lower-case words joined by single spaces; the pattern must begin and end at word boundaries. */
export function findPhrase(
  words: readonly QuestionWord[],
  pattern: RegExp,
): (Stretch & { readonly match: RegExpExecArray }) | undefined {
  return findPhrases(words, pattern)[0];
}

/** All matches of such a pattern, from left to right. */
export function findPhrases(
  words: readonly QuestionWord[],
  pattern: RegExp,
): (Stretch & { readonly match: RegExpExecArray })[] {
  const text = words.map((word) => word.lower).join(' ');
  return [...text.matchAll(betweenSpaces(pattern))].map((match) => {
    const from = match.index === 0 ? 0 : text.slice(0, match.index - 1).split(' ').length;
    return { from, to: from + match[0].split(' ').length, match };
  });
}

/** Patterns that must begin and end at word boundaries: to compile one takes longer than to search a question. */
const WHOLE = new WeakMap<RegExp, RegExp>();

function betweenSpaces(pattern: RegExp): RegExp {
  const whole = WHOLE.get(pattern) ?? new RegExp(`(?<![^ ])(?:${pattern.source})(?![^ ])`, 'gu');
  WHOLE.set(pattern, whole);
  return whole;
}
