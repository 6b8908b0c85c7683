import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.js';

/** Routes that cause work: those that query the store for more than a health check. */
const WORK = /^\/(?:graphql|mcp|export|id|terms)\b/;

/**
 * Limits the number of concurrent requests over all routes. A request counts until its response is sent or its client has
 * disconnected.
 */
export function limitAtOnce(app: FastifyInstance, most: number, metrics: Metrics): void {
  let running = 0;
  app.addHook('onRequest', async (request, reply) => {
    if (!WORK.test(request.routeOptions.url ?? '')) return;
    if (running >= most) {
      metrics.refused('too many at once');
      const message = `${most} requests are in progress, which is the maximum; try again in a second`;
      return reply
        .code(503)
        .header('retry-after', 1)
        .send({ errors: [{ message, extensions: { code: 'OVERLOADED' } }] });
    }
    running++;
    reply.raw.once('close', () => running--);
  });
}
