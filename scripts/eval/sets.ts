import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isHeld } from '../benchmark/annotation.js';
import {
  annotationsFile,
  readCorpusPapers,
  readNumbersPapers,
  readPapers,
  type AnnotatedPaper,
  type NumbersPaper,
  type OwnAnnotation,
} from '../train/papers.js';

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
  modern: () => modernSet('modern', (id) => !isHeld(id)),
  'modern-held': () => modernSet('modern-held', isHeld),
  corpus: () => ownSet('corpus'),
  results: () => ownSet('results'),
  recent: () => ownSet('recent'),
  sample: () => fileSet('sample', root('samples/papers.jsonl'), root('tests/gold/gold-sample.jsonl')),
};

/** Papers of this year, one part of them. */
function modernSet(name: string, belongs: (id: string) => boolean): EvalSet | null {
  const set = fileSet(name, `${SHARED}/docs-modern.jsonl`, `${SHARED}/gold-modern.jsonl`);
  return set && { ...set, papers: set.papers.filter(({ id }) => belongs(id)) };
}

/** What we annotated of the corpus; null where that is not present. */
function ownSet(own: OwnAnnotation): EvalSet | null {
  const papers = readCorpusPapers(CORPUS, own);
  return papers.length > 0 ? { name: own, papers, gold: annotationsFile(own), scorer: SCORER } : null;
}

/** A set of two files; null where one is missing. */
export function fileSet(name: string, docs: string, gold: string): EvalSet | null {
  return existsSync(docs) && existsSync(gold) ? { name, papers: readPapers(docs, gold), gold, scorer: SCORER } : null;
}

/**
 * A set by its name: `dev`, the development set, `modern`, papers of this year, `modern-held`, a fifth of them that is only
 * looked at to decide between finished variants, `corpus`, `results` and `recent`, abstracts of the corpus that we annotated, or `sample`, the sample papers of the repository; without a name the first that is present.
 * @throws Error when there is none
 */
export function evalSet(name?: string): EvalSet {
  const names = name ? [name] : Object.keys(SETS);
  for (const one of names) {
    const set = SETS[one]?.();
    if (set) return set;
  }
  throw new Error(
    `Expected an annotated set${name ? ` named "${name}"` : ''}; known are ${Object.keys(SETS).join(', ')}, of which only sample does without ../shared.`,
  );
}

/**
 * Everything that the extractor learns from, where it is present: the development set, papers of this year, our own annotations, and last
 * the papers that only decide between finished variants: their scores are told on folds, like those of all others.
 */
export function trainingPapers(): AnnotatedPaper[] {
  return ['dev', 'modern', 'corpus', 'results', 'modern-held', 'recent'].flatMap((name) => SETS[name]!()?.papers ?? []);
}

/** Papers of this year of which we annotated the numbers only; empty where the corpus is absent. */
export function numbersPapers(): NumbersPaper[] {
  return readNumbersPapers(CORPUS);
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
