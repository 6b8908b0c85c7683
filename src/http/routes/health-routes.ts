import type { FastifyInstance } from 'fastify';
import type { GraphStore } from '../../store/port/graph-store.js';
import { publicError } from '../../graphql/errors.js';
import type { Metrics } from '../metrics.js';

const PING_MS = 2000;

/**
 * `/healthz`: the process is alive. `/readyz`: its store answers as well. `/metrics`: counters for Prometheus. None of them
 * runs more than a health check on the store, so slow queries do not block them.
 */
export function healthRoutes(app: FastifyInstance, store: GraphStore, metrics: Metrics): void {
  app.get('/healthz', async (_, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }));

  app.get('/readyz', async (request, reply) => {
    void reply.header('cache-control', 'no-store');
    try {
      await store.ping(PING_MS);
      return { status: 'ready' };
    } catch (error) {
      request.log.warn({ reason: (error as Error).message }, 'not ready');
      const reason = publicError(error)?.message ?? 'the store does not answer; see the log';
      return reply.code(503).send({ status: 'not ready', reason });
    }
  });

  app.get('/metrics', async (_, reply) => {
    const up = await store.ping(PING_MS).then(
      () => true,
      () => false,
    );
    return reply
      .header('cache-control', 'no-store')
      .type('text/plain; version=0.0.4; charset=utf-8')
      .send(await metrics.text(up, store.recalled?.()));
  });
}
