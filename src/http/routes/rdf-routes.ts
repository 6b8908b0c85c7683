import type { FastifyInstance } from 'fastify';
import { Readable } from 'node:stream';
import { describeThing } from '../../export/rdf/thing.js';
import { vocabularyDocument } from '../../export/rdf/vocabulary.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import { baseOf } from './export-routes.js';

const JSON_LD = 'application/ld+json; charset=utf-8';

/**
 * Serves the URLs in RDF exports: `/terms`, the vocabulary, and `/id/…` for each paper, entity and claim. Programs get JSON-LD;
 * browsers are redirected to the corresponding page.
 */
export function rdfRoutes(app: FastifyInstance, store: GraphStore): void {
  app.get('/terms', async (request, reply) =>
    reply.type(JSON_LD).send(JSON.stringify(vocabularyDocument(baseOf(request)), null, 2)),
  );

  app.get<{ Params: { id: string } }>('/id/:id', async (request, reply) => {
    const { id } = request.params;
    const thing = await describeThing(store, id, baseOf(request));
    if (!thing) return reply.code(404).send({ error: `the graph contains nothing with the id "${id}"` });
    void reply.header('vary', 'Accept');
    if ((request.headers.accept ?? '').includes('text/html')) return reply.redirect(thing.page, 303);
    return reply.type(JSON_LD).send(Readable.from(thing.jsonLd));
  });
}
