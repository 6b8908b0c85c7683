import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ingest } from '../../src/ingest/ingest.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import { openStore } from '../../src/store/open.js';
import { startServer } from '../support/client.js';

const SAMPLES = fileURLToPath(new URL('../../samples/papers.jsonl', import.meta.url));
/** A query, and the answer that follows it, if any. */
const RECIPE = /(```graphql\n([\s\S]*?)```\n)(?:\n```json\n[\s\S]*?```\n)?/g;

/** The page with every answer replaced by the actual one for the sample papers. */
export async function withAnswers(page: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-cookbook-'));
  const store = await openStore({ type: 'sqlite', path: join(folder, 'graph.db') }, { prepare: true });
  const server = await startServer({ store });
  try {
    await ingest(store, readPapersFromFile(SAMPLES, 'jsonl'));
    const answers = new Map<string, string>();
    for (const [, , query] of page.matchAll(RECIPE)) {
      answers.set(query!, JSON.stringify(await server.ask(query!), null, 2));
    }
    return page.replace(
      RECIPE,
      (_, block: string, query: string) => `${block}\n\`\`\`json\n${answers.get(query)}\n\`\`\`\n`,
    );
  } finally {
    await server.close();
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
