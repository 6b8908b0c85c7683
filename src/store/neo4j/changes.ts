import type { ChangeFilter, ChangeRecord } from '../port/transaction.js';
import type { Page, PageRequest } from '../port/queries.js';
import { pageOf } from '../shared/pages.js';
import { integer, type Runner } from './connection.js';
import { changeRecordOf } from './rows.js';

/** Without a target, all changes in id order. */
const MATCH = `MATCH (h:Change) WHERE h.id > '' AND all(target IN $targets WHERE h.target = target)`;

function targets({ entityId, claimId }: ChangeFilter): string[] {
  return [entityId, claimId].filter((id) => id !== undefined);
}

/** Newest first. */
export async function findChanges(db: Runner, filter: ChangeFilter, page: PageRequest): Promise<Page<ChangeRecord>> {
  const rows = await db.run<{ change: unknown; id: string; sort: string }>(
    `${MATCH} AND ($after IS NULL OR h.id < $after) WITH h ORDER BY h.id DESC LIMIT $limit
     RETURN properties(h) AS change, h.id AS id, h.id AS sort`,
    { targets: targets(filter), after: page.after?.id ?? null, limit: integer(page.first + 1) },
  );
  return pageOf(rows, page, changeRecordOf);
}

export async function countChanges(db: Runner, filter: ChangeFilter): Promise<number> {
  const [row] = await db.run<{ n: number }>(`${MATCH} RETURN count(h) AS n`, { targets: targets(filter) });
  return row!.n;
}
