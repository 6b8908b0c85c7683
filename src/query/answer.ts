import { list } from '../domain/wording.js';
import { lookup } from '../lexicon/lexicon.js';
import type { Claim, Entity } from '../domain/graph.js';
import type { StoredPaper } from '../store/port/graph-store.js';
import { claimsOf } from './answer-claims.js';
import { compare } from './compare.js';
import { connection, type ListConnection } from './connection.js';
import type { QueryContext } from './context.js';
import { EVERY } from './cursors.js';
import { absoluteOnly } from './filters.js';
import { leaderboard } from './leaderboard.js';
import { UNDATED } from './empty.js';
import { LISTS, baselinesAnswer, countBaselines, claimsAsked, listAnswer } from './list-answer.js';
import { areClaimed, isAnyClaimed } from './claimed.js';
import { changesOfMetricsAlike, spellingsOfChange } from './changes-by.js';
import { withoutWhole } from './left-out.js';
import { withoutSizesElsewhere } from './sizes-elsewhere.js';
import { introducedPage } from './mentioned.js';
import { claimPage, entityPage, paperPage } from './pages.js';
import { inPapersOn, type Widened, widened } from './widened.js';
import { count, namesOf, noteOf } from './wording.js';
import type { Answered, AnswerResult, Question } from './question.js';
import { tradeoff } from './tradeoff.js';
import { type ClaimWhere, type PaperWhere, withoutUndefined } from './where.js';

/**
 * Answers a parsed question.
 * @throws QueryError as the pages and rankings do
 */
export async function answer(context: QueryContext, question: Question, first: number): Promise<Answered> {
  if (question.introduced.length > 0)
    return ofPapers(await introducedPage(context, question.introduced, question.papers, first));
  if (question.papers) return papersAnswer(context, question, question.papers, first);
  return (await sideBySide(context, question, first)) ?? claimsAnswer(context, question, first);
}

async function claimsAnswer(context: QueryContext, question: Question, first: number): Promise<Answered> {
  const { conditions, note, either } = await prepared(context, question);
  const asked = { ...question, conditions, either };
  const claims = (): Promise<Claim[]> => claimsOf(context, conditions, either ? 'ANY' : 'ALL', question.order);
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
      return (await papersOnTopic(context, conditions, first)) ?? { result: await valueResult(context, asked, claims, first), conditions, note, claims };
    default:
      return listAnswer(context, { conditions, note, either, asked: question.conditions }, LISTS[question.intent], first);
  }
} // prettier-ignore

/** "does A beat B?", of which no claim compares them: their values of the same metric in the same place. */
async function sideBySide(context: QueryContext, question: Question, first: number): Promise<Answered | undefined> {
  const [where, ...others] = question.conditions;
  if (question.intent !== 'VALUE' || others.length > 0 || !where?.subject?.length || !where.baseline?.length || where.value) return undefined;
  const { subject, baseline, outcome: _, kinds: __, ...rest } = where;
  const pairs: ClaimWhere[] = [{ subject, baseline }, { subject: baseline, baseline: subject }];
  if ((await areClaimed(context, pairs)).includes(true)) return undefined;
  const methods = [...subject, ...baseline];
  const rows = await compare(context, { methods, where: rest, first });
  if (!rows.some(({ cells }) => cells.filter((cell) => cell.claims.length > 0).length > 1)) return undefined;
  return comparisonAnswer(context, { ...question, methods, conditions: [rest] }, 'No claim compares them; these are values of both.', first);
} // prettier-ignore

/** The conditions actually used, whether one of them is enough, and a note if they differ from those of the question. */
async function prepared(context: QueryContext, question: Question): Promise<Widened & Pick<Question, 'either'>> {
  const { conditions, note } = await widened(context, question);
  const written = await spellingsOfChange(context, question, conditions);
  const alike = await changesOfMetricsAlike(context, question, written ?? conditions);
  const spelt = alike.length > 0 ? [...(written ?? conditions), ...alike] : written;
  const undated = question.order ? await undatedNote(context) : null;
  const sized = spelt ? { conditions: spelt, note: null } : await withoutSizesElsewhere(context, conditions);
  return {
    conditions: await withoutWhole(context, question, sized.conditions),
    either: spelt ? true : question.either,
    note: noteOf(note, sized.note, undated),
  };
}

