import type { Entity } from '../domain/graph.js';
import { kindOfEntityId, nameKey } from '../domain/names.js';
import { standingDecisions } from '../ingest/consolidation.js';
import { knownByName } from '../resolve/known.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type { WriteTransaction } from '../store/port/transaction.js';
import { decide, DecisionError } from './decision.js';

/**
 * Adds a name to an entity. Later papers that use the name refer to this entity.
 * @throws DecisionError BAD_INPUT if another entity already has the name
 */
export async function addAlias(store: GraphStore, by: string, entity: string, alias: string): Promise<Entity> {
  const name = alias.trim();
  if (nameKey(name) === '') throw new DecisionError('BAD_INPUT', 'an alias needs at least one letter or digit');
  return decide(store, by, 'ADD_ALIAS', [entity], async (tx, [target]) => {
    await requireFree(tx, name, target!);
    return { entity: target!.id, alias: name };
  });
}

/** Rejects an alias of another entity, which would merge the two without a merge decision. */
async function requireFree(tx: WriteTransaction, name: string, target: Pick<Entity, 'id' | 'kind'>): Promise<void> {
  const key = nameKey(name);
  const named = (await tx.rawEntitiesByKey(target.kind, [key])).filter((raw) => raw.key === key);
  const aliased = (await standingDecisions(tx)).aliases.filter(({ alias }) => nameKey(alias) === key);
  const ids = [
    ...named.flatMap((raw) => raw.entityId ?? []),
    ...aliased.map(({ entity }) => entity).filter((id) => kindOfEntityId(id) === target.kind),
    ...[knownByName(target.kind, name)?.id ?? []].flat(),
  ];
  const current = await tx.entities(ids);
  const other = ids.map((id, i) => current[i]?.id ?? id).find((id) => id !== target.id);
  if (other === undefined) return;
  throw new DecisionError('BAD_INPUT', `"${name}" is a name of ${other}; merge the two if they are one`);
}
