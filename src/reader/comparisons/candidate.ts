import type { LinkedPart, NamedEntity } from '../../text/document.js';
import type { EntityMention, SentenceView } from '../grammar/sentence-view.js';
import type { Trigger } from './relation-triggers.js';

/** What a method is compared with: a named method, or a class of methods in common words ("full fine-tuning"). */
export interface Compared extends LinkedPart {
  /** Null for a class in common words. */
  readonly entity: NamedEntity | null;
  readonly start: number;
  readonly end: number;
  /** Half-open range of tokens. */
  readonly from: number;
  readonly to: number;
  /** Length of the list of methods that the subject is compared with. */
  readonly together: number;
}

/** A pair of methods that a sentence may compare. */
export interface ComparisonCandidate {
  readonly view: SentenceView;
  readonly trigger: Trigger;
  /** Null for "this work". */
  readonly subject: NamedEntity | null;
  readonly subjectMention: EntityMention | null;
  /** Null for "all baselines". */
  readonly object: Compared | null;
  /** What the sentence mentions as the object, whether or not this pair has it. */
  readonly objectNamed: 'none' | 'generic' | 'phrase' | 'named';
  readonly datasets: readonly EntityMention[];
  readonly metric: EntityMention | null;
}
