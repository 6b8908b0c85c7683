import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExtractionLine } from '../../src/reader/extraction-line.js';

interface Score {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
  readonly tp: number;
  readonly pred: number;
  readonly gold: number;
}
export type Scores = Readonly<Record<string, Score>>;

/** Runs the scorer, a separate program that others can also use, on the given extractions. The gold file may have further papers. */
export function score(
  scorer: string,
  goldFile: string,
  lines: readonly ExtractionLine[],
  errors = 0,
): { scores: Scores; errors: string } {
  const folder = mkdtempSync(join(tmpdir(), 'claimgraph-eval-'));
  try {
    const wanted = new Set(lines.map(({ id }) => id));
    const gold = join(folder, 'gold.jsonl');
    const annotations = readFileSync(goldFile, 'utf8').split('\n').filter((line) => line.trim() !== ''); // prettier-ignore
    writeFileSync(gold, annotations.filter((line) => wanted.has((JSON.parse(line) as { id: string }).id)).join('\n'));
    const predictions = join(folder, 'predictions.jsonl');
    writeFileSync(predictions, lines.map((line) => JSON.stringify(line)).join('\n'));
    const run = (...args: string[]) =>
      execFileSync(process.execPath, [scorer, gold, predictions, ...args], { encoding: 'utf8', maxBuffer: 1 << 26 });
    const scores = JSON.parse(run('--json')) as Scores;
    return { scores, errors: errors > 0 ? run('--errors', String(errors)).split('\n').slice(13).join('\n') : '' };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
