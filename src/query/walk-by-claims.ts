import type { EntityKind } from '../domain/extraction.js';
import { ROLES_OF_KIND } from '../domain/roles.js';
import type { Entity } from '../domain/graph.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type {
  EntityFilter,
  EntityPage,
  Page,
  PageRequest,
  Position,
  PageRow,
  WantedClaims,
} from '../store/port/queries.js';
import { isAfter, MOST_ROWS } from './cursors.js';

/**
 * Pages through entities by number of claims, most first, while papers are added.
 *
 * An added paper gives some entities more claims, which could move them from later pages to earlier ones:
 *
 *     page 1: A 9, B 7 | to come: C 5, D 4        D gets six claims        A 9, B 7 | C 5   and D 10 is never seen
 *
 * Therefore the numbers at the beginning are used throughout: cursors contain the time of the latest claim at that moment, and
 * entities with newer claims keep the position that they had without them.
 */
export interface WalkPage extends EntityPage {
  /** The order that cursors of this page contain. */
  readonly asOf: string;
}

const BY_CLAIMS = { by: 'CLAIMS', descending: true } as const;
/** Maximum number of entities with new claims that are handled. */
const MOST_MOVED = 100_000;

/**
 * The first or next page.
 * @param wanted claims to return with each entity; not returned for a page into which entities were reinserted
 */
export async function walkByClaims(
  store: GraphStore,
  filter: EntityFilter,
  page: PageRequest & { readonly asOf?: string },
  wanted?: WantedClaims,
): Promise<WalkPage> {
  if (!page.after || page.asOf === undefined) {
    const asOf = await latestClaim(store);
    return { ...(await store.findEntities(filter, BY_CLAIMS, page, wanted)), asOf };
  }
  const { asOf } = page;
  const moved = await newClaims(store, filter.kind, asOf);
  if (moved.size === 0) return { ...(await store.findEntities(filter, BY_CLAIMS, page, wanted)), asOf };
  const [still, back] = await Promise.all([
    unmoved(store, filter, page, moved),
    putBack(store, filter, page.after, moved),
  ]);
  const rows = [...still.rows, ...back].sort((a, b) => (isAfter(b.position, a.position) ? -1 : 1));
  return { rows: rows.slice(0, page.first), hasNext: still.hasNext || rows.length > page.first, asOf };
}

/** The time of the latest claim, rejected or not; "" when there is none. */
async function latestClaim(store: GraphStore): Promise<string> {
  const all = { reviews: ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] } as const;
  const latest = await store.findClaims(all, { by: 'ADDED', descending: true }, { first: 1 }, ['addedAt']);
  return latest.rows[0]?.item.addedAt ?? '';
}

/** The number of claims that each entity of a kind has gained since. */
async function newClaims(store: GraphStore, kind: EntityKind, since: string): Promise<Map<string, number>> {
  const facets = await Promise.all(
    ROLES_OF_KIND[kind].map((facet) => store.facets(facet, { addedAfter: since }, MOST_MOVED)),
  );
  const counts = new Map<string, number>();
  for (const { key, count } of facets.flat()) counts.set(key, (counts.get(key) ?? 0) + count);
  return counts;
}

/** Rows of the page without new claims. */
async function unmoved(
  store: GraphStore,
  filter: EntityFilter,
  page: PageRequest,
  moved: ReadonlyMap<string, number>,
): Promise<Page<Entity>> {
  const rows: PageRow<Entity>[] = [];
  let { after } = page;
  for (;;) {
    const some = await store.findEntities(filter, BY_CLAIMS, { first: MOST_ROWS, after });
    rows.push(...some.rows.filter((row) => !moved.has(row.item.id)));
    after = some.rows.at(-1)?.position;
    if (!some.hasNext || rows.length > page.first) return { rows, hasNext: some.hasNext };
  }
}

/** Entities with new claims, at their previous position if that is still to come. */
async function putBack(
  store: GraphStore,
  filter: EntityFilter,
  walked: Position,
  moved: ReadonlyMap<string, number>,
): Promise<PageRow<Entity>[]> {
  const rows: PageRow<Entity>[] = [];
  for (let after: Position | undefined; ;) {
    const some = await store.findEntities({ ...filter, ids: [...moved.keys()].sort() }, BY_CLAIMS, {
      first: MOST_ROWS,
      after,
    });
    for (const { item, position } of some.rows) {
      const before = Number(position.value) - moved.get(item.id)!;
      rows.push({ item, position: { value: before, id: item.id } });
    }
    after = some.rows.at(-1)?.position;
    if (!some.hasNext) return rows.filter((row) => isAfter(row.position, walked));
  }
}
