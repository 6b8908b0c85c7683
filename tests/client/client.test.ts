import { afterAll, beforeAll, describe, expect, expectTypeOf, it } from 'vitest';
import { parseApiKeys } from '../../src/http/auth.js';
import { ClaimgraphError, type Client, createClient, type HardwareCategory } from '../../src/client/client.js';
import { startServer, type TestServer } from '../support/client.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { sqliteStores } from '../support/stores.js';

describe('the typed client', () => {
  const open = sqliteStores();
  let server: TestServer;
  let graph: Client;
  beforeAll(async () => {
    const store = await open();
    await fill(store, WORLD);
    server = await startServer({ store, allowWrites: true, apiKeys: parseApiKeys('ana:write:aaaaaaaaaaaaaaaa') });
    graph = createClient({ url: `${server.address}/graphql` });
  });
  afterAll(() => server.close());

  it('answers with what was selected, and with its type', async () => {
    const { claims, stats } = await graph.query({
      stats: { papers: true },
      claims: {
        $: {
          where: { metric: 'latency', hardware: ['iPhone 12'], kinds: 'ABSOLUTE' },
          orderBy: { by: 'VALUE' },
          first: 1,
        },
        totalCount: true,
        nodes: {
          subject: { name: true },
          value: true,
          unit: true,
          valueIn: { $: { unit: 'us' } },
          datasets: { id: true },
        },
      },
    });
    expect(stats).toEqual({ papers: 4 });
    expect(claims).toEqual({
      totalCount: 5,
      nodes: [{ subject: { name: 'MobileOne' }, value: 1, unit: 'ms', valueIn: 1000, datasets: [] }],
    });
    type Row = NonNullable<typeof claims>['nodes'][number];
    expectTypeOf<Row['value']>().toEqualTypeOf<number | null>();
    expectTypeOf<Row['subject']>().toEqualTypeOf<{ readonly name: string } | null>();
    expectTypeOf<Row['datasets'][number]['id']>().toEqualTypeOf<string>();
  });

  it('tells the types of an interface apart', async () => {
    const { entities } = await graph.query({
      entities: { $: { name: 'iPhone 12' }, __typename: true, name: true, on: { Hardware: { category: true } } },
    });
    const [phone] = entities!;
    expect(phone).toEqual({ __typename: 'Hardware', name: 'iPhone 12', category: 'PHONE' });
    if (phone?.__typename === 'Hardware') expectTypeOf(phone.category).toEqualTypeOf<HardwareCategory | null>();
  });

  it('refuses fields and values that the schema does not have, when it is compiled', () => {
    const wrong = (): void => {
      // @ts-expect-error there is no such field
      void graph.query({ stats: { pages: true } });
      // @ts-expect-error there is no such kind of claim
      void graph.query({ claims: { $: { where: { kinds: 'GUESS' } }, totalCount: true } });
      // @ts-expect-error a leaderboard needs a metric
      void graph.query({ leaderboard: { direction: true } });
    };
    expect(wrong).toBeTypeOf('function');
  });

  it('throws what the server says, with suggestions and with what could be answered', async () => {
    const failed = await graph
      .query({ stats: { papers: true }, entities: { $: { name: 'LoRRA' }, id: true } })
      .catch((error: unknown) => error as ClaimgraphError);
    expect(failed).toBeInstanceOf(ClaimgraphError);
    expect(failed).toMatchObject({
      errors: [{ code: 'UNKNOWN_NAME', path: ['entities'], suggestions: ['LoRA'] }],
      data: { stats: { papers: 4 }, entities: null },
    });
  });

  it('makes changes with a key', async () => {
    const change = { addAlias: { $: { entity: 'method:lora', alias: 'Lo-Ra' }, aliases: true } } as const;
    await expect(graph.mutate(change)).rejects.toThrow(/needs a key/);
    const { addAlias } = await createClient({ url: `${server.address}/graphql`, key: 'aaaaaaaaaaaaaaaa' }).mutate(
      change,
    );
    expect(addAlias!.aliases).toContain('Lo-Ra');
  });

  it('sends a query as it is written, for aliases and fragments', async () => {
    const { a } = await graph.request<{ a: { papers: number } }>('{ a: stats { papers } }');
    expect(a.papers).toBe(4);
  });

  it('says so when the address is not GraphQL', async () => {
    await expect(createClient({ url: `${server.address}/` }).query({ stats: { papers: true } })).rejects.toThrow(
      /not with GraphQL|nothing at/,
    );
  });
});
