import type { Comparator } from '../../domain/extraction.js';

const BEFORE: readonly (readonly [Comparator, string])[] = [
  [
    'UP_TO',
    'up[- ]to|upto|as (?:much|many) as|at most|no more than|not more than|not exceeding|no greater than|no higher than|no larger than|a maximum of|maximum|≤|<=|at max|as high as',
  ],
  ['AT_LEAST', 'at least|no less than|not less than|a minimum of|≥|>='],
  ['GT', 'more than|over|above|greater than|larger than|exceeding|exceeds|beyond|upwards of|in excess of|well over|>'],
  ['LT', 'less than|under|below|fewer than|lower than|smaller than|within|sub|<'],
  [
    'APPROX',
    'about|around|approximately|approx\\.?|ca\\.?|roughly|nearly|almost|circa|close to|some|on the order of|an estimated|~|≈|∼|nearly about',
  ],
  [
    'EQ',
    'only|just|merely|a mere|as (?:little|low|small|few) as|an average of|on average|average|a|an|the|by|another|a factor of|factor of|factors of',
  ],
];
/** Matched backwards from the number; the comparator nearest to the number wins. */
const PHRASES = BEFORE.map(([comparator, phrases]) => ({
  comparator,
  pattern: new RegExp(`(?:^|[\\s(,~≈])(?:${phrases})[\\s-]*$${symbolEnd(phrases)}`, 'i'),
}));
const AFTER: readonly (readonly [Comparator, RegExp])[] = [
  ['AT_LEAST', /^\s(?:or|and) (?:more|higher|above|greater|better)(?![a-z])/i],
  ['UP_TO', /^\s(?:or|and) (?:less|lower|below|fewer)(?![a-z])/i],
];
const REACH = 32;

/** Symbols such as "~" and "<" may directly precede the number without a space. */
function symbolEnd(phrases: string): string {
  const symbols = phrases.split('|').filter((phrase) => /^[^\w ]+$/.test(phrase));
  return symbols.length ? `|(?:${symbols.join('|')})\\s*$` : '';
}

/**
 * Reads the comparator of a number, and where it begins.
 *
 *     "by up to about 50%"  →  UP_TO, from "up"
 */
export function readComparator(
  text: string,
  numberStart: number,
  end: number,
): { comparator: Comparator; start: number } {
  const window = text.slice(Math.max(0, numberStart - REACH), numberStart);
  const offset = numberStart - window.length;
  let rest = window;
  let start = numberStart;
  let comparator: Comparator = 'EQ';
  for (let i = 0; i < 3; i++) {
    const found = lastPhrase(rest);
    if (!found) break;
    rest = rest.slice(0, found.index);
    if (found.comparator === 'EQ') continue;
    start = offset + found.index;
    if (comparator === 'EQ' || comparator === 'APPROX') comparator = found.comparator;
  }
  if (comparator === 'EQ') {
    const after = text.slice(end, end + 20);
    for (const [after_, pattern] of AFTER) if (pattern.test(after)) comparator = after_;
  }
  return { comparator, start };
}

function lastPhrase(text: string): { comparator: Comparator; index: number } | null {
  if (!/[\s(,~≈<>≤≥∼-]$/.test(text)) return null;
  for (const { comparator, pattern } of PHRASES) {
    const match = pattern.exec(text);
    if (!match) continue;
    const lead = /^[\s(,]/.test(match[0]) ? 1 : 0;
    return { comparator, index: match.index + lead };
  }
  return null;
}
