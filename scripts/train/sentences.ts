import { readFileSync } from 'node:fs';
import { withAnaphors } from '../../src/extract/anaphora.js';
import { clean } from '../../src/extract/clean.js';
import type { Document, NamedThing, Place } from '../../src/extract/document.js';
import { segment } from '../../src/extract/segment.js';
import { toLine } from '../../src/extract/words.js';
import type { AnnotatedClaim, ClaimPaper } from './gold-claims.js';

/** An invented sentence (or two) of tests/extract/sentences, with its claims and the names that stand in it. */
export interface TaughtSentence {
  readonly paper: ClaimPaper;
  readonly document: Document;
  readonly things: readonly NamedThing[];
}

const FILE = new URL('../../tests/extract/sentences/claims.txt', import.meta.url);
const NAMES = /\b(?:OurNet(?:-[LS])?|BaseNet|OldNet|BigNet|TinyNet|Data[ABC]|Chip[AB])\b/g;
/** Measures stand in the sentences under these names, the longest first. */
const MEASURES =
  /\b(?:top-1 accuracy|average accuracy|human performance|accuracy|inference latency|latency|F1 score|F1|BLEU|mAP|mIoU|WER|word error rates?|error rate|error|recall@1|CIDEr|parameters|GFLOPs|FLOPs|throughput|inference speedup|speedups?|memory|MFU|success rate|perplexity|ROUGE-L|FID|PSNR|precision|training cost|inference cost|computational cost|training time|energy|sparsity|performance|average score|model size)\b/g;

/** Reads the taught sentences. */
export function readTaughtSentences(): TaughtSentence[] {
  const lines = readFileSync(FILE, 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')); // prettier-ignore
  const sentences: { text: string; claims: AnnotatedClaim[] }[] = [];
  for (const line of lines) {
    if (!line.startsWith('= ')) sentences.push({ text: line, claims: [] });
    else sentences.at(-1)!.claims.push(readClaim(line, sentences.at(-1)!.text));
  }
  return sentences.map(({ text, claims }, i) => taught(`sentence-${i + 1}`, text, claims));
}

const KINDS: Readonly<Record<string, AnnotatedClaim['kind']>> = { a: 'absolute', d: 'delta', f: 'factor' };

/** "= 2.4% d OurNet | accuracy/performance | DataA | BaseNet" */
function readClaim(line: string, evidence: string): AnnotatedClaim {
  const [head = '', metric = '', datasets = '', baseline = ''] = line
    .slice(2)
    .split('|')
    .map((part) => part.trim());
  const match = /^([\d.]+)(.*?) ([adf]) (\S+)$/.exec(head);
  if (!match)
    throw new Error(
      `${FILE.pathname}: expected "= NUMBER kind subject | metric | datasets | baseline", found "${line}".`,
    );
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

function taught(id: string, text: string, claims: AnnotatedClaim[]): TaughtSentence {
  const document = segment([clean('title', 'OurNet'), clean('abstract', `We propose OurNet. ${text}`)]);
  const things = namedIn(document);
  return { paper: { id, title: 'OurNet', abstract: text, entities: [], claims, comparisons: [] }, document, things };
}

function namedIn(document: Document): NamedThing[] {
  const places = new Map<string, Place[]>();
  const kinds = new Map<string, NamedThing['kind']>();
  for (const sentence of document.sentences) {
    for (const [pattern, measure] of [
      [NAMES, false],
      [MEASURES, true],
    ] as const) {
      for (const match of sentence.text.matchAll(pattern)) {
        const start = sentence.start + match.index;
        const name = match[0];
        kinds.set(
          name,
          measure ? 'METRIC' : name.startsWith('Data') ? 'DATASET' : name.startsWith('Chip') ? 'HARDWARE' : 'METHOD',
        );
        places.set(name, [
          ...(places.get(name) ?? []),
          { field: sentence.field, sentence: sentence.index, start, end: start + name.length, surface: name },
        ]);
      }
    }
  }
  const things = [...places].map(([name, where]): NamedThing => ({
    kind: kinds.get(name)!,
    name,
    aliases: [],
    proposed: name.startsWith('Our'),
    generic: false,
    ...(kinds.get(name) === 'DATASET' ? { role: 'evaluation' as const } : {}),
    places: where,
  }));
  return withAnaphors(things, document.sentences.map(toLine));
}
