import { confidenceRow, type ConfidenceModels } from '../../src/reader/confidence/confidence.js';
import type { LinkedClaim } from '../../src/text/document.js';
import { link } from '../../src/reader/extract.js';
import type { ClaimModels } from '../../src/reader/model/claim-models.js';
import { Forest } from '../../src/reader/model/forest.js';
import { convert } from '../../src/domain/units.js';
import { boostClassifier, type BoostOptions } from './boosting.js';
import { aliasIndex, metricKeys, nameIsOneOf } from './gold.js';
import type { Reading } from './cross-fit.js';
import type { AnnotatedClaim, AnnotatedPaper } from './papers.js';

/** A predicted claim (or comparison), its confidence features, and whether it is correct. */
export interface JudgedClaim {
  readonly comparison: boolean;
  readonly signs: Readonly<Record<string, number>>;
  /** Whether its paper was annotated by us for training: those annotations use slightly different criteria. */
  readonly own: boolean;
  /** Whether value, subject and metric (for a comparison: relation, subject and object) are those of an annotated claim. */
  readonly right: boolean;
}

/** Compares what the models predict for a paper that they were not trained on with its annotation. */
export function judgeClaims({ paper, document, entities }: Reading, claims: ClaimModels): JudgedClaim[] {
  const found = link(document, entities, claims);
  const aliases = aliasIndex(paper.entities);
  const free = new Set(paper.claims);
  const own = paper.own !== undefined;
  const comparisons = found.filter(({ kind }) => kind === 'COMPARISON');
  const numbers = found
    .filter(({ kind }) => kind !== 'COMPARISON')
    .map((claim): JudgedClaim => {
      const gold = [...free].find(
        (one) =>
          sameValue(one, claim) &&
          nameIsOneOf(one.subject, claim.subject?.name ?? null, aliases) &&
          one.metric.flatMap(metricKeys).some((key) => metricKeys(claim.metric?.name ?? '').includes(key)),
      );
      if (gold) free.delete(gold);
      return { comparison: false, own, signs: claim.signs, right: !!gold };
    });
  return [...numbers, ...judgeComparisons(paper, comparisons)];
}

/** Compares the comparisons found in a paper with its annotation. */
export function judgeComparisons(paper: AnnotatedPaper, found: readonly LinkedClaim[]): JudgedClaim[] {
  const aliases = aliasIndex(paper.entities);
  const free = new Set(paper.comparisons);
  return found.map(({ relation, subject, baseline, signs }): JudgedClaim => {
    const gold = [...free].find(
      (one) =>
        one.relation === relation!.toLowerCase().replaceAll('_', '-') &&
        nameIsOneOf(one.subject, subject?.name ?? null, aliases) &&
        (one.object ? !!baseline && nameIsOneOf([one.object], baseline.name, aliases) : !baseline),
    );
    if (gold) free.delete(gold);
    return { comparison: true, own: paper.own !== undefined, signs, right: !!gold };
  });
}

function sameValue(gold: AnnotatedClaim, claim: LinkedClaim): boolean {
  const value = convert(claim.value!, claim.unit!, gold.unit) ?? claim.value!;
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-3 * Math.max(Math.abs(a), Math.abs(b));
  return near(claim.value!, gold.value) || near(value, gold.value);
}

/** Trains the confidence models of claims and of comparisons. */
export function trainConfidence(claims: readonly JudgedClaim[]): ConfidenceModels {
  return { claim: trainConfidenceOf(false, claims), comparison: trainConfidenceOf(true, claims) };
}

/** Trains the confidence model of claims with a number, or of comparisons. */
export function trainConfidenceOf(comparison: boolean, claims: readonly JudgedClaim[]): Forest {
  return train(claims.filter((one) => one.comparison === comparison));
}

/** More or larger trees do not rank held-out claims better, and their probabilities are less well calibrated. */
const SMALL: Partial<BoostOptions> = { trees: 100, leaves: 8, rate: 0.05, leastWeight: 5 };

/**
 * Trains a classifier on claims of all sets. Claims in papers that we annotated have an additional feature, because those annotations use
 * slightly different criteria; new claims do not have it.
 */
function train(claims: readonly JudgedClaim[]): Forest {
  const examples = claims.map(({ signs, own, right }) => ({
    features: confidenceRow(own ? { ...signs, own: 1 } : signs),
    label: Number(right),
  }));
  return new Forest(boostClassifier(examples, 2, SMALL));
}
