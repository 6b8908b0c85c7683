import { buildSchema, getIntrospectionQuery, Kind, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_LIMITS, type QueryLimits } from '../../src/graphql/limits/default-limits.js';
import { measureQuery } from '../../src/graphql/limits/query-size.js';
import { typeDefs } from '../../src/graphql/schema.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { startServer, type TestServer } from '../support/client.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { describeOnStores } from '../support/stores.js';

const schema = buildSchema(typeDefs);

function sizeOf(query: string, variables: Record<string, unknown> = {}) {
  const document = parse(query);
  const operation = document.definitions.find((part) => part.kind === Kind.OPERATION_DEFINITION)!;
  return measureQuery(schema, document, operation, variables);
}

describe('the size of a query', () => {
  it.each([
    ['{ claims(first: 50) { nodes { paper { title } } } }', 1 + 50 * 2, 50],
    ['{ claims { nodes { id value } } }', 1 + 20, 40],
    ['{ leaderboard(metric: "x", first: 30) { rows { rank claim { value } } } }', 1 + 30 * 2, 60],
    ['{ ask(question: "x", first: 40) { result { ... on ClaimConnection { nodes { id } } ... on Count { count } } } }', 2 + 40, 40],
    ['{ methods(first: 10) { nodes { related(first: 7) { claims entity { name } } } } }', 1 + 10 * (1 + 7 * 2), 10 * 7 * 2],
    ['{ papers(first: 10) { nodes { authors proposes { name } } } }', 1 + 10 * (1 + 5), 10 * (5 + 5)],
    ['{ node(id: "x") { id ... on Paper { claims(first: 9) { nodes { id } } } ... on Claim { value unit } } }', 2 + 9, 10],
  ])('%s', (query, rows, values) => {
    expect(sizeOf(query)).toMatchObject({ rows, values });
  }); // prettier-ignore

  it('counts fragments wherever they are spread', () => {
    const fragment = 'fragment F on ClaimConnection { nodes { id } }';
    expect(sizeOf(`{ a: claims(first: 5) { ...F } b: claims(first: 7) { ...F } } ${fragment}`)).toMatchObject({
      rows: 2 + 5 + 7,
      values: 12,
      aliases: 2,
    });
  });
});

