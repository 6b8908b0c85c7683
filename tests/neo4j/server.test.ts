import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Neo4jAddress,
  type PrivateNeo4j,
  describeOnNeo4j,
  describeWithOwnNeo4j,
  emptyNeo4j,
  parseNeo4jUrl,
  runNeo4jAdmin,
  startPrivateNeo4j,
  withDriver,
} from './server.js';

const ask = (address: Neo4jAddress, query: string): Promise<unknown[]> =>
  withDriver(address, async (driver) => (await driver.executeQuery(query)).records.map((row) => row.toObject()));

describe('the address of the test database', () => {
  it('is read from one URL, with the password decoded', () => {
    expect(parseNeo4jUrl('bolt+s://ada:p%40ss@db.example:7688/graph')).toEqual({
      uri: 'bolt+s://db.example:7688',
      user: 'ada',
      password: 'p@ss',
      database: 'graph',
      storeUrl: 'bolt+s://ada:p%40ss@db.example:7688/graph',
    });
  });

  it.each(['neo4j://127.0.0.1:7687', 'http://a:b@127.0.0.1', 'somewhere'])('is refused when it is %s', (url) => {
    expect(() => parseNeo4jUrl(url)).toThrow(/must look like neo4j:/);
  });
});

describeOnNeo4j('the shared Neo4j', (address) => {
  it('is a Community server of the 5.26 line, and begins empty', async () => {
    const [server] = await ask(
      address,
      'CALL dbms.components() YIELD versions, edition RETURN versions[0] AS version, edition',
    );
    expect(server).toEqual({ version: expect.stringMatching(/^5\.26\./) as string, edition: 'community' });
    expect(await ask(address, 'MATCH (n) RETURN n')).toEqual([]);
  });

  it('is emptied of nodes, constraints and indexes', async () => {
    await ask(address, 'CREATE CONSTRAINT paper_id FOR (p:Paper) REQUIRE p.id IS UNIQUE');
    await ask(address, 'CREATE FULLTEXT INDEX words FOR (p:Paper) ON EACH [p.title]');
    await ask(address, 'CREATE (:Paper {id: 1})-[:CITES]->(:Paper {id: 2})');
    await emptyNeo4j(address);
    expect(await ask(address, 'MATCH (n) RETURN n')).toEqual([]);
    expect(
      await ask(address, "SHOW INDEXES YIELD name, labelsOrTypes WHERE 'Paper' IN labelsOrTypes RETURN name"),
    ).toEqual([]);
  });
});

describeWithOwnNeo4j('a Neo4j of the test’s own', () => {
  let server: PrivateNeo4j;
  beforeAll(async () => {
    server = await startPrivateNeo4j();
  }, 300_000);
  afterAll(() => server?.remove(), 120_000);

  it('is not emptied while it holds data that no test run has put there', { timeout: 60_000 }, async () => {
    await ask(server.address, 'CREATE (:Paper {title: "kept"})');
    await expect(emptyNeo4j(server.address)).rejects.toThrow('holds data that no test run has put there');
  });

  it('keeps port and data over a stop and over a crash', { timeout: 300_000 }, async () => {
    const before = server.address;
    await server.stop();
    await expect(ask(before, 'RETURN 1')).rejects.toThrow(/ECONNREFUSED/);
    await server.start();
    await ask(server.address, 'CREATE (:Paper {title: "written last"})');
    await server.kill();
    await server.start();
    expect(server.address).toEqual(before);
    expect(await ask(server.address, 'MATCH (p:Paper) RETURN p.title AS title ORDER BY title')).toEqual([
      { title: 'kept' },
      { title: 'written last' },
    ]);
  });
});

describeWithOwnNeo4j('an import by neo4j-admin', () => {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-neo4j-import-'));
  let server: PrivateNeo4j | undefined;
  afterAll(async () => {
    await server?.remove();
    rmSync(folder, { recursive: true, force: true });
  }, 120_000);

  it('is there when the server starts on its folder', { timeout: 300_000 }, async () => {
    const papers = join(folder, 'papers.csv');
    const cites = join(folder, 'cites.csv');
    writeFileSync(
      papers,
      'id:ID,title,year:long,:LABEL\np1,"One, with a comma",2023,Paper\np2,Two,2024,Paper;Sample\n',
    );
    writeFileSync(cites, ':START_ID,:END_ID,:TYPE\np2,p1,CITES\n');
    const printed = runNeo4jAdmin(
      folder,
      'database',
      'import',
      'full',
      'neo4j',
      `--nodes=${papers}`,
      `--relationships=${cites}`,
    );
    expect(printed).toContain('2 nodes');

    server = await startPrivateNeo4j({ folder });
    const rows = await ask(
      server.address,
      'MATCH (a)-[:CITES]->(b:Paper) RETURN labels(a) AS labels, b.title AS title',
    );
    expect(rows).toEqual([{ labels: ['Paper', 'Sample'], title: 'One, with a comma' }]);
  });

  it('fails with what the tool says', () => {
    expect(() => runNeo4jAdmin(folder, 'database', 'import', 'full', 'neo4j', '--nodes=missing.csv')).toThrow(
      /missing\.csv/,
    );
  });
});
