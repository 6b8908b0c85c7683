import { type CuratedRow, type CuratedTable, type JsonObject, tableName } from '../domain/curated.js';
import { digest } from '../domain/digest.js';
import { normalArxivId, normalDoi } from '../domain/ids.js';
import type { SourcePaper } from '../domain/paper.js';
import { damagedMark, elementProblem, elementsOf, type JsonElement } from './json/elements.js';
import { apartFrom, type PartedText, partNumber } from './json/parted-text.js';
import { jsonProblem, NOT_JSON, parseJson } from './json/parse.js';
import { isObject } from './json/values.js';
import type { FoundPaper, FoundTable, Reject, SourceFormat, SourceItem, SourceLimits } from './source.js';

/** The source of the tables, and the licence of the archived dump. */
const KEPT_BY = { source: 'Papers with Code', licence: 'CC-BY-SA-4.0' } as const;
/** Number of rows held back for grouping by paper, after which they are emitted at the end of a table; bounds memory. */
const ROWS_AT_ONCE = 2000;
/** The arrays whose damaged elements are dropped separately, each with keys that never occur within an element. */
const LISTS = new Map([
  ['rows', /"(?:sota|rows|datasets|subdatasets|subtasks)"\s*:/],
  ['subdatasets', /"(?:datasets|subtasks)"\s*:/],
  ['datasets', /"(?:datasets|subtasks)"\s*:/],
]);

/**
 * Papers with Code's leaderboards: `evaluation-tables.json` of the archived dump and the task files of its `sota-extractor`.
 * Tasks contain datasets and subtasks, datasets contain rows. A row gives a method, its results and the paper that reports
 * them. A row without a paper belongs to its table, which then takes the place of a paper.
 */
