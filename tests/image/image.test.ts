import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contextFiles, readStages, type Stage } from '../../scripts/image/dockerfile.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** The files that the build creates in addition to those of its context. */
const BUILT = ['node_modules', 'dist'];

interface Compose {
  readonly services: Readonly<Record<string, { readonly build?: string; readonly volumes?: readonly string[] }>>;
  readonly volumes?: Readonly<Record<string, unknown>>;
}

function copiesOf(stage: Stage): { from: string | undefined; source: string; line: number }[] {
  return stage.steps
    .filter((step) => step.keyword === 'COPY' || step.keyword === 'ADD')
    .flatMap(({ words, flags, line }) => words.slice(0, -1).map((source) => ({ from: flags.from, source, line })));
}

describe('the Dockerfile', () => {
  const stages = readStages(ROOT);
  const files = contextFiles(ROOT);
  const holds = (path: string): boolean =>
    path === '.' || files.some((file) => file === path || file.startsWith(`${path}/`));

  it('copies only what the build’s context or an earlier stage holds', () => {
    expect(stages.length).toBeGreaterThan(1);
    const copies = stages.flatMap(copiesOf);
    expect(copies.length).toBeGreaterThan(4);
    const missing = copies.filter(({ from, source }) => {
      if (from === undefined) return !holds(source);
      const path = source.replace(/^\/app\//, '');
      const known = stages.some((stage) => stage.name === from);
      return !known || !(BUILT.includes(path) ? existsSync(join(ROOT, path)) : holds(path));
    });
    expect(missing).toEqual([]);
  });

  it('takes every file that the package holds, so that the image can do what the package can', () => {
    const { files: packed } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { files: string[] };
    const copied = copiesOf(stages.at(-1)!).map(({ source }) => source.replace(/^\/app\//, ''));
    for (const path of packed.filter((entry) => !entry.startsWith('!'))) expect(copied).toContain(path);
  });

  it('starts a program that the build makes', () => {
    const entrypoint = stages.at(-1)!.steps.find((step) => step.keyword === 'ENTRYPOINT')!.words;
    expect(entrypoint[0]).toBe('node');
    expect(existsSync(join(ROOT, entrypoint[1]!))).toBe(true);
  });
});

describe('.dockerignore', () => {
  it('lets through nothing that does not exist', () => {
    const lines = readFileSync(join(ROOT, '.dockerignore'), 'utf8').split('\n');
    const allowed = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(allowed.length).toBeGreaterThan(5);
    expect(allowed.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('keeps tests, installed packages and built files out of the context', () => {
    const files = contextFiles(ROOT);
    expect(files).toContain('src/cli/main.ts');
    expect(files.filter((file) => /^(tests|dist|data)\/|node_modules|\.git\//.test(file))).toEqual([]);
  });
});

describe('docker-compose.yml', () => {
  const compose = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8')) as Compose;

  it('builds and mounts only what exists', () => {
    for (const [name, service] of Object.entries(compose.services)) {
      if (service.build !== undefined) expect(existsSync(join(ROOT, service.build, 'Dockerfile')), name).toBe(true);
      for (const volume of service.volumes ?? []) {
        const source = volume.split(':')[0]!;
        const known = source.startsWith('.') ? existsSync(join(ROOT, source)) : source in (compose.volumes ?? {});
        expect(known, `${name} mounts ${source}`).toBe(true);
      }
    }
  });
});
