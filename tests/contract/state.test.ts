import { expect, it } from 'vitest';
import { openStore, parseStoreAddress } from '../../src/store/open.js';
import { describeOnNeo4j, emptyNeo4j } from '../neo4j/server.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

describeOnStores('the state of a graph', (open) => {
  it('is another after every change, and in a graph that was filled anew', async () => {
    const store = await open();
    const states = [await store.state()];
    await fill(store, WORLD.slice(0, 1));
    states.push(await store.state());
    expect(await store.state()).toBe(states[1]);
    await fill(store, WORLD.slice(1, 2));
    states.push(await store.state());
    const anew = await open();
    await fill(anew, WORLD.slice(0, 1));
    states.push(await anew.state());
    expect(new Set(states).size).toBe(4);
  });
});

describeOnNeo4j('a Neo4j database of another program', (address) => {
  it('is refused, and nothing of it is changed', async () => {
    await emptyNeo4j(address);
    const open = (prepare: boolean) => openStore(parseStoreAddress(address.storeUrl, {}), { prepare });
    const store = await open(false);
    const { db } = store as unknown as { db: { write(work: (tx: { run(text: string): Promise<unknown> }) => unknown): Promise<unknown> } }; // prettier-ignore
    await db.write((tx) => tx.run("CREATE (:Movie {title: 'x'})"));
    await expect(store.migrate()).rejects.toThrow(/holds the data of another program; it was not changed/);
    await expect(open(true)).rejects.toThrow(/holds the data of another program/);
    await store.close();
    await emptyNeo4j(address);
  });
});
