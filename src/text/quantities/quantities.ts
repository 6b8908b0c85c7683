import type { Comparator } from '../../domain/extraction.js';
import { readComparator } from './comparators.js';
import type { Document, Quantity, Sentence } from '../document.js';
import { convert } from '../../domain/units.js';
import { ORDERS, readSuffix, withPer, type NumberSuffix } from './number-units.js';
import { factorOfOrders, findWordQuantities } from './number-words.js';
import { digitsAt, isCurrency, nextDigit, readNumeral, type Currency, type Numeral } from './numerals.js';
import { isMarker } from './markers.js';
import { followsPlusMinus, spreadSpans, type NumberSpan } from './spreads.js';

/** A number with its unit, in offsets of one sentence. */
interface Reading {
  start: number;
  end: number;
  numberStart: number;
  numberEnd: number;
  value: number;
  unit: string;
  sign: '+' | '-' | null;
  orMore: boolean;
}

/** Finds every number of the document that is not part of a name. Which of them are claims is decided later (`reader/links`). */
export function findQuantities(document: Document): Quantity[] {
  return document.sentences.flatMap((sentence) => findInSentence(sentence));
}

/** Finds the quantities of a single text, such as a question ("latency under 5 ms"). Offsets count from its beginning. */
export function findQuantitiesIn(text: string): Quantity[] {
  return findInSentence({ field: 'abstract', index: 0, start: 0, end: text.length, text, tokens: [], clauses: [] });
}

function findInSentence(sentence: Sentence): Quantity[] {
  const { text } = sentence;
  const words = findWordQuantities(text);
  const all = joined(text, readAll(text, words));
  shareUnits(text, all);
  // Two readings make at most one range: no later one is among the numbers that are kept.
  const readings = all.slice(0, 2 * MOST_NUMBERS);
  readings.forEach(applyOrders);
  const quantities: Quantity[] = [];
  for (let i = 0; i < readings.length; i++) {
    const reading = readings[i]!;
    const next = readings[i + 1];
    const range = next && isRange(text, reading, next);
    quantities.push(range ? toQuantity(sentence, reading, next) : toQuantity(sentence, reading, null));
    if (range) i++;
  }
  for (const word of words) {
    const { comparator, start } = readComparator(text, word.start, word.end);
    quantities.push({
      ...place(sentence, start, word.end),
      number: { start: sentence.start + word.start, end: sentence.start + word.end },
      value: word.value,
      valueHigh: word.valueHigh,
      unit: word.unit,
      comparator: word.valueHigh === null ? comparator : 'RANGE',
      sign: null,
      inWords: true,
    });
  }
  return quantities
    .filter(isFiniteNumber)
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST_NUMBERS);
}

/** False for 400 digits in a row, which a double represents as infinity. */
function isFiniteNumber({ value, valueHigh }: Quantity): boolean {
  return Number.isFinite(value) && (valueHigh === null || Number.isFinite(valueHigh));
}

/** Maximum number of numbers per sentence (102,000 sentences of abstracts have at most 24): later stages take quadratic time. */
const MOST_NUMBERS = 32;

function place(sentence: Sentence, start: number, end: number) {
  return { field: sentence.field, sentence: sentence.index, start: sentence.start + start, end: sentence.start + end };
}

/** Every number in digits, except those of spreads ("± 0.2") and those within numbers in words ("2 and a half times"). */
function readAll(text: string, words: readonly NumberSpan[]): Reading[] {
  const readings: Reading[] = [];
  const taken = [...spreadSpans(text), ...words];
  for (let at = nextDigit(text, 0); at >= 0;) {
    const end = passOver(text, at, taken) || readAt(text, at, readings, taken);
    at = nextDigit(text, end);
  }
  return readings;
}

/** The end of a deviation, a number in words or a marker at `at`; 0 if there is none. */
function passOver(text: string, at: number, taken: readonly NumberSpan[]): number {
  const inside = taken.find(({ start, end }) => start <= at && at < end);
  return inside?.end ?? isMarker(text, at);
}

/** Adds the number at `at` to the readings. @returns the offset from which to search for the next one */
function readAt(text: string, at: number, readings: Reading[], taken: readonly NumberSpan[]): number {
  const read = readOne(text, at, readings.at(-1));
  if (read === null) return skipWord(text, at);
  if (typeof read === 'number') return read;
  readings.push(read.unit ? read : withUnitBehind(text, read, taken));
  return read.end;
}

