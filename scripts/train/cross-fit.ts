import { clean } from '../../src/text/clean/clean.js';
import type { Document, NamedEntity } from '../../src/text/document.js';
import { segment } from '../../src/text/segment/segment.js';
import { findMentions } from '../../src/reader/mentions/mentions.js';
import { CLAIM_FORESTS, type ClaimModels } from '../../src/reader/model/claim-models.js';
import { type Forest, forestsOf } from '../../src/reader/model/forest.js';
import type { StoredForest } from '../../src/reader/model/packed-forest.js';
import { MENTION_FORESTS, type MentionModels } from '../../src/reader/model/mention-models.js';
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
import type { Part } from './parts.js';
import { readTaughtSentences } from './sentences.js';

/** The number of folds of `npm run train`. */
export const FOLDS = 5;

export interface Models {
  readonly mentions: MentionModels;
  readonly claims: ClaimModels;
}

/** An annotated paper, with the names predicted by models that were trained without it. */
export interface Reading {
  readonly paper: AnnotatedPaper;
  readonly document: Document;
  readonly entities: readonly NamedEntity[];
}

/**
 * The weight of a paper. A paper annotated by others counts as three of our own annotations of older abstracts: scores refer to these sets, and their kind of
 * paper (methods measured on known benchmarks) is what the extractor is made for. The development set, which contains only such papers, counts six times, because otherwise
 * the many papers of this year would outweigh it.
 */
export function weightOf(paper: AnnotatedPaper): number {
  if (paper.own === 'recent' || paper.own === 'complete') return 1;
  return paper.own ? 1 / 3 : paper.id.startsWith('ax-') ? 1 : 6;
}

/** Assigns papers to folds in turn, in the order of the file. */
export function foldOf(index: number, folds: number): number {
  return index % folds;
}

/**
 * Trains all models on a set of papers. The claim stage is trained on mentions like those of a new paper: predicted by models that have not
 * seen that paper (cross-fitting); otherwise it would rely on them too much. All stages share one division into folds, so that a paper is
 * read once: a claim model without fold 1 is trained on papers of fold 2 as read by models without fold 2. Those models were
 * trained on the names of fold 1 but not on its claims, so the scores on fold 1 remain valid.
 */
export class Trainer {
  private readonly mentionModels = new Map<number | null, MentionModels>();
  private read: readonly Reading[] | undefined;
  private examples: readonly ClaimExamples[] | undefined;

  constructor(
    readonly papers: readonly AnnotatedPaper[],
    readonly folds: number,
    /** Papers in which only the numbers are annotated: every claim model is trained on all of them. */
    readonly numbers: readonly NumbersPaper[] = [],
  ) {}

  /** Models trained without the papers of fold `leftOut`, or on all papers if it is null. */
  models(leftOut: number | null): Models {
    return { mentions: this.mentions(leftOut), claims: this.claims(leftOut) };
  }

  mentions(leftOut: number | null): MentionModels {
    const known = this.mentionModels.get(leftOut);
    if (known) return known;
    const stored = cached(`mentions-${leftOut ?? 'all'}`, [mentionSources(), this.papers, this.folds], () => {
      return storedOf(trainMentions(this.mentionExamples().filter((_, i) => this.seen(i, leftOut))));
    });
    const models = forestsOf(MENTION_FORESTS, (name) => stored[name]);
    this.mentionModels.set(leftOut, models);
    return models;
  }

  /** Every paper, with the names predicted by models that were trained without it. */
  readings(): readonly Reading[] {
    if (this.read) return this.read;
    const entities = cached('readings', [mentionSources(), this.papers, this.folds], () =>
      this.papers.map((paper, i) => findMentions(documentOf(paper), this.mentions(foldOf(i, this.folds)))),
    );
    this.mentionLessons = undefined; // frees several gigabytes that are no longer needed
    this.read = this.papers.map((paper, i) => ({ paper, document: documentOf(paper), entities: entities[i]! }));
    return this.read;
  }

