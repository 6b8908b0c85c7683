import { ROLE_OF_KIND } from '../domain/roles.js';
import type { EntityKind } from '../domain/extraction.js';
import type { Claim, Entity } from '../domain/graph.js';
import type { Answered, Question } from './question.js';
import { claimsOf } from './answer-claims.js';
import { areClaimed } from './claimed.js';
import { connection, type ListConnection } from './connection.js';
import type { QueryContext } from './context.js';
import { EVERY } from './cursors.js';
import { mentionedPage } from './mentioned.js';
import { datasetsNamedFor } from './named-for-task.js';
import { entityPage } from './pages.js';
import type { ClaimWhere } from './where.js';
import { noteOf } from './wording.js';

/** The kind of entity that each intent lists. */
export const LISTS = {
  LIST_METHODS: 'METHOD',
  LIST_DATASETS: 'DATASET',
  LIST_HARDWARE: 'HARDWARE',
  LIST_TASKS: 'TASK',
  LIST_METRICS: 'METRIC',
} as const;

type Listed = Pick<Answered, 'conditions' | 'note'>;

/** A question without conditions also lists entities without claims. */
export function claimsAsked(conditions: readonly ClaimWhere[]): { claims?: readonly ClaimWhere[] } {
  return conditions.every((where) => Object.keys(where).length === 0) ? {} : { claims: conditions };
}

/** Entities by their claims; for conditions on only a task or topic, also by what papers about it mention. */
export async function listAnswer(
  context: QueryContext,
  { conditions, note, either, asked: [own] = conditions }: Listed & Pick<Question, 'either'> & { readonly asked?: readonly ClaimWhere[] },
  kind: EntityKind,
  first: number,
): Promise<Answered> {
  if (either) return methodsOfAny(context, { conditions, note }, first);
  const { claims: asked } = claimsAsked(conditions);
  const claims = async (): Promise<Claim[]> => {
    if (!asked && kind !== 'METHOD') return [];
    const found = await claimsOf(context, conditions, kind === 'METHOD' ? 'ALL' : 'ANY');
    const named = found.filter((claim) => names(claim, kind));
    // If no claim has a method, only the claims themselves can be listed.
    return named.length > 0 ? named : found;
  };
  const [only] = conditions;
  const topical = conditions.length === 1 && Object.keys(only!).every((field) => field === 'paper' || field === 'task');
  if (topical && (only!.paper || only!.task)) return { ...(await onTopic(context, { where: only!, own: own!, note }, kind, first)), conditions, claims };
  const result = await entityPage(context, kind, { first, where: claimsAsked(conditions) });
  const instead = result.rows.length === 0 && asked ? await namedElsewhere(context, { conditions, note }, kind, first) : undefined;
  return instead ?? { result, conditions, note, claims };
} // prettier-ignore

interface OnTopic {
  readonly where: ClaimWhere;
  /** The condition of the question, before it was widened. */
  readonly own: ClaimWhere;
  readonly note: string | null;
}

/** What papers on a task or topic name; of datasets, first those whose name says the task. */
async function onTopic(context: QueryContext, { where, own, note }: OnTopic, kind: EntityKind, first: number): Promise<Pick<Answered, 'result' | 'note'>> {
  const named = kind === 'DATASET' ? await datasetsNamedFor(context, own) : [];
  const result = await mentionedPage(context, kind, { papers: where.paper ?? {}, tasks: where.task ?? [], first, named });
  const said = named.length > 0 ? 'Those whose name says so, then what' : 'What';
  const isOther = own.paper?.text && where.paper?.text && own.paper.text !== where.paper.text;
  return { result, note: noteOf(isOther ? note : null, `${said} papers on it name, those in most papers first.`) };
} // prettier-ignore

/** If no claim has an entity of a kind: those in claims whose sentences say what was asked, or else those that the papers name. */
async function namedElsewhere(context: QueryContext, { conditions, note }: Listed, kind: EntityKind, first: number): Promise<Answered | undefined> {
  if (kind !== 'HARDWARE' || !isOfTraining(conditions)) return namedInPapers(context, { conditions, note }, kind, first);
  const trained = conditions.map(({ metric: _, ...where }) => ({ ...where, text: [where.text, 'train'].filter(Boolean).join(' ') }));
  const said = 'No such claim names a device; the sentences of these say that it was used for training.';
  return listAnswer(context, { conditions: trained, note: note ?? said }, kind, first);
} // prettier-ignore

