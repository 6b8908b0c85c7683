import type { Page, Position } from './queries.js';

/**
 * Yields the items of a paged query until there are no more.
 * @param find returns the page after a position, or the first page without one
 */
export async function* everyPage<T>(find: (after: Position | undefined) => Promise<Page<T>>): AsyncGenerator<T[]> {
  for (let after: Position | undefined; ;) {
    const page = await find(after);
    yield page.rows.map(({ item }) => item);
    after = page.rows.at(-1)?.position;
    if (!page.hasNext || !after) return;
  }
}
