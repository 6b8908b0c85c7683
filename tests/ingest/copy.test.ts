import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import { claimRows } from '../../src/export/claim-rows.js';
import { csv } from '../../src/export/csv.js';
import { jsonl } from '../../src/export/jsonl.js';
import { copyGraph } from '../../src/ingest/copy.js';
import {
  addAlias,
  deletePaper,
  mergeEntities,
  reviewClaim,
  setBroader,
  undoChange,
} from '../../src/ingest/decisions.js';
import { ingest } from '../../src/ingest/ingest.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import type { GraphStore } from '../../src/store/graph-store.js';
import { describeOnStores, sqliteStores } from '../api/stores.js';

const SAMPLES = fileURLToPath(new URL('../../samples/papers.jsonl', import.meta.url));

/** The sample papers, and what people decided about them. */
async function fillWithDecisions(store: GraphStore): Promise<void> {
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

async function exports(store: GraphStore): Promise<Buffer[]> {
  return Promise.all(
    [csv, jsonl].map(async (write) => {
      const parts: string[] = [];
      for await (const text of write(claimRows(store, { reviews: ['UNREVIEWED', 'CONFIRMED', 'REJECTED'] })))
        parts.push(text);
      return Buffer.from(parts.join(''));
    }),
  );
}

async function dumpOf(store: GraphStore): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of store.dump()) lines.push(line);
  return lines;
}

describeOnStores('a copy of a graph', (open) => {
  const files = sqliteStores();
  let original: GraphStore;
  let there: GraphStore;
  let back: GraphStore;
  beforeAll(async () => {
    [original, there, back] = [await files(), await open(), await files()];
    await fillWithDecisions(original);
    await copyGraph(original, there);
    await copyGraph(there, back);
  }, 300_000);

  it('has the same exports, byte for byte, there and back', async () => {
    const [inCsv, inJsonl] = await exports(original);
    expect(inCsv!.length).toBeGreaterThan(10_000);
    for (const copy of [there, back]) {
      const [csv, jsonl] = await exports(copy);
      expect(csv!.equals(inCsv!)).toBe(true);
      expect(jsonl!.equals(inJsonl!)).toBe(true);
    }
  });

  it('holds the same facts, entities, decisions and log, with their times', async () => {
    const lines = await dumpOf(original);
    expect(new Set(lines.map((line) => (line as { type: string }).type))).toEqual(
      new Set(['change', 'entity', 'lead', 'record', 'reading']),
    );
    expect(await dumpOf(there)).toEqual(lines);
    expect(await dumpOf(back)).toEqual(lines);
  });

  it('goes on as the original would: papers that are there stay unchanged, and every decision can be undone', async () => {
    const again = await ingest(back, readPapersFromFile(SAMPLES, 'jsonl'));
    expect(again).toMatchObject({ added: 1, updated: 0, unchanged: 39 });
    const log = await back.changes({}, { first: 200 });
    const merge = log.rows.find((row) => row.item.action === 'MERGE_ENTITIES')!.item;
    await undoChange(back, 'ana', merge.id);
    const { from } = merge.after as { from: string };
    expect((await back.entities([from]))[0]?.id).toBe(from);
  });

  it('is not written into a store that holds something', async () => {
    await expect(copyGraph(original, there)).rejects.toThrow(/holds papers or changes already/);
  });
});
