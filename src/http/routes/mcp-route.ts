import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type LocalQueries, openLocalQueries } from '../../graphql/local-queries.js';
import { createMcpServer } from '../../mcp/server.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import { programVersion } from '../program-version.js';

/**
 * `POST /mcp`: the Model Context Protocol over streamable HTTP, for reading. Without sessions: every request is complete in itself, so
 * that any number of servers can stand behind one address.
 */
export async function mcpRoute(app: FastifyInstance, store: GraphStore): Promise<void> {
  const queries = await openLocalQueries(store);
  app.addHook('onClose', () => queries.close());
  app.post('/mcp', async (request, reply) => answer(request, reply, queries));
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

async function answer(request: FastifyRequest, reply: FastifyReply, queries: LocalQueries): Promise<FastifyReply> {
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
