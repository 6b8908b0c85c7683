import type { CuratedTable } from '../../domain/curated.js';
import type { PaperRecord } from '../../domain/facts.js';
import type { ChangeRecord } from '../port/transaction.js';

/** The distinct hashes of the records and tables that an ingest added or a deletion removed; empty for other changes. */
export function recordsConcerned({ action, before, after }: ChangeRecord): string[] {
  if (action !== 'INGEST' && action !== 'DELETE_PAPER') return [];
  const { records, tables = [] } = (action === 'INGEST' ? after : before) as {
    readonly records: readonly PaperRecord[];
    readonly tables?: readonly CuratedTable[];
  };
  return [...new Set([...records, ...tables].map(({ hash }) => hash))];
}
