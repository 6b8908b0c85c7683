import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { getVariableValues } from 'graphql';
import type { Logger } from 'pino';
import { claimFieldsIn } from './claim-fields.js';
import type { ApiContext } from './context.js';
import { formatError, publicError } from './errors.js';
import { checkArguments } from './limits/arguments.js';
import { checkAnswer, checkSize, type QueryLimits } from './limits/query-limits.js';
import { measureQuery } from './limits/query-size.js';
import { resolvers, typeDefs } from './schema.js';

/** Counts the errors that are sent to clients, by code. */
interface ErrorCounter {
  error(code: string): void;
}

export interface ApolloOptions {
  readonly limits: QueryLimits;
  readonly errors: ErrorCounter;
  readonly logger: Logger;
}

/** The GraphQL engine, without HTTP. Nothing of it calls home. */
export function createApollo({ limits, errors, logger }: ApolloOptions): ApolloServer<ApiContext> {
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
      // The routes say how long an answer holds; the plugin would look at every field.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      limitsPlugin(limits),
      claimFieldsPlugin(),
      watchPlugin(errors, logger),
      statusPlugin(),
    ],
  });
}

/** Refuses what asks for too much, before anything is asked of the store, and an answer that became too large, before it is sent. */
function limitsPlugin(limits: QueryLimits): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, operation, document, request }) {
          if (!operation) return;
          const given = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {});
          if (!given.coerced) return;
          checkSize(measureQuery(schema, document, operation, given.coerced), limits);
          checkArguments(schema, document, given.coerced, limits);
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

/** Tells the resolvers what of claims the request looks at. */
function claimFieldsPlugin(): ApolloServerPlugin<ApiContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, contextValue }) {
          contextValue.claimFields = claimFieldsIn(schema, document);
        },
      };
    },
  };
}

/** Counts errors, and logs those that are the server's fault. */
function watchPlugin(counter: ErrorCounter, logger: Logger): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, operationName }) {
          for (const error of errors) {
            const known = publicError(error.originalError ?? error);
            const code = known?.extensions.code ?? error.extensions.code ?? 'INTERNAL_SERVER_ERROR';
            counter.error(String(code));
            const ours = code === 'INTERNAL_SERVER_ERROR' || (!known && error.originalError !== undefined);
            if (ours)
              logger.error({ err: error.originalError ?? error, path: error.path, operationName }, 'a field failed');
          }
        },
      };
    },
  };
}

/**
 * GraphQL over HTTP asks for 200 under `application/json` even when the document cannot be read or does not fit the schema, since old
 * clients take any other status for a broken connection; `application/graphql-response+json` keeps the 400.
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
