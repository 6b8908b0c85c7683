import { FIELD_OF_KIND } from '../domain/roles.js';
import type { QueryContext } from './context.js';
import { EVERY } from './cursors.js';
import { LISTS } from './list-answer.js';
import type { Question } from './question.js';
import { type ClaimWhere, withoutUndefined } from './where.js';

/** Excludes every item of the listed kind (a method, a dataset, …) that has a claim which meets one of `without`. */
export async function withoutWhole(
  context: QueryContext,
  question: Question,
  conditions: readonly ClaimWhere[],
): Promise<readonly ClaimWhere[]> {
  const { without = [] } = question;
  if (without.length === 0) return conditions;
  const sort = sortOf(question);
  return Promise.all(
    conditions.map(async (where) => {
      const not = await Promise.all(without.map((left) => leftOut(context, sort, where, left)));
      return { ...where, not: [...(where.not ?? []), ...not.flatMap((one) => one ?? [])] };
    }),
  );
}

type Sort = NonNullable<Question['counted']>;

/** What the question lists or counts. */
function sortOf({ intent, counted = 'CLAIM' }: Question): Sort {
  if (intent === 'COUNT') return counted;
  if (intent === 'LIST_BASELINES') return 'BASELINE';
  return intent in LISTS ? LISTS[intent as keyof typeof LISTS] : 'PAPER';
}

/** The condition on claims that excludes one of `without`; undefined if nothing meets it. */
async function leftOut(
  { store, filters }: QueryContext,
  sort: Sort,
  where: ClaimWhere,
  left: ClaimWhere,
): Promise<ClaimWhere | undefined> {
  if (sort === 'PAPER') return { paper: { claims: [left] } };
  if (sort === 'METHOD' || sort === 'CLAIM') return { subjectClaims: [left] };
  const field = sort === 'BASELINE' ? 'baseline' : FIELD_OF_KIND[sort];
  const filter = await filters.claims(elsewhere(where, left));
  const ids = (await store.facets(sort, filter, EVERY)).map(({ key }) => key);
  return ids.length > 0 ? { [field]: ids, includeNarrower: false } : undefined;
}

/** "which metrics does X report on A but not on B": what X reports on B. */
function elsewhere({ not: _, ...where }: ClaimWhere, left: ClaimWhere): ClaimWhere {
  const isDevice = left.hardware ?? left.hardwareCategory ?? left.hardwareVendor;
  const device = isDevice ? { hardware: undefined, hardwareCategory: undefined, hardwareVendor: undefined } : {};
  return withoutUndefined({ ...where, ...device, ...left });
}
