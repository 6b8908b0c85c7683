import { splitOf } from '../../domain/splits.js';
import { writtenValue } from '../../domain/written-value.js';
import { findBoards, standings } from '../../query/boards.js';
import { compare } from '../../query/compare.js';
import { conflictPage } from '../../query/conflicts.js';
import { connectionResolvers } from '../connections.js';
import { rowCount } from '../../query/cursors.js';
import { ApiError } from '../errors.js';
import type { Resolvers } from '../generated/resolvers.js';
import { leaderboard } from '../../query/leaderboard.js';
import { kindOfEntityId } from '../../domain/names.js';
import { paths } from '../../query/paths.js';
import { similarPapers } from '../../query/similar-papers.js';
import { ofSize, sizeOf } from '../../query/sizes.js';
import { tradeoff } from '../../query/tradeoff.js';
import { node } from './nodes.js';

/** Boards, comparisons, trade-offs, conflicts, paths and counts. */
export const rankingQueries = {
  leaderboard: (_, args, context) => leaderboard(context, args),
  boards: (_, args, context) => findBoards(context, args),
  standings: (_, args, context) => standings(context, args),
  similarPapers: async (_, { paper: id, first }, context) => {
    const paper = await context.names.paper(id);
    if (!paper) throw new ApiError('NOT_FOUND', `there is no paper "${id}"`);
    return similarPapers(context, { paper, first });
  },
  compare: (_, args, context) => compare(context, args),
  tradeoff: (_, args, context) => tradeoff(context, args),
  conflicts: (_, args, context) => conflictPage(context, args),
  paths: (_, args, context) => paths(context, args),
  facets: async (_, { by, where, first }, context) => {
    const rows = rowCount(first, 20);
    return context.store.facets(by, await context.filters.claims(where), rows);
  },
} satisfies Resolvers['Query'];

export const rankingResolvers = {
  LeaderboardRow: { method: ({ claim }, _, { loaders }) => loaders.knownEntity(claim.subjectId!) },
  AnswerRow: {
    method: ({ claim }, _, { loaders }) => (claim.subjectId === null ? null : loaders.knownEntity(claim.subjectId)),
    text: ({ claim }) => writtenValue(claim),
    otherTexts: ({ claim, others }) => [...new Set(others.map(writtenValue))].filter((text) => text !== writtenValue(claim)), // prettier-ignore
  },
  Board: {
    dataset: ({ place, placeId }, _, { loaders }) => (place === 'DATASET' ? loaders.knownEntity(placeId) : null),
    hardware: ({ place, placeId }, _, { loaders }) => (place === 'HARDWARE' ? loaders.knownEntity(placeId) : null),
    rows: async ({ rows }, { first, size }, context) => {
      const wanted = size ? await ofSize(context, rows, size) : rows;
      return wanted.slice(0, rowCount(first, 20));
    },
  },
  BoardRow: {
    method: ({ claim }, _, { loaders }) => loaders.knownEntity(claim.subjectId!),
    split: ({ claim }) => splitOf(claim),
    size: ({ claim }, _, context) => sizeOf(context, claim),
  },
  ComparisonRow: {
    metric: (row, _, { loaders }) => loaders.knownEntity(row.metricId),
    dataset: (row, _, { loaders }) => (row.datasetId === null ? null : loaders.knownEntity(row.datasetId)),
    hardware: (row, _, { loaders }) => (row.hardwareId === null ? null : loaders.knownEntity(row.hardwareId)),
  },
  ComparisonCell: { method: (cell, _, { loaders }) => loaders.knownEntity(cell.methodId) },
  TradeoffPoint: { method: ({ x }, _, { loaders }) => loaders.knownEntity(x.subjectId!) },
  Conflict: {
    method: (conflict, _, { loaders }) => loaders.knownEntity(conflict.methodId),
    metric: (conflict, _, { loaders }) => loaders.knownEntity(conflict.metricId),
    datasets: (conflict, _, { loaders }) => loaders.knownEntities(conflict.datasetIds),
    hardware: (conflict, _, { loaders }) => loaders.knownEntities(conflict.hardwareIds),
  },
  ConflictConnection: connectionResolvers,
  Path: {
    nodes: async (path, _, context) => {
      const nodes = await Promise.all(path.nodeIds.map((id) => node(context, id)));
      return nodes.filter((station) => station !== null);
    },
  },
  FacetCount: {
    label: async ({ key }, _, { loaders }) => (kindOfEntityId(key) ? (await loaders.knownEntity(key)).name : key),
    entity: ({ key }, _, { loaders }) => (kindOfEntityId(key) ? loaders.knownEntity(key) : null),
  },
} satisfies Resolvers;
