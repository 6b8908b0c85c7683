import type { GraphQLResolveInfo } from 'graphql';
import type { Entity } from '../../domain/graph.js';
import { connectionResolvers } from '../connections.js';
import type { ApiContext } from '../context.js';
import { rowCount } from '../../query/cursors.js';
import type { Resolvers } from '../generated/resolvers.js';
import type { PageArgs } from '../../query/connection.js';
import { makerOfMethod } from '../../query/makers.js';
import { type ClaimPageArgs, papersOfEntity } from '../../query/pages.js';
import { claimsOfOwner } from '../prefetch/owner-claims.js';
import type { ClaimWhere, EntityKind } from '../generated/resolvers.js';
import { typeOfEntity } from './types.js';

interface RelatedArgs {
  readonly kinds?: readonly EntityKind[] | null;
  readonly where?: ClaimWhere | null;
  readonly first?: number | null;
}

/** Resolvers shared by all kinds of entities. */
const entity = {
  broader: (entity: Entity, _: unknown, { loaders }: ApiContext) => loaders.knownEntities(entity.broader),
  narrower: (entity: Entity, _: unknown, { loaders }: ApiContext) => loaders.narrower.load(entity.id),
  claimCount: (entity: Entity, _: unknown, { loaders }: ApiContext) =>
    loaders.claimCountOf.load({ type: 'entity', filter: {} }, entity.id),
  papers: (entity: Entity, args: PageArgs, context: ApiContext) => papersOfEntity(context, entity.id, args),
  claims: (entity: Entity, args: ClaimPageArgs, context: ApiContext, info: GraphQLResolveInfo) =>
    claimsOfOwner(context, args, { type: 'entity', id: entity.id }, info),
  related: async (entity: Entity, args: RelatedArgs, context: ApiContext) => {
    const first = rowCount(args.first, 20);
    const filter = await context.filters.claims(args.where);
    return context.loaders.related.load({ kinds: args.kinds ?? undefined, filter, first }, entity.id);
  },
};

/** Resolvers shared by the kinds that papers introduce. */
const introduced = {
  ...entity,
  proposedIn: (entity: Entity, _: unknown, { loaders }: ApiContext) => loaders.proposedIn.load(entity.id),
};

export const entityResolvers = {
  Entity: { __resolveType: typeOfEntity },
  Method: { ...introduced, maker: makerOfMethod },
  Dataset: introduced,
  Metric: entity,
  Hardware: entity,
  Task: entity,
  Related: { entity: (related, _, { loaders }) => loaders.knownEntity(related.entityId) },
  MethodConnection: connectionResolvers,
  DatasetConnection: connectionResolvers,
  MetricConnection: connectionResolvers,
  HardwareConnection: connectionResolvers,
  TaskConnection: connectionResolvers,
} satisfies Resolvers;
