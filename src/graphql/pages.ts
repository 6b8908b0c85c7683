import type { GraphQLResolveInfo } from 'graphql';
import type { EntityKind } from '../domain/extraction.js';
import type {
  ClaimSort,
  EntityPage,
  EntitySort,
  Order,
  Owner,
  Page,
  PaperSort,
  WantedClaims,
} from '../store/port/queries.js';
import type { Connection, RowType } from './connections.js';
import type { ApiContext, OwnersQuestion } from './context.js';
import { pageRequest } from '../query/cursors.js';
import { ApiError } from './errors.js';
import { claimsOfNamed, pointersIn } from './prefetch/look-ahead.js';
import { walkByClaims } from '../query/walk-by-claims.js';
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
 * A page of all claims that meet the filter. They hold what the request looks at, and need not hold more.
 * @param info where the list is selected, if it is a field of its own
 */
export async function claimPage(
  context: ApiContext,
  args: ClaimPageArgs,
  info?: GraphQLResolveInfo,
): Promise<ClaimConnectionModel> {
  const { store, loaders } = context;
  const { cursors, filter, order, page, fields } = await claimQuestion(context, args);
  const found = await store.findClaims(filter, order, page, fields);
  if (info) await loaders.haveAtHand(found, pointersIn(info));
  return connection('CLAIM', cursors, args, found, async () => (await store.countClaims([filter]))[0]!);
}

/**
 * A page of the claims of a paper or an entity, as `claimPage`.
 * @param info where the list is selected: what is asked there is found once for all rows of the level
 */
export async function claimsOfOwner(
  context: ApiContext,
  args: ClaimPageArgs,
  { type, id }: Owner,
  info: GraphQLResolveInfo,
): Promise<ClaimConnectionModel> {
  const { loaders, questions } = context;
  const asked = questions.get(info.fieldNodes) ?? questionOfOwners(context, args, type, info);
  questions.set(info.fieldNodes, asked);
  const { cursors, question, pointers } = await asked;
  const found = await loaders.claimsOf.load(question, id);
  await loaders.haveAtHand(found, pointers);
  const { filter } = question;
  return connection('CLAIM', cursors, args, found, () => loaders.claimCountOf.load({ type, filter }, id));
}

/** What the lists of claims of all rows of a level ask, with the claims of what these name where such a list is selected. */
async function questionOfOwners(
  context: ApiContext,
  args: ClaimPageArgs,
  type: Owner['type'],
  info: GraphQLResolveInfo,
): Promise<OwnersQuestion> {
  const nested = claimsOfNamed(info);
  const [{ cursors, ...wanted }, claims] = await Promise.all([
    claimQuestion(context, args),
    nested && wantedOfEach(context, nested.args),
  ]);
  const named = claims && { by: nested!.by, claims };
  return { cursors, question: { type, ...wanted, named }, pointers: pointersIn(info) };
}

/** What a list of claims asks of the store, and the name of its order in cursors. */
async function claimQuestion(
  context: ApiContext,
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
 * @param nested the list of claims that is selected of each, where one is: the store gives it in the same round trip
 */
export async function entityPage(
  context: ApiContext,
  kind: EntityKind,
  args: PageArgs & { readonly where?: EntityWhere | null; readonly orderBy?: EntityOrder | null },
  nested?: ClaimPageArgs,
): Promise<EntityConnectionModel> {
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

/** What a nested list asks of the store; nothing when that cannot be told, which is for the list itself to say. */
async function wantedOfEach(context: ApiContext, nested: ClaimPageArgs): Promise<WantedClaims | undefined> {
  try {
    const { cursors: _, ...question } = await claimQuestion(context, nested);
    return question;
  } catch (error) {
    if (error instanceof ApiError) return undefined;
    throw error;
  }
}

/** Keeps the claims that came with entities for the lists that will ask for them. */
function keepClaims({ loaders }: ApiContext, { rows, claims }: EntityPage, wanted: WantedClaims | undefined): void {
  if (!wanted || !claims) return;
  const question = { type: 'entity', ...wanted } as const;
  rows.forEach(({ item }, i) => loaders.claimsOf.prime(question, item.id, claims[i]!));
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
