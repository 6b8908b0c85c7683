import { type ApolloServer, HeaderMap, type HTTPGraphQLResponse } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { TextLimits } from '../../domain/text-limits.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import { type ApiContext, createContext } from '../../graphql/context.js';
import { hurriedStore } from '../deadline.js';
import { publicError } from '../../graphql/errors.js';
import type { Observer } from '../observer.js';
import { presentedKey, viewerOf } from '../auth.js';
import type { Reader } from '../../reader/reader.js';
import type { KeyRing } from '../keys.js';
import type { RememberedAnswers, WholeAnswer } from '../remembered-answers.js';
import type { WrongKeys } from '../wrong-keys.js';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<ApiContext>;
  readonly store: GraphStore;
  readonly reader: Reader;
  /** Maximum lengths of the texts of papers. */
  readonly limits: TextLimits;
  readonly keys: KeyRing;
  readonly wrongKeys: WrongKeys;
  readonly allowWrites: boolean;
  /** Time limit of all store queries of a request together, in milliseconds. */
  readonly timeoutMs: number;
  readonly observer: Observer;
  readonly remembered: RememberedAnswers;
  /** Changes with every version of the program, which may respond differently. */
  readonly release: string;
  /** The page for browsers that open the URL. */
  readonly page: (reply: FastifyReply) => FastifyReply;
}

const ALLOWED = 'GET, HEAD, POST, OPTIONS';

/** `/graphql`: POST, and GET with an ETag that changes when the graph does. */
export function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const guarded = { preHandler: keyCheck(options) };
  app.get('/graphql', guarded, async (request, reply) => {
    const { query, extensions } = request.query as Record<string, unknown>;
    const opened = query === undefined && extensions === undefined && acceptsHtml(request);
    return opened ? options.page(reply) : inTime(options, (store) => cached(request, reply, options, store));
  });
  app.post('/graphql', guarded, async (request, reply) =>
    inTime(options, async (store) => {
      const circumstances = options.remembered.any ? await circumstancesOf(request, options, store) : undefined;
      return send(reply.header('cache-control', 'no-store'), await answer(request, options, store, circumstances));
    }),
  );
  app.options('/graphql', async (_, reply) => reply.code(204).header('allow', ALLOWED).send());
  app.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: async (request, reply) =>
      reply
        .code(405)
        .header('allow', ALLOWED)
        .send(plainAnswer('BAD_REQUEST', `${request.method} is not supported here; send a query with POST or GET`)),
  });
}

/** Delays clients that guess keys, and logs their address without the key. */
function keyCheck({ keys, wrongKeys, observer: { metrics } }: GraphqlRouteOptions) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const key = presentedKey(request.headers);
    if (key === undefined) return;
    const wait = wrongKeys.waitOf(request.ip);
    if (wait > 0) {
      metrics.refused('too many wrong keys');
      const message = `too many wrong keys came from ${request.ip}; try again in ${wait} s`;
      await reply.code(429).header('retry-after', wait).send(plainAnswer('UNAUTHENTICATED', message));
    } else if (!keys.find(key)) {
      metrics.refused('wrong key');
      const count = await wrongKeys.note(request.ip);
      request.log.warn({ client: request.ip, inThisMinute: count }, 'a wrong key was given');
    }
  };
}

function plainAnswer(code: string, message: string) {
  return { errors: [{ message, extensions: { code } }] };
}

/** Runs with a store whose queries together have to finish within the time limit of the request. */
async function inTime<T>(
  { store, timeoutMs, observer }: GraphqlRouteOptions,
  work: (store: GraphStore) => Promise<T>,
): Promise<T> {
  const hurried = hurriedStore(store, timeoutMs, observer);
  try {
    return await work(hurried.store);
  } finally {
    hurried.release();
  }
}

/** Answers a GET, or 304 if nothing has changed. A request with a wrong key is rejected before that. */
async function cached(
  request: FastifyRequest,
  reply: FastifyReply,
  options: GraphqlRouteOptions,
  store: GraphStore,
): Promise<FastifyReply> {
  const circumstances = await circumstancesOf(request, options, store);
  const etag = circumstances && etagOf(circumstances, request);
  const secret = presentedKey(request.headers) !== undefined;
  void reply.header('vary', 'Accept, Authorization, X-Api-Key');
  const unchanged = etag !== undefined && request.headers['if-none-match']?.includes(etag) === true;
  if (request.headers['if-none-match'] !== undefined) options.observer.metrics.cacheLookup('answers', unchanged);
  if (unchanged) {
    return reply.code(304).header('etag', etag).send();
  }
  const response = await answer(request, options, store, circumstances);
  const kept = etag !== undefined && isWhole(response);
  if (kept) void reply.header('etag', etag);
  void reply.header(
    'cache-control',
    kept ? `${secret ? 'private' : 'public'}, max-age=0, must-revalidate` : 'no-store',
  );
  return send(reply, response);
}

/** What the response depends on, apart from the request's URL and body. */
interface Circumstances {
  readonly state: string;
  readonly others: string;
}

/**
 * The state of the graph, and everything else: the program version, the viewer's name and roles, whether the server accepts
 * mutations, the headers that Apollo examines, and the day, which "last year" in a question depends on.
 * @returns undefined if the store does not report its state, or the key is unknown
 */
