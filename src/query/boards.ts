import type { Claim, Dimension, Direction, Entity } from '../domain/graph.js';
import { groupBy } from '../domain/group-by.js';
import { byCodeUnits } from '../domain/order.js';
import { splitNamed, splitOf } from '../domain/splits.js';
import { toBase } from '../domain/units.js';
import { lookup } from '../lexicon/lexicon.js';
import { everyPage } from '../store/port/every-page.js';
import type { BoardGroup, ClaimFilter } from '../store/port/queries.js';
import { isOwn } from './answer-rows.js';
import type { QueryContext } from './context.js';
import { MOST_ROWS, rowCount } from './cursors.js';
import { compareValues } from './ranking.js';
import type { ClaimWhere } from './where.js';

export interface BoardsArgs {
  readonly where?: ClaimWhere | null;
  readonly first?: number | null;
  /** Only values on this split of the dataset: see `splitOf`. */
  readonly split?: string | null;
}

/** Comparable methods: values of one metric on one dataset or device in one unit. */
export interface Board {
  readonly metric: Entity;
  readonly placeId: string;
  readonly place: BoardGroup['place'];
  readonly dimension: Dimension;
  /** The better direction; null when unknown, in which case rows are sorted by value, highest first, without ranks. */
  readonly direction: Direction | null;
  /** The unit of `BoardRow.value`; "" for a bare number. */
  readonly unit: string;
  readonly methods: number;
  readonly claims: number;
  /** The dataset splits and conditions in the board's claims, by which it can be narrowed. */
  readonly splits: readonly string[];
  readonly conditions: readonly string[];
  /** One row for each method, best first. */
  readonly rows: readonly BoardRow[];
  /** The record values over time: each claim that improved on the best value so far. Papers without a date are ignored. */
  readonly timeline: readonly BoardPoint[];
}
export interface BoardRow {
  readonly rank: number | null;
  /** The value in the board's unit. */
  readonly value: number;
  /** True when the claim gives no unit and the metric's usual unit was assumed. */
  readonly unitInferred: boolean;
  readonly claim: Claim;
  /** The method's other claims on this board. */
  readonly others: readonly Claim[];
  /** See `AnswerRow.own`. */
  readonly own: boolean | null;
}
export interface BoardPoint {
  readonly published: string;
  readonly value: number;
  readonly claim: Claim;
}

/**
 * Claims of lower confidence are on no board unless a filter asks for them: of 20 boards of 30,000 papers, 7 of 9 rows below it were wrong, about
 * 8 of 150 above.
 */
const LEAST_CONFIDENCE = 0.4;

/** Maximum number of claims read for a board. The best come first, so only the end of a longer board is missing. */
const MOST_CLAIMS = 1000;

/** The boards of the claims that meet a filter, those with most methods first. */
export async function findBoards(context: QueryContext, args: BoardsArgs): Promise<Board[]> {
  const first = rowCount(args.first, 20);
  const filter = await context.filters.claims(args.where);
  // If a dataset board and a hardware board have the same claims, one is dropped: the dataset's for a cost metric, otherwise
  // the hardware's.
  const groups = await context.store.boards(filter, Math.min(2 * first + 10, MOST_ROWS));
  const split = args.split ? splitNamed(args.split) : null;
  const made = await Promise.all(groups.map((group) => boardOf(context, group, filter, split)));
  return withoutTwins(made.filter(({ rows }) => rows.length > 0)).slice(0, first);
}

/** The rank of claims on a board formed by all claims. */
export interface BoardStanding {
  readonly board: Board;
  readonly row: BoardRow;
  /** The requested claim: the row's own, or one of its others. */
  readonly claim: Claim;
}

/** The boards that contain the claims under a filter, with their best rank there; those with most methods first. */
export async function standings(
  context: QueryContext,
  args: Required<Pick<BoardsArgs, 'where'>> & BoardsArgs,
): Promise<BoardStanding[]> {
  const first = rowCount(args.first, 10);
  const filter = await context.filters.claims(args.where);
  const groups = await context.store.boards(filter, Math.min(2 * first + 10, MOST_ROWS));
  const made = await Promise.all(
    groups.map(async (group) => {
      const [board, own] = await Promise.all([boardOf(context, group, {}), claimsOf(context, group, filter)]);
      return { board, own: new Set(own.map(({ id }) => id)) };
    }),
  );
  const kept = new Set(withoutTwins(made.map(({ board }) => board)));
  return made
    .filter(({ board }) => kept.has(board))
    .flatMap(({ board, own }) => standingOn(board, own) ?? [])
    .sort((a, b) => b.board.methods - a.board.methods)
    .slice(0, first);
}

function standingOn(board: Board, own: ReadonlySet<string>): BoardStanding | undefined {
  for (const row of board.rows) {
    const claim = [row.claim, ...row.others].find(({ id }) => own.has(id));
    if (claim) return { board, row, claim };
  }
  return undefined;
}

