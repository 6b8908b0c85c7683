import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../../samples/papers.jsonl', import.meta.url));
/** Two batches; the disk has space for one. */
const PAPERS = 1000;

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-disk-'));
const disk = mkdtempSync(join(tmpdir(), 'claimgraph-disk-mount-'));
const input = join(folder, 'papers.jsonl');
const path = join(disk, 'graph.db');
const mount = (options: string): unknown =>
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk], { stdio: 'pipe' });

/** Mounts the disk. @returns the reason if that failed */
function refused(): string | undefined {
  try {
    mount('size=14m');
    return undefined;
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error).trim();
  }
}
const reason = refused();

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly told: string[];
}

/** Runs the command in a separate process, which has no open files on the disk once it has ended. */
function claimgraph(...command: string[]): Promise<Run> {
  return new Promise((resolve) => {
    const args = ['--import', 'tsx', MAIN, ...command, '--store', `sqlite:${path}`];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    // A long run reports its progress every ten seconds.
    const told = (): string[] => err.split('\n').filter((line) => line !== '' && !/ a second, /.test(line));
    child.on('close', (code) => resolve({ code, out, told: told() }));
  });
}

/** Checks every invariant. @returns the number of papers */
async function papersStored(): Promise<number> {
  const { code, out } = await claimgraph('verify');
  expect(out).toMatch(/^[\d,]+ papers, .*: everything is in order\n$/);
  expect(code).toBe(0);
  return parseInt(out.replaceAll(',', ''), 10);
}

afterAll(() => {
  if (reason === undefined) execFileSync('umount', ['-l', disk]);
  for (const each of [disk, folder]) rmSync(each, { recursive: true, force: true });
});

describe('a small disk', { timeout: 300_000 }, () => {
  if (reason !== undefined) return it.skip(`nothing can be mounted here (${reason}); run this as root`, () => {});

  beforeAll(() => {
    const samples = readFileSync(SAMPLES, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { title: string; abstract: string });
    const lines = Array.from({ length: PAPERS }, (_, i) => {
      const { title, abstract } = samples[i % samples.length]!;
      return JSON.stringify({ title: `${title} ${i}`, abstract: `${abstract} We use ${i + 2} GPUs.` });
    });
    writeFileSync(input, lines.join('\n'));
  }); // prettier-ignore

  it('that becomes full ends an ingest with one line; what was stored before is whole, and told', async () => {
    const { code, out, told } = await claimgraph('ingest', input);
    expect(told).toEqual([
      `claimgraph: sqlite:${path} cannot be written: its disk is full; this change was not stored`,
    ]);
    expect(code).toBe(1);
    const stored = await papersStored();
    expect(stored).toBeGreaterThan(0);
    expect(stored).toBeLessThan(PAPERS);
    expect(out).toContain(`papers: ${stored} added, 0 updated, 0 unchanged, 0 rejected`);
  });

  it('that may only be read is told in one line, and can be read', async () => {
    const before = await papersStored();
    execFileSync('mount', ['-o', 'remount,bind,ro', disk]);
    const { code, told } = await claimgraph('ingest', input);
    expect(told).toEqual([expect.stringMatching(/^claimgraph: sqlite:.* is read-only/)]);
    expect(code).toBe(1);
    expect(await papersStored()).toBe(before);
  });

  it('takes the rest when it has become larger', async () => {
    execFileSync('mount', ['-o', 'remount,bind,rw', disk]);
    mount('remount,size=128m');
    const before = await papersStored();
    const { code, out } = await claimgraph('ingest', input);
    expect(code).toBe(0);
    expect(out).toContain(`papers: ${PAPERS - before} added, 0 updated, ${before} unchanged, 0 rejected`);
    expect(await papersStored()).toBe(PAPERS);
  });
});
