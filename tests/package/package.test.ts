import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BUILT = existsSync(join(ROOT, 'dist/library/claimgraph.js'));
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-package-'));
const project = join(folder, 'project');
const bin = (name: string): string => join(ROOT, 'node_modules/.bin', name);

interface PackedFile {
  readonly path: string;
  readonly size: number;
}
let files: readonly PackedFile[] = [];
let tarball = '';

if (!BUILT) console.warn('the tests of the package are skipped: run `npm run build` first');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(!BUILT)('the package', { timeout: 180_000 }, () => {
  beforeAll(async () => {
    const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      cwd: ROOT,
    });
    // npm 11 prints a list, npm 12 an object with the name as key.
    const answer = JSON.parse(stdout) as Record<string, { filename: string; files: PackedFile[] }>;
    const [packed] = Object.values(answer);
    files = packed!.files;
    tarball = join(folder, packed!.filename);
  }, 180_000);

  it('holds the program, the schema and the samples, and nothing else', () => {
    const paths = files.map((file) => file.path);
    for (const path of [
      'package.json', 'README.md', 'LICENSE', 'NOTICE', 'dist/cli/main.js', 'dist/library/claimgraph.js', 'dist/library/claimgraph.d.ts',
      'dist/client/client.d.ts', 'dist/web/index.html', 'dist/graphiql/graphiql.js', 'dist/lexicon/data/metrics.tsv',
      'schema/schema.graphql', 'samples/papers.jsonl',
    ]) expect(paths).toContain(path); // prettier-ignore
    expect(
      paths.filter((path) => !/^(dist|schema|samples)\/|^(package\.json|README\.md|LICENSE|NOTICE)$/.test(path)),
    ).toEqual([]);
    expect(paths.filter((path) => /\.test\.|\.shared\.|\.db$|\.env|\.tsbuildinfo$|\.DS_Store/.test(path))).toEqual([]);
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    // 14 MB of it are trained models.
    expect(bytes).toBeLessThan(28_500_000);
  });

  it('has source maps that hold the sources', () => {
    const maps = files
      .map((file) => file.path)
      .filter((path) => /^dist\/(cli|library|reader)\/.*\.js\.map$/.test(path));
    expect(maps.length).toBeGreaterThan(30);
    for (const path of maps) {
      const map = JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as {
        sources: string[];
        sourcesContent?: string[];
      };
      expect(map.sourcesContent?.length, path).toBe(map.sources.length);
    }
  });

  it('is clean to publint', async () => {
    const { stdout } = await run(bin('publint'), [tarball, '--strict'], { cwd: ROOT });
    expect(stdout).toMatch(/All good/);
  });

  // Node 20.19 and later require() ES modules; attw's finding about older versions is ignored (cjs-resolves-to-esm).
  it('is clean to arethetypeswrong', async () => {
    const { stdout } = await run(
      bin('attw'),
      [tarball, '--profile', 'node16', '--ignore-rules', 'cjs-resolves-to-esm', '--exclude-entrypoints', 'schema.graphql', '--format', 'ascii'],
      { cwd: ROOT },
    ); // prettier-ignore
    // It exits with 1 if it finds a problem, and run() rejects.
    expect(stdout.match(/node16 \(from (CJS|ESM)\): 🟢/g)?.length).toBeGreaterThanOrEqual(4);
  });

  describe('in an empty project', () => {
    beforeAll(async () => {
      mkdirSync(project);
      writeFileSync(join(project, 'package.json'), '{ "name": "empty", "version": "1.0.0", "private": true }\n');
      await run('npm', ['install', '--no-audit', '--no-fund', '--prefer-offline', tarball], { cwd: project });
    }, 180_000);

    const program = `
  const paper = {
    title: 'FooNet: fast vision',
    abstract: 'We propose FooNet. FooNet reaches 79.2% top-1 accuracy on ImageNet-1K with a latency of 1.6 ms on iPhone 12.',
  };
  const { claims } = extract(paper);
  const store = await openStore('sqlite:' + process.argv[2]);
  const summary = await ingest(store, [{ ...paper, authors: [], source: 'mine' }]);
  const answer = await ask(store, 'which methods report latency?');
  await store.close();
  console.log(JSON.stringify({ claims: claims.map((claim) => claim.value), added: summary.added, reading: answer.reading, names: answer.rows.map((row) => row.method.name) }));`;

    const expected = { claims: [79.2, 1.6], added: 1, names: ['FooNet'] };

    it('is imported', async () => {
      writeFileSync(
        join(project, 'module.mjs'),
        `import { ask, extract, ingest, openStore } from 'claimgraph';\n${program}`,
      );
      const { stdout } = await run(process.execPath, ['module.mjs', 'module.db'], { cwd: project });
      expect(JSON.parse(stdout)).toMatchObject(expected);
    });

    it('is required', async () => {
      writeFileSync(
        join(project, 'script.cjs'),
        `const { ask, extract, ingest, openStore } = require('claimgraph');\nvoid (async () => {${program}\n})();`,
      );
      const { stdout } = await run(process.execPath, ['script.cjs', 'script.db'], { cwd: project });
      expect(JSON.parse(stdout)).toMatchObject(expected);
    });

    it('is typed', async () => {
      writeFileSync(
        join(project, 'typed.ts'),
        [
          `import { ask, extract, type ExtractedClaim, openStore } from 'claimgraph';`,
          `import { createClient } from 'claimgraph/client';`,
          `export const claims: readonly ExtractedClaim[] = extract({ title: 'a', abstract: 'b' }).claims;`,
          `export const answer = async (): Promise<boolean> => (await ask(await openStore('sqlite:x.db'), 'who?')).understood;`,
          `export const client = createClient({ url: 'http://127.0.0.1:4000/graphql' });`,
          `// @ts-expect-error a paper has a title`,
          `extract({ abstract: 'b' });`,
        ].join('\n'),
      );
      const compilerOptions = {
        noEmit: true,
        strict: true,
        module: 'nodenext',
        target: 'es2022',
        types: [],
        skipLibCheck: true,
      };
      writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['typed.ts'] }));
      const { stdout } = await run(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc')], {
        cwd: project,
      }).catch((error: { stdout: string }) => error);
      expect(stdout).toBe('');
    });

    it('runs as a command', async () => {
      const { stdout } = await run('npx', ['--no-install', 'claimgraph', '--version'], { cwd: project });
      const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
      expect(stdout.trim()).toBe(version);
      const samples = join(project, 'node_modules/claimgraph/samples/papers.jsonl');
      const extracted = await run('npx', ['--no-install', 'claimgraph', 'extract', samples], {
        cwd: project,
        maxBuffer: 16 * 1024 * 1024,
      });
      expect(extracted.stdout.trim().split('\n')).toHaveLength(40);
    });
  });
});
