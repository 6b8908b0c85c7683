import type { EntityKind, EvidenceRole } from '../../domain/extraction.js';
import type { Resolvers } from '../generated/resolvers.js';

/** What a thing of a kind is to a claim. */
const ROLES: Readonly<Record<EntityKind, EvidenceRole>> = {
  METHOD: 'SUBJECT',
  DATASET: 'DATASET',
  METRIC: 'METRIC',
  HARDWARE: 'HARDWARE',
  TASK: 'TASK',
};

/** What would be read from a text. */
export const extractionResolvers = {
  ExtractedEntity: {
    known: async (entity, _, { names }) => (await names.ifKnown(entity.name, entity.kind)) ?? null,
    surfaces: (entity) =>
      entity.mentions.map(({ surface, start, end }) => ({ role: ROLES[entity.kind], surface, start, end })),
  },
} satisfies Resolvers;
