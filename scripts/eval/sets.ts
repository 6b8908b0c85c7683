import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CORPUS_ANNOTATIONS, readCorpusPapers, readPapers, type AnnotatedPaper } from '../train/papers.js';

/** An annotated set: its papers, the file with their annotation, and the scorer. */
export interface EvalSet {
  readonly name: string;
  readonly papers: readonly AnnotatedPaper[];
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
const CORPUS = root('../shared/corpus');
const OWN_SCORER = root('tests/gold/score.mjs');
const SCORER = existsSync(OWN_SCORER) ? OWN_SCORER : `${SHARED}/score.mjs`;

const SETS: Readonly<Record<string, () => EvalSet | null>> = {
  dev: () => fileSet('dev', `${SHARED}/docs-dev.jsonl`, `${SHARED}/gold-dev.jsonl`),
  corpus: () => {
    const papers = readCorpusPapers(CORPUS);
    return papers.length > 0 ? { name: 'corpus', papers, gold: CORPUS_ANNOTATIONS, scorer: SCORER } : null;
  },
  sample: () => fileSet('sample', root('samples/papers.jsonl'), root('tests/gold/gold-sample.jsonl')),
};

/** A set of two files; null where one is missing. */
export function fileSet(name: string, docs: string, gold: string): EvalSet | null {
  return existsSync(docs) && existsSync(gold) ? { name, papers: readPapers(docs, gold), gold, scorer: SCORER } : null;
}

/**
 * A set by its name: `dev`, the development set, `corpus`, abstracts of the corpus that we annotated, or `sample`, the sample
 * papers of the repository; without a name the first that is present.
 * @throws Error when there is none
 */
export function evalSet(name?: string): EvalSet {
  const names = name ? [name] : Object.keys(SETS);
  for (const one of names) {
    const set = SETS[one]?.();
    if (set) return set;
  }
  throw new Error(
    `Expected an annotated set${name ? ` named "${name}"` : ''}; known are ${Object.keys(SETS).join(', ')}, of which dev and corpus need ../shared.`,
  );
}

/** Everything that the extractor learns from, where it is present: the development set, then the corpus. */
export function trainingPapers(): AnnotatedPaper[] {
  return [...(SETS.dev!()?.papers ?? []), ...(SETS.corpus!()?.papers ?? [])];
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
