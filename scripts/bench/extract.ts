// Measures how many abstracts a second the extractor reads on one core.
//   node --import tsx scripts/bench/extract.ts [FILE.jsonl …] [--least N]
// Without files it reads the sample papers. With --least it fails below N abstracts a second.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fileURLToPath } from 'node:url';
import { extract } from '../../src/extract/extract.js';
import { readJsonLines, type Paper } from '../eval/sets.js';

const { values, positionals } = parseArgs({ options: { least: { type: 'string' } }, allowPositionals: true });
const sample = fileURLToPath(new URL('../../samples/papers.jsonl', import.meta.url));
const files = positionals.length > 0 ? positionals : [sample].filter((file) => existsSync(file));
const papers = files.flatMap((file) => readJsonLines<Paper>(file));
if (papers.length === 0) throw new Error('Expected at least one file of papers (JSON Lines with title and abstract).');

const WARM_UP_MS = 2000;
const MEASURE_MS = 6000;

/** Reads papers round and round for a while; returns papers and milliseconds of processor time (a busy machine must not count). */
function readFor(milliseconds: number): { read: number; took: number; claims: number } {
  const start = performance.now();
  const cpu = process.cpuUsage();
  let read = 0;
  let claims = 0;
  while (performance.now() - start < milliseconds) {
    claims += extract(papers[read % papers.length]!).claims.length;
    read++;
  }
  const { user, system } = process.cpuUsage(cpu);
  return { read, took: (user + system) / 1000, claims };
}

readFor(WARM_UP_MS);
const { read, took, claims } = readFor(MEASURE_MS);
const rate = (read / took) * 1000;
console.log(
  `${rate.toFixed(0)} abstracts a second of processor time (${read} read in ${(took / 1000).toFixed(1)} s, ${claims} claims)`,
);
if (values.least && rate < Number(values.least)) {
  console.error(`Expected at least ${values.least}.`);
  process.exit(1);
}
