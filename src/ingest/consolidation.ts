import type { EntityKind } from '../domain/extraction.js';
import type { EntityWrite, RawEntity, RawEntitySummary } from '../domain/facts.js';
import { consolidate, type Consolidation, type Decisions } from '../resolve/consolidate.js';
import type { ChangeRecord, WriteTransaction } from '../store/port/transaction.js';
import { CircleError, findCircle } from './circles.js';
import { componentOf, type Touched } from './closure.js';

/** Collects the entities that a change of the graph affects, before and after it. */
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

/** How to handle a change that closes a cycle of `broader`: reject it, or omit the derived link that closes the cycle. */
type OnCircle = 'refuse' | 'part';

/**
 * Recomputes the entities that a change affects, and updates the links of mentions and claims to them.
 * @throws CircleError if the change closes a cycle and cycles are to be rejected
 */
export async function reconsolidate(
  tx: WriteTransaction,
  touched: TouchedNames,
  onCircle: OnCircle = 'part',
): Promise<void> {
  const decisions = await standingDecisions(tx);
  const { result, before } = await derive(tx, touched, decisions);
  let entities = await withLivingParents(tx, result, before);
  if (decisions.broader.length + decisions.merges.length > 0)
    entities = await withoutCircles(tx, entities, decisions, onCircle);
  await tx.putEntities(entities);
  await tx.assign(result.assignments);
  const named = new Set(result.assignments.map(({ rawId }) => rawId));
  await tx.redirect([
    // Names that no longer occur in any paper lose their redirects, and the id of an existing entity needs none.
    ...[...touched.rawIds].filter((id) => !named.has(id)).map((id) => ({ from: id, to: null })),
    ...entities.map((entity) => ({ from: entity.id, to: null })),
    ...result.leads.map(({ from, to }) => ({ from, to })),
  ]);
  const alive = new Set(entities.map((entity) => entity.id));
  await tx.pruneEntities([...before].filter((id) => !alive.has(id)));
}

/** Consolidates the affected entities, including those narrower than an entity that disappears. */
async function derive(
  tx: WriteTransaction,
  touched: TouchedNames,
  decisions: Decisions,
): Promise<{ readonly result: Consolidation; readonly before: ReadonlySet<string> }> {
  const orphans = new Set<string>();
  for (;;) {
    // Names that shared an entity with a deleted one may become an entity by themselves, with fewer names.
    for (const raw of await tx.rawEntitiesOf([...touched.entityIds, ...orphans])) touched.add(raw);
    const { raws, parents } = await componentOf(tx, touched, decisions);
    const result = consolidate(raws, decisions, parents);
    const before = new Set([...touched.entityIds, ...raws.flatMap((raw) => raw.entityId ?? [])]);
    const alive = new Set(result.entities.map((entity) => entity.id));
    const gone = [...before].filter((id) => !alive.has(id));
    const news = (gone.length > 0 ? await tx.narrowerIds(gone) : []).filter(
      (id) => !before.has(id) && !orphans.has(id),
    );
    if (news.length === 0) return { result, before };
    news.forEach((id) => orphans.add(id));
  }
}

/**
 * Redirects links to entities that were merged, and drops links to deleted ones.
 * @param before entities that disappear unless they are among the consolidated ones, including those that a user named as
 * broader
 */
async function withLivingParents(
  tx: WriteTransaction,
  { entities, leads }: Consolidation,
  before: ReadonlySet<string>,
): Promise<EntityWrite[]> {
  const alive = new Map(entities.map(({ id }) => [id, id]));
  for (const { from, to } of leads) if (!alive.has(from)) alive.set(from, to);
  const others = [...new Set(entities.flatMap(({ broader }) => broader))].filter((id) => !alive.has(id));
  if (others.length > 0) {
    const found = await tx.entities(others);
    others.forEach((id, i) => {
      const now = found[i]?.id;
      if (now !== undefined && (alive.has(now) || !before.has(now))) alive.set(id, now);
    });
  }
  return entities.map((entity) => {
    const parents = entity.broader.flatMap((id) => alive.get(id) ?? []).filter((id) => id !== entity.id);
    return { ...entity, broader: [...new Set(parents)] };
  });
}

async function withoutCircles(
  tx: WriteTransaction,
  entities: readonly EntityWrite[],
  decisions: Decisions,
  onCircle: OnCircle,
): Promise<EntityWrite[]> {
  const decided = new Set(decisions.broader.map(({ entity }) => entity));
  const parted = [...entities];
  for (let circle = await findCircle(tx, parted); circle; circle = await findCircle(tx, parted)) {
    const derived = circle.map((id) => parted.findIndex((entity) => entity.id === id && !decided.has(id)));
    const at = derived.find((index) => index >= 0);
    if (onCircle === 'refuse' || at === undefined) throw new CircleError(circle);
    parted[at] = { ...parted[at]!, broader: [] };
  }
  return parted;
}

/** The effective decisions, oldest first. */
export async function standingDecisions(tx: WriteTransaction): Promise<Decisions> {
  const changes = await tx.standing(['MERGE_ENTITIES', 'ADD_ALIAS', 'SET_BROADER']);
  const of = <T>(action: ChangeRecord['action']): T[] =>
    changes.filter((change) => change.action === action).map((change) => change.after as T);
  return { merges: of('MERGE_ENTITIES'), aliases: of('ADD_ALIAS'), broader: of('SET_BROADER') };
}
