import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

/** What is trained apart for each fold left out: the mention stage, the first round of the claim stage, and the claim stage. */
export const PARTS = ['mentions', 'first', 'claims'] as const;
export type Part = (typeof PARTS)[number];

const PART = fileURLToPath(new URL('part.ts', import.meta.url));

/**
 * Trains one part for several folds left out (null: none), divided among as many processes as there are cores, and keeps the models in
 * `.cache/train`. One process a core is faster than one process whose LightGBM uses all cores: on rows as sparse as ours two threads
 * take nearly three times the processor time of one.
 * @throws Error if a process fails; it has printed why
 */
export async function trainParts(part: Part, folds: readonly (number | null)[]): Promise<void> {
  const processes = Math.min(availableParallelism(), folds.length);
  const shares = [...Array(processes).keys()].map((i) => folds.filter((_, n) => n % processes === i));
  await Promise.all(shares.map((share) => run([part, ...share.map((fold) => String(fold ?? 'all'))])));
}

function run(args: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [...process.execArgv, PART, ...args], { stdio: ['ignore', 'inherit', 'inherit'] }); // prettier-ignore
    child.once('error', failed);
    child.once('exit', (code, signal) => {
      if (code === 0) done();
      else failed(new Error(`Training ${args.join(' ')} ended with ${signal ?? `code ${code}`}.`));
    });
  });
}
