// Builds `dist/`: the compiled TypeScript of `src/`, the data files that are read at run time, and the page of `web/`.
//   node scripts/build.mjs               always
//   node scripts/build.mjs --if-changed  only when a source file changed since the last build
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildGraphiql } from './build-graphiql.mjs';
import { buildWeb } from './build-web.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

/** Files and folders that a build depends on, relative to the root. */
const INPUTS = ['src', 'web', 'scripts', 'schema', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const STAMP = join(root, 'dist/.inputs.sha256');

/** Hashes the path, size and modification time of every input. Equal hashes mean that no input has changed. */
function hashInputs() {
  const files = INPUTS.flatMap((input) =>
    statSync(join(root, input)).isDirectory()
      ? readdirSync(join(root, input), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
      : [join(root, input)],
  );
  const lines = files.sort().map((file) => {
    const { size, mtimeMs } = statSync(file);
    return `${file} ${size} ${mtimeMs}`;
  });
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

const inputs = hashInputs();
if (process.argv.includes('--if-changed') && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs)
  process.exit(0);

rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });

/** Copies files of `src/` that are not TypeScript (lexicon tables, Cypher statements) to the same place in `dist/`, where the code reads them. */
for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || /\.(?:ts|md)$/.test(entry.name)) continue;
  const from = join(entry.parentPath, entry.name);
  cpSync(from, from.replace(join(root, 'src'), join(root, 'dist')));
}

execFileSync(process.execPath, ['--import', 'tsx', 'scripts/pack-data.ts'], { cwd: root, stdio: 'inherit' });
chmodSync(join(root, 'dist/cli/main.js'), 0o755);
await buildGraphiql();
await buildWeb();
writeFileSync(STAMP, inputs);