/** Papers with such claims; if there are none, papers that mention all named entities. */
async function papersOfClaims(context: QueryContext, { conditions, order, without = [] }: Question, note: string | null, first: number): Promise<Answered> {
  const page = await paperPage(context, { first, where: claimsAsked(conditions), oldestFirst: order === 'OLDEST' });
  const claims = (): Promise<Claim[]> => claimsOf(context, conditions, 'ALL_OF_PAPER', order);
  const mentions = conditions.flatMap(({ subject, metric, dataset, hardware, baseline, task, paper }) =>
    [subject, metric, dataset, hardware, baseline, task, paper?.mentions].flatMap((names) => names?.slice(0, 1) ?? []),
  );
  const left = without.map(({ dataset, metric, hardware, subject }) => ({ mentions: [dataset, metric, hardware, subject].flatMap((names) => names?.slice(0, 1) ?? []) }));
  const isNamed = left.every(({ mentions: names }) => names.length > 0);
  const plain = isNamed && conditions.every((where) => !where.value && (!where.not?.length || where.not.length === without.length) && !where.hardwareCategory && !where.hardwareVendor);
  if (page.rows.length > 0 || !plain || mentions.length === 0) return { result: page, conditions, note, claims };
  const { published } = conditions[0]!;
  const wider = await paperPage(context, { first, where: { mentions, published, ...(left.length > 0 && { not: left }) } });
  if (wider.rows.length === 0) return { result: page, conditions, note, claims };
  return { ...ofPapers(wider), note: 'No paper claims that; these mention it.' };
} // prettier-ignore

/** The papers on a topic, for a question that names only a topic on which there are no claims. */
async function papersOnTopic(context: QueryContext, [where, ...others]: readonly ClaimWhere[], first: number): Promise<Answered | undefined> {
  const { paper, published, ...rest } = where ?? {};
  if (!paper || others.length > 0 || Object.values(rest).some((value) => value !== undefined)) return undefined;
  if (await isAnyClaimed(context, where!)) return undefined;
  const page = await paperPage(context, { first, where: { ...paper, published } });
  return page.rows.length === 0 ? undefined : { ...ofPapers(page), note: 'Nothing is claimed about that; these papers are about it.' };
} // prettier-ignore

function ofPapers(result: ListConnection<StoredPaper>): Answered {
  return { result, conditions: [{}], note: null, claims: () => Promise.resolve([]) };
}

async function papersAnswer(context: QueryContext, question: Question, where: PaperWhere, first: number): Promise<Answered> {
  const page = await paperPage(context, { first, where, oldestFirst: question.order === 'OLDEST' });
  const undated = where.published || question.order ? await undatedNote(context) : null;
  if (undated === null && page.rows.length === 0 && where.affiliation?.length) return papersOfMakers(context, question, where, first);
  if (undated === null && page.rows.length === 0 && question.intent !== 'COUNT') {
    const wider = await papersWithFewer(context, where, first);
    if (wider) return wider;
  }
  const result = question.intent === 'COUNT' ? { count: await page.totalCount() } : page;
  return { ...ofPapers(page), result, note: undated };
} // prettier-ignore

/** A note that dates cannot be filtered by here; null if some paper has a date. */
async function undatedNote({ store }: QueryContext): Promise<string | null> {
  return (await store.countPapers({ publishedFrom: '0' })) === 0 ? UNDATED : null;
}

/** If no paper mentions everything: papers that contain the generic names as text ("large language model"), otherwise papers without them. */
async function papersWithFewer(context: QueryContext, where: PaperWhere, first: number): Promise<Answered | undefined> {
  const mentions = where.mentions ?? [];
  const entities = (await Promise.all(mentions.map((name) => context.names.entities(name)))).map(([entity]) => entity!);
  const kept = mentions.filter((_, i) => !entities[i]!.generic);
  const generic = entities.filter((entity) => entity.generic).map(({ name }) => name);
  if (generic.length === 0) return undefined;
  const text = [where.text, ...generic.map((name) => `"${name}"`)].filter(Boolean).join(' ');
  const saying = await paperPage(context, { first, where: { ...where, mentions: kept, text } });
  if (saying.rows.length > 0) return { ...ofPapers(saying), note: `These say “${generic.join('”, “')}”.` };
  if (kept.length === 0 && !where.text) return undefined;
  const page = await paperPage(context, { first, where: { ...where, mentions: kept } });
  return page.rows.length === 0 ? undefined : { ...ofPapers(page), note: `No paper also contains “${list(generic)}”; these are without that condition.` };
} // prettier-ignore

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

async function valueResult(context: QueryContext, { conditions, either }: Question, claims: () => Promise<Claim[]>, first: number): Promise<AnswerResult> {
  if (conditions.length === 1) return claimPage(context, { first, where: conditions[0] });
  if (!either) return entityPage(context, 'METHOD', { first, where: { claims: conditions } });
  const found = [...new Map((await claims()).map((claim) => [claim.id, claim])).values()];
  const rows = found.slice(0, first).map((item) => ({ item, position: { value: item.confidence, id: item.id } }));
  const page = { rows, hasNext: found.length > first };
  return connection('CLAIM', 'claims of several conditions', {}, page, () => Promise.resolve(found.length));
} // prettier-ignore

