import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { ingest } from '../../src/ingest/ingest.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { startServer, type TestServer } from '../support/client.js';
import { SAMPLES } from '../support/decided-samples.js';
import { sqliteStores } from '../support/stores.js';

const read = (path: string): string => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');

interface Request {
  readonly datasource: { readonly type: string; readonly uid: string };
  readonly type: 'csv' | 'graphql';
  readonly url: string;
  readonly url_options: { readonly method: string; readonly body_graphql_query?: string };
  readonly root_selector: string;
  readonly columns: readonly { readonly selector: string }[];
}
interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly schemaVersion: number;
  readonly templating: {
    readonly list: readonly [
      {
        readonly name: string;
        readonly type: string;
        readonly query: string;
        readonly current: { readonly value: string };
      },
      ...{ readonly name: string; readonly query: { readonly infinityQuery: Request } }[],
    ];
  };
  readonly panels: readonly {
    readonly id: number;
    readonly type: string;
    readonly title: string;
    readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
    readonly targets: readonly Request[];
  }[];
}

const dashboard = JSON.parse(read('dashboards/grafana/claimgraph.json')) as Dashboard;
const open = sqliteStores();
let store: GraphStore;
let server: TestServer;
beforeAll(async () => {
  store = await open();
  await ingest(store, readPapersFromFile(SAMPLES, 'jsonl'));
  server = await startServer({ store });
}, 120_000);
afterAll(() => server.close());

/** Replaces variables by values, as Grafana does. */
function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{(\w+)(?::(\w+))?\}/g, (_, name: string, format?: string) => {
    expect(Object.keys(values)).toContain(name);
    return format === 'percentencode' ? encodeURIComponent(values[name]!) : values[name]!;
  });
}

/** Sends a request as Grafana's Infinity data source does. @returns its rows, with the columns that the panel uses */
async function rowsOf(request: Request, values: Readonly<Record<string, string>>): Promise<unknown[][]> {
  const query = request.url_options.body_graphql_query;
  const answer = await fetch(server.address + filled(request.url, values), {
    method: request.url_options.method,
    ...(query && {
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: filled(query, values) }),
    }),
  });
  expect(answer.status).toBe(200);
  if (request.type === 'csv') {
    const [head, ...lines] = (await answer.text()).trimEnd().split('\r\n');
    for (const { selector } of request.columns) expect(head!.split(',')).toContain(selector);
    return lines.map((line) => [line]);
  }
  const at = (value: unknown, path: string): unknown =>
    path.split('.').reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], value);
  const rows = at(await answer.json(), request.root_selector) as unknown[];
  return rows.map((row) => request.columns.map(({ selector }) => at(row, selector)));
}

describe('the Grafana dashboard', () => {
  const [chosen, ...variables] = dashboard.templating.list;

  it('is well formed: ids of its own, panels side by side, a data source to choose, first the provisioned one', () => {
    const sources = parse(read('dashboards/grafana/provisioning/datasources/claimgraph.yaml')) as {
      datasources: { uid: string; type: string }[];
    };
    const [source] = sources.datasources;
    expect(dashboard).toMatchObject({ uid: 'claimgraph', schemaVersion: 39 });
    expect(dashboard.panels.map((panel) => panel.type)).toEqual(['table', 'table', 'xychart', 'timeseries']);
    expect(new Set(dashboard.panels.map((panel) => panel.id)).size).toBe(dashboard.panels.length);
    // Grafana gives a data source that a person adds an uid of its own, so the dashboard must not name one.
    expect(chosen).toMatchObject({ type: 'datasource', query: source!.type, current: { value: source!.uid } });
    const requests = [...variables.map(({ query }) => query.infinityQuery), ...dashboard.panels.flatMap((panel) => panel.targets)]; // prettier-ignore
    for (const { datasource } of requests)
      expect(datasource).toEqual({ uid: `\${${chosen.name}}`, type: source!.type });
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) => {
      expect(x + w).toBeLessThanOrEqual(24);
      return Array.from({ length: w * h }, (_, i) => `${x + (i % w)},${y + Math.floor(i / w)}`);
    });
    expect(new Set(cells).size).toBe(cells.length);
  });

  it('has variables whose requests list names', async () => {
    expect(variables.map((variable) => variable.name)).toEqual(['metric', 'other', 'hardware']);
    for (const { query } of variables) expect((await rowsOf(query.infinityQuery, {})).length).toBeGreaterThan(3);
  });

  it.each(dashboard.panels.map((panel) => [panel.title, panel] as const))(
    'asks for rows that are there: %s',
    async (_, { targets }) => {
      for (const hardware of [' ', 'iPhone 12']) {
        for (const request of targets) {
          const rows = await rowsOf(request, { metric: 'latency', other: 'accuracy', hardware });
          expect(rows.length).toBeGreaterThan(0);
          expect(rows.flat()).not.toContain(undefined);
        }
      }
    },
  );
});

describe('docs/dashboards.md', () => {
  const addresses = [...read('docs/dashboards.md').matchAll(/http:\/\/127\.0\.0\.1:4000(\/[^\s"<>]+)/g)].map(
    (match) => match[1]!,
  );

  it.each(addresses)('has a request that works: %s', async (path) => {
    const embed = path.includes('/embed');
    const answer = await fetch(server.address + path, { headers: { 'apollo-require-preflight': '1' } });
    expect(answer.status).toBe(200);
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(200);
    if (embed) expect(answer.headers.get('content-security-policy')).toMatch(/frame-ancestors \*/);
    else expect(answer.headers.get('etag')).toMatch(/^W\//);
  });

  it('names every way that it promises', () => {
    expect(addresses.length).toBeGreaterThanOrEqual(9);
  });
});
