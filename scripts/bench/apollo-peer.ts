// The peer of the benchmark: a bare Apollo Server on Fastify, with the same schema, that answers one query from memory.
//   node --import tsx scripts/bench/apollo-peer.ts FILE      FILE has the data of the answer; prints the address of the server
import { ApolloServer, HeaderMap } from '@apollo/server';
import Fastify from 'fastify';
import { readFileSync } from 'node:fs';
import { typeDefs } from '../../src/graphql/schema.js';

const data = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Record<string, unknown>;
const Query = Object.fromEntries(Object.entries(data).map(([field, answer]) => [field, () => answer]));
const apollo = new ApolloServer({ typeDefs, resolvers: { Query } });
await apollo.start();

const app = Fastify();
app.post('/graphql', async (request, reply) => {
  const headers = new HeaderMap(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  const {
    body,
    status,
    headers: answered,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, body: request.body, search: '' },
    context: async () => ({}),
  });
  for (const [name, value] of answered) void reply.header(name, value);
  if (body.kind !== 'complete') throw new Error('expected a complete answer');
  return reply.code(status ?? 200).send(body.string);
});
console.log(await app.listen({ host: '127.0.0.1', port: 0 }));
process.once('SIGTERM', () => void app.close().then(() => process.exit(0)));
