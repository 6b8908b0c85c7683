// A Neo4j distribution without its installer: the class path from Maven, and a home folder for a server.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const pom = join(here, 'pom.xml');
const cached = join(here, 'target', 'classpath');

/** Neo4j needs access to these internal packages of Java; its own launcher opens the same ones. */
export const OPENED_PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.util.concurrent'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

/**
 * The jars of the server and of neo4j-admin, as one Java class path.
 * Maven downloads missing jars (about 130 MB) into its usual cache; the result is cached in `target/` until the pom changes or a jar is missing.
 */
export function classPath() {
  if (existsSync(cached) && statSync(cached).mtimeMs > statSync(pom).mtimeMs) {
    const known = readFileSync(cached, 'utf8').trim();
    if (known.split(delimiter).every((jar) => existsSync(jar))) return known;
  }
  mkdirSync(dirname(cached), { recursive: true });
  const goal = ['--quiet', '--batch-mode', '--file', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${cached}`];
  try {
    // Maven's output goes to stderr, because stdout must contain only the line of JSON.
    execFileSync('mvn', goal, { stdio: ['ignore', 2, 2] });
  } catch (error) {
    throw new Error(
      error.code === 'ENOENT'
        ? 'Neo4j needs Maven to fetch it, and there is no `mvn` on the PATH. Install Maven and Java 17 or newer.'
        : `Maven could not fetch Neo4j (exit code ${error.status}); what it said is above.`,
    );
  }
  return readFileSync(cached, 'utf8').trim();
}

/**
 * Makes `home` a Neo4j home folder: `conf/neo4j.conf` (written again each time), `data`, `logs` and `import`.
 * @param {string} home the folder, which is created if it is missing
 * @param {Record<string, string>} settings lines of neo4j.conf
 */
export function prepareHome(home, settings = {}) {
  for (const folder of ['conf', 'data', 'import', 'logs']) mkdirSync(join(home, folder), { recursive: true });
  const lines = {
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'server.memory.pagecache.size': '256m',
    'dbms.usage_report.enabled': 'false',
    // Without this, Netty waits twice for five seconds whenever the server stops.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': '0',
    ...settings,
  };
  const text = Object.entries(lines).map(([name, value]) => `${name}=${value}\n`);
  writeFileSync(join(home, 'conf', 'neo4j.conf'), text.join(''));
}

/**
 * Runs the real neo4j-admin in the foreground.
 * @param {string} home a folder that `prepareHome` has prepared
 * @param {string[]} args as after `neo4j-admin`, e.g. `['database', 'check', 'neo4j']`
 * @param {{ heap?: string, stdio?: import('node:child_process').StdioOptions }} [options]
 * @throws an error with `status`, the exit code, if the command fails
 */
export function runAdmin(home, args, { heap = '1g', stdio = 'inherit' } = {}) {
  execFileSync('java', [`-Xmx${heap}`, ...OPENED_PACKAGES, '-cp', classPath(), 'org.neo4j.cli.AdminTool', ...args], {
    env: { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, 'conf') },
    stdio,
  });
}
