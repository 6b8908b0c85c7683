import { kindOfEntityId } from '../../domain/names.js';
import type { ApiContext } from '../context.js';
import type { NodeModel } from '../models.js';

/** The node with an id; the id of a merged entity returns the entity that it was merged into. */
export async function node({ loaders }: ApiContext, id: string): Promise<NodeModel | null> {
  if (id.startsWith('paper:')) return (await loaders.paper.load(id)) ?? null;
  if (id.startsWith('claim:')) return (await loaders.claim.load(id)) ?? null;
  return kindOfEntityId(id) ? ((await loaders.entity.load(id)) ?? null) : null;
}
