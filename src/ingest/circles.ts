import type { EntityWrite } from '../domain/facts.js';
import type { WriteTransaction } from '../store/port/transaction.js';

/** A change that would make an entity broader than itself. */
export class CircleError extends Error {
  override readonly name = 'CircleError';
  /** @param circle ids, each narrower than the next, the last narrower than the first */
  constructor(readonly circle: readonly string[]) {
    super(`${[...circle, circle[0]].join(' is narrower than ')}: a cycle is not possible`);
  }
}

/**
 * Finds a cycle of `broader` links through one of the entities, in the graph as it will be after they are written.
 * @returns its ids, each narrower than the next, the smallest first; undefined if there is none
 */
export async function findCircle(
  tx: WriteTransaction,
  entities: readonly EntityWrite[],
): Promise<readonly string[] | undefined> {
  const links = await linksAbove(tx, entities);
  const cleared = new Set<string>();
  const walk = (id: string, path: readonly string[]): readonly string[] | undefined => {
    const at = path.indexOf(id);
    if (at >= 0) return path.slice(at);
    if (cleared.has(id)) return undefined;
    for (const broader of links.get(id) ?? []) {
      const circle = walk(broader, [...path, id]);
      if (circle) return circle;
    }
    cleared.add(id);
    return undefined;
  };
  for (const id of [...links.keys()].sort()) {
    const circle = walk(id, []);
    if (circle) return fromSmallest(circle);
  }
  return undefined;
}

/** The broader entities of every entity and of all its ancestors. */
async function linksAbove(
  tx: WriteTransaction,
  entities: readonly EntityWrite[],
): Promise<Map<string, readonly string[]>> {
  const links = new Map<string, readonly string[]>(entities.map(({ id, broader }) => [id, broader]));
  const unknown = (ids: Iterable<readonly string[]>): string[] => [
    ...new Set([...ids].flat().filter((id) => !links.has(id))),
  ];
  for (let missing = unknown(links.values()); missing.length > 0;) {
    const found = await tx.entities(missing);
    missing.forEach((id, i) => links.set(id, found[i]?.broader ?? []));
    missing = unknown(found.map((entity) => entity?.broader ?? []));
  }
  return links;
}

function fromSmallest(circle: readonly string[]): readonly string[] {
  const start = circle.indexOf([...circle].sort()[0]!);
  return [...circle.slice(start), ...circle.slice(0, start)];
}
