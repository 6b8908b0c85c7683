import { byCodeUnits } from '../domain/order.js';
import type { ClaimKind } from '../domain/extraction.js';
import type { Claim, Direction, Entity } from '../domain/graph.js';
import { groupBy } from '../domain/group-by.js';
import type { QueryContext } from './context.js';
import { compareValues } from './ranking.js';

/** A row of an answer: the claims of one method about one metric in one place. */
export interface AnswerRow {
  /** Rank, from 1, among the comparable rows; null if no other row is comparable. */
  readonly rank: number | null;
  /** The best claim, or the one with the highest confidence if none is better. */
  readonly claim: Claim;
  /** The method's other claims about the same metric in the same place, and against the same baseline if they are comparisons. */
  readonly others: readonly Claim[];
  /**
   * True if the claim's paper introduces the method, false for a baseline quoted from elsewhere, null if the paper introduces
   * nothing.
   */
  readonly own: boolean | null;
}

export interface RowsWanted {
  /** Maximum number of rows. */
  readonly first: number;
  /** The sort direction if the question requests another than the metric's better one ("slowest"). */
  readonly direction?: Direction | null;
  /** Whether the question is about changes, largest first. */
  readonly largestChange?: boolean;
  /** The requested metrics, which come before narrower ones. */
  readonly metricIds?: readonly string[];
  /** Words of a topic: claims whose sentence has them come before others of the same papers. */
  readonly topic?: readonly string[];
  /** The order of publication. */
  readonly order?: 'NEWEST' | 'OLDEST';
}

/** Order of kinds: values, then multiples, differences, and comparisons without a number. */
const KINDS: readonly ClaimKind[] = ['ABSOLUTE', 'FACTOR', 'DELTA', 'COMPARISON'];

/**
 * Groups claims into the rows of an answer, one for each method, metric and place. Comparable rows are adjacent, best first; larger groups
 * come first.
 */
export async function answerRows(
  context: QueryContext,
  claims: readonly Claim[],
  { first, direction, largestChange = false, order, metricIds: asked = [], topic = [] }: RowsWanted,
): Promise<AnswerRow[]> {
  const unique = [...new Map(claims.map((claim) => [claim.id, claim])).values()];
  const metricIds = [...new Set(unique.flatMap((claim) => claim.metricId ?? []))];
  const metrics = new Map((await context.loaders.knownEntities(metricIds)).map((metric) => [metric.id, metric]));
  const keyOf = (claim: Claim): string => boardKey(claim, metrics.get(claim.metricId ?? ''));
  const boards = [...groupBy(unique, keyOf).values()]
    .map((board) => ({
      board,
      rows: rowsOf(board, directionOfBoard(board, metrics, direction), isComparable(board[0]!, metrics)),
    }))
    .sort(
      (a, b) =>
        Number(isSaid(b.board, topic)) - Number(isSaid(a.board, topic)) ||
        KINDS.indexOf(a.board[0]!.kind) - KINDS.indexOf(b.board[0]!.kind) ||
        Number(hasPlace(b.board[0]!)) - Number(hasPlace(a.board[0]!)) ||
        Number(asked.includes(b.board[0]!.metricId ?? '')) - Number(asked.includes(a.board[0]!.metricId ?? '')) ||
        b.rows.length - a.rows.length ||
        a.board[0]!.datasetIds.length - b.board[0]!.datasetIds.length ||
        byCodeUnits(keyOf(a.board[0]!), keyOf(b.board[0]!)),
    );
  const all = boards.flatMap((board) => board.rows);
  const rows = (
    largestChange
      ? ofAskedScore(byChange(all.map(largestFirst)), asked, metrics)
      : order
        ? await byDate(context, all, order)
        : all
  ).slice(0, first);
  const owns = await Promise.all(rows.map(({ claim }) => isOwn(context, claim)));
  return rows.map((row, i) => ({ ...row, own: owns[i]! }));
}

/** Whether the sentence of some claim has all these words. */
function isSaid(board: readonly Claim[], words: readonly string[]): boolean {
  return words.length > 0 && board.some(({ evidence }) => words.every((word) => evidence.text.toLowerCase().includes(word)));
} // prettier-ignore

/** Whether the claim's paper introduces its subject or a variant of it. */
export async function isOwn({ loaders }: QueryContext, claim: Claim): Promise<boolean | null> {
  if (claim.subjectId === null) return null;
  const proposed = (await loaders.proposes.load(claim.paperId)).filter((entity) => entity.kind === 'METHOD');
  if (proposed.length === 0) return null;
  const ids = new Set(proposed.map((entity) => entity.id));
  const subject = await loaders.knownEntity(claim.subjectId);
  return ids.has(subject.id) || subject.broader.some((id) => ids.has(id));
}

type Row = Omit<AnswerRow, 'own'>;

function sizeOfChange({ kind, value, valueHigh, unit }: Claim): number {
  const of = Math.max(Math.abs(value ?? 0), Math.abs(valueHigh ?? 0)) / (unit === '%' && kind === 'FACTOR' ? 100 : 1);
  return kind === 'FACTOR' && of > 0 ? Math.max(of, 1 / of) : of;
}

/** A row of changes with the largest of them in the place of the surest. */
function largestFirst(row: Row): Row {
  const [claim = row.claim, ...others] = [row.claim, ...row.others].sort((a, b) => sizeOfChange(b) - sizeOfChange(a) || byCodeUnits(a.id, b.id));
  return { ...row, claim, others };
} // prettier-ignore

