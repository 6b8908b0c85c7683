import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** An annotated set: where its texts, its annotation and the scorer lie. */
export interface EvalSet {
  readonly name: string;
  readonly docs: string;
  readonly gold: string;
  readonly scorer: string;
}
export interface Paper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
}

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const SHARED = root('../shared/eval');

/** The sets that can be scored here, the first one by default: the development set, then the sample papers of the repository. */
export function evalSets(): EvalSet[] {
  const ownScorer = root('tests/gold/score.mjs');
  const scorer = existsSync(ownScorer) ? ownScorer : `${SHARED}/score.mjs`;
  return [
    { name: 'dev', docs: `${SHARED}/docs-dev.jsonl`, gold: `${SHARED}/gold-dev.jsonl`, scorer },
    { name: 'sample', docs: root('samples/papers.jsonl'), gold: root('tests/gold/gold-sample.jsonl'), scorer },
  ].filter((set) => existsSync(set.docs) && existsSync(set.gold));
}

export function readJsonLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, i) => {
      try {
        return JSON.parse(line) as T;
      } catch (error) {
        throw new Error(`${path}:${i + 1}: expected one JSON object a line (${String(error)}).`);
      }
    });
}
