import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type LocalQueries, openLocalQueries } from '../../graphql/local-queries.js';
import type { Logger } from 'pino';
import type { QueryLimits } from '../../graphql/limits/default-limits.js';
import { createMcpServer } from '../../mcp/server.js';
import type { Reader } from '../../reader/reader.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import { hurriedStore } from '../deadline.js';
import type { Observer } from '../observer.js';
import { programVersion } from '../program-version.js';

interface McpRouteOptions {
  readonly store: GraphStore;
  readonly reader: Reader;
  readonly limits: QueryLimits;
  /** Time limit of all queries of one request together, in milliseconds. */
  readonly timeoutMs: number;
  readonly observer: Observer;
  readonly logger: Logger;
}

/** Older versions of the protocol allow batches of messages. */
const MOST_MESSAGES = 10;

/**
 * `POST /mcp`: the Model Context Protocol over streamable HTTP, read-only. Stateless: every request is self-contained, so that
 * any number of servers can run behind one URL.
 */
export async function mcpRoute(app: FastifyInstance, options: McpRouteOptions): Promise<void> {
  const { store, reader, timeoutMs, limits, observer, logger } = options;
  const queries = await openLocalQueries(store, { reader, limits, watcher: observer, logger });
  app.addHook('onClose', () => queries.close());
  app.post('/mcp', async (request, reply) => {
    if (Array.isArray(request.body) && request.body.length > MOST_MESSAGES)
      return reply
        .code(400)
        .send(refusal(`${request.body.length} messages in one request; the maximum is ${MOST_MESSAGES}`));
    const hurried = hurriedStore(store, timeoutMs, observer);
    try {
      return await answer(request, reply, queries.on(hurried.store));
    } finally {
      hurried.release();
    }
  });
  app.route({
    method: ['GET', 'DELETE'],
    url: '/mcp',
    handler: async (_, reply) =>
      reply
        .code(405)
        .header('allow', 'POST')
        .send({ error: 'this is for clients of the Model Context Protocol, which send POST; see docs/mcp.md' }),
  });
}

/** The JSON-RPC error for an invalid request. */
function refusal(message: string) {
  return { jsonrpc: '2.0', id: null, error: { code: -32600, message } };
}

async function answer(
  request: FastifyRequest,
  reply: FastifyReply,
  queries: Pick<LocalQueries, 'query'>,
): Promise<FastifyReply> {
  const server = createMcpServer({ queries }, programVersion());
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    const headers = Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    );
    const asked = new Request(new URL(request.url, 'http://host'), { method: 'POST', headers });
    const response = await transport.handleRequest(asked, { parsedBody: request.body });
    response.headers.forEach((value, name) => void reply.header(name, value));
    return await reply
      .code(response.status)
      .header('cache-control', 'no-store')
      .send(Buffer.from(await response.arrayBuffer()));
  } finally {
    await server.close();
  }
}
