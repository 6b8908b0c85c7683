import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ingest } from '../../src/ingest/ingest.js';
import { readPapersFromFile } from '../../src/sources/read.js';
import { openStore, parseStoreAddress } from '../../src/store/open.js';
import { SAMPLES } from '../support/decided-samples.js';
import { describeOnNeo4j } from '../neo4j/server.js';

const DOCUMENT = fileURLToPath(new URL('../../docs/neo4j.md', import.meta.url));
/** A heading, its query, and the table after it, if there is one. */
const QUERY = /^### (.+)\n\n```cypher\n([^]*?)```\n(?:\n(\|[^]*?\|\n)(?!\|))?/gm;

describeOnNeo4j('the Cypher of docs/neo4j.md', (address) => {
  let driver: Driver;
  beforeAll(async () => {
    const store = await openStore(parseStoreAddress(address.storeUrl, {}), { prepare: true });
    await ingest(store, readPapersFromFile(SAMPLES, 'jsonl'));
    await store.close();
    driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
      disableLosslessIntegers: true,
    });
  });
  afterAll(() => driver.close());

  it('answers as the tables say (CLAIMGRAPH_WRITE_DOCS=1 writes them anew)', async () => {
    const written = readFileSync(DOCUMENT, 'utf8');
    const queries = [...written.matchAll(QUERY)];
    expect(queries.length).toBeGreaterThanOrEqual(10);
    let real = written;
    for (const [whole, heading, query] of queries) {
      const { records, summary } = await driver.executeQuery(query!);
      const problems = summary.gqlStatusObjects.filter((status) => /WARNING/.test(status.severity ?? ''));
      expect(
        problems.map((status) => status.statusDescription),
        heading,
      ).toEqual([]);
      expect(records.length, heading).toBeGreaterThan(0);
      const rows = records.map((record) => record.keys.map((key) => cell(record.get(key))));
      const table = [records[0]!.keys.map(String), records[0]!.keys.map(() => '---'), ...rows];
      const text = table.map((row) => `| ${row.join(' | ')} |\n`).join('');
      real = real.replace(whole, () => `### ${heading}\n\n\`\`\`cypher\n${query}\`\`\`\n\n${text}`);
    }
    if (process.env.CLAIMGRAPH_WRITE_DOCS === '1') writeFileSync(DOCUMENT, real);
    else expect(written).toBe(real);
  });
});

function cell(value: unknown): string {
  if (Array.isArray(value)) return value.map((item) => String(item)).join(', ');
  return String(value ?? '').replaceAll('|', '\\|');
}
