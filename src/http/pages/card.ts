import type { Claim } from '../../domain/graph.js';
import { kindOfEntityId } from '../../domain/names.js';
import { writtenValue } from '../../domain/written-value.js';
import { createQueryContext, type QueryContext } from '../../query/context.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import type { ClaimFilter } from '../../store/port/queries.js';

/** The content of a link preview. */
export interface Card {
  readonly title: string;
  /** The kind of the page, and the authors. */
  readonly kind: string;
  /** The claims with the highest confidence, one per line. */
  readonly lines: readonly string[];
}

const MOST_LINES = 4;
/** Number of datasets and devices of a claim that are named; further ones are counted. */
const MOST_PLACES = 4;

/** The card of a paper or an entity; undefined if the id is not in the graph. */
export async function cardOf(store: GraphStore, id: string): Promise<Card | undefined> {
  const context = createQueryContext(store);
  return kindOfEntityId(id) ? cardOfEntity(context, id) : cardOfPaper(context, id);
}

async function cardOfPaper(context: QueryContext, id: string): Promise<Card | undefined> {
  const paper = await context.names.paper(id);
  if (!paper) return undefined;
  const [first, ...others] = paper.authors;
  const by = first === undefined ? undefined : others.length > 0 ? `${first} et al.` : first;
  const kind = [by, paper.venue, paper.published?.slice(0, 4)].filter(Boolean).join(' · ') || 'Paper';
  return { title: paper.title, kind, lines: await linesOf(context, { paperIds: [paper.id] }) };
}

async function cardOfEntity(context: QueryContext, id: string): Promise<Card | undefined> {
  const [entity] = await context.store.entities([id]);
  if (!entity) return undefined;
  const fields = { METHOD: 'subjectIds', METRIC: 'metricIds', DATASET: 'datasetIds', HARDWARE: 'hardwareIds', TASK: 'taskIds' } as const; // prettier-ignore
  const lines = await linesOf(context, { [fields[entity.kind]]: [entity.id] });
  return { title: entity.name, kind: entity.kind.toLowerCase(), lines };
}

async function linesOf(context: QueryContext, filter: ClaimFilter): Promise<string[]> {
  const order = { by: 'CONFIDENCE', descending: true } as const;
  const { rows } = await context.store.findClaims(filter, order, { first: MOST_LINES });
  return Promise.all(rows.map(({ item }) => lineOf(context, item)));
}

/** "EfficientFormer-L1: 1.6 ms latency on iPhone 12" */
async function lineOf({ loaders }: QueryContext, claim: Claim): Promise<string> {
  const { subjectId, metricId, baselineId, datasetIds, hardwareIds } = claim;
  const name = async (id: string | null): Promise<string> => (id === null ? '' : (await loaders.knownEntity(id)).name);
  const all = [...datasetIds, ...hardwareIds];
  const places = (await loaders.knownEntities(all.slice(0, MOST_PLACES))).map((place) => place.name);
  const more = all.length - places.length;
  const against = await name(baselineId);
  return [
    `${(await name(subjectId)) || 'This work'}:`,
    writtenValue(claim),
    await name(metricId),
    places.length > 0 && `on ${places.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    against && `against ${against}`,
  ]
    .filter(Boolean)
    .join(' ');
}
