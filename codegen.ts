import type { CodegenConfig } from '@graphql-codegen/cli';

const domain = (type: string): string => `../../domain/graph.js#${type} as ${type}Model`;
const query = (file: string, type: string): string => `../../query/${file}.js#${type} as ${type}Model`;
const model = (type: string): string => `../models.js#${type}Model`;

const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  generates: {
    'src/client/generated/schema.ts': { plugins: ['./scripts/client-codegen.mjs'] },
    'web/src/generated/operations.ts': {
      documents: 'web/src/api/*.graphql',
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        skipTypename: true,
        dedupeFragments: true,
        scalars: { JSON: 'unknown', ID: 'string' },
      },
    },
    'src/graphql/generated/resolvers.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        contextType: '../context.js#ApiContext',
        enumsAsTypes: true,
        scalars: { JSON: 'unknown', ID: 'string' },
        /** The values that resolvers return for each type: rows of the store, whose other fields have resolvers of their own. */
        mappers: {
          Paper: '../../store/port/graph-store.js#StoredPaper',
          Entity: domain('Entity'),
          Method: domain('Entity'),
          Dataset: domain('Entity'),
          Metric: domain('Entity'),
          Hardware: domain('Entity'),
          Task: domain('Entity'),
          Claim: domain('Claim'),
          Mention: domain('GraphMention'),
          Evidence: '../../domain/extraction.js#ClaimEvidence as EvidenceModel',
          ChangeRecord: '../../store/port/transaction.js#ChangeRecord as ChangeModel',
          Extraction: '../../domain/extraction.js#Extraction as ExtractionModel',
          ExtractedEntity: '../../domain/extraction.js#ExtractedEntity as ExtractedEntityModel',
          ExtractedClaim: '../../domain/extraction.js#ExtractedClaim as ExtractedClaimModel',
          Node: model('Node'),
          AskResult: model('AskResult'),
          Related: model('Related'),
          SearchHit: query('search', 'SearchHit'),
          FacetCount: model('FacetCount'),
          Conflict: model('Conflict'),
          Path: query('paths', 'Path'),
          Comparison: model('Comparison'),
          ComparisonRow: query('compare', 'ComparisonRow'),
          ComparisonCell: query('compare', 'ComparisonCell'),
          Tradeoff: model('Tradeoff'),
          TradeoffPoint: query('tradeoff', 'TradeoffPoint'),
          Answer: '../ask.js#AnswerModel',
          AnswerRow: query('answer-rows', 'AnswerRow'),
          Board: query('boards', 'Board'),
          Standing: query('boards', 'BoardStanding'),
          SimilarPaper: query('similar-papers', 'SimilarPaper'),
          BoardRow: query('boards', 'BoardRow'),
          BoardPoint: query('boards', 'BoardPoint'),
          Leaderboard: query('leaderboard', 'Leaderboard'),
          LeaderboardRow: query('leaderboard', 'LeaderboardRow'),
          IngestResult: model('IngestResult'),
          PaperConnection: model('PaperConnection'),
          MethodConnection: model('EntityConnection'),
          DatasetConnection: model('EntityConnection'),
          MetricConnection: model('EntityConnection'),
          HardwareConnection: model('EntityConnection'),
          TaskConnection: model('EntityConnection'),
          ClaimConnection: model('ClaimConnection'),
          ConflictConnection: model('ConflictConnection'),
          ChangeConnection: model('ChangeConnection'),
        },
      },
    },
  },
};

export default config;
