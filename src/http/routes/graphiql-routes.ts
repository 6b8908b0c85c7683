import type { FastifyInstance, FastifyReply } from 'fastify';
import { existsSync, readFileSync } from 'node:fs';
import { readPage, sendPage } from '../pages/page.js';

/** The output folder of `npm run build`, at the same depth from `src/` and `dist/`. */
const BUILT = new URL('../../../dist/graphiql/', import.meta.url);
const FILES = { 'graphiql.js': 'text/javascript; charset=utf-8', 'graphiql.css': 'text/css; charset=utf-8' } as const;

/**
 * Serves GraphiQL from local files.
 * @returns a function that sends the page to a browser that opens `/graphql`
 */
export function graphiqlRoutes(app: FastifyInstance): (reply: FastifyReply) => FastifyReply {
  const page = readPage('graphiql.html', true);
  for (const [name, type] of Object.entries(FILES)) {
    const file = new URL(name, BUILT);
    if (!existsSync(file)) return notBuilt;
    const content = readFileSync(file);
    app.get(`/graphql/${name}`, async (_, reply) =>
      reply.type(type).header('cache-control', 'max-age=3600').send(content),
    );
  }
  return (reply) => sendPage(reply, page);
}

function notBuilt(reply: FastifyReply): FastifyReply {
  return reply
    .code(503)
    .type('text/plain')
    .send('GraphiQL has not been built; run `npm run build`. Programs can send queries to this URL with POST.');
}
