import { createHash } from 'node:crypto';
import { entityKey } from '../domain/names.js';
import type { SourceItem } from '../sources/source.js';

/** One of several processes, or machines, that read the same input into one graph, each a part of it. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Parses `2/8`. @returns undefined for another text */
export function parseShard(text: string): Shard | undefined {
  const [, number, of] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  return number !== undefined && shard.number <= shard.of ? shard : undefined;
}

/**
 * What of an input this shard has to read: each paper belongs to one shard by its title, however the input is cut or ordered, so that
 * two records of a paper are mostly read by one. What is no paper is told by the first shard alone.
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
