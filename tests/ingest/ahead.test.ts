import { describe, expect, it } from 'vitest';
import { ahead, inBatches } from '../../src/ingest/ahead.js';

async function* numbers(count: number, taken: number[] = []): AsyncIterable<number> {
  for (let i = 0; i < count; i++) {
    taken.push(i);
    yield i;
  }
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('work ahead of its use', () => {
  it('keeps the order, whichever is ready first', async () => {
    const results: number[] = [];
    for await (const n of ahead(numbers(6), 3, async (n) => (await pause(10 - n), n))) results.push(n);
    expect(results).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('takes no more items than the depth allows while one is in use', async () => {
    const taken: number[] = [];
    for await (const n of ahead(numbers(20, taken), 2, async (n) => n)) {
      await pause(2);
      expect(taken.length).toBeLessThanOrEqual(n + 3);
    }
    expect(taken).toHaveLength(20);
  });

  it('ends with the first error, in its place', async () => {
    const results: number[] = [];
    const run = async (): Promise<void> => {
      const work = async (n: number): Promise<number> => {
        if (n === 2) throw new Error('two');
        return n;
      };
      for await (const n of ahead(numbers(9), 4, work)) results.push(n);
    };
    await expect(run()).rejects.toThrow('two');
    expect(results).toEqual([0, 1]);
  });

  it('parts items into lists', async () => {
    const lists: number[][] = [];
    for await (const list of inBatches(numbers(5), 2)) lists.push(list);
    expect(lists).toEqual([[0, 1], [2, 3], [4]]);
  });

  it('parts items into lists that become larger', async () => {
    const lists: number[][] = [];
    for await (const list of inBatches(numbers(6), () => lists.length + 1)) lists.push(list);
    expect(lists).toEqual([[0], [1, 2], [3, 4, 5]]);
  });
});
