import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-mistakes-'));
// When running from source, threads search for the TypeScript loader in the working directory.
symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(folder, 'node_modules'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const paper = (title: string): string =>
  JSON.stringify({ title, abstract: 'We present Zorblax. On GSM8K, Zorblax reaches 81% accuracy.' });

/** Runs the command in the test's folder, to which it also writes rejected records. */
function claimgraph(args: readonly string[], out: 'pipe' | number = 'pipe') {
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    const child = spawn(process.execPath, ['--import', TSX, MAIN, ...args], {
      cwd: folder,
      stdio: ['ignore', out, 'pipe'],
    });
    let [text, err] = ['', ''];
    child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
    child.stderr!.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('close', (code) => resolve({ code, out: text, err }));
  });
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the command', { timeout: 120_000 }, () => {
  const good = file('good.jsonl', `${paper('Zorblax: A Model')}\n`);
  const store = (name: string): string => `sqlite:${join(folder, name)}`;

  it('that only reads makes no graph under a mistyped name', async () => {
    for (const args of [['ask', 'who?'], ['doctor'], ['export'], ['copy', '--to', store('copied.db')]]) {
      const name = args[0] === 'copy' ? '--from' : '--store';
      const { code, out, err } = await claimgraph([...args, name, store('mistyped/graph.db')]);
      expect(`${out}${err}`).toContain('there is no graph; "claimgraph ingest" creates one');
      expect(code).toBe(args[0] === 'doctor' ? 1 : 2);
    }
    expect(existsSync(join(folder, 'mistyped'))).toBe(false);
    expect(existsSync(join(folder, 'copied.db'))).toBe(false);
  });

  it('repeats what was typed, and names of files, without drawing with them', async () => {
    const drawing = 'x\u001b[2J';
    const named = file(`${drawing}.jsonl`, `${paper('Zorblax: A Model')}\n`);
    const runs = [
      [drawing],
      ['export', drawing],
      ['keys', drawing],
      ['serve', '--port', drawing],
      [`--${drawing}`],
      ['ask', drawing, '--store', store(drawing)],
      ['doctor', '--store', store(drawing)],
      ['ingest', named, '--dry-run'],
    ];
    for (const args of runs) {
      const { out, err } = await claimgraph(args);
      expect(`${out}${err}`).toContain('x\\x1b[2J');
      expect(`${out}${err}`).not.toContain('\u001b[2J');
    }
  });

  it('looks at every file before it stores the first', async () => {
    mkdirSync(join(folder, 'sub'));
    const { code, err } = await claimgraph(['ingest', good, join(folder, 'sub'), '--store', store('checked.db')]);
    expect(code).toBe(2);
    expect(err).toBe(`claimgraph: ${join(folder, 'sub')}: contains no files (see: claimgraph formats)\n`);
    expect(existsSync(join(folder, 'checked.db'))).toBe(false);
  });

  it('fails when nothing of its input is a paper, and prints the totals', async () => {
    const bad = file('bad.jsonl', '{"title": "Only a title"}\n{"title": "And\\u001b[2J another"\n');
    const { code, out, err } = await claimgraph(['ingest', bad, '--store', store('bad.db')]);
    expect(code).toBe(3);
    expect(out).toContain('papers: 0 added, 0 updated, 0 unchanged, 2 rejected');
    expect(err).toContain('none of the 2 entries is a paper');
  });

  it('shows what a file says without drawing it on the terminal', async () => {
    const name = join(folder, 'evil\u001b[2J.jsonl');
    writeFileSync(name, '{"title": "Only a title"}\n');
    const { err } = await claimgraph(['ingest', name, '--store', store('evil.db')]);
    expect(err).toContain('evil\\x1b[2J.jsonl');
    expect(err).not.toContain('\u001b');
    const hostile = file('hostile.jsonl', `${paper('Zorblax \u202e: A Model')}\n`);
    await claimgraph(['ingest', hostile, '--store', store('evil.db')]);
    const { out } = await claimgraph([
      'ask',
      'latency of \u001b[31mZorblax on \u202eGSM8K',
      '--store',
      store('evil.db'),
    ]);
    for (const sign of ['\u001b', '\u202e']) expect(out).not.toContain(sign);
  });

  it('takes no number of rows that shows nothing', async () => {
    for (const first of ['0', '-1', 'many', '201']) {
      const { code, err } = await claimgraph(['ask', 'who?', '--first', first, '--store', store('x.db')]);
      expect([code, err]).toEqual([2, expect.stringContaining('Expected a number from 1 to 200')]);
    }
  });

  it.skipIf(!existsSync('/dev/full'))('says in one line that the disk under its output is full', async () => {
    const { code, err } = await claimgraph(['extract', good], openSync('/dev/full', 'w'));
    expect(code).toBe(1);
    expect(err).toMatch(/^claimgraph: the output cannot be written: .*no space left.*\n$/i);
  });
});
