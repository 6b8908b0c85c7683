import { lookup } from '../lexicon/lexicon.js';
import type { EntityKind } from '../domain/extraction.js';
import type { Claim, Direction, Entity } from '../domain/graph.js';
import type { StoredPaper } from '../store/port/graph-store.js';
import type { ClaimFilter } from '../store/port/queries.js';
import { compare, type ComparisonRow } from './compare.js';
import type { ListConnection } from './connection.js';
import type { QueryContext } from './context.js';
import { MOST_ROWS } from './cursors.js';
import { absoluteOnly } from './filters.js';
import { leaderboard, type Leaderboard } from './leaderboard.js';
import { UNDATED } from './empty.js';
import { introducedPage, mentionedPage } from './mentioned.js';
import { claimPage, entityPage, paperPage } from './pages.js';
import { count, list } from './wording.js';
import { tradeoff, type TradeoffPoint } from './tradeoff.js';
import type { ClaimWhere, PaperWhere } from './where.js';

/** A parsed question, with names resolved to entities. */
export interface Question {
  readonly intent:
    | 'LIST_METHODS' | 'LIST_DATASETS' | 'LIST_HARDWARE' | 'LIST_METRICS' | 'LIST_PAPERS'
    | 'VALUE' | 'BEST' | 'COMPARE' | 'TRADEOFF' | 'COUNT'; // prettier-ignore
  /** For COUNT: what is counted. */
  readonly counted?: EntityKind | 'PAPER' | 'CLAIM';
  /** Conditions, of which each must be met by a claim of the answer. At least one. */
  readonly conditions: readonly ClaimWhere[];
  /** Conditions on the papers themselves and not on their claims. */
  readonly papers?: PaperWhere;
  /** Ids of entities of which the papers must introduce one. */
  readonly introduced: readonly string[];
  /** COMPARE: the methods. */
  readonly methods: readonly string[];
  /** What nothing in the answer may have any claim of. */
  readonly without?: readonly ClaimWhere[];
  /** For BEST: methods of which it is asked whether they are the best. */
  readonly whether?: readonly string[];
  /** The order of publication, when the question asks for it. */
  readonly order?: 'NEWEST' | 'OLDEST';
  /** For BEST: the direction when it is not the metric's better one. */
  readonly direction?: Direction;
}

export type AnswerResult =
  | ListConnection<Entity>
  | ListConnection<StoredPaper>
  | ListConnection<Claim>
  | Leaderboard
  | { readonly rows: readonly ComparisonRow[] }
  | { readonly points: readonly TradeoffPoint[] }
  | { readonly count: number };

export interface Answered {
  readonly result: AnswerResult;
  /** The conditions that were actually used. */
  readonly conditions: readonly ClaimWhere[];
  /** A sentence about how the conditions were widened; null when they were not. */
  readonly note: string | null;
  /** The claims that the answer is based on, at most some hundreds. */
  readonly claims: () => Promise<Claim[]>;
}

const LISTS = {
  LIST_METHODS: 'METHOD',
  LIST_DATASETS: 'DATASET',
  LIST_HARDWARE: 'HARDWARE',
  LIST_METRICS: 'METRIC',
} as const;

/**
 * Answers a parsed question.
 * @throws QueryError as the pages and rankings do
 */
export async function answer(context: QueryContext, question: Question, first: number): Promise<Answered> {
  if (question.introduced.length > 0) return ofPapers(await introducedPage(context, question.introduced, question.papers, first));
  if (question.papers) return papersAnswer(context, question, question.papers, first);
  const { conditions, note } = await prepared(context, question);
  const asked = { ...question, conditions };
  const claims = (): Promise<Claim[]> => claimsOf(context, conditions, 'ANY', question.order);
  switch (question.intent) {
    case 'BEST':
      return bestAnswer(context, asked, note, first);
    case 'COMPARE':
      return comparisonAnswer(context, asked, note, first);
    case 'TRADEOFF': {
      const [x, y] = [conditions[0]!, conditions[1] ?? conditions[0]!];
      return { result: { points: await tradeoff(context, { x, y, first }) }, conditions, note, claims: () => Promise.resolve([]) };
    }
    case 'COUNT':
      return countAnswer(context, asked, note);
    case 'LIST_PAPERS':
      return papersOfClaims(context, asked, note, first);
    case 'VALUE':
      return { result: await valueResult(context, conditions, first), conditions, note, claims };
    default:
      return listAnswer(context, asked, LISTS[question.intent], note, first);
  }
} // prettier-ignore

