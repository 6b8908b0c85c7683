import { createHash } from 'node:crypto';
import { entityKey } from '../domain/names.js';
import type { SourceItem } from '../sources/source.js';

/** One of several processes, on one or more machines, that read the same input into one graph, each a part of it. */
export interface Shard {
  /** The number of the shard, from 1. */
  readonly number: number;
  readonly of: number;
}

/** Parses `2/8`. @returns undefined for any other text */
export function parseShard(text: string): Shard | undefined {
  const [, number, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return number !== undefined && shard.number <= shard.of ? shard : undefined;
}

/**
 * The part of an input that this shard has to read. A paper belongs to a shard by its title, regardless of how the input is
 * split or ordered, so that two records of a paper are mostly read by the same shard. Only the first shard reports inputs that
 * are not papers.
 */
export async function* inShard(items: AsyncIterable<SourceItem>, { number, of }: Shard): AsyncIterable<SourceItem> {
  for await (const item of items) {
    const shard = 'paper' in item ? 1 + (hash(entityKey(item.paper.title)) % of) : 1;
    if (shard === number) yield item;
  }
}

function hash(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32LE(0);
}