async function comparisonAnswer(context: QueryContext, question: Question, note: string | null, first: number): Promise<Answered> {
  const [where] = question.conditions;
  const { methods, conditions } = question;
  const rows = await compare(context, { methods, where, first });
  const shared = rows.filter(({ cells }) => cells.filter((cell) => cell.claims.length > 0).length > 1);
  const pairs = methods.map((subject) => ({ ...where, subject: [subject], baseline: methods.filter((other) => other !== subject) }));
  const claimsBetween = (): Promise<Claim[]> => claimsOf(context, methods.length > 1 ? pairs : []);
  const claimsIn = (some: typeof rows): Claim[] => some.flatMap(({ cells }) => cells.flatMap((cell) => cell.claims));
  // Without a shared row, only claims of one method with the other as baseline compare them.
  const direct = shared.length === 0 ? await claimsBetween() : [];
  const claims = async (): Promise<Claim[]> => {
    if (shared.length > 0) return [...(await claimsBetween()), ...claimsIn(shared)];
    if (direct.length > 0) return direct;
    // Others may be compared with one of them: "GPT-4 vs Llama 3", which only baselines of the graph.
    return claimsOf(context, [{ ...where, subject: methods }, { ...where, baseline: methods }]);
  };
  const apart = shared.length === 0 && direct.length === 0;
  const wider = apart ? await widerComparison(context, question, await claims()) : undefined;
  if (wider) return { ...(await comparisonAnswer(context, wider.question, note, first)), note: noteOf(note, wider.note) };
  const said = apart && methods.length > 0 ? 'No claim compares them; these are the claims about each of them.' : null;
  return { result: { rows }, conditions, note: noteOf(note, said), claims };
} // prettier-ignore

/** A comparison by other metrics, if nothing is claimed of the requested one, or not of all methods. */
async function widerComparison(context: QueryContext, question: Question, claims: readonly Claim[]): Promise<{ question: Question; note: string } | undefined> {
  const [where] = question.conditions;
  if (!where?.metric?.length) return undefined;
  if (claims.length > 0) return withBroaderMetric(context, question, claims);
  const note = `No claim is about their ${await namesOf(context, where.metric)}; these are other claims about them.`;
  return { question: { ...question, conditions: [withoutUndefined({ ...where, metric: undefined })] }, note };
} // prettier-ignore

/** A comparison by a broader metric too, if of some method only that is claimed: top-1 accuracy of one, accuracy of the other. */
async function withBroaderMetric(context: QueryContext, question: Question, claims: readonly Claim[]): Promise<{ question: Question; note: string } | undefined> {
  const [where] = question.conditions;
  const [name, ...others] = where?.metric ?? [];
  if (name === undefined || others.length > 0) return undefined;
  const [metric] = await context.names.entities(name, ['METRIC']);
  const wider: ClaimWhere = { ...where, metric: metric!.broader };
  const subjects = await Promise.all(question.methods.map((method) => context.names.ids([method], ['METHOD'], true)));
  const lacking = question.methods.filter((_, i) => !claims.some(({ subjectId, baselineId }) => [subjectId, baselineId].some((id) => id !== null && subjects[i]!.includes(id))));
  if (lacking.length === 0 || metric!.broader.length === 0 || !(await isAnyClaimed(context, { ...wider, subject: lacking }))) return undefined;
  const note = `Of ${await namesOf(context, lacking)} no ${metric!.name} is claimed; these are about ${await namesOf(context, metric!.broader)} and similar metrics.`;
  return { question: { ...question, conditions: [wider] }, note };
} // prettier-ignore

/** The condition to rank by, restricted to methods that meet all others; a note says so. */
async function amongThose(context: QueryContext, [where = {}, ...others]: readonly ClaimWhere[]): Promise<[ClaimWhere, string | null]> {
  if (others.length === 0) return [where, null];
  const methods = await context.store.countEntities(await context.filters.entities('METHOD', { claims: others }));
  return [{ ...where, subjectClaims: others }, `Among the ${count(methods, 'method')} that meet${methods === 1 ? 's' : ''} the rest.`];
} // prettier-ignore

/** The condition to rank by, restricted to methods with which others, or the subject, are compared there; a note says so. */
async function amongBaselines(context: QueryContext, { metric, kinds, value, ...where }: ClaimWhere): Promise<[ClaimWhere, string]> {
  const filter = await context.filters.claims(where);
  const ids = (await context.store.facets('BASELINE', filter, EVERY)).map(({ key }) => key);
  const ranked = withoutUndefined({ ...where, metric, kinds, value, subject: ids });
  return [ranked, `Among the ${count(ids.length, 'method')} that others are compared with there.`];
} // prettier-ignore