/** "2 h 15 min" is one duration. */
function joined(text: string, readings: readonly Reading[]): Reading[] {
  const whole: Reading[] = [];
  for (const part of readings) {
    const before = whole.at(-1);
    const more = before && isDuration(text, before, part) ? convert(part.value, part.unit, before.unit)! : null;
    if (!before || more === null || more >= 1) whole.push(part);
    else Object.assign(before, { value: scaled(before.value + more, 1), end: part.end, numberEnd: part.numberEnd });
  }
  return whole;
}

const PART_OF_TIME = /^(?:days|h|min|s)$/;

function isDuration(text: string, larger: Reading, smaller: Reading): boolean {
  const units = [larger, smaller].every(({ unit }) => PART_OF_TIME.test(unit)) && larger.unit !== smaller.unit;
  return units && Number.isInteger(larger.value) && /^\s?(?:and\s)?$/.test(text.slice(larger.end, smaller.start));
}

/** "2 orders of magnitude" is a factor of 100. */
function applyOrders(reading: Reading): void {
  if (reading.unit !== ORDERS) return;
  const isResult = reading.value <= MOST_ORDERS;
  if (isResult) reading.value = factorOfOrders(reading.value);
  reading.unit = isResult ? 'x' : '';
}

/** More orders of magnitude are the range of a scale and no factor. */
const MOST_ORDERS = 12;

function skipWord(text: string, at: number): number {
  const digits = digitsAt(text, at);
  const end = digits ? digits.end : at + 1;
  return end + (/^[A-Za-z\d]*(?:,\d+)*/.exec(text.slice(end, end + 20))?.[0].length ?? 0);
}

/** The unit of "12.4 [IQR: 10.1, 14.9] days" and "3.4 (0.6) mm" stands behind the brackets with the deviation. */
function withUnitBehind(text: string, reading: Reading, spreads: readonly NumberSpan[]): Reading {
  const brackets = /^\s?(?:\([^()[\]]{1,40}\)|\[[^()[\]]{1,40}\])(?=\s|%)/.exec(
    text.slice(reading.end, reading.end + 45),
  )?.[0];
  const first = reading.end + (brackets?.search(/\d/) ?? 0);
  if (!brackets || !spreads.some(({ start, end }) => start <= first && first < end)) return reading;
  const suffix = readSuffix(text, reading.end + brackets.length, reading.value);
  return suffix?.unit ? { ...reading, unit: suffix.unit, value: scaled(reading.value, suffix.factor) } : reading;
}

/** Reads the number at `at`. A deviation is only passed over: its end is returned. */
function readOne(text: string, at: number, last: Reading | undefined): Reading | number | null {
  const numeral = readNumeral(text, at);
  if (!numeral || isCutOff(text, numeral.end)) return null;
  if (isUncertainty(text, numeral, last)) return numeral.end;
  return readShare(text, numeral) ?? readFraction(text, numeral) ?? readWithUnit(text, numeral);
}

function readWithUnit(text: string, numeral: Numeral): Reading | null {
  const suffix = readSuffix(text, numeral.end, numeral.value) ?? beforeRange(text, numeral) ?? pricePer(text, numeral);
  if (!suffix || isYearWord(text, numeral, suffix.unit) || isBareBound(text, numeral, suffix.unit)) return null;
  const price = numeral.currency && inCurrency(text, numeral.currency, suffix);
  return {
    start: numeral.start,
    end: price?.end ?? suffix.end,
    numberStart: numeral.start,
    numberEnd: numeral.end,
    value: scaled(numeral.value, suffix.factor),
    unit: price?.unit ?? (suffix.unit || timesAround(text, numeral, suffix.end)),
    sign: numeral.sign,
    orMore: [numeral, suffix].some(({ orMore }) => orMore),
  };
}

/** "$3/M tokens": the price ends before the slash. */
function pricePer(text: string, numeral: Numeral): NumberSuffix | null {
  return numeral.currency && text[numeral.end] === '/' ? { factor: 1, unit: '', end: numeral.end } : null;
}

/** "$0.15 per million tokens", "USD 35.51/day" */
function inCurrency(text: string, currency: Currency, suffix: NumberSuffix): { unit: string; end: number } {
  if (suffix.unit.startsWith('/')) return { unit: currency + suffix.unit, end: suffix.end };
  return withPer(text, currency, suffix.end);
}

const FACTOR_OF =
  /\bfactors? (?:of|between) (?:(?:up to|about|around|over|more than|at least|nearly|almost|approximately|roughly|~|≈) ?)?(?:[\d.]+\s?(?:-|–|—|to|and)\s?)?$/i;

