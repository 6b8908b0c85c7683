import compress from '@fastify/compress';
import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from 'fastify';
import { createHash, randomUUID } from 'node:crypto';
import { type Logger, pino } from 'pino';
import type { GraphStore } from '../store/port/graph-store.js';
import { createApollo } from '../graphql/apollo.js';
import { graphqlRoute, type GraphqlRouteOptions, plainError } from './routes/graphql-route.js';
import { graphiqlRoutes } from './routes/graphiql-routes.js';
import { exportRoutes } from './routes/export-routes.js';
import { type Exporter, exporterOf, type ExportSource } from './exports/export-chunks.js';
import { ExportThread } from './exports/export-thread.js';
import { healthRoutes } from './routes/health-routes.js';
import { followMethods } from './allowed-methods.js';
import { hostCheck } from './host-check.js';
import { securityHeaders } from './security-headers.js';
import { mcpRoute } from './routes/mcp-route.js';
import { rdfRoutes } from './routes/rdf-routes.js';
import { cardRoutes } from './routes/card-routes.js';
import { webRoutes } from './routes/web-routes.js';
import { DEFAULT_LIMITS, type QueryLimits } from '../graphql/limits/default-limits.js';
import { limitAtOnce } from './at-once.js';
import { Metrics } from './metrics.js';
import { refuseDeepBodies } from './nesting.js';
import { Observer } from './observer.js';
import { Traces, tracesGoSomewhere } from './traces.js';
import { programVersion } from './program-version.js';
import { typeDefs } from '../graphql/schema.js';
import { type ApiKey, KeyRing } from './keys.js';
import { ReaderPool } from '../ingest/reader-pool.js';
import { RememberedAnswers } from './remembered-answers.js';
import { WrongKeys } from './wrong-keys.js';

export interface ServerOptions {
  /** The graph; the caller closes it after the server. */
  readonly store: GraphStore;
  /** How a separate thread opens the graph for exports; by default, exports use the server's thread and `store`. */
  readonly exportsFrom?: ExportSource;
  /** Address to bind, by default 127.0.0.1. */
  readonly host?: string;
  /** Port to bind; 0 takes a free one. By default 4000. */
  readonly port?: number;
  /** Accept mutations from holders of a key with the role. By default no. */
  readonly allowWrites?: boolean;
  readonly apiKeys?: readonly ApiKey[];
  /** The file of "claimgraph keys" with further keys; changes take effect within a second. */
  readonly keysFile?: string;
  /** Host names of the server besides the address that it is bound to. */
  readonly allowedHosts?: readonly string[];
  /** Origins whose pages may read answers; `*` for all. By default none. */
  readonly corsOrigins?: readonly string[];
  /** Addresses or networks of proxies whose X-Forwarded-For is trusted. By default none. */
  readonly trustedProxies?: readonly string[];
  /** Time limit for extracting a paper sent to the API, in milliseconds; by default 10,000. Extraction runs in threads of its own. */
  readonly extractMs?: number;
  readonly limits?: QueryLimits;
  /** Maximum number of concurrent requests; by default 100. */
  readonly concurrent?: number;
  /** Maximum number of requests of one client in a minute; unlimited by default and for clients on this machine. */
  readonly requestsPerMinute?: number;
  /** Maximum number of wrong keys of one client in a minute; by default 10. */
  readonly wrongKeysPerMinute?: number;
  /** Time limit of all store queries of a request together, in milliseconds; by default 15,000. */
  readonly timeoutMs?: number;
  /** Size in bytes of the cache of responses, which is valid while the graph is unchanged; 0 disables it. By default 32 MiB. */
  readonly answerBytes?: number;
  /** Maximum size of a request's body in bytes; by default 4 MiB. */
  readonly bodyLimit?: number;
  /** Maximum nesting of objects and lists in a request's body; by default 100. */
  readonly nesting?: number;
  /** Create spans with OpenTelemetry's API, which an SDK exports; by default off. */
  readonly traces?: boolean;
  /** How long to wait for running requests on shutdown, in milliseconds; by default 10,000. */
  readonly shutdownMs?: number;
  /** The log stream; by default JSON lines on stderr. */
  readonly logger?: Logger;
}

export interface RunningServer {
  /** `http://127.0.0.1:4000` */
  readonly address: string;
  /** Rejects new requests, finishes those in progress, and stops. */
  close(): Promise<void>;
}

