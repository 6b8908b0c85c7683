import { connectionResolvers } from '../connections.js';
import type { Resolvers } from '../generated/resolvers.js';
import { claimsOfNamed } from '../look-ahead.js';
import { claimPage } from '../pages.js';

export const paperResolvers = {
  Paper: {
    proposes: (paper, _, { loaders }) => loaders.proposes.load(paper.id),
    mentions: (paper, { kinds }, { loaders }) => loaders.mentions.load(kinds ?? undefined, paper.id),
    claims: (paper, args, context, info) =>
      claimPage(context, args, { type: 'paper', id: paper.id }, claimsOfNamed(info)),
  },
  Mention: {
    entity: (mention, _, { loaders }) => loaders.knownEntity(mention.entityId),
    field: (mention) => (mention.field === 'title' ? 'TITLE' : 'ABSTRACT'),
  },
  PaperConnection: connectionResolvers,
} satisfies Resolvers;
