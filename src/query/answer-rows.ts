import { byCodeUnits } from '../domain/order.js';
import type { ClaimKind } from '../domain/extraction.js';
import type { Claim, Direction, Entity } from '../domain/graph.js';
import type { QueryContext } from './context.js';
import { compareValues } from './ranking.js';

/** A row of an answer: the claims of one method about one metric in one place. */
export interface AnswerRow {
  /** Rank, from 1, among the comparable rows; null when no other row is comparable. */
  readonly rank: number | null;
  /** The best claim, or the one with the highest confidence when none is better. */
  readonly claim: Claim;
  /** The method's other claims about the same metric in the same place. */
  readonly others: readonly Claim[];
  /** True if the claim's paper introduces the method, false for a baseline that it quotes, null if the paper introduces nothing. */
  readonly own: boolean | null;
}

export interface RowsWanted {
  /** Maximum number of rows. */
  readonly first: number;
  /** The direction of the sort when the question asks for another than the metric's better one ("slowest"). */
  readonly direction?: Direction | null;
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
  { first, direction }: RowsWanted,
): Promise<AnswerRow[]> {
  const unique = [...new Map(claims.map((claim) => [claim.id, claim])).values()];
  const metricIds = [...new Set(unique.flatMap((claim) => claim.metricId ?? []))];
  const metrics = new Map((await context.loaders.knownEntities(metricIds)).map((metric) => [metric.id, metric]));
  const boards = [...groupedBy(unique, boardKey).values()]
    .map((board) => ({ board, rows: rowsOf(board, directionOfBoard(board, metrics, direction)) }))
    .sort(
      (a, b) =>
        KINDS.indexOf(a.board[0]!.kind) - KINDS.indexOf(b.board[0]!.kind) ||
        Number(hasPlace(b.board[0]!)) - Number(hasPlace(a.board[0]!)) ||
        b.rows.length - a.rows.length ||
        byCodeUnits(boardKey(a.board[0]!), boardKey(b.board[0]!)),
    );
  const rows = boards.flatMap((board) => board.rows).slice(0, first);
  const owns = await Promise.all(rows.map(({ claim }) => isOwn(context, claim)));
  return rows.map((row, i) => ({ ...row, own: owns[i]! }));
}

/** True if the claim's paper introduces its subject or a variant of it. */
export async function isOwn({ loaders }: QueryContext, claim: Claim): Promise<boolean | null> {
  if (claim.subjectId === null) return null;
  const proposed = (await loaders.proposes.load(claim.paperId)).filter((entity) => entity.kind === 'METHOD');
  if (proposed.length === 0) return null;
  const ids = new Set(proposed.map((entity) => entity.id));
  const subject = await loaders.knownEntity(claim.subjectId);
  return ids.has(subject.id) || subject.broader.some((id) => ids.has(id));
}

type Row = Omit<AnswerRow, 'own'>;

function rowsOf(board: readonly Claim[], direction: Direction | null): Row[] {
  const better = (a: Claim, b: Claim): number =>
    (direction === null ? 0 : compareValues(a, b, direction)) || b.confidence - a.confidence || byCodeUnits(a.id, b.id);
  const rows = [...groupedBy(board, (claim) => claim.subjectId ?? claim.id).values()]
    .map((claims) => [...claims].sort(better))
    .sort((a, b) => better(a[0]!, b[0]!));
  let rank = 0;
  return rows.map(([claim, ...others], i) => {
    const tied = i > 0 && rows[i - 1]![0]!.baseValue === claim!.baseValue;
    if (!tied) rank = i + 1;
    return { rank: direction === null || rows.length < 2 ? null : rank, claim: claim!, others };
  });
}

/** A value without a dataset or hardware is not comparable with others. */
function hasPlace({ datasetIds, hardwareIds }: Claim): boolean {
  return datasetIds.length + hardwareIds.length > 0;
}

/** Only absolute values of one dimension, metric, set of datasets and hardware are comparable. */
function boardKey({ kind, metricId, dimension, datasetIds, hardwareIds }: Claim): string {
  if (kind !== 'ABSOLUTE') return JSON.stringify([kind, metricId]);
  return JSON.stringify([kind, metricId, dimension, [...datasetIds].sort(), [...hardwareIds].sort()]);
}

function directionOfBoard(
  [first]: readonly Claim[],
  metrics: ReadonlyMap<string, Entity>,
  asked: Direction | null | undefined,
): Direction | null {
  if (first!.kind !== 'ABSOLUTE' || first!.baseValue === null || first!.metricId === null) return null;
  return asked ?? metrics.get(first!.metricId)?.betterWhen ?? null;
}

/** Groups items by key, in the order in which the keys first occur. */
export function groupedBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
