import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AnnotatedEntity } from './gold.js';

/** A claim as annotated in `gold-*.jsonl`. */
export interface AnnotatedClaim {
  readonly kind: 'absolute' | 'delta' | 'factor';
  readonly subject: readonly string[];
  readonly metric: readonly string[];
  readonly value: number;
  readonly valueHigh: number | null;
  readonly unit: string;
  readonly comparator: string;
  readonly change: string | null;
  readonly datasets: readonly string[];
  readonly hardware: readonly string[];
  readonly baseline: string | null;
  readonly evidence: string;
}
export interface AnnotatedComparison {
  readonly subject: readonly string[];
  readonly relation: string;
  readonly object: string | null;
  readonly datasets?: readonly string[];
  readonly evidence: string;
}
export interface AnnotatedPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  /** Which of our own annotations the paper is from; absent for papers of the given sets. */
  readonly own?: OwnAnnotation;
  readonly entities: readonly AnnotatedEntity[];
  readonly claims: readonly AnnotatedClaim[];
  readonly comparisons: readonly AnnotatedComparison[];
}

/** Half-open range of UTF-16 units of the abstract. */
type Range = readonly [start: number, end: number];

/** A number, and whether it is a claim: `kind` is "no" if it is not. */
type JudgedNumber = { readonly at: Range } & (
  { readonly kind: 'no' } | Pick<AnnotatedClaim, 'kind' | 'metric' | 'subject' | 'datasets' | 'hardware' | 'baseline'>
);

/** A paper in which only the numbers are annotated, not its names or its comparisons without a number. */
export interface NumbersPaper {
  readonly id: string;
  readonly title: string;
  readonly abstract: string;
  readonly numbers: readonly JudgedNumber[];
}

type Line = Record<string, unknown> & { readonly id: string };

/** @throws Error that names file and line if a line is not a JSON object */
function readLines(path: string): Line[] {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
    .toString('utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [JSON.parse(line) as Line];
      } catch (error) {
        throw new Error(`${path}:${i + 1}: expected one JSON object a line (${String(error)}).`);
      }
    });
}

/** Reads annotated papers, in the order of the documents; papers that have not been annotated yet are omitted. */
export function readPapers(docsPath: string, goldPath: string): AnnotatedPaper[] {
  const gold = new Map(readLines(goldPath).map((line) => [line.id, line]));
  return readLines(docsPath).flatMap((doc) => {
    const annotation = gold.get(doc.id);
    return annotation ? [{ ...annotation, title: doc.title, abstract: doc.abstract } as unknown as AnnotatedPaper] : [];
  });
}

/**
 * Our own annotations: `corpus`, abstracts sampled from the whole corpus; `results`, sampled from those that report numbers;
 * `recent`, abstracts of the last months that report numbers; `complete`, more of these, with every comparison annotated;
 * and `unseen`, more of those, on which no model has been trained.
 */
export type OwnAnnotation = 'corpus' | 'results' | 'recent' | 'complete' | 'unseen';

/** The path of an annotation file. It contains names, numbers and offsets, but no sentences, because we may not redistribute the texts. */
export function annotationsFile(own: OwnAnnotation): string {
  return fileURLToPath(new URL(`annotations/${own}.jsonl`, import.meta.url));
}
const CORPUS_FILES: Readonly<Record<string, string>> = {
  arxiv: 'abstracts-arxiv.jsonl',
  nlp: 'abstracts-nlp-ml.jsonl',
  y2026: 'abstracts-2026.jsonl.gz',
};

type Place = readonly [start: number, end: number] | null;

/** Finds the text of an annotation by its id and compares the title; each file of the corpus is read once. */
function corpusTexts(corpus: string): (annotation: Line) => Line {
  const texts = new Map<string, Line[]>();
  return (annotation) => {
    const [source = '', line = ''] = annotation.id.split('-');
    const file = `${corpus}/${CORPUS_FILES[source] ?? source}`;
    if (!texts.has(file)) texts.set(file, readLines(file));
    const text = texts.get(file)![Number(line)];
    if (!text || text.title !== annotation.title)
      throw new Error(
        `${annotation.id}: expected "${String(annotation.title)}" on line ${line} of ${file}, found "${String(text?.title)}". Take the corpus that was annotated.`,
      );
    return text;
  };
}

/**
 * Reads one of our annotations with its abstracts from a corpus folder: `arxiv-0744` is line 744 (from 0) of `abstracts-arxiv.jsonl`.
 * Empty if the folder is absent.
 * @throws Error if a line of the corpus is not the paper that was annotated
 */
export function readCorpusPapers(corpus: string, own: OwnAnnotation): AnnotatedPaper[] {
  if (!existsSync(corpus)) return [];
  const textOf = corpusTexts(corpus);
  return readLines(annotationsFile(own)).map((annotation) => {
    const abstract = textOf(annotation).abstract as string;
    const withEvidence = (items: unknown) =>
      (items as { evidence: Place }[]).map((one) => ({
        ...one,
        evidence: one.evidence ? abstract.slice(...one.evidence) : '',
      }));
    return {
      ...annotation,
      abstract,
      own,
      claims: withEvidence(annotation.claims),
      comparisons: withEvidence(annotation.comparisons),
    } as unknown as AnnotatedPaper;
  });
}

const NUMBERS = fileURLToPath(new URL('annotations/numbers.jsonl', import.meta.url));

/**
 * Reads the abstracts in which only the numbers are annotated: `y2026-0744` is line 744 (from 0) of `abstracts-2026.jsonl.gz`. Empty if the corpus is absent.
 * @throws Error if a line of the corpus is not the paper that was annotated
 */
export function readNumbersPapers(corpus: string): NumbersPaper[] {
  if (!existsSync(corpus)) return [];
  const textOf = corpusTexts(corpus);
  return readLines(NUMBERS).map((line) => ({ ...line, abstract: textOf(line).abstract }) as unknown as NumbersPaper);
}
