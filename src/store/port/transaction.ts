import type { CuratedTable } from '../../domain/curated.js';
import type { EntityKind } from '../../domain/extraction.js';
import type { EntityWrite, PaperReading, PaperRecord, RawEntitySummary, SourceState } from '../../domain/facts.js';
import type { Claim, Entity, Review } from '../../domain/graph.js';

export type { EntityWrite, PaperReading, PaperRecord, RawEntitySummary };

/** A paper of one record. */
export interface LonePaper {
  readonly hash: string;
  readonly paperId: string;
  readonly extractor: string;
}

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
/** An entry of the append-only change log. `before` and `after` hold what is needed to undo it. */
export interface ChangeRecord {
  /** Sorts by time: later changes have greater ids. */
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly action: ChangeAction;
  /** The id of the changed paper, entity or claim. */
  readonly target: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly undone: boolean;
}
export interface ChangeFilter {
  readonly entityId?: string;
  readonly claimId?: string;
}

/** Reads the base facts. Within a transaction, reads see the transaction's own writes. */
export interface FactsReader {
  /** Records that share a key with the given ones; not followed transitively. */
  recordsByKey(keys: readonly string[]): Promise<PaperRecord[]>;
  recordsByHash(hashes: readonly string[]): Promise<PaperRecord[]>;
  /**
   * Of these records, those that are stored, share no key with another, and form a paper by themselves: with its id, and the
   * reader that read it.
   */
  lonePapers(recordHashes: readonly string[]): Promise<LonePaper[]>;
  /** The reading states of the papers that contain any of these records. */
  readingStates(recordHashes: readonly string[]): Promise<ReadingState[]>;
  /** The stored readings of these papers, unchanged. */
  readings(paperIds: readonly string[]): Promise<(PaperReading | undefined)[]>;
  claims(ids: readonly string[]): Promise<(Claim | undefined)[]>;

  /** Summaries of the raw entities whose key or full-form key is one of these. */
  rawEntitiesByKey(kind: EntityKind, keys: readonly string[]): Promise<RawEntitySummary[]>;
  rawEntitiesById(rawIds: readonly string[]): Promise<RawEntitySummary[]>;
  /** Raw entities that have one of these keys among their parent keys. */
  rawEntitiesByParent(kind: EntityKind, keys: readonly string[]): Promise<RawEntitySummary[]>;
  /** Raw entities that are currently assigned to one of these entities. */
  rawEntitiesOf(entityIds: readonly string[]): Promise<RawEntitySummary[]>;
  entities(ids: readonly string[]): Promise<(Entity | undefined)[]>;
  /** Ids of the entities directly narrower than any of these. */
  narrowerIds(ids: readonly string[]): Promise<string[]>;

  change(id: string): Promise<ChangeRecord | undefined>;
  /** Changes with these actions that were not undone, oldest first. */
  standing(actions: readonly ChangeRecord['action'][]): Promise<ChangeRecord[]>;
  /** Effective reviews of claims of these papers (a claim id may use any of a paper's keys), oldest first. */
  standingReviews(paperKeys: readonly string[]): Promise<ChangeRecord[]>;
  /** The latest change, not undone, that added or removed each record or table, by its hash; records without one are omitted. */
  lastStanding(hashes: readonly string[]): Promise<ReadonlyMap<string, ChangeAction>>;
  /** The deletions of papers that concern any of these records, undone or not, oldest first. */
  deletionsOf(hashes: readonly string[]): Promise<ChangeRecord[]>;
}

/** Reads and writes of one transaction. */
export interface WriteTransaction extends FactsReader {
  putRecords(records: readonly PaperRecord[]): Promise<void>;
  deleteRecords(hashes: readonly string[]): Promise<void>;

  /** Stores the metadata of tables from sources. */
  putTables(tables: readonly CuratedTable[]): Promise<void>;
  deleteTables(hashes: readonly string[]): Promise<void>;
  /** Records how far a source has been read, replacing the previous value. */
  putSourceStates(states: readonly SourceState[]): Promise<void>;

  /**
   * Replaces everything that the graph holds about these papers. Claims that still exist keep their addedAt. Reviews are reset
   * to UNREVIEWED; the caller writes the effective ones again.
   * @param addedAt by claim id, the time at which a copied claim was added to its original graph; the default is the current
   * time
   */
  putReadings(readings: readonly PaperReading[], addedAt?: ReadonlyMap<string, string>): Promise<void>;
  deletePapers(paperIds: readonly string[]): Promise<void>;
  putReviews(reviews: readonly { readonly claimId: string; readonly review: Review }[]): Promise<void>;

  putEntities(entities: readonly EntityWrite[]): Promise<void>;
  /** Assigns raw ids to entities; their mentions and claims follow. */
  assign(assignments: readonly { readonly rawId: string; readonly entityId: string }[]): Promise<void>;
  /** Redirects an id that is not (or no longer) an entity to one, for `node(id)`; null removes the redirect. */
  redirect(leads: readonly { readonly from: string; readonly to: string | null }[]): Promise<void>;
  /** Deletes those entities that have no raw ids and no narrower entities, then checks their broader entities in the same way. */
  pruneEntities(ids: readonly string[]): Promise<void>;

  appendChanges(changes: readonly ChangeRecord[]): Promise<void>;
  setUndone(changeId: string, undone: boolean): Promise<void>;
}
