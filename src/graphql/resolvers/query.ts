import { previewOf } from './extraction.js';
import { ask } from '../ask.js';
import { rowCount } from '../../query/cursors.js';
import type { Resolvers } from '../generated/resolvers.js';
import { claimPage, entityPage, paperPage } from '../../query/pages.js';
import { claimsOfNodes, pointersIn } from '../prefetch/selections.js';
import { search } from '../../query/search.js';
import { changeQueries } from './changes.js';
import { node } from './nodes.js';
import { rankingQueries } from './rankings.js';
import { typeOfAnswer, typeOfNode } from './types.js';

export const queryResolvers = {
  Query: {
    node: (_, { id }, context) => node(context, id),
    paper: async (_, { id }, { names }) => (await names.paper(id)) ?? null,
    papers: (_, args, context) => paperPage(context, args),
    entities: (_, { name, kinds }, { names }) => names.entities(name, kinds ?? undefined),
    methods: (_, args, context, info) => entityPage(context, 'METHOD', args, claimsOfNodes(info)),
    datasets: (_, args, context, info) => entityPage(context, 'DATASET', args, claimsOfNodes(info)),
    metrics: (_, args, context, info) => entityPage(context, 'METRIC', args, claimsOfNodes(info)),
    hardware: (_, args, context, info) => entityPage(context, 'HARDWARE', args, claimsOfNodes(info)),
    tasks: (_, args, context, info) => entityPage(context, 'TASK', args, claimsOfNodes(info)),
    claims: (_, args, context, info) => claimPage(context, args, pointersIn(info)),
    search: (_, { text, kinds, first }, { store }) =>
      search(store, { text, kinds: kinds ?? undefined, first: rowCount(first, 10) }),
    stats: async (_, __, { store }) => {
      const [stats, info] = await Promise.all([store.stats(), store.info()]);
      const { METHOD: methods, DATASET: datasets, METRIC: metrics, HARDWARE: hardware, TASK: tasks } = stats.entities;
      const { papers, claims } = stats;
      return { papers, claims, methods, datasets, metrics, hardware, tasks, store: info.store, version: info.version };
    },
    viewer: (_, __, { viewer }) => ({ name: viewer.name, roles: [...viewer.roles] }),
    ...rankingQueries,
    ...changeQueries,
    ask: (_, args, context) => ask(context, args),
    extract: (_, { paper }, context) => previewOf(context, paper),
  },
  SearchHit: { entity: (hit, _, { loaders }) => loaders.knownEntity(hit.entityId) },
  Answer: {
    summary: ({ summary }) => summary(),
    rows: ({ rows }) => rows().then((found) => [...found]),
    boards: ({ boards }) => boards().then((found) => [...found]),
  },
  Node: { __resolveType: typeOfNode },
  AskResult: { __resolveType: typeOfAnswer },
} satisfies Resolvers;
