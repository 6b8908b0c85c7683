import { readFileSync } from 'node:fs';
import { withAnaphors } from '../../src/reader/mentions/anaphora.js';
import { clean } from '../../src/text/clean/clean.js';
import type { Document, NamedEntity, Place } from '../../src/text/document.js';
import { segment } from '../../src/text/segment/segment.js';
import { lineOf } from '../../src/reader/mentions/words.js';
import type { AnnotatedClaim, AnnotatedComparison, AnnotatedPaper } from './papers.js';

/** An invented sentence (or two) of tests/reader/sentences, with its claims and names. */
export interface TaughtSentence {
  readonly paper: AnnotatedPaper;
  readonly document: Document;
  readonly entities: readonly NamedEntity[];
}

const FOLDER = new URL('../../tests/reader/sentences/', import.meta.url);
const NAMES = /\b(?:OurNet(?:-[LS])?|BaseNet|OldNet|BigNet|TinyNet|Data[ABC]|Chip[AB])\b/g;
/** Names of the metrics in the sentences, the longest first. */
const METRICS =
  /\b(?:top-1 accuracy|average accuracy|human performance|accuracy|inference latency|latency|F1 score|F1|BLEU|mAP|mIoU|WER|word error rates?|error rate|error|recall@1|CIDEr|parameters|GFLOPs|FLOPs|throughput|inference speedup|speedups?|memory|MFU|success rate|perplexity|ROUGE-L|FID|PSNR|precision|training cost|inference cost|computational cost|training time|energy|sparsity|performance|average score|model size)\b/g;

/** Sentences with numbers (`claims`), or with comparisons without numbers (`comparisons`). */
export function readTaughtSentences(file: 'claims' | 'comparisons'): TaughtSentence[] {
  const url = new URL(`${file}.txt`, FOLDER);
  const lines = readFileSync(url, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')); // prettier-ignore
  const sentences: { text: string; claims: AnnotatedClaim[]; comparisons: AnnotatedComparison[] }[] = [];
  for (const line of lines) {
    const last = sentences.at(-1);
    if (line.startsWith('= ')) last!.claims.push(readClaim(line, last!.text));
    else if (line.startsWith('~ ')) last!.comparisons.push(readComparison(line, last!.text));
    else sentences.push({ text: line, claims: [], comparisons: [] });
  }
  return sentences.map((one, i) => taught(`${file}-${i + 1}`, one));
}

/** Parses a comparison: relation, subject and object, as in "~ outperforms OurNet | BaseNet". */
function readComparison(line: string, evidence: string): AnnotatedComparison {
  const match = /^~ (outperforms|comparable|state-of-the-art) (\S+) \| (\S+)$/.exec(line);
  if (!match) throw new Error(`comparisons.txt: expected "~ relation SUBJECT | OBJECT", found "${line}".`);
  const [, relation = '', subject = '', object = ''] = match;
  return {
    relation,
    subject: [subject === '-' ? 'this work' : subject],
    object: object === '-' ? null : object,
    evidence,
  };
}

const KINDS: Readonly<Record<string, AnnotatedClaim['kind']>> = { a: 'absolute', d: 'delta', f: 'factor' };

/** Parses a claim: value, kind and subject, then metrics, datasets and baseline, as in "= 2.4% d OurNet | accuracy/performance | DataA | BaseNet". */
function readClaim(line: string, evidence: string): AnnotatedClaim {
  const [head = '', metric = '', datasets = '', baseline = ''] = line
    .slice(2)
    .split('|')
    .map((part) => part.trim());
  const match = /^([\d.]+)(.*?) ([adf]) (\S+)$/.exec(head);
  if (!match)
    throw new Error(`claims.txt: expected "= NUMBER kind subject | metric | datasets | baseline", found "${line}".`);
  return {
    kind: KINDS[match[3]!]!,
    subject: [match[4] === '-' ? 'this work' : match[4]!],
    metric: metric.split('/'),
    value: Number(match[1]),
    valueHigh: null,
    unit: match[2]!,
    comparator: '=',
    change: null,
    datasets: datasets ? datasets.split(',') : [],
    hardware: [],
    baseline: baseline || null,
    evidence,
  };
}

function taught(
  id: string,
  sentence: { text: string; claims: AnnotatedClaim[]; comparisons: AnnotatedComparison[] },
): TaughtSentence {
  const { text, claims, comparisons } = sentence;
  const document = segment([clean('title', 'OurNet'), clean('abstract', `We propose OurNet. ${text}`)]);
  const paper = { id, title: 'OurNet', abstract: text, entities: [], claims, comparisons };
  return { paper, document, entities: namedIn(document) };
}

function namedIn(document: Document): NamedEntity[] {
  const places = new Map<string, Place[]>();
  const kinds = new Map<string, NamedEntity['kind']>();
  for (const sentence of document.sentences) {
    for (const [pattern, isMetric] of [
      [NAMES, false],
      [METRICS, true],
    ] as const) {
      for (const match of sentence.text.matchAll(pattern)) {
        const start = sentence.start + match.index;
        const name = match[0];
        kinds.set(
          name,
          isMetric ? 'METRIC' : name.startsWith('Data') ? 'DATASET' : name.startsWith('Chip') ? 'HARDWARE' : 'METHOD',
        );
        places.set(name, [
          ...(places.get(name) ?? []),
          { field: sentence.field, sentence: sentence.index, start, end: start + name.length, surface: name },
        ]);
      }
    }
  }
  const entities = [...places].map(([name, where]): NamedEntity => ({
    kind: kinds.get(name)!,
    name,
    aliases: [],
    proposed: name.startsWith('Our'),
    generic: false,
    ...(kinds.get(name) === 'DATASET' ? { role: 'evaluation' as const } : {}),
    places: where,
  }));
  return withAnaphors(entities, document.sentences.map(lineOf));
}
