// Reads made-up texts, hostile ones among them, until something takes too long, throws, or tells a place that is not there.
//   npm run fuzz                    20,000 texts from a new seed
//   npm run fuzz -- --runs 1000000  more
//   npm run fuzz -- --seed 42       the same texts again; a failure prints its seed and the smallest text that fails
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { readsAnything } from '../tests/fuzz/reading.js';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' } } });
const runs = Number(values.runs ?? 20_000);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed))
  throw new Error('Expected --runs and --seed to be whole numbers, --runs at least 1.');

const started = Date.now();
const STEP = 500;
for (let done = 0; done < runs; done += STEP) {
  fc.assert(readsAnything, { numRuns: Math.min(STEP, runs - done), seed: seed + done });
  if ((done / STEP) % 10 === 9)
    console.log(`${done + STEP} of ${runs} texts read, ${Math.round((Date.now() - started) / 1000)} s`);
}
console.log(
  `${runs} texts read from seed ${seed} without a finding, in ${Math.round((Date.now() - started) / 1000)} s.`,
);
