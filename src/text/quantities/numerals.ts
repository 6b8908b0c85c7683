/** A number written in digits, with its range in a text. */
export interface Numeral {
  readonly value: number;
  readonly start: number;
  readonly end: number;
  readonly sign: '+' | '-' | null;
  /** "5+ times" */
  readonly orMore: boolean;
  readonly currency: Currency | null;
}

/** "$5", "US$1.2M", "USD 30", "€5", "£3", "¥20" */
export type Currency = 'USD' | 'EUR' | 'GBP' | 'CNY' | 'JPY' | 'INR' | 'KRW' | 'CHF';
const CURRENCIES: readonly (readonly [Currency, RegExp])[] = [
  ['USD', /(?:US\s?\$|\$|(?<![\p{L}])USD\s?\$?)\s?$/u],
  ['EUR', /(?:€|(?<![\p{L}])EUR)\s?$/u],
  ['GBP', /(?:£|(?<![\p{L}])GBP)\s?$/u],
  ['CNY', /(?:¥|(?<![\p{L}])(?:CNY|RMB))\s?$/u],
  ['JPY', /(?<![\p{L}])JPY\s?$/u],
  ['INR', /(?:₹|(?<![\p{L}])INR)\s?$/u],
  ['KRW', /(?:₩|(?<![\p{L}])KRW)\s?$/u],
  ['CHF', /(?<![\p{L}])CHF\s?$/u],
];

export function isCurrency(unit: string): boolean {
  return CURRENCIES.some(([currency]) => currency === unit);
}

/** "1,234,567.8" */
const THOUSANDS = /\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d+)?/y;
const PLAIN = /\d+(?:\.\d+)?|\.\d+/y;
/** "1.234,5" */
const EUROPEAN = /\d{1,3}(?:\.\d{3})+,\d{1,2}(?![\d,])/y;
/** "1.234.567" */
const EUROPEAN_WHOLE = /[1-9]\d{0,2}(?:\.\d{3}){2,4}(?![\d.,])(?=\s\p{Ll})/uy;
/** "12 345", "1'000", "12 345,6" */
const SPACED = /[1-9]\d{0,2}(?:(?: \d{3})+|(?:'\d{3})+)(?![\d%'])(?!\s?%|[.,]\d{4}| \d)(?:\.\d+|,\d{1,2}(?![\d,]))?/y;
/** "3,5", "0,912" */
const DECIMAL_COMMA = /(?:0,\d+|\d+,\d{1,2})(?![\d.]|,\d)/y;
const VULGAR = '¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞';
const VULGAR_VALUES = [1 / 4, 1 / 2, 3 / 4, 1 / 7, 1 / 9, 1 / 10, 1 / 3, 2 / 3, 1 / 5, 2 / 5, 3 / 5, 4 / 5, 1 / 6, 5 / 6, 1 / 8, 3 / 8, 5 / 8, 7 / 8]; // prettier-ignore

/** The value of a fraction character such as "½", or undefined. */
export function vulgarFraction(char: string): number | undefined {
  return char === '' ? undefined : VULGAR_VALUES[VULGAR.indexOf(char)];
}

