import type { ClaimModels } from './claim-models.js';
import type { LinkedClaim } from './document.js';

/** Stage 6: how sure the reading is. */
export function confidenceOf(claim: LinkedClaim, models: ClaimModels): number {
  void models;
  const shares = claim.signs.map((sign) => Number(sign.split(':')[1])).filter((share) => Number.isFinite(share));
  return Number(shares.reduce((product, share) => product * share, 1).toFixed(3));
}
