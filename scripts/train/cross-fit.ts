import type { ClaimModels } from '../../src/reader/model/claim-models.js';
import type { MentionModels } from '../../src/reader/model/mention-models.js';
import { claimExamples, claimExamplesFrom, trainClaims, type ClaimExamples } from './claim-training.js';

import { mentionExamples, trainMentions, type MentionExamples } from './mention-training.js';
import type { AnnotatedPaper } from './papers.js';
import { readTaughtSentences } from './sentences.js';

export interface Models {
  readonly mentions: MentionModels;
  readonly claims: ClaimModels;
}

const NOTHING: ClaimExamples = { kind: [], metric: [], subject: [], dataset: [], baseline: [], comparison: [] };

/**
 * A paper of the development set counts as three of the corpus: its annotation is the one that everybody is measured by, and
 * its kind of paper (methods measured on known benchmarks) is what the extractor is for.
 */
function repeated<T>(paper: AnnotatedPaper, example: T): T[] {
  return paper.own ? [example] : [example, example, example];
}

/**
 * What the claim stage learns from a paper. Its numbers are learned from the development set alone: with those of our own annotations
 * the folds of that set and the sample papers were read worse (triples 0.807 for 0.824, and 0.734 for 0.776). Comparisons are learned
 * from the corpus, too, where they made both better, and not from abstracts with many numbers, where few are told without.
 */
function lessons(paper: AnnotatedPaper, examples: ClaimExamples): ClaimExamples {
  if (!paper.own) return examples;
  return paper.own === 'corpus' ? { ...NOTHING, comparison: examples.comparison } : NOTHING;
}

/** Deals papers out to folds, in the order of the file. */
export function foldOf(index: number, folds: number): number {
  return index % folds;
}

/**
 * Papers are dealt out twice, crosswise: which names are found depends a little on the deal, and the claim stage should not learn
 * the accidents of one.
 */
function acrossOf(index: number, folds: number): number {
  return Math.floor(index / folds) % folds;
}
const DEALS = [foldOf, acrossOf] as const;

/**
 * Learns everything from some papers. The claim stage learns from mentions as they will be on a new paper: found by
 * models that have not seen that paper (cross-fitting), or it would trust them too much.
 */
export class Trainer {
  private readonly examples: readonly MentionExamples[];
  private readonly taught: readonly ClaimExamples[];
  private readonly mentionCache = new Map<string, MentionModels>();

  constructor(
    private readonly papers: readonly AnnotatedPaper[],
    private readonly folds = 5,
  ) {
    this.examples = papers.map(mentionExamples);
    this.taught = [
      ...readTaughtSentences('claims').map((one) => ({
        ...claimExamplesFrom(one.paper, one.document, one.things),
        comparison: [],
      })),
      // Their numbers are not annotated: they teach comparisons only.
      ...readTaughtSentences('comparisons').map((one) => ({
        ...NOTHING,
        comparison: claimExamplesFrom(one.paper, one.document, one.things).comparison,
      })),
    ];
  }

  /** Models that have not seen the papers of fold `leftOut` (or have seen all, when it is null). */
  models(leftOut: number | null): Models {
    const seen = (i: number): boolean => leftOut === null || foldOf(i, this.folds) !== leftOut;
    const learned = DEALS.flatMap((deal) =>
      [...Array(this.folds).keys()].flatMap((fold) => {
        const isHere = (i: number): boolean => seen(i) && deal(i, this.folds) === fold;
        if (!this.papers.some((_, i) => isHere(i))) return [];
        const mentions = this.mentions(`${deal.name} ${fold} ${leftOut}`, (i) => seen(i) && !isHere(i));
        return this.papers.filter((_, i) => isHere(i)).map((paper) => lessons(paper, claimExamples(paper, mentions)));
      }),
    );
    return {
      mentions: this.mentions(`all ${leftOut}`, seen),
      claims: trainClaims([...learned, ...DEALS.flatMap(() => this.taught)]),
    };
  }

  private mentions(key: string, from: (i: number) => boolean): MentionModels {
    const cached = this.mentionCache.get(key);
    if (cached) return cached;
    const models = trainMentions(this.examples.flatMap((one, i) => (from(i) ? repeated(this.papers[i]!, one) : [])));
    this.mentionCache.set(key, models);
    return models;
  }
}
