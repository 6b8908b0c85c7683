// Starts everything for development, with reload: the API on port 4000, run from the sources on a store with the sample papers
// (data/dev.db), and the page on port 5173, which forwards requests to the API. Ctrl+C stops both.
//   npm run dev
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const tsx = join(dirname(createRequire(import.meta.url).resolve('tsx/package.json')), 'dist/cli.mjs');
const serve = ['src/cli/main.ts', 'serve', '--load-samples', '--store', 'sqlite:./data/dev.db', '--port', '4000'];
// Files that the server reads at run time are not imports, so tsx has to be told to watch them.
const data = ['schema/**', 'src/**/data/*.tsv', 'src/lexicon/*.tsv', 'src/http/pages/*'].flatMap((files) => [
  '--include',
  files,
]);
const api = spawn(process.execPath, [tsx, 'watch', '--clear-screen=false', ...data, ...serve], {
  cwd: root,
  stdio: 'inherit',
});

const page = await createServer({ configFile: join(root, 'web/vite.config.ts') });
await page.listen();
page.printUrls();

api.on('exit', async (code) => {
  await page.close();
  process.exit(code ?? 0);
});
// Ctrl+C in a terminal reaches the API directly. It must not receive a second signal, which tsx answers by killing the server at once.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => api.kill('SIGTERM'));
