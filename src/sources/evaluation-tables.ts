import { type CuratedRow, type CuratedTable, type JsonObject, tableName } from '../domain/curated.js';
import { digest } from '../domain/digest.js';
import { normalArxivId, normalDoi } from '../domain/ids.js';
import type { SourcePaper } from '../domain/paper.js';
import { elementsOf } from './json/elements.js';
import { jsonProblem, parseJson } from './json/parse.js';
import type { FoundPaper, FoundTable, SourceFormat, SourceItem, SourceLimits } from './source.js';

/** The source of the tables, and the licence of the archived dump. */
const KEPT_BY = { source: 'Papers with Code', licence: 'CC-BY-SA-4.0' } as const;

/**
 * Papers with Code's leaderboards: `evaluation-tables.json` of the archived dump and the task files of its `sota-extractor`. Tasks hold
 * datasets and subtasks, datasets hold rows; a row lists a method with its results and the paper that reports them. A row that names
 * no paper belongs to its table, which then stands for the paper.
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
    for await (const { text: element, line, index } of elementsOf(text, limits.table)) {
      const place = `line ${line}, [${index}]`;
      if (element === undefined) yield { rejected: `is a task of more than ${limits.table} characters`, place };
      else yield* readElement(element, place, limits);
    }
  },
};

function* readElement(element: string, place: string, limits: SourceLimits): Generator<SourceItem> {
  let task: unknown;
  try {
    task = parseJson(element, limits.nesting);
  } catch (error) {
    yield { ...jsonProblem(error), place, record: element.slice(0, 2000) };
    return;
  }
  yield* byPaper(readTask(task, [], place));
}

/** The rows of a task that list one paper come as one paper, so that it is stored once and not row by row. */
function* byPaper(items: Iterable<SourceItem>): Generator<SourceItem> {
  const papers = new Map<string, { readonly item: FoundPaper; readonly rows: CuratedRow[] }>();
  for (const item of items) {
    if (!('paper' in item)) {
      yield item;
      continue;
    }
    const { results = [], ...paper } = item.paper;
    const key = JSON.stringify(paper);
    const known = papers.get(key);
    if (known) known.rows.push(...results);
    else papers.set(key, { item, rows: [...results] });
  }
  for (const { item, rows } of papers.values()) yield { ...item, paper: { ...item.paper, results: rows } };
}

function* readTask(value: unknown, above: readonly string[], place: string): Generator<SourceItem> {
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
  const datasets = listOf(value.datasets);
  const subtasks = listOf(value.subtasks);
  for (const [i, dataset] of datasets.entries()) yield* readDataset(dataset, task, [], `${place}.datasets[${i}]`);
  for (const [i, subtask] of subtasks.entries()) yield* readTask(subtask, task, `${place}.subtasks[${i}]`);
  yield tableItem(place, {
    task,
    dataset: [],
    about: emptied(value, ['datasets', 'subtasks']),
    rows: [],
    parts: namesOf(datasets, 'dataset'),
    tasks: namesOf(subtasks, 'task'),
  });
}

function* readDataset(
  value: unknown,
  task: readonly string[],
  above: readonly string[],
  place: string,
): Generator<SourceItem> {
  const name = isObject(value) ? (textOf(value.dataset) ?? textOf(value.subdataset)) : undefined;
  if (!isObject(value) || name === undefined) {
    yield { rejected: 'is a table without a dataset', place, record: JSON.stringify(value).slice(0, 2000) };
    return;
  }
  const dataset = [...above, name];
  const sota = isObject(value.sota) ? value.sota : {};
  const rows = listOf(sota.rows);
  const percentages = columnsInPercent(rows);
  const twins = new TwinCounter();
  for (const [i, row] of rows.entries()) {
    yield readRow(row, { task, dataset, percentages, twin: twins.numberOf(row) }, `${place}.sota.rows[${i}]`);
  }
  const parts = listOf(value.subdatasets);
  for (const [i, part] of parts.entries()) yield* readDataset(part, task, dataset, `${place}.subdatasets[${i}]`);
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

/** Values up to this may be fractions; larger ones are percentages. */
const MOST_AS_FRACTION = 1.5;

/** Columns in which most plain numbers cannot be fractions. */
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

/** Numbers the rows of a table that give one method of one paper; the same row twice is one. */
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

/** The paper that a row names by its title, or only by an address. */
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

/** The same object with some of its lists emptied. */
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

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a value that is not empty; a number becomes its digits. */
function textOf(value: unknown): string | undefined {
  const text = typeof value === 'number' ? String(value) : value;
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined;
}
