import { vulgarFraction } from './numerals.js';

/** A number that is written as a word, with its unit. */
export interface WordQuantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly valueHigh: number | null;
  readonly unit: string;
}

const UNITS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' '); // prettier-ignore
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const MAGNITUDES: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 }; // prettier-ignore
const PARTS: Readonly<Record<string, number>> = {
  half: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10, twentieth: 20, hundredth: 100, thousandth: 1000,
}; // prettier-ignore

const SMALL = `(?:(?:${TENS.join('|')})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|${UNITS.slice(1).reverse().join('|')})`;
const MAGNITUDE = `(?:${Object.keys(MAGNITUDES).join('|')})`;
const AND_PART = '(?:[- ]and[- ](?:a|one|three)[- ](?:half|quarters?|third))';
/** "twenty-five", "a hundred", "two and a half", "one million" */
const NUMBER = `(?:(?:${SMALL}(?:[- ]${MAGNITUDE})?|an? ${MAGNITUDE}|(?<![\\d.] ?)${MAGNITUDE}|\\d{1,3}(?=[- ]and[- ]a[- ]))${AND_PART}?)`;
const PART = `(?:thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|twentieths?|hundredths?|thousandths?)`;

/** The value of a number in words, for example of "two and a half" 2.5. */
function valueOf(words: string): number {
  let value = 0;
  let part = 0;
  const parts = words.toLowerCase().split(/[- ]+/);
  for (let i = 0; i < parts.length; i++) {
    const word = parts[i]!;
    if (word === 'and') {
      const name = parts[i + 2]!.replace(/s$/, '');
      part = (parts[i + 1] === 'three' ? 3 : 1) / PARTS[name]!;
      break;
    }
    if (word in MAGNITUDES) value = (value || 1) * MAGNITUDES[word]!;
    else if (/^\d/.test(word)) value = Number(word);
    else value += TENS.includes(word) ? (TENS.indexOf(word) + 2) * 10 : Math.max(0, UNITS.indexOf(word));
  }
  return value + part;
}

/** The value of "a third" or "three quarters". */
function partOf(count: string, part: string): number {
  return (/^an?$/i.test(count) ? 1 : valueOf(count)) / PARTS[part.toLowerCase().replace(/s$/, '')]!;
}

/** The factor of a number of orders of magnitude: 100 of 2, 31.6 of 1.5. */
export function factorOfOrders(orders: number): number {
  return Number((10 ** orders).toPrecision(3));
}

type Read = Pick<WordQuantity, 'value' | 'unit'> & { readonly valueHigh?: number };
interface Rule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Read | null;
}

const UNIT_WORDS =
  'times|percent|per cent|percentage[- ]points?|points|(?:milli|micro)?seconds?|minutes?|hours?|days?|weeks?|months?|years?|GPU[- ]hours?|GPU[- ]days?';
