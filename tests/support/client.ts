import { pino } from 'pino';
import { createServer, type RunningServer, type ServerOptions } from '../../src/http/server.js';

interface GraphqlAnswer {
  // Answers are untyped, because the tests check their shape themselves.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly suggestions?: string[] };
  }[];
}

export interface TestServer extends RunningServer {
  /** Sends a query over HTTP. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<GraphqlAnswer>;
}

/** A server on a free port that logs nothing. */
export async function startServer(options: Omit<ServerOptions, 'port'>): Promise<TestServer> {
  const server = await createServer({
    logger: pino({ level: process.env.CLAIMGRAPH_LOG_LEVEL ?? 'silent' }),
    ...options,
    port: 0,
  });
  const ask: TestServer['ask'] = async (query, variables, headers) => {
    const response = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlAnswer;
  };
  return { ...server, ask };
}
