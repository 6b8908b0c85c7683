/** Words that end in a full stop without ending a sentence. */
const ABBREVIATIONS = new Set(
  (
    'e.g i.e vs cf al etc approx resp w.r.t fig figs eq eqs sec secs ch tab ref no nos vol pp st dr mr mrs ms prof inc ' +
    'ltd co corp dept est incl excl max min avg std acc dev ent rel abs seq ex viz ca jr sr u.s u.k a.k.a aka i.i.d'
  ).split(' '),
);
/** Of these, the ones that may also end a sentence: "…on accuracy, etc. We find…" */
const MAY_END = new Set([
  'etc',
  'al',
  'inc',
  'co',
  'corp',
  'ltd',
  'acc',
  'max',
  'min',
  'no',
  'u.s',
  'u.k',
  'ms',
  'dev',
]);
const SENTENCE_START =
  /^(?:we|our|the|this|these|in|it|to|however|experiments?|results?|for|on|code|finally|moreover|by|as|a|an|here|while)$/i;
/** A parenthesis longer than this is taken for one that was never closed. */
const LONGEST_PARENTHESIS = 400;

/** Splits a text into sentences: half-open ranges without the white space around them. */
export function splitSentences(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  const closes = closingParentheses(text);
  const mark = /[.!?]+["')\]]*(?=\s|$)|(?<=\p{Ll}{2}|\)|%)\.(?=\p{Lu}\p{Ll}+[\s,])/gu;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, start, match.index, end, closes)) continue;
    pushTrimmed(text, start, end, sentences);
    start = end;
  }
  pushTrimmed(text, start, text.length, sentences);
  return sentences;
}

function pushTrimmed(text: string, from: number, to: number, out: { start: number; end: number }[]): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (end > start) out.push({ start, end });
}

/** For every opening parenthesis that is closed soon enough: where. */
function closingParentheses(text: string): ReadonlyMap<number, number> {
  const closes = new Map<number, number>();
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(' || text[i] === '[') open.push(i);
    else if ((text[i] === ')' || text[i] === ']') && open.length) {
      const from = open.pop()!;
      if (i - from <= LONGEST_PARENTHESIS) closes.set(from, i);
    }
  }
  return closes;
}

function endsSentence(
  text: string,
  start: number,
  stop: number,
  end: number,
  closes: ReadonlyMap<number, number>,
): boolean {
  for (const [from, to] of closes) if (from >= start && from < stop && to >= end) return false;
  const next = /^\s*(["'([]*)(\S+)/.exec(text.slice(end, end + 60));
  if (!next) return true;
  if (text[stop] !== '.') return true;
  if (/^\p{Ll}/u.test(next[2]!) && !/^(?:i|e)?[\p{Lu}\d]/u.test(next[2]!.slice(0, 2))) return false;
  const word = /(\S+)$/.exec(text.slice(Math.max(start, stop - 30), stop))?.[1]?.replace(/^[("'[]+/, '') ?? '';
  const bare = word.toLowerCase();
  const nextWord = /^[\p{L}']+/u.exec(next[2]!)?.[0] ?? '';
  if (ABBREVIATIONS.has(bare)) return MAY_END.has(bare) && SENTENCE_START.test(nextWord);
  // "J. Smith", "U.S. Patent"
  if (/^\p{Lu}$|^(?:\p{L}\.)+\p{L}$/u.test(word)) return SENTENCE_START.test(nextWord) && word.length > 1;
  return true;
}
