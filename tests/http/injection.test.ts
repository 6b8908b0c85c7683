import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLInputType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { get } from 'node:http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainText } from '../../src/domain/plain-text.js';
import { typeDefs } from '../../src/graphql/schema.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { verify } from '../../src/store/verify.js';
import { startServer, type TestServer } from '../support/client.js';
import { fill, WORLD } from '../support/graph-fixture.js';
import { HOSTILE, HOSTILE_TEXTS, TERMINAL } from '../support/hostile.js';
import { describeOnStores, sqliteStores } from '../support/stores.js';

const schema = buildSchema(typeDefs);
const KEY = 'key-of-a-writer-0000';
const AS_WRITER = { 'x-api-key': KEY };

/** An argument that accepts text, with a request that passes one as `$text` and all other required arguments. */
interface Place {
  readonly name: string;
  readonly query: string;
}

/** Every place in the arguments of a type's fields that accepts text, at any depth. */
function placesOf(operation: 'query' | 'mutation'): Place[] {
  const type = operation === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
  return Object.values(type.getFields()).flatMap((field) =>
    field.args.flatMap((arg) =>
      textsIn(arg.type, [arg.name]).map(({ path, literal, scalar }) => {
        const others = field.args.filter((other) => other !== arg && isNonNullType(other.type) && other.defaultValue === undefined); // prettier-ignore
        const args = [`${arg.name}: ${literal}`, ...others.map((other) => `${other.name}: ${plain(other.type)}`)];
        const selection = isCompositeType(getNamedType(field.type)) ? '{ __typename }' : '';
        return {
          name: `${field.name}(${path.join('.')})`,
          query: `${operation} ($text: ${scalar}!) { ${field.name}(${args.join(', ')}) ${selection} }`,
        };
      }),
    ),
  );
}

interface TextPlace {
  readonly path: readonly string[];
  readonly literal: string;
  readonly scalar: string;
}

/** @param above the input types that contain this one, because filters contain filters */
function textsIn(type: GraphQLInputType, path: readonly string[], above: readonly string[] = []): TextPlace[] {
  const bare = getNullableType(type);
  if (isListType(bare))
    return textsIn(bare.ofType, path, above).map((place) => ({ ...place, literal: `[${place.literal}]` }));
  if (isScalarType(bare)) return /^(String|ID)$/.test(bare.name) ? [{ path, literal: '$text', scalar: bare.name }] : [];
  if (!isInputObjectType(bare) || above.filter((name) => name === bare.name).length > 0) return [];
  return Object.values(bare.getFields()).flatMap((field) =>
    textsIn(field.type, [...path, field.name], [...above, bare.name]).map((place) => {
      const others = Object.values(bare.getFields()).filter((other) => other !== field && isNonNullType(other.type));
      const fields = [`${field.name}: ${place.literal}`, ...others.map((o) => `${o.name}: ${plain(o.type)}`)];
      return { ...place, literal: `{${fields.join(', ')}}` };
    }),
  );
}

/** A harmless value. */
function plain(type: GraphQLInputType): string {
  const bare = getNullableType(type);
  if (isListType(bare)) return `[${plain(bare.ofType)}]`;
  if (isScalarType(bare)) return { Int: '1', Float: '1', Boolean: 'true' }[bare.name] ?? '"latency"';
  if (!isInputObjectType(bare)) return bare.getValues()[0]!.name;
  const required = Object.values(bare.getFields()).filter((field) => isNonNullType(field.type));
  return `{${required.map((field) => `${field.name}: ${plain(field.type)}`).join(', ')}}`;
}

async function contentOf(store: GraphStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of store.dump()) lines.push(JSON.stringify(line));
  return lines;
}

