// Runs the steps of the Dockerfile in empty folders, without a container, then starts the resulting server and queries it:
// `npm run image:steps`. Unlike a container, it has no base image, no users, and only those ENV settings that the server reads.
import { spawn, execSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { contextFiles, readStages } from './dockerfile.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const work = mkdtempSync(join(tmpdir(), 'claimgraph-image-'));
const folders = new Map();

try {
  let last;
  for (const stage of readStages(root)) last = runStage(stage);
  await start(last);
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** Runs one stage in its own folder, which takes the place of the image's root folder. */
function runStage(stage) {
  const folder = join(work, stage.name);
  mkdirSync(folder, { recursive: true });
  folders.set(stage.name, folder);
  const image = { folder, directory: folder, environment: {}, entrypoint: [], command: [] };
  for (const step of stage.steps) runStep(image, step);
  return image;
}

function runStep(image, step) {
  console.log(`${step.keyword} ${step.text}`);
  switch (step.keyword) {
    case 'WORKDIR':
      image.directory = join(image.folder, step.words[0]);
      mkdirSync(image.directory, { recursive: true });
      break;
    case 'ENV':
      for (const word of step.words) image.environment[word.split('=')[0]] = word.split('=')[1];
      break;
    case 'COPY':
      copy(image, step);
      break;
    case 'RUN':
      // These user names need not exist on this machine.
      execSync(step.text.replace(/--(owner|group)=\S+/g, ''), {
        cwd: image.directory,
        env: { ...process.env, ...image.environment },
        stdio: 'inherit',
      });
      break;
    case 'ENTRYPOINT':
      image.entrypoint = step.words;
      break;
    case 'CMD':
      image.command = step.words;
      break;
  }
}

function copy(image, { words, flags, line }) {
  const target = words.at(-1);
  const sources = words.slice(0, -1);
  const into = target.endsWith('/') || sources.length > 1;
  for (const source of sources) {
    if (flags.from === undefined) copyContext(source, image.directory, target);
    else {
      const from = join(folders.get(flags.from), source);
      if (!existsSync(from)) throw new Error(`Dockerfile, line ${line}: stage ${flags.from} has no ${source}`);
      const to = join(image.directory, target, into && statSync(from).isFile() ? basename(source) : '');
      cpSync(from, to, { recursive: true, verbatimSymlinks: true });
    }
  }
}

function copyContext(source, directory, target) {
  const files = contextFiles(root).filter(
    (file) => source === '.' || file === source || file.startsWith(`${source.replace(/\/$/, '')}/`),
  );
  if (files.length === 0) throw new Error(`the build's context has no ${source}`);
  for (const file of files) cpSync(join(root, file), join(directory, target, file));
}

/** Starts the image's entry point on the loopback interface and a free port, and sends it a query. */
async function start({ directory, environment, entrypoint, command }) {
  const [program, ...first] = entrypoint;
  const rest = [...command.map((word) => (word === '0.0.0.0' ? '127.0.0.1' : word)), '--port', '0', '--load-samples'];
  const child = spawn(program, [...first, ...rest], {
    cwd: directory,
    env: { ...process.env, ...environment, CLAIMGRAPH_STORE: `sqlite:${join(work, 'graph.db')}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const address = await addressOf(child);
    const query = encodeURIComponent('{stats{papers claims}}');
    const answers = await Promise.all(
      ['/healthz', '/', `/graphql?query=${query}`].map((path) =>
        fetch(address + path, {
          headers: { accept: path === '/' ? 'text/html' : 'application/json', 'apollo-require-preflight': '1' },
        }),
      ),
    );
    for (const answer of answers) if (!answer.ok) throw new Error(`${answer.url} answers ${answer.status}`);
    const page = await answers[1].text();
    if (!page.includes('/assets/')) throw new Error('the page was not built into the image');
    console.log(`The server of the image answers: ${await answers[2].text()}`);
  } finally {
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('exit', resolve));
  }
}

function addressOf(child) {
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += chunk;
      const address = /answers at (\S+)/.exec(out)?.[1];
      if (address) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the image's program ended with ${code}: ${out}`)));
  });
}
