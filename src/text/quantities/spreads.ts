/**
 * A number that gives the uncertainty or variation of a result and is not itself a result: "± 0.2", "(std 0.2)",
 * "(95% CI 0.91–0.95)", "0.87 [0.85, 0.90]".
 */
export interface NumberSpan {
  readonly start: number;
  readonly end: number;
}

const N = String.raw`[-+]?(?:\d{1,12}(?:[.,]\d{1,12})?|\.\d{1,12})(?:\s?(?:%|(?:pp|points?|[µmn]?s|x|dB|h|min|hours?|minutes?|days?|weeks?|months?|years?|[mck]?m|[MG]B)(?![a-z])))?`;
const TO = String.raw`\s?(?:,|;|to|and|-|–|—|~|\.\.\.?)\s?`;

/** A named deviation after punctuation or a bracket: ", SD = 0.2", "(std 0.2)", "with a standard deviation of 0.2". */
const DEVIATION = new RegExp(
  String.raw`(?:(?<=[(,;[]\s?)(?:[Ss]td|STD|[Ss]tdev|[Ss]t\.?\s?[Dd]ev|[Ss]\.?[Dd]|SEM?|[Ss]\.[Ee](?:\.[Mm])?|MAD|CV|σ|sigma|[Vv]ar(?:iance)?)|(?<!±\s?)\b(?:standard (?:deviations?|errors?)|std|SD)\b)\.?(?:\s?(?:of|is|was|[:=≈~<])){0,2}(?:\s(?:only|just|about))?\s?[±]?\s?${N}(?:${TO}${N})?`,
  'g',
);
/** "95% CI [0.91, 0.95]", "CI95: 0.8-0.9", "confidence interval of 2.1 to 3.4", "IQR 3–5", "95% CIs exclude zero" */
const INTERVAL = new RegExp(
  String.raw`(?:\d{2}(?:\.\d)?\s?%[\s-]?(?:(?:bootstrap(?:ped)?|uncertainty|prediction|Wilson|Bayesian|exact|two-sided|credible|confidence)\s)?)?(?<![\p{L}\d]|\b(?:means?|medians?|averages?)\s?[([]\s?(?:\d{2}\s?%\s?)?)(?:\d{2})?(?:CIs?|C\.I\.|CrIs?|HP?DI|UIs?|IQRs?|(?:confidence|credible|uncertainty|prediction|interquartile|bootstrap) (?:intervals?|limits|bounds?|ranges?))(?:[-_]?\d{2}\s?%?)?(?![\p{L}\d])(?:\s?(?:of|from|is|was|at|between|spanning|spans|[:=,;()[\]]|\d{2}\s?%(?=\s?[:=,;([]))){0,4}(?:\s?${N}(?:\s?[)\]])?(?:${TO}${N})?)?`,
  'gu',
);
const PERCENT_CONFIDENCE = /\b\d{2}(?:\.\d)?\s?%[\s-](?:confidence|credible|significance)\b/g;
/** Two bounds in brackets after a number that lies between them: "0.876 (0.85-0.90)". */
const BOUNDS = new RegExp(String.raw`(${N})\s?([([]\s?(${N})(?:,|;|\sto|\s?[-–—])\s?(${N})\s?[)\]])`, 'g');
/** The spread in brackets of "4.1 h (range 2.0–7.5)" and "0.873 (+0.012/-0.015)". */
const AROUND = new RegExp(
  String.raw`(?<=\d[^()[\]\d]{0,12}\s?)[([]\s?(?:(?:full\s)?(?:range|min[-–/]max|Q1[-–]Q3|quartiles)\s?[,:=]?\s?(?:of\s|from\s)?${N}${TO}${N}|\+\s?${N}\s?[/,;]\s?-\s?${N})\s?[)\]]`,
  'g',
);
/** "mean (SD)", "median [IQR]": each bracket behind a later number of the sentence holds its deviation, as in "3.4 (0.6) mm". */
const HEADING =
  /\b(?:means?|medians?|averages?|M)\s?[([]\s?(?:±\s?)?(?:SD|SE|SEM|IQR|std|s\.d\.|standard (?:deviation|error)s?|interquartile range|range|95% CI)\s?[)\]]/i;
const BRACKET = new RegExp(String.raw`(?<=\d[^()[\]\d]{0,12}\s?)[([]\s?(?:±\s?)?${N}(?:${TO}${N})?\s?[)\]]`, 'g');
const SPREAD = /\d|±/;

/** Finds deviations and intervals that are given by name or in brackets. Those after "±" are recognised by {@link followsPlusMinus}. */
export function spreadSpans(text: string): NumberSpan[] {
  if (!SPREAD.test(text)) return [];
  const spans: NumberSpan[] = [];
  for (const pattern of [DEVIATION, INTERVAL, PERCENT_CONFIDENCE, AROUND]) spans.push(...matchesOf(pattern, text));
  const heading = HEADING.exec(text);
  if (heading) {
    const { index: start, 0: whole } = heading;
    spans.push({ start, end: start + whole.length }, ...matchesOf(BRACKET, text).filter((one) => one.start > start));
  }
  for (const match of text.matchAll(BOUNDS)) spans.push(...boundsIn(match));
  return spans;
}

/** The brackets of a match of {@link BOUNDS}, if the number in front of them lies between the two bounds. */
function boundsIn(match: RegExpExecArray): NumberSpan[] {
  const [whole, value = '', bounds = '', low = '', high = ''] = match;
  // "2,687" is a whole number, "0,873" is not
  const [at, from, to] = [value, low, high].map((written) =>
    parseFloat(/^[1-9]\d{0,2},\d{3}$/.test(written) ? written.replace(',', '') : written.replace(',', '.')),
  );
  const end = match.index + whole.length;
  return from! <= at! && at! <= to! && from! < to! ? [{ start: end - bounds.length, end }] : [];
}

function matchesOf(pattern: RegExp, text: string): NumberSpan[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: whole }) => ({ start: index, end: index + whole.length }));
}

/** True when the number that begins at `start` follows "±", "plus or minus" or "+/-". */
export function followsPlusMinus(text: string, start: number): boolean {
  return /(?:[±∓]|\+\s?\/\s?-|\bplus(?: or |\/|-)minus)\s?\$?$/.test(text.slice(Math.max(0, start - 16), start));
}
