import { clean } from '../../src/text/clean/clean.js';
import type { Cluster } from '../../src/reader/mentions/clusters.js';
import { gather } from '../../src/reader/mentions/gather.js';
import { metricMentionRow } from '../../src/reader/mentions/metric-features.js';
import { taskFeatures } from '../../src/reader/mentions/task-features.js';
import { Features } from '../../src/reader/model/features.js';
import { Forest } from '../../src/reader/model/forest.js';
import { NAME_CLASSES, type MentionModels } from '../../src/reader/model/mention-models.js';
import { nameFeatures } from '../../src/reader/mentions/name-features.js';
import { proposedFeatures, readProposal } from '../../src/reader/mentions/proposed.js';
import { segment } from '../../src/text/segment/segment.js';
import { metricKeys, scorerKey, type AnnotatedEntity } from './gold.js';
import { boostClassifier, type BoostOptions, type ForestExample } from './boosting.js';
import type { AnnotatedPaper } from './papers.js';

/** Predicting an optional entity is neither right nor wrong, so its examples have a low weight. */
const OPTIONAL_WEIGHT = 0.2;

export interface MentionExamples {
  readonly names: ForestExample[];
  readonly proposed: ForestExample[];
  readonly metrics: ForestExample[];
  readonly tasks: ForestExample[];
}

/** The annotated entity that a cluster names: a required one if possible, otherwise an optional one. */
function annotationOf(
  cluster: Cluster,
  entities: readonly AnnotatedEntity[],
  type?: string,
): AnnotatedEntity | undefined {
  const keysOf = type === 'Metric' ? metricKeys : (name: string) => [scorerKey(name)];
  const keys = new Set(cluster.candidates.flatMap((one) => keysOf(one.implied ?? one.text)));
  const fitting = entities.filter(
    (entity) =>
      (!type || entity.type === type) &&
      [entity.name, ...(entity.aliases ?? [])].some((name) => keysOf(name).some((key) => keys.has(key))),
  );
  return fitting.find((entity) => !entity.optional) ?? fitting[0];
}

/** The training examples of one annotated paper. */
export function mentionExamples(paper: AnnotatedPaper): MentionExamples {
  const document = segment([clean('title', paper.title), clean('abstract', paper.abstract)]);
  const { names, metrics, tasks, around } = gather(document);
  const examples: MentionExamples = { names: [], proposed: [], metrics: [], tasks: [] };
  const proposal = readProposal(names, around);
  for (const cluster of names) {
    const entity = annotationOf(cluster, paper.entities);
    const features = nameFeatures(cluster, around);
    const kind = entity?.type.toUpperCase() ?? 'NONE';
    const weight = entity?.optional ? OPTIONAL_WEIGHT : 1;
    examples.names.push({ features: Features.ofFlags(features), label: Math.max(0, NAME_CLASSES.findIndex((one) => one === kind)), weight }); // prettier-ignore
    const own = kind === 'METHOD' || kind === 'DATASET';
    const mistakable = kind === 'NONE' && features.has('ab');
    if (own || mistakable)
      examples.proposed.push({
        features: Features.ofFlags(proposedFeatures(cluster, features, own ? kind : 'METHOD', proposal, around)),
        label: Number(entity?.proposed ?? false),
        weight: mistakable ? 0.6 : weight,
      });
  }
  for (const cluster of metrics) {
    const entity = annotationOf(cluster, paper.entities, 'Metric');
    examples.metrics.push({
      features: metricMentionRow(cluster, around),
      label: Number(entity !== undefined),
      weight: entity?.optional ? OPTIONAL_WEIGHT : 1,
    });
  }
  for (const cluster of tasks) {
    const entity = annotationOf(cluster, paper.entities, 'Task');
    examples.tasks.push({
      features: Features.ofFlags(taskFeatures(cluster, around)),
      label: Number(entity !== undefined),
      weight: entity?.optional ? OPTIONAL_WEIGHT : 1,
    });
  }
  return examples;
}

/** Trains the models of the mention stage on annotated papers. */
export function trainMentions(papers: readonly MentionExamples[]): MentionModels {
  const learn = (part: keyof MentionExamples, classes: number, options: Partial<BoostOptions>) => {
    const examples = papers.flatMap((paper) => paper[part]);
    return new Forest(boostClassifier(examples, classes, { minCount: 20, ...options }));
  };
  return {
    names: learn('names', NAME_CLASSES.length, { trees: 250, leaves: 64, rate: 0.06, minCount: 12 }),
    proposed: learn('proposed', 2, { trees: 250, leaves: 31, rate: 0.04, minCount: 8 }),
    metrics: learn('metrics', 2, { trees: 300, leaves: 31, rate: 0.06 }),
    tasks: learn('tasks', 2, { trees: 200, leaves: 31, rate: 0.06 }),
  };
}