const RULES: readonly Rule[] = [
  // "twice as fast", "doubles the throughput", "double the speed"
  {
    pattern:
      /\b(?:twice|thrice|(doubl|tripl|quadrupl)(?:es|ed|ing)|(double|triple|quadruple) (?=the\b|its\b|that\b))/gi,
    read: ([whole = '', verb = '', adjective = '']) => {
      const stem = (verb || adjective || whole).toLowerCase();
      return { value: /^(tw|do)/.test(stem) ? 2 : /^(th|tr)/.test(stem) ? 3 : 4, unit: 'x' };
    },
  },
  // "halves the cost", "we can halve the parameters", "almost half of the parameters", "by half"
  {
    pattern:
      /\b(?:halv(?:e|es|ed|ing)\b|(?<!\b(?:first|second|other|latter|former|top|bottom|last|upper|lower) )(?<!\band[- ]an?[- ])half(?=\s(?:of|the|as|that|its|fewer|less)\b|[.,;)]))/gi,
    read: () => ({ value: 0.5, unit: 'x' }),
  },
  // "half an hour", "half a percentage point"
  {
    pattern: new RegExp(String.raw`\bhalf an? (${UNIT_WORDS})\b`, 'gi'),
    read: ([, unit = '']) => (/^times$/i.test(unit) ? null : { value: 0.5, unit: unitOf(unit) }),
  },
  // "a quarter of a second", "three quarters of an hour"
  {
    pattern: new RegExp(String.raw`\b(one|two|three|four|an?)[ -](${PART}) of an? (${UNIT_WORDS})\b`, 'gi'),
    read: ([, count = '', part = '', unit = '']) =>
      /^times$/i.test(unit) ? null : { value: partOf(count, part), unit: unitOf(unit) },
  },
  // "one third of the cost", "two-thirds", "a quarter of"
  {
    pattern: new RegExp(
      String.raw`\b(one|two|three|four|five|seven|nine|an?)[ -](${PART})(?=\s(?:of|the|as|fewer|less|lower|smaller)\b|[.,;)])`,
      'gi',
    ),
    read: ([, count = '', part = '']) => {
      const value = partOf(count, part);
      return value < 1 ? { value, unit: 'x' } : null;
    },
  },
  // "½ of the memory"
  {
    pattern: /(?<!\d[ -]?)([¼½¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])(?:th)?(?=\s(?:of|the|as|fewer|less)\b)/g,
    read: ([, char = '']) => ({ value: vulgarFraction(char)!, unit: 'x' }),
  },
  // "two-fold", "tenfold", "two- to threefold"
  {
    pattern: new RegExp(String.raw`\b(?:(${NUMBER})(?:[- ]?fold)?(?:-? (?:to|or) |-to-))?(${NUMBER})[- ]?fold\b`, 'gi'),
    read: ([, low, high = '']) => ranged(low, high, 'x'),
  },
  // "an order of magnitude", "two to three orders of magnitude"
  {
    pattern: new RegExp(
      String.raw`\b(?:(${SMALL}) (?:to|or) )?(an?|${NUMBER})(?: or more| full)? orders?[- ]of[- ]magnitude\b`,
      'gi',
    ),
    read: ([, low, high = '']) => {
      const power = (words: string) => factorOfOrders(/^an?$/i.test(words) ? 1 : valueOf(words));
      const value = power(low ?? high);
      return { value, unit: 'x', ...(low && power(high) > value ? { valueHigh: power(high) } : {}) };
    },
  },
  // "a factor of two"
  {
    pattern: new RegExp(String.raw`(?<=\bfactors? of (?:about |around |nearly |almost |up to |over |more than )?)(?:(${NUMBER})(?: to | or |-to-|–))?(${NUMBER})\b(?! (?:times|percent))`, 'gi'), // prettier-ignore
    read: ([, low, high = '']) => ranged(low, high, 'x'),
  },
  // "three times", "five percent", "two and a half hours", "two to three times"
  {
    pattern: new RegExp(
      String.raw`\b(?:(${NUMBER})(?: to | or | - |–|-to-|(?<=\bbetween [a-z -]{3,24}) and ))?(${NUMBER})[- ](${UNIT_WORDS})\b`,
      'gi',
    ),
    read: ([, low, high = '', unit = '']) => ranged(low, high, unitOf(unit)),
  },
  // "five of six", "eighteen out of the twenty"
  {
    pattern: new RegExp(String.raw`\b(${SMALL}) (?:of|(out) of) (?:the |all )?(${SMALL})(?! (?:of|out)\b)\b`, 'gi'),
    read: ([, hits = '', out, all = '']) =>
      valueOf(hits) <= valueOf(all) && valueOf(all) > 2 && (out || valueOf(hits) > 1)
        ? { value: valueOf(hits), unit: `/${valueOf(all)}` }
        : null,
  },
  // "zero parameters" states a size; other counts in words do not.
  {
    pattern:
      /\bzero(?= (?:additional |extra |added |trainable |inference )*(computation|parameters?|FLOPs|overhead|latency|cost)\b)/gi,
    read: ([, entity = '']) => ({ value: 0, unit: /^param/.test(entity) ? 'params' : '' }),
  },
  // "zero false positives", "zero missed events": how often something went wrong
  {
    pattern:
      /(?<!\b(?:near|nearly|almost|virtually|approximately|non|all|close|equal|next)[- ](?:to )?|[\w-])zero(?= (?:[a-z]{1,24}(?:-[a-z]{1,24}){0,2} ){0,2}(?:(?:false|missed|dropped|failed|unplanned) [a-z-]{2,24}s|(?:failures|errors?|violations|alarms|crashes|collisions|hallucinations|escalations|refusals|overruns|positives|negatives|rejects|variance)\b))/gi,
    read: () => ({ value: 0, unit: '' }),
  },
];
const ANY =
  /twice|thrice|doubl|tripl|quadrupl|hal[fv]|third|quarter|fourth|fif|sixth|seventh|eighth|ninth|ten|fold|magnitude|zero|[¼-¾⅐-⅞]|\b(?:one|two|three|four|five|six|seven|eight|nine|eleven|twelve|\w+teen|\w+ty|hundred|thousand|million|hundredth|thousandth)\b/i;

function ranged(low: string | undefined, high: string, unit: string): Read {
  const value = valueOf(low ?? high);
  const above = valueOf(high);
  return low && above > value ? { value, valueHigh: above, unit } : { value: above, unit };
}

const UNIT_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^times/, 'x'],
  [/^per/, '%'],
  [/^point/, 'points'],
  [/^milli/, 'ms'],
  [/^micro/, 'µs'],
  [/^second/, 's'],
  [/^minute/, 'min'],
  [/^hour/, 'h'],
  [/^day/, 'days'],
  [/^week/, 'weeks'],
  [/^month/, 'months'],
  [/^year/, 'years'],
  [/^gpu.hour/, 'GPU hours'],
  [/^gpu.day/, 'GPU days'],
];

function unitOf(word: string): string {
  return UNIT_NAMES.find(([pattern]) => pattern.test(word.toLowerCase()))![1];
}

/** Multiples, fractions, shares and units with numbers in words. Counts in words ("five datasets") are not quantities. */
export function findWordQuantities(text: string): WordQuantity[] {
  if (!ANY.test(text)) return [];
  const found: WordQuantity[] = [];
  for (const { pattern, read } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      const quantity = read(match as RegExpExecArray);
      if (!quantity || found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ valueHigh: null, ...quantity, start, end });
    }
  }
  return found;
}
