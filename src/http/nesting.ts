import type { FastifyInstance } from 'fastify';

/**
 * Rejects bodies whose objects and lists are nested more deeply than a limit: code that walks a body recursively would exhaust the stack.
 */
export function refuseDeepBodies(app: FastifyInstance, most: number): void {
  app.addHook('preValidation', async ({ body }) => {
    if (!isDeeper(body, most)) return;
    const message = `the body nests objects or lists more than ${most} levels deep; CLAIMGRAPH_MAX_NESTING is the limit`;
    throw Object.assign(new Error(message), { statusCode: 400 });
  });
}

/** Descends level by level. */
function isDeeper(value: unknown, most: number): boolean {
  let level = [value].filter(isParent);
  for (let depth = 0; level.length > 0; depth++) {
    if (depth === most) return true;
    level = level.flatMap((parent) => Object.values(parent).filter(isParent));
  }
  return false;
}

function isParent(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
