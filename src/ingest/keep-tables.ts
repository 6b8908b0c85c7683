import type { CuratedTable } from '../domain/curated.js';
import type { FoundTable, SourceItem } from '../sources/source.js';
import type { GraphStore } from '../store/port/graph-store.js';
import { changeId } from './change-id.js';

const TABLES_AT_ONCE = 200;

/**
 * Stores the metadata of curated tables, and passes all other items on. Tables do not affect any query, so they need not be in
 * the same transaction as the papers that they list.
 * @param by the user who requested it; if given, the change is logged and can be undone
 */
export async function* keepTables(
  store: GraphStore,
  items: AsyncIterable<SourceItem>,
  by?: string,
): AsyncIterable<Exclude<SourceItem, FoundTable>> {
  const waiting: FoundTable[] = [];
  for await (const item of items) {
    if (!('table' in item)) {
      yield item;
      continue;
    }
    waiting.push(item);
    if (waiting.length >= TABLES_AT_ONCE) await put(store, waiting.splice(0), by);
  }
  await put(store, waiting, by);
}

async function put(store: GraphStore, found: readonly FoundTable[], by: string | undefined): Promise<void> {
  if (found.length === 0) return;
  const at = new Date().toISOString();
  const tables: CuratedTable[] = found.map(({ table }) => ({ ...table, addedAt: at }));
  await store.transact(async (tx) => {
    await tx.putTables(tables);
    if (by === undefined) return;
    const after = { records: [], tables };
    const target = `table:${tables[0]!.hash}`;
    await tx.appendChanges([{ id: changeId(), at, by, action: 'INGEST', target, before: null, after, undone: false }]);
  });
}
