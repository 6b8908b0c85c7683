// A real Neo4j Community server in the foreground, from Maven's artifacts: see README.md in this folder.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { OPENED_PACKAGES, classPath, prepareHome, runAdmin } from './distribution.mjs';

const USAGE = `Usage: node tests/neo4j/start.mjs [options] [-- COMMAND…]

Starts Neo4j on 127.0.0.1, prints one line of JSON when Bolt answers, and stops on SIGTERM or SIGINT.
With a COMMAND: runs it with CLAIMGRAPH_TEST_NEO4J set, stops Neo4j after it, and ends with its exit code.

  --data DIR             keep the database in DIR (default: a temporary folder, removed at the end)
  --port PORT            the Bolt port (default: a free one)
  --password PASSWORD    of the user neo4j, set at the first start (default: claimgraph-test)
  --heap SIZE            Java heap (default: 1g)
  --page-cache SIZE      Neo4j's page cache (default: 256m)
  --setting NAME=VALUE   a line of neo4j.conf; may be repeated
  --stop-with-stdin      stop as well when standard input ends
  --help`;

/** Time limit of a start: a slow, busy machine needs about 20 s, and recovery after a crash a few more. */
const START_LIMIT_MS = 180_000;
/** Time limit of a stop, after which the process is killed: a checkpoint of a large page cache takes seconds. */
const STOP_LIMIT_MS = 60_000;

class UsageError extends Error {}

