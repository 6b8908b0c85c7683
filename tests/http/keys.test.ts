import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildSchema, isNonNullType, isInputObjectType, isListType, isEnumType, type GraphQLInputType } from 'graphql';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { typeDefs } from '../../src/graphql/schema.js';
import { createKey, KeyRing, KeysError, readKeys, revokeKey } from '../../src/http/keys.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { startServer, type TestServer } from '../support/client.js';
import { sqliteStores } from '../support/stores.js';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-keys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('keys in a file', () => {
  const path = join(folder, 'deep', 'keys.json');

  it('are made once, kept as hashes for their owner’s eyes, found, and revoked', () => {
    const key = createKey(path, 'ana', 'REVIEW');
    expect(key).toMatch(/^cg_[\w-]{43}$/);
    expect(readFileSync(path, 'utf8')).not.toContain(key.slice(3));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const ring = new KeyRing([], path);
    expect(ring.find(key)).toMatchObject({ name: 'ana', role: 'REVIEW' });
    expect(ring.find(readKeys(path)[0]!.hash)).toBeUndefined();
    expect(ring.find('')).toBeUndefined();
    expect(() => createKey(path, 'ana', 'WRITE')).toThrow(/has a key already; revoke it first/);
    expect(() => createKey(path, 'a b\u001b', 'WRITE')).toThrow(KeysError);
    revokeKey(path, 'ana');
    expect(readKeys(path)).toEqual([]);
    expect(() => revokeKey(path, 'ana')).toThrow(/ana has no key/);
  });
});

describe('a server with keys', () => {
  const open = sqliteStores();
  const file = join(folder, 'running.json');
  const lines: Record<string, unknown>[] = [];
  const logger = pino(
    { level: 'info' },
    { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) },
  );
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await open();
    server = await startServer({ store, keysFile: file, allowWrites: true, wrongKeysPerMinute: 3, logger });
  }); // prettier-ignore
  afterAll(() => server.close());

  const statusOf = async (key?: string): Promise<Response> =>
    fetch(`${server.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) },
      body: '{"query":"{ viewer { name roles } }"}',
    });

  it('warns at the start that writing is off without any', () => {
    expect(lines.filter(({ level }) => level === 40).map(({ msg }) => msg)).toEqual([
      expect.stringMatching(/^--allow-writes has no effect: no key exists/),
    ]);
  });

  it('sees a key that is made or revoked while it runs', async () => {
    const key = createKey(file, 'bo', 'WRITE');
    await pause(1100);
    expect(await (await statusOf(key)).json()).toEqual({ data: { viewer: { name: 'bo', roles: ['READ', 'REVIEW', 'WRITE'] } } }); // prettier-ignore
    revokeKey(file, 'bo');
    await pause(1100);
    const refused = await statusOf(key);
    expect(refused.status).toBe(401);
    expect(refused.headers.get('www-authenticate')).toBe('Bearer');
  });

  it('slows wrong keys, logs their address and never the key, and refuses more in a minute', async () => {
    const started = performance.now();
    expect((await statusOf('a-wrong-secret')).status).toBe(401);
    expect((await statusOf('a-wrong-secret')).status).toBe(401);
    expect(performance.now() - started).toBeGreaterThan(400);
    const refused = await statusOf('a-wrong-secret');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(JSON.stringify(await refused.json())).toContain('too many wrong keys came from 127.0.0.1');
    expect((await statusOf()).status).toBe(200);
    const told = lines.filter(({ msg }) => msg === 'a wrong key was given');
    expect(told.map(({ client }) => client)).toEqual(['127.0.0.1', '127.0.0.1', '127.0.0.1']);
    expect(JSON.stringify(lines)).not.toContain('a-wrong-secret');
  });

  it('warns when it listens to others without any key', async () => {
    const warnings: string[] = [];
    const log = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(line) });
    const other = await startServer({ store, host: '0.0.0.0', logger: log });
    await other.close();
    expect(warnings.join()).toMatch(/everyone who can reach 0\.0\.0\.0 can read the graph/);
  });
});

describe('roles', () => {
  const open = sqliteStores();
  const schema = buildSchema(typeDefs);
  const fields = Object.values(schema.getMutationType()!.getFields());
  const ROLE_KEYS = { READ: 'key-of-a-reader-00', REVIEW: 'key-of-a-reviewer', WRITE: 'key-of-a-writer-00' } as const;
  let server: TestServer;
  let closed: TestServer;
  beforeAll(async () => {
    const store = await open();
    const apiKeys = (['READ', 'REVIEW', 'WRITE'] as const).map((role) => ({ name: role, role, key: ROLE_KEYS[role] }));
    server = await startServer({ store, apiKeys, allowWrites: true });
    closed = await startServer({ store, apiKeys });
  });
  afterAll(async () => {
    await server.close();
    await closed.close();
  });

  const literal = (type: GraphQLInputType): string => {
    if (isNonNullType(type)) return literal(type.ofType);
    if (isListType(type)) return `[${literal(type.ofType)}]`;
    if (isEnumType(type)) return type.getValues()[0]!.name;
    if (!isInputObjectType(type)) return '"x"';
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{${required.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')}}`;
  };

  it.each(fields.map((field) => field.name))('%s is for its role and those above it only', async (name) => {
    const field = fields.find((candidate) => candidate.name === name)!;
    const needed = /Role: (READ|REVIEW|WRITE)\./.exec(field.description ?? '')?.[1] as 'REVIEW' | 'WRITE';
    expect(needed, `the description of ${name} says its role`).toBeDefined();
    const args = field.args.filter((arg) => isNonNullType(arg.type)).map((arg) => `${arg.name}: ${literal(arg.type)}`);
    const query = `mutation { ${name}(${args.join(', ')}) ${name === 'deletePaper' ? '' : '{ __typename }'} }`;
    const codeWith = async (at: TestServer, key?: string): Promise<string | undefined> =>
      (await at.ask(query, {}, key === undefined ? {} : { 'x-api-key': key })).errors?.[0]?.extensions.code;

    expect(await codeWith(server)).toBe('UNAUTHENTICATED');
    expect(await codeWith(server, ROLE_KEYS.READ)).toBe('FORBIDDEN');
    expect((await codeWith(server, ROLE_KEYS.REVIEW)) === 'FORBIDDEN').toBe(needed === 'WRITE');
    expect(['FORBIDDEN', 'UNAUTHENTICATED']).not.toContain(await codeWith(server, ROLE_KEYS.WRITE));
    expect(await codeWith(closed, ROLE_KEYS.WRITE)).toBe('FORBIDDEN');
  });
});
