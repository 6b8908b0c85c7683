import type { Claim } from '../domain/graph.js';
import { inOneScale } from '../domain/quantity.js';
import type { ConflictGroup, PageRow } from '../store/port/queries.js';
import type { QueryContext } from './context.js';
import { isAfter, pageRequest } from './cursors.js';
import { badInput } from './errors.js';
import { absoluteOnly } from './filters.js';
import type { ClaimWhere } from './where.js';
import { type ListConnection, connection, type PageArgs } from './connection.js';

export interface ConflictArgs extends PageArgs {
  readonly where?: ClaimWhere | null;
  readonly minSpread?: number | null;
}

const CURSORS = 'conflicts by spread';

/**
 * Claims that disagree, largest spread first. Since a spread may grow while papers are added, paging considers only claims that existed
 * when it began, so that it neither skips nor repeats a conflict.
 */
export async function conflictPage(context: QueryContext, args: ConflictArgs): Promise<ListConnection<ConflictGroup>> {
  const page = pageRequest(args, CURSORS);
  const minSpread = args.minSpread ?? 0.02;
  if (minSpread < 0 || minSpread > 1) throw badInput(`\`minSpread\` is ${minSpread}; it must be between 0 and 1`);
  const filter = absoluteOnly(await context.filters.claims(args.where));
  const found = await context.store.conflicts(filter, minSpread);
  const asOf = page.asOf ?? latest(found);
  const rows = rowsOf(found, asOf, minSpread);
  const rest = page.after ? rows.filter((row) => isAfter(row.position, page.after!)) : rows;
  const shown = { rows: rest.slice(0, page.first), hasNext: rest.length > page.first };
  return { ...connection('CONFLICT', CURSORS, args, shown, async () => rows.length), asOf };
}

function rowsOf(groups: readonly ConflictGroup[], asOf: string, minSpread: number): PageRow<ConflictGroup>[] {
  const there = groups.map((group) =>
    withClaims(
      group,
      group.claims.filter((claim) => claim.addedAt <= asOf),
    ),
  );
  return joined(there.filter((group) => group.spread > minSpread))
    .map((group) => ({ item: group, position: { value: group.spread, id: idOf(group) } }))
    .sort((a, b) => (isAfter(b.position, a.position) ? -1 : 1));
}

/** Claims that share both a dataset and a device are one conflict. */
function joined(groups: readonly ConflictGroup[]): ConflictGroup[] {
  const byClaims = new Map<string, ConflictGroup>();
  for (const group of groups) {
    const key = idOf(group);
    const other = byClaims.get(key);
    byClaims.set(key, {
      ...group,
      datasetIds: [...new Set([...(other?.datasetIds ?? []), ...group.datasetIds])].sort(),
      hardwareIds: [...new Set([...(other?.hardwareIds ?? []), ...group.hardwareIds])].sort(),
    });
  }
  return [...byClaims.values()];
}

function withClaims(group: ConflictGroup, claims: readonly Claim[]): ConflictGroup {
  return { ...group, claims, spread: spreadOf(claims, group.anyScale) };
}

/**
 * The largest difference between claims of two papers, or of a paper and a table that lists it, relative to the larger value.
 * Differences within one paper are not conflicts.
 * @param anyScale 0.87 and 87 may be the same value
 */
function spreadOf(claims: readonly Claim[], anyScale: boolean): number {
  let widest = 0;
  for (const a of claims) {
    for (const b of claims) {
      if (a.id >= b.id || (a.paperId === b.paperId && a.origin === b.origin)) continue;
      const values = [a.baseValue ?? 0, b.baseValue ?? 0] as const;
      const [x, y] = anyScale ? inOneScale(...values) : values;
      const most = Math.max(Math.abs(x), Math.abs(y));
      if (most > 0) widest = Math.max(widest, Math.abs(x - y) / most);
    }
  }
  return widest;
}

function latest(groups: readonly ConflictGroup[]): string {
  return groups.flatMap((group) => group.claims.map((claim) => claim.addedAt)).reduce((a, b) => (a > b ? a : b), '');
}

function idOf(group: ConflictGroup): string {
  return [group.methodId, group.metricId, ...group.claims.map((claim) => claim.id)].join(' ');
}