/** The first flight of TCP, ten segments: compressing a smaller response takes time and saves none. */
const ONE_FLIGHT_BYTES = 14_000;
/** Text formats that are missing in the library's list of compressible types. */
const EXPORTED_TEXTS = /^application\/(x-ndjson|yaml|n-quads|graphml\+xml|x-bibtex|vnd\.sqlite3)\b/;

/** Longest part of a path, in characters: an id may contain a whole title. Node.js limits the request line and the headers to 16 KiB. */
const LONGEST_PARAMETER = 16 * 1024;
/** Number of characters of an invalid path that an error repeats. */
const LONGEST_TOLD = 200;

/** Threads that extract claims from papers sent to the API. They start on first use. */
const API_READERS = 2;

const DEFAULTS = {
  host: '127.0.0.1',
  port: 4000,
  allowWrites: false,
  allowedHosts: [] as readonly string[],
  apiKeys: [] as NonNullable<ServerOptions['apiKeys']>,
  limits: DEFAULT_LIMITS,
  extractMs: 10_000,
  requestsPerMinute: 0,
  wrongKeysPerMinute: 10,
  concurrent: 100,
  timeoutMs: 15_000,
  answerBytes: 32 * 1024 * 1024,
  nesting: 100,
  shutdownMs: 10_000,
  traces: false,
};
type Settings = ServerOptions & typeof DEFAULTS;

/** The options, with defaults for those that are missing or undefined. */
function withDefaults(options: ServerOptions): Settings {
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  return { ...DEFAULTS, ...(given as unknown as ServerOptions) } as Settings;
}

/** Starts the API: GraphQL, the page, health and metrics. Rejects when the address cannot be bound. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const settings = withDefaults(options);
  const { host, port, allowWrites } = settings;
  const logger = options.logger ?? pino(pino.destination(2));
  const metrics = new Metrics();
  const observer = new Observer(metrics, new Traces(settings.traces));
  const keys = new KeyRing(settings.apiKeys, options.keysFile);
  const apollo = createApollo({ limits: settings.limits, watcher: observer, logger });
  await apollo.start();
  const pool = new ReaderPool({ threads: API_READERS, timeLimitMs: settings.extractMs });
  const exporter = options.exportsFrom ? new ExportThread(options.exportsFrom) : exporterOf(options.store);

  const app = createApp(logger, metrics, options);
  refuseDeepBodies(app, settings.nesting);
  observer.traces.follow(app);
  await protect(app, metrics, settings);
  await addRoutes(app, settings, { apollo, reader: observer.reader(pool), keys, observer, exporter }, logger);

  const address = await app.listen({ host, port });
  for (const warning of warnings(host, allowWrites, keys, settings.traces)) logger.warn(warning);
  return {
    address,
    close: async () => {
      const force = setTimeout(() => app.server.closeAllConnections(), settings.shutdownMs).unref();
      await app.close();
      clearTimeout(force);
      await apollo.stop();
      await pool.close();
      await exporter.close();
    },
  };
}

/** Host check, limits of requests, security headers, CORS and compression, for every route. */
async function protect(app: FastifyInstance, metrics: Metrics, settings: Settings): Promise<void> {
  app.addHook('onRequest', hostCheck(settings.host, settings.allowedHosts));
  limitAtOnce(app, settings.concurrent, metrics);
  await limitClients(app, metrics, settings.requestsPerMinute);
  app.addHook('onSend', securityHeaders);
  if (settings.corsOrigins?.length) await app.register(cors, corsOptions(settings.corsOrigins));
  await app.register(compress, {
    threshold: ONE_FLIGHT_BYTES,
    encodings: ['gzip', 'deflate', 'identity'],
    customTypes: EXPORTED_TEXTS,
  });
}

type Parts = Pick<GraphqlRouteOptions, 'apollo' | 'reader' | 'keys' | 'observer'> & { readonly exporter: Exporter };

