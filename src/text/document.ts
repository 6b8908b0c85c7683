import type { ClaimKind, Comparator, Change, DatasetRole, EntityKind, Relation } from '../domain/extraction.js';
import type { TextField } from '../domain/paper.js';

/**
 * The data types passed between the stages of reading. All offsets count UTF-16 code units of the CLEAN text of a field; only
 * the last stage maps them back to the original text.
 */

/** Stage 1: a field without LaTeX, HTML and artefacts, with a mapping of its characters to the original text. */
export interface CleanText {
  readonly field: TextField;
  readonly original: string;
  readonly text: string;
  /** `starts[i]` is the original offset where clean character `i` begins; `ends[i]` where it ends (exclusive). */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Stage 2 */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
export interface Sentence {
  readonly field: TextField;
  /** Index over the sentences of title and abstract; those of the title come first. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Half-open token index ranges of the clauses, in order, covering the sentence. */
  readonly clauses: readonly { readonly from: number; readonly to: number }[];
}

/** A cleaned and segmented paper. */
export interface Document {
  readonly fields: readonly CleanText[];
  readonly sentences: readonly Sentence[];
}

/** Stage 3: a distinct entity and all its mentions. */
export interface NamedEntity {
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly fullForm?: string;
  readonly proposed: boolean;
  readonly generic: boolean;
  /** Only a claim's baseline in common words. */
  readonly described?: true;
  readonly role?: DatasetRole;
  /** The probabilities that it is an entity of this kind, and that the paper introduces it: 0 to 1. */
  readonly chance?: number;
  readonly proposedChance?: number;
  readonly places: readonly Place[];
}
export interface Place {
  readonly field: TextField;
  /** Index of the sentence. */
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  /** True for a mention that refers to the entity without its name: "our method", "the largest model", "it". */
  readonly anaphor?: boolean;
}

/** Stage 4: a number with its unit, or a multiple in words. Whether it is a claim is decided by stage 5. */
export interface Quantity {
  readonly field: TextField;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
  /** The range of the number itself, without comparator and unit. */
  readonly number: { readonly start: number; readonly end: number };
  readonly value: number;
  readonly valueHigh: number | null;
  /** Canonical written unit ("%", "x", "ms", ""), see domain/units. */
  readonly unit: string;
  readonly comparator: Comparator;
  /** A written sign: "+2.66%" and "-0.3" are changes more often than values. The value itself carries no sign. */
  readonly sign: '+' | '-' | null;
  /** Written as a word ("twice", "half", "two orders of magnitude"). */
  readonly inWords: boolean;
}

/** A part of a claim with its range in the text, if the text contains it. */
export interface LinkedPart {
  readonly name: string;
  readonly start?: number;
  readonly end?: number;
}

/** Stage 5, in offsets of the clean field; the last stage maps them back. */
export interface LinkedClaim {
  readonly kind: ClaimKind;
  readonly field: TextField;
  /** Index of the sentence that makes the claim. */
  readonly sentence: number;
  /** Null for comparisons. */
  readonly quantity: Quantity | null;
  readonly value: number | null;
  readonly valueHigh: number | null;
  readonly unit: string | null;
  readonly comparator: Comparator | null;
  readonly change: Change | null;
  readonly relation: Relation | null;
  /** The range of the number or of the relation word. */
  readonly anchor: { readonly start: number; readonly end: number };
  readonly subject: LinkedPart | null;
  readonly metric: LinkedPart | null;
  readonly datasets: readonly LinkedPart[];
  readonly hardware: readonly LinkedPart[];
  readonly baseline: LinkedPart | null;
  readonly tasks: readonly LinkedPart[];
  readonly conditions: readonly LinkedPart[];
  /** Features of the claim's confidence, by name: probabilities of the decisions that led to it, counts, and flags (0 or 1). */
  readonly signs: Readonly<Record<string, number>>;
}
