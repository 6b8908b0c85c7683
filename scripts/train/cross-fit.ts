import { clean } from '../../src/text/clean/clean.js';
import type { Document, NamedEntity } from '../../src/text/document.js';
import { segment } from '../../src/text/segment/segment.js';
import { findMentions } from '../../src/reader/mentions/mentions.js';
import type { ClaimModels } from '../../src/reader/model/claim-models.js';
import { Forest } from '../../src/reader/model/forest.js';
import { mentionModels, type MentionModels } from '../../src/reader/model/mention-models.js';
import { allSources, cached, mentionSources } from './cache.js';
import {
  claimExamplesFrom,
  noExamples,
  numberExamplesFrom,
  trainClaims,
  trainFirst,
  type FirstModels,
  type ClaimExamples,
} from './claim-training.js';
import { mentionExamples, trainMentions } from './mention-training.js';
import type { AnnotatedPaper, NumbersPaper } from './papers.js';
import { readTaughtSentences } from './sentences.js';

export interface Models {
  readonly mentions: MentionModels;
  readonly claims: ClaimModels;
}

/** An annotated paper with its names as models find them that have not seen it. */
export interface Reading {
  readonly paper: AnnotatedPaper;
  readonly document: Document;
  readonly entities: readonly NamedEntity[];
}

/**
 * What was annotated by others counts as three of our own annotations of older abstracts: it is what everybody is measured by, and its kind of
 * paper (methods measured on known benchmarks) is what the extractor is for. The development set, of such papers only, counts six times, or
 * the many papers of this year would drown it.
 */
function weightOf(paper: AnnotatedPaper): number {
  if (paper.own === 'recent' || paper.own === 'complete') return 1;
  return paper.own ? 1 / 3 : paper.id.startsWith('ax-') ? 1 : 6;
}

/** Deals papers out to folds, in the order of the file. */
function foldOf(index: number, folds: number): number {
  return index % folds;
}

/**
 * Learns everything from some papers. The claim stage learns from mentions as they will be on a new paper: found by models that have not
 * seen that paper (cross-fitting), or it would trust them too much. One deal of the papers into folds serves everything, so that a paper is
 * read once: a claim model without fold 1 learns from papers of fold 2 as models without fold 2 read them. That those have seen the names
 * of fold 1 tells the claim model nothing about its claims.
 */
export class Trainer {
  private readonly mentionModels = new Map<number | null, MentionModels>();
  private read: readonly Reading[] | undefined;
  private examples: readonly ClaimExamples[] | undefined;

  constructor(
    readonly papers: readonly AnnotatedPaper[],
    readonly folds = 5,
    /** Papers of which only the numbers are annotated: every claim model learns from all of them. */
    readonly numbers: readonly NumbersPaper[] = [],
  ) {}

  /** Models that have not seen the papers of fold `leftOut` (or have seen all, when it is null). */
  models(leftOut: number | null): Models {
    return { mentions: this.mentions(leftOut), claims: this.claims(leftOut) };
  }

  mentions(leftOut: number | null): MentionModels {
    const known = this.mentionModels.get(leftOut);
    if (known) return known;
    const stored = cached(`mentions-${leftOut ?? 'all'}`, [mentionSources(), this.papers, this.folds], () => {
      const { names, proposed, metrics, tasks } = trainMentions(this.mentionExamples().filter((_, i) => this.seen(i, leftOut))); // prettier-ignore
      return { names: names.stored, proposed: proposed.stored, metrics: metrics.stored, tasks: tasks.stored };
    });
    const models = mentionModels((name) => stored[name]);
    this.mentionModels.set(leftOut, models);
    return models;
  }

  /** Every paper, with the names that models find that have not seen it. */
  readings(): readonly Reading[] {
    if (this.read) return this.read;
    const entities = cached('readings', [mentionSources(), this.papers, this.folds], () =>
      this.papers.map((paper, i) => findMentions(documentOf(paper), this.mentions(foldOf(i, this.folds)))),
    );
    this.mentionLessons = undefined; // some gigabytes that nothing needs any more
    this.read = this.papers.map((paper, i) => ({ paper, document: documentOf(paper), entities: entities[i]! }));
    return this.read;
  }

  /** The readings of one fold. */
  fold(fold: number): Reading[] {
    return this.readings().filter((_, i) => foldOf(i, this.folds) === fold);
  }

  /** What each paper teaches the claim stage. */
  claimExamples(): readonly ClaimExamples[] {
    this.examples ??= this.lessons((fold) => this.first(fold));
    return this.examples;
  }

