import { beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import type { ServerOptions } from '../../src/http/server.js';
import { startServer } from '../support/client.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { sqliteStores } from '../support/stores.js';

const KEY = 'a-key-of-sixteen-and-more';

describe('an ETag', () => {
  const open = sqliteStores();
  let store: GraphStore;
  let other: GraphStore;
  let etag: string;
  const ana = (role: 'READ' | 'REVIEW') => ({ name: 'ana', role, key: KEY });

  /** Sends the same query to a server with these options. */
  async function ask(options: Partial<ServerOptions>, headers: Record<string, string> = {}): Promise<Response> {
    const server = await startServer({ store, apiKeys: [ana('REVIEW')], allowWrites: true, ...options });
    try {
      const response = await fetch(`${server.address}/graphql?query={viewer{roles}stats{papers}}`, {
        headers: { 'apollo-require-preflight': '1', 'x-api-key': KEY, ...headers },
      });
      await response.text();
      return response;
    } finally {
      await server.close();
    }
  }
  const statusWith = async (options: Partial<ServerOptions>, headers: Record<string, string> = {}): Promise<number> =>
    (await ask(options, { 'if-none-match': etag, ...headers })).status;

  beforeAll(async () => {
    store = await open();
    other = await open();
    await fill(store, WORLD);
    await fill(other, WORLD.slice(1));
    etag = (await ask({})).headers.get('etag')!;
  });

  it('holds for the same graph, key, roles and flags', async () => {
    expect(await statusWith({})).toBe(304);
  });
  it('does not hold for another graph with as many changes behind it', async () => {
    expect(await other.version()).toBe(await store.version());
    expect(await statusWith({ store: other })).toBe(200);
  });
  it('does not hold when the roles of the key, or what the server takes, are others', async () => {
    expect(await statusWith({ apiKeys: [ana('READ')] })).toBe(200);
    expect(await statusWith({ allowWrites: false })).toBe(200);
  });
  it('opens nothing to a key that was revoked', async () => {
    expect(await statusWith({ apiKeys: [] })).toBe(401);
    expect(await statusWith({}, { 'x-api-key': 'wrong' })).toBe(401);
  });
});
