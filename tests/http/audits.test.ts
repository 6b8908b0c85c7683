import { serverAudits } from 'graphql-http';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer, type RunningServer } from '../../src/http/server.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';

/** The audits only query `__typename`, so the content of the store does not matter and only its version is read. */
const store = { version: async () => 1 } as GraphStore;
let server: RunningServer;

beforeAll(async () => {
  server = await createServer({ store, port: 0, logger: pino({ level: 'silent' }) });
});
afterAll(() => server.close());

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${server.address}/graphql`, fetchFn: fetch });
  const binding = audits.filter((audit) => !audit.name.startsWith('MAY'));

  it.each(binding.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_, __, audit) => {
    const result = await audit.fn();
    expect(result).toMatchObject({ status: 'ok' });
  });

  it('leaves out only notices about GET without a header that asks for a preflight: that is how forged requests are kept out', async () => {
    const notices = audits.filter((audit) => audit.name.startsWith('MAY'));
    const results = await Promise.all(notices.map((audit) => audit.fn()));
    const left = results.filter((result) => result.status !== 'ok').map((result) => result.name);
    expect(left.filter((name) => !/\bGETs?\b/.test(name))).toEqual([]);
  });
});
