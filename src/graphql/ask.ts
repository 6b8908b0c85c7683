import { EXAMPLE_QUESTIONS, readQuestion } from '../ask/parse-question.js';
import type { ClaimCondition, Understood } from '../ask/question.js';
import type { EntityKind } from '../domain/extraction.js';
import { compare } from '../query/compare.js';
import type { QueryContext } from '../query/context.js';
import { rowCount } from '../query/cursors.js';
import { QueryError } from '../query/errors.js';
import type { ClaimWhere } from '../query/where.js';
import { leaderboard } from '../query/leaderboard.js';
import { rankingOf } from '../query/ranking.js';
import type { AskResultModel } from './models.js';
import { claimPage, entityPage, paperPage } from '../query/pages.js';
import { tradeoff } from '../query/tradeoff.js';

/** An answer as the resolvers hand it on. */
export interface AnswerModel {
  readonly understood: boolean;
  readonly reading: string;
  readonly intent: Understood['intent'] | null;
  readonly where: unknown;
  readonly result: AskResultModel | null;
  readonly suggestions: string[];
}

/** Reads a question in plain English and answers it, or says why it cannot be read. It never answers something else. */
export async function ask(
  context: QueryContext,
  { question, first }: { readonly question: string; readonly first?: number | null },
): Promise<AnswerModel> {
  const rows = rowCount(first, 20);
  const reading = await readQuestion(question, context.store);
  if (!reading.understood) return notUnderstood(reading.reading, EXAMPLE_QUESTIONS);
  const conditions = await Promise.all(reading.conditions.map((condition) => known(context, condition)));
  const wheres: ClaimWhere[] = conditions.map((condition) => ({ ...condition }));
  try {
    const result = await answer(context, { ...reading, conditions }, wheres, rows);
    const where = wheres.length === 1 ? wheres[0] : wheres;
    return { understood: true, reading: reading.reading, intent: reading.intent, where, result, suggestions: [] };
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    const { code } = error;
    if (code !== 'UNKNOWN_NAME' && code !== 'BAD_INPUT') throw error;
    const why = error.message.replace(/[^?]$/, '$&.');
    return notUnderstood(`${reading.reading} But ${why}`, EXAMPLE_QUESTIONS);
  }
}

function notUnderstood(reading: string, suggestions: readonly string[]): AnswerModel {
  return { understood: false, reading, intent: null, where: null, result: null, suggestions: [...suggestions] };
}

const LISTS = {
  LIST_METHODS: 'METHOD',
  LIST_DATASETS: 'DATASET',
  LIST_HARDWARE: 'HARDWARE',
  LIST_METRICS: 'METRIC',
} as const;

async function answer(
  context: QueryContext,
  reading: Understood,
  wheres: readonly ClaimWhere[],
  first: number,
): Promise<AskResultModel> {
  const claims = [...wheres];
  switch (reading.intent) {
    case 'LIST_METHODS':
    case 'LIST_DATASETS':
    case 'LIST_HARDWARE':
    case 'LIST_METRICS':
      return entityPage(context, LISTS[reading.intent], { first, where: asked(claims) });
    case 'LIST_PAPERS':
      return paperPage(context, { first, where: asked(claims) });
    case 'BEST': {
      const [metric, ...others] = claims[0]?.metric ?? [];
      const name = others.length === 0 ? metric! : await mostClaimed(context, [metric!, ...others]);
      const board = (metric: string) =>
        leaderboard(context, {
          metric,
          where: { ...claims[0], metric: [metric] },
          direction: reading.direction,
          first,
        });
      const ranked = await board(name);
      if (ranked.rows.length > 0) return ranked;
      const narrower = await mostClaimedNarrower(context, name, claims[0]!);
      return narrower ? board(narrower) : ranked;
    }
    case 'COMPARE':
      return { rows: await compare(context, { methods: reading.methods, where: claims[0], first }) };
    case 'TRADEOFF':
      return { points: await tradeoff(context, { x: claims[0]!, y: claims[1] ?? claims[0]!, first }) };
    case 'COUNT':
      return { count: await count(context, reading.counted ?? 'CLAIM', claims) };
    case 'VALUE':
      return claims.length === 1
        ? claimPage(context, { first, where: claims[0] })
        : entityPage(context, 'METHOD', { first, where: { claims } });
  }
}

/** A question about everything puts no condition on the claims: things that nothing is claimed about are listed too. */
function asked(claims: readonly ClaimWhere[]): { claims?: ClaimWhere[] } {
  return claims.every((where) => Object.keys(where).length === 0) ? {} : { claims: [...claims] };
}

async function count(
  context: QueryContext,
  counted: EntityKind | 'PAPER' | 'CLAIM',
  claims: readonly ClaimWhere[],
): Promise<number> {
  if (counted === 'CLAIM') return (await claimPage(context, { first: 0, where: claims[0] })).totalCount();
  const page =
    counted === 'PAPER'
      ? await paperPage(context, { first: 0, where: asked(claims) })
      : await entityPage(context, counted, { first: 0, where: asked(claims) });
  return page.totalCount();
}

/** Words such as "fast" mean any of several metrics; those that the graph does not know are left out while it knows one. */
async function known(context: QueryContext, condition: ClaimCondition): Promise<ClaimCondition> {
  const { metric } = condition;
  if (!metric || metric.length < 2) return condition;
  const there = await Promise.all(
    metric.map((name) =>
      context.names.ids([name], ['METRIC'], false).then(
        () => [name],
        () => [],
      ),
    ),
  );
  const names = there.flat();
  return names.length > 0 ? { ...condition, metric: names } : condition;
}

/**
 * "The fastest" asks for latency, and papers say "end-to-end latency": of what is narrower than a metric that has no claim under
 * the question's conditions, the one that has most.
 */
async function mostClaimedNarrower(
  context: QueryContext,
  metric: string,
  where: ClaimWhere,
): Promise<string | undefined> {
  const { filter } = await rankingOf(context, metric, { ...where, metric: [metric] }, false);
  const [most] = await context.store.facets('METRIC', filter, 1);
  return most?.key;
}

/** A board ranks one metric: of several, the one with the most claims. */
async function mostClaimed({ names, loaders }: QueryContext, metrics: readonly string[]): Promise<string> {
  const entities = await Promise.all(metrics.map(async (name) => (await names.entities(name, ['METRIC']))[0]!));
  const counts = await loaders.claimCounts(entities.map((entity) => entity.id));
  return entities[counts.indexOf(Math.max(...counts))]!.id;
}
