import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { getVariableValues, type OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import { claimFieldsIn } from './claim-fields.js';
import type { ApiContext } from './context.js';
import { ApiError, formatError, publicError } from './errors.js';
import { checkArguments } from './limits/arguments.js';
import { checkAnswer, checkSize } from './limits/query-limits.js';
import type { QueryLimits } from './limits/default-limits.js';
import { measureQuery } from './limits/query-size.js';
import { resolvers, typeDefs } from './schema.js';

/** Observes executed operations. */
interface OperationWatcher {
  /** Called for every error sent to a client, with its code. */
  error(code: string): void;
  /** @param name the operation's name, as sent by the client; undefined if none */
  operation(name: string | undefined, seconds: number): void;
  /** @param known whether a query requested by its hash was found in the cache */
  persisted(known: boolean): void;
}

export interface ApolloOptions {
  readonly limits: QueryLimits;
  readonly watcher: OperationWatcher;
  readonly logger: Logger;
}

/** Creates the GraphQL engine, without HTTP. All telemetry is off. */
export function createApollo({ limits, watcher, logger }: ApolloOptions): ApolloServer<ApiContext> {
  return new ApolloServer<ApiContext>({
    typeDefs,
    resolvers,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    formatError,
    logger,
    plugins: [
      // The routes set cache headers; this plugin would visit every field.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      limitsPlugin(limits),
      contextPlugin(),
      watchPlugin(watcher, logger),
      statusPlugin(),
    ],
  });
}

/** Rejects requests over the limits before any query to the store, and responses over the limit before they are sent. */
function limitsPlugin(limits: QueryLimits): ApolloServerPlugin<BaseContext> {
  /** Operations within the limits and without variables: Apollo caches parsed documents, so these need no second check. */
  const accepted = new WeakSet<OperationDefinitionNode>();
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, operation, document, request }) {
          if (!operation || accepted.has(operation)) return;
          if (!schema.getRootType(operation.operation)) {
            const message = `this server has no ${operation.operation}s; poll with GET and the ETag of the last response`;
            throw new ApiError('BAD_INPUT', message, { http: { status: 400 } });
          }
          const given = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
          if (!given.coerced) return;
          checkSize(measureQuery(schema, document, operation, given.coerced), limits);
          checkArguments(schema, document, given.coerced, limits);
          if (!operation.variableDefinitions?.length) accepted.add(operation);
        },
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single') return;
          try {
            checkAnswer(response.body.singleResult.data, limits);
          } catch (error) {
            const refused = formatError({ message: '' }, error);
            response.body = { kind: 'single', singleResult: { errors: [refused] } };
          }
        },
      };
    },
  };
}

/** Stores in the context the requested operation and the claim fields that the request selects. */
function contextPlugin(): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, contextValue }) {
          contextValue.asked.operation = operation && { type: operation.operation, name: operation.name?.value };
          contextValue.claimFields = claimFieldsIn(schema, document);
        },
      };
    },
  };
}

/** Counts errors by code. Client errors are logged at `info`, and internal errors at `error` with their stack. */
function watchPlugin(watcher: OperationWatcher, logger: Logger): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      const started = performance.now();
      return {
        async didResolveSource({ metrics }) {
          if (metrics.persistedQueryHit) watcher.persisted(true);
          else if (metrics.persistedQueryRegister) watcher.persisted(false);
        },
        async didEncounterErrors({ errors, operationName }) {
          for (const error of errors) {
            const known = publicError(error.originalError ?? error);
            const code = String(known?.extensions.code ?? error.extensions.code ?? 'INTERNAL_SERVER_ERROR');
            watcher.error(code);
            const { path } = error;
            if (code === 'INTERNAL_SERVER_ERROR')
              logger.error({ err: error.originalError ?? error, path, operationName }, 'a field failed');
            else logger.info({ code, path, operationName, message: error.message.slice(0, 300) }, 'refused');
          }
        },
        async willSendResponse({ operationName }) {
          watcher.operation(operationName ?? undefined, (performance.now() - started) / 1000);
        },
      };
    },
  };
}

/**
 * GraphQL over HTTP requires status 200 with `application/json` even if the document does not parse or validate, because old
 * clients treat any other status as a connection error; `application/graphql-response+json` keeps 400.
 */
function statusPlugin(): ApolloServerPlugin<BaseContext> {
  const mended = new Set<unknown>([
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'BAD_USER_INPUT',
    'QUERY_TOO_COMPLEX',
    'BAD_INPUT',
  ]);
  return {
    async requestDidStart({ request }) {
      return {
        async willSendResponse({ response }) {
          if (response.body.kind !== 'single' || response.http.status !== 400) return;
          const accept = request.http?.headers.get('accept') ?? '';
          if (accept.includes('application/graphql-response+json')) return;
          const errors = response.body.singleResult.errors ?? [];
          if (errors.length > 0 && errors.every((error) => mended.has(error.extensions?.code)))
            response.http.status = 200;
        },
      };
    },
  };
}
