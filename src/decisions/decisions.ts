import type { CuratedTable } from '../domain/curated.js';
import type { PaperReading, PaperRecord, RawClaim } from '../domain/facts.js';
import type { Claim, Entity, Review, ReviewState } from '../domain/graph.js';
import { paperId, paperKeyOfClaim } from '../domain/ids.js';
import { kindOfEntityId, nameKey } from '../domain/names.js';
import { ownReader } from '../reader/own-reader.js';
import type { Reader } from '../reader/reader.js';
import { knownByName } from '../resolve/known.js';
import { type Extractions, transactReading } from '../ingest/read-texts.js';
import type { ChangeRecord, WriteTransaction, ChangeAction } from '../store/port/transaction.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { changeId } from '../ingest/change-id.js';
import { CircleError } from '../ingest/circles.js';
import { reconsolidate, standingDecisions, TouchedNames } from '../ingest/consolidation.js';
import { isAbout, type ReviewFact } from '../ingest/reviews.js';
import { updatePapers } from '../ingest/update-papers.js';

/** A decision that cannot be applied; the message says why and what to do instead. */
export class DecisionError extends Error {
  override readonly name = 'DecisionError';
  constructor(
    readonly reason: 'NOT_FOUND' | 'BAD_INPUT',
    message: string,
  ) {
    super(message);
  }
}

const UNREVIEWED: Review = { state: 'UNREVIEWED', note: null, by: null, at: null };

/**
 * Confirms or rejects a claim, or withdraws a review. Reviews survive re-extraction: a confirmed claim stays even if a later extractor
 * misses it, and corrected fields stay corrected.
 */
export async function reviewClaim(
  store: GraphStore,
  by: string,
  decision: { readonly id: string; readonly state: ReviewState; readonly note?: string | null },
): Promise<Claim> {
  await store.transact(async (tx) => {
    const { before, reading, claim } = await reviewed(tx, decision.id);
    const at = new Date().toISOString();
    const review: Review =
      decision.state === 'UNREVIEWED' ? UNREVIEWED : { state: decision.state, note: decision.note ?? null, by, at };
    const named = new Set(rawIdsOf(claim));
    const entities = reading.entities.filter((raw) => named.has(raw.rawId));
    const after: ReviewFact = { review, textHash: reading.textHash, claim, entities };
    await tx.putReviews([{ claimId: claim.id, review }]);
    await log(tx, by, 'REVIEW_CLAIM', claim.id, { review: before.review }, after);
  });
  return (await store.claims([decision.id]))[0]!;
}

/** A claim in the graph, the reading that contains it, and the claim within that reading. */
export async function reviewed(
  tx: WriteTransaction,
  id: string,
): Promise<{ readonly before: Claim; readonly reading: PaperReading; readonly claim: RawClaim }> {
  const [before] = await tx.claims([id]);
  const [reading] = before ? await tx.readings([before.paperId]) : [];
  const claim = reading?.claims.find((candidate) => candidate.id === before!.id);
  if (!before || !reading || !claim) throw new DecisionError('NOT_FOUND', `there is no claim "${id}"`);
  return { before, reading, claim };
}

/**
 * Adds a name to an entity. Later papers that use the name refer to this entity.
 * @throws DecisionError BAD_INPUT when another entity already has the name
 */
export async function addAlias(store: GraphStore, by: string, entity: string, alias: string): Promise<Entity> {
  const name = alias.trim();
  if (nameKey(name) === '') throw new DecisionError('BAD_INPUT', 'an alias needs at least one letter or digit');
  return decide(store, by, 'ADD_ALIAS', [entity], async (tx, [target]) => {
    await requireFree(tx, name, target!);
    return { entity: target!.id, alias: name };
  });
}

/** Refuses an alias that another entity has: that would merge the two without a merge decision. */
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

/**
 * Merges two entities of one kind. Later papers that name either refer to `into`.
 * @throws DecisionError BAD_INPUT when their kinds differ, they are already one, or one exists only as a broader entity of others
 */