export const evaluationTables: SourceFormat = {
  name: 'evaluation-tables',
  description:
    "Papers with Code's evaluation-tables.json and sota-extractor task files: leaderboards as curated claims",
  example:
    '[{"task": "Image Classification", "categories": [], "subtasks": [], "datasets": [{"dataset": "CIFAR-10", "subdatasets": [], ' +
    '"sota": {"metrics": ["Accuracy"], "rows": [{"model_name": "Swift", "metrics": {"Accuracy": "81.5"}, "paper_title": "Swift: A Small Model", ' +
    '"paper_url": "https://arxiv.org/abs/2405.00001", "paper_date": "2024-05-01", "code_links": [], "uses_additional_data": false}]}}]}]',
  looksLike: (head) =>
    /^\s*(?:\[\s*)?\{/.test(head) &&
    /"datasets"\s*:\s*\[/.test(head) &&
    /"(?:sota|subtasks|categories|source_link)"\s*:/.test(head) &&
    !/"abstract"\s*:/.test(head),
  async *read(text, { limits }) {
    const options = { most: limits.table, nesting: limits.nesting, lists: LISTS };
    yield* byPaper(itemsOf(elementsOf(text, options), limits));
  },
};

async function* itemsOf(elements: AsyncIterable<JsonElement>, limits: SourceLimits): AsyncGenerator<SourceItem> {
  for await (const element of elements) yield* readElement(element, limits);
}

/** Context for reading the parts of a task: the texts of its tables and of its damaged parts. */
type Texts = Pick<PartedText, 'parts'> & Pick<JsonElement, 'damaged'> & Pick<SourceLimits, 'nesting'>;

function* readElement(element: JsonElement, { table, nesting }: SourceLimits): Generator<SourceItem> {
  const { text, line, index, problem, damaged } = element;
  const place = `line ${line}, [${index}]`;
  if (problem !== undefined) {
    yield { ...elementProblem(problem, { most: table, nesting }), place, record: text.slice(0, 2000) };
    return;
  }
  // Tables are parsed one by one: parsing a whole task takes ten times the memory of its text.
  const { outer, parts } = apartFrom(text, 'datasets');
  const task = parsed(outer, place, nesting);
  if ('rejected' in task) yield task;
  else yield* readTask(task.value, [], place, { parts, damaged, nesting });
}

function parsed(text: string, place: string, nesting: number): { readonly value: unknown } | Reject {
  try {
    return { value: parseJson(text, nesting) };
  } catch (error) {
    return { ...jsonProblem(error), place, record: text.slice(0, 2000) };
  }
}

/**
 * Rows with the same paper are emitted as one paper, also if they are from several tasks, so that it is stored once. A table is never divided:
 * a paper with thousands of rows in it would be stored anew, with all rows so far, for each part.
 */
async function* byPaper(items: AsyncIterable<SourceItem>): AsyncGenerator<SourceItem> {
  const papers = new Map<string, { readonly item: FoundPaper; readonly rows: CuratedRow[] }>();
  let waiting = 0;
  const all = function* (): Generator<SourceItem> {
    for (const { item, rows } of papers.values()) yield { ...item, paper: { ...item.paper, results: rows } };
    papers.clear();
    waiting = 0;
  };
  try {
    for await (const item of items) {
      if (!('paper' in item)) {
        if ('table' in item && waiting >= ROWS_AT_ONCE) yield* all();
        yield item;
        continue;
      }
      const { results = [], ...paper } = item.paper;
      const key = JSON.stringify(paper);
      const known = papers.get(key);
      if (known) known.rows.push(...results);
      else papers.set(key, { item, rows: [...results] });
      waiting += results.length;
    }
  } catch (error) {
    yield* all(); // what was read before the source failed is kept
    throw error;
  }
  yield* all();
}

function* readTask(value: unknown, above: readonly string[], place: string, texts: Texts): Generator<SourceItem> {
  const name = isObject(value) ? textOf(value.task) : undefined;
  if (!isObject(value) || name === undefined) {
    yield {
      rejected: 'is a task without a name: expected "task"',
      place,
      record: JSON.stringify(value).slice(0, 2000),
    };
    return;
  }
  const task = [...above, name];
  const tables: string[] = [];
  for (const [i, part] of listOf(value.datasets).entries()) {
    const where = `${place}.datasets[${i}]`;
    const number = partNumber(part);
    const dataset = number === undefined ? { value: part } : parsed(texts.parts[number]!, where, texts.nesting);
    if ('rejected' in dataset) yield dataset;
    else {
      tables.push(...namesOf([dataset.value], 'dataset'));
      yield* readDataset(dataset.value, task, [], where, texts);
    }
  }
  const subtasks = listOf(value.subtasks);
  for (const [i, subtask] of subtasks.entries()) yield* readTask(subtask, task, `${place}.subtasks[${i}]`, texts);
  yield tableItem(place, {
    task,
    dataset: [],
    about: emptied(value, ['datasets', 'subtasks']),
    rows: [],
    parts: tables,
    tasks: namesOf(subtasks, 'task'),
  });
}

function* readDataset(
  value: unknown,
  task: readonly string[],
  above: readonly string[],
  place: string,
  texts: Texts,
): Generator<SourceItem> {
  const name = isObject(value) ? (textOf(value.dataset) ?? textOf(value.subdataset)) : undefined;
  if (!isObject(value) || name === undefined) {
    yield (
      damagedIn(value, place, texts) ?? {
        rejected: 'is a table without a dataset',
        place,
        record: JSON.stringify(value).slice(0, 2000),
      }
    );
    return;
  }
  const dataset = [...above, name];
  const sota = isObject(value.sota) ? value.sota : {};
  const rows = listOf(sota.rows).filter((row) => damagedMark(row) === undefined);
  yield* readRows(listOf(sota.rows), rows, { task, dataset }, place, texts);
  const parts = listOf(value.subdatasets);
  for (const [i, part] of parts.entries()) yield* readDataset(part, task, dataset, `${place}.subdatasets[${i}]`, texts);
  const about = emptied(value, ['subdatasets']);
  yield tableItem(place, {
    task,
    dataset,
    about: isObject(value.sota) ? { ...about, sota: emptied(sota, ['rows']) } : about,
    rows: rows.map((row) => digest(row)),
    parts: namesOf(parts, 'subdataset'),
    tasks: [],
  });
}

/** @param rows the rows without damaged ones */
function* readRows(
  given: readonly unknown[],
  rows: readonly unknown[],
  table: Pick<CuratedRow, 'task' | 'dataset'>,
  place: string,
  texts: Texts,
): Generator<SourceItem> {
  const percentages = columnsInPercent(rows);
  const twins = new TwinCounter();
  for (const [i, row] of given.entries()) {
    const where = `${place}.sota.rows[${i}]`;
    yield damagedIn(row, where, texts) ?? readRow(row, { ...table, percentages, twin: twins.numberOf(row) }, where);
  }
}

/** The reject for a value that replaces damaged text. */
function damagedIn(value: unknown, place: string, { damaged }: Texts): Reject | undefined {
  const number = damagedMark(value);
  const record = number === undefined ? undefined : damaged[number];
  return record === undefined ? undefined : { rejected: NOT_JSON, place, record: record.slice(0, 2000) };
}

/** Upper limit of values that may be fractions; larger ones are percentages. */
const MOST_AS_FRACTION = 1.5;

/** Columns in which most plain numbers are too large to be fractions. */
function columnsInPercent(rows: readonly unknown[]): ReadonlySet<string> {
  const columns = new Map<string, { above: number; below: number }>();
  for (const row of rows) {
    for (const [metric, cell] of Object.entries(isObject(row) && isObject(row.metrics) ? row.metrics : {})) {
      const number = Number(textOf(cell) ?? NaN);
      if (Number.isNaN(number)) continue;
      const column = columns.get(metric) ?? { above: 0, below: 0 };
      columns.set(metric, column);
      if (Math.abs(number) > MOST_AS_FRACTION) column.above++;
      else column.below++;
    }
  }
  return new Set([...columns].filter(([, { above, below }]) => above > below).map(([metric]) => metric));
}

/** Numbers the different rows of a table with the same method and paper. Identical rows have the same number. */
class TwinCounter {
  private readonly rows = new Map<string, Map<string, number>>();

  numberOf(row: unknown): number {
    if (!isObject(row)) return 0;
    const method = JSON.stringify([row.model_name, row.paper_url, row.paper_title]);
    const known = this.rows.get(method) ?? new Map<string, number>();
    this.rows.set(method, known);
    const content = digest(row);
    const number = known.get(content) ?? known.size;
    known.set(content, number);
    return number;
  }
}

interface TableOfRow extends Pick<CuratedRow, 'task' | 'dataset'> {
  readonly percentages: ReadonlySet<string>;
  readonly twin: number;
}

function readRow(value: unknown, { task, dataset, percentages, twin }: TableOfRow, place: string): SourceItem {
  const metrics = isObject(value) && isObject(value.metrics) ? value.metrics : {};
  const method = isObject(value) ? (textOf(value.model_name) ?? '') : '';
  if (!isObject(value) || (method === '' && Object.keys(metrics).length === 0)) {
    return { rejected: 'is a row without a method and results', place, record: JSON.stringify(value) };
  }
  const row: CuratedRow = {
    task,
    dataset,
    method,
    results: Object.entries(metrics).flatMap(([metric, cell]) => {
      const written = textOf(cell);
      if (written === undefined || metric.trim() === '') return [];
      const small = percentages.has(metric) && Math.abs(Number(written)) <= MOST_AS_FRACTION;
      return [{ metric, value: written, ...(small && { inPercent: true as const }) }];
    }),
    codeLinks: listOf(value.code_links).flatMap((link) => (isObject(link) ? (textOf(link.url) ?? []) : [])),
    extraTrainingData: value.uses_additional_data === true,
    ...(twin > 0 && { twin }),
    ...KEPT_BY,
    original: value,
  };
  return { paper: paperOf(value, row), place };
}

/** The paper of a row, identified by its title or only by a URL. */
function paperOf(original: JsonObject, row: CuratedRow): SourcePaper {
  const shared = { abstract: '', authors: [], source: 'papers-with-code', results: [row] };
  const url = textOf(original.paper_url);
  const title = textOf(original.paper_title) ?? url;
  if (title === undefined) return { ...shared, title: `Leaderboard: ${tableName(row)}` };
  const address = url ?? title;
  const published = /^\d{4}(?:-\d\d){0,2}/.exec(textOf(original.paper_date) ?? '')?.[0];
  const arxivId = normalArxivId(address);
  const doi = normalDoi(address);
  return {
    ...shared,
    title,
    ...(arxivId !== undefined && { arxivId }),
    ...(doi !== undefined && { doi }),
    ...(url !== undefined && { url }),
    ...(published !== undefined && { published }),
  };
}

function tableItem(place: string, table: Omit<CuratedTable, 'hash' | 'addedAt' | 'source' | 'licence'>): FoundTable {
  const content = { ...table, ...KEPT_BY };
  return { table: { ...content, hash: digest(content) }, place };
}

/** The same object with some of its arrays emptied. */
function emptied(object: JsonObject, lists: readonly string[]): JsonObject {
  const empty = lists.filter((key) => Array.isArray(object[key])).map((key) => [key, []]);
  return { ...object, ...Object.fromEntries(empty) };
}

function namesOf(values: readonly unknown[], field: string): string[] {
  return values.flatMap((value) => (isObject(value) ? (textOf(value[field]) ?? textOf(value.dataset) ?? []) : []));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The text of a value unless it is empty; a number becomes its digits. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}