async function boardOf(
  context: QueryContext,
  group: BoardGroup,
  filter: ClaimFilter,
  split: string | null = null,
): Promise<Board> {
  const [metric, all] = await Promise.all([
    context.loaders.knownEntity(group.metricId),
    claimsOf(context, group, filter),
  ]);
  const claims = split === null ? all : all.filter((claim) => splitOf(claim) === split);
  const direction = metric.betterWhen;
  const unit = unitOf(claims, metric, group.dimension);
  const scale = unit === '' ? 1 : (toBase(1, unit)?.value ?? 1);
  const inUnit = (claim: Claim): number => Number((claim.baseValue! / scale).toPrecision(12));
  const rows = await rowsOf(context, claims, direction, inUnit, unit);
  const counts = { methods: rows.length, claims: claims.length };
  const timeline = await timelineOf(context, claims, direction, inUnit);
  const splits = distinct(all.map(splitOf));
  const conditions = distinct(claims.flatMap((claim) => claim.conditions));
  return { ...group, ...counts, metric, direction, unit, splits, conditions, rows, timeline };
}

function distinct(values: readonly (string | null)[]): string[] {
  return [...new Set(values.filter((value) => value !== null))].sort(byCodeUnits);
}

async function claimsOf({ store }: QueryContext, group: BoardGroup, filter: ClaimFilter): Promise<Claim[]> {
  const { metricId, dimension, place, placeId } = group;
  const wanted: ClaimFilter = {
    ...filter,
    metricIds: [metricId],
    value: { ...filter.value, dimension },
    kinds: ['ABSOLUTE'],
    complete: true,
    ...(place === 'DATASET' ? { datasetIds: [placeId] } : { hardwareIds: [placeId] }),
  };
  const claims: Claim[] = [];
  const pages = everyPage((after) =>
    store.findClaims(wanted, { by: 'VALUE', descending: true }, { first: MOST_ROWS, after }),
  );
  for await (const some of pages) {
    claims.push(...some);
    if (claims.length >= MOST_CLAIMS) break;
  }
  const least = filter.minConfidence ?? LEAST_CONFIDENCE;
  return claims.filter(
    (claim) =>
      (claim.confidence >= least || claim.review.state === 'CONFIRMED') &&
      (place !== 'DATASET' || claim.datasetIds.length === 1),
  );
}

/** The most frequent unit of the claims; a ratio is a percentage if its metric usually is. */
function unitOf(claims: readonly Claim[], metric: Entity, dimension: Dimension): string {
  const written = groupBy(claims, (claim) => claim.unit ?? '');
  const [most] = [...written].filter(([unit]) => unit !== '' && toBase(1, unit)?.dimension === dimension).sort(
    ([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1),
  ); // prettier-ignore
  if (most) return most[0];
  return dimension === 'RATIO' && lookup('METRIC', metric.name)?.unit === '%' ? '%' : '';
}

async function rowsOf(
  context: QueryContext,
  claims: readonly Claim[],
  direction: Direction | null,
  inUnit: (claim: Claim) => number,
  unit: string,
): Promise<BoardRow[]> {
  const better = (a: Claim, b: Claim): number =>
    compareValues(a, b, direction ?? 'HIGHER') || b.confidence - a.confidence || (a.id < b.id ? -1 : 1);
  const methods = [...groupBy(claims, (claim) => claim.subjectId!).values()]
    .map((some) => [...some].sort(better))
    .sort((a, b) => better(a[0]!, b[0]!));
  const owns = await Promise.all(methods.map(([best]) => isOwn(context, best!)));
  let rank = 0;
  return methods.map(([claim, ...others], i) => {
    if (i === 0 || methods[i - 1]![0]!.baseValue !== claim!.baseValue) rank = i + 1;
    return {
      rank: direction === null ? null : rank,
      value: inUnit(claim!),
      unitInferred: unit !== '' && claim!.unit === '',
      claim: claim!,
      others,
      own: owns[i]!,
    };
  });
}

async function timelineOf(
  { loaders }: QueryContext,
  claims: readonly Claim[],
  direction: Direction | null,
  inUnit: (claim: Claim) => number,
): Promise<BoardPoint[]> {
  if (direction === null) return [];
  const papers = await Promise.all(claims.map((claim) => loaders.knownPaper(claim.paperId)));
  const dated = claims
    .flatMap((claim, i) => (papers[i]!.published ? [{ claim, published: papers[i]!.published }] : []))
    .sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : compareValues(a.claim, b.claim, direction)));
  const points: BoardPoint[] = [];
  for (const { claim, published } of dated) {
    const best = points.at(-1);
    if (best && compareValues(claim, best.claim, direction) >= 0) continue;
    points.push({ published, claim, value: inUnit(claim) });
  }
  return points;
} // prettier-ignore

/** Of boards with identical claims, keeps the hardware's for a cost metric, otherwise the first. */
function withoutTwins(made: readonly Board[]): Board[] {
  const key = (board: Board): string =>
    JSON.stringify([board.metric.id, board.rows.flatMap(({ claim, others }) => [claim, ...others].map(({ id }) => id)).sort()]);
  const kept = [...groupBy(made, key).values()].map((twins) => {
    const cost = lookup('METRIC', twins[0]!.metric.name)?.cost === true;
    return (cost && twins.find((board) => board.place === 'HARDWARE')) || twins[0]!;
  });
  return made.filter((board) => kept.includes(board));
} // prettier-ignore
