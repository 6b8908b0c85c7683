import { ApolloServer, type ApolloServerPlugin, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { type FragmentDefinitionNode, Kind } from 'graphql';
import type { Logger } from 'pino';
import { claimFieldsIn } from './claim-fields.js';
import type { ApiContext } from './context.js';
import { formatError, publicError } from './errors.js';
import { checkLimits, measure, type QueryLimits } from './limits.js';
import { resolvers, typeDefs } from './schema.js';

/** Counts the errors that are sent to clients, by code. */
export interface ErrorCounter {
  error(code: string): void;
}

export interface ApolloOptions {
  readonly limits: QueryLimits;
  readonly errors: ErrorCounter;
  readonly logger: Logger;
}

/** More tokens than any real query has; a document beyond is not even read. */
const MOST_TOKENS = 10_000;

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
    parseOptions: { maxTokens: MOST_TOKENS },
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

/** Refuses what asks for too much, before anything is asked of the store. */
function limitsPlugin(limits: QueryLimits): ApolloServerPlugin<BaseContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, operation, document, request }) {
          if (!operation) return;
          const fragments = document.definitions.filter(
            (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
          );
          const byName = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
          checkLimits(measure(schema, operation, byName, request.variables ?? {}), limits);
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
