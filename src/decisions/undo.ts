import type { CuratedTable } from '../domain/curated.js';
import type { PaperRecord } from '../domain/facts.js';
import { paperId, paperKeyOfClaim } from '../domain/ids.js';
import { kindOfEntityId } from '../domain/names.js';
import { ownReader } from '../reader/own-reader.js';
import type { Reader } from '../reader/reader.js';
import { transactReading } from '../ingest/read-texts.js';
import { isAbout, type ReviewFact } from '../ingest/reviews.js';
import { updatePapers } from '../ingest/update-papers.js';
import type { GraphStore } from '../store/port/graph-store.js';
import type { ChangeRecord, WriteTransaction } from '../store/port/transaction.js';
import { DecisionError, log, touch } from './decision.js';
import { type Read, replaceRecords } from './records.js';
import { UNREVIEWED } from './review.js';

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

/** Updates the graph to the effective changes, after one was undone or applied again. */
async function applyAgain(tx: WriteTransaction, change: ChangeRecord, read: Read): Promise<void> {
  switch (change.action) {
    case 'INGEST': {
      const { records, tables = [] } = change.after as { records: PaperRecord[]; tables?: CuratedTable[] };
      await settleTables(tx, tables);
      return settle(tx, records, read);
    }
    case 'DELETE_PAPER':
      return settle(tx, (change.before as DeletedRecords).records, read);
    case 'REVIEW_CLAIM':
      return reviewAgain(tx, change, read);
    default:
      return touch(tx, idsIn(change));
  }
}

/**
 * Gives a claim its effective review after one was undone or applied again. The paper is read again if a confirmation may be
 * the only reason why the claim is stored, or if its id has changed.
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

/** The log entry of a deleted paper: its records, and the hashes of those that a logged ingest had added. */
interface DeletedRecords {
  readonly records: PaperRecord[];
  readonly logged: readonly string[];
}

/**
 * Restores or deletes records according to the latest effective change of each. A record also exists if an ingest without a
 * user added it after the last effective deletion: then it was present, unlogged, when it was deleted again.
 */
async function settle(tx: WriteTransaction, records: readonly PaperRecord[], read: Read): Promise<void> {
  const hashes = records.map((record) => record.hash);
  const said = await tx.lastStanding(hashes);
  const unlogged = new Set<string>();
  for (const { before, undone } of await tx.deletionsOf(hashes)) {
    const { records, logged } = before as DeletedRecords;
    for (const { hash } of records)
      if (!undone) unlogged.delete(hash);
      else if (!logged.includes(hash)) unlogged.add(hash);
  }
  const there = ({ hash }: PaperRecord): boolean => said.get(hash) === 'INGEST' || unlogged.has(hash);
  const gone = records.filter((record) => !there(record));
  await replaceRecords(tx, gone, records.filter(there), read);
}

/** Stores the given tables that an effective ingest added, and deletes the others. */
async function settleTables(tx: WriteTransaction, tables: readonly CuratedTable[]): Promise<void> {
  if (tables.length === 0) return;
  const said = await tx.lastStanding(tables.map(({ hash }) => hash));
  await tx.deleteTables(tables.filter(({ hash }) => !said.has(hash)).map(({ hash }) => hash));
  await tx.putTables(tables.filter(({ hash }) => said.has(hash)));
}

function idsIn(change: ChangeRecord): string[] {
  const { into, from, entity, broader } = change.after as Record<string, string | null>;
  return [into, from, entity, broader].filter(
    (id) => typeof id === 'string' && kindOfEntityId(id) !== undefined,
  ) as string[];
}
