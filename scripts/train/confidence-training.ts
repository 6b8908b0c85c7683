import type { ConfidenceModels, ConfidenceWeights } from '../../src/reader/confidence/confidence.js';
import type { LinkedClaim } from '../../src/text/document.js';
import { link } from '../../src/reader/extract.js';
import type { ClaimModels } from '../../src/reader/model/claim-models.js';
import { convert } from '../../src/domain/units.js';
import { aliasIndex, metricKeys, nameIsOneOf } from './gold.js';
import type { Reading } from './cross-fit.js';
import type { AnnotatedClaim } from './papers.js';

/** A predicted claim (or comparison), its confidence features, and whether it is correct. */
export interface JudgedClaim {
  readonly comparison: boolean;
  readonly signs: Readonly<Record<string, number>>;
  /** Whether its paper was annotated by us for training: those annotations use slightly different criteria. */
  readonly fromCorpus: boolean;
  /** Whether value, subject and metric (for a comparison: relation, subject and object) are those of an annotated claim. */
  readonly right: boolean;
}

/** Compares what the models predict for a paper that they were not trained on with its annotation. */
export function judgeClaims({ paper, document, entities }: Reading, claims: ClaimModels): JudgedClaim[] {
  const found = link(document, entities, claims);
  const aliases = aliasIndex(paper.entities);
  const free = new Set(paper.claims);
  const freeComparisons = new Set(paper.comparisons);
  const fromCorpus = paper.own !== undefined;
  return found.map((claim): JudgedClaim => {
    if (claim.kind === 'COMPARISON') {
      const relation = claim.relation!.toLowerCase().replaceAll('_', '-');
      const gold = [...freeComparisons].find(
        (one) =>
          one.relation === relation &&
          nameIsOneOf(one.subject, claim.subject?.name ?? null, aliases) &&
          (one.object ? !!claim.baseline && nameIsOneOf([one.object], claim.baseline.name, aliases) : !claim.baseline),
      );
      if (gold) freeComparisons.delete(gold);
      return { comparison: true, fromCorpus, signs: claim.signs, right: !!gold };
    }
    const gold = [...free].find(
      (one) =>
        sameValue(one, claim) &&
        nameIsOneOf(one.subject, claim.subject?.name ?? null, aliases) &&
        one.metric.flatMap(metricKeys).some((key) => metricKeys(claim.metric?.name ?? '').includes(key)),
    );
    if (gold) free.delete(gold);
    return { comparison: false, fromCorpus, signs: claim.signs, right: !!gold };
  });
}

function sameValue(gold: AnnotatedClaim, claim: LinkedClaim): boolean {
  const value = convert(claim.value!, claim.unit!, gold.unit) ?? claim.value!;
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-3 * Math.max(Math.abs(a), Math.abs(b));
  return near(claim.value!, gold.value) || near(value, gold.value);
}

/**
 * Trains the confidence models. Papers of the corpus, which we annotated ourselves, have a bias term of their own, which is dropped afterwards:
 * they determine the weights of the features, but not the base rate of correct claims.
 */
export function trainConfidence(claims: readonly JudgedClaim[]): ConfidenceModels {
  return {
    claim: fitWeights(
      claims.filter((claim) => !claim.comparison),
      0.02,
    ),
    comparison: fitWeights(
      claims.filter((claim) => claim.comparison),
      0.1,
    ),
  };
}

const STEPS = 6000;
const RATE = 0.2;

/** Logistic regression by gradient descent on the whole set. Deterministic. */
function fitWeights(claims: readonly JudgedClaim[], l2: number): ConfidenceWeights {
  const names = [...new Set(claims.flatMap((claim) => Object.keys(claim.signs)))].sort();
  const rows = claims.map(({ signs }) => names.map((name) => signs[name] ?? 0));
  const weights = new Float64Array(names.length);
  let bias = 0;
  let corpusBias = 0;
  for (let step = 0; step < STEPS; step++) {
    const gradient = weights.map((weight) => l2 * weight);
    let biasGradient = 0;
    let corpusGradient = 0;
    rows.forEach((row, n) => {
      const { fromCorpus, right } = claims[n]!;
      const score = row.reduce((sum, value, i) => sum + value * weights[i]!, bias + (fromCorpus ? corpusBias : 0));
      const error = (1 / (1 + Math.exp(-score)) - (right ? 1 : 0)) / rows.length;
      row.forEach((value, i) => (gradient[i] = gradient[i]! + error * value));
      biasGradient += error;
      if (fromCorpus) corpusGradient += error;
    });
    for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! - RATE * gradient[i]!;
    bias -= RATE * biasGradient;
    corpusBias -= RATE * corpusGradient;
  }
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return { bias: round(bias), weights: Object.fromEntries(names.map((name, i) => [name, round(weights[i]!)])) };
}
