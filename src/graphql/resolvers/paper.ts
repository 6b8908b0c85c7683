import { bibtexEntry } from '../../domain/bibtex-entry.js';
import { connectionResolvers } from '../connections.js';
import type { Resolvers } from '../generated/resolvers.js';
import { claimsOfOwner } from '../prefetch/owner-claims.js';

export const paperResolvers = {
  Paper: {
    affiliations: ({ affiliations }) => [...(affiliations ?? [])],
    bibtex: (paper) => bibtexEntry(paper).trimEnd(),
    proposes: (paper, _, { loaders }) => loaders.proposes.load(paper.id),
    mentions: (paper, { kinds }, { loaders }) => loaders.mentions.load(kinds ?? undefined, paper.id),
    claims: (paper, args, context, info) => claimsOfOwner(context, args, { type: 'paper', id: paper.id }, info),
  },
  Mention: {
    entity: (mention, _, { loaders }) => loaders.knownEntity(mention.entityId),
    field: (mention) => (mention.field === 'title' ? 'TITLE' : 'ABSTRACT'),
  },
  PaperConnection: connectionResolvers,
} satisfies Resolvers;
