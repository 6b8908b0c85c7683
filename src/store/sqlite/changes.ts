import type { ChangeFilter, ChangeRecord } from '../changes.js';
import type { Page, PageRequest } from '../questions.js';
import { and, type Connection, type Sql } from './connection.js';
import { pageOf } from './paging.js';
import { changeOf } from './rows.js';

function condition({ entityId, claimId }: ChangeFilter): Sql {
  const parts: Sql[] = [];
  if (entityId !== undefined) parts.push({ text: 'target = ?', values: [entityId] });
  if (claimId !== undefined) parts.push({ text: 'target = ?', values: [claimId] });
  return and(parts);
}

/** Newest first. */
export function findChanges(db: Connection, filter: ChangeFilter, page: PageRequest): Page<ChangeRecord> {
  const where = condition(filter);
  const rows = db.all(
    `SELECT *, id AS sort_value FROM change WHERE ${where.text} AND (? IS NULL OR id < ?) ORDER BY id DESC LIMIT ?`,
    ...where.values,
    page.after?.id ?? null,
    page.after?.id ?? null,
    page.first + 1,
  );
  return pageOf(rows, page, changeOf);
}

export function countChanges(db: Connection, filter: ChangeFilter): number {
  const where = condition(filter);
  return db.get<{ n: number }>(`SELECT count(*) AS n FROM change WHERE ${where.text}`, ...where.values)!.n;
}
