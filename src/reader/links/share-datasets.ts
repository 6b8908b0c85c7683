import type { LinkedClaim } from '../../text/document.js';
import { isCost, measureClass } from '../grammar/metric-class.js';

/**
 * What a run costs is measured where its quality is: "accuracy (32.03%) despite high computational cost (554.66 s runtime)" on GSM8K
 * are two results of one run. A time, size or cost without a dataset takes the one that the same method's quality has in the sentence.
 */
export function withSharedDatasets(claims: readonly LinkedClaim[]): LinkedClaim[] {
  return claims.map((claim) => {
    if (claim.kind !== 'ABSOLUTE' || claim.datasets.length > 0 || !isCostClaim(claim)) return claim;
    const run = claims.find(
      (other) =>
        other.kind === 'ABSOLUTE' &&
        other.field === claim.field &&
        other.sentence === claim.sentence &&
        other.subject?.name === claim.subject?.name &&
        other.datasets.length > 0 &&
        !isCostClaim(other),
    );
    return run ? { ...claim, datasets: run.datasets } : claim;
  });
}

function isCostClaim(claim: LinkedClaim): boolean {
  return claim.metric !== null && isCost(measureClass(claim.metric.name));
}
