import { EXAMPLE_QUESTIONS, readQuestion } from '../ask/parse-question.js';
import { list } from '../domain/wording.js';
import type { FoundName } from '../ask/names.js';
import type { ClaimCondition, Understood } from '../ask/question.js';
import { answer } from '../query/answer.js';
import type { Answered } from '../query/question.js';
import { type AnswerRow, answerRows, isOfMethod } from '../query/answer-rows.js';
import { type Board, findBoards } from '../query/boards.js';
import type { QueryContext } from '../query/context.js';
import { rowCount } from '../query/cursors.js';
import { whyEmpty } from '../query/empty.js';
import { QueryError } from '../query/errors.js';
import { wordsIn } from '../query/filters.js';
import {
  bestSummary,
  boardsSummary,
  extremesSummary,
  placeSummary,
  resultSummary,
  summaryOf,
  valueSummary,
  whetherBest,
} from '../query/summary.js';
import type { ClaimWhere } from '../query/where.js';
import { noteOf } from '../query/wording.js';
import { withNearMetrics, withoutAbsent, withSaidNames } from './absent-names.js';
import type { AskResultModel } from './models.js';

/** An answer for the resolvers, which compute rows, boards and the summary on demand. */
export interface AnswerModel {
  readonly understood: boolean;
  readonly reading: string;
  readonly intent: Understood['intent'] | null;
  readonly where: unknown;
  readonly paperWhere: unknown;
  readonly result: AskResultModel | null;
  readonly suggestions: string[];
  readonly unread: readonly string[];
  readonly summary: () => Promise<string | null>;
  readonly rows: () => Promise<readonly AnswerRow[]>;
  readonly boards: () => Promise<readonly Board[]>;
}

/** Parses and answers a question in plain English, or states why it cannot be parsed. It never answers a different question. */
export async function ask(
  context: QueryContext,
  { question, first }: { readonly question: string; readonly first?: number | null },
): Promise<AnswerModel> {
  const rows = rowCount(first, 20);
  const reading = await readQuestion(question, context.store);
  if (!reading.understood) return notUnderstood(reading.reading, reading.instead);
  const conditions = await Promise.all(
    reading.conditions.map(async (condition) => withBaselines(context, await withKnownMetrics(context, condition))),
  );
  const written = await withSaidNames(context, { ...reading, conditions });
  const near = await withNearMetrics(context, written.reading);
  const said = noteOf(written.said, near.said);
  const { asked, absent, said: unknown } = withoutAbsent(near.reading);
  if (!asked) return nothingKnown(reading, absent);
  try {
    const answered = await answer(context, asked, Math.min(rows, reading.limit ?? rows));
    const narrower = await narrowerNote(context, asked);
    const note = noteOf(said, unknown, narrower, answered.note);
    return answerModel(context, reading, { ...answered, note }, Math.min(rows, reading.limit ?? rows));
  } catch (error) {
    if (!(error instanceof QueryError) || (error.code !== 'UNKNOWN_NAME' && error.code !== 'BAD_INPUT')) throw error;
    return notUnderstood(`${reading.reading} But ${error.message.replace(/[^?]$/, '$&.')}`);
  }
}

function notUnderstood(reading: string, instead?: string): AnswerModel {
  const suggestions = [...(instead === undefined ? [] : [instead]), ...EXAMPLE_QUESTIONS];
  return { ...EMPTY, understood: false, reading, suggestions };
}

const EMPTY: Omit<AnswerModel, 'understood' | 'reading'> = {
  intent: null,
  where: null,
  paperWhere: null,
  result: null,
  suggestions: [],
  unread: [],
  summary: () => Promise.resolve(null),
  rows: () => Promise.resolve([]),
  boards: () => Promise.resolve([]),
};

/** The question was parsed, but none of its names is in this graph. */
function nothingKnown(reading: Understood, absent: readonly FoundName[]): AnswerModel {
  const against = new Set(reading.conditions.flatMap(({ baseline }) => baseline ?? []));
  const names = list([...new Set(absent.map(({ kind, name, ids }) => `${ids.some((id) => against.has(id)) ? 'against' : PREPOSITION[kind]} ${name}`))]);
  const summary = `Nothing is claimed ${names} in this graph.`;
  const result: AskResultModel = { of: 'CLAIM', order: '', rows: [], hasNext: false, hasPrevious: false, totalCount: () => Promise.resolve(0) };
  const { intent } = reading;
  return { ...EMPTY, understood: true, reading: reading.reading, unread: reading.unread, intent, result, summary: () => Promise.resolve(summary) };
} // prettier-ignore
const PREPOSITION = { METHOD: 'by', DATASET: 'on', HARDWARE: 'on', METRIC: 'of', TASK: 'for' } as const;