/** "which hardware was used for training?", where the metrics are not of the question but what training is measured by. */
function isOfTraining(conditions: readonly ClaimWhere[]): boolean {
  const [only, ...others] = conditions;
  return others.length === 0 && (only?.metric?.length ?? 0) > 1 && only!.metric!.every((name) => name.startsWith('training '));
} // prettier-ignore

/** Whether a claim has an entity of the listed kind. */
function names({ subjectId, metricId, datasetIds, hardwareIds, taskIds }: Claim, kind: EntityKind): boolean {
  const ids = { METHOD: [subjectId], METRIC: [metricId], DATASET: datasetIds, HARDWARE: hardwareIds, TASK: taskIds };
  return ids[kind].some((id) => id !== null);
}

/** Fields that refer to an entity, so that papers can mention it instead of making claims about it. */
const NAMING = new Set<string>(['subject', 'metric', 'dataset', 'hardware', 'baseline', 'task']);

/** If no claim has an entity of a kind, those named by the papers that mention everything in the question. */
async function namedInPapers(context: QueryContext, { conditions }: Listed, kind: EntityKind, first: number): Promise<Answered | undefined> {
  if (kind === 'METHOD' || conditions.some((where) => !Object.keys(where).every((field) => NAMING.has(field)))) return undefined;
  const mentions = conditions.flatMap((where) => [where.subject, where.metric, where.dataset, where.hardware, where.baseline, where.task].flatMap((ids) => ids?.slice(0, 1) ?? []));
  const result = await mentionedPage(context, kind, { papers: { mentions: [...new Set(mentions)] }, tasks: [], first });
  if (result.rows.length === 0) return undefined;
  const noun = ROLE_OF_KIND[kind].toLowerCase();
  return { result, conditions, note: `No claim of that names a ${noun}; its papers name these.`, claims: () => Promise.resolve([]) };
} // prettier-ignore

/** The baselines of claims, most claims first. With several conditions, the baselines of all of them. If no claim names one, the claims themselves. */
export async function baselinesAnswer(context: QueryContext, { conditions, note }: Listed, first: number): Promise<Answered> {
  const page = await entitiesOf(context, await baselinesOf(context, conditions), first);
  const isNone = page.rows.length === 0;
  const claims = async (): Promise<Claim[]> => (await claimsOf(context, conditions)).filter((claim) => isNone || claim.baselineId !== null);
  const none = isNone && (await areClaimed(context, conditions)).every(Boolean) ? 'Such claims name nothing that they are compared with.' : null;
  return { result: page, conditions, note: noteOf(note, none), claims };
} // prettier-ignore

/** The methods with a claim that meets any of the conditions, most claims first. */
async function methodsOfAny(context: QueryContext, { conditions, note }: Listed, first: number): Promise<Answered> {
  const filters = await Promise.all(conditions.map((where) => context.filters.claims(where)));
  const facets = (await Promise.all(filters.map((filter) => context.store.facets('SUBJECT', filter, EVERY)))).flat();
  const counts = new Map<string, number>();
  for (const { key, count } of facets) counts.set(key, (counts.get(key) ?? 0) + count);
  const order = [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  const claims = async (): Promise<Claim[]> => {
    const found = await claimsOf(context, conditions);
    const named = found.filter((claim) => names(claim, 'METHOD'));
    return named.length > 0 ? named : found;
  };
  return { result: await entitiesOf(context, order, first), conditions, note, claims };
} // prettier-ignore

/** Maximum number of methods that `baselinesAnswer` lists. */
export async function countBaselines(context: QueryContext, conditions: readonly ClaimWhere[]): Promise<number> {
  return (await baselinesOf(context, conditions)).length;
}

async function baselinesOf(context: QueryContext, conditions: readonly ClaimWhere[]): Promise<{ key: string; count: number }[]> {
  const filters = await Promise.all(conditions.map((where) => context.filters.claims(where)));
  const [most = [], ...others] = await Promise.all(filters.map((filter) => context.store.facets('BASELINE', filter, EVERY)));
  const keys = others.map((facets) => new Set(facets.map(({ key }) => key)));
  return most.filter(({ key }) => keys.every((known) => known.has(key)));
} // prettier-ignore

async function entitiesOf(context: QueryContext, counts: readonly { key: string; count: number }[], first: number): Promise<ListConnection<Entity>> {
  const shown = counts.slice(0, first);
  const entities = await context.loaders.knownEntities(shown.map(({ key }) => key));
  const rows = entities.map((item, i) => ({ item, position: { value: shown[i]!.count, id: item.id } }));
  const page = { rows, hasNext: counts.length > first };
  return connection('METHOD', 'baselines by claims', {}, page, () => Promise.resolve(counts.length));
} // prettier-ignore
