import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import { startServer, type TestServer } from '../support/client.js';
import { sqliteStores } from '../support/stores.js';

const SAMPLES = fileURLToPath(new URL('../../samples/papers.jsonl', import.meta.url));
const EXAMPLES = fileURLToPath(new URL('../../schema/examples/', import.meta.url));
const HTML = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

describe('GraphiQL', () => {
  const open = sqliteStores();
  let server: TestServer;
  beforeAll(async () => {
    const store = await open();
    // Built here, which takes a second, so that the test also runs before the first build.
    const { buildGraphiql } = (await import(new URL('../../scripts/build-graphiql.mjs', import.meta.url).href)) as {
      buildGraphiql(): Promise<void>;
    };
    await buildGraphiql();
    await ingest(store, readPapersFromFile(SAMPLES, 'jsonl'));
    server = await startServer({ store });
  });
  afterAll(() => server.close());

  it('opens in a browser, from our own files', async () => {
    const response = await fetch(`${server.address}/graphql`, { headers: HTML });
    expect(response.status).toBe(200);
    const page = await response.text();
    const parts = [...page.matchAll(/(?:src|href)="(?!data:)([^"]+)"/g)].map((match) => match[1]!);
    expect(parts).toEqual(['/graphql/graphiql.css', '/graphql/graphiql.js']);
    for (const part of parts) {
      const file = await fetch(`${server.address}${part}`);
      expect(file.status).toBe(200);
      expect(file.headers.get('content-type')).toMatch(/^text\/(css|javascript)/);
      expect((await file.text()).length).toBeGreaterThan(100_000);
    }
    expect(response.headers.get('content-security-policy')).not.toMatch(/https?:/);
  });

  it('leaves programs that ask the same address alone', async () => {
    const response = await fetch(`${server.address}/graphql?query={__typename}`, {
      headers: { ...HTML, 'apollo-require-preflight': 'true' },
    });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });

  const examples = readdirSync(EXAMPLES).sort();
  it('has ten examples', async () => {
    expect(examples).toHaveLength(10);
    const script = await (await fetch(`${server.address}/graphql/graphiql.js`)).text();
    for (const example of examples) {
      const [title] = readFileSync(`${EXAMPLES}${example}`, 'utf8').split('\n');
      expect(script.includes(title!.split('`')[0]!), example).toBe(true);
    }
  });

  it.each(examples)('%s is answered from the sample papers', async (example) => {
    const { data, errors } = await server.ask(readFileSync(`${EXAMPLES}${example}`, 'utf8'));
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toMatch(/"(?:name|label|matched)":/);
  });
});
