import { byCodeUnits } from '../domain/order.js';
import { writtenNumber, writtenValue } from '../domain/written-value.js';
import { list } from '../domain/wording.js';
import type { Claim, Direction } from '../domain/graph.js';
import type { AnswerResult, Question } from './question.js';
import type { TradeoffPoint } from './tradeoff.js';
import { type AnswerRow, sameBoard } from './answer-rows.js';
import type { Board } from './boards.js';
import type { RowType } from './connection.js';
import type { QueryContext } from './context.js';
import { count } from './wording.js';

const MOST_NAMES = 4;

/**
 * The answer in one sentence: "EfficientFormer-L1 and MobileNetV2 ×1.4: 1.6 ms on iPhone 12, the lowest of 3."
 * @param rows at least one
 * @param direction which end comes first, if it is not the metric's better one
 */
export async function summaryOf(
  context: QueryContext,
  rows: readonly AnswerRow[],
  direction?: Direction | null,
): Promise<string> {
  const first = rows[0]!;
  const ranked = first.claim.metricId === null ? undefined : await context.loaders.knownEntity(first.claim.metricId);
  const board = rows.filter((row) => sameBoard(row.claim, first.claim, ranked));
  if (first.claim.value === null) return comparisonSummary(context, rows);
  const best = board.filter((row) => row.rank === first.rank && row.claim.baseValue === first.claim.baseValue);
  const names = await subjects(context, first.rank === null ? [first] : best);
  const { metric, places } = await where(context, first.claim);
  const value = [writtenValue(first.claim), metric, places].filter(Boolean).join(' ');
  const change = await against(context, first.claim);
  const more = rows.length - board.length;
  const end = direction ?? ranked?.betterWhen ?? null;
  return `${names}: ${value}${change}${standing(first, board.length, end)}${more > 0 ? `; ${count(more, 'more row')} of other metrics, datasets or hardware` : ''}.`;
}

/**
 * Like `summaryOf`, for a question about the best if there are only changes: says that there are no values, and gives the
 * changes.
 */
export async function bestSummary(
  context: QueryContext,
  rows: readonly AnswerRow[],
  direction?: Direction | null,
): Promise<string> {
  const said = await summaryOf(context, rows, direction);
  const { kind } = rows[0]!.claim;
  if (kind === 'DELTA' || kind === 'FACTOR') return `No value is claimed there, only changes. ${said}`;
  return [said, await fartherElsewhere(context, rows, direction)].filter(Boolean).join(' ');
}

/** The value of another board that lies beyond those of the first one, with which it cannot be compared: a latency on another device, or top-1 accuracy beside accuracy. */
async function fartherElsewhere(context: QueryContext, rows: readonly AnswerRow[], direction?: Direction | null): Promise<string | undefined> {
  const { claim } = rows[0]!;
  const ranked = claim.metricId === null ? undefined : await context.loaders.knownEntity(claim.metricId);
  const end = direction ?? ranked?.betterWhen;
  const sign = end === 'LOWER' ? -1 : 1;
  const others = rows.map((row) => row.claim).filter((one) => one.kind === 'ABSOLUTE' && one.metricId !== null && one.dimension === claim.dimension);
  const metrics = new Map((await context.loaders.knownEntities([...new Set(others.flatMap(({ metricId }) => metricId ?? []))])).map((one) => [one.id, one]));
  const isOfFamily = ({ metricId }: Claim): boolean => metricId === ranked?.id || (ranked !== undefined && metrics.get(metricId!)!.broader.includes(ranked.id));
  const farther = others
    .filter(isOfFamily)
    .filter(({ baseValue }) => baseValue !== null && claim.baseValue !== null && sign * (baseValue - claim.baseValue) > 0)
    .sort((a, b) => sign * (b.baseValue! - a.baseValue!) || byCodeUnits(a.id, b.id));
  const [most] = farther;
  if (!most || !end) return undefined;
  const { metric, places } = await where(context, most);
  const what = [writtenValue(most), most.metricId === ranked?.id ? '' : metric, places].filter(Boolean).join(' ');
  return `Elsewhere, and not comparable: ${what} (${await subjects(context, [{ claim: most }])}).`;
} // prettier-ignore

