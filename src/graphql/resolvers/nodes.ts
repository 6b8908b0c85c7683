import { kindOfEntityId } from '../../domain/names.js';
import type { ApiContext } from '../context.js';
import type { NodeModel } from '../models.js';

/** Whatever bears the id; an entity that was merged is answered by where it went. */
export async function node({ loaders }: ApiContext, id: string): Promise<NodeModel | null> {
  if (id.startsWith('paper:')) return (await loaders.paper.load(id)) ?? null;
  if (id.startsWith('claim:')) return (await loaders.claim.load(id)) ?? null;
  return kindOfEntityId(id) ? ((await loaders.entity.load(id)) ?? null) : null;
}
