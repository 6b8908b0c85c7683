import type { NamedEntity } from '../../text/document.js';
import type { EntityMention, SentenceView } from '../grammar/sentence-view.js';
import type { Anchor } from '../links/pair-features.js';
import type { PhraseSpan } from '../links/spans.js';
import type { Trigger } from './relation-triggers.js';

/** A method on one side of a comparison: a named one, a noun phrase ("full fine-tuning"), or neither. */
export interface Side {
  /** Null for "this work" as the subject, and for "all baselines" as the object. */
  readonly name: string | null;
  readonly source: 'mention' | 'phrase' | 'main' | 'earlier' | 'none';
  /** Null for a noun phrase in common words. */
  readonly entity: NamedEntity | null;
  /** Where the sentence names it. */
  readonly mention?: EntityMention;
  readonly span?: PhraseSpan;
}

/** Words of comparison in a sentence, whose two sides are to be found. */
export interface ComparisonContext {
  readonly view: SentenceView;
  readonly trigger: Trigger;
  /** The place of the trigger. */
  readonly anchor: Anchor;
  /** The sentence before, if it is in the abstract as well. */
  readonly earlier: SentenceView | undefined;
  readonly main: NamedEntity | null;
  readonly entities: readonly NamedEntity[];
  readonly datasets: readonly EntityMention[];
  readonly metric: EntityMention | null;
  /** The grammatical subject of each clause of the sentence, if it is a method. */
  readonly clauseSubjects: readonly (EntityMention | null)[];
  /** Number of sentences of title and abstract. */
  readonly sentences: number;
}
