import type { LinearModel } from '../../src/reader/model/linear-model.js';
import { clean } from '../../src/text/clean/clean.js';
import type { Cluster } from '../../src/reader/mentions/clusters.js';
import { gather } from '../../src/reader/mentions/gather.js';
import { measureFeatures } from '../../src/reader/mentions/metric-features.js';
import { taskFeatures } from '../../src/reader/mentions/task-features.js';
import type { MentionModels } from '../../src/reader/model/mention-models.js';
import { nameFeatures } from '../../src/reader/mentions/name-features.js';
import { isOutrightProposal, proposedFeatures, readProposal } from '../../src/reader/mentions/proposed.js';
import { segment } from '../../src/text/segment/segment.js';
import { measureKeys, scorerKey, type AnnotatedEntity } from './gold.js';
import { fit, type Example } from './logistic.js';
import type { AnnotatedPaper } from './papers.js';

/** An optional entity is neither right nor wrong when found, so it teaches little. */
const OPTIONAL_WEIGHT = 0.2;

export interface MentionExamples {
  readonly names: Example[];
  readonly proposed: Example[];
  readonly measures: Example[];
  readonly tasks: Example[];
}

/** The required entity that a cluster names, else an optional one. */
function annotationOf(
  cluster: Cluster,
  entities: readonly AnnotatedEntity[],
  type?: string,
): AnnotatedEntity | undefined {
  const keysOf = type === 'Metric' ? measureKeys : (name: string) => [scorerKey(name)];
  const keys = new Set(cluster.candidates.flatMap((one) => keysOf(one.implied ?? one.text)));
  const fitting = entities.filter(
    (entity) =>
      (!type || entity.type === type) &&
      [entity.name, ...(entity.aliases ?? [])].some((name) => keysOf(name).some((key) => keys.has(key))),
  );
  return fitting.find((entity) => !entity.optional) ?? fitting[0];
}

/** What one annotated paper teaches. */
export function mentionExamples(paper: AnnotatedPaper): MentionExamples {
  const document = segment([clean('title', paper.title), clean('abstract', paper.abstract)]);
  const { names, measures, tasks, around } = gather(document);
  const examples: MentionExamples = { names: [], proposed: [], measures: [], tasks: [] };
  const proposal = readProposal(names, around);
  for (const cluster of names) {
    const entity = annotationOf(cluster, paper.entities);
    const features = nameFeatures(cluster, around);
    const kind = entity?.type.toUpperCase() ?? 'NONE';
    const weight = entity?.optional ? OPTIONAL_WEIGHT : 1;
    examples.names.push({ features: [...features], label: kind, weight });
    const own = kind === 'METHOD' || kind === 'DATASET';
    const mistakable = kind === 'NONE' && features.has('ab');
    if ((own || mistakable) && !isOutrightProposal(features))
      examples.proposed.push({
        features: [...proposedFeatures(cluster, features, own ? kind : 'METHOD', proposal, around)],
        label: entity?.proposed ? 'yes' : 'no',
        weight: mistakable ? 0.6 : weight,
      });
  }
  for (const cluster of measures) {
    const entity = annotationOf(cluster, paper.entities, 'Metric');
    examples.measures.push({
      features: [...measureFeatures(cluster, around)],
      label: entity ? 'yes' : 'no',
      weight: entity?.optional ? OPTIONAL_WEIGHT : 1,
    });
  }
  for (const cluster of tasks) {
    const entity = annotationOf(cluster, paper.entities, 'Task');
    examples.tasks.push({
      features: [...taskFeatures(cluster, around)],
      label: entity ? 'yes' : 'no',
      weight: entity?.optional ? OPTIONAL_WEIGHT : 1,
    });
  }
  return examples;
}

/** Rare wordings are trusted less than general cues. */
function penalty(feature: string): number {
  if (/^(?:p2:|ab:last|mp:|mn:head|t:(?:first|mod|p1|n1)=)/.test(feature)) return 4;
  return /^(?:p1:|n1:)|&/.test(feature) ? 2 : 1;
}

function learn(examples: readonly Example[], classes: readonly string[], l2 = 0.002): LinearModel {
  return fit(examples, { classes, l2, steps: 250, minCount: 3, penalty });
}

/** Learns the models of the mention stage from annotated papers. */
export function trainMentions(papers: readonly MentionExamples[]): MentionModels {
  const of = (part: keyof MentionExamples) => papers.flatMap((paper) => paper[part]);
  return {
    names: learn(of('names'), ['NONE', 'METHOD', 'DATASET', 'METRIC', 'HARDWARE', 'TASK']),
    proposed: learn(of('proposed'), ['no', 'yes'], 0.001),
    measures: learn(of('measures'), ['no', 'yes']),
    tasks: learn(of('tasks'), ['no', 'yes']),
  };
}
