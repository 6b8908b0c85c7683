/** Words that end in a full stop without ending a sentence. */
const ABBREVIATIONS = new Set(
  (
    'e.g i.e vs cf al etc approx resp w.r.t fig figs eq eqs sec secs ch tab ref no nos vol pp st dr mr mrs ms prof inc ' +
    'ltd co corp dept est incl excl max min avg std acc dev ent rel abs seq ex viz ca jr sr u.s u.k a.k.a aka i.i.d'
  ).split(' '),
);
/** Abbreviations that may also end a sentence: "…on accuracy, etc. We find…" */
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
/** Maximum length of a parenthesis; a longer one is ignored because its closing mark is probably missing. */
const LONGEST_PARENTHESIS = 400;

/**
 * A longer sentence is cut at a semicolon, comma or space before this length, because later stages take time that grows faster than
 * the length. Only thirty of 102,000 sentences of abstracts are longer, most because full stops are missing.
 */
const LONGEST_SENTENCE = 800;

/** Splits a text into sentences: half-open ranges without surrounding white space. */
export function splitSentences(text: string): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = [];
  let start = 0;
  const closes = closingParentheses(text);
  const mark = /(?<![.!?])[.!?]+["')\]]{0,8}(?=\s|$)|(?<=\p{Ll}{2}|\)|%)\.(?=\p{Lu}\p{Ll}+[\s,])/gu;
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
  while (end - start > LONGEST_SENTENCE) {
    const cut = cutAt(text, start);
    pushTrimmed(text, start, cut, out);
    start = cut;
    while (start < end && /\s/.test(text[start]!)) start++;
  }
  if (end > start) out.push({ start, end });
}

/**
 * Where to cut a sentence that is too long: after the last semicolon, otherwise comma, otherwise space in the second half of
 * the allowed length; otherwise at the limit itself.
 */
function cutAt(text: string, start: number): number {
  const least = start + LONGEST_SENTENCE / 2;
  const last = start + LONGEST_SENTENCE;
  for (const mark of ['; ', ', ', ' ']) {
    const at = text.lastIndexOf(mark, last - mark.length);
    if (at >= least) return at + mark.length;
  }
  return isSecondHalf(text, last) ? last - 1 : last;
}

/** True when a cut here would separate the two code units of one character. */
function isSecondHalf(text: string, at: number): boolean {
  return /[\udc00-\udfff]/.test(text[at] ?? '') && /[\ud800-\udbff]/.test(text[at - 1] ?? '');
}

/** Maps the offset of each opening parenthesis to that of its closing one. */
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

/** Looks back at most {@link LONGEST_PARENTHESIS} characters. */
function isInParenthesis(start: number, stop: number, end: number, closes: ReadonlyMap<number, number>): boolean {
  for (let at = stop - 1; at >= start && at >= stop - LONGEST_PARENTHESIS; at--)
    if ((closes.get(at) ?? -1) >= end) return true;
  return false;
}

function endsSentence(
  text: string,
  start: number,
  stop: number,
  end: number,
  closes: ReadonlyMap<number, number>,
): boolean {
  if (isInParenthesis(start, stop, end, closes)) return false;
  const next = /^\s*["'([]*(\S+)/.exec(text.slice(end, end + 60))?.[1];
  if (next === undefined || text[stop] !== '.') return true;
  const continues = /^\p{Ll}/u.test(next) && !/^(?:i|e)?[\p{Lu}\d]/u.test(next.slice(0, 2));
  if (continues) return false;
  const last = /(\S+)$/.exec(text.slice(Math.max(start, stop - 30), stop))?.[1]?.replace(/^[("'[]+/, '') ?? '';
  return !isAbbreviation(last) || mayEndAt(last, next);
}

function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase()) || isInitials(word);
}

/** "J. Smith", "U.S. Patent" */
function isInitials(word: string): boolean {
  return /^\p{Lu}$|^(?:\p{L}\.)+\p{L}$/u.test(word);
}

/** Whether a sentence may end in an abbreviation, considering the word after its full stop. */
function mayEndAt(abbreviation: string, next: string): boolean {
  const bare = abbreviation.toLowerCase();
  const allowed = ABBREVIATIONS.has(bare) ? MAY_END.has(bare) : abbreviation.length > 1;
  return allowed && SENTENCE_START.test(/^[\p{L}']+/u.exec(next)?.[0] ?? '');
}
