/** A number as it is written in digits, read from a place in a text. */
export interface Numeral {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly sign: '+' | '-' | null;
  /** "5+ times" */
  readonly orMore: boolean;
  /** "$5", "US$1.2M" */
  readonly currency: 'USD' | 'EUR' | null;
}

const DIGITS = /(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+/y;
const LETTER = /[\p{L}_^@#]/u;

/** Where digits begin, from a place on. */
const FIRST_DIGIT = /\d|(?<![\w.])\.\d/g;

export function nextDigit(text: string, from: number): number {
  FIRST_DIGIT.lastIndex = from;
  return FIRST_DIGIT.exec(text)?.index ?? -1;
}

/** The digits at `at` (and how far they go) whether or not they are a number of their own. */
export function digitsAt(text: string, at: number): { value: number; end: number } | null {
  DIGITS.lastIndex = at;
  const match = DIGITS.exec(text);
  return match ? { value: Number(match[0].replaceAll(',', '')), end: DIGITS.lastIndex } : null;
}

/** Reads a numeral, or says that these digits are part of a name (GPT-4, L_2, R@10, 224×224). */
export function readNumeral(text: string, at: number): Numeral | null {
  const digits = digitsAt(text, at);
  if (!digits) return null;
  const opening = readOpening(text, at);
  if (!opening) return null;
  const power = readPower(text, digits.value, digits.end);
  if (!Number.isFinite(power.value)) return null;
  const plus = text[power.end] === '+' && !/[\d+]/.test(text[power.end + 1] ?? '');
  return { ...opening, value: power.value, end: power.end + (plus ? 1 : 0), orMore: plus };
}

/** What stands directly before the digits: a sign, a currency, or something that makes them part of a name. */
function readOpening(text: string, at: number): Pick<Numeral, 'start' | 'sign' | 'currency'> | null {
  const before = text[at - 1] ?? ' ';
  const beforeThat = text[at - 2] ?? ' ';
  if (before === '$')
    return { start: text.slice(at - 3, at - 1) === 'US' ? at - 3 : at - 1, sign: null, currency: 'USD' };
  if (before === '€') return { start: at - 1, sign: null, currency: 'EUR' };
  if (before === '+' || before === '-') {
    if (/[\s(~<>=,$]/.test(beforeThat)) return { start: at - 1, sign: before, currency: null };
    if (before === '+' || !endsRangeStart(text, at - 1)) return null;
  }
  if (before === '/' && LETTER.test(beforeThat)) return null;
  // "224 × 224" is a size, "up to ×3.23" a multiple.
  if (/(?:\d\s?[×x]|\p{L}×)\s?$/u.test(text.slice(Math.max(0, at - 4), at))) return null;
  if (before === '×') return { start: at - 1, sign: null, currency: null };
  if (before === '=' && LETTER.test(beforeThat)) return null;
  if (LETTER.test(before) || before === '.' || before === "'" || /\d/.test(before)) return null;
  return { start: at, sign: null, currency: null };
}

/** In "1.48x-12.1x" a range goes on after the hyphen; in "LLaMA2-7B" and "GPT-4" a name does. */
function endsRangeStart(text: string, hyphen: number): boolean {
  const word = /[^\s(]*$/.exec(text.slice(Math.max(0, hyphen - 16), hyphen))![0];
  return /^[$~<>≤≥+]*[\d.,]+(?:[%x×KMBG]|[mµ]?s|[KMG]B)?$/.test(word);
}

const SCIENTIFIC = /(?:\s?[×x·*]\s?10\^?(-?\d{1,2})|[eE](-?\d{1,2})(?![\w.]))/y;
const SUPERSCRIPT = /\^(-?\d{1,2})/y;

/** "3×10^5", "1e-4", "10^6" */
function readPower(text: string, value: number, end: number): { value: number; end: number } {
  SUPERSCRIPT.lastIndex = end;
  const raised = SUPERSCRIPT.exec(text);
  if (raised) return { value: value ** Number(raised[1]), end: SUPERSCRIPT.lastIndex };
  SCIENTIFIC.lastIndex = end;
  const scientific = SCIENTIFIC.exec(text);
  if (!scientific) return { value, end };
  const power = Number(scientific[1] ?? scientific[2]);
  return { value: Number((value * 10 ** power).toPrecision(15)), end: SCIENTIFIC.lastIndex };
}
