import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll } from 'vitest';
import { ingest } from '../../src/ingest/ingest.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import { startServer, type TestServer } from '../support/client.js';
import { itAnswersRelationalQuestions } from './real-answers.js';
import { describeOnStores } from '../support/stores.js';

const SEED = fileURLToPath(new URL('../../../shared/corpus/seed-papers.txt', import.meta.url));

describeOnStores('the seed corpus answers', (open) => {
  let server: TestServer;
  beforeAll(async () => {
    const store = await open();
    await ingest(store, readPapersFromFile(SEED));
    server = await startServer({ store });
  });
  afterAll(() => server.close());

  itAnswersRelationalQuestions(() => server, { dated: false });
});
