import { findPhrase, type Stretch, type QuestionWord } from './words.js';

/** A publication date, as precise as in the question, and the words for it. */
export interface FoundDates extends Stretch {
  readonly published: { readonly from?: string; readonly to?: string };
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|');
const YEAR = '(?:19[5-9]\\d|20\\d\\d)';
const DATE = `(?:(?:${MONTH}) ${YEAR}|${YEAR}-\\d\\d(?:-\\d\\d)?|${YEAR})`;
const ENDS_OF_NUMBERS = /^(?:than|under|over|above|below|least|most)$/;

const PARTS_OF_YEAR: Readonly<Record<string, readonly [string, string]>> = {
  early: ['01', '04'], mid: ['05', '08'], late: ['09', '12'], q1: ['01', '03'], q2: ['04', '06'], q3: ['07', '09'], q4: ['10', '12'],
}; // prettier-ignore

/** "early 2024", "Q3 2023" */
function partOfYear(part: string, year: string): { readonly from: string; readonly to: string } {
  const [from, to] = PARTS_OF_YEAR[part]!;
  return { from: `${year}-${from}`, to: `${year}-${to}` };
}

/** "since early 2024", "before Q3 2023" */
function openPartOfYear(bound: string, { from, to }: ReturnType<typeof partOfYear>): FoundDates['published'] {
  if (bound === 'after') return { from: next(to) };
  if (bound === 'before') return { to: previous(from) };
  return bound === 'since' || bound === 'starting' ? { from } : { to };
}

type Rule = readonly [RegExp, (match: RegExpExecArray, now: Date) => FoundDates['published']];

/** Expressions of dates, the longer ones first. */
const RULES: readonly Rule[] = [
  [
    new RegExp(`(?:between|from|in|published) (${DATE}) (?:and|to|until|till|through) (${DATE})`),
    (match) => ({ from: iso(match[1]!), to: iso(match[2]!) }),
  ],
  [new RegExp(`(?:in |from |between )?(${YEAR})-(${YEAR})`), (match) => ({ from: match[1], to: match[2] })],
  [new RegExp(`(?:(?:in|of|from|during|published) )*(?:the )?(first|second) half of (${YEAR})`), (match) => (match[1] === 'first' ? { from: `${match[2]!}-01`, to: `${match[2]!}-06` } : { from: `${match[2]!}-07`, to: `${match[2]!}-12` })],
  [new RegExp(`(since|starting|after|before|until|till|by) (?:the )?(early|late|mid|q[1-4])[ -](${YEAR})`), (match) => openPartOfYear(match[1]!, partOfYear(match[2]!, match[3]!))],
  [new RegExp(`(?:(?:in|of|from|during|published) )*(?:the )?(early|late|mid|q[1-4])[ -](${YEAR})`), (match) => partOfYear(match[1]!, match[2]!)],
  [new RegExp(`(?:since|starting|from) (${DATE})(?: on| onwards| onward)`), (match) => ({ from: iso(match[1]!) })],
  [new RegExp(`(?:since|starting) (${DATE})`), (match) => ({ from: iso(match[1]!) })],
  [new RegExp(`(?:newer|later) than (${DATE})|after (${DATE})`), (match) => ({ from: next(iso(match[1] ?? match[2]!)) })],
  [new RegExp(`(?:older|earlier) than (${DATE})|before (${DATE})`), (match) => ({ to: previous(iso(match[1] ?? match[2]!)) })],
  [new RegExp(`(?:until|till|up to|through|by) (${DATE})`), (match) => ({ to: iso(match[1]!) })],
  [new RegExp(`(?:(?:in|of|from|during|within|year|published) )+(?:the year )?(${DATE})`), (match) => ({ from: iso(match[1]!), to: iso(match[1]!) })],
  [/(?:in|over|during|within|from) (?:the )?(?:last|past|previous) (\d+) (year|month|week|day)s?/, (match, now) => ({ from: ago(now, Number(match[1]), match[2]!) })],
  [/(?:in|over|during|within) (?:the )?(?:last|past|previous) (year|month|week)/, (match, now) => ({ from: ago(now, 1, match[1]!) })],
  [/since (?:the )?last (year|month)/, (match, now) => ({ from: ago(now, 1, match[1]!).slice(0, match[1] === 'year' ? 4 : 7) })],
  [/since (?:the )?last (\d+) (year|month|week|day)s?/, (match, now) => ({ from: ago(now, Number(match[1]), match[2]!) })],
  [/(?:from |in )?last year/, (_, now) => { const year = String(now.getUTCFullYear() - 1); return { from: year, to: year }; }],
  [/(?:from |in )?last month/, (_, now) => { const month = previous(day(now).slice(0, 7)); return { from: month, to: month }; }],
  [/(?:since |from |in |of )?(?:this|the current) year/, (_, now) => ({ from: day(now).slice(0, 4) })],
  [/(?:since |from |in )?this month/, (_, now) => ({ from: day(now).slice(0, 7) })],
  [/recent|recently/, (_, now) => ({ from: ago(now, 1, 'year') })],
  [new RegExp(`(${DATE})`), (match) => ({ from: iso(match[1]!), to: iso(match[1]!) })],
]; // prettier-ignore

/**
 * The publication dates requested: "since 2023", "before June 2024", "in the last two years".
 * @param now the date that "last year" is relative to
 */
export function findDates(words: readonly QuestionWord[], now: Date): FoundDates | undefined {
  for (const [pattern, read] of RULES) {
    const found = findPhrase(words, pattern);
    if (!found || ENDS_OF_NUMBERS.test(words[found.from - 1]?.lower ?? '')) continue;
    return { from: found.from, to: found.to, published: read(found.match, now) };
  }
  return undefined;
}

function iso(date: string): string {
  const [month, year] = date.split(' ');
  if (year === undefined) return date;
  const number = MONTHS.findIndex((name) => name.startsWith(month!.slice(0, 3))) + 1;
  return `${year}-${String(number).padStart(2, '0')}`;
}

/** The year, month or day after a date, as precise as the date. */
function next(date: string): string {
  return moved(date, 1);
}
function previous(date: string): string {
  return moved(date, -1);
}
function moved(date: string, by: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  if (date.length === 4) return String(year + by);
  const moved = date.length === 7 ? Date.UTC(year, month - 1 + by) : Date.UTC(year, month - 1, dayOfMonth + by);
  return new Date(moved).toISOString().slice(0, date.length);
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function ago(now: Date, count: number, unit: string): string {
  const date = new Date(now);
  if (unit === 'year') date.setUTCFullYear(date.getUTCFullYear() - count);
  else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() - count);
  else date.setUTCDate(date.getUTCDate() - count * (unit === 'week' ? 7 : 1));
  return day(date);
}
