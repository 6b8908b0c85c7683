import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import Database from 'libsql';
import { expect, it } from 'vitest';
import type { GraphStore } from '../../src/store/port/graph-store.js';
import { SCHEMA_VERSION as NEO4J } from '../../src/store/neo4j/migrations.js';
import { SCHEMA_VERSION as SQLITE } from '../../src/store/sqlite/migrations.js';
import { describeOnStores } from '../support/stores.js';
import { fillWithDecisions, SAMPLES } from '../support/decided-samples.js';
import { sharedNeo4j, withDriver } from '../neo4j/server.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

function claimgraph(...args: string[]): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args]);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, said }));
  });
}

describeOnStores('a store with the schema of another version', (open, type) => {
  /** Records a schema version, as another version of claimgraph would. */
  const record = async (url: string, version: number): Promise<void> => {
    if (type === 'sqlite') {
      const db = new Database(url.replace('sqlite:', ''));
      db.exec(`PRAGMA user_version = ${version}`);
      db.close();
    } else {
      await withDriver(sharedNeo4j!, (driver) =>
        driver.executeQuery("MATCH (m:Meta {id: 'graph'}) SET m.schemaVersion = $version", { version }),
      );
    }
  };
  const urlOf = async (store: GraphStore): Promise<string> =>
    type === 'sqlite' ? (await store.info()).address : sharedNeo4j!.storeUrl;

  it('is refused by serve and ingest with one clear line, whether newer or older', { timeout: 120_000 }, async () => {
    const store = await open();
    await fillWithDecisions(store);
    const url = await urlOf(store);
    const papers = (await store.stats()).papers;
    const counted = await store.countClaims([{}, { reviews: ['REJECTED'] }]);
    expect(counted[1]).toBeGreaterThan(0);
    const current = type === 'sqlite' ? SQLITE : NEO4J;
    const cases: [number, string][] = [
      [99, `schema 99, this program knows ${current}: it was written by a newer version of claimgraph`],
      [1, `schema 1, this program needs ${current}: run "claimgraph migrate" first`],
    ];
    for (const [version, message] of cases) {
      await record(url, version);
      for (const command of [
        ['serve', '--port', '0'],
        ['ingest', SAMPLES],
      ]) {
        const { code, said } = await claimgraph(...command, '--store', url);
        expect(said).toContain(message);
        expect(said.trim().split('\n')).toHaveLength(1);
        expect(code).toBe(1);
      }
    }
    if (type === 'neo4j') {
      // Undoes what later migrations have added.
      await withDriver(sharedNeo4j!, (driver) => driver.executeQuery('MATCH (c:Rejected) REMOVE c:Rejected'));
      expect(await store.countClaims([{}])).not.toEqual(counted.slice(0, 1));
      expect(await claimgraph('migrate', '--store', url)).toEqual({ code: 0, said: `schema 1 brought to ${NEO4J}\n` });
      expect((await claimgraph('migrate', '--store', url)).said).toBe(`schema ${NEO4J}: nothing to do\n`);
    } else await record(url, SQLITE);
    expect((await store.stats()).papers).toBe(papers);
    expect(await store.countClaims([{}, { reviews: ['REJECTED'] }])).toEqual(counted);
    expect((await store.info()).schemaVersion).toBe(type === 'neo4j' ? NEO4J : SQLITE);
  });
});
