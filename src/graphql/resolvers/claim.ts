import { deltaKind } from '../../domain/delta-kind.js';
import type { Claim, Dimension } from '../../domain/graph.js';
import { convert, findUnit } from '../../domain/units.js';
import { connectionResolvers } from '../connections.js';
import { badInput } from '../../query/errors.js';
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
    valueIn: (claim, { unit }) => valueIn(claim, unit),
    deltaKind: async (claim, _, { loaders }) => {
      if (claim.kind !== 'DELTA') return null;
      const metric = claim.metricId === null ? undefined : await loaders.knownEntity(claim.metricId);
      return deltaKind(claim, metric?.dimension ?? null);
    },
  },
  Evidence: { field: ({ field }) => EVIDENCE_FIELDS[field] },
  ClaimConnection: connectionResolvers,
} satisfies Resolvers;

const EVIDENCE_FIELDS = { title: 'TITLE', abstract: 'ABSTRACT', table: 'TABLE' } as const;

const BASE_UNITS: Readonly<Record<Dimension, string>> = {
  TIME: 's',
  BYTES: 'B',
  RATIO: 'x',
  COUNT: 'params',
  RATE: 'Hz',
  ENERGY: 'J',
  POWER: 'W',
  MONEY: 'USD',
  DECIBEL: 'dB',
  COMPUTE: 'FLOPs',
  SCORE: 'points',
};

/** The value in another unit; null if the claim has none, or one of another dimension. */
function valueIn(claim: Claim, unit: string): number | null {
  const wanted = findUnit(unit);
  if (!wanted) throw badInput(`"${unit}" is not a known unit; expected one such as "ms", "%" or "GB"`);
  if (claim.unit !== null && findUnit(claim.unit) === wanted) return claim.value;
  if (claim.baseValue === null || claim.dimension === null) return null;
  return convert(claim.baseValue, BASE_UNITS[claim.dimension], wanted.symbol);
}
