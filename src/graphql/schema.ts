import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Resolvers } from './generated/resolvers.js';
import { changeResolvers } from './resolvers/changes.js';
import { claimResolvers } from './resolvers/claim.js';
import { entityResolvers } from './resolvers/entities.js';
import { extractionResolvers } from './resolvers/extraction.js';
import { paperResolvers } from './resolvers/paper.js';
import { queryResolvers } from './resolvers/query.js';
import { rankingResolvers } from './resolvers/rankings.js';

/** The text of the schema. The file is next to `src/`, and in the package next to `dist/`. */
export const typeDefs = readFileSync(fileURLToPath(new URL('../../schema/schema.graphql', import.meta.url)), 'utf8');

export const resolvers: Resolvers = {
  ...queryResolvers,
  ...entityResolvers,
  ...claimResolvers,
  ...paperResolvers,
  ...rankingResolvers,
  ...extractionResolvers,
  ...changeResolvers,
};
