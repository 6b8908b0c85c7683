import type { Claim, Dimension, Direction, Entity } from '../domain/graph.js';
import { toBase } from '../domain/units.js';
import { lookup } from '../lexicon/lexicon.js';
import type { BoardGroup, ClaimFilter, Position } from '../store/port/queries.js';
import { groupedBy, isOwn } from './answer-rows.js';
import type { QueryContext } from './context.js';
import { MOST_ROWS, rowCount } from './cursors.js';
import { compareValues } from './ranking.js';
import type { ClaimWhere } from './where.js';

export interface BoardsArgs {
  readonly where?: ClaimWhere | null;
  readonly first?: number | null;
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

/** Maximum number of claims read for a board. The best come first, so only the end of a longer board is missing. */
const MOST_CLAIMS = 1000;

/** The boards of the claims that meet a filter, those with most methods first. */
export async function findBoards(context: QueryContext, args: BoardsArgs): Promise<Board[]> {
  const first = rowCount(args.first, 20);
  const filter = await context.filters.claims(args.where);
  // When a dataset board and a hardware board have the same claims, one is dropped: for a cost metric the dataset's, else the hardware's.
  const groups = await context.store.boards(filter, Math.min(2 * first + 10, MOST_ROWS));
  const made = await Promise.all(groups.map((group) => boardOf(context, group, filter)));
  return withoutTwins(made).slice(0, first);
}

async function boardOf(context: QueryContext, group: BoardGroup, filter: ClaimFilter): Promise<Board> {
  const [metric, claims] = await Promise.all([
    context.loaders.knownEntity(group.metricId),
    claimsOf(context, group, filter),
  ]);
  const direction = metric.betterWhen;
  const unit = unitOf(claims, metric, group.dimension);
  const scale = unit === '' ? 1 : (toBase(1, unit)?.value ?? 1);
  const inUnit = (claim: Claim): number => Number((claim.baseValue! / scale).toPrecision(12));
  const rows = await rowsOf(context, claims, direction, inUnit, unit);
  return { ...group, metric, direction, unit, rows, timeline: await timelineOf(context, claims, direction, inUnit) };
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
  for (let after: Position | undefined; claims.length < MOST_CLAIMS;) {
    const page = await store.findClaims(wanted, { by: 'VALUE', descending: true }, { first: MOST_ROWS, after });
    claims.push(...page.rows.map(({ item }) => item));
    after = page.rows.at(-1)?.position;
    if (!page.hasNext || !after) break;
  }
  return place === 'DATASET' ? claims.filter((claim) => claim.datasetIds.length === 1) : claims;
}

/** The most frequent unit of the claims; a ratio is a percentage if its metric usually is. */
function unitOf(claims: readonly Claim[], metric: Entity, dimension: Dimension): string {
  const written = groupedBy(claims, (claim) => claim.unit ?? '');
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
  const methods = [...groupedBy(claims, (claim) => claim.subjectId!).values()]
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

/** Of boards with identical claims, keeps the hardware's for a cost metric, else the first. */
function withoutTwins(made: readonly Board[]): Board[] {
  const key = (board: Board): string =>
    JSON.stringify([board.metric.id, board.rows.flatMap(({ claim, others }) => [claim, ...others].map(({ id }) => id)).sort()]);
  const kept = [...groupedBy(made, key).values()].map((twins) => {
    const cost = lookup('METRIC', twins[0]!.metric.name)?.cost === true;
    return (cost && twins.find((board) => board.place === 'HARDWARE')) || twins[0]!;
  });
  return made.filter((board) => kept.includes(board));
} // prettier-ignore
