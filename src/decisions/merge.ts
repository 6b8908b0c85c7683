import type { Entity } from '../domain/graph.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { decide, DecisionError } from './decision.js';

/**
 * Merges two entities of one kind. Later papers that name either refer to `into`.
 * @throws DecisionError BAD_INPUT if their kinds differ, they are already one, or one exists only as a broader entity of others
 */
export async function mergeEntities(store: GraphStore, by: string, into: string, from: string): Promise<Entity> {
  return decide(store, by, 'MERGE_ENTITIES', [into, from], async (tx, [target, source]) => {
    if (target!.kind !== source!.kind) {
      throw new DecisionError(
        'BAD_INPUT',
        `${source!.id} and ${target!.id} are of different kinds and cannot be merged`,
      );
    }
    if (target!.id === source!.id)
      throw new DecisionError('BAD_INPUT', `${from} and ${into} are already one entity (${target!.id})`);
    for (const { id } of [target!, source!]) {
      if ((await tx.rawEntitiesOf([id])).length > 0) continue;
      throw new DecisionError(
        'BAD_INPUT',
        `no paper names ${id}: it exists only because others are variants of it; give them another broader entity with setBroader`,
      );
    }
    return { into: target!.id, from: source!.id };
  });
}
