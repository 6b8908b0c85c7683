/**
 * Processes items ahead of their use, at most `depth` in addition to the current one, and yields results in order. After an
 * error, the items in progress are finished first.
 */
export async function* ahead<Item, Result>(
  items: AsyncIterable<Item>,
  depth: number,
  work: (item: Item) => Promise<Result>,
): AsyncIterable<Result> {
  const begun: Promise<Result>[] = [];
  try {
    for await (const item of items) {
      const result = work(item);
      result.catch(() => undefined); // it is thrown where it is awaited, which may be later
      begun.push(result);
      if (begun.length > depth) yield await begun.shift()!;
    }
    while (begun.length > 0) yield await begun.shift()!;
  } finally {
    await Promise.allSettled(begun);
  }
}

/**
 * Groups items into lists of `size`. The last list may be shorter, and a list also ends when its weights reach `most`.
 * @param size may change from list to list
 * @param weightOf the share of `most` that an item takes
 */
export async function* inBatches<Item>(
  items: AsyncIterable<Item>,
  size: number | (() => number),
  most = Infinity,
  weightOf: (item: Item) => number = () => 0,
): AsyncIterable<Item[]> {
  let batch: Item[] = [];
  let held = 0;
  for await (const item of items) {
    batch.push(item);
    held += weightOf(item);
    if (batch.length < (typeof size === 'number' ? size : size()) && held < most) continue;
    yield batch;
    batch = [];
    held = 0;
  }
  if (batch.length > 0) yield batch;
}