/** The conditions as they are answered, and a note when they are not those of the question. */
async function prepared(context: QueryContext, question: Question): Promise<Widened> {
  const { conditions, note } = await widened(context, question);
  const undated = question.order ? await undatedNote(context) : null;
  return {
    conditions: await withoutWhole(context, question, conditions),
    note: [note, undated].filter(Boolean).join(' ') || null,
  };
}

/** Leaves out every method, or every paper, that has a claim which meets one of `without`. */
async function withoutWhole(context: QueryContext, { without, intent, counted }: Question, conditions: readonly ClaimWhere[]): Promise<readonly ClaimWhere[]> {
  if (!without?.length) return conditions;
  const ofPapers = intent === 'LIST_PAPERS' || counted === 'PAPER';
  const filters = await Promise.all(without.map((where) => context.filters.claims(where)));
  const left = await Promise.all(filters.map((filter) => (ofPapers ? paperIdsOf(context, filter) : subjectsOf(context, filter))));
  const ids = [...new Set(left.flat())].sort();
  if (ids.length === 0) return conditions;
  const not: ClaimWhere = ofPapers ? { papers: ids } : { subject: ids, includeNarrower: false };
  return conditions.map((where) => ({ ...where, not: [...(where.not ?? []), not] }));
} // prettier-ignore

/** Maximum number of methods or papers to leave out or to rank among. */
const MOST_NAMED = 1000;

async function subjectsOf({ store }: QueryContext, filter: ClaimFilter): Promise<string[]> {
  return (await store.facets('SUBJECT', filter, MOST_NAMED)).map(({ key }) => key);
}

async function paperIdsOf({ store }: QueryContext, filter: ClaimFilter): Promise<string[]> {
  const page = await store.findPapers(
    { claims: [filter] },
    { by: 'PUBLISHED', descending: true },
    { first: MOST_NAMED },
  );
  return page.rows.map(({ item }) => item.id);
}

/** Papers with such claims; if there are none, papers that mention all named entities. */
async function papersOfClaims(context: QueryContext, { conditions, order }: Question, note: string | null, first: number): Promise<Answered> {
  const page = await paperPage(context, { first, where: claimsAsked(conditions), oldestFirst: order === 'OLDEST' });
  const claims = (): Promise<Claim[]> => claimsOf(context, conditions, 'ANY', order);
  const mentions = conditions.flatMap(({ subject, metric, dataset, hardware, baseline, task, paper }) =>
    [subject, metric, dataset, hardware, baseline, task, paper?.mentions].flatMap((names) => names?.slice(0, 1) ?? []),
  );
  const plain = conditions.every((where) => !where.value && !where.not && !where.hardwareCategory && !where.hardwareVendor);
  if (page.rows.length > 0 || !plain || mentions.length === 0) return { result: page, conditions, note, claims };
  const { published } = conditions[0]!;
  const wider = await paperPage(context, { first, where: { mentions, published } });
  if (wider.rows.length === 0) return { result: page, conditions, note, claims };
  return { ...ofPapers(wider), note: 'No paper claims that; these mention it.' };
} // prettier-ignore

function ofPapers(result: ListConnection<StoredPaper>): Answered {
  return { result, conditions: [{}], note: null, claims: () => Promise.resolve([]) };
}

async function papersAnswer(context: QueryContext, question: Question, where: PaperWhere, first: number): Promise<Answered> {
  const page = await paperPage(context, { first, where, oldestFirst: question.order === 'OLDEST' });
  const undated = where.published || question.order ? await undatedNote(context) : null;
  if (undated === null && page.rows.length === 0 && where.affiliation?.length) return papersOfMakers(context, question, where, first);
  const result = question.intent === 'COUNT' ? { count: await page.totalCount() } : page;
  return { ...ofPapers(page), result, note: undated };
} // prettier-ignore

/** A note that dates cannot be asked for here; null when some paper has one. */
async function undatedNote({ store }: QueryContext): Promise<string | null> {
  return (await store.countPapers({ publishedFrom: '0' })) === 0 ? UNDATED : null;
}

