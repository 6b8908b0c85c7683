import type { PaperRecord } from '../../domain/facts.js';
import type { ChangeRecord } from '../port/transaction.js';

/** The distinct hashes of the records that an ingest added or a deletion removed; empty for other changes. */
export function recordsConcerned({ action, before, after }: ChangeRecord): string[] {
  if (action !== 'INGEST' && action !== 'DELETE_PAPER') return [];
  const { records } = (action === 'INGEST' ? after : before) as { readonly records: readonly PaperRecord[] };
  return [...new Set(records.map((record) => record.hash))];
}
