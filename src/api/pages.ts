import type { EntityKind } from '../domain/extraction.js';
import type { ClaimSort, EntitySort, Order, Owner, Page, PaperSort } from '../store/questions.js';
import type { Connection, RowType } from './connections.js';
import type { ApiContext } from './context.js';
import { pageRequest } from './cursors.js';
import { walkByClaims } from './walk-by-claims.js';
import type {
  ClaimOrder,
  ClaimWhere,
  EntityOrder,
  EntityWhere,
  PaperOrder,
  PaperWhere,
} from './generated/resolvers.js';
import type { ClaimConnectionModel, EntityConnectionModel, PaperConnectionModel } from './models.js';

/** Which part of a list is wanted. */
export interface PageArgs {
  readonly first?: number | null;
  readonly after?: string | null;
}
export interface ClaimPageArgs extends PageArgs {
  readonly where?: ClaimWhere | null;
  readonly orderBy?: ClaimOrder | null;
}

/**
 * A page of all claims that meet the filter, or of those of a paper or an entity. They hold what the request looks at, and need not
 * hold more.
 */
export async function claimPage(
  context: ApiContext,
  args: ClaimPageArgs,
  owner?: Owner,
): Promise<ClaimConnectionModel> {
  const order = claimOrder(args.orderBy);
  const cursors = `claims by ${order.by.toLowerCase()} ${order.descending ? 'desc' : 'asc'}`;
  const page = pageRequest(args, cursors);
  const filter = await context.filters.claims(args.where);
  const { store, loaders, claimFields: fields } = context;
  if (!owner) {
    const found = await store.findClaims(filter, order, page, fields);
    return connection('CLAIM', cursors, args, found, async () => (await store.countClaims([filter]))[0]!);
  }
  const { type, id } = owner;
  const found = await loaders.claimsOf.load({ type, filter, order, page, fields }, id);
  return connection('CLAIM', cursors, args, found, () => loaders.claimCountOf.load({ type, filter }, id));
}

/** A page of the entities of one kind. */
export async function entityPage(
  context: ApiContext,
  kind: EntityKind,
  args: PageArgs & { readonly where?: EntityWhere | null; readonly orderBy?: EntityOrder | null },
): Promise<EntityConnectionModel> {
  const by: EntitySort = args.orderBy ?? 'CLAIMS';
  const cursors = `${kind.toLowerCase()} by ${by.toLowerCase()}`;
  const page = pageRequest(args, cursors);
  const filter = await context.filters.entities(kind, args.where);
  const totalCount = (): Promise<number> => context.store.countEntities(filter);
  if (by === 'NAME') {
    const found = await context.store.findEntities(filter, { by, descending: false }, page);
    return connection(kind, cursors, args, found, totalCount);
  }
  const found = await walkByClaims(context.store, filter, page);
  return { ...connection(kind, cursors, args, found, totalCount), asOf: found.asOf };
}

/** A page of all papers that meet the filter. */
export async function paperPage(
  context: ApiContext,
  args: PageArgs & { readonly where?: PaperWhere | null; readonly orderBy?: PaperOrder | null },
): Promise<PaperConnectionModel> {
  const by: PaperSort = args.orderBy ?? 'PUBLISHED';
  const cursors = `papers by ${by.toLowerCase()}`;
  const page = pageRequest(args, cursors);
  const filter = await context.filters.papers(args.where);
  const found = await context.store.findPapers(filter, { by, descending: by !== 'TITLE' }, page);
  return connection('PAPER', cursors, args, found, () => context.store.countPapers(filter));
}

/** A page of the papers that mention an entity, newest first. */
export async function papersOfEntity(
  context: ApiContext,
  entityId: string,
  args: PageArgs,
): Promise<PaperConnectionModel> {
  const cursors = 'papers that mention it';
  const page = pageRequest(args, cursors);
  const found = await context.loaders.papersOf.load(page, entityId);
  return connection('PAPER', cursors, args, found, () => context.loaders.paperCount.load(entityId));
}

/** A page as resolvers hand it on. */
export function connection<T>(
  of: RowType,
  order: string,
  args: PageArgs,
  page: Page<T>,
  totalCount: () => Promise<number>,
): Connection<T> {
  const hasPrevious = args.after !== null && args.after !== undefined;
  return { of, order, rows: page.rows, hasNext: page.hasNext, hasPrevious, totalCount };
}

function claimOrder(orderBy: ClaimOrder | null | undefined): Order<ClaimSort> {
  if (!orderBy) return { by: 'CONFIDENCE', descending: true };
  return { by: orderBy.by, descending: orderBy.direction === 'DESC' };
}
