import type { TextField } from './paper.js';

export const ENTITY_KINDS = ['METHOD', 'DATASET', 'METRIC', 'HARDWARE', 'TASK'] as const;
/** The kind of an entity. */
export type EntityKind = (typeof ENTITY_KINDS)[number];

export type ClaimKind = 'ABSOLUTE' | 'DELTA' | 'FACTOR' | 'COMPARISON';
export type Comparator = 'EQ' | 'LT' | 'GT' | 'APPROX' | 'UP_TO' | 'AT_LEAST' | 'RANGE';
export type Change = 'INCREASE' | 'DECREASE';
export type Relation = 'OUTPERFORMS' | 'COMPARABLE' | 'STATE_OF_THE_ART';
/** How the paper uses a dataset. */
export type DatasetRole = 'evaluation' | 'training' | 'introduced' | 'mentioned';
export type EvidenceRole = 'SUBJECT' | 'METRIC' | 'VALUE' | 'DATASET' | 'HARDWARE' | 'BASELINE' | 'CONDITION' | 'TASK';

/** A half-open range `[start, end)` of UTF-16 offsets into one original (not cleaned) field of a paper. */
export interface Span {
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
}

/** One occurrence of a name. `surface` is its cleaned text. */
export interface Mention extends Span {
  readonly surface: string;
}

/** A distinct entity that one paper names. */
export interface ExtractedEntity {
  readonly kind: EntityKind;
  /** The most frequent name in the text, without LaTeX and copying artefacts. */
  readonly name: string;
  /** Other names in this text: full form, abbreviation, spelling variants. */
  readonly aliases: readonly string[];
  /** The spelled-out form, if the paper gives one for an acronym ("Ladder Side-Tuning" for "LST"). */
  readonly fullForm?: string;
  /** Whether this paper introduces it. */
  readonly proposed: boolean;
  /** An established technique or family written as common words ("knowledge distillation"): kept in the graph, with low weight. */
  readonly generic: boolean;
  /** A baseline described in common words, which is not a name: "the fully-tuned baseline". */
  readonly described?: true;
  /** Datasets only. */
  readonly role?: DatasetRole;
  readonly mentions: readonly Mention[];
}

/** The location of evidence: one of the paper's texts, or a curated table. */
export type EvidenceField = TextField | 'table';

/** The sentence that states a claim, verbatim, and the positions of the claim's parts in the same field. */
export interface Evidence<Field extends EvidenceField = TextField> {
  readonly field: Field;
  /** A half-open range of UTF-16 offsets into the field; into `text` itself if the field is a table. */
  readonly start: number;
  readonly end: number;
  /** Exactly `field.slice(start, end)` of the original text; the row as a line of text if the field is a table. */
  readonly text: string;
  readonly parts: readonly EvidencePart[];
}
/** Evidence of any claim in the graph, extracted or curated. */
export type ClaimEvidence = Evidence<EvidenceField>;
/** The position of one part of a claim: its subject, its number, its dataset. */
export interface EvidencePart {
  readonly role: EvidenceRole;
  /** Exactly the original text at `start`..`end`. */
  readonly surface: string;
  /** Offsets into the original field (not into the sentence). */
  readonly start: number;
  readonly end: number;
}

/** One result that a paper reports. Names in it are names of the entities of the same extraction. */
export interface ExtractedClaim {
  readonly kind: ClaimKind;
  /** Null if the paper gives its method no name ("this work"). */
  readonly subject: string | null;
  readonly metric: string | null;
  /** As written, magnitude words applied (16.3 million is 16300000). Null for comparisons. */
  readonly value: number | null;
  /** Upper end of a range, otherwise null. */
  readonly valueHigh: number | null;
  /** The unit as written, in its canonical spelling ("ms", "%", "x", "params"); "" if the metric has none. Null for comparisons. */
  readonly unit: string | null;
  /** Null for comparisons. */
  readonly comparator: Comparator | null;
  /** DELTA and FACTOR: the direction of the change. */
  readonly change: Change | null;
  /** COMPARISON only. */
  readonly relation: Relation | null;
  readonly datasets: readonly string[];
  readonly hardware: readonly string[];
  /** The named method that a delta, factor or comparison is against. */
  readonly baseline: string | null;
  readonly tasks: readonly string[];
  /** "compiled with CoreML", "2-bit". */
  readonly conditions: readonly string[];
  readonly evidence: Evidence;
  /** The position of the number, or of the relation word; it identifies the claim within the paper. */
  readonly anchor: Span;
  /** 0..1, calibrated: about 90 % of the claims with 0.9 are correct. */
  readonly confidence: number;
}

/** The entities and claims of one paper's title and abstract. */
export interface Extraction {
  /** Name and version of the reader, for example "claimgraph/1". */
  readonly extractor: string;
  readonly entities: readonly ExtractedEntity[];
  readonly claims: readonly ExtractedClaim[];
}
