import type { EntityKind } from '../domain/extraction.js';
import type { Claim, Entity } from '../domain/graph.js';
import type { StoredPaper } from '../store/port/graph-store.js';
import type { ClaimSort, EntityPage, EntitySort, Order, PaperSort, WantedClaims } from '../store/port/queries.js';
import { type ListConnection, connection, type PageArgs } from './connection.js';
import type { QueryContext } from './context.js';
import { pageRequest } from './cursors.js';
import { QueryError } from './errors.js';
import type { Pointer } from './loaders.js';
import { walkByClaims } from './walk-by-claims.js';
import type { ClaimWhere, EntityWhere, PaperWhere } from './where.js';

/** The order of a list of claims; by default by confidence, highest first. */
interface ClaimOrder {
  readonly by: ClaimSort;
  readonly direction?: 'ASC' | 'DESC' | null;
}

export interface ClaimPageArgs extends PageArgs {
  readonly where?: ClaimWhere | null;
  readonly orderBy?: ClaimOrder | null;
}

/**
 * A page of all claims that meet the filter, with at least the fields in `context.claimFields`.
 * @param pointers references of the claims whose targets are loaded with the page
 */
export async function claimPage(
  context: QueryContext,
  args: ClaimPageArgs,
  pointers: readonly Pointer[] = [],
): Promise<ListConnection<Claim>> {
  const { store, loaders } = context;
  const { cursors, filter, order, page, fields } = await claimQuestion(context, args);
  const found = await store.findClaims(filter, order, page, fields);
  await loaders.prefetch(found, pointers);
  return connection('CLAIM', cursors, args, found, async () => (await store.countClaims([filter]))[0]!);
}

/** The store query of a list of claims, and the name of its order in cursors. */
export async function claimQuestion(
  context: QueryContext,
  args: ClaimPageArgs,
): Promise<WantedClaims & { readonly cursors: string }> {
  const order = claimOrder(args.orderBy);
  const cursors = `claims by ${order.by.toLowerCase()} ${order.descending ? 'desc' : 'asc'}`;
  const page = pageRequest(args, cursors);
  const filter = await context.filters.claims(args.where);
  return { cursors, filter, order, page, fields: context.claimFields };
}

/**
 * A page of the entities of one kind.
 * @param nested arguments of the list of claims selected below each entity, if any; the store returns it in the same round trip
 */
export async function entityPage(
  context: QueryContext,
  kind: EntityKind,
  args: PageArgs & { readonly where?: EntityWhere | null; readonly orderBy?: EntitySort | null },
  nested?: ClaimPageArgs,
): Promise<ListConnection<Entity>> {
  const by: EntitySort = args.orderBy ?? 'CLAIMS';
  const cursors = `${kind.toLowerCase()} by ${by.toLowerCase()}`;
  const page = pageRequest(args, cursors);
  const [filter, wanted] = await Promise.all([
    context.filters.entities(kind, args.where),
    nested && wantedOfEach(context, nested),
  ]);
  const totalCount = (): Promise<number> => context.store.countEntities(filter);
  if (by === 'NAME') {
    const found = await context.store.findEntities(filter, { by, descending: false }, page, wanted);
    keepClaims(context, found, wanted);
    return connection(kind, cursors, args, found, totalCount);
  }
  const found = await walkByClaims(context.store, filter, page, wanted);
  keepClaims(context, found, wanted);
  return { ...connection(kind, cursors, args, found, totalCount), asOf: found.asOf };
}

/** The store query of a nested list of claims; undefined if its arguments are invalid, which the list's own field reports. */
export async function wantedOfEach(context: QueryContext, nested: ClaimPageArgs): Promise<WantedClaims | undefined> {
  try {
    const { cursors: _, ...question } = await claimQuestion(context, nested);
    return question;
  } catch (error) {
    if (error instanceof QueryError) return undefined;
    throw error;
  }
}

/** Caches the claims that were returned with entities, for the nested lists that will request them. */
function keepClaims({ loaders }: QueryContext, { rows, claims }: EntityPage, wanted: WantedClaims | undefined): void {
  if (!wanted || !claims) return;
  const question = { type: 'entity', ...wanted } as const;
  rows.forEach(({ item }, i) => loaders.claimsOf.prime(question, item.id, claims[i]!));
}

/** A page of all papers that meet the filter. */
export async function paperPage(
  context: QueryContext,
  args: PageArgs & {
    readonly where?: PaperWhere | null;
    readonly orderBy?: PaperSort | null;
    readonly oldestFirst?: boolean;
  },
): Promise<ListConnection<StoredPaper>> {
  const by: PaperSort = args.orderBy ?? 'PUBLISHED';
  const descending = by !== 'TITLE' && args.oldestFirst !== true;
  const cursors = `papers by ${by.toLowerCase()}${args.oldestFirst ? ', oldest first' : ''}`;
  const page = pageRequest(args, cursors);
  const filter = await context.filters.papers(args.where);
  const found = await context.store.findPapers(filter, { by, descending }, page);
  return connection('PAPER', cursors, args, found, () => context.store.countPapers(filter));
}

/** A page of the papers that mention an entity, newest first. */
export async function papersOfEntity(
  context: QueryContext,
  entityId: string,
  args: PageArgs,
): Promise<ListConnection<StoredPaper>> {
  const cursors = 'papers that mention it';
  const page = pageRequest(args, cursors);
  const found = await context.loaders.papersOf.load(page, entityId);
  return connection('PAPER', cursors, args, found, () => context.loaders.paperCount.load(entityId));
}

function claimOrder(orderBy: ClaimOrder | null | undefined): Order<ClaimSort> {
  if (!orderBy) return { by: 'CONFIDENCE', descending: true };
  return { by: orderBy.by, descending: orderBy.direction === 'DESC' };
}