/** Where no paper names the organisation of its authors: the papers that introduce a method of a family that is known to be its. */
async function papersOfMakers(context: QueryContext, { intent }: Question, where: PaperWhere, first: number): Promise<Answered> {
  const organizations = where.affiliation!;
  const named = await context.store.countPapers({ affiliations: [''] });
  const note = named === 0 ? 'No paper of this graph says where its authors work.' : `No paper says that an author works at ${list(organizations)}.`;
  const none = { ...ofPapers(await paperPage(context, { first, where })), note };
  const methods = await context.names.methodsBy(organizations);
  const { text, mentions, published } = where;
  if (methods.length === 0 || text || mentions?.length) return intent === 'COUNT' ? { ...none, result: { count: 0 } } : none;
  const found = await introducedPage(context, methods, { published }, first);
  if (found.rows.length === 0) return intent === 'COUNT' ? { ...none, result: { count: 0 } } : none;
  const result = intent === 'COUNT' ? { count: await found.totalCount() } : found;
  return { ...none, result, note: `${note} These introduce a model of a family that is known to be of ${list(organizations)}.` };
} // prettier-ignore

function valueResult(context: QueryContext, conditions: readonly ClaimWhere[], first: number): Promise<AnswerResult> {
  return conditions.length === 1
    ? claimPage(context, { first, where: conditions[0] })
    : entityPage(context, 'METHOD', { first, where: { claims: conditions } });
}

/** A question without conditions also lists entities without claims. */
function claimsAsked(conditions: readonly ClaimWhere[]): { claims?: readonly ClaimWhere[] } {
  return conditions.every((where) => Object.keys(where).length === 0) ? {} : { claims: conditions };
}

/** Entities by their claims; for conditions on only a task or topic, also by what papers about it mention. */
async function listAnswer(
  context: QueryContext,
  { conditions }: Question,
  kind: EntityKind,
  note: string | null,
  first: number,
): Promise<Answered> {
  const everything = conditions.every((where) => Object.keys(where).length === 0);
  const claims = async (): Promise<Claim[]> => {
    if (everything && kind !== 'METHOD') return [];
    const found = await claimsOf(context, conditions, kind === 'METHOD' ? 'ALL' : 'ANY');
    return kind === 'METHOD' ? found.filter((claim) => claim.subjectId !== null) : found;
  };
  const [only] = conditions;
  const topical = conditions.length === 1 && Object.keys(only!).every((field) => field === 'paper' || field === 'task');
  if (topical && (only!.paper || only!.task)) {
    const result = await mentionedPage(context, kind, { papers: only!.paper ?? {}, tasks: only!.task ?? [], first });
    return { result, conditions, note: 'What papers on it name, those in most papers first.', claims };
  }
  return { result: await entityPage(context, kind, { first, where: claimsAsked(conditions) }), conditions, note, claims };
} // prettier-ignore

async function comparisonAnswer(context: QueryContext, question: Question, note: string | null, first: number): Promise<Answered> {
  const [where] = question.conditions;
  const { methods, conditions } = question;
  const rows = await compare(context, { methods, where, first });
  const claims = async (): Promise<Claim[]> => {
    const direct = await claimsOf(context, [{ ...where, subject: methods, baseline: methods }]);
    const found = [...direct, ...rows.flatMap((row) => row.cells.flatMap((cell) => cell.claims))];
    return found.length > 0 ? found : claimsOf(context, [{ ...where, subject: methods }]);
  };
  return { result: { rows }, conditions, note, claims };
} // prettier-ignore

/** The condition to rank by, restricted to methods that meet all others; a note says so. */
async function amongThose(context: QueryContext, [where = {}, ...others]: readonly ClaimWhere[]): Promise<[ClaimWhere, string | null]> {
  if (others.length === 0) return [where, null];
  const filters = await Promise.all(others.map((other) => context.filters.claims(other)));
  const [first = [], ...rest] = await Promise.all(filters.map((filter) => subjectsOf(context, filter)));
  const subject = first.filter((id) => rest.every((ids) => ids.includes(id))).sort();
  return [{ ...where, subject, includeNarrower: false }, `Among the ${count(subject.length, 'method')} that meet${subject.length === 1 ? 's' : ''} the rest.`];
} // prettier-ignore

