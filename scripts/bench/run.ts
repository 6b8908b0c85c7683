// npm run bench -- NAME [options]    runs one benchmark: a file of this folder
// npm run bench -- --check           compares ratios (never seconds) with docs/performance.json; fails beyond the stated margins
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A measured ratio, and the factor by which it may get worse. */
interface Expected {
  readonly value: number;
  readonly margin: number;
  /** The direction in which the ratio gets worse. */
  readonly worse: 'greater' | 'less';
}

const EXPECTED = new URL('../../docs/performance.json', import.meta.url);
/** Files of this folder that are modules used by the benchmarks. */
const PARTS = new Set([
  'run',
  'made-papers',
  'stored-readings',
  'started',
  'http',
  'neo4j-peer',
  'neo4j-questions',
  'apollo-peer',
]);

function benchmark(name: string): string {
  return fileURLToPath(new URL(`./${name}.ts`, import.meta.url));
}

function run(name: string, options: readonly string[], piped = false): { code: number; output: string } {
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', benchmark(name), ...options], {
    stdio: ['ignore', piped ? 'pipe' : 'inherit', 'inherit'],
    encoding: 'utf8',
  });
  return { code: status ?? 1, output: stdout ?? '' };
}

/** @returns how many ratios are out of their margin */
function check(name: string, expected: Readonly<Record<string, Expected>>): number {
  const { code, output } = run(name, ['--ratios'], true);
  if (code !== 0) throw new Error(`the benchmark ${name} failed`);
  const measured = JSON.parse(output.trim().split('\n').at(-1)!) as Record<string, number>;
  let bad = 0;
  for (const [ratio, { value, margin, worse }] of Object.entries(expected)) {
    const now = measured[ratio];
    if (now === undefined) throw new Error(`the benchmark ${name} measures no "${ratio}"`);
    const bound = worse === 'greater' ? value * margin : value / margin;
    const fine = worse === 'greater' ? now <= bound : now >= bound;
    if (!fine) bad++;
    const side = worse === 'greater' ? 'at most' : 'at least';
    console.log(
      `${fine ? 'ok ' : 'BAD'} ${name}, ${ratio}: ${now.toFixed(3)} (was ${value}, ${side} ${bound.toFixed(3)})`,
    );
  }
  return bad;
}

const [name, ...options] = process.argv.slice(2);
if (name === '--check') {
  const all = JSON.parse(readFileSync(EXPECTED, 'utf8')) as Record<string, Record<string, Expected>>;
  const bad = Object.entries(all).reduce((sum, [benchmark, expected]) => sum + check(benchmark, expected), 0);
  process.exitCode = bad > 0 ? 1 : 0;
} else if (name !== undefined && !PARTS.has(name) && existsSync(benchmark(name))) {
  process.exitCode = run(name, options).code;
} else {
  const names = readdirSync(new URL('.', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));
  console.error(`expected --check or one of: ${names.filter((file) => !PARTS.has(file)).join(', ')}`);
  process.exitCode = 2;
}
