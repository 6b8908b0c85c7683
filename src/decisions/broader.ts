import type { Entity } from '../domain/graph.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { decide, DecisionError } from './decision.js';

/**
 * Sets the broader entity of an entity; null removes it.
 * @throws DecisionError BAD_INPUT if the two are of different kinds, or the link would close a cycle
 */
export async function setBroader(
  store: GraphStore,
  by: string,
  entity: string,
  broader: string | null,
): Promise<Entity> {
  const ids = broader === null ? [entity] : [entity, broader];
  return decide(store, by, 'SET_BROADER', ids, async (_, [target, parent]) => {
    if (parent && parent.kind !== target!.kind) {
      throw new DecisionError('BAD_INPUT', `${parent.id} is of a different kind than ${target!.id}`);
    }
    if (parent?.id === target!.id) throw new DecisionError('BAD_INPUT', `${entity} cannot be broader than itself`);
    return { entity: target!.id, broader: parent?.id ?? null };
  });
}
