import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { ingest } from '../../src/ingest/ingest.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import { startServer, type TestServer } from '../support/client.js';
import { itAnswersRelationalQuestions } from './real-answers.js';
import { describeOnStores } from '../support/stores.js';

const SAMPLES = fileURLToPath(new URL('../../samples/papers.jsonl', import.meta.url));

describeOnStores('the sample papers answer', (open) => {
  let server: TestServer;
  beforeAll(async () => {
    const store = await open();
    await ingest(store, readPapersFromFile(SAMPLES, 'jsonl'));
    server = await startServer({ store });
  });
  afterAll(() => server.close());

  itAnswersRelationalQuestions(() => server, { dated: true });
});
