import type { EntityKind, ExtractedEntity, Mention } from './extraction.js';
import type { Claim, Entity } from './graph.js';
import type { Paper, SourcePaper } from './paper.js';

/**
 * The two layers of data in the store.
 *
 * Base facts: the records from the sources (PaperRecord), the reader's extraction of each paper (PaperReading, with RAW entity
 * ids, a pure function of that paper's text), and the log of users' decisions (ChangeRecord).
 *
 * Derived data: papers, consolidated entities, and the assignment of raw ids to entities. `resolve/` computes them as a
 * function of the set of base facts, so the graph does not depend on the order in which papers were added.
 */

/** A paper exactly as one source provided it. */
export interface PaperRecord {
  /** Hash of the complete content; two records with the same hash are the same record. */
  readonly hash: string;
  /** Its identifiers (see paperKeys in domain/ids). */
  readonly keys: readonly string[];
  readonly paper: SourcePaper;
  readonly addedAt: string;
}

/** An entity of one paper, with its raw id. */
export interface RawEntity extends Omit<ExtractedEntity, 'mentions'> {
  readonly rawId: string;
  /** nameKey(name); the key of the full form, or ""; and the keys of names it may be a variant of, nearest first. */
  readonly key: string;
  readonly fullKey: string;
  readonly parentKeys: readonly string[];
  readonly mentions: readonly Mention[];
}

/** A claim with raw entity ids. Its review is stored separately. */
export type RawClaim = Omit<Claim, 'review' | 'addedAt'>;

/** A derived paper and its extraction. */
export interface PaperReading {
  readonly paper: Paper;
  readonly addedAt: string;
  /** Hash of the title and abstract that were read. */
  readonly textHash: string;
  readonly extractor: string;
  /** Hashes of the records that belong to this paper. */
  readonly records: readonly string[];
  /** The keys of all those records; the paper can be found by each of them. */
  readonly keys: readonly string[];
  readonly entities: readonly RawEntity[];
  readonly claims: readonly RawClaim[];
}

/** Everything that the papers of the graph say about one raw id. */
export interface RawEntitySummary {
  readonly rawId: string;
  readonly kind: EntityKind;
  readonly key: string;
  readonly fullKey: string;
  readonly parentKeys: readonly string[];
  readonly generic: boolean;
  /** Every name and alias, in order, with the number of papers that use it as the main name (0 for an alias). */
  readonly names: readonly { readonly name: string; readonly papers: number }[];
  /** The entity that the raw id is currently assigned to. */
  readonly entityId: string | null;
}

/** An entity to be written, with all of its lookup keys. */
export interface EntityWrite extends Entity {
  readonly keys: readonly string[];
}

/** How far a source on the network has been read. */
export interface SourceState {
  /** Its name on the command line: "arxiv:cat:cs.CL". */
  readonly source: string;
  /** ISO time at which the last complete read began. */
  readonly readUntil: string;
}
