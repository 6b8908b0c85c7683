import { convert, findUnit } from '../../domain/units.js';
import { connectionResolvers } from '../connections.js';
import { badInput } from '../errors.js';
import type { Resolvers } from '../generated/resolvers.js';

export const claimResolvers = {
  Claim: {
    subject: (claim, _, { loaders }) => (claim.subjectId === null ? null : loaders.knownEntity(claim.subjectId)),
    metric: (claim, _, { loaders }) => (claim.metricId === null ? null : loaders.knownEntity(claim.metricId)),
    baseline: (claim, _, { loaders }) => (claim.baselineId === null ? null : loaders.knownEntity(claim.baselineId)),
    datasets: (claim, _, { loaders }) => loaders.knownEntities(claim.datasetIds),
    hardware: (claim, _, { loaders }) => loaders.knownEntities(claim.hardwareIds),
    tasks: (claim, _, { loaders }) => loaders.knownEntities(claim.taskIds),
    paper: (claim, _, { loaders }) => loaders.knownPaper(claim.paperId),
    valueIn: (claim, { unit }) => {
      if (!findUnit(unit))
        throw badInput(`"${unit}" is no unit that claimgraph knows; expected one such as "ms", "%" or "GB"`);
      return claim.value === null || claim.unit === null ? null : convert(claim.value, claim.unit, unit);
    },
  },
  Evidence: { field: (evidence) => (evidence.field === 'title' ? 'TITLE' : 'ABSTRACT') },
  ClaimConnection: connectionResolvers,
} satisfies Resolvers;
