import { ROLE_OF_KIND } from '../../domain/roles.js';
import type { Extraction } from '../../domain/extraction.js';
import type { PaperInput, Resolvers } from '../generated/resolvers.js';
import { badInput } from '../../query/errors.js';
import { rejection } from '../../ingest/ingest.js';
import { preview } from '../../ingest/preview.js';
import type { ApiContext } from '../context.js';

/** @throws QueryError BAD_INPUT if the paper could not be ingested either */
export async function previewOf(
  { reader, texts }: Pick<ApiContext, 'reader' | 'texts'>,
  paper: PaperInput,
): Promise<Extraction> {
  const { title, abstract } = paper;
  const reason = rejection({ title, abstract, authors: [], source: 'api' }, texts);
  if (reason !== undefined) throw badInput(`the paper ${reason}`);
  return preview(reader, { title, abstract });
}

/** The extraction of a text, without storing it. */
export const extractionResolvers = {
  ExtractedEntity: {
    known: async (entity, _, { names }) => (await names.ifKnown(entity.name, entity.kind)) ?? null,
    surfaces: (entity) =>
      entity.mentions.map(({ surface, start, end }) => ({ role: ROLE_OF_KIND[entity.kind], surface, start, end })),
  },
} satisfies Resolvers;