export async function mergeEntities(store: GraphStore, by: string, into: string, from: string): Promise<Entity> {
  return decide(store, by, 'MERGE_ENTITIES', [into, from], async (tx, [target, source]) => {
    if (target!.kind !== source!.kind) {
      throw new DecisionError(
        'BAD_INPUT',
        `${source!.id} and ${target!.id} are of different kinds; only like things can be merged`,
      );
    }
    if (target!.id === source!.id)
      throw new DecisionError('BAD_INPUT', `${from} and ${into} are one entity already (${target!.id})`);
    for (const { id } of [target!, source!]) {
      if ((await tx.rawEntitiesOf([id])).length > 0) continue;
      throw new DecisionError(
        'BAD_INPUT',
        `no paper names ${id}: it is there as what others are variants of; say with setBroader what they are variants of instead`,
      );
    }
    return { into: target!.id, from: source!.id };
  });
}

/**
 * Sets the broader entity of an entity; null removes it.
 * @throws DecisionError BAD_INPUT when the two are of different kinds, or the link would close a circle
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
      throw new DecisionError('BAD_INPUT', `${parent.id} is of another kind than ${target!.id}`);
    }
    if (parent?.id === target!.id) throw new DecisionError('BAD_INPUT', `${entity} cannot be broader than itself`);
    return { entity: target!.id, broader: parent?.id ?? null };
  });
}

/** Deletes a paper with the claims and entities that only it supports. */
export async function deletePaper(
  store: GraphStore,
  by: string,
  id: string,
  reader: Reader = ownReader,
): Promise<boolean> {
  const paper = (await store.papers([id]))[0];
  if (!paper) return false;
  await transactReading(store, reader, async (tx, extractions) => {
    const [reading] = await tx.readings([paper.id]);
    const records = await tx.recordsByHash(reading?.records ?? []);
    const logged = [...(await tx.lastStanding(records.map((record) => record.hash))).keys()];
    await replaceRecords(tx, records, [], { reader: reader.id, extractions });
    await log(tx, by, 'DELETE_PAPER', paper.id, { records, logged }, null);
  });
  return true;
}

/**
 * Undoes a change; undoing an undo applies the original change again.
 * @returns the change that was undone, with `undone` set
 */
export async function undoChange(
  store: GraphStore,
  by: string,
  id: string,
  reader: Reader = ownReader,
): Promise<ChangeRecord> {
  return transactReading(store, reader, async (tx, extractions) => {
    const asked = await tx.change(id);
    if (!asked) throw new DecisionError('NOT_FOUND', `there is no change "${id}"`);
    const change = asked.action === 'UNDO' ? (await tx.change(asked.target))! : asked;
    const undone = asked.action === 'UNDO' ? !(asked.after as { undone: boolean }).undone : true;
    if (change.undone === undone) {
      throw new DecisionError('BAD_INPUT', `change ${change.id} is ${undone ? 'undone' : 'in force'} already`);
    }
    await tx.setUndone(change.id, undone);
    if (asked.action === 'UNDO') await tx.setUndone(asked.id, true);
    await applyAgain(tx, change, { reader: reader.id, extractions });
    await log(tx, by, 'UNDO', change.id, { undone: !undone }, { undone });
    return { ...change, undone };
  });
}

/** An extraction and the id of its reader. */
interface Read {
  readonly reader: string;
  readonly extractions: Extractions;
}

/** Updates the graph to the standing changes, after one was undone or applied again. */
async function applyAgain(tx: WriteTransaction, change: ChangeRecord, read: Read): Promise<void> {
  switch (change.action) {
    case 'INGEST': {
      const { records, tables = [] } = change.after as { records: PaperRecord[]; tables?: CuratedTable[] };
      await settleTables(tx, tables);
      return settle(tx, records, [], read);
    }
    case 'DELETE_PAPER': {
      const { records, logged } = change.before as { records: PaperRecord[]; logged: string[] };
      const unlogged = records.filter((record) => !logged.includes(record.hash));
      return settle(tx, records, unlogged, read);
    }
    case 'REVIEW_CLAIM':
      return reviewAgain(tx, change, read);
    default:
      return touch(tx, idsIn(change));
  }
}