function readOptions(args) {
  const split = args.indexOf('--');
  const { values } = parseArgs({
    args: split < 0 ? args : args.slice(0, split),
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      password: { type: 'string' },
      heap: { type: 'string', default: '1g' },
      'page-cache': { type: 'string', default: '256m' },
      setting: { type: 'string', multiple: true, default: [] },
      'stop-with-stdin': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new UsageError(`--port must be a number from 0 to 65535, not "${values.port}".`);
  }
  const settings = values.setting.map((line) => {
    const at = line.indexOf('=');
    if (at < 1) throw new UsageError(`--setting must be NAME=VALUE, not "${line}".`);
    return [line.slice(0, at), line.slice(at + 1)];
  });
  const command = split < 0 ? [] : args.slice(split + 1);
  return { ...values, port, settings: Object.fromEntries(settings), command };
}

function freePort() {
  return new Promise((found, failed) => {
    const server = createServer().on('error', failed);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

/** Sets the password before the first start, and stores it in the folder for later starts. Returns it. */
function settlePassword(home, wanted) {
  const file = join(home, 'conf', 'password');
  if (existsSync(file)) {
    const password = readFileSync(file, 'utf8');
    if (wanted !== undefined && wanted !== password) {
      throw new UsageError(
        `--password differs from the one that ${home} was made with (it is in conf/password there).`,
      );
    }
    return password;
  }
  const password = wanted ?? 'claimgraph-test';
  runAdmin(home, ['dbms', 'set-initial-password', password], { stdio: ['ignore', 'ignore', 'pipe'] });
  writeFileSync(file, password, { mode: 0o600 });
  return password;
}

/** Whether a Bolt server answers the handshake: four bytes of magic, four proposed versions; it picks one. */
function boltAnswers(port) {
  return new Promise((answer) => {
    const socket = connect(port, '127.0.0.1');
    const done = (result) => {
      socket.destroy();
      answer(result);
    };
    socket.setTimeout(1000, () => done(false));
    socket.on('error', () => done(false));
    socket.on('close', () => done(false));
    socket.on('connect', () => socket.write(Buffer.from('6060b01700080805000404040000000400000003', 'hex')));
    socket.on('data', (data) => done(data.length >= 4 && data.readUInt32BE(0) !== 0));
  });
}

function launch(home, options) {
  const memory = ['-Xms512m', `-Xmx${options.heap}`, '-XX:+UseG1GC', '-XX:+ExitOnOutOfMemoryError'];
  const main = ['org.neo4j.server.CommunityEntryPoint', `--home-dir=${home}`, `--config-dir=${join(home, 'conf')}`];
  const output = openSync(join(home, 'logs', 'console.log'), 'w');
  // A separate process group: Ctrl-C in the terminal reaches only this script, which then stops the server cleanly, once.
  return spawn('java', [...memory, ...OPENED_PACKAGES, '-cp', classPath(), ...main], {
    cwd: home,
    detached: true,
    stdio: ['ignore', output, output],
  });
}

async function untilBoltAnswers(server, port, home) {
  const end = Date.now() + START_LIMIT_MS;
  while (!(await boltAnswers(port))) {
    if (server.exitCode !== null || server.signalCode !== null || Date.now() > end) {
      const said = readFileSync(join(home, 'logs', 'console.log'), 'utf8').slice(-2000);
      throw new Error(`Neo4j did not start (its logs are in ${join(home, 'logs')}).\n${said}`);
    }
    await new Promise((next) => setTimeout(next, 100));
  }
}

function untilExit(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((ended) => child.once('exit', ended));
}

async function stop(server) {
  if (server.exitCode === null && server.signalCode === null) server.kill('SIGTERM');
  const late = setTimeout(() => server.kill('SIGKILL'), STOP_LIMIT_MS);
  await untilExit(server);
  clearTimeout(late);
}

/** Runs the command with the server. @returns its exit code, or 128 + n if signal n ended it, as in shells */
function runCommand([program, ...args], address, asked) {
  const url = new URL(`neo4j://${address.uri.slice('bolt://'.length)}`);
  url.username = address.user;
  url.password = address.password;
  const env = { ...process.env, CLAIMGRAPH_TEST_NEO4J: url.href };
  const child = spawn(program, args, { env, stdio: 'inherit' });
  asked.then(() => child.kill('SIGTERM'));
  return new Promise((ended, failed) => {
    child.once('error', failed);
    child.once('exit', (code, signal) => ended(code ?? 128 + (signal === 'SIGINT' ? 2 : 15)));
  });
}

/** Resolves when this script is requested to end. */
function askedToStop(withStdin) {
  return new Promise((asked) => {
    process.once('SIGTERM', asked);
    process.once('SIGINT', asked);
    if (withStdin) process.stdin.resume().once('end', asked).once('error', asked);
  });
}

async function main() {
  const options = readOptions(process.argv.slice(2));
  if (options.help) return console.log(USAGE);
  const asked = askedToStop(options['stop-with-stdin']);
  const home = options.data === undefined ? mkdtempSync(join(tmpdir(), 'claimgraph-neo4j-')) : resolve(options.data);
  let server;
  try {
    const port = options.port || (await freePort());
    prepareHome(home, {
      'server.bolt.listen_address': `127.0.0.1:${port}`,
      'server.bolt.advertised_address': `127.0.0.1:${port}`,
      'server.memory.pagecache.size': options['page-cache'],
      ...options.settings,
    });
    const password = settlePassword(home, options.password);
    server = launch(home, options);
    const ready = untilBoltAnswers(server, port, home);
    if ((await Promise.race([ready.then(() => 'ready'), asked.then(() => 'asked')])) === 'asked') {
      ready.catch(() => {});
      return;
    }
    const address = { uri: `bolt://127.0.0.1:${port}`, user: 'neo4j', password };
    if (options.command.length > 0) {
      process.exitCode = await runCommand(options.command, address, asked);
      return;
    }
    console.log(JSON.stringify({ ...address, pid: server.pid, data: home }));
    await Promise.race([asked, untilExit(server)]);
    if (server.signalCode !== null || (server.exitCode ?? 0) !== 0) {
      throw new Error(`Neo4j ended by itself (${server.signalCode ?? `exit code ${server.exitCode}`}).`);
    }
  } finally {
    if (server) await stop(server);
    if (options.data === undefined) rmSync(home, { recursive: true, force: true });
  }
}

try {
  await main();
  // Standard input may still be open, but there is nothing left to wait for.
  process.exit();
} catch (error) {
  const usage = error instanceof UsageError || String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(usage ? `${error.message}\n\n${USAGE}` : error.message);
  process.exit(usage ? 2 : 1);
}
