import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '' && file !== 'CHANGELOG.md' && !file.includes('/fixtures/'));

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
/** The text in backticks or code blocks. */
const codeOf = (text: string): string[] => [
  ...[...text.matchAll(/```[a-z]*\n([\s\S]*?)```/g)].flatMap((block) => block[1]!.split('\n')),
  ...[...text.replace(/```[\s\S]*?```/g, '').matchAll(/`([^`\n]+)`/g)].map((code) => code[1]!),
];
const slug = (heading: string): string =>
  heading.toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, '').trim().replace(/\s/g, '-'); // prettier-ignore

describe('the documents', () => {
  it.each(documents)('%s links to files and headings that exist', (file) => {
    const broken = [...read(file).replace(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map((link) => link[1]!).filter((target) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [path, anchor] = target.split('#') as [string, string | undefined];
      const linked = path === '' ? file : join(dirname(file), path);
      if (!existsSync(join(ROOT, linked))) return true;
      if (!anchor || !linked.endsWith('.md')) return false;
      return ![...read(linked).matchAll(/^#+\s+(.+)$/gm)].some((heading) => slug(heading[1]!) === anchor);
    }); // prettier-ignore
    expect(broken).toEqual([]);
  });

  it.each(documents)('%s names files and folders that exist', (file) => {
    const paths = codeOf(read(file))
      .flatMap((code) => code.split(/[\s,;:()'"]+/))
      .filter((word) => /^(?:src|tests|scripts|docs|schema|web|samples|clients|notebooks|dashboards|benchmark|\.ci)\/[\w./@-]*$/.test(word)); // prettier-ignore
    const missing = [...new Set(paths)].filter(
      (path) => !path.startsWith('benchmark/texts/') && !existsSync(join(ROOT, path.replace(/[./]+$/, ''))),
    );
    expect(missing).toEqual([]);
  });

  it.each(documents)('%s names npm scripts and subcommands that exist', (file) => {
    const code = codeOf(read(file)).join('\n');
    const scripts = (JSON.parse(read('package.json')) as { scripts: Record<string, string> }).scripts;
    const commands = new Set([
      'help',
      ...readdirSync(join(ROOT, 'src/cli/commands')).map((name) => name.replace(/\.ts$/, '')),
    ]);
    const unknown = [
      ...[...code.matchAll(/\bnpm run (?:-s )?([\w:-]+)/g)].map((match) => match[1]!).filter((name) => !(name in scripts)),
      ...[...code.matchAll(/\bnpx claimgraph ([a-z][\w-]*)/g)].map((match) => match[1]!).filter((name) => !commands.has(name)),
    ]; // prettier-ignore
    expect(unknown).toEqual([]);
  });

  it('docs/README.md leads to every page of docs/', () => {
    const map = read('docs/README.md');
    const pages = documents.filter((file) => /^docs\/(?!README)[^/]+$/.test(file)).map((file) => file.slice(5));
    expect(pages.filter((page) => !map.includes(`](${page})`))).toEqual([]);
  });

  it('ARCHITECTURE.md lists the folders of src/ with what the lint rule lets them import', async () => {
    const rule = /const MAY_IMPORT = (\{[\s\S]*?\n\});/.exec(read('eslint.config.js'))![1]!;
    const mayImport = Object.fromEntries(
      [...rule.matchAll(/^ {2}(\w+): \[([^\]]*)\]/gm)].map(([, folder, list]) => [
        folder!,
        [...list!.matchAll(/'(\w+)'/g)].map((name) => name[1]!).sort(),
      ]),
    );
    const told = Object.fromEntries(
      [...read('ARCHITECTURE.md').matchAll(/^\| `src\/(\w+)\/` \|.*\| ([^|]*) \|$/gm)].map(([, folder, list]) => [
        folder!,
        list === 'no other folder' ? [] : list === 'all' ? mayImport[folder!] : list!.split(', ').sort(),
      ]),
    );
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(Object.keys(mayImport).sort()).toEqual(folders.map((folder) => folder.name).sort());
    expect(told).toEqual(mayImport);
  });

  it('every folder of src/ with more than two modules has a guide, whose files exist', () => {
    const folders = new Map<string, string[]>();
    for (const file of readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })) {
      if (file.endsWith('.ts')) folders.set(dirname(file), [...(folders.get(dirname(file)) ?? []), basename(file)]);
    }
    const guided = [...folders].filter(
      ([folder, files]) =>
        files.length > 2 && !/^\.$|\/(?:commands|routes|pages|shapes|resolvers|limits|rdf|prefetch)$/.test(folder),
    );
    for (const [folder, files] of guided) {
      const guide = read(`src/${folder}/README.md`);
      expect(guide, folder).toContain('**Begin with** ');
      const named = [...guide.matchAll(/`([\w-]+\.ts)`/g)].map(([, name]) => name!);
      expect(
        named.filter((name) => !files.includes(name) && !existsSync(join(ROOT, 'src', folder, name))),
        folder,
      ).toEqual([]);
    }
  });
});