/** The largest change first: multiples before differences, each by its size. */
function byChange(rows: readonly Row[]): Row[] {
  // Differences in percent can be compared with each other, "2 points" and "3 ms" cannot.
  const isRelative = ({ claim }: Row): boolean => claim.kind === 'DELTA' && claim.unit === '%';
  return [...rows].sort(
    (a, b) =>
      KINDS.indexOf(a.claim.kind) - KINDS.indexOf(b.claim.kind) ||
      Number(isRelative(b)) - Number(isRelative(a)) ||
      sizeOfChange(b.claim) - sizeOfChange(a.claim) ||
      byCodeUnits(a.claim.id, b.claim.id),
  );
}

/** Of a score, its own changes come before those of narrower ones, whose scale may be another: BLEU before CodeBLEU. */
function ofAskedScore(rows: readonly Row[], asked: readonly string[], metrics: ReadonlyMap<string, Entity>): Row[] {
  const isOwn = ({ claim: { metricId } }: Row): boolean => metricId !== null && asked.includes(metricId) && metrics.get(metricId)?.dimension === 'SCORE';
  return [...rows.filter(isOwn), ...rows.filter((row) => !isOwn(row))];
} // prettier-ignore

/** Rows of papers without a date come last. */
async function byDate({ loaders }: QueryContext, rows: readonly Row[], order: 'NEWEST' | 'OLDEST'): Promise<Row[]> {
  const papers = await Promise.all(rows.map(({ claim }) => loaders.paper.load(claim.paperId)));
  const dated = rows.map((row, i) => ({ row, date: papers[i]?.published ?? '' }));
  const sign = order === 'NEWEST' ? -1 : 1;
  return dated
    .sort((a, b) => Number(a.date === '') - Number(b.date === '') || sign * byCodeUnits(a.date, b.date))
    .map(({ row }) => row);
}

/** Values without a dataset or device are listed below one another but not ranked, unless they are of the methods themselves. */
function isComparable(claim: Claim, metrics: ReadonlyMap<string, Entity>): boolean {
  return hasPlace(claim) || isOfMethod(metrics.get(claim.metricId ?? ''));
}

function rowsOf(board: readonly Claim[], direction: Direction | null, isRanked: boolean): Row[] {
  const better = (a: Claim, b: Claim): number =>
    (direction === null ? 0 : compareValues(a, b, direction)) || b.confidence - a.confidence || byCodeUnits(a.id, b.id);
  const rows = [...groupBy(board, rowKey).values()]
    .map((claims) => [...claims].sort(better))
    .sort((a, b) => better(a[0]!, b[0]!));
  let rank = 0;
  return rows.map(([claim, ...others], i) => {
    const tied = i > 0 && rows[i - 1]![0]!.baseValue === claim!.baseValue;
    if (!tied) rank = i + 1;
    return { rank: direction === null || !isRanked || rows.length < 2 ? null : rank, claim: claim!, others };
  });
}

/** Values of one method form one row of their board; changes form one row for each baseline and place, apart for better and worse. */
function rowKey({ id, kind, subjectId, baselineId, outcome, datasetIds, hardwareIds }: Claim): string {
  if (subjectId === null) return id;
  if (kind === 'ABSOLUTE') return subjectId;
  return JSON.stringify([subjectId, baselineId, outcome, [...datasetIds].sort(), [...hardwareIds].sort()]);
}

/** A value without a dataset or hardware is not comparable with others. */
function hasPlace({ datasetIds, hardwareIds }: Claim): boolean {
  return datasetIds.length + hardwareIds.length > 0;
}

/** Metrics of a method itself, independent of what it is measured on. */
const OF_METHOD = /^(?:(?:trainable |activated |active )?parameters|model size)$/;

/** Only absolute values of one dimension, metric, set of datasets and hardware are comparable. */
function boardKey({ kind, metricId, dimension, datasetIds, hardwareIds }: Claim, metric: Entity | undefined): string {
  if (kind !== 'ABSOLUTE') return JSON.stringify([kind, metricId]);
  if (isOfMethod(metric)) return JSON.stringify([kind, metricId, dimension]);
  return JSON.stringify([kind, metricId, dimension, [...datasetIds].sort(), [...hardwareIds].sort()]);
}

/** Whether two claims are values of one board, or changes of one metric in one place. */
export function sameBoard(a: Claim, b: Claim, metric: Entity | undefined): boolean {
  const key = (claim: Claim): string =>
    JSON.stringify([
      boardKey(claim, metric),
      claim.kind === 'ABSOLUTE' ? [] : [claim.datasetIds, claim.hardwareIds].map((ids) => [...ids].sort()),
    ]);
  return a.metricId === b.metricId && key(a) === key(b);
}

/** Whether the claim is about the size of a method, which needs no dataset or device to be comparable. */
export function isOfMethod(metric: Pick<Entity, 'name'> | undefined): boolean {
  return metric !== undefined && OF_METHOD.test(metric.name);
}

function directionOfBoard(
  [first]: readonly Claim[],
  metrics: ReadonlyMap<string, Entity>,
  asked: Direction | null | undefined,
): Direction | null {
  if (first!.kind !== 'ABSOLUTE' || first!.baseValue === null || first!.metricId === null) return null;
  return asked ?? metrics.get(first!.metricId)?.betterWhen ?? null;
}
