// Measures how long the command line takes to start, next to a bare Node in the same run.
//   npm run build && npm run bench -- start [--runs 5] [--papers 1000] [--ratios]
// Each command alternates with `node -e 0`; the results are medians. `serve` runs on a store of generated papers.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { openStore } from '../../src/store/open.js';
import { fillWithMadePapers } from './made-papers.js';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    papers: { type: 'string', default: '1000' },
    ratios: { type: 'boolean', default: false },
  },
});
const MAIN = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));
if (!existsSync(MAIN)) throw new Error('npm run build first: this measures the compiled program');
const ABSTRACT = 'EfficientFormer-L1 runs at 1.6 ms on iPhone 12 and reaches 79.2% top-1 accuracy on ImageNet-1K.';

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-start-'));
const graph = join(folder, 'graph.db');
const paper = join(folder, 'paper.json');

/** Milliseconds until the command exits. */
async function untilEnd(...args: string[]): Promise<number> {
  const began = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - began;
}

/** Milliseconds until the server prints its address. */
async function untilReady(): Promise<number> {
  const began = performance.now();
  const server = spawn(process.execPath, [MAIN, 'serve', '--port', '0', '--store', `sqlite:${graph}`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await once(server.stdout, 'data');
  const took = performance.now() - began;
  server.kill('SIGTERM');
  await once(server, 'exit');
  return took;
}

const STARTS: Readonly<Record<string, { readonly most?: number; readonly run: () => Promise<number> }>> = {
  'node -e 0': { run: () => untilEnd('-e', '0') },
  'claimgraph --help': { most: 150, run: () => untilEnd(MAIN, '--help') },
  'claimgraph extract, one abstract': { most: 600, run: () => untilEnd(MAIN, 'extract', paper) },
  'claimgraph serve, ready': { most: 1000, run: untilReady },
};

async function measure(): Promise<Map<string, number>> {
  const times = new Map<string, number[]>();
  for (let run = 0; run < Number(options.runs); run++)
    for (const [name, start] of Object.entries(STARTS))
      times.set(name, [...(times.get(name) ?? []), await start.run()]);
  return new Map([...times].map(([name, all]) => [name, all.sort((a, b) => a - b)[Math.floor(all.length / 2)]!]));
}

try {
  writeFileSync(paper, JSON.stringify({ title: 'EfficientFormer', abstract: ABSTRACT }));
  const store = await openStore({ type: 'sqlite', path: graph }, { prepare: true });
  await fillWithMadePapers(store, Number(options.papers));
  await store.close();
  const medians = await measure();
  const bare = medians.get('node -e 0')!;
  const others = [...medians].filter(([name]) => name !== 'node -e 0');
  const ratios = Object.fromEntries(others.map(([name, ms]) => [`${name}, to a bare node`, ms / bare]));
  if (options.ratios) console.log(JSON.stringify(ratios));
  else
    for (const [name, ms] of medians) {
      const { most } = STARTS[name]!;
      console.log(
        `${name.padEnd(34)}${ms.toFixed(0).padStart(6)} ms${(ms / bare).toFixed(1).padStart(7)} times a bare node${most ? `, target ${most} ms` : ''}`,
      );
    }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