  /** The readings of one fold. */
  fold(fold: number): Reading[] {
    return this.readings().filter((_, i) => foldOf(i, this.folds) === fold);
  }

  /** The training examples of each paper for the claim stage. */
  claimExamples(): readonly ClaimExamples[] {
    this.examples ??= this.lessons((fold) => this.first(fold));
    return this.examples;
  }

  private readonly claimModels = new Map<number | null, ClaimModels>();
  claims(leftOut: number | null): ClaimModels {
    const known = this.claimModels.get(leftOut);
    if (known) return known;
    const stored = cached(`claims-${leftOut ?? 'all'}`, [allSources(), this.papers, this.folds, this.numbers], () => {
      const whole = this.claimExamples().filter((_, i) => this.seen(i, leftOut));
      return storedOf(trainClaims([...whole, ...this.numberExamples(), ...taughtExamples()]));
    });
    const models = forestsOf(CLAIM_FORESTS, (name) => stored[name]);
    this.claimModels.set(leftOut, models);
    return models;
  }

  /** Reads the names of all papers and keeps them in the cache. */
  readAll(): void {
    this.readings();
    this.numberReadings();
  }

  /** Trains a part of the models without the papers of fold `leftOut`, or on all if it is null, and keeps it in the cache. */
  train(part: Part, leftOut: number | null): void {
    if (part === 'mentions') this.mentions(leftOut);
    else if (part === 'claims') this.claims(leftOut);
    else if (leftOut !== null) this.first(leftOut);
  }

  /** @param first the models of the first round that were trained without a fold */
  private lessons(first: (fold: number) => FirstModels | null): ClaimExamples[] {
    return this.readings().map(({ paper, document, entities }, i) => {
      const examples = claimExamplesFrom(paper, document, entities, first(foldOf(i, this.folds)));
      // The `recent` papers have fewer of their comparisons annotated than others; training on them lowers F1 from 0.473 to 0.448 (folds).
      const kept = paper.own === 'recent' ? { ...examples, comparison: [], comparisonSubject: [] } : examples;
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
      return storedOf(trainFirst(this.annotatedLessons.flatMap((list) => list.filter((_, i) => this.seen(i, leftOut))))); // prettier-ignore
    });
    const models = forestsOf(['metric', 'subject', 'dataset'], (name) => stored[name]);
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

/** The models in the form in which they are cached. */
function storedOf<Name extends string>(models: Readonly<Record<Name, Forest>>): Record<Name, StoredForest> {
  const forests = Object.entries<Forest>(models).map(([name, { stored }]) => [name, stored] as const);
  return Object.fromEntries(forests) as Record<Name, StoredForest>;
}

export function documentOf(paper: { readonly title: string; readonly abstract: string }): Document {
  return segment([clean('title', paper.title), clean('abstract', paper.abstract)]);
}

/** The same examples with `weight` times their weight. */
export function weighted<T extends object>(examples: T, weight: number): T {
  if (weight === 1) return examples;
  return Object.fromEntries(
    Object.entries(examples).map(([part, list]) => [
      part,
      (list as { weight?: number }[]).map((one) => ({ ...one, weight: (one.weight ?? 1) * weight })),
    ]),
  ) as T;
}

/** The training examples of the invented sentences, for the claim stage. Those with comparisons have no annotated numbers, and those with numbers no comparisons. */
export function taughtExamples(): ClaimExamples[] {
  return [
    ...readTaughtSentences('claims').map((one) => ({
      ...claimExamplesFrom(one.paper, one.document, one.entities, null),
      comparison: [],
      comparisonSubject: [],
    })),
    ...readTaughtSentences('comparisons').map((one) => {
      const { comparison, comparisonSubject } = claimExamplesFrom(one.paper, one.document, one.entities, null);
      return { ...noExamples(), comparison, comparisonSubject };
    }),
  ];
}
