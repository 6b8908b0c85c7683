import type { LinkedClaim } from '../../text/document.js';
import { isCost, metricClass } from '../grammar/metric-class.js';

/**
 * Gives a claim about a cost (time, size, memory, …) without a dataset the datasets of the claim about quality with the same subject in the
 * same sentence. Both come from one run: "accuracy (32.03%) despite high computational cost (554.66 s runtime)" on GSM8K.
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
  return claim.metric !== null && isCost(metricClass(claim.metric.name));
}
