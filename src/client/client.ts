import type { Mutation, Query } from './generated/schema.js';
import type { Answer, Exactly, Selection } from './selection.js';
import { writeQuery } from './write-query.js';

export type * from './generated/schema.js';

export interface ClientOptions {
  /** The URL of the server's GraphQL endpoint, for example `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  /** The API key, needed for mutations. */
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The `fetch` function; by default the global one. */
  readonly fetch?: typeof fetch;
}

/** The error of one field. */
export interface FieldError {
  readonly message: string;
  /** UNKNOWN_NAME, BAD_INPUT, … */
  readonly code: string;
  readonly path: readonly (string | number)[];
  /** For UNKNOWN_NAME: the nearest names. */
  readonly suggestions: readonly string[];
}

/** The server responded with errors. `data` contains the fields that could be resolved. */
export class ClaimgraphError extends Error {
  override readonly name = 'ClaimgraphError';
  constructor(
    readonly errors: readonly FieldError[],
    readonly data: unknown,
  ) {
    super(errors.map((error) => error.message).join('; '));
  }
}

/**
 * A client whose results are typed by the selection.
 *
 * @example
 * const graph = createClient({ url: 'http://127.0.0.1:4000/graphql' });
 * const { claims } = await graph.query({
 *   claims: {
 *     $: { where: { metric: 'latency', hardware: 'iPhone 12' } },
 *     nodes: { subject: { name: true }, value: true, unit: true },
 *   },
 * });
 */
export interface Client {
  /** @throws ClaimgraphError if a field could not be resolved */
  query<const S extends Selection<Query>>(selection: S & Exactly<S, Selection<Query>>): Promise<Answer<Query, S>>;
  /** @throws ClaimgraphError if a change could not be made */
  mutate<const S extends Selection<Mutation>>(
    selection: S & Exactly<S, Selection<Mutation>>,
  ): Promise<Answer<Mutation, S>>;
  /** Sends a query written as text, for aliases and fragments. */
  request<T>(query: string, variables?: Readonly<Record<string, unknown>>): Promise<T>;
}

export function createClient(options: ClientOptions): Client {
  const request = <T>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<T> =>
    send<T>(options, query, variables);
  const written = <T>(operation: 'query' | 'mutation', selection: object): Promise<T> => {
    const { query, variables } = writeQuery(operation, selection);
    return request<T>(query, variables);
  };
  return {
    request,
    query: (selection) => written('query', selection),
    mutate: (selection) => written('mutation', selection),
  };
}

async function send<T>(
  options: ClientOptions,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<T> {
  const response = await (options.fetch ?? fetch)(options.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(options.key === undefined ? {} : { authorization: `Bearer ${options.key}` }),
      ...options.headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json().catch(() => undefined)) as GraphqlAnswer<T> | undefined;
  if (answer === undefined || (answer.data === undefined && !answer.errors)) {
    throw new Error(
      `${options.url} answered ${response.status}, but not with GraphQL; expected the URL of a claimgraph server’s /graphql`,
    );
  }
  if (answer.errors) throw new ClaimgraphError(answer.errors.map(fieldError), answer.data);
  return answer.data as T;
}

interface GraphqlAnswer<T> {
  readonly data?: T | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string; readonly suggestions?: readonly string[] };
  }[];
}

function fieldError({ message, path, extensions }: NonNullable<GraphqlAnswer<unknown>['errors']>[number]): FieldError {
  return { message, path: path ?? [], code: extensions?.code ?? 'UNKNOWN', suggestions: extensions?.suggestions ?? [] };
}