/** The best methods for a metric; if the question names none, for the metric with most claims. If that has no values, its claims. */
async function bestAnswer(context: QueryContext, question: Question, note: string | null, first: number): Promise<Answered> {
  const [where, among] = await amongThose(context, question.conditions);
  const metric = await rankedMetric(context, where);
  const named = (where.metric ?? []).length === 1;
  if (metric === undefined) {
    const claimed: ClaimWhere = where.metric ? where : { ...where, relation: ['STATE_OF_THE_ART', 'OUTPERFORMS'] };
    const result = await claimPage(context, { first, where: claimed });
    return { result, conditions: [claimed], note, claims: () => namedClaims(context, claimed) };
  }
  const by = named ? null : `By ${metric.name}, which has most values here.`;
  const narrowed: ClaimWhere = { ...where, metric: [metric.id] };
  const board = await leaderboard(context, { metric: metric.id, where: narrowed, direction: question.direction, first }).catch(withoutDirection);
  const conditions = [{ ...narrowed, includeNarrower: where.includeNarrower }];
  const result = board ?? (await claimPage(context, { first, where: narrowed }));
  const ranked = { ...narrowed, kinds: ['ABSOLUTE'] as const };
  return { result, conditions, note: [note, among, by].filter(Boolean).join(' ') || null, claims: () => namedClaims(context, ranked) };
} // prettier-ignore

/** A number; that of everything of a sort, no claims show. */
async function countAnswer(context: QueryContext, { counted = 'CLAIM', conditions }: Question, note: string | null): Promise<Answered> {
  const everything = claimsAsked(conditions).claims === undefined;
  const claims = (): Promise<Claim[]> => (everything ? Promise.resolve([]) : claimsOf(context, conditions));
  return { result: { count: await countOf(context, counted, conditions) }, conditions, note, claims };
} // prettier-ignore

/** Only claims whose subject is a named method. */
async function namedClaims(context: QueryContext, where: ClaimWhere): Promise<Claim[]> {
  return (await claimsOf(context, [where])).filter((claim) => claim.subjectId !== null);
}

/** A metric without a known direction is shown unranked. */
function withoutDirection(error: unknown): undefined {
  if (error instanceof Error && /is better is not known/.test(error.message)) return undefined;
  throw error;
}

/** How many metrics are looked at for one that tells how good a method is. */
const MOST_METRICS = 10;

/** Of the requested metrics and those narrower, the one with most values under the condition; undefined when there is none. */
async function rankedMetric(context: QueryContext, where: ClaimWhere): Promise<Entity | undefined> {
  const filter = absoluteOnly(await context.filters.claims(where));
  if (where.metric?.length === 1) {
    const exact = await context.names.entities(where.metric[0]!, ['METRIC']);
    const [own] = await context.store.countClaims([{ ...filter, metricIds: exact.map((metric) => metric.id) }]);
    if (own! > 0) return exact[0];
  }
  const facets = await context.store.facets('METRIC', filter, MOST_METRICS);
  const metrics = await context.loaders.knownEntities(facets.map(({ key }) => key));
  // Asked for the best and nothing else, nobody means the shortest training.
  return (where.metric ? undefined : metrics.find(({ name }) => !lookup('METRIC', name)?.cost)) ?? metrics[0];
}

async function countOf(context: QueryContext, counted: NonNullable<Question['counted']>, conditions: readonly ClaimWhere[]): Promise<number> {
  if (counted === 'CLAIM') return (await claimPage(context, { first: 0, where: conditions[0] })).totalCount();
  const where = claimsAsked(conditions);
  const page = counted === 'PAPER' ? await paperPage(context, { first: 0, where }) : await entityPage(context, counted, { first: 0, where });
  return page.totalCount();
} // prettier-ignore

/**
 * Claims that meet a condition: the highest and lowest values, and of other claims those with the highest confidence; with `order` the newest
 * or oldest.
 */
async function claimsOf(context: QueryContext, conditions: readonly ClaimWhere[], meet: 'ANY' | 'ALL' = 'ANY', order?: Question['order']): Promise<Claim[]> {
  const pages = await Promise.all(conditions.map(async (where) => claimsUnder(context, await context.filters.claims(where), order)));
  if (meet === 'ANY' || conditions.length < 2) return pages.flat();
  const subjects = pages.map((claims) => new Set(claims.map((claim) => claim.subjectId)));
  return pages.flat().filter((claim) => subjects.every((some) => some.has(claim.subjectId)));
} // prettier-ignore

