// Builds `dist/graphiql/`: GraphiQL as one script and one style sheet, so that its page loads nothing from other servers.
import { build } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** `import examples from 'claimgraph:examples'` returns the texts of schema/examples, ordered by file name. */
const examples = {
  name: 'examples',
  setup(bundler) {
    const folder = join(root, 'schema/examples');
    bundler.onResolve({ filter: /^claimgraph:examples$/ }, ({ path }) => ({ path, namespace: 'examples' }));
    bundler.onLoad({ filter: /.*/, namespace: 'examples' }, () => {
      const texts = readdirSync(folder)
        .sort()
        .map((name) => readFileSync(join(folder, name), 'utf8'));
      return { contents: JSON.stringify(texts), loader: 'json' };
    });
  },
};

export async function buildGraphiql() {
  await build({
    entryPoints: { graphiql: join(root, 'scripts/graphiql/main.jsx') },
    outdir: join(root, 'dist/graphiql'),
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.woff': 'dataurl', '.woff2': 'dataurl', '.ttf': 'dataurl' },
    legalComments: 'eof',
    logLevel: 'warning',
    plugins: [examples],
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildGraphiql();
