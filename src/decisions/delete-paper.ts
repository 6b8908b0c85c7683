import { ownReader } from '../reader/own-reader.js';
import type { Reader } from '../reader/reader.js';
import { transactReading } from '../ingest/read-texts.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { log } from './decision.js';
import { replaceRecords } from './records.js';

/** Deletes a paper with the claims and entities that only it supports. */
export async function deletePaper(
  store: GraphStore,
  by: string,
  id: string,
  reader: Reader = ownReader,
): Promise<boolean> {
  const paper = (await store.papers([id]))[0];
  if (!paper) return false;
  await transactReading(store, reader, async (tx, extractions) => {
    const [reading] = await tx.readings([paper.id]);
    const records = await tx.recordsByHash(reading?.records ?? []);
    const standing = await tx.lastStanding(records.map((record) => record.hash));
    // Records that an earlier deletion had removed are present again without a log entry.
    const logged = [...standing].filter(([, action]) => action === 'INGEST').map(([hash]) => hash);
    await replaceRecords(tx, records, [], { reader: reader.id, extractions });
    await log(tx, by, 'DELETE_PAPER', paper.id, { records, logged }, null);
  });
  return true;
}
