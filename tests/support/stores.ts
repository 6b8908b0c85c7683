import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { openStore, parseStoreAddress } from '../../src/store/open.js';
import { describeOnNeo4j, emptyGraph, type Neo4jAddress } from '../neo4j/server.js';

/** Opens an empty store, which is closed and removed after the tests of its `describe` block. */
export type OpenStore = () => Promise<GraphStore>;

/** Runs the same tests on every store: always on SQLite, and on Neo4j when CLAIMGRAPH_TEST_NEO4J is set. */
export function describeOnStores(name: string, body: (open: OpenStore, store: 'sqlite' | 'neo4j') => void): void {
  describe(`${name} (SQLite)`, () => body(sqliteStores(), 'sqlite'));
  const onNeo4j = (address: Neo4jAddress): void => {
    const opened: GraphStore[] = [];
    afterAll(() => Promise.all(opened.map((store) => store.close())));
    body(async () => {
      await emptyGraph(address);
      const store = await openStore(parseStoreAddress(address.storeUrl, {}), { prepare: true });
      opened.push(store);
      return store;
    }, 'neo4j');
  };
  describeOnNeo4j(`${name} (Neo4j)`, onNeo4j, emptyGraph);
}

/** Opens SQLite stores in temporary files. Must be called within a `describe` block. */
export function sqliteStores(): OpenStore {
  const opened: GraphStore[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-api-'));
  afterAll(async () => {
    await Promise.all(opened.map((store) => store.close()));
    rmSync(folder, { recursive: true, force: true });
  });
  return async () => {
    const store = await openStore({ type: 'sqlite', path: join(folder, `${opened.length}.db`) }, { prepare: true });
    opened.push(store);
    return store;
  };
}
