import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeNeo4jCsv } from '../../src/store/neo4j/bulk/neo4j-csv.js';
import { copyGraph } from '../../src/ingest/copy.js';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { SCHEMA_VERSION } from '../../src/store/neo4j/migrations.js';
import { openStore, parseStoreAddress } from '../../src/store/open.js';
import { startServer, type TestServer } from '../support/client.js';
import { sqliteStores } from '../support/stores.js';
import { dumpOf, fillWithDecisions } from '../support/decided-samples.js';
import { describeWithOwnNeo4j, type PrivateNeo4j, runNeo4jAdmin, startPrivateNeo4j, withDriver } from './server.js';

const EXAMPLES = fileURLToPath(new URL('../../schema/examples/', import.meta.url));

describeWithOwnNeo4j('a first load by neo4j-admin', () => {
  const files = sqliteStores();
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-first-load-'));
  let direct: GraphStore;
  let neo4j: PrivateNeo4j;
  let imported: GraphStore;
  const servers: TestServer[] = [];

  beforeAll(async () => {
    direct = await files();
    await fillWithDecisions(direct);
    const csv = join(folder, 'csv');
    const { command } = await writeNeo4jCsv(direct, csv);
    const inFolder = (list: string): string =>
      list
        .split(',')
        .map((file) => join(csv, file))
        .join(',');
    const options = command
      .split(' ')
      .slice(1)
      .map((option) => option.replace(/(?<=^--(?:nodes|relationships)=).*/, inFolder));
    const home = join(folder, 'home');
    runNeo4jAdmin(home, ...options);
    neo4j = await startPrivateNeo4j({ folder: home });
  }, 300_000);
  afterAll(async () => {
    await Promise.all(servers.map((server) => server.close()));
    await imported?.close();
    await neo4j?.remove();
    rmSync(folder, { recursive: true, force: true });
  }, 120_000);

  const address = () => parseStoreAddress(neo4j.address.storeUrl, {});

  it('is refused until `migrate` has made the indexes', async () => {
    await expect(openStore(address(), { prepare: true })).rejects.toThrow(/run "claimgraph migrate" first/);
    imported = await openStore(address(), { prepare: false });
    expect(await imported.migrate()).toEqual({ from: 0, to: SCHEMA_VERSION });
  });

  it('holds what the direct ingest holds, with the same counts', async () => {
    expect(await imported.stats()).toEqual(await direct.stats());
    expect(await dumpOf(imported)).toEqual(await dumpOf(direct));
    expect(await imported.version()).toBe(await direct.version());
  });

  it('gives the same ten answers', async () => {
    servers.push(await startServer({ store: direct }), await startServer({ store: imported }));
    const examples = readdirSync(EXAMPLES).filter((file) => file.endsWith('.graphql'));
    expect(examples.length).toBeGreaterThanOrEqual(10);
    for (const example of examples) {
      const query = readFileSync(join(EXAMPLES, example), 'utf8');
      const [here, there] = await Promise.all(servers.map((server) => server.ask(query)));
      expect(here!.errors, example).toBeUndefined();
      expect(there, example).toEqual(here);
    }
  });

  it('has the nodes and relationships, property by property, that writing papers makes', async () => {
    const before = await graphOf(neo4j);
    await withDriver(neo4j.address, (driver) => driver.executeQuery('MATCH (n) DETACH DELETE n'));
    const empty = await openStore(address(), { prepare: true });
    await copyGraph(direct, empty);
    await empty.close();
    const after = await graphOf(neo4j);
    expect(before.nodes.length).toBeGreaterThan(1000);
    expect(before.nodes).toEqual(after.nodes);
    expect(before.relationships).toEqual(after.relationships);
  });
});

/** Every node and relationship as text, in order; empty lists count as missing. */
async function graphOf(neo4j: PrivateNeo4j): Promise<{ nodes: string[]; relationships: string[] }> {
  return withDriver(neo4j.address, async (driver) => {
    const lines = async (query: string): Promise<string[]> =>
      (await driver.executeQuery(query)).records.map((record) => JSON.stringify(record.toObject(), sorted)).sort();
    const name = (node: string): string =>
      `head([x IN [${node}.id, ${node}.key, ${node}.hash, ${node}.from] WHERE x IS NOT NULL])`;
    return {
      nodes: await lines('MATCH (n) WHERE NOT n:Meta RETURN labels(n) AS labels, properties(n) AS properties'),
      relationships: await lines(
        `MATCH (a)-[r]->(b) RETURN type(r) AS type, labels(a)[0] + ${name('a')} AS from, labels(b)[0] + ${name('b')} AS to, properties(r) AS properties`,
      ),
    };
  });
}

function sorted(_: string, value: unknown): unknown {
  if (Array.isArray(value) && value.length === 0) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
