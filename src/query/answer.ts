import { lookup } from '../lexicon/lexicon.js';
import type { Claim, Entity } from '../domain/graph.js';
import type { StoredPaper } from '../store/port/graph-store.js';
import { claimsOf } from './answer-claims.js';
import { compare } from './compare.js';
import type { ListConnection } from './connection.js';
import type { QueryContext } from './context.js';
import { absoluteOnly } from './filters.js';
import { leaderboard } from './leaderboard.js';
import { UNDATED } from './empty.js';
import { baselinesAnswer, countBaselines, claimsAsked, listAnswer } from './list-answer.js';
import { introducedPage } from './mentioned.js';
import { claimPage, entityPage, paperPage } from './pages.js';
import { count, list } from './wording.js';
import type { Answered, AnswerResult, Question } from './question.js';
import { tradeoff } from './tradeoff.js';
import type { ClaimWhere, PaperWhere } from './where.js';

const LISTS = {
  LIST_METHODS: 'METHOD',
  LIST_DATASETS: 'DATASET',
  LIST_HARDWARE: 'HARDWARE',
  LIST_TASKS: 'TASK',
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
    case 'LIST_BASELINES':
      return baselinesAnswer(context, { conditions, note }, first);
    case 'VALUE':
      return { result: await valueResult(context, conditions, first), conditions, note, claims };
    default:
      return listAnswer(context, { conditions, note }, LISTS[question.intent], first);
  }
} // prettier-ignore

/** The conditions actually used, and a note if they differ from those of the question. */
async function prepared(context: QueryContext, question: Question): Promise<Widened> {
  const { conditions, note } = await widened(context, question);
  const undated = question.order ? await undatedNote(context) : null;
  return {
    conditions: withoutWhole(question, conditions),
    note: [note, undated].filter(Boolean).join(' ') || null,
  };
}

/** Excludes every method, or every paper, with a claim that meets one of `without`. */
function withoutWhole({ without, intent, counted }: Question, conditions: readonly ClaimWhere[]): readonly ClaimWhere[] {
  if (!without?.length) return conditions;
  const ofPapers = intent === 'LIST_PAPERS' || counted === 'PAPER';
  const not = without.map((where) => (ofPapers ? { paper: { claims: [where] } } : { subjectClaims: [where] }));
  return conditions.map((where) => ({ ...where, not: [...(where.not ?? []), ...not] }));
} // prettier-ignore

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

/** A note that dates cannot be filtered by here; null if some paper has a date. */
async function undatedNote({ store }: QueryContext): Promise<string | null> {
  return (await store.countPapers({ publishedFrom: '0' })) === 0 ? UNDATED : null;
}

/**
 * Used if no paper names the organisation of its authors: the papers that introduce a method of a model family known to be the
 * organisation's.
 */
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
  const methods = await context.store.countEntities(await context.filters.entities('METHOD', { claims: others }));
  return [{ ...where, subjectClaims: others }, `Among the ${count(methods, 'method')} that meet${methods === 1 ? 's' : ''} the rest.`];
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

/** A count. For a count of all items of a kind, no claims are shown. */
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

/** Number of metrics examined for one that measures the quality of a method. */
const MOST_METRICS = 10;

/** The metric with most values under the condition, among the requested metrics and narrower ones; undefined if there is none. */
async function rankedMetric(context: QueryContext, where: ClaimWhere): Promise<Entity | undefined> {
  const filter = absoluteOnly(await context.filters.claims(where));
  if (where.metric?.length === 1) {
    const exact = await context.names.entities(where.metric[0]!, ['METRIC']);
    const [own] = await context.store.countClaims([{ ...filter, metricIds: exact.map((metric) => metric.id) }]);
    if (own! > 0) return exact[0];
  }
  const facets = await context.store.facets('METRIC', filter, MOST_METRICS);
  const metrics = await context.loaders.knownEntities(facets.map(({ key }) => key));
  // Someone who just asks for the best does not mean the shortest training.
  return (where.metric ? undefined : metrics.find(({ name }) => !lookup('METRIC', name)?.cost)) ?? metrics[0];
}

async function countOf(context: QueryContext, counted: NonNullable<Question['counted']>, conditions: readonly ClaimWhere[]): Promise<number> {
  if (counted === 'CLAIM') return (await claimPage(context, { first: 0, where: conditions[0] })).totalCount();
  if (counted === 'BASELINE') return countBaselines(context, conditions);
  const where = claimsAsked(conditions);
  const page = counted === 'PAPER' ? await paperPage(context, { first: 0, where }) : await entityPage(context, counted, { first: 0, where });
  return page.totalCount();
} // prettier-ignore

/** The conditions actually used, and a note if they are wider than those of the question. */
interface Widened {
  readonly conditions: readonly ClaimWhere[];
  readonly note: string | null;
}

/**
 * If no claim meets the only condition of a question, searches papers about its task instead of claims for the task, or claims
 * with its subject as the baseline.
 */
async function widened(context: QueryContext, { intent, conditions }: Question): Promise<Widened> {
  const asked: Widened = { conditions, note: null };
  const [where, ...others] = conditions;
  if (!where || others.length > 0 || intent === 'COMPARE' || intent === 'TRADEOFF') return asked;
  return (await widerThan(context, where, intent)) ?? asked;
}

async function widerThan(
  context: QueryContext,
  where: ClaimWhere,
  intent: Question['intent'],
): Promise<Widened | undefined> {
  const { task, subject } = where;
  if (!task?.length && !subject?.length) return undefined;
  if ((await countUnder(context, where)) > 0) return undefined;
  if (task?.length) return inPapersOn(context, where, task);
  // In claims against the subject, the subject is the baseline.
  if (intent === 'LIST_BASELINES') return undefined;
  return (await withSubjectAsBaseline(context, where)) ?? inPapersMentioning(context, where);
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

/** A technique such as pruning is not the subject of claims; papers about methods that use it mention it. */
async function inPapersMentioning(context: QueryContext, where: ClaimWhere): Promise<Widened | undefined> {
  const { subject, ...rest } = where;
  if (!subject?.length || rest.baseline?.length) return undefined;
  const mentioning = { ...rest, paper: { ...rest.paper, mentions: [...(rest.paper?.mentions ?? []), ...subject.slice(0, 1)] } };
  if ((await countUnder(context, mentioning)) === 0) return undefined;
  const name = await namesOf(context, subject.slice(0, 1));
  return { conditions: [mentioning], note: `Nothing of that is claimed of ${name} itself; these are claims of papers that mention it.` };
} // prettier-ignore

function withoutUndefined(where: ClaimWhere): ClaimWhere {
  return Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
}

async function namesOf({ names }: QueryContext, ids: readonly string[]): Promise<string> {
  const entities = await Promise.all(ids.map((id) => names.entities(id)));
  return list([...new Set(entities.map(([first]) => first!.name))]);
}