/** Like `summaryOf`, for a question about the value of one method: also gives its other values there, since any of them may be meant. */
export async function valueSummary(
  context: QueryContext,
  rows: readonly AnswerRow[],
  direction?: Direction | null,
): Promise<string> {
  const said = await summaryOf(context, rows, direction);
  const { claim, others } = rows[0]!;
  const { kind, metricId, baseValue } = claim;
  const isAlone = kind !== 'COMPARISON' && rows.every((row) => row === rows[0] || row.claim.kind !== kind || row.claim.metricId !== metricId);
  const values = isAlone ? others.filter((one) => one.kind === kind && one.baseValue !== baseValue).map(writtenValue) : [];
  const different = [...new Set(values)].slice(0, MOST_NAMES);
  return different.length === 0 ? said : `${said} Also claimed: ${list(different)}.`;
} // prettier-ignore

/** Answers who has a place: "Number 2 of 3: SLoRA with 56.48 % accuracy on GSM8K." Equal values share a place, so that the next may be nobody's. */
export async function placeSummary(
  context: QueryContext,
  rows: readonly AnswerRow[],
  place: number,
  direction?: Direction | null,
): Promise<string> {
  const best = await summaryOf(context, rows, direction);
  // The largest boards come first, and a board of one method has no places.
  const { claim, rank } = rows.find((row) => row.rank === place) ?? rows[0]!;
  const board = await boardOf(context, rows, claim);
  const placed = board.filter((row) => row.rank === place);
  const [found] = placed;
  if (rank === null) return `Nothing is ranked there. ${best}`;
  if (!found) return `Nobody is number ${place} of the ${board.length} there${board.length < place ? '' : ', since equal values share a place'}. ${best}`;
  const { metric: said, places } = await where(context, found.claim);
  return `Number ${place} of ${board.length}: ${await subjects(context, placed)} with ${[writtenValue(found.claim), said, places].filter(Boolean).join(' ')}.`;
} // prettier-ignore

/** The lowest and the highest value: "The lowest accuracy on GSM8K is 10.94 % (Quiet-STaR), the highest 57.7 % (NLoRA)." */
export async function extremesSummary(context: QueryContext, rows: readonly AnswerRow[]): Promise<string> {
  const boards = await Promise.all(rows.map((row) => valuesOfBoard(context, rows, row)));
  const values = boards.find(([lowest, ...others]) => lowest && others.at(-1)?.baseValue !== lowest.baseValue && others.length > 0);
  const [lowest, highest] = [values?.[0], values?.at(-1)];
  if (!lowest || !highest) return valueSummary(context, rows);
  const [low, high] = await Promise.all([lowest, highest].map(async (one) => `${writtenValue(one)} (${await subjects(context, [{ claim: one }])})`));
  const { metric: said, places } = await where(context, lowest);
  return `${['The lowest', said, places].filter(Boolean).join(' ')} is ${low}, the highest ${high}.`;
} // prettier-ignore

/** The rows whose values can be compared with a claim's. */
async function boardOf({ loaders }: QueryContext, rows: readonly AnswerRow[], claim: Claim): Promise<AnswerRow[]> {
  const metric = claim.metricId === null ? undefined : await loaders.knownEntity(claim.metricId);
  return rows.filter((row) => sameBoard(row.claim, claim, metric));
}

/** All values that can be compared with a row's, lowest first. */
async function valuesOfBoard(
  context: QueryContext,
  rows: readonly AnswerRow[],
  { claim }: AnswerRow,
): Promise<Claim[]> {
  return (await boardOf(context, rows, claim))
    .flatMap((row) => [row.claim, ...row.others])
    .filter(({ kind, baseValue }) => kind === 'ABSOLUTE' && baseValue !== null)
    .sort((a, b) => a.baseValue! - b.baseValue!);
}

