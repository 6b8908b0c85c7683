import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { StoreTimeoutError, StoreUnavailableError } from '../../src/store/port/errors.js';
import { type ServerOptions } from '../../src/http/server.js';
import { startServer, type TestServer } from '../support/client.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { sqliteStores } from '../support/stores.js';

describe('the server', () => {
  const open = sqliteStores();
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await open();
    await fill(store, WORLD);
    server = await startServer({
      store,
      allowedHosts: ['graph.example.org'],
      corsOrigins: ['https://app.example.org'],
    });
  });
  afterAll(() => server.close());

  /** `fetch` sets the Host header itself. */
  const withHost = (host: string, path = '/healthz'): Promise<{ status: number; body: string }> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(server.address);
      request({ hostname, port, path, headers: { host } }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve({ status: response.statusCode!, body }));
      })
        .on('error', reject)
        .end();
    });
  const get = (query: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${server.address}/graphql?query=${encodeURIComponent(query)}`, {
      headers: { 'apollo-require-preflight': 'true', ...headers },
    });
  const using = async (options: Partial<ServerOptions>, use: (other: TestServer) => Promise<void>): Promise<void> => {
    const other = await startServer({ store, ...options });
    try {
      await use(other);
    } finally {
      await other.close();
    }
  };

  describe('goes only by its own names', () => {
    it.each(['127.0.0.1', '127.0.0.1:4000', 'localhost:8080', '[::1]', 'graph.example.org', 'GRAPH.example.org.:443'])(
      'answers for %s',
      async (host) => {
        expect((await withHost(host)).status).toBe(200);
      },
    );
    it.each([
      'evil.example',
      '127.0.0.1.evil.example',
      'localhost.evil.example:4000',
      '10.0.0.1',
      '127.0.0.1@evil.example',
      'a b',
    ])('refuses %s on every path, and says what to do', async (host) => {
      for (const path of ['/', '/graphql', '/healthz', '/metrics', '/nothing']) {
        const { status, body } = await withHost(host, path);
        expect(status).toBe(421);
        expect(body).toContain('CLAIMGRAPH_ALLOWED_HOSTS');
      }
    });
  });

  describe('lets pages read its answers', () => {
    it('from configured origins only', async () => {
      const known = await fetch(`${server.address}/healthz`, { headers: { origin: 'https://app.example.org' } });
      expect(known.headers.get('access-control-allow-origin')).toBe('https://app.example.org');
      const unknown = await fetch(`${server.address}/healthz`, { headers: { origin: 'https://evil.example' } });
      expect(unknown.headers.get('access-control-allow-origin')).toBeNull();
    });
    it('after a preflight that allows a key and a JSON body', async () => {
      const response = await fetch(`${server.address}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://app.example.org',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type,authorization',
        },
      });
      expect(response.status).toBe(204);
      expect(response.headers.get('access-control-allow-headers')).toContain('authorization');
    });
    it('from nowhere unless it is configured', async () => {
      await using({}, async (other) => {
        const response = await fetch(`${other.address}/healthz`, { headers: { origin: 'https://app.example.org' } });
        expect(response.headers.get('access-control-allow-origin')).toBeNull();
      });
    });
  });

  describe('GET', () => {
    it('carries an ETag under which the answer is not sent again until the graph changes', async () => {
      const query = '{ stats { papers } }';
      const first = await get(query);
      expect(first.status).toBe(200);
      expect(first.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate');
      expect(first.headers.get('vary')).toContain('Authorization');
      const etag = first.headers.get('etag')!;
      const again = await get(query, { 'if-none-match': etag });
      expect([again.status, await again.text()]).toEqual([304, '']);
      expect((await get('{ stats { claims } }', { 'if-none-match': etag })).status).toBe(200);

      await fill(store, [
        {
          title: 'One More Paper',
          arxivId: '2501.00001',
          claims: [{ says: 'It needs {3} ms.', subject: 'Foo-1', metric: 'latency', value: 3, unit: 'ms' }],
        },
      ]);
      const changed = await get(query, { 'if-none-match': etag });
      expect(changed.status).toBe(200);
      expect(changed.headers.get('etag')).not.toBe(etag);
    });
    it('with an error is not kept by anybody', async () => {
      const response = await get('{ entities(name: "Nobody At All") { id } }');
      expect(response.headers.get('cache-control')).toBe('no-store');
      expect(response.headers.get('etag')).toBeNull();
    });
    it('with a key is kept by whoever sent it only', async () => {
      await using({ apiKeys: [{ name: 'ana', role: 'READ', key: 'k' }] }, async (other) => {
        const response = await fetch(`${other.address}/graphql?query={viewer{name}}`, {
          headers: { 'apollo-require-preflight': '1', authorization: 'Bearer k' },
        });
        expect(response.headers.get('cache-control')).toMatch(/^private/);
        expect(await response.json()).toEqual({ data: { viewer: { name: 'ana' } } });
      });
    });
    it('makes no changes', async () => {
      expect((await get('mutation { deletePaper(id: "x") }')).status).toBe(405);
    });
    it('without a header that asks for a preflight is refused, since any page could have sent it', async () => {
      const response = await fetch(`${server.address}/graphql?query={__typename}`);
      expect(response.status).toBe(400);
    });
  });

  it('answers a persisted query by its hash', async () => {
    const query = '{ stats { store } }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
    const send = async (body: object): Promise<string> => {
      const response = await fetch(`${server.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      return response.text();
    };
    expect(await send({ extensions })).toContain('PersistedQueryNotFound');
    expect(await send({ query, extensions })).toContain('sqlite');
    expect(await send({ extensions })).toContain('sqlite');
  });

  it('answers no batches', async () => {
    const response = await fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '[{"query":"{__typename}"},{"query":"{__typename}"}]',
    });
    expect(response.status).toBe(400);
  });

  it('keeps the status of application/graphql-response+json apart from that of application/json', async () => {
    const status = async (accept: string, query: string): Promise<number> =>
      (
        await fetch(`${server.address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept },
          body: JSON.stringify({ query }),
        })
      ).status;
    for (const broken of ['{', '{ nothing }', 'query ($x: Int!) { claims(first: $x) { totalCount } }']) {
      expect(await status('application/json', broken)).toBe(200);
      expect(await status('application/graphql-response+json', broken)).toBe(400);
    }
  });

  describe('refuses what asks for too much', () => {
    const code = async (query: string, variables?: Record<string, unknown>): Promise<string | undefined> =>
      (await server.ask(query, variables)).errors?.[0]?.extensions.code;
    it('by depth', async () => {
      const deep = (n: number): string => (n === 0 ? 'name' : `name broader { ${deep(n - 1)} }`);
      expect(await code(`{ entities(name: "LoRA") { ${deep(20)} } }`)).toBe('QUERY_TOO_COMPLEX');
    });
    it('by rows, also when `first` comes in a variable', async () => {
      const wide =
        'query ($n: Int) { claims(first: $n) { nodes { paper { claims(first: $n) { nodes { paper { claims(first: $n) { nodes { id } } } } } } } } }';
      expect(await code(wide, { n: 200 })).toBe('QUERY_TOO_COMPLEX');
      expect(await code(wide, { n: 3 })).toBeUndefined();
    });
    it('by aliases, also when they hide in fragments', async () => {
      const many = Array.from({ length: 60 }, (_, i) => `a${i}: stats { papers }`).join(' ');
      expect(await code(`{ ${many} }`)).toBe('QUERY_TOO_COMPLEX');
      expect(await code(`{ ...F } fragment F on Query { ${many} }`)).toBe('QUERY_TOO_COMPLEX');
    });
    it('measures fragments that unfold without unfolding them', async () => {
      const bombs = Array.from({ length: 25 }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(
        ' ',
      );
      const started = performance.now();
      await server.ask(`{ ...F0 } ${bombs} fragment F25 on Query { stats { papers } }`);
      expect(performance.now() - started).toBeLessThan(2000);
    });
    it('by the size of the body', async () => {
      await using({ bodyLimit: 1000 }, async (other) => {
        const response = await fetch(`${other.address}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: `{ ${' '.repeat(2000)} __typename }` }),
        });
        expect(response.status).toBe(413);
      });
    });
    it('by how deep its body lies, and how deep the query itself', async () => {
      const nested = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
      const send = (path: string, body: string): Promise<Response> =>
        fetch(`${server.address}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      for (const path of ['/graphql', '/mcp']) {
        const refused = await send(path, `{"query": "{ stats { papers } }", "variables": ${nested(50_000)}}`);
        expect(refused.status).toBe(400);
        expect(await refused.text()).toContain('more than 100 levels deep');
      }
      expect((await send('/graphql', `{"query": "{ stats { papers } }", "variables": ${nested(99)}}`)).status).toBe(
        200,
      );
      const literal = `{ claims(where: ${'{not: ['.repeat(2400)}${']}'.repeat(2400)}) { totalCount } }`;
      expect((await server.ask(literal)).errors![0]!.extensions.code).toMatch(/^(QUERY_TOO_COMPLEX|BAD_INPUT)$/);
    });
    it('but lets GraphiQL read the schema', async () => {
      const { getIntrospectionQuery } = await import('graphql');
      expect((await server.ask(getIntrospectionQuery())).errors).toBeUndefined();
    });
  });

  it('ends a question that takes too long, and still sends what was answered', async () => {
    const slow = new Proxy(store, {
      get: (target, property) => {
        if (property === 'countPapers') return () => new Promise(() => undefined);
        const member: unknown = Reflect.get(target, property);
        return typeof member === 'function' ? member.bind(target) : member;
      },
    });
    await using({ store: slow, timeoutMs: 200 }, async (other) => {
      const { data, errors } = await other.ask('{ papers { totalCount } stats { store } }');
      expect(errors).toHaveLength(1);
      expect(errors![0]!.extensions.code).toBe('TIMEOUT');
      expect(data).toEqual({ papers: null, stats: { store: 'sqlite' } });
    });
  });

  it('says that a question took the store too long', async () => {
    const late = new Proxy(store, {
      get: (target, property) =>
        property === 'stats'
          ? () => Promise.reject(new StoreTimeoutError('this took longer than 5 s'))
          : Reflect.get(target, property),
    });
    await using({ store: late }, async (other) => {
      expect((await other.ask('{ stats { papers } }')).errors![0]!.extensions.code).toBe('TIMEOUT');
    });
  });

  it('writes one line a request to its log, and never a key', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) });
    await using(
      { logger, apiKeys: [{ name: 'ana', role: 'WRITE', key: 's3cret-key' }], allowWrites: true },
      async (other) => {
        await other.ask('{ viewer { name } }', {}, { authorization: 'Bearer s3cret-key' });
        await other.ask('mutation { deletePaper(id: "x") }', {}, { 'x-api-key': 's3cret-key' });
        await other.ask('{ viewer { name } }', {}, { 'x-api-key': 'wr0ng-key' });
      },
    );
    const answered = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((line) => line.msg === 'answered');
    expect(answered).toHaveLength(3);
    expect(answered[0]).toMatchObject({ method: 'POST', route: '/graphql', status: 200 });
    expect(lines.join('')).not.toMatch(/s3cret|wr0ng/);
  });

  it('says that the store does not answer, and never shows where an error came from', async () => {
    const failing = (error: Error): GraphStore =>
      new Proxy(store, {
        get: (target, property) => (property === 'stats' ? () => Promise.reject(error) : Reflect.get(target, property)),
      });
    await using(
      { store: failing(new StoreUnavailableError('Neo4j at bolt://db:7687 does not answer')) },
      async (other) => {
        expect((await other.ask('{ stats { papers } }')).errors![0]).toMatchObject({
          message: 'Neo4j at bolt://db:7687 does not answer',
          extensions: { code: 'STORE_UNAVAILABLE' },
        });
      },
    );
    await using({ store: failing(new Error('SELECT password FROM secrets')) }, async (other) => {
      const answer = await other.ask('{ stats { papers } }');
      expect(answer.errors![0]).toMatchObject({
        message: 'the server could not answer this; see its log',
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      });
      expect(JSON.stringify(answer)).not.toMatch(/secrets|stacktrace|\.ts/);
    });
  });

  it('tells whether it lives, whether it is ready, and what it does', async () => {
    expect(await (await fetch(`${server.address}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${server.address}/readyz`)).json()).toEqual({ status: 'ready' });
    await server.ask('{ entities(name: "Nobody At All") { id } }');
    const metrics = await (await fetch(`${server.address}/metrics`)).text();
    expect(metrics).toMatch(/^claimgraph_http_requests_total\{route="\/graphql",method="POST",status="200"\} \d+$/m);
    expect(metrics).toMatch(/^claimgraph_graphql_errors_total\{code="UNKNOWN_NAME"\} \d+$/m);
    expect(metrics).toMatch(/^claimgraph_store_calls_total\{question="bearers"\} \d+$/m);
    expect(metrics).toMatch(/^claimgraph_http_request_duration_seconds_bucket\{le="\+Inf",route="\/graphql"\} \d+$/m);
    expect(metrics).toContain('claimgraph_store_up 1');
    expect(metrics.endsWith('\n')).toBe(true);
  });

  it('is not ready when its store is not, but lives', async () => {
    const down = new Proxy(store, {
      get: (target, property) =>
        property === 'ping' ? () => Promise.reject(new Error('down')) : Reflect.get(target, property),
    });
    await using({ store: down }, async (other) => {
      expect((await fetch(`${other.address}/readyz`)).status).toBe(503);
      expect((await fetch(`${other.address}/healthz`)).status).toBe(200);
    });
  });

  it('sends headers that keep browsers careful, and pages that load nothing from elsewhere', async () => {
    for (const path of ['/', '/healthz', '/nothing']) {
      const { headers } = await fetch(`${server.address}${path}`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    }
    const page = await (await fetch(server.address)).text();
    expect(page).toContain('<title>claimgraph</title>');
    expect(page).not.toMatch(/(?:src|href)="https?:/);
  });

  it('answers what was asked before it ends', async () => {
    let begun = (): void => undefined;
    let finish = (): void => undefined;
    const hasBegun = new Promise<void>((resolve) => (begun = resolve));
    const mayFinish = new Promise<void>((resolve) => (finish = resolve));
    const slow = new Proxy(store, {
      get: (target, property) =>
        property === 'stats' ? () => (begun(), mayFinish.then(() => target.stats())) : Reflect.get(target, property),
    });
    const other = await startServer({ store: slow });
    const asked = other.ask('{ stats { store } }');
    await hasBegun;
    const ending = performance.now();
    const closed = other.close();
    finish();
    expect(await asked).toEqual({ data: { stats: { store: 'sqlite' } } });
    await closed;
    expect(performance.now() - ending).toBeLessThan(5_000);
    await expect(fetch(`${other.address}/healthz`)).rejects.toThrow();
  });
});
