import { confidenceRow, type ConfidenceModels } from '../../src/reader/confidence/confidence.js';
import type { LinkedClaim } from '../../src/text/document.js';
import { link } from '../../src/reader/extract.js';
import type { ClaimModels } from '../../src/reader/model/claim-models.js';
import { Forest } from '../../src/reader/model/forest.js';
import { convert } from '../../src/domain/units.js';
import { boostClassifier, type BoostOptions } from './boosting.js';
import { aliasIndex, metricKeys, nameIsOneOf } from './gold.js';
import type { Reading } from './cross-fit.js';
import type { AnnotatedClaim } from './papers.js';

/** A found claim (or comparison), what spoke for it, and whether it is right. */
export interface JudgedClaim {
  readonly comparison: boolean;
  readonly signs: Readonly<Record<string, number>>;
  /** Annotated by us, for training. */
  readonly own: boolean;
  /** Value, subject and metric are those of an annotated claim; for a comparison relation, subject and object. */
  readonly right: boolean;
}

/** Judges what models find in a paper that they have not seen. */
export function judgeClaims({ paper, document, entities }: Reading, claims: ClaimModels): JudgedClaim[] {
  const found = link(document, entities, claims);
  const aliases = aliasIndex(paper.entities);
  const free = new Set(paper.claims);
  const freeComparisons = new Set(paper.comparisons);
  const own = paper.own !== undefined;
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
      return { comparison: true, own, signs: claim.signs, right: !!gold };
    }
    const gold = [...free].find(
      (one) =>
        sameValue(one, claim) &&
        nameIsOneOf(one.subject, claim.subject?.name ?? null, aliases) &&
        one.metric.flatMap(metricKeys).some((key) => metricKeys(claim.metric?.name ?? '').includes(key)),
    );
    if (gold) free.delete(gold);
    return { comparison: false, own, signs: claim.signs, right: !!gold };
  });
}

function sameValue(gold: AnnotatedClaim, claim: LinkedClaim): boolean {
  const value = convert(claim.value!, claim.unit!, gold.unit) ?? claim.value!;
  const near = (a: number, b: number) => Math.abs(a - b) <= 1e-3 * Math.max(Math.abs(a), Math.abs(b));
  return near(claim.value!, gold.value) || near(value, gold.value);
}

/** Learns the confidence of claims and of comparisons. */
export function trainConfidence(claims: readonly JudgedClaim[]): ConfidenceModels {
  return {
    claim: train(claims.filter(({ comparison }) => !comparison)),
    comparison: train(claims.filter(({ comparison }) => comparison)),
  };
}

/** Small trees: more and larger ones rank held-out claims no better and are less calibrated. */
const SMALL: Partial<BoostOptions> = { trees: 100, leaves: 8, rate: 0.05, leastWeight: 5 };

/**
 * Learns from papers of all sets. What counts as right is not quite the same where we annotated ourselves, so these claims have a feature of
 * their own, which no new claim has.
 */
function train(claims: readonly JudgedClaim[]): Forest {
  const examples = claims.map(({ signs, own, right }) => ({
    features: confidenceRow(own ? { ...signs, own: 1 } : signs),
    label: Number(right),
  }));
  return new Forest(boostClassifier(examples, 2, SMALL));
}
