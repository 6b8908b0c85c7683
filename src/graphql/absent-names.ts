import type { FoundName } from '../ask/names.js';
import type { ClaimCondition, Understood } from '../ask/question.js';
import { list } from '../domain/wording.js';
import type { QueryContext } from '../query/context.js';
import { whereSaid } from '../query/said-names.js';
import { metricsInDimension } from '../query/same-dimension.js';
import { noteOf } from '../query/wording.js';

/** An interpretation with names of the graph in the place of others, and a note that says so. */
interface Replaced {
  readonly reading: Understood;
  readonly said: string | null;
}

const BY_SENTENCE = /^(?:VALUE|LIST_METHODS|LIST_PAPERS|COUNT)$/;

/** Searches the sentences of claims for a metric or baseline that the graph does not have: "time to first token", "beats CNNs". */
export async function withSaidNames(context: QueryContext, reading: Understood): Promise<Replaced> {
  const [where, ...others] = reading.conditions;
  const { names, intent, papers } = reading;
  if (!where || others.length > 0 || where.value || papers || !BY_SENTENCE.test(intent)) return { reading, said: null };
  for (const absent of names) {
    const { kind, name } = absent;
    const field = fieldOf(absent, where);
    const { [field ?? 'metric']: _, ...rest } = where;
    const found = field && areKnown(rest, names) ? await whereSaid(context, rest, kind, name) : undefined;
    if (!found) continue;
    const what = field === 'metric' ? `is of ${name} itself` : `names ${name} as what it is compared with`;
    return { reading: { ...reading, conditions: [found.where] }, said: `No claim ${what}; the sentences of these say “${found.spelt}”.` };
  }
  return { reading, said: null };
} // prettier-ignore

/** The field of a condition that is searched as text, since it has nothing but this name, which the graph does not have. */
function fieldOf({ kind, inGraph, broader, ids }: FoundName, where: ClaimCondition): 'baseline' | 'metric' | undefined {
  const field = kind === 'METHOD' ? 'baseline' : kind === 'METRIC' && broader?.length ? 'metric' : undefined;
  return inGraph || field === undefined || where[field]?.join() !== ids.join() ? undefined : field;
}

/** Whether the graph has all names in a condition. */
function areKnown(where: ClaimCondition, names: readonly FoundName[]): boolean {
  const absent = new Set(names.flatMap((one) => (one.inGraph ? [] : one.ids)));
  return FIELDS.every((field) => !where[field]?.some((id) => absent.has(id)));
}

/** Replaces a metric that the graph does not have, such as inference cost, by a broader one that it has, or by those of the same dimension that the named method has. */
export async function withNearMetrics(context: QueryContext, reading: Understood): Promise<Replaced> {
  const said: string[] = [];
  const instead = new Map<string, string[]>();
  for (const { kind, inGraph, name, ids, broader: above = [] } of reading.names) {
    const isAsked = reading.conditions.some(({ metric }) => metric?.some((id) => ids.includes(id)));
    if (kind !== 'METRIC' || inGraph || !isAsked) continue;
    const known = await Promise.all(above.map((one) => context.names.isKnown(one, 'METRIC')));
    const broader = above.find((_, i) => known[i]);
    const near = broader === undefined ? await nearMetrics(context, reading, name, ids) : [{ id: broader, name: broader }];
    if (near.length === 0) continue;
    ids.forEach((id) => instead.set(id, near.map((one) => one.id)));
    said.push(`No claim is about ${name} itself; these are about ${list(near.map((one) => one.name))}.`);
  }
  const conditions = reading.conditions.map((condition) => ({ ...condition, ...(condition.metric && { metric: condition.metric.flatMap((id) => instead.get(id) ?? id) }) }));
  return { reading: { ...reading, conditions }, said: noteOf(...said) };
} // prettier-ignore

/** The metrics of the dimension of one that no entity has, of which the methods of a condition have values. */
async function nearMetrics(context: QueryContext, { conditions, names }: Understood, name: string, ids: readonly string[]): Promise<{ readonly id: string; readonly name: string }[]> {
  const where = conditions.find(({ metric, value, kinds }) => metric?.some((id) => ids.includes(id)) && !value && !kinds);
  if (!where?.subject || !areKnown({ ...where, metric: undefined }, names)) return [];
  return metricsInDimension(context, where, { name });
} // prettier-ignore

const FIELDS = ['subject', 'metric', 'dataset', 'hardware', 'baseline', 'task'] as const;

/**
 * Drops names without an entity in the graph if others of the same list remain ("on A100 or WSE-3"); excluded names ("not on
 * WSE-3") are dropped as well.
 * @returns `asked`: undefined if a list has no other name; `said`: a note if only some of the compared methods are known
 */
export function withoutAbsent(reading: Understood): { asked: Understood | undefined; absent: readonly FoundName[]; said: string | null } {
  const absent = reading.names.filter((name) => !name.inGraph);
  const ids = new Set(absent.flatMap((name) => name.ids));
  const known = (list: readonly string[]): string[] => list.filter((id) => !ids.has(id));
  let empty = known(reading.methods).length < reading.methods.length;
  empty ||= reading.introduced.length > 0 && known(reading.introduced).length === 0;
  const conditions = reading.conditions.map((condition) => {
    const kept: ClaimCondition = { ...condition };
    for (const field of FIELDS) {
      if (!condition[field]) continue;
      kept[field] = known(condition[field]);
      empty ||= kept[field].length === 0;
    }
    if (condition.paper?.mentions?.some((id) => ids.has(id))) empty = true;
    const not = condition.not?.filter((left) => FIELDS.every((field) => known(left[field] ?? []).length === (left[field] ?? []).length));
    return { ...kept, ...(condition.not ? { not: not!.length > 0 ? not : undefined } : {}) };
  });
  if (!empty) return { absent, asked: { ...reading, conditions }, said: null };
  const asked = absent.every(({ kind }) => kind === 'METHOD') ? aboutMethods(reading, known(reading.methods)) : undefined;
  return { absent, asked, said: asked ? `Nothing is claimed by ${list(absent.map(({ name }) => name))} in this graph; these are about the others.` : null };
} // prettier-ignore

/** A comparison as a question about some of its methods; undefined for none, and for another question. */
function aboutMethods(reading: Understood, methods: readonly string[]): Understood | undefined {
  if (reading.intent !== 'COMPARE' || methods.length === 0) return undefined;
  return {
    ...reading,
    intent: 'VALUE',
    methods: [],
    conditions: [{ ...reading.conditions[0], subject: [...methods] }],
  };
}