  private readonly claimModels = new Map<number | null, ClaimModels>();
  claims(leftOut: number | null): ClaimModels {
    const known = this.claimModels.get(leftOut);
    if (known) return known;
    const whole = this.claimExamples().filter((_, i) => this.seen(i, leftOut));
    const models = trainClaims([...whole, ...this.numberExamples(), ...taughtExamples()]);
    this.claimModels.set(leftOut, models);
    return models;
  }

  /** @param first models of the first round that have not seen a fold */
  private lessons(first: (fold: number) => FirstModels | null): ClaimExamples[] {
    return this.readings().map(({ paper, document, entities }, i) => {
      const examples = claimExamplesFrom(paper, document, entities, first(foldOf(i, this.folds)));
      // Comparisons are annotated more sparingly there than elsewhere, and cost recall: 0.448 instead of 0.473 on folds.
      const kept = paper.own === 'recent' ? { ...examples, comparison: [] } : examples;
      return weighted(kept, weightOf(paper));
    });
  }

  private numberLessonsOf(first: (fold: number) => FirstModels | null): ClaimExamples[] {
    return this.numberReadings().map(({ paper, document, entities }, i) =>
      numberExamplesFrom(paper, document, entities, first(foldOf(i, this.folds))),
    );
  }

  private numberLessons: readonly ClaimExamples[] | undefined;
  private numberExamples(): readonly ClaimExamples[] {
    this.numberLessons ??= this.numberLessonsOf((fold) => this.first(fold));
    return this.numberLessons;
  }

  private numberReadings(): readonly (Omit<Reading, 'paper'> & { readonly paper: NumbersPaper })[] {
    const entities = cached('readings-numbers', [mentionSources(), this.papers, this.folds, this.numbers], () =>
      this.numbers.map((paper, i) => findMentions(documentOf(paper), this.mentions(foldOf(i, this.folds)))),
    );
    return this.numbers.map((paper, i) => ({ paper, document: documentOf(paper), entities: entities[i]! }));
  }

  private readonly firstModels = new Map<number, FirstModels>();
  private annotatedLessons: readonly (readonly ClaimExamples[])[] | undefined;
  private first(leftOut: number): FirstModels {
    const known = this.firstModels.get(leftOut);
    if (known) return known;
    const stored = cached(`first-${leftOut}`, [allSources(), this.papers, this.folds, this.numbers], () => {
      this.annotatedLessons ??= [this.lessons(() => null), this.numberLessonsOf(() => null)];
      const { metric, subject, dataset } = trainFirst(this.annotatedLessons.flatMap((list) => list.filter((_, i) => this.seen(i, leftOut)))); // prettier-ignore
      return { metric: metric.stored, subject: subject.stored, dataset: dataset.stored };
    });
    const models = { metric: new Forest(stored.metric), subject: new Forest(stored.subject), dataset: new Forest(stored.dataset) }; // prettier-ignore
    this.firstModels.set(leftOut, models);
    return models;
  }

  private seen(index: number, leftOut: number | null): boolean {
    return leftOut === null || foldOf(index, this.folds) !== leftOut;
  }

  private mentionLessons: ReturnType<typeof mentionExamples>[] | undefined;
  private mentionExamples(): readonly ReturnType<typeof mentionExamples>[] {
    this.mentionLessons ??= this.papers.map((paper) => weighted(mentionExamples(paper), weightOf(paper)));
    return this.mentionLessons;
  }
}

function documentOf(paper: { readonly title: string; readonly abstract: string }): Document {
  return segment([clean('title', paper.title), clean('abstract', paper.abstract)]);
}

/** The same examples, each counting `weight` times as much. */
function weighted<T extends object>(examples: T, weight: number): T {
  if (weight === 1) return examples;
  return Object.fromEntries(
    Object.entries(examples).map(([part, list]) => [
      part,
      (list as { weight?: number }[]).map((one) => ({ ...one, weight: (one.weight ?? 1) * weight })),
    ]),
  ) as T;
}

/** What invented sentences teach. Those about comparisons have no annotated numbers, and those about numbers no comparisons. */
function taughtExamples(): ClaimExamples[] {
  return [
    ...readTaughtSentences('claims').map((one) => ({
      ...claimExamplesFrom(one.paper, one.document, one.entities, null),
      comparison: [],
    })),
    ...readTaughtSentences('comparisons').map((one) => ({
      ...noExamples(),
      comparison: claimExamplesFrom(one.paper, one.document, one.entities, null).comparison,
    })),
  ];
}
