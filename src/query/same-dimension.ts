import type { Entity } from '../domain/graph.js';
import { lookup } from '../lexicon/lexicon.js';
import type { QueryContext } from './context.js';
import type { ClaimWhere } from './where.js';

/** Dimensions within which another metric of a method answers nearly the same: its training time for its GPU hours. */
const NEAR = /^(?:TIME|BYTES|COMPUTE|ENERGY|POWER|MONEY)$/;
/** What is spent once, for training, is no substitute for what is spent at each use. */
const OF_TRAINING = /train|tuning|GPU[ -]?(?:hours|days|time)/i;
const MOST_METRICS = 100;

/** The metrics of which a named method has values in the dimension of another metric, of which it has none. */
export async function metricsInDimension({ store, filters, loaders }: QueryContext, where: ClaimWhere, asked: Pick<Entity, 'name'> & Partial<Pick<Entity, 'dimension'>>): Promise<Entity[]> {
  const { name, dimension = lookup('METRIC', name)?.dimension } = asked;
  if (!where.subject?.length || !dimension || !NEAR.test(dimension)) return [];
  const facets = await store.facets('METRIC', await filters.claims({ ...where, metric: undefined, kinds: ['ABSOLUTE'] }), MOST_METRICS);
  const metrics = await loaders.knownEntities(facets.map(({ key }) => key));
  // The p95 latency is not the latency.
  if (metrics.some((metric) => name.endsWith(` ${metric.name}`))) return [];
  return metrics.filter((metric) => metric.dimension === dimension && OF_TRAINING.test(metric.name) === OF_TRAINING.test(name));
} // prettier-ignore
