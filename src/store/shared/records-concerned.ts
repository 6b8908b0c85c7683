import type { PaperRecord } from '../../domain/facts.js';
import type { ChangeRecord } from '../port/transaction.js';

/** Hashes of the records that an ingest brought or a deletion took away, each once; other changes concern none. */
export function recordsConcerned({ action, before, after }: ChangeRecord): string[] {
  if (action !== 'INGEST' && action !== 'DELETE_PAPER') return [];
  const { records } = (action === 'INGEST' ? after : before) as { readonly records: readonly PaperRecord[] };
  return [...new Set(records.map((record) => record.hash))];
}
