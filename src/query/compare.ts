import type { Claim, Entity } from '../domain/graph.js';
import type { QueryContext } from './context.js';
import { MOST_ROWS, rowCount } from './cursors.js';
import { badInput } from './errors.js';
import type { ClaimWhere } from './where.js';
import { everyPage } from '../store/port/every-page.js';
import type { ClaimFilter } from '../store/port/queries.js';
import { compareValues } from './ranking.js';

export interface CompareArgs {
  readonly methods: readonly string[];
  readonly where?: ClaimWhere | null;
  readonly first?: number | null;
}

const MOST_METHODS = 20;
/** Maximum number of claims in a comparison. */
const MOST_CLAIMS = 2000;

/** The claims of several methods about one metric, dataset and hardware device. */
export interface ComparisonRow {
  readonly metricId: string;
  readonly datasetId: string | null;
  readonly hardwareId: string | null;
  readonly cells: readonly ComparisonCell[];
}
export interface ComparisonCell {
  readonly methodId: string;
  readonly claims: readonly Claim[];
  /** True if this cell has the best value of its row. */
  readonly best: boolean;
}

/** A method of the comparison with all narrower methods. */
interface Column {
  readonly methodId: string;
  readonly ids: ReadonlySet<string>;
}

/** Compares methods; rows in which most methods have a claim come first. */
export async function compare(context: QueryContext, args: CompareArgs): Promise<ComparisonRow[]> {
  const first = rowCount(args.first, 50);
  const columns = await columnsOf(context, args.methods, args.where?.includeNarrower ?? true);
  const rest = await context.filters.claims(args.where);
  const ids = [...new Set(columns.flatMap((column) => [...column.ids]))].sort();
  const subjectIds = rest.subjectIds ? ids.filter((id) => rest.subjectIds!.includes(id)) : ids;
  const claims = await allClaims(context, { ...rest, subjectIds, kinds: rest.kinds ?? ['ABSOLUTE'] });
  const groups = [...grouped(claims).values()];
  const metrics = await context.loaders.knownEntities([...new Set(groups.map((group) => group.metricId))]);
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  return groups
    .map((group) => ({ metric: byId.get(group.metricId)!, row: rowOf(group, columns, byId.get(group.metricId)!) }))
    .sort((a, b) => filled(b.row) - filled(a.row) || count(b.row) - count(a.row) || compareGroups(a, b))
    .map(({ row }) => row)
    .slice(0, first);
}

async function columnsOf({ names }: QueryContext, methods: readonly string[], narrower: boolean): Promise<Column[]> {
  if (methods.length < 1 || methods.length > MOST_METHODS) {
    throw badInput(`\`methods\` names ${methods.length} methods; expected 1 to ${MOST_METHODS}`);
  }
  const bearers = (await Promise.all(methods.map((name) => names.entities(name, ['METHOD'])))).flat();
  const unique = [...new Set(bearers.map((method) => method.id))];
  return Promise.all(
    unique.map(async (methodId) => ({ methodId, ids: new Set(await names.ids([methodId], ['METHOD'], narrower)) })),
  );
}

/** @throws QueryError BAD_INPUT if there are too many claims */
async function allClaims({ store }: QueryContext, filter: ClaimFilter): Promise<Claim[]> {
  const claims: Claim[] = [];
  const pages = everyPage((after) =>
    store.findClaims(filter, { by: 'CONFIDENCE', descending: true }, { first: MOST_ROWS, after }),
  );
  for await (const some of pages) {
    if (claims.length >= MOST_CLAIMS) {
      throw badInput(
        `these methods have more than ${MOST_CLAIMS} claims; name a metric, a dataset or hardware in \`where\``,
      );
    }
    claims.push(...some);
  }
  return claims;
}

interface Group {
  readonly metricId: string;
  readonly datasetId: string | null;
  readonly hardwareId: string | null;
  readonly claims: Claim[];
}

/**
 * Groups claims by metric, dataset and device. An average over several datasets forms a separate group; a value for several
 * devices is in the group of each.
 */
function grouped(claims: readonly Claim[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const claim of claims) {
    if (claim.metricId === null) continue;
    const datasetId = claim.datasetIds.length === 1 ? claim.datasetIds[0]! : null;
    for (const hardwareId of claim.hardwareIds.length > 0 ? claim.hardwareIds : [null]) {
      const key = JSON.stringify([claim.metricId, [...claim.datasetIds].sort(), hardwareId]);
      const group = groups.get(key) ?? { metricId: claim.metricId, datasetId, hardwareId, claims: [] };
      groups.set(key, group);
      group.claims.push(claim);
    }
  }
  return groups;
}

function rowOf(group: Group, columns: readonly Column[], metric: Entity): ComparisonRow {
  const { metricId, datasetId, hardwareId } = group;
  const cells = columns.map(({ methodId, ids }) => ({
    methodId,
    claims: bestFirst(
      group.claims.filter((claim) => claim.subjectId !== null && ids.has(claim.subjectId)),
      metric,
    ),
  }));
  return { metricId, datasetId, hardwareId, cells: withBest(cells, metric) };
}

function bestFirst(claims: readonly Claim[], { betterWhen }: Entity): Claim[] {
  if (!betterWhen) return [...claims];
  const rankable = claims.filter(isRankable);
  return [...rankable.sort((a, b) => compareValues(a, b, betterWhen)), ...claims.filter((claim) => !isRankable(claim))];
}

/** A best value requires a known direction, one dimension, and at least two methods. */
function withBest(cells: readonly Omit<ComparisonCell, 'best'>[], { betterWhen }: Entity): ComparisonCell[] {
  const tops = cells.map((cell) => cell.claims.find(isRankable));
  const present = tops.filter((claim) => claim !== undefined);
  const comparable = betterWhen && present.length > 1 && new Set(present.map((claim) => claim.dimension)).size === 1;
  const best = comparable ? present.reduce((a, b) => (compareValues(a, b, betterWhen) <= 0 ? a : b)) : undefined;
  return cells.map((cell, i) => ({ ...cell, best: best !== undefined && tops[i]?.baseValue === best.baseValue }));
}

function isRankable(claim: Claim): boolean {
  return claim.kind === 'ABSOLUTE' && claim.baseValue !== null;
}

function filled(row: ComparisonRow): number {
  return row.cells.filter((cell) => cell.claims.length > 0).length;
}

function count(row: ComparisonRow): number {
  return row.cells.reduce((total, cell) => total + cell.claims.length, 0);
}

interface NamedRow {
  readonly metric: Entity;
  readonly row: ComparisonRow;
}

function compareGroups(a: NamedRow, b: NamedRow): number {
  const key = ({ metric, row }: NamedRow): string =>
    [
      metric.name,
      metric.id,
      row.datasetId ?? '\uffff',
      row.hardwareId ?? '\uffff',
      row.cells.flatMap((cell) => cell.claims)[0]?.id,
    ].join('\n');
  return key(a) < key(b) ? -1 : 1;
}