function answerModel(context: QueryContext, reading: Understood, answered: Answered, first: number): AnswerModel {
  const { intent, direction, largestChange, order } = reading;
  const { conditions, note, result } = answered;
  const wanted = { first, direction, order, metricIds: conditions[0]?.metric ?? [], topic: topicOf(conditions) };
  const rows = once(async () => {
    const claims = await answered.claims();
    const ofChanges = intent === 'BEST' && claims.every(({ kind }) => kind !== 'ABSOLUTE');
    return answerRows(context, claims, { ...wanted, largestChange: largestChange ?? ofChanges });
  });
  const model: AnswerModel = {
    understood: true,
    reading: note === null ? reading.reading : `${reading.reading} ${note}`,
    intent,
    where: conditions.length === 1 ? conditions[0] : conditions,
    paperWhere: reading.papers ?? null,
    result,
    suggestions: [],
    unread: reading.unread,
    rows,
    summary: once(async () => summaryOfAnswer(context, reading, answered, await rows(), model.boards)),
    boards: once(async () => {
      if (intent !== 'BEST') return [];
      const all = await findBoards(context, { where: conditions[0], first });
      return all.filter((board) => !direction || board.direction === direction);
    }),
  };
  return model;
}

/** The words of a question that asks for nothing but a topic: "claims about Hindi". */
function topicOf([where, ...others]: readonly ClaimWhere[]): string[] {
  const isTopic = others.length === 0 && where !== undefined && Object.keys(where).every((field) => field === 'paper');
  return (isTopic && wordsIn(where.paper?.text?.toLowerCase())) || [];
}

/** The answer in one sentence. */
async function summaryOfAnswer(
  context: QueryContext,
  reading: Understood,
  { conditions, result }: Answered,
  found: readonly AnswerRow[],
  boards: AnswerModel['boards'],
): Promise<string> {
  const { intent, whether, papers, place } = reading;
  if ('count' in result && result.count === 0 && !papers)
    return `0. ${found.length === 0 ? await whyEmpty(context, conditions) : 'The claims of that name none.'}`;
  const said = await resultSummary(context, { intent, result, rows: found.length });
  if (said !== null) return said;
  if (whether) return whetherBest(context, found, whether);
  const compared = intent === 'BEST' ? await boardsOfMany(context, conditions[0]!, found, boards) : [];
  if (compared.length > 1) return boardsSummary(context, compared, place);
  if (found.length === 0) return whyEmpty(context, conditions);
  return summaryOfRows(context, reading, found);
}

/** @param found at least one row */
function summaryOfRows(
  context: QueryContext,
  { intent, direction, place, extremes }: Understood,
  found: readonly AnswerRow[],
): Promise<string> {
  if (place !== undefined) return placeSummary(context, found, place, direction);
  if (extremes) return extremesSummary(context, found);
  const summary = intent === 'BEST' ? bestSummary : intent === 'VALUE' ? valueSummary : summaryOf;
  return summary(context, found, direction);
}

/** The boards of a question for the best that names no place; none where the methods themselves are ranked. */
async function boardsOfMany(
  context: QueryContext,
  where: ClaimWhere,
  found: readonly AnswerRow[],
  boards: AnswerModel['boards'],
): Promise<readonly Board[]> {
  return hasPlace(where) || (await ranksMethods(context, found)) ? [] : boards();
}

/** True when the first row is ranked by the size of the methods, which needs no place. */
async function ranksMethods({ loaders }: QueryContext, [first]: readonly AnswerRow[]): Promise<boolean> {
  const metricId = first?.claim.metricId;
  return metricId !== null && metricId !== undefined && isOfMethod(await loaders.knownEntity(metricId));
}

/** Whether a metric has no dataset or hardware and so cannot be ranked. */
function hasPlace({ dataset, hardware }: ClaimWhere): boolean {
  return (dataset ?? hardware ?? []).length > 0;
}

/** Memoises a function without arguments. */
function once<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => (done ??= work());
}

/** Words such as "fast" stand for several metrics; those missing in the graph are dropped if another is present. */
async function withKnownMetrics({ names }: QueryContext, condition: ClaimCondition): Promise<ClaimCondition> {
  const { metric } = condition;
  if (!metric || metric.length < 2) return condition;
  const there = await Promise.all(metric.map((name) => names.isKnown(name, 'METRIC')));
  const known = metric.filter((_, i) => there[i]);
  return known.length > 0 ? { ...condition, metric: known } : condition;
}

/** Number of metrics that a note names at most. */
const MOST_METRICS = 5;

/** A note where a question names a metric by an alias that says more than its name, and only narrower ones are claimed: validation loss for "training loss". */
async function narrowerNote({ store, filters, loaders }: QueryContext, { names, conditions }: Understood): Promise<string | null> {
  for (const { alias, ids } of names) {
    const where = conditions.find(({ metric }) => metric?.some((id) => ids.includes(id)));
    if (alias === undefined || !where) continue;
    const found = (await store.facets('METRIC', await filters.claims(where), MOST_METRICS)).map(({ key }) => key);
    if (found.length === 0 || found.some((id) => ids.includes(id))) continue;
    const others = (await loaders.knownEntities(found)).map(({ name }) => name);
    return `No such claim is of ${alias}; these are of ${list(others)}.`;
  }
  return null;
} // prettier-ignore

/** Replaces organisations by their methods. */
async function withBaselines({ names }: QueryContext, condition: ClaimCondition): Promise<ClaimCondition> {
  const { againstMadeBy, ...rest } = condition;
  if (!againstMadeBy) return condition;
  return { ...rest, baseline: [...(rest.baseline ?? []), ...(await names.methodsBy(againstMadeBy))] };
}
