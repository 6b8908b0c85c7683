import type { EntityKind } from '../domain/extraction.js';
import type { Entity } from '../domain/graph.js';
import { containsWords } from '../domain/whole-words.js';
import { lookup } from '../lexicon/lexicon.js';
import type { StoredPaper } from '../store/port/graph-store.js';
import { everyPage } from '../store/port/every-page.js';
import type { PaperFilter } from '../store/port/queries.js';
import { type ListConnection, connection } from './connection.js';
import type { QueryContext } from './context.js';
import { MOST_ROWS } from './cursors.js';
import type { PaperWhere } from './where.js';

/** Maximum number of papers to search, newest first. */
const MOST_PAPERS = 1000;

interface Wanted {
  /** Conditions on the papers. */
  readonly papers: PaperWhere;
  /** Tasks of which the papers must mention one. */
  readonly tasks: readonly string[];
  readonly first: number;
  /** Ids of entities that come first, whether or not such papers mention them. */
  readonly named?: readonly string[];
}

/**
 * Entities of one kind that papers mention together with a task or a topic, those in most papers first. For example, datasets
 * for question answering occur in its papers whether or not a claim names the task. Of methods, only those introduced by the
 * papers.
 */
export async function mentionedPage(
  context: QueryContext,
  kind: EntityKind,
  { papers, tasks, first, named: leading = [] }: Wanted,
): Promise<ListConnection<Entity>> {
  const filter = await context.filters.papers(papers);
  const ofTasks = tasks.length > 0 ? [await context.names.ids(tasks, ['TASK'], true)] : [];
  const ids = await paperIds(context, { ...filter, mentions: [...(filter.mentions ?? []), ...ofTasks] });
  // A paper may contain the name of a task without having it as an entity.
  for (const task of tasks) {
    const phrase = await wordsOf(context, task);
    ids.push(...(await paperIds(context, { ...filter, words: [...(filter.words ?? []), ...phrase] }, phrase)));
  }
  const papersOf = new Map<string, number>();
  for (const named of await namedIn(context, kind, [...new Set(ids)]))
    for (const id of new Set(named)) papersOf.set(id, (papersOf.get(id) ?? 0) + 1);
  const asked = new Set([...(filter.mentions ?? []), ...ofTasks].flat());
  const behind = [...papersOf]
    .filter(([id]) => !asked.has(id) && !leading.includes(id))
    .sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  const fitting = await ofArea(context, kind, behind.map(([id]) => id), [...tasks, ...(papers.mentions ?? []), papers.text ?? '']); // prettier-ignore
  behind.sort(([a], [b]) => Number(fitting.has(b)) - Number(fitting.has(a)));
  const order = [...leading.map((id) => [id, papersOf.get(id) ?? 0] as const), ...behind];
  const entities = await context.loaders.knownEntities(order.slice(0, first).map(([id]) => id));
  const rows = entities.map((item, i) => ({ item, position: { value: order[i]![1], id: item.id } }));
  const page = { rows, hasNext: order.length > first };
  return connection(kind, `${kind.toLowerCase()} by mentions`, {}, page, () => Promise.resolve(order.length));
}

/** Number of datasets whose area is looked up. */
const MOST_DATASETS = 500;

/** Datasets whose area in the lexicon is a word of a task or topic: of machine translation, those of translation. */
async function ofArea({ loaders }: QueryContext, kind: EntityKind, ids: readonly string[], said: readonly string[]): Promise<Set<string>> {
  if (kind !== 'DATASET') return new Set();
  const datasets = await loaders.knownEntities(ids.slice(0, MOST_DATASETS));
  const isSaid = ({ name }: Entity): boolean => {
    const area = lookup('DATASET', name)?.area;
    return area !== undefined && said.some((text) => containsWords(text, area));
  };
  return new Set(datasets.filter(isSaid).map(({ id }) => id));
} // prettier-ignore

async function wordsOf({ names }: QueryContext, task: string): Promise<string[]> {
  const [entity] = await names.entities(task, ['TASK']);
  return entity!.name.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

async function namedIn({ store }: QueryContext, kind: EntityKind, ids: readonly string[]): Promise<string[][]> {
  if (kind === 'METHOD') {
    const proposed = await store.proposes(ids);
    return proposed.map((some) => some.filter((entity) => entity.kind === 'METHOD').map((entity) => entity.id));
  }
  return (await store.mentions(ids, [kind])).map((mentions) => mentions.map((mention) => mention.entityId));
}

/** @param phrase words that must be adjacent in the text */
async function paperIds(
  { store }: QueryContext,
  filter: PaperFilter,
  phrase: readonly string[] = [],
): Promise<string[]> {
  const isSaid = ({ title, abstract }: StoredPaper): boolean =>
    phrase.length === 0 || containsWords(`${title}\n${abstract}`, phrase.join(' '));
  const ids: string[] = [];
  let looked = 0;
  const pages = everyPage((after) =>
    store.findPapers(filter, { by: 'PUBLISHED', descending: true }, { first: MOST_ROWS, after }),
  );
  for await (const papers of pages) {
    ids.push(...papers.filter(isSaid).map(({ id }) => id));
    looked += papers.length;
    if (looked >= MOST_PAPERS) break;
  }
  return ids;
}

/** Papers that introduce one of these entities, newest first. */
export async function introducedPage(
  context: QueryContext,
  names: readonly string[],
  where: PaperWhere | undefined,
  first: number,
): Promise<ListConnection<StoredPaper>> {
  const ids = await context.names.ids(names, undefined, false);
  const { publishedFrom, publishedTo } = await context.filters.papers(where);
  const found = (await Promise.all(ids.map((id) => context.loaders.proposedIn.load(id)))).flat();
  const papers = [...new Map(found.map((paper) => [paper.id, paper])).values()].filter(
    ({ published = '' }) =>
      (publishedFrom === undefined || published >= publishedFrom) &&
      (publishedTo === undefined || (published !== '' && published <= `${publishedTo}~`)),
  );
  const rows = papers.slice(0, first).map((item) => ({ item, position: { value: item.published ?? null, id: item.id } }));
  const page = { rows, hasNext: papers.length > first };
  return connection('PAPER', 'papers that introduce it', {}, page, () => Promise.resolve(papers.length));
} // prettier-ignore
