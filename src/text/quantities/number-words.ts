/** A number that is written as a word, with its unit. */
export interface WordQuantity {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: string;
}

const SMALL: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
  thousand: 1000,
  zero: 0,
};
const PARTS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fourth: 4, fifth: 5, tenth: 10 };
const NUMBER_WORD = 'one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred';

interface Rule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => { value: number; unit: string };
}
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
      /\b(?:halv(?:e|es|ed|ing)\b|(?<!\b(?:first|second|other|latter|former|top|bottom|last|upper|lower) )half(?=\s(?:of|the|as|that|its|fewer|less)\b|[.,;)]))/gi,
    read: () => ({ value: 0.5, unit: 'x' }),
  },
  // "one third of the cost", "two-thirds", "a quarter of"
  {
    pattern:
      /\b(one|two|three|a)[ -](third|quarter|fourth|fifth|tenth)s?(?=\s(?:of|the|as|fewer|less|lower|smaller)\b|[.,;)])/gi,
    read: ([, count = '', part = '']) => ({
      value: SMALL[count.toLowerCase()]! / PARTS[part.toLowerCase()]!,
      unit: 'x',
    }),
  },
  // "two-fold", "tenfold"
  {
    pattern: new RegExp(`\\b(${NUMBER_WORD})[- ]?fold\\b`, 'gi'),
    read: ([, count = '']) => ({ value: SMALL[count.toLowerCase()]!, unit: 'x' }),
  },
  // "an order of magnitude", "two to three orders of magnitude"
  {
    pattern: /\b(an?|one|two|three|four|five|six)(?: or more)? orders?[- ]of[- ]magnitude\b/gi,
    read: ([, count = '']) => ({ value: 10 ** SMALL[count.toLowerCase()]!, unit: 'x' }),
  },
  // "three times", "five percent", "two hours"
  {
    pattern: new RegExp(
      `\\b(${NUMBER_WORD}) (times|percent|percentage points|points|hours?|minutes?|seconds?|days?|weeks?)\\b`,
      'gi',
    ),
    read: ([, count = '', unit = '']) => ({ value: SMALL[count.toLowerCase()]!, unit: unitOf(unit.toLowerCase()) }),
  },
  // "zero parameters" states a size; other counts in words do not.
  {
    pattern:
      /\bzero(?= (?:additional |extra |added |trainable |inference )*(computation|parameters?|FLOPs|overhead|latency|cost)\b)/gi,
    read: ([, thing = '']) => ({ value: 0, unit: /^param/.test(thing) ? 'params' : '' }),
  },
];
const ANY =
  /twice|thrice|doubl|tripl|quadrupl|hal[fv]|third|quarter|fourth|fifth|tenth|fold|magnitude|zero|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|hundred) (?:times|perc|points|hour|minute|second|day|week)/i;

function unitOf(word: string): string {
  if (word === 'times') return 'x';
  if (word.startsWith('perc')) return '%';
  if (word.startsWith('point')) return 'points';
  if (word.startsWith('hour')) return 'h';
  if (word.startsWith('minute')) return 'min';
  if (word.startsWith('second')) return 's';
  return word.startsWith('day') ? 'days' : 'weeks';
}

/** Multiples, fractions and units with numbers in words. Counts in words ("five datasets") are no quantities. */
export function findWordQuantities(text: string): WordQuantity[] {
  if (!ANY.test(text)) return [];
  const found: WordQuantity[] = [];
  for (const { pattern, read } of RULES) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      found.push({ start: match.index, end: match.index + match[0].trimEnd().length, ...read(match) });
    }
  }
  return found;
}
