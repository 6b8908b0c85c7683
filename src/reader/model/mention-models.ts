import { readFileSync } from 'node:fs';
import { readLinearModel, type LinearModel, type StoredLinearModel } from './linear-model.js';

/** What was learned from annotated papers (`npm run train`). */
export interface MentionModels {
  /** What a name is: nothing, or one of the five kinds. */
  readonly names: LinearModel;
  /** Does the paper introduce it? */
  readonly proposed: LinearModel;
  /** Is it a measure for which the paper states a result, a gain or a comparison? */
  readonly measures: LinearModel;
  /** Is a noun phrase in common words a task that the paper targets or evaluates on? */
  readonly tasks: LinearModel;
}

/** The models that come with claimgraph. */
export const MENTION_MODELS: MentionModels = readMentionModels();

function readMentionModels(): MentionModels {
  const stored = JSON.parse(readFileSync(new URL('./weights/mentions.json', import.meta.url), 'utf8')) as Record<
    keyof MentionModels,
    StoredLinearModel
  >;
  return {
    names: readLinearModel(stored.names),
    proposed: readLinearModel(stored.proposed),
    measures: readLinearModel(stored.measures),
    tasks: readLinearModel(stored.tasks),
  };
}