/** A word of speed behind a bare number from whose text the sign was lost: "runs 2.75 faster", "up to 4.1 decoding speedup". */
const OF_SPEED = /^ (?:faster|slower|(?!(?:times|fold|percent|and|or)\s)(?:[a-z-]{1,24} )?speed-?up)\b/;

/** The unit "x" if the text around a bare number marks it as a multiple: "×3.23 speedup", "by a factor of 3", "by factors of 3-5", "2.75 faster". */
function timesAround(text: string, numeral: Numeral, end: number): string {
  const isMultiple =
    text[numeral.start] === '×' ||
    FACTOR_OF.test(text.slice(Math.max(0, numeral.start - 40), numeral.start)) ||
    OF_SPEED.test(text.slice(end, end + 40));
  return isMultiple ? 'x' : '';
}

/** Whether the text is cut off as in "reaches 94...", so that digits may be missing. "0.1...0.5" is a range. */
function isCutOff(text: string, end: number): boolean {
  const behind = text.slice(end, end + 24);
  if (/^\.{2,}(?!\.|\s?[\d$~])|^ \.{3}$|^\.?\[\.{3}\]/.test(behind)) return true;
  const word = /^[\s-]?([\p{L}%]+)\.{3,}\s*$/u.exec(behind)?.[1];
  return word !== undefined && end + behind.length >= text.length && readSuffix(` ${word} `, 0, 1)?.unit === '';
}

const OF_SO_MANY =
  /^(\s(?:out\s)?of\s(?:the\s|all\s)?|\s?\/\s?)(\d{1,3}(?:,\d{3})+|\d{1,5})(?![\w%]|[.,/:]\d|\s?(?:%|x\b|×|times\b))/;

/** "35 of 42", "27/45", "18 out of the 20": successes out of a total. The annotation guidelines give them the unit "/42". */
function readShare(text: string, numeral: Numeral): Reading | null {
  if (numeral.sign || numeral.currency || numeral.orMore) return null;
  const match = OF_SO_MANY.exec(text.slice(numeral.end, numeral.end + 24));
  if (!match) return null;
  const all = Number(match[2]!.replaceAll(',', ''));
  if (!isTotal(all, numeral.value, match[1]!.includes('/'))) return null;
  const end = numeral.end + match[0].length;
  // "3/9 ms" are two times
  if (readSuffix(text, end, all)?.unit !== '') return null;
  return {
    start: numeral.start,
    end,
    numberStart: numeral.start,
    numberEnd: numeral.end,
    value: numeral.value,
    unit: `/${all}`,
    sign: null,
    orMore: false,
  };
}

/** False for fractions ("1/3", "2/5") and years ("12 of 2023"), which are not a total of trials. */
function isTotal(all: number, part: number, hasSlash: boolean): boolean {
  const isFraction = hasSlash && (part === 1 || (all < 6 && part < all));
  return !isFraction && all >= 3 && part <= all && (all < 1900 || all >= 2100);
}

/** Whether it is the second number of "80.3 ± 0.5%" or "(90.1 ± 0.2)%", which is not a quantity; gives its unit to the first. */
function isUncertainty(text: string, numeral: Numeral, last: Reading | undefined): boolean {
  if (!followsPlusMinus(text, numeral.start) || isTolerance(text, numeral.start)) return false;
  const named = /^(?:\s(?:SD|SE|SEM|std))?\)/i.exec(text.slice(numeral.end, numeral.end + 6));
  const suffix = readSuffix(text, numeral.end + (named?.[0].length ?? 0), numeral.value);
  if (last && suffix && !last.unit) last.unit = suffix.unit;
  return true;
}

/** "within ±2%", "to ±0.5 mm": the only number of a result. */
function isTolerance(text: string, at: number): boolean {
  return /\b(?:within|of|by|to|than|about|around|an?)\s?±\s?$/.test(text.slice(Math.max(0, at - 12), at));
}

/** The first number of "10-20 ms": a hyphen before another number does not make it part of a word. */
function beforeRange(text: string, numeral: Numeral): NumberSuffix | null {
  return /^\s?[-–—~]\s?[$]?\d/.test(text.slice(numeral.end, numeral.end + 4))
    ? { factor: 1, unit: '', end: numeral.end }
    : null;
}

/** Whether it is the size or band in "sub-8B models" and "sub-6 GHz", which is no result; "sub-10 ms" is one. */
function isBareBound(text: string, numeral: Numeral, unit: string): boolean {
  return /^(?:|params|GHz)$/.test(unit) && /\bsub-$/i.test(text.slice(Math.max(0, numeral.start - 5), numeral.start));
}

