import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../support/client.js';
import { sqliteStores } from '../support/stores.js';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

describe('a client’s mistake', () => {
  const open = sqliteStores();
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) }); // prettier-ignore
  let server: TestServer;
  beforeAll(async () => {
    server = await startServer({ store: await open(), logger });
  });
  afterAll(() => server.close());

  const post = (body: string, accept: string, type = JSON_TYPE): Promise<Response> =>
    fetch(`${server.address}/graphql`, { method: 'POST', headers: { 'content-type': type, accept }, body });
  const get = (search: string): Promise<Response> =>
    fetch(`${server.address}/graphql?${search}`, { headers: { 'apollo-require-preflight': '1' } });

  /** Requests, with the expected status for application/json and for application/graphql-response+json. */
  it.each([
    ['{"query": "{"}', 200, 400, /Syntax Error/],
    ['{"query": "{ nothing }"}', 200, 400, /Cannot query field .+nothing/],
    ['{"query": "subscription { nothing }"}', 200, 400, /no subscriptions/],
    ['{"query": "query ($n: Int!) { claims(first: $n) { totalCount } }"}', 200, 400, /\$n/],
    ['{"query": "{ a: __typename }", "operationName": "Other"}', 400, 400, /Other/],
    ['{"query": "{ stats { papers } }", "variables": "x"}', 400, 400, /variables/],
    ['{"query": 7}', 400, 400, /queries must be strings/],
    ['{}', 400, 400, /body missing/],
    ['{"extensions": {"persistedQuery": 1}}', 400, 400, /persisted query version/],
    ['{"extensions": {"persistedQuery": {"version": 2, "sha256Hash": "a"}}}', 400, 400, /persisted query version/],
    ['{"query": "{__typename}", "extensions": {"persistedQuery": {"version": 1, "sha256Hash": "a"}}}', 400, 400, /sha does not match/],
    ['{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "constructor"}}}', 200, 200, /PersistedQueryNotFound/],
    ['null', 400, 400, /body missing/],
    ['[{"query": "{ __typename }"}]', 400, 400, /batching/],
    ['[]', 400, 400, /.+/],
    ['{', 400, 400, /JSON/],
    ['', 400, 400, /.+/],
  ])('%s has a status and a sentence', async (body, json, graphql, sentence) => {
    for (const [accept, status] of [[JSON_TYPE, json], [GRAPHQL_TYPE, graphql]] as const) {
      const response = await post(body, accept);
      const text = await response.text();
      expect([response.status, text]).toEqual([status, expect.stringMatching(sentence)]);
      expect(text).not.toMatch(/see its log|node_modules/);
    }
  }); // prettier-ignore

  it('of the method or the type is told with what is possible', async () => {
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const response = await fetch(`${server.address}/graphql`, { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST, OPTIONS']);
      expect(await response.text()).toContain('send a query with POST or GET');
    }
    const options = await fetch(`${server.address}/graphql`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, HEAD, POST, OPTIONS']);
    expect((await post('query=x', JSON_TYPE, 'application/x-www-form-urlencoded')).status).toBe(415);
  });

  it.each([
    ['POST', '/healthz', 'GET'],
    ['DELETE', '/metrics', 'GET'],
    ['PUT', '/export/claims.csv', 'GET'],
    ['PATCH', '/papers/x/card.png', 'GET'],
    ['PUT', '/mcp', 'POST'],
    ['PROPFIND', '/graphql', 'POST'],
  ])('%s %s is told what is possible', async (method, path, possible) => {
    const response = await fetch(`${server.address}${path}`, { method });
    expect([response.status, response.headers.get('allow')?.split(', ')]).toEqual([405, expect.arrayContaining([possible])]);
    const options = await fetch(`${server.address}${path}`, { method: 'OPTIONS' });
    expect([options.status, options.headers.get('allow')]).toEqual([204, expect.stringContaining(possible)]);
    expect((await fetch(`${server.address}/nowhere`, { method })).status).toBe(404);
  }); // prettier-ignore

  it('is none when it asks for headers alone', async () => {
    const headers = { 'apollo-require-preflight': '1' };
    const response = await fetch(`${server.address}/graphql?query={__typename}`, { method: 'HEAD', headers });
    expect([response.status, await response.text()]).toEqual([200, '']);
    expect((await fetch(`${server.address}/graphql?query=mutation{deletePaper(id:"x")}`, { method: 'HEAD', headers })).status).toBe(405);
  }); // prettier-ignore

  it('is none when a parameter of a GET is empty', async () => {
    for (const search of ['operationName=', 'variables=', 'extensions=', 'operationName=&variables=&extensions=']) {
      const response = await get(`query={__typename}&${search}`);
      expect([response.status, await response.json()]).toEqual([200, { data: { __typename: 'Query' } }]);
    }
    const broken = await get('query={__typename}&variables={');
    expect([broken.status, await broken.text()]).toEqual([400, expect.stringMatching(/variables/)]);
    expect((await get('query=')).status).toBe(400);
    expect((await get('query=mutation{deletePaper(id:"x")}')).status).toBe(405);
  });

  it('raises no alarm: it is a line at info, without a stack, and is counted by kind', async () => {
    lines.length = 0;
    for (let i = 0; i < 100; i++) await post(`{"query": "{ nothing${i} }"}`, JSON_TYPE);
    await post('{', JSON_TYPE);
    await post('{"query": "subscription { nothing }"}', JSON_TYPE);
    await get('query={__typename}&variables={');
    expect(lines.filter(({ level }) => (level as number) > 30)).toEqual([]);
    expect(lines.filter(({ msg }) => msg === 'refused').length).toBeGreaterThanOrEqual(100);
    expect(JSON.stringify(lines)).not.toMatch(/"stack"|\bat .*\.js:\d/);
    const metrics = await (await fetch(`${server.address}/metrics`)).text();
    expect(metrics).toMatch(/claimgraph_graphql_errors_total\{code="GRAPHQL_VALIDATION_FAILED"\} \d{3}/);
    expect(metrics).not.toContain('INTERNAL_SERVER_ERROR');
  });
});