describeOnStores('limits of a request', (open) => {
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await open();
    await fill(store, WORLD);
    server = await startServer({ store });
  });
  afterAll(() => server.close());

  const refusal = async (query: string, variables?: Record<string, unknown>): Promise<string> => {
    const { errors } = await server.ask(query, variables);
    return `${errors?.[0]?.extensions.code}: ${errors?.[0]?.message}`;
  };

  it('count what a variable’s default says', async () => {
    const nested = 'paper { claims(first: $n) { nodes { paper { claims(first: $n) { nodes { id } } } } } }';
    const query = `query ($n: Int = 200) { claims(first: $n) { nodes { ${nested} } } }`;
    expect(await refusal(query)).toMatch(/^QUERY_TOO_COMPLEX.*rows/);
    expect((await server.ask(query, { n: 2 })).errors).toBeUndefined();
  });

  it('see through the union of an answer in English', async () => {
    const nested = 'paper { claims(first: 200) { nodes { paper { claims(first: 200) { nodes { id } } } } } }';
    const query = `{ ask(question: "latency on iPhone 12", first: 200) { result { ... on ClaimConnection { nodes { ${nested} } } } } }`;
    expect(await refusal(query)).toMatch(/^QUERY_TOO_COMPLEX.*rows/);
  });

  it('count the values of an answer', async () => {
    const fields = 'id kind value valueHigh unit dimension baseValue baseValueHigh comparator change relation outcome confidence';
    const query = `{ papers(first: 200) { nodes { claims(first: 200) { nodes { ${fields} } } } } }`;
    expect(await refusal(query)).toMatch(/^QUERY_TOO_COMPLEX.*520000 values; the maximum is 500000/);
  }); // prettier-ignore

  it('count aliases and directives', async () => {
    const many = (n: number, field: (i: number) => string) => Array.from({ length: n }, (_, i) => field(i)).join(' ');
    const papers = (fields: string) => `{ papers(first: 200) { nodes { ${fields} } } }`;
    expect(await refusal(papers(many(1500, (i) => `a${i}: abstract`)))).toMatch(/^QUERY_TOO_COMPLEX.*1500 aliases/);
    expect(await refusal(papers(many(51, (i) => `id @include(if: ${i >= 0})`)))).toMatch(
      /^QUERY_TOO_COMPLEX.*51 directives/,
    );
    const long = many(4000, (i) => `a${i}: abstract`);
    expect(await refusal(papers(long))).toMatch(/10000 tokens/);
  });

  it('cap the bytes of an answer', async () => {
    const using = async (limits: Partial<QueryLimits>) => {
      const other = await startServer({ store, limits: { ...DEFAULT_LIMITS, ...limits } });
      try {
        return await other.ask('{ papers(first: 50) { nodes { title abstract } } }');
      } finally {
        await other.close();
      }
    };
    const small = await using({ answerBytes: 300 });
    expect(small.data).toBeUndefined();
    expect(small.errors).toHaveLength(1);
    expect(small.errors![0]).toMatchObject({ extensions: { code: 'QUERY_TOO_COMPLEX' } });
    expect(small.errors![0]!.message).toContain('300 bytes');
    expect((await using({})).errors).toBeUndefined();
  });

  it('let tools read the schema, but not over and over in itself', async () => {
    expect((await server.ask(getIntrospectionQuery())).errors).toBeUndefined();
    const nested = (n: number): string => (n === 0 ? 'name' : `fields { type { ${nested(n - 1)} } }`);
    expect((await server.ask(`{ __schema { types { ${nested(6)} } } }`)).errors).toBeDefined();
  });

  const names = Array.from({ length: 101 }, (_, i) => `Name ${i}`);
  it.each([
    ['{ claims(where: {subject: $names}) { totalCount } }', 'claims(where:).subject'],
    ['{ methods(where: {claims: [{dataset: $names}]}) { totalCount } }', 'methods(where:).claims.dataset'],
    ['{ papers(where: {mentions: $names}) { totalCount } }', 'papers(where:).mentions'],
    ['{ compare(methods: $names) { metric { id } } }', 'compare(methods:)'],
  ])('bind lists: %s', async (query, place) => {
    const asked = `query ($names: [String!]!) ${query}`;
    expect(await refusal(asked, { names })).toBe(`BAD_INPUT: ${place} has 101 entries; the maximum is 100`);
    expect(await refusal(query.replace('$names', JSON.stringify(names)))).toContain('has 101 entries');
  });

  it('bind the words of a text', async () => {
    const text = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`).join(' ');
    const asked = 'query ($text: String!) { papers(where: {text: $text}) { totalCount } }';
    expect(await refusal(asked, { text: text(31) })).toBe('BAD_INPUT: `text` has 31 words; the maximum is 30');
    expect(await refusal(asked, { text: 'x '.repeat(400) })).toContain('800 characters; the maximum is 500');
    expect((await server.ask(asked, { text: text(30) })).errors).toBeUndefined();
  });

  it.each([
    ['{ entities(name: $text) { id } }', 501],
    ['{ search(text: $text) { score } }', 501],
    ['{ claims(where: {metric: [$text]}) { totalCount } }', 501],
    ['{ claims(where: {condition: $text}) { totalCount } }', 501],
    ['{ ask(question: $text) { understood } }', 1001],
  ])('bind the length of texts: %s', async (query, length) => {
    const asked = `query ($text: String!) ${query}`;
    expect(await refusal(asked, { text: 'x'.repeat(length) })).toMatch(/^BAD_INPUT: .* the maximum is \d+$/);
  });

  it.each(['a\u0000b', 'a\u001fb', 'a\u001b[2Jb', 'a\u009bb', '\u007f', 'a\ud800'])(
    'refuse the control characters of %j in every name',
    async (text) => {
      const message = /^BAD_INPUT: .* contains (U\+[\dA-F]{4}|half a surrogate pair); expected text without control/;
      for (const query of [
        '{ entities(name: $text) { id } }',
        '{ claims(where: {hardware: [$text]}) { totalCount } }',
        '{ claims(where: {text: $text}) { totalCount } }',
        '{ paper: node(id: $text) { id } }',
        '{ ask(question: $text) { understood } }',
      ]) {
        const type = query.includes('node(') ? 'ID!' : 'String!';
        expect(await refusal(`query ($text: ${type}) ${query}`, { text })).toMatch(message);
      }
    },
  );
});
