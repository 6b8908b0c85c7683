import type { EntityKind, ExtractedEntity, Mention } from './extraction.js';
import type { Claim, Entity } from './graph.js';
import type { Paper, SourcePaper } from './paper.js';

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
  /** Everything it may be known by (identity.paperKeys). */
  readonly keys: readonly string[];
  readonly paper: SourcePaper;
  readonly addedAt: string;
}

/** An entity of one paper under its raw id. */
export interface RawEntity extends Omit<ExtractedEntity, 'mentions'> {
  readonly rawId: string;
  /** nameKey(name), the key of the full form or "", and the keys of what it may be a variant of, nearest first. */
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

/** The entity as it is to be written, with every key under which it is found. */
export interface EntityWrite extends Entity {
  readonly keys: readonly string[];
}

/** How far a source on the network has been read. */
export interface SourceState {
  /** As it is named on the command line: "arxiv:cat:cs.CL". */
  readonly source: string;
  /** ISO time at which the last run began that read all there was. */
  readonly readUntil: string;
}
