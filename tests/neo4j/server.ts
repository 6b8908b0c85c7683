/**
 * A real Neo4j for tests: a shared one that is already running (`CLAIMGRAPH_TEST_NEO4J`), or a private one that may be stopped, killed and started again.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { SCHEMA_VERSION } from '../../src/store/neo4j/migrations.js';

const here = dirname(fileURLToPath(import.meta.url));

/** The address of a Neo4j for tests, with user and password. */
export interface Neo4jAddress {
  /** Without credentials, for example `neo4j://127.0.0.1:7687`. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** The complete address, as for `CLAIMGRAPH_STORE`. */
  readonly storeUrl: string;
}

/** Reads `scheme://user:password@host:port/database`; the database is `neo4j` by default. */
export function parseNeo4jUrl(text: string): Neo4jAddress {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^(neo4j|bolt)(\+s|\+ssc)?:$/.test(url.protocol) || !url.username || !url.password) {
    throw new Error(
      'CLAIMGRAPH_TEST_NEO4J must look like neo4j://user:password@host:port, with both user and password.',
    );
  }
  return addressOf({
    uri: `${url.protocol}//${url.host}`,
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1) || 'neo4j',
  });
}

function addressOf(parts: Omit<Neo4jAddress, 'storeUrl'>): Neo4jAddress {
  const credentials = `${encodeURIComponent(parts.user)}:${encodeURIComponent(parts.password)}`;
  return { ...parts, storeUrl: `${parts.uri.replace('://', `://${credentials}@`)}/${parts.database}` };
}

const given = process.env.CLAIMGRAPH_TEST_NEO4J;

/** The shared server; undefined if none is configured. */
export const sharedNeo4j: Neo4jAddress | undefined = given ? parseNeo4jUrl(given) : undefined;

/** How to enable the tests on Neo4j. */
const HOW_TO_GET_NEO4J =
  'no Neo4j to test on: run `npm run neo4j:start` and set CLAIMGRAPH_TEST_NEO4J=neo4j://neo4j:claimgraph-test@127.0.0.1:PORT, ' +
  'or run `node tests/neo4j/start.mjs -- npx vitest run`';

/** How to enable the tests that stop and start a server. */
const HOW_TO_GET_RESTARTS =
  'these tests start and stop their own Neo4j: set CLAIMGRAPH_TEST_NEO4J_RESTART=1 (needs Java 17 or newer and Maven)';

const onPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Whether tests may start servers: if requested, and in CI if Java and Maven are installed. */
const mayStartNeo4j: boolean =
  process.env.CLAIMGRAPH_TEST_NEO4J_RESTART === '1' ||
  (Boolean(process.env.CI) && process.env.CLAIMGRAPH_TEST_NEO4J_RESTART !== '0' && onPath('java') && onPath('mvn'));

/**
 * A `describe` block with the shared Neo4j, which is empty when the first test begins; skipped, with the reason as the name of the skipped test, if there is none. Test files run in parallel and the Community edition has one database, so a file has exclusive access until its tests are over; the others wait.
 */
export function describeOnNeo4j(name: string, body: (address: Neo4jAddress) => void, empty = emptyNeo4j): void {
  const address = sharedNeo4j;
  describe(name, () => {
    if (!address) return it.skip(HOW_TO_GET_NEO4J, () => {});
    let release: (() => void) | undefined;
    beforeAll(async () => {
      release = await takeTurn(address);
      await empty(address);
    }, 600_000);
    afterAll(() => release?.());
    body(address);
  });
}

/** A `describe` block whose tests start servers (`startPrivateNeo4j`); skipped if that is not enabled. */
export function describeWithOwnNeo4j(name: string, body: () => void): void {
  describe(name, () => {
    if (!mayStartNeo4j) return it.skip(HOW_TO_GET_RESTARTS, () => {});
    body();
  });
}

/** Opens a driver, runs `use` with it, and closes it in any case. */
export async function withDriver<T>(address: Neo4jAddress, use: (driver: Driver) => Promise<T>): Promise<T> {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password));
  try {
    return await use(driver);
  } finally {
    await driver.close();
  }
}

/** Marks a database that tests may empty; the mark survives emptying, and no other database has it. */
const MARK = 'claimgraph_test_database';

/**
 * Removes every node, constraint and index.
 * @throws if the database has content and was not marked by an earlier test run, since it may contain someone's work
 */
