import type { PaperRecord } from '../domain/facts.js';
import { groupBy } from '../domain/group-by.js';
import { groupRecords } from './papers.js';

/** Two records that are treated as one paper only because of their title, although their abstracts have little in common. */
interface DoubtfulTitle {
  readonly record: PaperRecord;
  readonly other: PaperRecord;
}

/** Minimum share of the shorter abstract's words that two versions of one abstract have in common. */
const SHARED = 1 / 3;
/** Shorter words occur in every abstract. */
const LONG_WORD = /[\p{L}\p{N}]{5,}/gu;

/** Finds papers that may really be two, since many papers are titled "Editorial" or "Introduction". At most one pair per paper. */
export function doubtfulTitles(records: readonly PaperRecord[]): DoubtfulTitle[] {
  const titled = records.filter((record) => titleOf(record) !== undefined);
  return [...groupBy(titled, titleOf).values()].flatMap((bearers) => {
    if (bearers.length < 2) return [];
    return groupRecords(bearers).flatMap((group) => unlikePair(group) ?? []);
  });
}

function titleOf({ keys }: PaperRecord): string | undefined {
  return keys.find((key) => key.startsWith('title:'));
}

/** The warning for the user, on one line. */
export function doubtfulTitleLine({ record, other }: DoubtfulTitle): string {
  const [mine, theirs] = [record, other].map(({ paper }) => JSON.stringify(`${paper.abstract.slice(0, 60)}…`));
  return `${JSON.stringify(record.paper.title.slice(0, 80))} has different abstracts in ${mine} and ${theirs}, which are treated as one paper: if they are two, give each its DOI or arXiv id`;
}

function unlikePair(group: readonly PaperRecord[]): DoubtfulTitle | undefined {
  const [record, ...rest] = group;
  const other = rest.find((one) => !shareAnId(record!, one) && areUnlike(record!.paper.abstract, one.paper.abstract));
  return other && { record: record!, other };
}

function shareAnId(a: PaperRecord, b: PaperRecord): boolean {
  return a.keys.some((key) => !key.startsWith('title:') && b.keys.includes(key));
}

function areUnlike(a: string, b: string): boolean {
  const [mine, theirs] = [a, b].map((text) => new Set(text.toLowerCase().match(LONG_WORD)));
  const least = Math.min(mine!.size, theirs!.size);
  if (least === 0) return false;
  return [...mine!].filter((word) => theirs!.has(word)).length < least * SHARED;
}
