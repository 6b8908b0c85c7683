import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RememberedAnswers } from '../../src/http/remembered-answers.js';
import { ingestPapers } from '../../src/ingest/ingest.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { startServer, type TestServer } from '../support/client.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { describeOnStores, sqliteStores } from '../support/stores.js';

const KEY = 'a-key-of-sixteen-and-more';
const QUERY = '{ claims(where: {metric: "latency"}, first: 3) { totalCount nodes { value subject { name } } } }';

async function metrics({ address }: TestServer): Promise<string> {
  return (await fetch(`${address}/metrics`)).text();
}

/** The number of queries to the store so far, except those for its state. */
async function storeCalls(server: TestServer): Promise<number> {
  const text = await metrics(server);
  const counts = [...text.matchAll(/^claimgraph_store_calls_total\{question="(\w+)"\} (\d+)/gm)];
  return counts.reduce((sum, [, question, count]) => (question === 'state' ? sum : sum + Number(count)), 0);
}

/** The number of queries that Apollo has registered under their hash so far. */
async function persistedQueries(server: TestServer): Promise<number> {
  const text = await metrics(server);
  return Number(/^claimgraph_cache_lookups_total\{.*persisted.*miss.*\} (\d+)/m.exec(text)?.[1] ?? 0);
}

describeOnStores('answers that are remembered', (open) => {
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await open();
    await fill(store, WORLD.slice(0, 2));
    server = await startServer({
      store,
      allowWrites: true,
      apiKeys: [{ name: 'ana', role: 'WRITE', key: KEY }],
    });
  });
  afterAll(() => server.close());

  /** The number of queries to the store that a response needs. */
  async function callsOf(ask: () => Promise<unknown>): Promise<number> {
    const before = await storeCalls(server);
    await ask();
    return (await storeCalls(server)) - before;
  }

  it('are given again without a question to the store, and are the same', async () => {
    const first = await server.ask(QUERY);
    expect(first.data.claims.totalCount).toBeGreaterThan(2);
    expect(await callsOf(() => server.ask(QUERY))).toBe(0);
    expect(await server.ask(QUERY)).toEqual(first);
  });

  it('end with the first change of the graph, also one of another process', async () => {
    const before = (await server.ask('{ stats { papers } }')).data.stats.papers as number;
    await fill(store, WORLD.slice(2, 3));
    expect((await server.ask('{ stats { papers } }')).data.stats.papers).toBe(before + 1);
  });

  it('are asked for anew with no-cache', async () => {
    await server.ask(QUERY);
    expect(await callsOf(() => server.ask(QUERY, undefined, { 'cache-control': 'no-cache' }))).toBeGreaterThan(0);
  });

  it('do not include refusals', async () => {
    const unknown = '{ claims(where: {metric: "no such metric"}) { totalCount } }';
    await server.ask(unknown);
    expect(await callsOf(() => server.ask(unknown))).toBeGreaterThan(0);
  });

  it('do not include what changes something', async () => {
    const mutation = 'mutation ($papers: [PaperInput!]!) { ingest(papers: $papers) { results { status } } }';
    const papers = [{ title: 'Zorblax: A Model', abstract: 'On GSM8K, Zorblax reaches 81% accuracy.' }];
    const ingest = async (): Promise<unknown> =>
      (await server.ask(mutation, { papers }, { 'x-api-key': KEY })).data.ingest.results[0].status;
    expect([await ingest(), await ingest()]).toEqual(['ADDED', 'UNCHANGED']);
  });

  it('belong to who asked, with which variables', async () => {
    const query = 'query ($first: Int) { viewer { roles } claims(first: $first) { nodes { id } } }';
    const rolesOf = async (headers?: Record<string, string>): Promise<string[]> =>
      (await server.ask(query, { first: 1 }, headers)).data.viewer.roles as string[];
    expect(await rolesOf()).toEqual(['READ']);
    expect(await rolesOf({ 'x-api-key': KEY })).toEqual(['READ', 'REVIEW', 'WRITE']);
    expect(await rolesOf()).toEqual(['READ']);
    expect((await server.ask(query, { first: 2 })).data.claims.nodes).toHaveLength(2);
  });

  it('leave a query that comes with its hash to be registered, so that the hash alone is known after it', async () => {
    const sha256Hash = createHash('sha256').update(QUERY).digest('hex');
    const extensions = { persistedQuery: { version: 1, sha256Hash } };
    const send = async (more: object): Promise<{ errors?: unknown; data?: unknown }> =>
      (await (
        await fetch(`${server.address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ extensions, ...more }),
        })
      ).json()) as { errors?: unknown };
    const first = await send({ query: QUERY });
    const registered = await persistedQueries(server);
    expect(await send({ query: QUERY })).toEqual(first);
    expect(await persistedQueries(server)).toBe(registered + 1);
    expect(await send({})).toEqual(first);
  });

  it('open nothing to a request that would be refused', async () => {
    await server.ask(QUERY);
    const simple = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ query: QUERY, variables: undefined }),
    });
    expect(simple.status).toBeGreaterThanOrEqual(400);
    const wrongKey = await server.ask(QUERY, undefined, { 'x-api-key': 'a-wrong-key-of-sixteen' });
    expect(wrongKey.errors![0]!.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('the memory of answers', () => {
  const open = sqliteStores();

  it('can be turned off', async () => {
    const store = await open();
    await ingestPapers(store, []);
    await fill(store, WORLD.slice(0, 1));
    const server = await startServer({ store, answerBytes: 0 });
    try {
      await server.ask(QUERY);
      const before = await storeCalls(server);
      await server.ask(QUERY);
      expect(await storeCalls(server)).toBeGreaterThan(before);
      expect(await metrics(server)).not.toContain('question="state"');
    } finally {
      await server.close();
    }
  });

  it('drops the answers that were not asked for longest, and keeps none that is a great part of it', () => {
    const answers = new RememberedAnswers(1_000);
    const answer = (length: number): Parameters<RememberedAnswers['put']>[2] => ({
      response: { status: 200, headers: new Map() as never, body: { kind: 'complete', string: 'x'.repeat(length) } },
      operationName: undefined,
    });
    answers.get('1', '');
    for (const request of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']) answers.put('1', request, answer(55));
    answers.put('1', 'great', answer(100));
    expect(answers.get('1', 'a')).toBeUndefined();
    expect(answers.get('1', 'great')).toBeUndefined();
    expect(answers.get('1', 'i')).toBeDefined();
    answers.put('0', 'late', answer(1));
    expect(answers.get('1', 'late')).toBeUndefined();
    expect(answers.get('2', 'i')).toBeUndefined();
  });
});
