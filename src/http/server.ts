import compress from '@fastify/compress';
import cors from '@fastify/cors';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { createHash } from 'node:crypto';
import { type Logger, pino } from 'pino';
import type { GraphStore } from '../store/port/graph-store.js';
import { createApollo } from '../graphql/apollo.js';
import { graphqlRoute, plainError } from './routes/graphql-route.js';
import { graphiqlRoutes } from './routes/graphiql-routes.js';
import { exportRoutes } from './routes/export-routes.js';
import { healthRoutes } from './routes/health-routes.js';
import { hostCheck } from './host-check.js';
import { securityHeaders } from './security-headers.js';
import { mcpRoute } from './routes/mcp-route.js';
import { rdfRoutes } from './routes/rdf-routes.js';
import { webRoutes } from './routes/web-routes.js';
import { DEFAULT_LIMITS, type QueryLimits } from '../graphql/limits/query-limits.js';
import { Metrics } from './metrics.js';
import { programVersion } from './program-version.js';
import { typeDefs } from '../graphql/schema.js';
import type { ApiKey } from './auth.js';

export interface ServerOptions {
  /** The graph; the caller closes it after the server. */
  readonly store: GraphStore;
  /** Address to bind, by default 127.0.0.1. */
  readonly host?: string;
  /** Port to bind; 0 takes a free one. By default 4000. */
  readonly port?: number;
  /** Take changes from holders of a key with the role. By default none. */
  readonly allowWrites?: boolean;
  readonly apiKeys?: readonly ApiKey[];
  /** Hosts that the server goes by besides the address that it is bound to. */
  readonly allowedHosts?: readonly string[];
  /** Origins whose pages may read answers; `*` for all. By default none. */
  readonly corsOrigins?: readonly string[];
  readonly limits?: QueryLimits;
  /** How long the questions of one request may take together, in milliseconds; by default 15,000. */
  readonly timeoutMs?: number;
  /** Greatest size of a request's body in bytes; by default 4 MiB. */
  readonly bodyLimit?: number;
  /** Where to log; by default JSON lines on stderr. */
  readonly logger?: Logger;
}

export interface RunningServer {
  /** `http://127.0.0.1:4000` */
  readonly address: string;
  /** Answers what was asked, refuses what is new, and ends. */
  close(): Promise<void>;
}

/** What TCP sends at once, ten segments: an answer below this arrives no sooner for being compressed, and compressing it takes time. */
const ONE_FLIGHT_BYTES = 14_000;
/** Texts that the list of compressible types does not know. */
const EXPORTED_TEXTS = /^application\/(x-ndjson|yaml|n-quads|graphml\+xml|x-bibtex|vnd\.sqlite3)\b/;
/** How long requests under way may take when the server is told to end. */
const LAST_REQUESTS_MS = 10_000;

/** Starts the API: GraphQL, the page, health and metrics. Rejects when the address cannot be bound. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const { store, host = '127.0.0.1', port = 4000, allowWrites = false, apiKeys = [], allowedHosts = [] } = options;
  const logger = options.logger ?? pino({ level: process.env.CLAIMGRAPH_LOG_LEVEL ?? 'info' }, pino.destination(2));
  const metrics = new Metrics();
  const apollo = createApollo({ limits: options.limits ?? DEFAULT_LIMITS, errors: metrics, logger });
  await apollo.start();

  const app = createApp(logger, metrics, options.bodyLimit ?? 4 * 1024 * 1024);
  app.addHook('onRequest', hostCheck(host, allowedHosts));
  app.addHook('onSend', securityHeaders);
  if (options.corsOrigins?.length) await app.register(cors, corsOptions(options.corsOrigins));
  await app.register(compress, {
    threshold: ONE_FLIGHT_BYTES,
    encodings: ['gzip', 'deflate', 'identity'],
    customTypes: EXPORTED_TEXTS,
  });

  const page = await webRoutes(app);
  app.setNotFoundHandler(async (request, reply) => {
    if (page(request, reply)) return reply;
    return reply.code(404).send({ error: `there is nothing at ${request.method} ${request.url.split('?')[0]}` });
  });
  healthRoutes(app, store, metrics);
  graphqlRoute(app, {
    apollo,
    store,
    apiKeys,
    allowWrites,
    metrics,
    timeoutMs: options.timeoutMs ?? 15_000,
    release: release(),
    page: graphiqlRoutes(app),
  });
  exportRoutes(app, store, release());
  rdfRoutes(app, store);
  await mcpRoute(app, store);

  const address = await app.listen({ host, port });
  return {
    address,
    close: async () => {
      const force = setTimeout(() => app.server.closeAllConnections(), LAST_REQUESTS_MS).unref();
      await app.close();
      clearTimeout(force);
      await apollo.stop();
    },
  };
}

/** HTTP without any question of ours: logs, counts, and turns whatever goes wrong into a clear line. */
function createApp(logger: Logger, metrics: Metrics, bodyLimit: number): FastifyInstance {
  const app: FastifyInstance = Fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    metrics.request(route, request.method, status, reply.elapsedTime / 1000);
    request.log.info(
      { method: request.method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10 },
      'answered',
    );
  });
  app.setErrorHandler(async (error, request, reply) => {
    const { status, message } = plainError(error);
    if (status >= 500) request.log.error({ err: error }, 'a request failed');
    await reply.code(status).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  });
  return app;
}

function corsOptions(origins: readonly string[]) {
  return {
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['content-type', 'authorization', 'x-api-key', 'apollo-require-preflight', 'if-none-match'],
    exposedHeaders: ['etag'],
    maxAge: 3600,
  };
}

/** A new program or schema may answer the same question otherwise. */
function release(): string {
  return createHash('sha256').update(typeDefs).update(programVersion()).digest('base64url');
}
