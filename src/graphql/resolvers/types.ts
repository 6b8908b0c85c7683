import { KIND_NAMES } from '../../domain/roles.js';
import type { Entity } from '../../domain/graph.js';
import type { AskResultModel, NodeModel } from '../models.js';

/** The schema's type of an entity. */
export function typeOfEntity(entity: Entity): (typeof KIND_NAMES)[keyof typeof KIND_NAMES] {
  return KIND_NAMES[entity.kind];
}

/** The schema's type of a node. */
export function typeOfNode(node: NodeModel): 'Paper' | 'Claim' | ReturnType<typeof typeOfEntity> {
  if ('paperId' in node) return 'Claim';
  return 'title' in node ? 'Paper' : typeOfEntity(node);
}

/** The schema's type of an answer. */
export function typeOfAnswer(result: AskResultModel) {
  if ('count' in result) return 'Count';
  if ('points' in result) return 'Tradeoff';
  if ('metric' in result) return 'Leaderboard';
  if (!('of' in result)) return 'Comparison';
  if (result.of === 'DATASET') return 'DatasetConnection';
  if (result.of === 'HARDWARE') return 'HardwareConnection';
  if (result.of === 'METRIC') return 'MetricConnection';
  if (result.of === 'TASK') return 'TaskConnection';
  if (result.of === 'PAPER') return 'PaperConnection';
  return result.of === 'CLAIM' ? 'ClaimConnection' : 'MethodConnection';
}
