// Fuzzes everything that takes input with generated and hostile texts. Fails when a function takes too long, throws an unexpected
// error, or returns offsets outside of the text.
//   npm run fuzz                             20,000 inputs from a new seed
//   npm run fuzz -- --runs 1000000           more inputs, for a nightly run
//   npm run fuzz -- --only sources           one of the targets below
//   CLAIMGRAPH_TEST_PATIENCE=3 npm run fuzz   on a busy machine, where everything takes longer
//   npm run fuzz -- --seed 42                the same inputs again; a failure prints its seed and the smallest input that fails
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { openStore } from '../src/store/open.js';
import { cursorsAreRead, filtersAreRead, questionsAreRead } from '../tests/fuzz/questions.js';
import { readsAnything } from '../tests/fuzz/reading.js';
import { sourcesAreRead } from '../tests/fuzz/sources.js';
import { cleansAnything, countsAnything, segmentsAnything } from '../tests/fuzz/stages.js';
import { fill, WORLD } from '../tests/support/graph-fixture.js';

const { values } = parseArgs({ options: { runs: { type: 'string' }, seed: { type: 'string' }, only: { type: 'string' } } }); // prettier-ignore
const runs = Number(values.runs ?? 20_000);
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed))
  throw new Error('Expected --runs and --seed to be whole numbers, --runs at least 1.');

const folder = mkdtempSync(join(tmpdir(), 'claimgraph-fuzz-'));
const store = await openStore({ type: 'sqlite', path: join(folder, 'graph.db') }, { prepare: true });
await fill(store, WORLD);

/**
 * The share of each target. Half a percent of the inputs are whole texts: reading one takes as long as thirty of the others, and its first stages have targets of their own.
 */
const targets = {
  cleaning: { share: 0.15, property: cleansAnything },
  segmenting: { share: 0.2, property: segmentsAnything },
  quantities: { share: 0.145, property: countsAnything },
  reading: { share: 0.005, property: readsAnything },
  questions: { share: 0.08, property: questionsAreRead(store) },
  filters: { share: 0.15, property: filtersAreRead(store) },
  cursors: { share: 0.19, property: cursorsAreRead(store) },
  sources: { share: 0.08, property: sourcesAreRead },
};
if (values.only !== undefined && !Object.hasOwn(targets, values.only))
  throw new Error(`Expected --only to be one of ${Object.keys(targets).join(', ')}.`);

const STEP = 500;
const started = Date.now();
const seconds = (): number => Math.round((Date.now() - started) / 1000);

/** Runs one target. @returns the number of inputs before the first failure, which is printed, and whether there was one */
async function fuzz(
  name: string,
  property: fc.IAsyncProperty<unknown>,
  most: number,
): Promise<{ done: number; failed: boolean }> {
  for (let done = 0; done < most; done += STEP) {
    const numRuns = Math.min(STEP, most - done);
    const found = await fc.check(property, { numRuns, seed: seed + done });
    if (found.failed) {
      console.error(`${name}: failed after ${done + found.numRuns - 1} inputs\n${fc.defaultReportMessage(found)}`);
      return { done: done + found.numRuns - 1, failed: true };
    }
    if ((done / STEP) % 20 === 19) console.log(`${name}: ${done + STEP} of ${most}, ${seconds()} s`);
  }
  console.log(`${name}: ${most} inputs from seed ${seed} without a failure, ${seconds()} s`);
  return { done: most, failed: false };
}

// A failure ends only its own target.
const failed: string[] = [];
let total = 0;
try {
  for (const [name, { share, property }] of Object.entries(targets)) {
    if (values.only !== undefined && values.only !== name) continue;
    const most = values.only === undefined ? Math.ceil(runs * share) : runs;
    const result = await fuzz(name, property as fc.IAsyncProperty<unknown>, most);
    total += result.done;
    if (result.failed) failed.push(name);
  }
} finally {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `${total} inputs from seed ${seed} in ${seconds()} s; ${failed.length === 0 ? 'no failure' : `failed: ${failed.join(', ')}`}`,
);
if (failed.length > 0) process.exitCode = 1;
