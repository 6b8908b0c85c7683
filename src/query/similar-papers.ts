import type { Entity } from '../domain/graph.js';
import { groupBy } from '../domain/group-by.js';
import { byCodeUnits } from '../domain/order.js';
import type { StoredPaper } from '../store/port/graph-store.js';
import type { QueryContext } from './context.js';
import { rowCount } from './cursors.js';

/** A paper that measures on the same datasets or hardware, or compares with the same methods. */
export interface SimilarPaper {
  readonly paper: StoredPaper;
  /** The entities that both papers share, rarest first. */
  readonly shared: readonly Entity[];
}

/** Limits of the claims examined per paper, and of the papers per entity. */
const MOST = 200;

/**
 * Papers that share datasets, hardware and baselines with a paper, most similar first. Entities in few papers are more
 * significant: each counts with the inverse of the logarithm of its number of papers.
 */
export async function similarPapers(
  context: QueryContext,
  { paper, first }: { readonly paper: StoredPaper; readonly first?: number | null },
): Promise<SimilarPaper[]> {
  const rows = rowCount(first, 5);
  const shared = await usedBy(context, paper.id);
  const [pages, counts] = await Promise.all([
    Promise.all(shared.map(({ id }) => context.loaders.papersOf.load({ first: MOST }, id))),
    Promise.all(shared.map(({ id }) => context.loaders.paperCount.load(id))),
  ]);
  const found = pages.flatMap(({ rows }, i) => rows.map(({ item }) => ({ paper: item, thing: shared[i]!, papers: counts[i]! })));
  const weight = ({ papers }: { papers: number }): number => 1 / Math.log(1 + papers);
  return [...groupBy(found.filter((one) => one.paper.id !== paper.id), (one) => one.paper.id).values()]
    .map((some) => [...some].sort((a, b) => a.papers - b.papers || byCodeUnits(a.thing.id, b.thing.id)))
    .map((some) => ({ paper: some[0]!.paper, shared: some.map(({ thing }) => thing), near: some.reduce((sum, one) => sum + weight(one), 0) }))
    .sort((a, b) => b.near - a.near || byCodeUnits(a.paper.id, b.paper.id))
    .slice(0, rows);
} // prettier-ignore

/** Datasets and hardware of the paper's claims, and the other methods in them. */
async function usedBy({ store, loaders }: QueryContext, paperId: string): Promise<Entity[]> {
  const page = { first: MOST };
  const order = { by: 'CONFIDENCE', descending: true } as const;
  const fields = ['subjectId', 'baselineId', 'datasetIds', 'hardwareIds'] as const;
  const [claims, proposed] = await Promise.all([
    store.findClaims({ paperIds: [paperId] }, order, page, fields),
    loaders.proposes.load(paperId),
  ]);
  const own = new Set(proposed.map(({ id }) => id));
  const ids = claims.rows.flatMap(({ item: { subjectId, baselineId, datasetIds, hardwareIds } }) => [
    ...datasetIds,
    ...hardwareIds,
    ...[subjectId, baselineId].filter((id) => id !== null),
  ]);
  const others = [...new Set(ids)].filter((id) => !own.has(id)).sort(byCodeUnits);
  return (await loaders.knownEntities(others)).filter(({ generic }) => !generic);
}
