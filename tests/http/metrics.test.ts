import { createHash } from 'node:crypto';
import parsePrometheus from 'parse-prometheus-text-format';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { startServer, type TestServer } from '../support/client.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { sqliteStores } from '../support/stores.js';

const KEY = 'key-of-a-writer-0000';

describe('/metrics', () => {
  const open = sqliteStores();
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await open();
    await fill(store, WORLD);
    server = await startServer({ store, allowWrites: true, apiKeys: [{ name: 'ana', role: 'WRITE', key: KEY }] });
  });
  afterAll(() => server.close());

  const metrics = async (at = server) => {
    const response = await fetch(`${at.address}/metrics`);
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
    return new Map(parsePrometheus(await response.text()).map((family) => [family.name, family]));
  };

  /** The parser merges the series of a histogram. */
  const operations = async (at: TestServer): Promise<(string | undefined)[]> => {
    const text = await (await fetch(`${at.address}/metrics`)).text();
    return [...text.matchAll(/operation_duration_seconds_count\{operation="(\w+)"\}/g)].map(([, name]) => name);
  };

  it('is read by a Prometheus parser, and tells operations, store calls, errors and the process', async () => {
    await server.ask('query Latency { claims(where: {metric: "latency"}) { totalCount } }');
    await server.ask('{ nothing }');
    const families = await metrics();
    for (const name of [
      'claimgraph_http_requests_total',
      'claimgraph_http_request_duration_seconds',
      'claimgraph_graphql_operation_duration_seconds',
      'claimgraph_store_calls_total',
      'claimgraph_store_call_duration_seconds',
      'claimgraph_graphql_errors_total',
      'claimgraph_refused_requests_total',
      'claimgraph_http_not_modified_total',
      'claimgraph_reading_duration_seconds',
      'claimgraph_read_texts_total',
      'claimgraph_unreadable_texts_total',
      'claimgraph_ingested_papers_total',
      'claimgraph_cache_lookups_total',
      'claimgraph_store_up',
      'nodejs_eventloop_lag_seconds',
      'nodejs_heap_size_used_bytes',
      'process_resident_memory_bytes',
    ])
      expect([name, families.get(name)?.help]).toEqual([name, expect.stringMatching(/.+/)]);
    expect(await operations(server)).toContain('Latency');
    expect(families.get('claimgraph_store_up')!.metrics).toEqual([{ value: '1' }]);
    const questions = families.get('claimgraph_store_calls_total')!.metrics.map(({ labels }) => labels?.question);
    expect(questions).toContain('countClaims');
  });

  it('tells what was ingested, rejected and read, and what caches had', async () => {
    const sample = async (text: string): Promise<number> => {
      const all = await (await fetch(`${server.address}/metrics`)).text();
      return Number(
        all
          .split('\n')
          .find((line) => line.startsWith(`${text} `))
          ?.split(' ')[1] ?? 0,
      );
    };
    const papers = [
      { title: 'Zorblax: A Model', abstract: 'On GSM8K, Zorblax reaches 81% accuracy.' },
      { title: 'Empty', abstract: ' ' },
    ];
    const mutation = 'mutation ($papers: [PaperInput!]!) { ingest(papers: $papers) { results { status } } }';
    const { data } = await server.ask(mutation, { papers }, { 'x-api-key': KEY });
    expect(data.ingest.results).toEqual([{ status: 'ADDED' }, { status: 'REJECTED' }]);
    expect(await sample('claimgraph_ingested_papers_total{status="ADDED"}')).toBe(1);
    expect(await sample('claimgraph_ingested_papers_total{status="REJECTED"}')).toBe(1);
    expect(await sample('claimgraph_read_texts_total')).toBe(1);
    expect(await sample('claimgraph_reading_duration_seconds_count')).toBe(1);

    const address = `${server.address}/graphql?query={stats{papers}}`;
    const headers = { 'apollo-require-preflight': '1' };
    const etag = (await fetch(address, { headers })).headers.get('etag')!;
    for (const known of [etag, 'W/"another"'])
      await fetch(address, { headers: { ...headers, 'if-none-match': known } });
    expect(await sample('claimgraph_cache_lookups_total{cache="answers",result="hit"}')).toBe(1);
    expect(await sample('claimgraph_cache_lookups_total{cache="answers",result="miss"}')).toBe(1);

    const query = '{ stats { papers } }';
    const sha256Hash = createHash('sha256').update(query).digest('hex');
    for (const body of [{}, { query }, {}])
      await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...body, extensions: { persistedQuery: { version: 1, sha256Hash } } }),
      });
    const persisted = async (result: string): Promise<number> =>
      (await (await fetch(`${server.address}/metrics`)).text())
        .split('\n')
        .flatMap((line) =>
          line.includes('persisted queries') && line.includes(`"${result}"`) ? [Number(line.split(' ').at(-1))] : [],
        )[0] ?? 0;
    expect([await persisted('hit'), await persisted('miss')]).toEqual([1, 1]);
  });

  it('has no more series than a client could otherwise make', async () => {
    const other = await startServer({ store });
    for (let i = 0; i < 120; i++) await other.ask(`query Name${i} { __typename }`);
    const named = await operations(other);
    await other.close();
    expect(named).toHaveLength(101);
    expect(named).toContain('other');
  });
});

describe('a server under load', () => {
  const open = sqliteStores();

  it('works on so many requests at once and tells the others to come again', async () => {
    const store = await open();
    const slow = new Proxy(store, {
      get: (target, property) =>
        property === 'stats'
          ? () => new Promise((resolve) => setTimeout(() => resolve(store.stats()), 300))
          : Reflect.get(target, property),
    });
    const server = await startServer({ store: slow, concurrent: 2 });
    const ask = () =>
      fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ stats { papers } }"}',
      });
    const answers = await Promise.all([ask(), ask(), ask(), ask()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 503, 503]);
    expect(answers.find(({ status }) => status === 503)!.headers.get('retry-after')).toBe('1');
    expect((await ask()).status).toBe(200);
    const running = ask();
    await new Promise((resolve) => setTimeout(resolve, 100));
    await server.close();
    expect((await running).status).toBe(200);
  });

  it('binds the requests of a client behind a trusted proxy, and of nobody on this machine', async () => {
    const server = await startServer({ store: await open(), requestsPerMinute: 3, trustedProxies: ['127.0.0.1'] });
    const statuses = async (headers: Record<string, string>): Promise<number[]> => {
      const all: number[] = [];
      for (let i = 0; i < 5; i++) all.push((await fetch(`${server.address}/healthz`, { headers })).status);
      return all;
    };
    expect(await statuses({ 'x-forwarded-for': '203.0.113.7' })).toEqual([200, 200, 200, 429, 429]);
    expect(await statuses({ 'x-forwarded-for': '203.0.113.8' })).toEqual([200, 200, 200, 429, 429]);
    expect(await statuses({})).toEqual([200, 200, 200, 200, 200]);
    await server.close();
    const other = await startServer({ store: await open(), requestsPerMinute: 3 });
    const direct = await fetch(`${other.address}/healthz`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(direct.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    await other.close();
  });
});
