import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '../../src/query/cursors.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { startServer, type TestServer } from '../support/client.js';
import { fill, type FixturePaper } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

describe('cursors', () => {
  it('come back as they went out', () => {
    const value = fc.oneof(
      fc.string(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
      fc.constant(null),
    );
    fc.assert(
      fc.property(
        fc.string(),
        value,
        fc.string(),
        fc.option(fc.string(), { nil: undefined }),
        (order, value, id, asOf) => {
          const cursor = { order, position: { value, id }, asOf };
          expect(decodeCursor(encodeCursor(cursor), order)).toEqual(cursor);
        },
      ),
    );
  });

  it('are refused when they are broken, whatever was done to them', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => decodeCursor(text, 'claims')).toThrow(/cursor/);
      }),
    );
  });
});

/** Papers about methods m0…m9; method number i has as many claims as the papers that name it. */
function paper(number: number, methods: readonly number[]): FixturePaper {
  return {
    title: `Paper ${number}`,
    arxivId: `2401.${String(number).padStart(5, '0')}`,
    published: `20${10 + (number % 15)}`,
    claims: methods.map((method, i) => ({
      says: `Method Quux-${method} needs {${number + i + 1}} ms on iPhone 12.`,
      subject: `Quux-${method}`,
      metric: 'latency',
      value: number + i + 1,
      unit: 'ms',
      hardware: ['iPhone 12'],
      confidence: 0.5 + (number % 5) / 10,
    })),
  };
}

interface PageAnswer {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly endCursor: string | null;
  };
}

describeOnStores('walking a list', (open) => {
  let store: GraphStore;
  let server: TestServer;
  let added = 100;
  beforeAll(async () => {
    store = await open();
    await fill(
      store,
      Array.from({ length: 12 }, (_, i) => paper(i, [i % 10, (i * 7) % 10, (i * 3) % 10])),
    );
    server = await startServer({ store });
  });
  afterAll(() => server.close());

  const page = async (field: string, args: string, after: string | null): Promise<PageAnswer> => {
    const given = `${args}${after === null ? '' : ` after: ${JSON.stringify(after)}`}`;
    const { data, errors } = await server.ask(
      `{ list: ${field}(${given}) { nodes { id } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
    );
    expect(errors).toBeUndefined();
    return data.list;
  };
  const walk = async (
    field: string,
    args: string,
    between: () => Promise<void> = async () => undefined,
  ): Promise<string[]> => {
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo }: PageAnswer = await page(field, args, after);
      expect(pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...nodes.map((node) => node.id));
      if (!pageInfo.hasNextPage) return seen;
      after = pageInfo.endCursor;
      await between();
    }
  };

  const lists: [field: string, args: string][] = [
    ['methods', ''],
    ['methods', 'orderBy: NAME'],
    ['papers', ''],
    ['papers', 'orderBy: TITLE'],
    ['papers', 'orderBy: ADDED'],
    ['claims', ''],
    ...['VALUE', 'CONFIDENCE', 'PUBLISHED', 'ADDED', 'SUBJECT', 'METRIC'].map((by): [string, string] => [
      'claims',
      `orderBy: {by: ${by}, direction: DESC}`,
    ]),
  ];

  it.each(lists)('%s %s: pages of any size make the same list', async (field, args) => {
    const whole = (await page(field, `${args} first: 200`, null)).nodes.map((node) => node.id);
    expect(new Set(whole).size).toBe(whole.length);
    for (const first of [1, 3, 7]) expect(await walk(field, `${args} first: ${first}`)).toEqual(whole);
  });

  it.each(lists)(
    '%s %s: papers that are added meanwhile make it neither skip nor repeat what was there',
    async (field, args) => {
      const there = (await page(field, `${args} first: 200`, null)).nodes.map((node) => node.id);
      let meanwhile = 0;
      const walked = await walk(field, `${args} first: 4`, async () => {
        if (++meanwhile > 5) return;
        added += 1;
        // The last methods get the most new claims, and would move to the beginning of the order.
        const last = Array.from({ length: 4 }, (_, i) => (added * 3 + i) % 10);
        await fill(store, [paper(added, last)], new Date(Date.UTC(2026, 1, 1) + added * 1000).toISOString());
      });
      expect(new Set(walked).size).toBe(walked.length);
      expect(there.filter((id) => !walked.includes(id))).toEqual([]);
    },
  );

  it('counts only when it is asked to, and then all pages', async () => {
    const { data } = await server.ask(
      '{ methods(first: 0) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } claims(first: 2) { totalCount } stats { claims } }',
    );
    expect(data.methods).toEqual({ totalCount: 10, nodes: [], pageInfo: { hasNextPage: true, endCursor: null } });
    expect(data.claims.totalCount).toBe(data.stats.claims);
  });

  it('refuses a cursor of another order', async () => {
    const { pageInfo } = await page('claims', 'first: 1', null);
    const { errors } = await server.ask(
      `{ claims(orderBy: {by: VALUE} after: "${pageInfo.endCursor}") { nodes { id } } }`,
    );
    expect(errors![0]!.extensions.code).toBe('BAD_CURSOR');
  });
});
