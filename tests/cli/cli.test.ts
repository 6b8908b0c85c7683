import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const SAMPLES = fileURLToPath(new URL('../../samples/papers.jsonl', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'claimgraph-cli-'));
const store = `sqlite:${join(folder, 'graph.db')}`;

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a user does, in a separate process. */
function claimgraph(args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args], { env: { ...process.env, ...env } });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.end(input);
  });
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The lines that a run of more than ten seconds prints. */
const PROGRESS = /^claimgraph: [\d,]+ papers, [\d.,]+ a second, .*\n/gm;

describe('claimgraph', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    const { code, out, err } = await claimgraph(['ingest', SAMPLES, '--store', store]);
    expect(err.replace(PROGRESS, '')).toBe('');
    expect(code).toBe(0);
    expect(out).toMatch(/papers: 40 added, 0 updated, 0 unchanged, 0 rejected/);
  }, 120_000);

  it('changes nothing when the same papers come again', async () => {
    const { out } = await claimgraph(['ingest', SAMPLES, '--store', store]);
    expect(out).toMatch(/papers: 0 added, 0 updated, 40 unchanged, 0 rejected/);
  });

  it('answers a question with a table, and with JSON', async () => {
    const question = 'which methods report latency on iPhone 12?';
    const table = await claimgraph(['ask', question, '--store', store]);
    expect(table.out).toMatch(/EfficientFormer-L1.*1\.6 ms.*iPhone 12/);
    const json = await claimgraph(['ask', question, '--store', store, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({ understood: true, intent: 'LIST_METHODS' });
  });

  it('says that it does not understand, and what can be asked', async () => {
    const { code, out } = await claimgraph(['ask', 'which methods frobnicate zzyzx?', '--store', store]);
    expect(code).toBe(1);
    expect(out).toMatch(/is not a known method/);
    expect(out).toMatch(/Which methods report latency on iPhone 12\?/);
  });

  it('prints one JSON line a paper, keeps the ids, and tells of what is no paper', async () => {
    const paper = {
      id: 'p7',
      title: 'Zorblax',
      abstract: 'We present Zorblax, which reaches 81.5% top-1 accuracy on ImageNet.',
    };
    const { code, out, err } = await claimgraph(['extract', '-'], `${JSON.stringify(paper)}\nnonsense\n`);
    expect(code).toBe(3);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; claims: { value: number; evidence: string }[] });
    expect(lines).toHaveLength(1);
    expect(lines[0]!.id).toBe('p7');
    expect(lines[0]!.claims[0]).toMatchObject({ value: 81.5, evidence: paper.abstract });
    expect(err).toMatch(/-, line 2: is not JSON/);
  });

  it('says what is configured, without the credential', async () => {
    const well = await claimgraph(['doctor', '--store', store]);
    expect(well.out).toMatch(/answers +yes \(sqlite/);
    expect(well.out).toMatch(/40 papers/);
    const away = await claimgraph(['doctor', '--store', 'bolt://neo4j:s3cret@127.0.0.1:9/neo4j']);
    expect(away.code).toBe(1);
    expect(`${away.out}${away.err}`).toMatch(/answers +no/);
    expect(`${away.out}${away.err}`).not.toMatch(/s3cret/);
  });

  it.each([
    [['frobnicate'], /unknown command/],
    [['serve', '--frobnicate'], /unknown option/],
    [['serve', '--port', 'many'], /number from 0 to 65535/],
    [['extract', join(folder, 'missing.jsonl')], /no such file/],
    [['ingest', folder], /none of its \d+ files contains papers/],
    [['extract', '--format', 'docx', SAMPLES], /Allowed choices/],
  ])('refuses %j with one clear line and exit code 2', async (args, message) => {
    const { code, err } = await claimgraph([...args, ...(args[0] === 'ingest' ? ['--store', store] : [])]);
    expect(err).toMatch(message);
    expect(err).not.toMatch(/ at .*\.ts:\d+/);
    expect(code).toBe(2);
  });

  it('fails with exit code 1 and one line when the store cannot be used', async () => {
    const broken = join(folder, 'broken.db');
    writeFileSync(broken, 'this is no database, '.repeat(200));
    const { code, err } = await claimgraph(['ask', 'latency', '--store', `sqlite:${broken}`]);
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect((await claimgraph(['ask', 'latency', '--store', 'mysql://x'])).err).toMatch(/expected sqlite:PATH or neo4j/);
  });

  it('exports a selection into a file, or says which condition is wrong', async () => {
    const file = join(folder, 'latency.csv');
    const where = ['--where', 'metric=latency', '--where', 'hardware=iPhone 12'];
    const { code, out, err } = await claimgraph(['export', 'csv', ...where, '--out', file, '--store', store]);
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: '' });
    const rows = readFileSync(file, 'utf8').trimEnd().split('\r\n').slice(1);
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) expect(row).toMatch(/latency.*iPhone 12/);
    const json = await claimgraph([
      'export',
      'jsonl',
      '--where',
      '{"metric":["latency"],"kinds":["FACTOR"]}',
      '--store',
      store,
    ]);
    for (const line of json.out.trimEnd().split('\n')) expect(JSON.parse(line)).toMatchObject({ kind: 'FACTOR' });
    const wrong = await claimgraph(['export', 'csv', '--where', 'speed=fast', '--store', store]);
    expect(wrong.code).toBe(1);
    expect(wrong.err).toMatch(/there is no condition "speed"; expected one of: papers, subject, metric/);
    const unknown = await claimgraph([
      'export',
      'csv',
      '--where',
      'hardware=iPhone 99',
      '--out',
      file,
      '--store',
      store,
    ]);
    expect(unknown.err).toMatch(/did you mean "iPhone 12"/);
  });

  it.each(['', 'extract', 'ingest', 'serve', 'ask', 'export', 'doctor', 'migrate', 'completion'])(
    'explains "%s" with an example',
    async (command) => {
      const { code, out } = await claimgraph([...(command === '' ? [] : [command]), '--help']);
      expect(code).toBe(0);
      expect(out).toMatch(/Examples?:\n {2}\$/);
    },
  );
});
