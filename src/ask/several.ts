import { parallelCircumstances } from './circumstances.js';
import type { FoundName } from './names.js';
import type { Parts } from './parts.js';
import type { ClaimCondition } from './question.js';
import { LISTED } from './vocabulary.js';

/** Conditions of a list: those that must all be met, and those that no item of the answer may meet. */
export interface Sides {
  readonly conditions: readonly ClaimCondition[];
  readonly without: readonly ClaimCondition[];
}

const FIELDS = [['METRIC', 'metric'], ['DATASET', 'dataset'], ['HARDWARE', 'hardware'], ['METHOD', 'baseline']] as const; // prettier-ignore

/** One condition for each circumstance: "accuracy with 8 and with 4 bits". Returns the conditions unchanged if there are not several. */
export function eachCircumstance(conditions: readonly ClaimCondition[], parts: Parts): readonly ClaimCondition[] {
  const parallel = parallelCircumstances(parts);
  if (!parallel) return conditions;
  return parallel.joined.flatMap(({ text }) => conditions.map((condition) => ({ ...condition, condition: text })));
}

/** "tested on both GSM8K and BBH", "report latency and accuracy", "beat BERT and ViT": one condition for each, and all must be met. */
export function eachOf(conditions: readonly ClaimCondition[], parts: Parts): readonly ClaimCondition[] {
  const { words, names } = parts;
  if (parallelCircumstances(parts)) return eachCircumstance(conditions, parts);
  const [only] = conditions;
  if (conditions.length !== 1 || only!.value) return conditions;
  for (const [kind, field] of FIELDS) {
    const asked = only![field] ?? [];
    const listed = names.filter((name) => name.kind === kind && name.ids.some((id) => asked.includes(id)));
    if (listed.length < 2 || !joinedByAnd(listed, words)) continue;
    return listed.map((name) => ({ ...only, [field]: [...name.ids] }));
  }
  return conditions;
}

const JOINING = /^(?:and|also|on|as|well|the|both|with|plus|that|reductions?|compression|optimi[sz]ation)$/;

function joinedByAnd(listed: readonly FoundName[], words: Parts['words']): boolean {
  const between = listed.slice(1).map((name, i) => words.slice(listed[i]!.to, name.from).map((word) => word.lower));
  const joined = between.every((some) => some.every((word) => JOINING.test(word) || Object.hasOwn(LISTED, word)));
  return joined && between.at(-1)!.some((word) => /^(?:and|with|plus)$/.test(word));
}

/** Groups of fields: in "on A but not on B", A and B are values of the same group. */
const SIDES: readonly (readonly (keyof ClaimCondition)[])[] = [
  ['dataset'],
  ['metric'],
  ['hardware', 'hardwareCategory', 'hardwareVendor'],
];

/**
 * "methods tested on A but not on B" excludes methods with any claim on B rather than claims that have both: the exclusion
 * applies to the same kind of items as the question.
 */
export function leftOutWhole(conditions: readonly ClaimCondition[]): Sides {
  const without: ClaimCondition[] = [];
  const kept = conditions.map((condition) => {
    // "methods not evaluated on A" are those without any claim on it.
    const isOnly = Object.keys(condition).every((field) => field === 'not');
    const isWhole = (left: ClaimCondition): boolean =>
      isOnly || SIDES.some((side) => side.some((field) => left[field]) && side.some((field) => condition[field]));
    without.push(...(condition.not ?? []).filter(isWhole));
    const not = condition.not?.filter((left) => !isWhole(left));
    const { not: _, ...rest } = condition;
    return not && not.length > 0 ? { ...rest, not } : rest;
  });
  const unique = [...new Map(without.map((left) => [JSON.stringify(left), left])).values()];
  return { conditions: kept, without: unique };
}
