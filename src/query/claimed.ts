import type { QueryContext } from './context.js';
import type { ClaimWhere } from './where.js';

/** For each condition, in order, whether any claim meets it. */
export async function areClaimed({ store, filters }: QueryContext, wheres: readonly ClaimWhere[]): Promise<boolean[]> {
  return store.hasClaims(await Promise.all(wheres.map((where) => filters.claims(where))));
}

/** Whether any claim meets the condition. */
export async function isAnyClaimed(context: QueryContext, where: ClaimWhere): Promise<boolean> {
  const [found] = await areClaimed(context, [where]);
  return found!;
}
