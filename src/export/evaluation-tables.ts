import { type CuratedRow, type CuratedTable, currentRows, type DatedRow, type JsonObject } from '../domain/curated.js';
import { digest } from '../domain/digest.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { GroupedLines } from './grouped-lines.js';

/** A table or task at a path, as far as it is known. */
interface Node {
  readonly name: string;
  /** Descriptions by sources, most complete first. */
  readonly tables: CuratedTable[];
  /** Rows by their digests. */
  readonly rows: Map<string, JsonObject>;
  readonly parts: Map<string, Node>;
  readonly tasks: Map<string, Node>;
}

/**
 * All curated tables in the format of Papers with Code's `evaluation-tables.json`. Everything read from such a file is written
 * back, except results that a later version has corrected. Root tasks are ordered by name, everything below them as in its
 * source. One root task with its tables is held in memory; the others wait in a file.
 */
export async function* evaluationTables(store: GraphStore): AsyncIterable<string> {
  const waiting = await GroupedLines.create<Line>();
  try {
    await spool(store, waiting);
    let first = true;
    for (const name of waiting.groups()) {
      yield `${first ? '[' : ','}\n${JSON.stringify(taskOf(await rootTask(name, waiting)), null, 1)}`;
      first = false;
    }
    yield first ? '[]\n' : '\n]\n';
  } finally {
    await waiting.close();
  }
}

/** A table, or a row of the paper with this title. */
type Line = { readonly table: CuratedTable } | { readonly title: string; readonly row: DatedRow };

/** Writes all tables and rows to a file, by their root tasks. */
async function spool(store: GraphStore, waiting: GroupedLines<Line>): Promise<void> {
  for await (const line of store.dump()) {
    if (line.type === 'record') {
      const { keys, paper, addedAt } = line.value;
      for (const row of paper.results ?? []) {
        await waiting.add(row.task[0]!, { title: keys.at(-1)!, row: { row, addedAt } });
      }
    }
    if (line.type === 'table') await waiting.add(line.value.task[0]!, { table: line.value });
    // Papers come last; their records contain everything needed.
    if (line.type === 'reading') break;
  }
}

/** A root task with its tables, and the rows that are currently valid. */
async function rootTask(name: string, waiting: GroupedLines<Line>): Promise<Node> {
  const roots = new Map<string, Node>();
  const ofPaper = new Map<string, DatedRow[]>();
  for await (const line of waiting.group(name)) {
    if ('table' in line) nodeOf(roots, line.table).tables.push(line.table);
    else {
      const known = ofPaper.get(line.title);
      if (known) known.push(line.row);
      else ofPaper.set(line.title, [line.row]);
    }
  }
  for (const rows of ofPaper.values()) for (const row of currentRows(rows)) addRow(roots, row);
  return childOf(roots, name);
}

function addRow(roots: Map<string, Node>, row: CuratedRow): void {
  nodeOf(roots, row).rows.set(digest(row.original), row.original);
}

/** The node of a task or of a dataset in it, created with its ancestors if missing. */
function nodeOf(roots: Map<string, Node>, { task, dataset }: Pick<CuratedRow, 'task' | 'dataset'>): Node {
  let level = roots;
  let node: Node | undefined;
  for (const name of task) {
    node = childOf(level, name);
    level = node.tasks;
  }
  for (const name of dataset) node = childOf(node!.parts, name);
  return node!;
}

function childOf(level: Map<string, Node>, name: string): Node {
  const node = level.get(name) ?? { name, tables: [], rows: new Map(), parts: new Map(), tasks: new Map() };
  level.set(name, node);
  return node;
}

function taskOf(node: Node): JsonObject {
  const { about, parts, tasks } = fullest(node.tables);
  const known = about ?? { task: node.name, categories: [], datasets: [], description: '', subtasks: [], synonyms: [] };
  const datasets = ordered(node.parts, parts).map((part) => datasetOf(part, 'dataset'));
  const subtasks = ordered(node.tasks, tasks).map(taskOf);
  return { ...known, ...filled('datasets', datasets, known), ...filled('subtasks', subtasks, known) };
}

function datasetOf(node: Node, nameField: 'dataset' | 'subdataset'): JsonObject {
  const { about, rows: order, parts } = fullest(node.tables);
  const known = about ?? { [nameField]: node.name, sota: { metrics: metricsIn(node), rows: [] }, subdatasets: [] };
  const subdatasets = ordered(node.parts, parts).map((part) => datasetOf(part, 'subdataset'));
  const listed = order.flatMap((row) => node.rows.get(row) ?? []);
  const others = [...node.rows.keys()].filter((row) => !order.includes(row)).sort();
  const rows = [...listed, ...others.map((row) => node.rows.get(row)!)];
  const sota = (known.sota ?? {}) as JsonObject;
  return {
    ...known,
    ...('sota' in known || rows.length > 0 ? { sota: { ...sota, ...filled('rows', rows, sota) } } : {}),
    ...filled('subdatasets', subdatasets, known),
  };
}

/** Versions of a table, most complete first; later ones add what earlier ones lack. */
function fullest(tables: readonly CuratedTable[]): Pick<CuratedTable, 'rows' | 'parts' | 'tasks'> & {
  readonly about: JsonObject | undefined;
} {
  const size = ({ rows, parts, tasks }: CuratedTable): number => rows.length + parts.length + tasks.length;
  const [first, ...others] = [...tables].sort((a, b) => size(b) - size(a) || (a.hash < b.hash ? -1 : 1));
  const all = (field: 'rows' | 'parts' | 'tasks'): string[] => {
    const most = first?.[field] ?? [];
    return [...most, ...new Set(others.flatMap((table) => table[field]).filter((item) => !most.includes(item)))];
  };
  return { about: first?.about, rows: all('rows'), parts: all('parts'), tasks: all('tasks') };
}

/** Children in the source's order; others follow by name. */
function ordered(children: ReadonlyMap<string, Node>, names: readonly string[]): Node[] {
  const others = [...children.keys()].filter((name) => !names.includes(name)).sort();
  return [...new Set([...names, ...others])].flatMap((name) => children.get(name) ?? []);
}

/** A list field, if the source has it or it is not empty. */
function filled(field: string, list: readonly unknown[], known: JsonObject): JsonObject {
  return list.length > 0 || Array.isArray(known[field]) ? { [field]: list } : {};
}

function metricsIn(node: Node): string[] {
  return [...new Set([...node.rows.values()].flatMap((row) => Object.keys((row.metrics ?? {}) as JsonObject)))];
}