async function addRoutes(app: FastifyInstance, settings: Settings, parts: Parts, logger: Logger): Promise<void> {
  const { store, allowWrites, limits, timeoutMs } = settings;
  const { reader, observer, exporter } = parts;
  const allowed = followMethods(app);
  const page = await webRoutes(app, store);
  app.setNotFoundHandler(async (request, reply) => {
    if (page(request, reply)) return reply;
    const { method } = request;
    const path = request.url.split('?')[0]!;
    const methods = allowed(path);
    if (methods.length === 0 || methods.includes(method))
      return reply.code(404).send({ error: `there is nothing at ${path}` });
    void reply.header('allow', [...new Set([...methods, 'OPTIONS'])].join(', '));
    if (method === 'OPTIONS') return reply.code(204).send();
    return reply.code(405).send({ error: `${method} is not supported at ${path}; send ${methods.join(' or ')}` });
  });
  cardRoutes(app, store);
  healthRoutes(app, store, observer.metrics);
  graphqlRoute(app, {
    ...parts,
    store,
    limits,
    remembered: new RememberedAnswers(settings.answerBytes),
    wrongKeys: new WrongKeys(settings.wrongKeysPerMinute),
    allowWrites,
    timeoutMs,
    release: release(),
    page: graphiqlRoutes(app),
  });
  exportRoutes(app, { store, exporter, release: release(), limits });
  rdfRoutes(app, store);
  await mcpRoute(app, { store, reader, limits, timeoutMs, observer, logger });
}

/** The HTTP server without routes: request ids, the log, metrics, and errors as GraphQL answers. */
function createApp(logger: Logger, metrics: Metrics, options: ServerOptions): FastifyInstance {
  const app: FastifyInstance = Fastify({
    loggerInstance: logger as FastifyBaseLogger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: options.bodyLimit ?? 4 * 1024 * 1024,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    genReqId: () => randomUUID(),
    requestTimeout: 60_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: LONGEST_PARAMETER },
    frameworkErrors: (error, request, reply) => void refuseUrl(error, request, reply, metrics),
  });
  app.addHook('onRequest', async (request, reply) => void reply.header('x-request-id', request.id));
  let closing = false;
  app.addHook('preClose', async () => void (closing = true));
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'none';
    const status = reply.statusCode;
    metrics.request(route, request.method, status, reply.elapsedTime / 1000);
    request.log.info(
      { method: request.method, route, status, ms: Math.round(reply.elapsedTime * 10) / 10, client: request.ip },
      'answered',
    );
    // Otherwise a connection that was busy during shutdown would stay open for the client's next request.
    if (closing) setImmediate(() => app.server.closeIdleConnections());
  });
  app.setErrorHandler(async (error, request, reply) => {
    const { status, message } = plainError(error);
    if (status >= 500) request.log.error({ err: error }, 'a request failed');
    await reply.code(status).send({ errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
  });
  return app;
}

/** A URL that the router cannot read. No hook runs for it, so this does what they do for other requests. */
async function refuseUrl(
  error: Error,
  request: FastifyRequest,
  reply: FastifyReply,
  metrics: Metrics,
): Promise<FastifyReply> {
  const path = request.url.split('?')[0]!.slice(0, LONGEST_TOLD);
  await securityHeaders(request, reply);
  metrics.request('none', request.method, 400, 0);
  request.log.info(
    { method: request.method, route: 'none', status: 400, client: request.ip, err: error.message },
    'answered',
  );
  return reply
    .code(400)
    .header('x-request-id', request.id)
    .send({ error: `the path "${path}" is not valid: after each %, write two hexadecimal digits of a UTF-8 text` });
}

/** Limits the requests of one address in a minute. Requests from this machine are not limited. */
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

/** Warnings about access that the operator may not have intended, and about traces without an exporter. */
function warnings(host: string, allowWrites: boolean, keys: KeyRing, traced: boolean): string[] {
  const local = /^(127\.|::1$|localhost$)/.test(host);
  return [
    ...(local || keys.size > 0
      ? []
      : [
          `everyone who can reach ${host} can read the graph, because no key exists. Bind 127.0.0.1, or use a proxy with authentication`,
        ]),
    ...(allowWrites && keys.size === 0
      ? ['--allow-writes has no effect: no key exists. Create one with "claimgraph keys create NAME --role write"']
      : []),
    ...(traced && !tracesGoSomewhere()
      ? ['traces are on, but no OpenTelemetry SDK is registered: they are discarded. See docs/operations.md']
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

/** Part of every ETag, since another version of the program or the schema may answer the same query differently. */
function release(): string {
  return createHash('sha256').update(typeDefs).update(programVersion()).digest('base64url');
}
