import type { ChangeFilter, ChangeRecord } from '../port/transaction.js';
import type { Page, PageRequest } from '../port/queries.js';
import { pageOf } from '../shared/pages.js';
import { and, type Runner, type Sql } from './connection.js';
import { changeRecordOf } from './rows.js';

function condition({ entityId, claimId }: ChangeFilter): Sql {
  const parts: Sql[] = [];
  if (entityId !== undefined) parts.push({ text: 'target = ?', values: [entityId] });
  if (claimId !== undefined) parts.push({ text: 'target = ?', values: [claimId] });
  return and(parts);
}

/** Newest first. */
export async function findChanges(db: Runner, filter: ChangeFilter, page: PageRequest): Promise<Page<ChangeRecord>> {
  const where = condition(filter);
  const before = page.after ? { text: 'id < ?', values: [page.after.id] } : { text: "id > ''", values: [] };
  const rows = await db.all(
    `SELECT *, id AS sort FROM change WHERE ${where.text} AND ${before.text} ORDER BY id DESC LIMIT ?`,
    ...where.values,
    ...before.values,
    page.first + 1,
  );
  return pageOf(rows, page, changeRecordOf);
}

export async function countChanges(db: Runner, filter: ChangeFilter): Promise<number> {
  const where = condition(filter);
  const [row] = await db.all<{ n: number }>(`SELECT count(*) AS n FROM change WHERE ${where.text}`, ...where.values);
  return row!.n;
}