async function circumstancesOf(
  { headers }: FastifyRequest,
  { release, keys, allowWrites }: GraphqlRouteOptions,
  store: GraphStore,
): Promise<Circumstances | undefined> {
  try {
    const viewer = viewerOf(headers, keys, allowWrites);
    const looked = ['accept', 'content-type', 'apollo-require-preflight', 'x-apollo-operation-name'].map(
      (name) => headers[name] ?? '',
    );
    const day = new Date().toISOString().slice(0, 10);
    return { state: await store.state(), others: JSON.stringify([release, day, looked, viewer, allowWrites]) };
  } catch {
    return undefined;
  }
}

/** A weak tag, since the response may be compressed. */
function etagOf({ state, others }: Circumstances, { url }: FastifyRequest): string {
  const digest = createHash('sha256').update(JSON.stringify([state, others, url]));
  return `W/"${digest.digest('base64url').slice(0, 22)}"`;
}

/** Whether a response contains no errors. */
function isWhole(response: HTTPGraphQLResponse): response is WholeAnswer {
  const { status, body } = response;
  return body.kind === 'complete' && !/^\{"errors":/.test(body.string) && (status ?? 200) === 200;
}

/** Responds from the cache if the same request was answered in the same circumstances before, unless it sends `no-cache`. */
async function answer(
  request: FastifyRequest,
  options: GraphqlRouteOptions,
  store: GraphStore,
  circumstances: Circumstances | undefined,
): Promise<HTTPGraphQLResponse> {
  const { remembered, observer } = options;
  const anew = request.headers['cache-control']?.includes('no-cache') === true || registersQuery(request);
  if (!circumstances || !remembered.any || anew) return (await workOut(request, options, store)).response;
  const started = performance.now();
  const asked = JSON.stringify([circumstances.others, request.method, request.url, request.body]);
  const known = remembered.get(circumstances.state, asked);
  observer.metrics.cacheLookup('remembered answers', known !== undefined);
  if (known) {
    observer.operation(known.operationName, (performance.now() - started) / 1000);
    return known.response;
  }
  const { response, operation } = await workOut(request, options, store);
  if (operation?.type === 'query' && isWhole(response))
    remembered.put(circumstances.state, asked, { response, operationName: operation.name });
  return response;
}

/** Does the client register a query under its hash (automatic persisted queries)? Apollo has to handle that request itself. */
function registersQuery({ method, query, body }: FastifyRequest): boolean {
  const asked = ((method === 'POST' ? body : query) ?? {}) as Record<string, unknown>;
  const { extensions } = asked; // in a URL, the extensions are JSON text
  const said = typeof extensions === 'string' ? extensions : JSON.stringify(extensions ?? null);
  return Boolean(asked.query) && said.includes('"persistedQuery"');
}

/** Executes the request. @returns the answer, and the operation that gave it; undefined when none was found */
async function workOut(
  request: FastifyRequest,
  options: GraphqlRouteOptions,
  store: GraphStore,
): Promise<{ readonly response: HTTPGraphQLResponse; readonly operation: ApiContext['asked']['operation'] }> {
  const { apollo, observer, keys, allowWrites, reader, limits } = options;
  const used: { context?: ApiContext } = {};
  const response = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      // Node omits the body of a response to HEAD.
      method: request.method === 'HEAD' ? 'GET' : request.method,
      headers: headerMap(request.headers),
      search: searchOf(request.url),
      body: request.body,
    },
    context: async () => {
      const viewer = viewerOf(request.headers, keys, allowWrites);
      const told = (status: string): void => observer.metrics.ingested(status);
      return (used.context = createContext(store, viewer, allowWrites, reader, limits, told));
    },
  });
  // The routes set how long a response may be cached.
  response.headers.delete('cache-control');
  return { response, operation: used.context?.asked.operation };
}

/** The parameters of a GET; an empty one counts as missing. */
function searchOf(url: string): string {
  const { searchParams } = new URL(url, 'http://host');
  for (const name of ['operationName', 'variables', 'extensions'])
    if (searchParams.get(name) === '') searchParams.delete(name);
  return `?${searchParams.toString()}`;
}

function send(reply: FastifyReply, { status, headers, body }: HTTPGraphQLResponse): FastifyReply {
  for (const [name, value] of headers) void reply.header(name, value);
  void reply.code(status ?? 200);
  return reply.send(body.kind === 'complete' ? body.string : Readable.from(body.asyncIterator));
}

function headerMap(headers: FastifyRequest['headers']): HeaderMap {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return map;
}

/** Browsers accept HTML by name; programs often send only a wildcard. */
function acceptsHtml(request: FastifyRequest): boolean {
  return (request.headers.accept ?? '').includes('text/html');
}

/** The status and body of an error outside of GraphQL. */
export function plainError(error: unknown): { readonly status: number; readonly message: string } {
  const known = publicError(error);
  const { statusCode } = error as { statusCode?: number };
  if (known) return { status: known.extensions.code === 'STORE_UNAVAILABLE' ? 503 : 400, message: known.message };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return { status: statusCode, message: (error as Error).message };
  }
  return { status: 500, message: 'the server could not answer this; see its log' };
}
