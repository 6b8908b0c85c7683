import type { Direction } from '../domain/graph.js';
import { areClaimed } from './claimed.js';
import type { QueryContext } from './context.js';
import type { Question } from './question.js';
import type { ClaimWhere } from './where.js';

/**
 * The spellings of a change by at least so much: papers write a reduction by half as −50 %, 2× lower or 0.5×. Undefined for a
 * question without such a bound, or if it is not known whether its metrics go up or down.
 */
export async function spellingsOfChange(context: QueryContext, { intent }: Question, conditions: readonly ClaimWhere[]): Promise<ClaimWhere[] | undefined> {
  const [where, ...others] = conditions;
  const bound = where && others.length === 0 ? leastOf(where) : undefined;
  if (!where || !bound || !/^(?:LIST_METHODS|VALUE)$/.test(intent)) return undefined;
  const found = where.metric
    ? (await byDirection(context, where)).flatMap(([better, metric]) =>
        spellings({ ...where, metric }, bound, (better === 'LOWER') === where.outcome?.includes('BETTER')),
      )
    : WAYS.filter((change) => where.change?.includes(change) ?? true).flatMap((change) => spellings({ ...where, change: [change] }, bound, change === 'DECREASE'));
  if (found.length === 0) return undefined;
  const isMet = (await areClaimed(context, found)).includes(true);
  // One spelling suffices to say why there is no answer.
  return isMet ? found : found.slice(0, 1);
} // prettier-ignore

/** The ways that changes of any metric may go: a gain above 100 % is none by which something got smaller. */
const WAYS = ['DECREASE', 'INCREASE'] as const;

/**
 * The conditions that also find changes of metrics that papers name by a word before the asked one, "token generation throughput" for
 * throughput. Of most of them it is not known which values are better, so that their claims are not for the better either.
 */
export async function changesOfMetricsAlike(context: QueryContext, { intent, conditions: asked }: Question, conditions: readonly ClaimWhere[]): Promise<ClaimWhere[]> {
  if (asked.length !== 1 || !/^(?:LIST_METHODS|VALUE)$/.test(intent)) return [];
  const alike = await Promise.all(
    conditions.map(async (where): Promise<ClaimWhere | undefined> => {
      if (!where.kinds || where.kinds.includes('ABSOLUTE') || where.outcome?.join() !== 'BETTER' || where.baseline?.length) return undefined;
      const metric = await namedAlike(context, where.metric ?? []);
      return metric.length > 0 ? { ...where, metric, outcome: ['BETTER', 'UNKNOWN'], ...(await wayOf(context, where)) } : undefined;
    }),
  );
  const found = alike.filter((where) => where !== undefined);
  const isMet = await areClaimed(context, found);
  return found.filter((_, i) => isMet[i]);
} // prettier-ignore

/** Which way the metrics of a condition on changes for the better go, if all go the same way. */
async function wayOf(context: QueryContext, where: ClaimWhere): Promise<Pick<ClaimWhere, 'change'>> {
  const [way, ...others] = await byDirection(context, where);
  if (!way || others.length > 0 || way[1].length < (where.metric?.length ?? 0)) return {};
  return { change: [way[0] === 'LOWER' ? 'DECREASE' : 'INCREASE'] };
}

/** The most metrics that are searched for each name. */
const MOST_METRICS = 50;

/** Words behind the name of a metric that do not change what it measures: "training memory requirements". */
const WORDS_BEHIND = '(?: (?:requirements?|usage|use|consumption|footprint|needs?))?';

/** Ids of other metrics whose names end with one of these metrics' names. */
async function namedAlike({ names, store }: QueryContext, metrics: readonly string[]): Promise<string[]> {
  const found = await Promise.all(
    metrics.map(async (name) => {
      const [metric] = await names.entities(name, ['METRIC']);
      const text = metric!.name.toLowerCase();
      const { rows } = await store.findEntities({ kind: 'METRIC', text }, { by: 'CLAIMS', descending: true }, { first: MOST_METRICS });
      return rows.flatMap(({ item }) => (isAlike(item.name.toLowerCase(), text) ? [item.id] : []));
    }),
  );
  const own = metrics.length > 0 ? await names.ids(metrics, ['METRIC'], false) : [];
  return [...new Set(found.flat())].filter((id) => !own.includes(id)).sort();
} // prettier-ignore

function isAlike(name: string, text: string): boolean {
  const at = name.indexOf(` ${text}`);
  return at >= 0 && new RegExp(`^${WORDS_BEHIND}$`).test(name.slice(at + text.length + 1));
}

function spellings(where: ClaimWhere, bound: Least, goesDown: boolean): ClaimWhere[] {
  const factor = factorOf(bound, goesDown);
  if (factor === undefined) return [];
  const { sign } = bound;
  const share = goesDown ? 1 - 1 / factor : factor - 1;
  const below = { gt: 0, [sign === 'gt' ? 'lt' : 'lte']: tidy(1 / factor) };
  return [
    { ...where, kinds: ['DELTA'], value: { [sign]: tidy(100 * share) }, unit: '%' },
    { ...where, kinds: ['FACTOR'], value: { [sign]: tidy(factor) }, unit: 'x' },
    ...(goesDown ? [{ ...where, kinds: ['FACTOR'] as const, value: below, unit: 'x' }] : []),
  ];
}

interface Least {
  readonly sign: 'gt' | 'gte';
  readonly number: number;
  readonly unit: string;
}

/** The lower bound of a condition on changes; undefined for another one. */
function leastOf({ value, unit, ...where }: ClaimWhere): Least | undefined {
  const { gt, gte, lt, lte } = value ?? {};
  const number = gte ?? gt ?? 0;
  if (!isOfChanges(where) || number <= 0 || typeof (lt ?? lte) === 'number') return undefined;
  return unit === '%' || unit === 'x' ? { sign: typeof gte === 'number' ? 'gte' : 'gt', number, unit } : undefined;
}

function isOfChanges({ kinds, metric, outcome }: ClaimWhere): boolean {
  // Only changes are for the better or worse.
  if (!metric && !kinds) return /^(?:BETTER|WORSE)$/.test(outcome?.join() ?? '');
  return kinds?.includes('FACTOR') === true && !kinds.includes('ABSOLUTE');
}

/** The metrics of a condition on claims for the better or worse, by which of their values are better. Those of which that is not known are left out. */
async function byDirection({ names }: QueryContext, { metric, outcome }: ClaimWhere): Promise<[Direction, string[]][]> {
  if (!metric || outcome?.length !== 1 || !/^(?:BETTER|WORSE)$/.test(outcome[0]!)) return [];
  const entities = await Promise.all(metric.map(async (name) => (await names.entities(name, ['METRIC']))[0]));
  return (['LOWER', 'HIGHER'] as const).flatMap((better): [Direction, string[]][] => {
    const some = metric.filter((_, i) => entities[i]?.betterWhen === better);
    return some.length > 0 ? [[better, some]] : [];
  });
} // prettier-ignore

/** By how many times a value changes: 2 for a reduction by 50 %, 1.5 for an increase by 50 %. */
function factorOf({ number, unit }: Least, goesDown: boolean): number | undefined {
  if (unit === 'x') return number > 1 ? number : undefined;
  if (!goesDown) return 1 + number / 100;
  return number < 100 ? 1 / (1 - number / 100) : undefined;
}

function tidy(value: number): number {
  return Number(value.toPrecision(6));
}
