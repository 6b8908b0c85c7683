import type { Entity } from '../domain/graph.js';
import { changeId } from '../ingest/change-id.js';
import { CircleError } from '../ingest/circles.js';
import { reconsolidate, TouchedNames } from '../ingest/consolidation.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type { ChangeAction, WriteTransaction } from '../store/port/transaction.js';

/** A decision that cannot be applied; the message states why and what to do instead. */
export class DecisionError extends Error {
  override readonly name = 'DecisionError';
  constructor(
    readonly reason: 'NOT_FOUND' | 'BAD_INPUT',
    message: string,
  ) {
    super(message);
  }
}

/** Looks up the entities, logs the decision that `make` builds from them, and recomputes what it affects. */
export async function decide(
  store: GraphStore,
  by: string,
  action: ChangeAction,
  ids: readonly string[],
  make: (tx: WriteTransaction, entities: readonly (Entity | undefined)[]) => Promise<Record<string, string | null>>,
): Promise<Entity> {
  const target = await store.transact(async (tx) => {
    const entities = await tx.entities(ids);
    const missing = ids.find((_, i) => !entities[i]);
    if (missing !== undefined) throw new DecisionError('NOT_FOUND', `there is no entity "${missing}"`);
    const after = await make(tx, entities);
    await log(tx, by, action, entities[0]!.id, { entities }, after);
    await touch(
      tx,
      entities.map((entity) => entity!.id),
    );
    return entities[0]!.id;
  });
  return (await store.entities([target]))[0]!;
}

/** Recomputes the consolidation of entities, of those narrower than them, and of everything that depends on their names. */
export async function touch(tx: WriteTransaction, ids: readonly string[]): Promise<void> {
  const touched = new TouchedNames();
  const around = [...ids, ...(await tx.narrowerIds(ids))];
  for (const raw of [...(await tx.rawEntitiesOf(around)), ...(await tx.rawEntitiesById(around))]) touched.add(raw);
  for (const id of ids) touched.entityIds.add(id);
  await reconsolidate(tx, touched, 'refuse').catch(asDecisionError);
}

function asDecisionError(error: unknown): never {
  throw error instanceof CircleError ? new DecisionError('BAD_INPUT', error.message) : error;
}

/** Appends a decision to the change log. `before` and `after` hold what is needed to undo it. */
export async function log(
  tx: WriteTransaction,
  by: string,
  action: ChangeAction,
  target: string,
  before: unknown,
  after: unknown,
): Promise<void> {
  await tx.appendChanges([
    { id: changeId(), at: new Date().toISOString(), by, action, target, before, after, undone: false },
  ]);
}