/** Whether it is the year of "the 1990s", which is not a duration in seconds. */
function isYearWord(text: string, numeral: Numeral, unit: string): boolean {
  return unit === 's' && text[numeral.end] === 's' && numeral.value >= 1900 && numeral.value < 2100;
}

function scaled(value: number, factor: number): number {
  return factor === 1 ? value : Number((value * factor).toPrecision(12));
}

/** Parses a fraction such as "1/3"; "27.69/32.24" and "24/7" are not fractions. */
function readFraction(text: string, numeral: Numeral): Reading | null {
  const match = /^\/(\d{1,2})(?:th|rd|nd)?(?![\w/%]|\.\d)/.exec(text.slice(numeral.end, numeral.end + 6));
  if (!match || !Number.isInteger(numeral.value) || numeral.sign || numeral.currency) return null;
  const below = Number(match[1]);
  if (below < 2 || below > 20 || numeral.value >= below || numeral.value < 1) return null;
  const end = numeral.end + match[0].length;
  if (readSuffix(text, end, below)?.unit !== '') return null;
  return {
    start: numeral.start,
    end,
    numberStart: numeral.start,
    numberEnd: end,
    value: Number((numeral.value / below).toPrecision(3)),
    unit: 'x',
    sign: null,
    orMore: false,
  };
}

const LIST_GAP =
  /^(?:\s?[,/&]\s?|\s)(?:(?:and|or|&|vs\.?|to|versus)\s)?(?:(?:up to|about|only|an?|by|over)\s)?$|^\s?[-–—~→]\s?$|^-\s(?:to|or)\s$/;

/** The text between two numbers, without the deviation of the first. */
function gapBetween(text: string, low: Reading, high: Reading): string {
  return text.slice(low.end, high.start).replace(/^\s?\(?±\s?\d[\d.]{0,12}\)?/, '');
}

/** Gives each number without a unit the unit of the next number in its list: "7.5, 6.5, and 6.0%". */
function shareUnits(text: string, readings: Reading[]): void {
  for (let i = readings.length - 2; i >= 0; i--) {
    const reading = readings[i]!;
    const next = readings[i + 1]!;
    const gap = gapBetween(text, reading, next);
    sharePrice(text, reading, next, gap);
    if (reading.unit || !next.unit || next.unit === 'USD' || !LIST_GAP.test(gap)) continue;
    // "0.152 ± 0.038 and a 32.8% rate" are two results
    if (/\ban?\s$/.test(gap) && text.slice(reading.end, next.start) !== gap) continue;
    if (isOfAnotherKind(text, reading, next)) continue;
    reading.unit = next.unit;
    if (/^\s?[-–—~]\s?$|\bto\b|\band\b|\bor\b|,/.test(gap)) shareMagnitude(text, reading, next);
  }
}

/** A setting ("at N = 100 and 44%"), a magnitude that is no share ("at 1M versus 23%"), or the number of a product ("on the Kirin 9500 and 46.1 ms"). */
function isOfAnotherKind(text: string, reading: Reading, next: Reading): boolean {
  const before = text.slice(Math.max(0, reading.numberStart - 16), reading.numberStart);
  if (/(?<![\p{L}\d])[\p{L}]\s?=\s?$/u.test(before) && !/^\s?[-–—]/.test(text.slice(reading.end, next.start)))
    return true;
  if (next.unit === '%' && reading.value >= 10_000) return true;
  const isWhole = Number.isInteger(reading.value) && !Number.isInteger(next.value);
  return isWhole && reading.value >= 100 && /\p{Lu}\p{Ll}{2,}\s$/u.test(before);
}

const RANGE_GAP = /^\s?(?:-|–|—|~|(?:-\s)?to|and|\.\.\.?)\s?(?:up to\s|about\s|over\s)?$/;

const PRICE_GAP = /^\s?\/\s?$/;

/** Both prices of "$0.5–$1.2 per query", "$0.5-1.2 per million tokens", "$3/$15 per million tokens" and "$1.5 to $2 million" have the same unit and magnitude. */
function sharePrice(text: string, low: Reading, high: Reading, gap: string): void {
  if (!isCurrency(low.unit) || !(RANGE_GAP.test(gap) || PRICE_GAP.test(gap))) return;
  if (!high.unit) {
    const { unit, end } = withPer(text, low.unit, high.end);
    high.unit = unit;
    high.end = end;
  }
  if (high.unit.startsWith(low.unit)) shareMagnitude(text, low, high);
  if (high.unit.startsWith(`${low.unit}/`)) low.unit = high.unit;
}

