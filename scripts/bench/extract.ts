// Measures abstracts per second of the extractor on one core, next to the part-of-speech tagger of `compromise` in the same run.
//   npm run build && node --import tsx scripts/bench/extract.ts [FILE.jsonl …] [--least N]
// It measures the compiled code in `dist/`, which is what is shipped. Without files it reads the sample papers. With --least it fails below N abstracts per second.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import tagger from 'compromise/two';
import type * as Extractor from '../../src/reader/extract.js';
import { readJsonLines, type Paper } from '../eval/sets.js';

const BUILT = new URL('../../dist/reader/extract.js', import.meta.url);
const SAMPLES = fileURLToPath(new URL('../../samples/papers.jsonl', import.meta.url));
const ROUNDS = 7;
const ROUND_MS = 2500;

const { values, positionals } = parseArgs({
  options: { least: { type: 'string' }, ratios: { type: 'boolean', default: false } },
  allowPositionals: true,
});
if (!existsSync(BUILT))
  throw new Error(`Expected the compiled extractor at ${fileURLToPath(BUILT)}: run npm run build first.`);
const { extract } = (await import(BUILT.href)) as typeof Extractor;
const papers = (positionals.length > 0 ? positionals : [SAMPLES]).flatMap((file) => readJsonLines<Paper>(file));
if (papers.length === 0) throw new Error('Expected at least one file of papers (JSON Lines with title and abstract).');

/** Processes the papers repeatedly. @returns papers per second of processor time, which does not depend on other load of the machine */
function rate(read: (paper: Paper) => unknown): number {
  const from = performance.now();
  const before = process.cpuUsage();
  let count = 0;
  while (performance.now() - from < ROUND_MS) read(papers[count++ % papers.length]!);
  const { user, system } = process.cpuUsage(before);
  return count / ((user + system) / 1e6);
}

const contenders = {
  extract: (paper: Paper) => extract(paper),
  tag: ({ title, abstract }: Paper) => tagger(`${title}. ${abstract}`).json(),
};
for (const read of Object.values(contenders)) rate(read);
const rates = Array.from({ length: ROUNDS }, () => ({ ours: rate(contenders.extract), peer: rate(contenders.tag) }));
const sorted = (of: 'ours' | 'peer'): number[] => rates.map((round) => round[of]).sort((a, b) => a - b);
const median = (numbers: readonly number[]): number => numbers[Math.floor(numbers.length / 2)]!;
const [ours, peer] = [median(sorted('ours')), median(sorted('peer'))];
// Other load only slows a round down, so the fastest round is closest to the cost of the code.
const best = (of: 'ours' | 'peer'): string => sorted(of).at(-1)!.toFixed(0);
if (values.ratios) {
  console.log(JSON.stringify({ 'abstracts a second to those of the tagger alone': ours / peer }));
  process.exit(0);
}
console.log(`${papers.length} papers, abstracts a second of processor time, median and fastest of ${ROUNDS} rounds`);
console.log(`  claimgraph, extraction  ${ours.toFixed(0)} ${best('ours')}`);
console.log(
  `  compromise, tags only   ${peer.toFixed(0)} ${best('peer')}   (claimgraph is ${(ours / peer).toFixed(1)} × as fast)`,
);
if (values.least && ours < Number(values.least)) {
  console.error(`Expected at least ${values.least}.`);
  process.exit(1);
}
