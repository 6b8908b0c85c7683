import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { ReaderPool, type ReaderPoolOptions } from '../../src/ingest/reader-pool.js';
import { readTexts } from '../../src/ingest/read-texts.js';
import { extract } from '../../src/reader/extract.js';
import { type ReadableText, UnreadableTextError } from '../../src/reader/reader.js';

const TEXTS: readonly ReadableText[] = readFileSync(new URL('../../samples/papers.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as ReadableText);
/** Long enough to take about a second. */
const LONG = {
  title: 'Long',
  abstract: TEXTS.map((text) => text.abstract)
    .join(' ')
    .repeat(3),
};

describe('a pool of threads that read', () => {
  const pools: ReaderPool[] = [];
  const pool = (options?: ReaderPoolOptions): ReaderPool => pools[pools.push(new ReaderPool(options)) - 1]!;
  afterEach(async () => {
    for (const each of pools.splice(0)) await each.close();
  });

  it('gives what one thread gives, to the byte and in order, whatever the number of threads', async () => {
    const expected = JSON.stringify(TEXTS.map((text) => extract(text)));
    const texts = new Map(TEXTS.map((text, i) => [String(i), text]));
    for (const threads of [1, 3]) {
      const { read } = await readTexts(pool({ threads }), texts);
      expect(JSON.stringify([...texts.keys()].map((key) => read.get(key)))).toBe(expected);
    }
  }, 120_000);

  it('ends a thread that reads for too long, says so, and reads the next text', async () => {
    const one = pool({ threads: 1, timeLimitMs: 20_000 });
    await one.read(TEXTS.slice(0, 1));
    Object.assign(one, { timeLimitMs: 5 });
    await expect(one.read([LONG])).rejects.toThrow(UnreadableTextError);
    await expect(one.read([LONG])).rejects.toThrow('takes longer than 0.005 s to read');
    Object.assign(one, { timeLimitMs: 20_000 });
    expect(await one.read(TEXTS.slice(0, 2))).toEqual(TEXTS.slice(0, 2).map((text) => extract(text)));
  }, 120_000);

  it('starts one thread for titles alone', async () => {
    const many = pool({ threads: 3 });
    const titles = new Map(Array.from({ length: 100 }, (_, i) => [String(i), { title: `Paper ${i}`, abstract: '' }]));
    expect((await readTexts(many, titles)).read.size).toBe(100);
    expect((many as unknown as { pool: { threads: readonly unknown[] } }).pool.threads).toHaveLength(1);
  }, 120_000);

  it('leaves out the text that cannot be read, not those that came with it', async () => {
    const one = pool({ threads: 1 });
    const few = TEXTS.slice(0, 3);
    const reader = {
      ...one,
      id: one.id,
      parallel: 1,
      read: async (texts: readonly ReadableText[]) => {
        if (texts.includes(few[1]!)) throw new UnreadableTextError('takes too long');
        return texts.map((text) => extract(text));
      },
    };
    const { read, unreadable } = await readTexts(reader, new Map(few.map((text, i) => [String(i), text])));
    expect([...read.keys()]).toEqual(['0', '2']);
    expect([...unreadable]).toEqual([['1', 'takes too long']]);
  });
});