/** Answers whether methods are the best: "No: NLoRA is number 2 of 3. LoRA: 60 % accuracy on GSM8K, the highest of 3." */
export async function whetherBest(
  context: QueryContext,
  rows: readonly AnswerRow[],
  methods: readonly string[],
): Promise<string> {
  const asked = rows.find(({ claim }) => claim.subjectId !== null && methods.includes(claim.subjectId));
  if (!asked) {
    const names = (await context.loaders.knownEntities([...methods])).map(({ name }) => name);
    const best = rows.length > 0 ? ` ${await summaryOf(context, rows)}` : '';
    return `No such value of ${list([...new Set(names)])} is claimed in this graph.${best}`;
  }
  const board = await boardOf(context, rows, asked.claim);
  const best = await summaryOf(context, board);
  if (asked.rank === null || board.length < 2) return `Nothing else is claimed there. ${best}`;
  const name = await subjects(context, [asked]);
  return asked.rank === 1 ? `Of what is claimed here, yes. ${best}` : `No: ${name} is number ${asked.rank} of ${board.length}. ${best}`;
} // prettier-ignore

function standing(first: AnswerRow, rows: number, end: Direction | null): string {
  if (first.claim.kind !== 'ABSOLUTE' || first.rank === null || rows < 2) return '';
  return `, the ${end === 'LOWER' ? 'lowest' : 'highest'} of ${rows}`;
}

/** "LST and NLoRA claim to outperform LoRA." */
async function comparisonSummary(context: QueryContext, rows: readonly AnswerRow[]): Promise<string> {
  const { claim } = rows[0]!;
  const same = rows.filter((row) => row.claim.relation === claim.relation && row.claim.baselineId === claim.baselineId);
  const names = await subjects(context, same);
  const many = new Set(same.map((row) => row.claim.subjectId)).size > 1;
  const baseline = claim.baselineId === null ? '' : (await context.loaders.knownEntity(claim.baselineId)).name;
  const said = await where(context, claim);
  const shared = (key: (claim: Claim) => unknown): boolean =>
    same.every((row) => JSON.stringify(key(row.claim)) === JSON.stringify(key(claim)));
  const metric = shared((one) => one.metricId) ? said.metric : '';
  const places = shared((one) => [one.datasetIds, one.hardwareIds]) ? said.places : '';
  const verb = many ? 'claim' : 'claims';
  const what =
    claim.relation === 'STATE_OF_THE_ART'
      ? 'to be the state of the art'
      : claim.relation === 'COMPARABLE'
        ? `to be on a par with ${baseline || 'others'}`
        : `to outperform ${baseline || 'others'}`;
  return `${names} ${verb} ${[what, metric && `in ${metric}`, places].filter(Boolean).join(' ')}.`;
}

/** The metric and place of a claim. The metric is omitted if the unit implies it: "16.3 M params", "12.7 T FLOPs". */
async function where({ loaders }: QueryContext, claim: Claim): Promise<{ metric: string; places: string }> {
  const metric = claim.metricId === null ? '' : (await loaders.knownEntity(claim.metricId)).name;
  const places = await loaders.knownEntities([...claim.datasetIds, ...claim.hardwareIds]);
  const unit = claim.kind === 'FACTOR' ? '' : (claim.unit ?? '');
  const said =
    (unit === 'params' && metric === 'parameters') || unit.toLowerCase() === metric.toLowerCase() ? '' : metric;
  const on = places.map((place) => place.name);
  return { metric: said, places: on.length > 0 ? `on ${list(on)}` : '' };
}

async function against({ loaders }: QueryContext, claim: Claim): Promise<string> {
  if (claim.baselineId === null || claim.kind === 'ABSOLUTE') return '';
  return ` against ${(await loaders.knownEntity(claim.baselineId)).name}`;
}

