import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { knownFormats } from '../../src/cli/commands/formats.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-files-'));

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in the test's folder; standard input stays open if it is to be interrupted. */
function claimgraph(args: readonly string[], input?: string, interruptAfterMs?: number): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', TSX, MAIN, ...args], { cwd: folder });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    if (input !== undefined) child.stdin.write(input);
    if (interruptAfterMs === undefined) child.stdin.end();
    else setTimeout(() => child.kill('SIGINT'), interruptAfterMs);
  });
}

const paper = (title: string): string =>
  JSON.stringify({ title, abstract: `${title} reaches 81.5% accuracy on CIFAR-10.` });
const example = (name: string): string => knownFormats().formats.find((format) => format.name === name)!.example;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('claimgraph ingest', { timeout: 120_000 }, () => {
  beforeAll(() => {
    // When running from source, threads search for the TypeScript loader in the working directory.
    symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(folder, 'node_modules'));
    mkdirSync(join(folder, 'lists/deep'), { recursive: true });
    writeFileSync(join(folder, 'lists/one.bib'), example('bibtex').replace(/swift/gi, 'Swallow'));
    writeFileSync(join(folder, 'lists/deep/two.ris.gz'), gzipSync(example('ris')));
    writeFileSync(join(folder, 'lists/notes.txt'), 'Buy milk.\n');
    writeFileSync(
      join(folder, 'mixed.jsonl'),
      [
        paper('Zorblax'),
        '{"title": "Without an abstract"}',
        'nonsense',
        '{"title": "Another"}',
        '{"title": "A third"}',
        '{"title": "A fourth"}',
      ].join('\n'),
    );
  });

  it('runs at a lower priority than the program that starts it', async () => {
    const args = ['--import', TSX, MAIN, 'ingest', '-', '--dry-run', '--store', 'sqlite:none.db'];
    const child = spawn(process.execPath, args, { cwd: folder });
    const ended = once(child, 'close');
    try {
      const lower = Math.min(19, getPriority() + 10);
      await vi.waitFor(() => expect(getPriority(child.pid)).toBe(lower), { timeout: 60_000, interval: 100 });
    } finally {
      child.kill();
      await ended;
    }
  });

  it('reads the other files of a folder where one of them holds no papers', async () => {
    mkdirSync(join(folder, 'some'));
    writeFileSync(join(folder, 'some/settings.json'), '{"colour": "blue", "sizes": [1, 2]}\n');
    writeFileSync(join(folder, 'some/papers.jsonl'), `${paper('Quux')}\n`);
    const { code, out } = await claimgraph(['ingest', 'some', '--dry-run', '--store', 'sqlite:some.db']);
    expect(out).toContain('would be 1 added');
    expect(out).toContain('passed over: 1 × is a file without papers');
    expect(code).toBe(0);
    const named = await claimgraph(['ingest', 'some/settings.json', '--dry-run', '--store', 'sqlite:some.db']);
    expect(named.err).toContain('contains nothing that looks like a paper');
    expect(named.code).toBe(1);
  });

  it('reads folders and patterns, packed or not, and tells what it passed over', async () => {
    const { code, out, err } = await claimgraph(['ingest', 'lists', '--store', 'sqlite:lists.db']);
    expect(err).toContain('passed over 1 file in no known format: lists/notes.txt');
    expect(out).toContain('papers: 2 added, 0 updated, 0 unchanged, 0 rejected');
    expect(code).toBe(0);
    const again = await claimgraph(['ingest', 'lists/**/*.gz', '--store', 'sqlite:lists.db', '--dry-run']);
    expect(again.out).toContain('papers: would be 0 added, 0 updated, 1 unchanged, 0 rejected');
  });

  it('keeps what it rejects, says each kind once, and ends with 3', async () => {
    const { code, out, err } = await claimgraph(['ingest', 'mixed.jsonl', '--store', 'sqlite:mixed.db']);
    expect(code).toBe(3);
    expect(out).toContain('papers: 1 added, 0 updated, 0 unchanged, 5 rejected, in rejects.jsonl');
    expect(err.trim().split('\n')).toEqual([
      'claimgraph: 4 records: has no abstract; every paper needs a title and an abstract (mixed.jsonl, line 2; mixed.jsonl, line 4; mixed.jsonl, line 5; …)',
      expect.stringMatching(/^claimgraph: mixed\.jsonl, line 3: is not JSON/),
    ]);
    const rejects = readFileSync(join(folder, 'rejects.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(rejects).toHaveLength(5);
    expect(rejects[0]).toEqual({
      file: 'mixed.jsonl',
      line: 2,
      reason: 'has no abstract; every paper needs a title and an abstract',
      record: { title: 'Without an abstract' },
    });
    expect(rejects[1]).toMatchObject({ line: 3, record: 'nonsense' });
  });

  it('makes no graph in a dry run', async () => {
    const { code, out } = await claimgraph([
      'ingest',
      'mixed.jsonl',
      '--dry-run',
      '--store',
      'sqlite:dry.db',
      '--rejects',
      'dry.jsonl',
    ]);
    expect(out).toContain('papers: would be 1 added, 0 updated, 0 unchanged, 5 rejected, in dry.jsonl');
    expect(code).toBe(3);
    expect(existsSync(join(folder, 'dry.db'))).toBe(false);
  });

  it('is told which columns hold what, and says what it found where they do not tell', async () => {
    writeFileSync(join(folder, 'odd.csv'), 'Headline;Body\nZorblax;"Zorblax reaches 81.5% accuracy; on CIFAR-10."\n');
    const untold = await claimgraph(['ingest', 'odd.csv', '--store', 'sqlite:odd.db']);
    expect(untold.code).toBe(2);
    expect(untold.err).toMatch(/odd\.csv: the format is not recognised\..*Headline.*Body/s);
    expect(existsSync(join(folder, 'odd.db'))).toBe(false);
    const told = await claimgraph([
      'ingest',
      'odd.csv',
      '--store',
      'sqlite:odd.db',
      '--columns',
      'title=Headline,abstract=Body',
    ]);
    expect(told.out).toContain('papers: 1 added');
  });

  it('stops with Ctrl+C after the batch, and says how to go on', async () => {
    const many = Array.from({ length: 1500 }, (_, i) => paper(`Paper ${i} of many`)).join('\n');
    const { code, out, err } = await claimgraph(['ingest', '-', '--store', 'sqlite:many.db'], `${many}\n`, 15_000);
    expect(err).toContain('stopping after the current batch');
    expect(out).toMatch(/papers: \d+ added/);
    expect(err).toContain('run the same command again to continue');
    expect(code).toBe(130);
  });
});

describe('claimgraph formats', () => {
  it('lists every format with an example', async () => {
    const { out } = await claimgraph(['formats']);
    for (const { name, description } of [...knownFormats().formats, ...knownFormats().shapes])
      expect(out).toContain(`${name}\n  ${description}`);
    expect((await claimgraph(['formats', 'ris'])).out).toBe(example('ris'));
  }, 60_000);
});
