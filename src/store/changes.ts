import type { EntityKind, ExtractedEntity, Mention } from '../domain/extraction.js';
import type { Claim, Entity, Review } from '../domain/graph.js';
import type { Paper, SourcePaper } from '../domain/paper.js';

/**
 * What the store keeps, in two layers.
 *
 * Base facts: the records that sources gave (PaperRecord), what the extractor read in them (PaperReading, with RAW entity ids, a pure
 * function of one paper), and the log of what people decided (ChangeRecord).
 *
 * Derived from them: papers, consolidated entities and the links from raw ids to entities. `resolve/` computes them as a function
 * of the set of base facts, so the graph does not depend on the order in which papers came.
 */

/** A paper exactly as one source gave it. */
export interface PaperRecord {
  /** Hash of the whole content: the same record twice is one. */
  readonly hash: string;
  /** Everything it may be known by (domain/identity.paperKeys). */
  readonly keys: readonly string[];
  readonly paper: SourcePaper;
  readonly addedAt: string;
}

/** An entity of one paper under its raw id. */
export interface RawEntity extends Omit<ExtractedEntity, 'mentions'> {
  readonly rawId: string;
  /** entityKey(name), the key of the full form or "", and the keys of what it may be a variant of, nearest first. */
  readonly key: string;
  readonly fullKey: string;
  readonly parentKeys: readonly string[];
  readonly mentions: readonly Mention[];
}

/** A claim whose entity ids are raw ids; the review is kept apart from it. */
export type RawClaim = Omit<Claim, 'review' | 'addedAt'>;

/** A derived paper and what was read in it. */
export interface PaperReading {
  readonly paper: Paper;
  readonly addedAt: string;
  /** Of the title and abstract that were read. */
  readonly textHash: string;
  readonly extractor: string;
  /** Hashes of the records that are this paper. */
  readonly records: readonly string[];
  /** All keys of those records, so that any of them finds the paper. */
  readonly keys: readonly string[];
  readonly entities: readonly RawEntity[];
  readonly claims: readonly RawClaim[];
}

export interface ReadingState {
  readonly paperId: string;
  readonly textHash: string;
  readonly extractor: string;
  readonly addedAt: string;
  /** Hash of the derived paper (bibliography included): tells "unchanged". */
  readonly paperHash: string;
  readonly records: readonly string[];
  readonly rawIds: readonly string[];
}

/** All that the papers of the graph say about one raw id. */
export interface RawEntitySummary {
  readonly rawId: string;
  readonly kind: EntityKind;
  readonly key: string;
  readonly fullKey: string;
  readonly parentKeys: readonly string[];
  readonly generic: boolean;
  /** Every name and alias with the number of papers that use it as the name (0 for a mere alias), by name. */
  readonly names: readonly { readonly name: string; readonly papers: number }[];
  /** Where the raw id leads today. */
  readonly entityId: string | null;
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

/** The entity as it is to be written, with every key under which it is found. */
export interface EntityWrite extends Entity {
  readonly keys: readonly string[];
}

/** The writing side, inside one transaction. Reads see the transaction's own writes. */
export interface WriteTransaction {
  /** Records that share a key with the given ones (one step). */
  recordsByKey(keys: readonly string[]): Promise<PaperRecord[]>;
  recordsByHash(hashes: readonly string[]): Promise<PaperRecord[]>;
  putRecords(records: readonly PaperRecord[]): Promise<void>;
  deleteRecords(hashes: readonly string[]): Promise<void>;

  /** States of the papers that own any of these records. */
  readingStates(recordHashes: readonly string[]): Promise<ReadingState[]>;
  /** Replaces whatever the graph holds of these papers; claims that stay keep their addedAt. */
  putReadings(readings: readonly PaperReading[]): Promise<void>;
  deletePapers(paperIds: readonly string[]): Promise<void>;
  /** A claim's review, and where a claim id of a paper's former id leads. */
  putReviews(reviews: readonly { readonly claimId: string; readonly review: Review }[]): Promise<void>;

  /** Summaries of the raw entities that bear one of these keys as key or full key. */
  rawEntitiesByKey(kind: EntityKind, keys: readonly string[]): Promise<RawEntitySummary[]>;
  rawEntitiesById(rawIds: readonly string[]): Promise<RawEntitySummary[]>;
  /** Raw entities that name one of these keys among their parentKeys. */
  rawEntitiesByParent(kind: EntityKind, keys: readonly string[]): Promise<RawEntitySummary[]>;
  /** Raw entities that lead to one of these entities today. */
  rawEntitiesOf(entityIds: readonly string[]): Promise<RawEntitySummary[]>;
  entities(ids: readonly string[]): Promise<(Entity | undefined)[]>;
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
