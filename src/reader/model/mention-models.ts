import { Forest, type PackedForest, type StoredForest } from './forest.js';
import { readPacked } from './weights.js';

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
export const MENTION_MODELS: MentionModels = mentionModels((name) => readPacked(`mention-${name}`));

/** Models from their stored forests. */
export function mentionModels(
  stored: (name: (typeof MENTION_FORESTS)[number]) => StoredForest | PackedForest,
): MentionModels {
  const forests = MENTION_FORESTS.map((name) => [name, new Forest(stored(name))] as const);
  return Object.fromEntries(forests) as unknown as MentionModels;
}