describeOnStores('hostile text', (open) => {
  let store: GraphStore;
  let server: TestServer;
  const log: string[] = [];
  beforeAll(async () => {
    store = await open();
    await fill(store, WORLD);
    const logger = pino({ level: 'debug' }, { write: (line: string) => void log.push(line) });
    const apiKeys = [{ name: 'ana', role: 'WRITE' as const, key: KEY }];
    server = await startServer({ store, logger, apiKeys, allowWrites: true, timeoutMs: 300_000 });
  }, 120_000);
  afterAll(() => server.close());

  const questions = placesOf('query');
  // Pasted texts contain line breaks; in the log and on terminals they are escaped.
  const DRAWING = TERMINAL.filter((text) => !text.includes('\n'));
  // Each place gets some of the strings, and each string is used in some places; all pairs would take minutes.
  const EACH = 3;
  const given = (i: number): string[] =>
    Array.from({ length: EACH }, (_, k) => HOSTILE_TEXTS[(i * EACH + k) % HOSTILE_TEXTS.length]!);

  it('reaches every argument that takes text', () => {
    expect(questions.length).toBeGreaterThan(60);
    expect(questions.length * EACH).toBeGreaterThan(HOSTILE_TEXTS.length);
  });

  it('in a question is data: it is answered or refused, and changes nothing', { timeout: 300_000 }, async () => {
    const before = await contentOf(store);
    const codes = new Set<string>();
    for (const [i, { name, query }] of questions.entries()) {
      for (const text of given(i)) {
        const { errors = [] } = await server.ask(query, { text });
        for (const { message, extensions } of errors) {
          expect([name, text, extensions.code, message]).not.toContain('INTERNAL_SERVER_ERROR');
          codes.add(extensions.code);
        }
      }
    }
    expect(codes).not.toContain('GRAPHQL_VALIDATION_FAILED');
    expect(await contentOf(store)).toEqual(before);
  });

  it('that draws on terminals is refused in every argument of a question', { timeout: 120_000 }, async () => {
    for (const [i, { name, query }] of questions.entries()) {
      const text = DRAWING[i % DRAWING.length]!;
      const { errors = [] } = await server.ask(query, { text });
      // Control characters in texts to be extracted are removed instead.
      if (!/^extract\(/.test(name))
        expect([name, text, errors[0]?.extensions.code]).toEqual([name, text, expect.stringMatching(/^BAD_/)]);
    }
  });

  it('in a paper comes back as it was written', { timeout: 300_000 }, async () => {
    const texts = [...HOSTILE_TEXTS, ...TERMINAL];
    const papers = texts.map((text, i) => ({
      id: text,
      title: `Zorblax ${i} ${text}`,
      abstract: `${text} On GSM8K, Zorblax reaches 81% accuracy. ${text}`,
      authors: [text],
      venue: text,
      url: text,
    }));
    const mutation = 'mutation ($papers: [PaperInput!]!) { ingest(papers: $papers) { results { status reason paper { id } } } }';
    const { data, errors } = await server.ask(mutation, { papers }, AS_WRITER);
    expect(errors).toBeUndefined();
    const results = data.ingest.results as { status: string; paper: { id: string } }[];
    expect(results.map(({ status }) => status)).toEqual(papers.map(() => 'ADDED'));
    const stored = await store.papers(results.map(({ paper }) => paper.id));
    stored.forEach((paper, i) => {
      expect(paper).toMatchObject({
        title: plainText(papers[i]!.title.trim()),
        abstract: plainText(papers[i]!.abstract.trim()),
      });
    });
    expect((await verify(store)).problems).toEqual([]);
  }); // prettier-ignore

  it('in a change is refused, or becomes a name and nothing else', { timeout: 300_000 }, async () => {
    const { papers } = await store.stats();
    const alias = 'mutation ($entity: ID!, $text: String!) { addAlias(entity: $entity, alias: $text) { aliases } }';
    let taken = 0;
    for (const text of [...Object.values(HOSTILE).map(([first]) => first!), ...HOSTILE.prototypes!]) {
      const { data, errors = [] } = await server.ask(alias, { entity: 'method:mobileone', text }, AS_WRITER);
      if (errors.length > 0) expect([text, errors[0]!.extensions.code]).toEqual([text, 'BAD_INPUT']);
      else {
        taken++;
        expect((data.addAlias.aliases as string[]).map((name) => name.trim())).toContain(text.trim());
      }
    }
    expect(taken).toBeGreaterThan(5);
    for (const [i, { name, query }] of placesOf('mutation').filter((place) => !/^(?:ingest|deletePaper)\(/.test(place.name)).entries()) {
      for (const text of [HOSTILE_TEXTS[i % HOSTILE_TEXTS.length]!, TERMINAL[i % TERMINAL.length]!]) {
        const { errors = [] } = await server.ask(query, { text }, AS_WRITER);
        for (const { extensions } of errors) expect([name, text, extensions.code]).not.toContain('INTERNAL_SERVER_ERROR');
      }
    }
    expect((await store.stats()).papers).toBe(papers);
    expect((await verify(store)).problems).toEqual([]);
  }); // prettier-ignore

  it('forges no line of the log', async () => {
    for (const text of TERMINAL) {
      await server.ask(`query ($t: String!) { search(text: $t) { score } }`, { t: text }, { 'x-request-id': 'mine' });
      await fetch(`${server.address}/${encodeURIComponent(text)}`, { headers: { 'user-agent': 'x"}{"level":60' } });
    }
    for (const line of log) {
      for (const sign of ['\n', '\r', '\u001b', '\u009b']) expect(line.trimEnd().includes(sign)).toBe(false);
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number) as number });
    }
    expect(log.join('')).not.toContain(KEY);
  });
});

describe('addresses', () => {
  const open = sqliteStores();
  const PATHS = [
    '/assets/../../package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '/assets/..%2f..%2fpackage.json',
    '/assets/..%5c..%5cpackage.json',
    '/assets//etc/passwd',
    '/assets/%00',
    '/export/../../package.json',
    '/export/%2e%2e%2fpackage.json',
    '/id/..%2f..%2fetc%2fpasswd',
    '/id/__proto__',
    '/%E0%A4%A',
  ];
  /** Sent unchanged: `fetch` would resolve the dots. */
  const status = (address: string, path: string): Promise<[number, string]> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(address);
      get({ hostname, port, path }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => (body += chunk.toString()));
        response.on('end', () => resolve([response.statusCode!, body]));
      }).on('error', reject);
    });

  it('name no file outside of the page', async () => {
    const server = await startServer({ store: await open() });
    for (const path of PATHS) {
      const [code, body] = await status(server.address, path);
      expect([path, code]).toEqual([path, expect.toSatisfy((n: number) => n >= 400 && n < 500)]);
      expect(body).not.toMatch(/root:|"dependencies"/);
    }
    await server.close();
  });

  it('that no router can read are refused like every other', async () => {
    const server = await startServer({ store: await open() });
    for (const path of ['/papers/%ff/card.svg', `/papers/%ff${'a'.repeat(9000)}`]) {
      const answer = await fetch(`${server.address}${path}`);
      expect(answer.status).toBe(400);
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(answer.headers.get('x-request-id')).toMatch(/./);
      const { error } = (await answer.json()) as { error: string };
      expect(error).toMatch(/^the path "\/papers\/%ff.* is not valid: /);
      expect(error.length).toBeLessThan(400);
    }
    expect(await (await fetch(`${server.address}/metrics`)).text()).toContain(
      'claimgraph_http_requests_total{route="none",method="GET",status="400"} 2',
    );
    await server.close();
  });
});
