import { list } from '../domain/wording.js';
import { claimsOf } from './answer-claims.js';
import { isOfMethod } from './answer-rows.js';
import type { QueryContext } from './context.js';
import { EVERY } from './cursors.js';
import type { ClaimWhere } from './where.js';

interface Sized {
  readonly conditions: readonly ClaimWhere[];
  /** Names the methods of several sizes. */
  readonly note: string | null;
}

/**
 * The conditions of a question for methods of a size that also names a dataset, without sizes that papers tell of models for other datasets:
 * a model of 3.7 M parameters for one dataset is not the one that is measured on another. A size without a dataset is that of the method;
 * the note names methods with several.
 */
export async function withoutSizesElsewhere(
  context: QueryContext,
  conditions: readonly ClaimWhere[],
): Promise<Sized> {
  const asked = [...new Set(conditions.flatMap(({ dataset }) => dataset ?? []))];
  if (asked.length === 0 || conditions.length < 2) return { conditions, note: null };
  const sizes = await Promise.all(conditions.map((where) => isOfSize(context, where)));
  const here = await withWider(context, asked);
  const narrowed = await Promise.all(
    conditions.map(async (where, i) => (sizes[i] ? notElsewhere(context, where, here) : where)),
  );
  const others = narrowed.filter((_, i) => !sizes[i]);
  return { conditions: narrowed, note: await severalSizes(context, narrowed.filter((_, i) => sizes[i]), others) };
} // prettier-ignore

async function notElsewhere({ store, filters }: QueryContext, where: ClaimWhere, here: ReadonlySet<string>): Promise<ClaimWhere> {
  const facets = await store.facets('DATASET', await filters.claims(where), EVERY);
  const others = facets.map(({ key }) => key).filter((id) => !here.has(id));
  return others.length === 0 ? where : { ...where, not: [...(where.not ?? []), { dataset: others }] };
} // prettier-ignore

/** Datasets, with their parts and those that they are part of. */
async function withWider({ names, loaders }: QueryContext, datasets: readonly string[]): Promise<Set<string>> {
  const ids = await names.ids(datasets, ['DATASET'], true);
  const entities = await loaders.knownEntities(ids);
  return new Set([...ids, ...entities.flatMap(({ broader }) => broader)]);
}

async function isOfSize({ names }: QueryContext, { metric, dataset }: ClaimWhere): Promise<boolean> {
  if (!metric?.length || dataset) return false;
  const entities = await Promise.all(metric.map((name) => names.entities(name, ['METRIC'])));
  return entities.some(([first]) => isOfMethod(first));
}

/** A note on the methods of the answer with different sizes, of which it is not known which one has the other values. */
async function severalSizes(context: QueryContext, sizes: readonly ClaimWhere[], others: readonly ClaimWhere[]): Promise<string | null> {
  const [size] = sizes;
  if (!size) return null;
  const met = await claimsOf(context, [{ ...size, subjectClaims: others }]);
  const subjects = [...new Set(met.flatMap(({ subjectId }) => subjectId ?? []))];
  if (subjects.length === 0) return null;
  const all = await claimsOf(context, [{ metric: size.metric, subject: subjects, kinds: ['ABSOLUTE'], includeNarrower: false }]);
  const several = subjects.filter((id) => new Set(all.flatMap(({ subjectId, baseValue }) => (subjectId === id ? [baseValue] : []))).size > 1);
  const named = (await context.loaders.knownEntities(several)).map(({ name }) => name);
  return named.length === 0 ? null : `Of ${list(named)} several sizes are claimed; which of them has the other value is not told.`;
} // prettier-ignore
