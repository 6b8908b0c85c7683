import type { ClaimOrigin, Curation } from './curated.js';
import type {
  Change,
  ClaimKind,
  Comparator,
  DatasetRole,
  EntityKind,
  ClaimEvidence,
  Relation,
  Span,
} from './extraction.js';

export type Direction = 'HIGHER' | 'LOWER';
export type HardwareCategory =
  | 'PHONE'
  | 'GPU'
  | 'TPU'
  | 'CPU'
  | 'NPU'
  | 'FPGA'
  | 'MICROCONTROLLER'
  | 'EDGE_BOARD'
  | 'SUPERCOMPUTER'
  | 'CLOUD_INSTANCE'
  | 'OTHER';
/** Dimensions of values. Base units: s, B, 1 (a ratio), 1 (a count), 1/s, J, W, USD, dB, FLOP; a SCORE is kept as written. */
export type Dimension =
  'TIME' | 'BYTES' | 'RATIO' | 'COUNT' | 'RATE' | 'ENERGY' | 'POWER' | 'MONEY' | 'DECIBEL' | 'COMPUTE' | 'SCORE';
/** How the subject of a claim compares with its baseline, considering the metric's direction. */
export type Outcome = 'BETTER' | 'WORSE' | 'SAME' | 'UNKNOWN';
export type ReviewState = 'UNREVIEWED' | 'CONFIRMED' | 'REJECTED';

/** An entity of the graph, after consolidation. */
export interface Entity {
  /** `hardware:iphone-12` */
  readonly id: string;
  readonly kind: EntityKind;
  readonly name: string;
  /** Every other name, sorted. */
  readonly aliases: readonly string[];
  /** Ids of the directly broader entities, sorted. */
  readonly broader: readonly string[];
  readonly generic: boolean;
  /** Metrics. */
  readonly betterWhen: Direction | null;
  readonly dimension: Dimension | null;
  /** Hardware. */
  readonly category: HardwareCategory | null;
  readonly vendor: string | null;
}

/** A claim of the graph. Ids are those of consolidated entities. */
export interface Claim {
  readonly id: string;
  readonly paperId: string;
  readonly kind: ClaimKind;
  readonly subjectId: string | null;
  readonly metricId: string | null;
  readonly value: number | null;
  readonly valueHigh: number | null;
  readonly unit: string | null;
  readonly dimension: Dimension | null;
  readonly baseValue: number | null;
  readonly baseValueHigh: number | null;
  readonly comparator: Comparator | null;
  readonly change: Change | null;
  readonly relation: Relation | null;
  readonly outcome: Outcome;
  readonly datasetIds: readonly string[];
  readonly hardwareIds: readonly string[];
  readonly baselineId: string | null;
  readonly taskIds: readonly string[];
  readonly conditions: readonly string[];
  readonly evidence: ClaimEvidence;
  readonly confidence: number;
  readonly extractor: string;
  readonly origin: ClaimOrigin;
  /** The table of a curated claim; null for extracted claims. */
  readonly curation: Curation | null;
  /** ISO time at which the claim first entered the graph. */
  readonly addedAt: string;
  readonly review: Review;
}

/** A reviewer's verdict on a claim, with time and reason. */
export interface Review {
  readonly state: ReviewState;
  readonly note: string | null;
  readonly by: string | null;
  readonly at: string | null;
}

/** An occurrence of an entity's name in a paper. */
export interface GraphMention extends Span {
  readonly paperId: string;
  readonly entityId: string;
  readonly surface: string;
  /** "proposed", or a dataset's role ("evaluation", …), otherwise null. */
  readonly role: 'proposed' | DatasetRole | null;
}
