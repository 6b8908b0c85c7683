import { beforeAll, expect, it } from 'vitest';
import { claimRows } from '../../src/export/claim-rows.js';
import { csv } from '../../src/export/csv.js';
import { jsonl } from '../../src/export/jsonl.js';
import { copyGraph } from '../../src/ingest/copy.js';
import { undoChange } from '../../src/decisions/undo.js';
import { ingest } from '../../src/ingest/ingest.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { describeOnStores, sqliteStores } from '../support/stores.js';
import { dumpOf, fillWithDecisions, SAMPLES } from '../support/decided-samples.js';

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
    await expect(copyGraph(original, there)).rejects.toThrow(/already contains papers or changes/);
  });
});