const LETTER = /[\p{L}_^@#]/u;

const FIRST_DIGIT = /\d|(?<![\w.])\.\d/g;

/** The offset of the next number at or after `from`; -1 if there is none. */
export function nextDigit(text: string, from: number): number {
  FIRST_DIGIT.lastIndex = from;
  return FIRST_DIGIT.exec(text)?.index ?? -1;
}

interface Digits {
  readonly value: number;
  readonly end: number;
}

/** The digits at `at`, even if they are part of a name. */
export function digitsAt(text: string, at: number): Digits | null {
  return (
    read(EUROPEAN, text, at, (digits) => digits.replaceAll('.', '').replace(',', '.')) ??
    read(EUROPEAN_WHOLE, text, at, (digits) => digits.replaceAll('.', '')) ??
    (text[at] === '0' ? null : read(THOUSANDS, text, at, (digits) => digits.replaceAll(',', ''))) ??
    (startsSpaced(text, at)
      ? read(SPACED, text, at, (digits) => digits.replace(/[ ']/g, '').replace(',', '.'))
      : null) ??
    (hasDecimalComma(text, at) ? read(DECIMAL_COMMA, text, at, (digits) => digits.replace(',', '.')) : null) ??
    read(PLAIN, text, at, (digits) => digits)
  );
}

function read(pattern: RegExp, text: string, at: number, plain: (digits: string) => string): Digits | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? { value: Number(plain(match[0])), end: pattern.lastIndex } : null;
}

/** "12 345 samples" is one number; in "Llama 3 405" and "and 2 100 ms" the groups after a name or number are two. */
function startsSpaced(text: string, at: number): boolean {
  const before = /(\S+)\s$/.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? '';
  return !/^\p{Lu}\S*$|\d/u.test(before) || /^(?:The|We|Over|About|With|On|In|Of|For|Only|From|To|By|At)$/.test(before);
}

/**
 * A decimal comma with one or two digits after it, unless it separates items of a list or tuple: "(1,2)", "1,2,3", "in 1,2 and
 * 3".
 */
function hasDecimalComma(text: string, at: number): boolean {
  DECIMAL_COMMA.lastIndex = at;
  const match = DECIMAL_COMMA.exec(text);
  if (!match) return false;
  const before = text[at - 1] ?? ' ';
  const behind = text.slice(match.index + match[0].length, match.index + match[0].length + 12);
  if (/[\d,[{]/.test(before) || (before === '(' && /^\s?[)\]},]/.test(behind) && !match[0].startsWith('0,')))
    return false;
  // "1,2 and 3": the second number of a list of counts is not followed by a unit.
  return match[0].startsWith('0,') || !/^\s(?:and|or)\s\d+(?!\d|[,.]\d)/.test(behind);
}

/** Reads a numeral; null when the digits are part of a name (GPT-4, L_2, R@10, 224×224). */
export function readNumeral(text: string, at: number): Numeral | null {
  const digits = digitsAt(text, at);
  if (!digits) return null;
  const opening = readOpening(text, at);
  if (!opening) return null;
  const power = readPower(text, withFraction(text, at, digits));
  if (!Number.isFinite(power.value)) return null;
  const end = afterSpread(text, at, power.end);
  const plus = text[end] === '+' && !/[\d+/]/.test(text[end + 1] ?? '');
  return { ...opening, value: power.value, end: end + (plus ? 1 : 0), orMore: plus };
}

/** "2½", "2 1/2 times" */
function withFraction(text: string, at: number, { value, end }: Digits): Digits {
  if (!Number.isInteger(value)) return { value, end };
  const vulgar = /^[ -]?([¼½¾⅐-⅞])/.exec(text.slice(end, end + 2));
  if (vulgar) return { value: value + vulgarFraction(vulgar[1]!)!, end: end + vulgar[0].length };
  const mixed = /^[ -]([1-9])\/([2-9])(?=[ -](?:times|fold|hours?|minutes?|seconds?|days?|x|×))/.exec(
    text.slice(end, end + 12),
  );
  if (!mixed || value > 99) return { value, end };
  return { value: value + Number(mixed[1]) / Number(mixed[2]), end: end + 4 };
}

/** The offset after the uncertainty of the last digit, as in "0.812(5)". */
function afterSpread(text: string, at: number, end: number): number {
  const spread = text.slice(at, end).includes('.') ? /^\(\d{1,2}\)/.exec(text.slice(end, end + 4)) : null;
  return spread ? end + spread[0].length : end;
}

/** What precedes the digits of a number: a sign, a currency, or nothing. */
type Opening = Pick<Numeral, 'start' | 'sign' | 'currency'>;

/** Parses the text directly before the digits at `at`; null if it makes them part of a name. */
function readOpening(text: string, at: number): Opening | null {
  const before = text[at - 1] ?? ' ';
  const currency = readCurrency(text, at);
  if (currency) return currency;
  if (before === '+' || before === '-') {
    if (/[\s([{~<>=,$/±≈≤≥"–—]/.test(text[at - 2] ?? ' ')) return { start: at - 1, sign: before, currency: null };
    const isBound = /\bsub-$/i.test(text.slice(Math.max(0, at - 5), at));
    if (isBound) return { start: at, sign: null, currency: null };
    if (before === '+' || !endsRangeStart(text, at - 1)) return null;
  }
  if (isInName(text, at)) return null;
  return { start: before === '×' ? at - 1 : at, sign: null, currency: null };
}

/** "42M/118M/205M parameters" are three sizes; in "Qwen 7B/14B" they belong to names. */
function continuesSizes(text: string, at: number): boolean {
  return (
    /(?<![\p{L}\d.-])[\d.]{1,8}[KMBGT]\/$/u.test(text.slice(Math.max(0, at - 12), at)) &&
    /^[\d.]{1,8}[KMBGT](?:\/[\d.]{1,8}[KMBGT]){0,4}\s(?:trainable\s|active\s|total\s)?param/.test(
      text.slice(at, at + 72),
    )
  );
}

/** True when the characters before the digits at `at` make them part of a name, a size, a symbol or another number. */
function isInName(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const beforeThat = text[at - 2] ?? ' ';
  if (before === '/' && LETTER.test(beforeThat)) return !continuesSizes(text, at);
  // "224 × 224" is a size, "up to ×3.23" a multiple.
  if (/(?:\d\s?[×x]|\p{L}×)\s?$/u.test(text.slice(Math.max(0, at - 4), at))) return true;
  if (before === '=') return isSymbol(text, at - 1);
  const isRange = before === '.' && beforeThat === '.';
  return LETTER.test(before) || (before === '.' && !isRange) || /['\d]/.test(before);
}

function readCurrency(text: string, at: number): Opening | null {
  const before = text.slice(Math.max(0, at - 6), at);
  if (!/[$€£¥₹₩DRPYBWF]\s?$/.test(before)) return null;
  for (const [currency, pattern] of CURRENCIES) {
    const match = pattern.exec(before);
    if (match) return { start: at - match[0].length, sign: null, currency };
  }
  return null;
}

/** True before an "=" that sets a symbol ("k=5"); "F1=0.87", "RMSE=3.5" and "R^2=0.76" report a result. */
function isSymbol(text: string, equals: number): boolean {
  const word = /[\p{L}\p{N}_^@-]*$/u.exec(text.slice(Math.max(0, equals - 24), equals))![0];
  return /^(?:\p{L}|\p{L}[_^]\S*|\p{L}\d|lr|bs|top[_-]?[kp]|tau|alpha|beta|gamma|lambda|sigma|eta|epsilon|dim|seeds?|batch|layers?|heads?|steps|epochs?)$/iu.test(word) && !/^(?:R\^?2|F1|F2)$/.test(word); // prettier-ignore
}

/** True when the hyphen belongs to a range ("1.48x-12.1x") and not to a name ("LLaMA2-7B", "GPT-4"). */
function endsRangeStart(text: string, hyphen: number): boolean {
  const word = /[^\s([]*$/.exec(text.slice(Math.max(0, hyphen - 16), hyphen))![0];
  return /^[$~<>≤≥≈+-]*[\d.,]+(?:[%x×KMBG]|[nmµ]?s|[KMG]B|h|min|d)?$/.test(word);
}

const EXPONENT = String.raw`\s?(?:\(\s?([-+]?\d{1,3})\s?\)|([-+]?\d{1,3}(?:\.\d{1,3})?))`;
const TIMES_TEN = String.raw`\s?[×x·*⋅]\s?10\s?(?:\^|\*\*)${EXPONENT}`;
/** An exponent that lost its raised place has a sign ("1.5×10-4", "1.5 × 10 -4") or a decimal number before it ("1.5×104"); "1920×1080" is a size. */
const SCIENTIFIC = new RegExp(
  String.raw`(?:\)?${TIMES_TEN}|\s?[×x·*⋅]\s?10(?:\s?(?:\(([-+]\d{1,2})\)|([-+]\d{1,2}))|(?<=\.\d{1,8}\s?[×x·*⋅]\s?10)(\d))(?!\d)(?!\s?[.,]\d)|[eE]([-+]?\d{1,3})(?![\w.]))`,
  'y',
);
/** The rest of "(3.4 ± 0.2) × 10^3", "2–5 × 10^-3" and "2 to 5 × 10^-3" behind the first number, which has the exponent as well. */
const SHARED = new RegExp(
  String.raw`\s?(?:±|-|–|—|to(?=.{1,20}\^\(?\s?-))\s?\d{1,6}(?:\.\d{1,8})?(?:\)?${TIMES_TEN}|\)[eE]([-+]?\d{1,3})(?![\w.]))`,
  'y',
);
const SUPERSCRIPT = new RegExp(String.raw`(?:\s?\^|\*\*)${EXPONENT}`, 'y');

/** "3×10^5", "1e-4", "10^6", "10^(-4)". An exponent of anything but 2 and 10 is a footnote mark or belongs to a unit. */
function readPower(text: string, { value, end }: Digits): Digits {
  SUPERSCRIPT.lastIndex = end;
  const raised = SUPERSCRIPT.exec(text);
  if (raised) {
    const power = Number(raised[1] ?? raised[2]);
    const base = value === 10 ? raisedBy(1, raised) : value === 2 ? 2 ** power : value;
    return { value: base, end: SUPERSCRIPT.lastIndex };
  }
  SCIENTIFIC.lastIndex = end;
  const scientific = SCIENTIFIC.exec(text);
  if (!scientific) return { value: withSharedPower(text, { value, end }), end };
  return { value: raisedBy(value, scientific), end: SCIENTIFIC.lastIndex };
}

function withSharedPower(text: string, { value, end }: Digits): number {
  SHARED.lastIndex = end;
  const shared = SHARED.exec(text);
  return shared ? raisedBy(value, shared) : value;
}

/** The number times ten to the power that a pattern found. */
function raisedBy(value: number, found: RegExpExecArray): number {
  const power = Number(found.slice(1).find((digits) => digits !== undefined));
  const exact = Number(`${value}e${power}`);
  return Number.isNaN(exact) ? Number((value * 10 ** power).toPrecision(12)) : exact;
}
