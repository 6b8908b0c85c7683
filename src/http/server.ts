import compress from '@fastify/compress';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import { createHash, randomUUID } from 'node:crypto';
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
import { DEFAULT_LIMITS, type QueryLimits } from '../graphql/limits/default-limits.js';
import { Metrics } from './metrics.js';
import { programVersion } from './program-version.js';
import { typeDefs } from '../graphql/schema.js';
import { type ApiKey, KeyRing } from './keys.js';
import { ReaderPool } from '../ingest/reader-pool.js';
import { WrongKeys } from './wrong-keys.js';

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
  /** Where "claimgraph keys" keeps more of them; a change is seen within a second. */
  readonly keysFile?: string;
  /** Hosts that the server goes by besides the address that it is bound to. */
  readonly allowedHosts?: readonly string[];
  /** Origins whose pages may read answers; `*` for all. By default none. */
  readonly corsOrigins?: readonly string[];
  /** Addresses or networks of proxies whose X-Forwarded-For is believed. By default none. */
  readonly trustedProxies?: readonly string[];
  /** How long a paper that the API is given may be read, in milliseconds; by default 10,000. Papers are read in threads of their own. */
  readonly extractMs?: number;
  readonly limits?: QueryLimits;
  /** GraphQL requests that are worked on at once; by default 100. */
  readonly concurrent?: number;
  /** Requests of one client a minute; by default, and for clients on this machine, any number. */
  readonly requestsPerMinute?: number;
  /** Wrong keys of one client a minute; by default 10. */
  readonly wrongKeysPerMinute?: number;
  /** How long the questions of one request may take together, in milliseconds; by default 15,000. */
  readonly timeoutMs?: number;
  /** Greatest size of a request's body in bytes; by default 4 MiB. */
  readonly bodyLimit?: number;
  /** How long running requests are waited for at the end, in milliseconds; by default 10,000. */
  readonly shutdownMs?: number;
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

/** Threads that read what the API is given; they start when they are needed. */
const API_READERS = 2;

/** Starts the API: GraphQL, the page, health and metrics. Rejects when the address cannot be bound. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const { store, host = '127.0.0.1', port = 4000, allowWrites = false, allowedHosts = [] } = options;
  const logger = options.logger ?? pino(pino.destination(2));
  const metrics = new Metrics();
  const keys = new KeyRing(options.apiKeys ?? [], options.keysFile);
  const apollo = createApollo({ limits: options.limits ?? DEFAULT_LIMITS, watcher: metrics, logger });
  await apollo.start();
  const reader = new ReaderPool({ threads: API_READERS, timeLimitMs: options.extractMs ?? 10_000 });

  const app = createApp(logger, metrics, options);
  app.addHook('onRequest', hostCheck(host, allowedHosts));
  await limitClients(app, metrics, options.requestsPerMinute ?? 0);
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
    reader,
    keys,
    wrongKeys: new WrongKeys(options.wrongKeysPerMinute ?? 10),
    allowWrites,
    metrics,
    concurrent: options.concurrent ?? 100,
    timeoutMs: options.timeoutMs ?? 15_000,
    release: release(),
    page: graphiqlRoutes(app),
  });
  exportRoutes(app, store, release());
  rdfRoutes(app, store);
  await mcpRoute(app, store);

  const address = await app.listen({ host, port });
  for (const warning of warnings(host, allowWrites, keys)) logger.warn(warning);
  return {
    address,
    close: async () => {
      const force = setTimeout(() => app.server.closeAllConnections(), options.shutdownMs ?? 10_000).unref();
      await app.close();
      clearTimeout(force);
      await apollo.stop();
      await reader.close();
    },
  };
}

/** HTTP without any question of ours: logs, counts, and turns whatever goes wrong into a clear line. */
function createApp(logger: Logger, metrics: Metrics, options: ServerOptions): FastifyInstance {
  const app: FastifyInstance = Fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: options.bodyLimit ?? 4 * 1024 * 1024,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    genReqId: () => randomUUID(),
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
  });
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    metrics.request(route, request.method, status, reply.elapsedTime / 1000);
    request.log.info(
      { method: request.method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10, client: request.ip },
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

/** Binds the requests of one address in a minute; programs on this machine may ask as often as they like. */
async function limitClients(app: FastifyInstance, metrics: Metrics, most: number): Promise<void> {
  if (most === 0) return;
  await app.register(rateLimit, {
    max: most,
    timeWindow: 60_000,
    allowList: (request) => /^(127\.|::1$|::ffff:127\.)/.test(request.ip),
    onExceeded: () => metrics.refused('too many a minute'),
    errorResponseBuilder: (_, { max, ttl }) =>
      Object.assign(new Error(`more than ${max} requests in a minute; try again in ${Math.ceil(ttl / 1000)} s`), {
        statusCode: 429,
      }),
  });
}

/** What is open that its owner may not have meant to be. */
function warnings(host: string, allowWrites: boolean, keys: KeyRing): string[] {
  const local = /^(127\.|::1$|localhost$)/.test(host);
  return [
    ...(local || keys.size > 0
      ? []
      : [`anyone who reaches ${host} can read the graph: no key exists. Bind 127.0.0.1, or stand behind a proxy`]),
    ...(allowWrites && keys.size === 0
      ? ['--allow-writes has no effect: no key exists. Make one with "claimgraph keys create NAME --role write"']
      : []),
  ];
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
