import type { PaperRecord } from '../domain/facts.js';
import type { Extractions } from '../ingest/read-texts.js';
import { updatePapers } from '../ingest/update-papers.js';
import type { WriteTransaction } from '../store/port/transaction.js';

/** Extractions and the id of the reader that made them. */
export interface Read {
  readonly reader: string;
  readonly extractions: Extractions;
}

/** Deletes the records in `gone`, adds those in `come`, and recomputes the papers that either belong to. */
export async function replaceRecords(
  tx: WriteTransaction,
  gone: readonly PaperRecord[],
  come: readonly PaperRecord[],
  { reader, extractions }: Read,
): Promise<void> {
  const before = await tx.readingStates(gone.map((record) => record.hash));
  await tx.deleteRecords(gone.map((record) => record.hash));
  const keys = [...new Set(gone.flatMap((record) => record.keys))];
  await updatePapers(tx, keys, extractions, { reader, records: come, before });
}
