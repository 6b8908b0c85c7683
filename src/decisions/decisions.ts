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

/** What a person asked for cannot be done; the message says why and what to do instead. */
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
 * Confirms, rejects or takes back a review. Survives re-extraction; a confirmed claim stays even when a later extractor misses it. What was
 * corrected stays corrected.
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

/** A claim as the graph has it, the reading that it is part of, and the claim there. */
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
 * Gives an entity one more name. Later papers that use the name mean the entity.
 * @throws DecisionError BAD_INPUT when something else bears the name already
 */
export async function addAlias(store: GraphStore, by: string, entity: string, alias: string): Promise<Entity> {
  const name = alias.trim();
  if (nameKey(name) === '') throw new DecisionError('BAD_INPUT', 'an alias needs at least one letter or digit');
  return decide(store, by, 'ADD_ALIAS', [entity], async (tx, [target]) => {
    await requireFree(tx, name, target!);
    return { entity: target!.id, alias: name };
  });
}

/** Two things that bear one name are merged by people, never by the way. */
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
 * Makes two entities of one kind one. Later papers that name either mean `into`.
 * @throws DecisionError BAD_INPUT when they are of different kinds, one already, or only there as what others lie under
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
 * Says what an entity is a variant or a part of; null says that it is of nothing.
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

/** Removes a paper with everything that only it says. */
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
 * Takes a change back, or, when the change is itself an undo, does it again.
 * @returns the change that was taken back, with `undone` set
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

/** What was read, and by which reader. */
interface Read {
  readonly reader: string;
  readonly extractions: Extractions;
}

/** Brings the graph to what the standing changes say after one was switched on or off. */
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
 * Gives a claim the review that stands after one was switched on or off. A confirmation may be all that keeps a claim in the graph, so
 * its paper is read again; so is one that has got another id since.
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
 * Puts records there or takes them away, as the latest standing change that concerns each of them says.
 * @param otherwise those that are there when no change says anything about them, since they came by an ingest that is not logged
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

/** Keeps those of the tables that a standing ingest brought. */
async function settleTables(tx: WriteTransaction, tables: readonly CuratedTable[]): Promise<void> {
  if (tables.length === 0) return;
  const standing = new Set(
    (await tx.standing(['INGEST'])).flatMap(({ after }) =>
      ((after as { tables?: CuratedTable[] }).tables ?? []).map((table) => table.hash),
    ),
  );
  await tx.deleteTables(tables.filter(({ hash }) => !standing.has(hash)).map(({ hash }) => hash));
  await tx.putTables(tables.filter(({ hash }) => standing.has(hash)));
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

/** Looks the entities up, logs the decision that `make` builds from them, and recomputes what it touches. */
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