/** The best methods for a metric; if the question names none, for the metric with most claims. If that has no values, its claims. */
async function bestAnswer(context: QueryContext, question: Question, note: string | null, first: number): Promise<Answered> {
  const [chosen, among] = await amongThose(context, question.conditions);
  const [where, compared] = question.ofBaselines ? await amongBaselines(context, chosen) : [chosen, null];
  const metric = await rankedMetric(context, where);
  const named = (where.metric ?? []).length === 1;
  if (metric === undefined && where.task?.length) {
    const wider = await inPapersOn(context, where, where.task, 'value');
    return bestAnswer(context, { ...question, conditions: wider.conditions, ofBaselines: false }, wider.note, first);
  }
  const own = metric && (await ownClaims(context, where, metric));
  if (metric === undefined || own) {
    const claimed = own ?? claimsOfBest(where);
    const result = await claimPage(context, { first, where: claimed });
    return { result, conditions: [claimed], note, claims: () => namedClaims(context, claimed) };
  }
  const by = named ? null : `By ${metric.name}, which has most values here.`;
  const narrowed: ClaimWhere = { ...where, metric: [metric.id] };
  const board = await leaderboard(context, { metric: metric.id, where: narrowed, direction: question.direction, first }).catch(withoutDirection);
  const conditions = [{ ...narrowed, includeNarrower: where.includeNarrower }];
  const result = board ?? (await claimPage(context, { first, where: narrowed }));
  const ranked = { ...narrowed, kinds: ['ABSOLUTE'] as const };
  return { result, conditions, note: noteOf(note, among, compared, by), claims: () => namedClaims(context, ranked) };
} // prettier-ignore

/** A count. For a count of all items of a kind, no claims are shown. */
async function countAnswer(context: QueryContext, { counted = 'CLAIM', conditions }: Question, note: string | null): Promise<Answered> {
  const everything = claimsAsked(conditions).claims === undefined;
  const claims = (): Promise<Claim[]> => (everything ? Promise.resolve([]) : claimsOf(context, conditions));
  return { result: { count: await countOf(context, counted, conditions) }, conditions, note, claims };
} // prettier-ignore

/** Claims that tell the best where nothing has a value. */
function claimsOfBest(where: ClaimWhere): ClaimWhere {
  return where.metric ? where : { ...where, relation: ['STATE_OF_THE_ART', 'OUTPERFORMS'] };
}

/** The claims of the only metric asked for, if it has any there but no value, and a narrower one was found to have some: CodeBLEU is not BLEU. */
async function ownClaims(context: QueryContext, where: ClaimWhere, ranked: Entity): Promise<ClaimWhere | undefined> {
  const [name, ...others] = where.metric ?? [];
  if (name === undefined || others.length > 0) return undefined;
  const exact = await context.names.entities(name, ['METRIC']);
  const own: ClaimWhere = { ...where, includeNarrower: false };
  return exact.some(({ id }) => id === ranked.id) || !(await isAnyClaimed(context, own)) ? undefined : own;
} // prettier-ignore

/** Only claims whose subject is a named method, if there are any; changes of a named one are no substitute for values. */
async function namedClaims(context: QueryContext, where: ClaimWhere): Promise<Claim[]> {
  const claims = await claimsOf(context, [where]);
  const named = claims.filter((claim) => claim.subjectId !== null);
  const hasValue = (some: readonly Claim[]): boolean => some.some(({ kind }) => kind === 'ABSOLUTE');
  return named.length > 0 && hasValue(named) === hasValue(claims) ? named : claims;
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
    const [own] = await context.store.hasClaims([{ ...filter, metricIds: exact.map((metric) => metric.id) }]);
    if (own) return exact[0];
  }
  const facets = await context.store.facets('METRIC', filter, MOST_METRICS);
  const metrics = await context.loaders.knownEntities(facets.map(({ key }) => key));
  // A question for just "the best" does not mean the shortest training.
  return (where.metric ? undefined : metrics.find(({ name }) => !lookup('METRIC', name)?.cost)) ?? metrics[0];
}

async function countOf(context: QueryContext, counted: NonNullable<Question['counted']>, conditions: readonly ClaimWhere[]): Promise<number> {
  if (counted === 'CLAIM') return (await claimPage(context, { first: 0, where: conditions[0] })).totalCount();
  if (counted === 'BASELINE') return countBaselines(context, conditions);
  const where = claimsAsked(conditions);
  const page = counted === 'PAPER' ? await paperPage(context, { first: 0, where }) : await entityPage(context, counted, { first: 0, where });
  return page.totalCount();
} // prettier-ignore