export async function emptyNeo4j(address: Neo4jAddress): Promise<void> {
  await withDriver(address, async (driver) => {
    const session = driver.session({ database: address.database });
    const names = async (kind: 'CONSTRAINTS' | 'INDEXES', where: string): Promise<string[]> =>
      (await session.run(`SHOW ${kind} YIELD * WHERE ${where} RETURN name`)).records.map(
        (row) => row.get('name') as string,
      );
    const marked = (await names('CONSTRAINTS', `name = '${MARK}'`)).length > 0;
    const used = (await session.run('MATCH (n) RETURN n LIMIT 1')).records.length > 0;
    if (used && !marked) {
      throw new Error(
        `The database that CLAIMGRAPH_TEST_NEO4J names (${address.uri}) holds data that no test run has put there, ` +
          'and the tests would delete it. Name an empty database.',
      );
    }
    if (!marked) await session.run(`CREATE CONSTRAINT ${MARK} FOR (n:ClaimgraphTestDatabase) REQUIRE n.id IS UNIQUE`);
    await session.run('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
    for (const name of await names('CONSTRAINTS', `name <> '${MARK}'`))
      await session.run(`DROP CONSTRAINT \`${name}\``);
    const free = `type <> 'LOOKUP' AND owningConstraint IS NULL`;
    for (const name of await names('INDEXES', free)) await session.run(`DROP INDEX \`${name}\``);
    await session.close();
  });
}

/**
 * Removes the content of a graph that earlier tests have made, and keeps its constraints and indexes: creating these, and planning every query again, takes ten times
 * as long as most tests. Any other database is emptied altogether.
 */
export async function emptyGraph(address: Neo4jAddress): Promise<void> {
  const isOurs = await withDriver(address, async (driver) => {
    const session = driver.session({ database: address.database });
    const marks = await session.run('SHOW CONSTRAINTS YIELD name WHERE name = $mark RETURN name', { mark: MARK });
    const graphs = await session.run("MATCH (m:Meta {id: 'graph'}) WHERE m.schemaVersion = $current RETURN m", {
      current: SCHEMA_VERSION,
    });
    const found = marks.records.length > 0 && graphs.records.length > 0;
    if (found) {
      await session.run('MATCH (n) WHERE NOT n:Meta CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS');
      await session.run("MATCH (m:Meta {id: 'graph'}) SET m.graphVersion = 0, m.state = randomUUID()");
    }
    await session.close();
    return found;
  });
  if (!isOurs) await emptyNeo4j(address);
}

/** Waits until no other test file uses the server. @returns a function that releases it */
async function takeTurn(address: Neo4jAddress): Promise<() => void> {
  const key = createHash('sha256').update(address.uri).digest('hex').slice(0, 12);
  const lock = join(tmpdir(), `claimgraph-neo4j-turn-${key}`);
  for (;;) {
    try {
      // Exclusive creation of a file is the lock; the process id in it shows whether it was left behind by a killed run.
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (!isAlive(holderOf(lock))) rmSync(lock, { force: true });
    await pause(100);
  }
}

function holderOf(lock: string): number {
  try {
    return Number(readFileSync(lock, 'utf8')) || process.pid; // briefly empty between creation and writing
  } catch {
    return process.pid; // released in the meantime: try again
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

export interface PrivateNeo4jOptions {
  /** Lines of neo4j.conf, by name. */
  readonly settings?: Readonly<Record<string, string>>;
  /** An existing folder, for example with an import (`runNeo4jAdmin`); by default a new temporary one, which is removed at the end. */
  readonly folder?: string;
}

/** A private server, whose port and folder do not change when it is restarted. */
export class PrivateNeo4j {
  #child: ChildProcess | undefined;
  #pid = 0;
  #address: Neo4jAddress | undefined;

  constructor(
    readonly folder: string,
    private readonly options: PrivateNeo4jOptions,
  ) {}

  get address(): Neo4jAddress {
    if (!this.#address) throw new Error('This Neo4j has not been started yet.');
    return this.#address;
  }

  /** Starts it, on its previous port if there was one; resolves when Bolt answers. */
  async start(): Promise<void> {
    const port = this.#address ? new URL(this.#address.uri).port : '0';
    const settings = Object.entries(this.options.settings ?? {}).flatMap(([name, value]) => [
      '--setting',
      `${name}=${value}`,
    ]);
    const args = [join(here, 'start.mjs'), '--data', this.folder, '--port', port, '--stop-with-stdin', ...settings];
    // Its standard input ends when this process ends for any reason, so that no server is left behind.
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    this.#child = child;
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    const line = await new Promise<string>((read, failed) => {
      createInterface({ input: child.stdout }).once('line', read);
      child.once('exit', (code) => failed(new Error(`Neo4j did not start (exit code ${code}): ${said}`)));
    });
    const ready = JSON.parse(line) as { uri: string; user: string; password: string; pid: number };
    this.#pid = ready.pid;
    this.#address = addressOf({ uri: ready.uri, user: ready.user, password: ready.password, database: 'neo4j' });
  }

  /** Shuts it down cleanly: open transactions end, and everything is written to disk. */
  async stop(): Promise<void> {
    this.#child?.kill('SIGTERM');
    await this.#ended();
  }

  /** Kills it, as in a crash. */
  async kill(): Promise<void> {
    process.kill(this.#pid, 'SIGKILL');
    await this.#ended();
  }

  /** Stops the process without ending it, as on a machine that is too busy: it accepts connections, and answers nothing. */
  freeze(): void {
    process.kill(this.#pid, 'SIGSTOP');
  }

  /** Continues after `freeze`. */
  thaw(): void {
    process.kill(this.#pid, 'SIGCONT');
  }

  /** Stops it if it runs, and removes its folder if it is a temporary one. */
  async remove(): Promise<void> {
    await this.stop();
    if (this.options.folder === undefined) rmSync(this.folder, { recursive: true, force: true });
  }

  async #ended(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    await new Promise((ended) => child.once('exit', ended));
  }
}

/** Starts a private server, which the test must end with `remove()`. Takes five to fifteen seconds. */
export async function startPrivateNeo4j(options: PrivateNeo4jOptions = {}): Promise<PrivateNeo4j> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'claimgraph-neo4j-test-'));
  mkdirSync(folder, { recursive: true });
  const server = new PrivateNeo4j(folder, options);
  await server.start();
  return server;
}

/**
 * Runs the real neo4j-admin on the folder of a stopped server. @returns its output
 * @throws an error with its output if it fails
 */
export function runNeo4jAdmin(folder: string, ...command: string[]): string {
  const args = [join(here, 'admin.mjs'), '--data', folder, ...command];
  return execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
