import { fileURLToPath } from 'node:url';
import { addAlias } from '../../src/decisions/alias.js';
import { setBroader } from '../../src/decisions/broader.js';
import { deletePaper } from '../../src/decisions/delete-paper.js';
import { mergeEntities } from '../../src/decisions/merge.js';
import { reviewClaim } from '../../src/decisions/review.js';
import { undoChange } from '../../src/decisions/undo.js';
import { ingest } from '../../src/ingest/ingest.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';

export const SAMPLES = fileURLToPath(new URL('../../samples/papers.jsonl', import.meta.url));

/** Fills a store with the sample papers and some decisions of reviewers. */
export async function fillWithDecisions(store: GraphStore): Promise<void> {
  await ingest(store, readPapersFromFile(SAMPLES, 'jsonl'), { by: 'ana' });
  const order = { by: 'CONFIDENCE', descending: true } as const;
  const [one, two, three] = (await store.findClaims({}, order, { first: 3 })).rows.map((row) => row.item);
  await reviewClaim(store, 'ana', { id: one!.id, state: 'CONFIRMED', note: 'as in table 2' });
  await reviewClaim(store, 'ana', { id: two!.id, state: 'REJECTED' });
  await reviewClaim(store, 'bob', { id: three!.id, state: 'REJECTED' });
  const [latest] = (await store.changes({}, { first: 1 })).rows;
  await undoChange(store, 'bob', latest!.item.id);
  const methods = await store.findEntities({ kind: 'METHOD' }, { by: 'NAME', descending: false }, { first: 4 });
  const [a, b, c, d] = methods.rows.map((row) => row.item.id);
  await addAlias(store, 'ana', a!, 'Zonkformer "quoted"; and more');
  await mergeEntities(store, 'ana', b!, c!);
  await setBroader(store, 'ana', d!, a!);
  const [paper] = (await store.findPapers({}, { by: 'TITLE', descending: false }, { first: 1 })).rows;
  await deletePaper(store, 'ana', paper!.item.id);
}

/** All records of a store, for comparing two stores. */
export async function dumpOf(store: GraphStore): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of store.dump()) lines.push(line);
  return lines;
}
