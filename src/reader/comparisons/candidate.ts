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
  /** How many things the words compare with in one list. */
  readonly together: number;
}

/** One pair that a sentence may compare. */
export interface ComparisonCandidate {
  readonly view: SentenceView;
  readonly trigger: Trigger;
  /** Null for "this work". */
  readonly subject: NamedEntity | null;
  readonly subjectStanding: EntityMention | null;
  /** Null for "all baselines". */
  readonly object: Compared | null;
  /** Something is named where the compared stand, whether or not this pair takes it. */
  readonly objectNamed: 'none' | 'generic' | 'phrase' | 'named';
  readonly datasets: readonly EntityMention[];
  readonly metric: EntityMention | null;
}
