import { describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.js';
import { inShard, parseShard, type Shard } from '../../src/ingest/shard.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import type { SourceItem } from '../../src/sources/source.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { verify } from '../../src/store/verify.js';
import { SAMPLES } from '../support/decided-samples.js';
import { describeOnStores } from '../support/stores.js';

describe('a shard', () => {
  it.each([
    ['1/2', { number: 1, of: 2 }],
    ['16/16', { number: 16, of: 16 }],
    ['3/2', undefined],
    ['0/2', undefined],
    ['1/0', undefined],
    ['1 of 2', undefined],
  ])('%s', (text, shard) => expect(parseShard(text)).toEqual(shard));

  it('with the others holds every paper once, in about equal parts, and what is no paper in the first alone', async () => {
    const items: SourceItem[] = Array.from({ length: 3000 }, (_, i) => ({
      paper: { title: `Paper number ${i}`, abstract: 'x', authors: [], source: 'test' },
      place: `line ${i}`,
    }));
    items.push({ rejected: 'is no paper', place: 'line 3000' });
    const parts = await Promise.all([1, 2, 3].map((number) => partOf(items, { number, of: 3 })));
    expect(parts.flat().length).toBe(items.length);
    expect(new Set(parts.flat())).toEqual(new Set(items));
    for (const part of parts) expect(Math.abs(part.length - 1000)).toBeLessThan(150);
    expect(parts.map((part) => part.some((item) => 'rejected' in item))).toEqual([true, false, false]);
  });

  it('has both spellings of a title', async () => {
    const items: SourceItem[] = ['A Paper: on Things', 'a paper -- on things'].map((title) => ({
      paper: { title, abstract: 'x', authors: [], source: 'test' },
      place: title,
    }));
    const sizes = await Promise.all([1, 2, 3, 4, 5].map(async (number) => (await partOf(items, { number, of: 5 })).length)); // prettier-ignore
    expect(sizes.sort()).toEqual([0, 0, 0, 0, 2]);
  });
});

async function partOf(items: readonly SourceItem[], shard: Shard): Promise<SourceItem[]> {
  const stream = async function* (): AsyncIterable<SourceItem> {
    yield* items;
  };
  const part: SourceItem[] = [];
  for await (const item of inShard(stream(), shard)) part.push(item);
  return part;
}

describeOnStores('two shards that are read at the same time', (open) => {
  it('make the graph that one process makes', { timeout: 300_000 }, async () => {
    const whole = await open();
    await ingest(whole, readPapersFromFile(SAMPLES, 'jsonl'));
    const expected = await factsOf(whole);
    const sharded = await open();
    const parts = await Promise.all(
      [1, 2].map((number) =>
        ingest(sharded, inShard(readPapersFromFile(SAMPLES, 'jsonl'), { number, of: 2 }), { batchSize: 5 }),
      ),
    );
    expect(parts.every((part) => part.added > 5)).toBe(true);
    expect(await factsOf(sharded)).toEqual(expected);
    expect((await verify(sharded)).problems).toEqual([]);
  });
});

/** Everything in the graph except times. */
async function factsOf(store: GraphStore): Promise<unknown[]> {
  const lines: unknown[] = [];
  for await (const line of store.dump()) {
    const { addedAt: _, ...value } = line.value as { addedAt?: string };
    lines.push({ type: line.type, value });
  }
  return lines;
}
