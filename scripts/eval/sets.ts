import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type GoldPaper, isHeld } from '../benchmark/annotation.js';
import { allCorrected } from '../benchmark/corrections.js';
import {
  annotationsFile,
  readCorpusPapers,
  readNumbersPapers,
  readPapers,
  type AnnotatedPaper,
  type NumbersPaper,
  type OwnAnnotation,
} from '../train/papers.js';

/** An annotated set: its papers, the file with their annotations, and the scorer. */
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
  modern: () => modernSet('modern', correctedGold, (id) => !isHeld(id)),
  'modern-given': () => modernSet('modern-given', givenGold, (id) => !isHeld(id)),
  'modern-held': () => modernSet('modern-held', correctedGold, isHeld),
  corpus: () => ownSet('corpus'),
  results: () => ownSet('results'),
  recent: () => ownSet('recent'),
  complete: () => ownSet('complete'),
  unseen: () => ownSet('unseen'),
  sample: () => fileSet('sample', root('samples/papers.jsonl'), root('tests/gold/gold-sample.jsonl')),
};

const MODERN_DOCS = `${SHARED}/docs-modern.jsonl`;

/** The annotations of this year's papers as given. */
function givenGold(): string {
  return `${SHARED}/gold-modern.jsonl`;
}

/** The same annotations with the corrections of `benchmark/corrections.jsonl`, as a file for the scorer. */
function correctedGold(): string {
  const texts = new Map(readJsonLines<Paper>(MODERN_DOCS).map((paper) => [paper.id, paper]));
  const papers = allCorrected(readJsonLines<GoldPaper>(givenGold()), texts);
  const file = root('.cache/eval/gold-modern.jsonl');
  mkdirSync(root('.cache/eval'), { recursive: true });
  writeFileSync(file, papers.map((paper) => `${JSON.stringify(paper)}\n`).join(''));
  return file;
}

/** The papers of this year that a condition on their id selects; null when they are not present. */
function modernSet(name: string, goldFile: () => string, belongs: (id: string) => boolean): EvalSet | null {
  if (!existsSync(MODERN_DOCS) || !existsSync(givenGold())) return null;
  const set = fileSet(name, MODERN_DOCS, goldFile());
  return set && { ...set, papers: set.papers.filter(({ id }) => belongs(id)) };
}

/** Papers of the corpus with annotations of this repository; null when the corpus is not present. */
function ownSet(own: OwnAnnotation): EvalSet | null {
  const papers = readCorpusPapers(CORPUS, own);
  return papers.length > 0 ? { name: own, papers, gold: annotationsFile(own), scorer: SCORER } : null;
}

/** A set that consists of two files; null when one is missing. */
export function fileSet(name: string, docs: string, gold: string): EvalSet | null {
  return existsSync(docs) && existsSync(gold) ? { name, papers: readPapers(docs, gold), gold, scorer: SCORER } : null;
}

/**
 * Finds an annotated set by its name: `dev`, the development set; `modern`, papers of this year with our corrections; `modern-given`, the same
 * without them; `modern-held`, the fifth of them that only decides between finished variants; `corpus`, `results`, `recent` and `complete`,
 * annotated abstracts of the corpus; `unseen`, further ones on which no model was trained; or `sample`, the sample papers of the
 * repository. Without a name, the first set that is present.
 * @throws Error when the set is not present
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
 * All papers that the extractor is trained on, as far as they are present: the development set, papers of this year, the annotations of
 * this repository, and last the papers that only decide between finished variants. Scores of all of them come from cross-validation.
 */
export function trainingPapers(): AnnotatedPaper[] {
  return ['dev', 'modern', 'corpus', 'results', 'modern-held', 'recent', 'complete'].flatMap(
    (name) => SETS[name]!()?.papers ?? [],
  );
}

/** Papers of this year in which we annotated only the numbers; empty if the corpus is absent. */
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
