import type { EntityKind } from '../domain/extraction.js';
import type { RawEntity, RawEntitySummary } from '../domain/facts.js';
import { consolidate, type Decisions } from '../resolve/consolidate.js';
import type { ChangeRecord, WriteTransaction } from '../store/port/transaction.js';
import { componentOf, type Touched } from './closure.js';

/** Collects what a change of the graph touches, before and after it. */
export class TouchedNames implements Touched {
  readonly keys = new Map<EntityKind, Set<string>>();
  readonly rawIds = new Set<string>();
  /** Entities that may have lost their last mention. */
  readonly entityIds = new Set<string>();

  add(raw: RawEntity | RawEntitySummary): void {
    const keys = this.keys.get(raw.kind) ?? new Set();
    this.keys.set(raw.kind, keys);
    for (const key of [raw.key, raw.fullKey]) if (key !== '') keys.add(key);
    this.rawIds.add(raw.rawId);
    if ('entityId' in raw && raw.entityId) this.entityIds.add(raw.entityId);
  }
}

/** Recomputes the entities that a change touches, and points mentions and claims at them. */
export async function reconsolidate(tx: WriteTransaction, touched: TouchedNames): Promise<void> {
  const decisions = await standingDecisions(tx);
  // What shared an entity with something that is gone may stand alone again, with fewer names.
  for (const raw of await tx.rawEntitiesOf([...touched.entityIds])) touched.add(raw);
  const { raws, parents } = await componentOf(tx, touched, decisions);
  const result = consolidate(raws, decisions, parents);
  await tx.putEntities(result.entities);
  await tx.assign(result.assignments);
  await tx.redirect([
    ...result.entities.map((entity) => ({ from: entity.id, to: null })),
    ...result.leads.map(({ from, to }) => ({ from, to })),
  ]);
  const before = [...touched.entityIds, ...raws.flatMap((raw) => raw.entityId ?? [])];
  const alive = new Set(result.entities.map((entity) => entity.id));
  await tx.pruneEntities([...new Set(before)].filter((id) => !alive.has(id)));
}

/** What people decided and did not take back, oldest first. */
async function standingDecisions(tx: WriteTransaction): Promise<Decisions> {
  const changes = await tx.standing(['MERGE_ENTITIES', 'ADD_ALIAS', 'SET_BROADER']);
  const of = <T>(action: ChangeRecord['action']): T[] =>
    changes.filter((change) => change.action === action).map((change) => change.after as T);
  return { merges: of('MERGE_ENTITIES'), aliases: of('ADD_ALIAS'), broader: of('SET_BROADER') };
}
