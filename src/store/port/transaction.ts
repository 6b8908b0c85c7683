import type { CuratedTable } from '../../domain/curated.js';
import type { EntityKind } from '../../domain/extraction.js';
import type { EntityWrite, PaperReading, PaperRecord, RawEntitySummary, SourceState } from '../../domain/facts.js';
import type { Entity, Review } from '../../domain/graph.js';

export type { EntityWrite, PaperReading, PaperRecord, RawEntitySummary };

export interface ReadingState {
  readonly paperId: string;
  readonly textHash: string;
  readonly extractor: string;
  readonly addedAt: string;
  readonly records: readonly string[];
  readonly rawIds: readonly string[];
}

export type ChangeAction =
  'INGEST' | 'REVIEW_CLAIM' | 'ADD_ALIAS' | 'MERGE_ENTITIES' | 'SET_BROADER' | 'DELETE_PAPER' | 'UNDO';
/** A line of the append-only log. `before` and `after` hold what is needed to undo it. */
export interface ChangeRecord {
  /** Sortable: later changes have greater ids. */
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly action: ChangeAction;
  /** The id of the thing that was changed. */
  readonly target: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly undone: boolean;
}
export interface ChangeFilter {
  readonly entityId?: string;
  readonly claimId?: string;
}

/** The writing side, inside one transaction. Reads see the transaction's own writes. */
export interface WriteTransaction {
  /** Records that share a key with the given ones (one step). */
  recordsByKey(keys: readonly string[]): Promise<PaperRecord[]>;
  recordsByHash(hashes: readonly string[]): Promise<PaperRecord[]>;
  putRecords(records: readonly PaperRecord[]): Promise<void>;
  deleteRecords(hashes: readonly string[]): Promise<void>;

  /** Keeps what sources say of their tables. */
  putTables(tables: readonly CuratedTable[]): Promise<void>;
  deleteTables(hashes: readonly string[]): Promise<void>;
  /** Notes how far a source has been read, in place of what was noted before. */
  putSourceStates(states: readonly SourceState[]): Promise<void>;

  /** States of the papers that own any of these records. */
  readingStates(recordHashes: readonly string[]): Promise<ReadingState[]>;
  /** The readings as they were put. */
  readings(paperIds: readonly string[]): Promise<(PaperReading | undefined)[]>;
  /**
   * Replaces whatever the graph holds of these papers. Claims that stay keep their addedAt; every review is UNREVIEWED again, since
   * the caller puts the standing ones.
   * @param addedAt when claims that are new here came into the graph that they are copied from, by their ids; now where it says nothing
   */
  putReadings(readings: readonly PaperReading[], addedAt?: ReadonlyMap<string, string>): Promise<void>;
  deletePapers(paperIds: readonly string[]): Promise<void>;
  putReviews(reviews: readonly { readonly claimId: string; readonly review: Review }[]): Promise<void>;

  /** Summaries of the raw entities that bear one of these keys as key or full key. */
  rawEntitiesByKey(kind: EntityKind, keys: readonly string[]): Promise<RawEntitySummary[]>;
  rawEntitiesById(rawIds: readonly string[]): Promise<RawEntitySummary[]>;
  /** Raw entities that name one of these keys among their parentKeys. */
  rawEntitiesByParent(kind: EntityKind, keys: readonly string[]): Promise<RawEntitySummary[]>;
  /** Raw entities that lead to one of these entities today. */
  rawEntitiesOf(entityIds: readonly string[]): Promise<RawEntitySummary[]>;
  entities(ids: readonly string[]): Promise<(Entity | undefined)[]>;
  /** Ids of what is directly narrower than any of these. */
  narrowerIds(ids: readonly string[]): Promise<string[]>;
  putEntities(entities: readonly EntityWrite[]): Promise<void>;
  /** Points mentions and claims of each raw id at its entity. */
  assign(assignments: readonly { readonly rawId: string; readonly entityId: string }[]): Promise<void>;
  /** Makes an id that is no entity (any more) lead on to one, for `node(id)`; null removes the lead. */
  redirect(leads: readonly { readonly from: string; readonly to: string | null }[]): Promise<void>;
  /** Deletes those of the entities that no raw id leads to and that nothing is narrower than; then the same for what they were narrower than. */
  pruneEntities(ids: readonly string[]): Promise<void>;

  appendChanges(changes: readonly ChangeRecord[]): Promise<void>;
  setUndone(changeId: string, undone: boolean): Promise<void>;
  change(id: string): Promise<ChangeRecord | undefined>;
  /** All changes of these actions that are not undone, oldest first. */
  standing(actions: readonly ChangeRecord['action'][]): Promise<ChangeRecord[]>;
  /** Standing reviews of claims of these papers (a claim id may use any of a paper's keys), oldest first. */
  standingReviews(paperKeys: readonly string[]): Promise<ChangeRecord[]>;
}
