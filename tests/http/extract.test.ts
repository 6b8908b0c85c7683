import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { startServer, type TestServer } from '../support/client.js';
import { sqliteStores } from '../support/stores.js';

const EXTRACT = 'query ($paper: PaperInput!) { extract(paper: $paper) { claims { value } } }';

describe('reading for the API', () => {
  const open = sqliteStores();
  let store: GraphStore;
  let server: TestServer;
  beforeAll(async () => {
    store = await open();
    server = await startServer({ store, extractMs: 60_000 });
  });
  afterAll(() => server.close());

  it('happens in a thread of its own: the server answers others meanwhile', async () => {
    const abstract = 'BERT outperforms LoRA by 5% on COCO and '.repeat(200);
    const reading = server.ask(EXTRACT, { paper: { title: 'A Model', abstract } });
    let answered = 0;
    let done = false;
    void reading.finally(() => (done = true));
    while (!done) {
      expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
      answered++;
    }
    expect((await reading).errors).toBeUndefined();
    expect(answered).toBeGreaterThan(3);
  });

  it('has a time limit', async () => {
    const hurried = await startServer({ store, extractMs: 1 });
    const abstract = 'BERT outperforms LoRA by 5% on COCO and '.repeat(500);
    const { errors } = await hurried.ask(EXTRACT, { paper: { title: 'A Model', abstract } });
    await hurried.close();
    expect(errors![0]).toMatchObject({ extensions: { code: 'TIMEOUT' } });
    expect(errors![0]!.message).toMatch(/^the text takes longer than 0\.001 s to read/);
  });

  it('refuses what is too long, and replaces control characters', async () => {
    const { errors } = await server.ask(EXTRACT, { paper: { title: 'x'.repeat(1001), abstract: 'y' } });
    expect(errors![0]).toMatchObject({ extensions: { code: 'BAD_INPUT' } });
    const paper = { title: 'A\u0000 Model', abstract: 'On GSM8K\u001b[2J it reaches 81% accuracy.' };
    expect((await server.ask(EXTRACT, { paper })).errors).toBeUndefined();
  });
});
