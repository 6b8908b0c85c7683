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
import type { WrongKeys } from '../wrong-keys.js';

export interface GraphqlRouteOptions {
  readonly apollo: ApolloServer<ApiContext>;
  readonly store: GraphStore;
  readonly reader: Reader;
  /** How long the texts of papers may be. */
  readonly limits: TextLimits;
  readonly keys: KeyRing;
  readonly wrongKeys: WrongKeys;
  readonly allowWrites: boolean;
  /** Time limit of all store queries of a request together, in milliseconds. */
  readonly timeoutMs: number;
  readonly observer: Observer;
  /** Changes when the same question may be answered otherwise: a new version of the program. */
  readonly release: string;
  /** The page for browsers that open the address. */
  readonly page: (reply: FastifyReply) => FastifyReply;
}

const ALLOWED = 'GET, HEAD, POST, OPTIONS';

/** `/graphql`: POST, and GET with an ETag that changes when the graph does. */
export function graphqlRoute(app: FastifyInstance, options: GraphqlRouteOptions): void {
  const guarded = { preHandler: keyCheck(options) };
  app.get('/graphql', guarded, async (request, reply) => {
    const { query, extensions } = request.query as Record<string, unknown>;
    const opened = query === undefined && extensions === undefined && acceptsHtml(request);
    return opened ? options.page(reply) : cached(request, reply, options);
  });
  app.post('/graphql', guarded, async (request, reply) =>
    send(reply.header('cache-control', 'no-store'), await answer(request, options)),
  );
  app.options('/graphql', async (_, reply) => reply.code(204).header('allow', ALLOWED).send());
  app.route({
    method: ['PUT', 'PATCH', 'DELETE'],
    url: '/graphql',
    handler: async (request, reply) =>
      reply
        .code(405)
        .header('allow', ALLOWED)
        .send(plainAnswer('BAD_REQUEST', `${request.method} means nothing here; send a query by POST, or by GET`)),
  });
}

/** Slows whoever tries keys, and says so in the log, with the address and without the key. */
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

/** Answers a GET, or 304 if nothing has changed. A request with a wrong key is refused before that. */
async function cached(
  request: FastifyRequest,
  reply: FastifyReply,
  options: GraphqlRouteOptions,
): Promise<FastifyReply> {
  const etag = await etagOf(request, options);
  const secret = presentedKey(request.headers) !== undefined;
  void reply.header('vary', 'Accept, Authorization, X-Api-Key');
  const unchanged = etag !== undefined && request.headers['if-none-match']?.includes(etag) === true;
  if (request.headers['if-none-match'] !== undefined) options.observer.metrics.cacheLookup('answers', unchanged);
  if (unchanged) {
    return reply.code(304).header('etag', etag).send();
  }
  const response = await answer(request, options);
  const complete = response.body.kind === 'complete' && !/^\{"errors":/.test(response.body.string);
  const kept = etag !== undefined && complete && (response.status ?? 200) === 200;
  response.headers.delete('cache-control');
  if (kept) void reply.header('etag', etag);
  void reply.header(
    'cache-control',
    kept ? `${secret ? 'private' : 'public'}, max-age=0, must-revalidate` : 'no-store',
  );
  return send(reply, response);
}

/**
 * A weak tag, since the answer may be compressed. It depends on everything that determines the answer: program, graph, query, the viewer's
 * name and roles, and whether the server accepts mutations.
 * @returns undefined when the store does not report its state, or the key is unknown
 */
async function etagOf(request: FastifyRequest, options: GraphqlRouteOptions): Promise<string | undefined> {
  const { release, store, allowWrites } = options;
  try {
    const viewer = viewerOf(request.headers, options.keys, allowWrites);
    const parts = [release, await store.state(), request.url, request.headers.accept ?? '', viewer, allowWrites];
    return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 22)}"`;
  } catch {
    return undefined;
  }
}

async function answer(request: FastifyRequest, options: GraphqlRouteOptions): Promise<HTTPGraphQLResponse> {
  const { apollo, timeoutMs, observer } = options;
  const hurried = hurriedStore(options.store, timeoutMs, observer);
  try {
    return await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        // Node leaves the body of an answer to HEAD away.
        method: request.method === 'HEAD' ? 'GET' : request.method,
        headers: headerMap(request.headers),
        search: searchOf(request.url),
        body: request.body,
      },
      context: async () =>
        createContext(
          hurried.store,
          viewerOf(request.headers, options.keys, options.allowWrites),
          options.allowWrites,
          options.reader,
          options.limits,
          (status) => observer.metrics.ingested(status),
        ),
    });
  } finally {
    hurried.release();
  }
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
  return { status: 500, message: 'the server could not answer this; its log says why' };
}
