import { type Forest, forestsOf } from './forest.js';
import { readForest } from './weights.js';

/** Models for names, trained on annotated papers (`npm run train`). */
export interface MentionModels {
  /** What a name is: one of `NAME_CLASSES`. */
  readonly names: Forest;
  /** Does the paper propose it? Classes: no, yes; the same for the models below. */
  readonly proposed: Forest;
  /** Is it a metric for which the paper states a result, a gain or a comparison? */
  readonly metrics: Forest;
  /** Is a noun phrase in common words a task that the paper targets or evaluates on? */
  readonly tasks: Forest;
}

/** The classes of `names`, in the order of its scores. */
export const NAME_CLASSES = ['NONE', 'METHOD', 'DATASET', 'METRIC', 'HARDWARE', 'TASK'] as const;

export const MENTION_FORESTS = ['names', 'proposed', 'metrics', 'tasks'] as const;

/** The trained models of claimgraph. */
export const MENTION_MODELS: MentionModels = forestsOf(MENTION_FORESTS, (name) => readForest(`mention-${name}`));