/**
 * Gives a claim its standing review after one was undone or applied again. The paper is read again if a confirmation may be the only reason
 * why the claim is stored, or if its id has changed.
 */
async function reviewAgain(tx: WriteTransaction, change: ChangeRecord, read: Read): Promise<void> {
  const key = paperKeyOfClaim(change.target);
  const [reading] = await tx.readings([paperId(key)]);
  if (!reading || (change.after as ReviewFact).review.state === 'CONFIRMED') {
    await updatePapers(tx, [key], read.extractions, { reader: read.reader, again: true });
    return;
  }
  const standing = (await tx.standingReviews([key])).filter((other) => other.target === change.target);
  const facts = standing.map((other) => other.after as ReviewFact).filter((fact) => isAbout(fact, reading.textHash));
  await tx.putReviews([{ claimId: change.target, review: facts.at(-1)?.review ?? UNREVIEWED }]);
}

/**
 * Restores or deletes records according to the latest standing change that concerns each.
 * @param otherwise records that no change concerns and that stay, because an unlogged ingest added them
 */
async function settle(
  tx: WriteTransaction,
  records: readonly PaperRecord[],
  otherwise: readonly PaperRecord[],
  read: Read,
): Promise<void> {
  const said = await tx.lastStanding(records.map((record) => record.hash));
  const there = (record: PaperRecord): boolean =>
    said.has(record.hash) ? said.get(record.hash) === 'INGEST' : otherwise.includes(record);
  const gone = records.filter((record) => !there(record));
  await replaceRecords(tx, gone, records.filter(there), read);
}

/** Restores or deletes tables: those stay that a standing ingest brought. */
async function settleTables(tx: WriteTransaction, tables: readonly CuratedTable[]): Promise<void> {
  if (tables.length === 0) return;
  const said = await tx.lastStanding(tables.map(({ hash }) => hash));
  await tx.deleteTables(tables.filter(({ hash }) => !said.has(hash)).map(({ hash }) => hash));
  await tx.putTables(tables.filter(({ hash }) => said.has(hash)));
}

async function replaceRecords(
  tx: WriteTransaction,
  gone: readonly PaperRecord[],
  come: readonly PaperRecord[],
  { reader, extractions }: Read,
): Promise<void> {
  const before = await tx.readingStates(gone.map((record) => record.hash));
  await tx.deleteRecords(gone.map((record) => record.hash));
  const keys = [...new Set(gone.flatMap((record) => record.keys))];
  await updatePapers(tx, keys, extractions, { reader, records: come, before });
}

/** Looks up the entities, logs the decision that `make` builds from them, and recomputes what it affects. */
async function decide(
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

async function touch(tx: WriteTransaction, ids: readonly string[]): Promise<void> {
  const touched = new TouchedNames();
  const around = [...ids, ...(await tx.narrowerIds(ids))];
  for (const raw of [...(await tx.rawEntitiesOf(around)), ...(await tx.rawEntitiesById(around))]) touched.add(raw);
  for (const id of ids) touched.entityIds.add(id);
  await reconsolidate(tx, touched, 'refuse').catch(asDecisionError);
}

function asDecisionError(error: unknown): never {
  throw error instanceof CircleError ? new DecisionError('BAD_INPUT', error.message) : error;
}

export function rawIdsOf(claim: RawClaim): string[] {
  const { subjectId, metricId, baselineId, datasetIds, hardwareIds, taskIds } = claim;
  return [subjectId, metricId, baselineId, ...datasetIds, ...hardwareIds, ...taskIds].filter((id) => id !== null);
}

function idsIn(change: ChangeRecord): string[] {
  const { into, from, entity, broader } = change.after as Record<string, string | null>;
  return [into, from, entity, broader].filter(
    (id) => typeof id === 'string' && kindOfEntityId(id) !== undefined,
  ) as string[];
}

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