/** "77 to 958 million": both are millions. */
function shareMagnitude(text: string, low: Reading, high: Reading): void {
  const magnitude = high.value / Number(text.slice(high.numberStart, high.numberEnd).replace(/[^\d.]/g, ''));
  if (magnitude >= 1000 && low.value < 1000) low.value = scaled(low.value, magnitude);
}

/**
 * "1% - 10%", "8 to 24 times", "1.48x-12.1x", "between 5 and 8%" are one quantity.
 * "from 18.8% to 13.5%" and "from 124M to 1.4B" are a change: two.
 */
function isRange(text: string, low: Reading, high: Reading): boolean {
  const gap = gapBetween(text, low, high);
  if (!RANGE_GAP.test(gap)) return false;
  // "500 µs to 2 ms" is a range in ms
  const start = valueIn(low, high.unit);
  if (start === null || high.value <= start) return false;
  if (/\band\b/.test(gap)) return BETWEEN.test(text.slice(Math.max(0, low.start - 28), low.start));
  if (/\bto\b/.test(gap) && isChange(text, low)) return false;
  return low.unit !== '' || !isYear(low.value) || !isYear(high.value);
}

const BETWEEN = /\bbetween\s(?:about\s|roughly\s|around\s|approximately\s)?$/i;
/** "from 18.8% to 13.5%" */
const FROM = /\bfrom\s(?:about\s|around\s|only\s|roughly\s|approximately\s|an?\s)*$/i;
const RANGING_FROM = /(?:rang|span|var(?:y|i))\w*\s(?:in \w+ )?from\s\S*\s?$/i;
/** What is between "from" and the first value of a change: "from F1 = 0.61 to 0.74", "from a baseline of 45% to 96%", "from 66% to 71% and 68% to 73%". */
const CHANGE_FROM =
  /\bfrom(?:\s(?!\d)[\p{L}\p{N}@^*./-]{1,16}){1,4}?(?:\s?=\s?|\s<\s?|\s)$|\bfrom\s[=<]\s?$|\bfrom\s\S{1,9}\sto\s[^\s,]{1,9}(?:\s[\p{L}-]{1,16}){0,4}(?:,|,?\sand|\sversus)\s$/iu;
/** "improves search (14.8% to 47.4%)", "(AUC 0.68 to 0.72)", "(VQA: 0.71 to 0.79)" */
const CHANGE_IN_PARENTHESES =
  /\b(?:improv|increas|rais|reduc|drop|declin|boost|lift|rises?\b|fall|lower|degrad|decreas|gains?\b)[^;]{0,90}\((?:(?!of\b|between\b|by\b|about\b)[\p{L}\p{N}@/.-]{1,16}:?\s){0,3}$/iu;
const RANGING = /\b(?:rang|span|var(?:y|i))[a-z]*/i;

/** Are the two numbers the value before and after a change? Signed numbers and multiples are differences between methods. */
function isChange(text: string, { start, sign, unit }: Reading): boolean {
  const before = text.slice(Math.max(0, start - 110), start);
  const near = before.slice(-28);
  if (FROM.test(near)) return !RANGING_FROM.test(near) && unit !== 'x';
  if (sign || unit === 'x' || RANGING.test(before)) return false;
  return CHANGE_FROM.test(before.slice(-72)) || CHANGE_IN_PARENTHESES.test(before);
}

/** A number in another unit, which may have a denominator that only the second of two numbers shows: "500 µs to 2 ms per query". */
function valueIn(low: Reading, unit: string): number | null {
  if (low.unit === unit) return low.value;
  const slash = unit.indexOf('/');
  return convert(low.value, low.unit, unit) ?? (slash > 0 ? convert(low.value, low.unit, unit.slice(0, slash)) : null);
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

function toQuantity(sentence: Sentence, low: Reading, high: Reading | null): Quantity {
  const { text } = sentence;
  const end = high ? high.end : low.end;
  const read = readComparator(text, low.numberStart, end);
  const comparator: Comparator = high
    ? 'RANGE'
    : low.orMore || text[low.end - 1] === '+'
      ? 'AT_LEAST'
      : read.comparator;
  return {
    ...place(sentence, Math.min(read.start, low.start), end),
    number: { start: sentence.start + low.numberStart, end: sentence.start + (high ? high.numberEnd : low.numberEnd) },
    value: high ? (valueIn(low, high.unit) ?? low.value) : low.value,
    valueHigh: high ? high.value : null,
    unit: (high ?? low).unit,
    comparator,
    sign: low.sign,
    inWords: false,
  };
}