async function claimsUnder({ store }: QueryContext, filter: ClaimFilter, order?: Question['order']): Promise<Claim[]> {
  const page = { first: MOST_ROWS };
  if (order) {
    const dated = await store.findClaims(filter, { by: 'PUBLISHED', descending: order === 'NEWEST' }, page);
    return dated.rows.map(({ item }) => item);
  }
  const sure = await store.findClaims(filter, { by: 'CONFIDENCE', descending: true }, page);
  const claims = sure.rows.map(({ item }) => item);
  if (!sure.hasNext) return claims;
  const onlyChanges = filter.kinds !== undefined && !filter.kinds.includes('ABSOLUTE');
  const values = onlyChanges ? filter : absoluteOnly(filter);
  const [high, low] = await Promise.all([true, false].map((descending) => store.findClaims(values, { by: 'VALUE', descending }, page)));
  return [...claims, ...high!.rows.map(({ item }) => item), ...low!.rows.map(({ item }) => item)];
} // prettier-ignore

/** The conditions that are answered, and a note when they are wider than those of the question. */
interface Widened {
  readonly conditions: readonly ClaimWhere[];
  readonly note: string | null;
}

/**
 * When no claim meets the only condition of a question, searches papers about its task instead of claims for the task, or claims with its
 * subject as the baseline.
 */
async function widened(context: QueryContext, { intent, conditions }: Question): Promise<Widened> {
  const asked: Widened = { conditions, note: null };
  const [where, ...others] = conditions;
  if (!where || others.length > 0 || intent === 'COMPARE' || intent === 'TRADEOFF') return asked;
  return (await widerThan(context, where)) ?? asked;
}

async function widerThan(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { task, subject } = where;
  if (!task?.length && !subject?.length) return undefined;
  if ((await countUnder(context, where)) > 0) return undefined;
  return task?.length ? inPapersOn(context, where, task) : withSubjectAsBaseline(context, where);
}

async function countUnder({ store, filters }: QueryContext, where: ClaimWhere): Promise<number> {
  const [found] = await store.countClaims([await filters.claims(where)]);
  return found!;
}

async function inPapersOn(context: QueryContext, where: ClaimWhere, task: readonly string[]): Promise<Widened> {
  const name = await namesOf(context, task);
  const inPapers = (paper: PaperWhere): ClaimWhere =>
    withoutUndefined({ ...where, task: undefined, paper: { ...where.paper, ...paper } });
  const mentioning = inPapers({ mentions: [...(where.paper?.mentions ?? []), ...task] });
  const isMentioned = (await countUnder(context, mentioning)) > 0;
  const withWords = inPapers({ text: [where.paper?.text, name].filter(Boolean).join(' ') });
  const place = where.dataset ?? where.subject;
  if (place?.length && !isMentioned && (await countUnder(context, withWords)) === 0)
    return {
      conditions: [withoutUndefined({ ...where, task: undefined })],
      note: `No claim says that it is for ${name}; these are all of ${await namesOf(context, place)}.`,
    };
  return {
    conditions: [isMentioned ? mentioning : withWords],
    note: `No claim says that it is for ${name}; these are of papers that ${isMentioned ? 'mention' : 'say'} it.`,
  };
}

async function withSubjectAsBaseline(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { task: _, subject, ...rest } = where;
  if (rest.baseline?.length || !subject?.length) return undefined;
  const asBaseline: ClaimWhere = { ...rest, baseline: subject };
  const against = await countUnder(context, asBaseline);
  if (against === 0) return undefined;
  const name = await namesOf(context, subject);
  const claims = `${count(against, 'claim')} measure${against === 1 ? 's' : ''}`;
  return {
    conditions: [asBaseline],
    note: `Nothing of that is claimed of ${name} itself; ${claims} others against it.`,
  };
}

function withoutUndefined(where: ClaimWhere): ClaimWhere {
  return Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
}

async function namesOf({ names }: QueryContext, ids: readonly string[]): Promise<string> {
  const entities = await Promise.all(ids.map((id) => names.entities(id)));
  return list([...new Set(entities.map(([first]) => first!.name))]);
}