async function subjects({ loaders }: QueryContext, rows: readonly Pick<AnswerRow, 'claim'>[]): Promise<string> {
  const ids = [...new Set(rows.flatMap((row) => row.claim.subjectId ?? []))];
  const names = (await loaders.knownEntities(ids)).map((method) => method.name);
  if (names.length === 0) return 'A method without a name';
  return names.length > MOST_NAMES ? `${names.slice(0, MOST_NAMES - 1).join(', ')} and ${names.length - MOST_NAMES + 1} more` : list(names);
} // prettier-ignore

/** One sentence about a result that is not a list of claims; null for claims, which are summarised by `summaryOf`. */
export async function resultSummary(
  context: QueryContext,
  { intent, result, rows }: { readonly intent: Question['intent']; readonly result: AnswerResult; readonly rows: number },
): Promise<string | null> {
  if ('count' in result) return `${result.count.toLocaleString('en-US')}.`;
  if ('points' in result) return tradeoffSummary(context, result.points);
  if (!('of' in result) || result.of === 'CLAIM' || (intent === 'LIST_METHODS' && rows > 0)) return null;
  const total = await result.totalCount();
  const noun = nounOf(intent, result.of);
  if (total === 0) return rows === 0 ? null : `No ${noun} in this graph meets that.`;
  // Titles are long, and are shown in the list itself.
  const most = result.of === 'PAPER' ? 1 : MOST_NAMES;
  const names = result.rows.slice(0, most).map(({ item }) => shownName(item));
  const more = total - names.length;
  return `${count(total, noun)}: ${more > 0 ? `${names.join(', ')} and ${more.toLocaleString('en-US')} more` : list(names)}.`;
} // prettier-ignore

function nounOf(intent: Question['intent'], of: RowType): string {
  return of === 'PAPER' ? 'paper' : (NOUN_OF_INTENT[intent] ?? 'answer');
}

async function tradeoffSummary({ loaders }: QueryContext, points: readonly TradeoffPoint[]): Promise<string> {
  const best = points.filter((point) => point.onFrontier).map((point) => point.x.subjectId!);
  const names = (await loaders.knownEntities([...new Set(best)])).map((method) => method.name);
  if (names.length === 0) return 'No method has a value of both metrics in this graph.';
  return `${count(points.length, 'method')} ${points.length === 1 ? 'has' : 'have'} both values; no other beats ${list(names)} on both.`;
} // prettier-ignore

function shownName(item: object): string {
  if ('name' in item) return String(item.name);
  return 'title' in item ? `“${String(item.title)}”` : '';
}

const NOUN_OF_INTENT: Partial<Record<Question['intent'], string>> = {
  LIST_METHODS: 'method',
  LIST_DATASETS: 'dataset',
  LIST_METRICS: 'metric',
  LIST_TASKS: 'task',
  LIST_BASELINES: 'baseline',
  LIST_HARDWARE: 'device',
  LIST_PAPERS: 'paper',
};

/**
 * "9 boards; the largest, accuracy on GSM8K: NLoRA with 57.7 %, the highest of 3."
 * @param rank the requested place; if nobody has it, the first is given
 */
export async function boardsSummary({ loaders }: QueryContext, boards: readonly Board[], rank = 1): Promise<string> {
  const [largest] = boards;
  const { metric, placeId, rows, unit, direction, methods } = largest!;
  const row = rows.find((one) => one.rank === rank) ?? rows[0]!;
  const place = await loaders.knownEntity(placeId);
  const method = await loaders.knownEntity(row.claim.subjectId!);
  const value = `${writtenNumber(row.value)}${unit && ` ${unit}`}`;
  const standing = row.rank !== null && row.rank > 1 ? `, number ${row.rank} of ${methods}` : methods > 1 && direction ? `, the ${direction === 'LOWER' ? 'lowest' : 'highest'} of ${methods}` : '';
  return `${count(boards.length, 'board')}; the largest, ${metric.name} on ${place.name}: ${method.name} with ${value}${standing}.`;
} // prettier-ignore
