import { rightnessOf } from '../../src/reader/confidence/confidence.js';
import { judgeClaims, trainConfidenceOf, type JudgedClaim } from '../train/confidence-training.js';
import type { Trainer } from '../train/cross-fit.js';

interface Rated {
  readonly chance: number;
  readonly right: boolean;
}

/** The claims found in the papers of one fold by models that were trained without it; `counts` selects the claims to report. */
export type JudgedFold = readonly (JudgedClaim & { readonly counts: boolean })[];

/** Judges what each fold's models extract from its papers; only claims of the papers in `rated` are counted. */
export function judgeFolds(trainer: Trainer, rated: readonly { readonly id: string }[]): JudgedFold[] {
  const wanted = new Set(rated.map(({ id }) => id));
  return [...Array(trainer.folds).keys()].map((fold) => {
    const models = trainer.claims(fold);
    return trainer
      .fold(fold)
      .flatMap((reading) =>
        judgeClaims(reading, models).map((claim) => ({ ...claim, counts: wanted.has(reading.paper.id) })),
      );
  });
}

/**
 * Measures the calibration of confidence by cross-validation: both the models that extract a claim and the model that rates its
 * confidence were trained without its paper.
 */
export function calibration(judged: readonly JudgedFold[]): { claims: Rated[]; comparisons: Rated[] } {
  return { claims: rate(judged, false), comparisons: rateComparisons(judged) };
}

/** The same for comparisons only. */
export function rateComparisons(judged: readonly JudgedFold[]): Rated[] {
  return rate(judged, true);
}

function rate(judged: readonly JudgedFold[], comparison: boolean): Rated[] {
  return judged.flatMap((own, fold) => {
    const model = trainConfidenceOf(comparison, judged.filter((_, other) => other !== fold).flat());
    return own
      .filter((one) => one.counts && one.comparison === comparison)
      .map(({ signs, right }) => ({ chance: rightnessOf(signs, model), right }));
  });
}

const BINS = 10;

/** Prints the reliability table. @returns the expected calibration error (Naeini et al. 2015), ten bins of equal width */
export function printReliability(name: string, rated: readonly Rated[]): number {
  console.log(`${name}: ${rated.length} found`);
  console.log('confidence   claims  mean   right');
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inside = rated.filter(({ chance }) => Math.min(BINS - 1, Math.floor(chance * BINS)) === bin);
    if (inside.length === 0) continue;
    const mean = inside.reduce((sum, { chance }) => sum + chance, 0) / inside.length;
    const right = inside.filter((one) => one.right).length / inside.length;
    error += (inside.length / rated.length) * Math.abs(mean - right);
    console.log(
      `${(bin / BINS).toFixed(1)} to ${((bin + 1) / BINS).toFixed(1)}   ${String(inside.length).padStart(5)}  ${mean.toFixed(3)}  ${right.toFixed(3)}`,
    );
  }
  const sorted = [...rated].sort((a, b) => b.chance - a.chance);
  const half = sorted.slice(0, Math.ceil(sorted.length / 2));
  console.log(`expected calibration error ${error.toFixed(3)}`);
  console.log(
    `the surer half (confidence at least ${half.at(-1)?.chance.toFixed(3)}): ${half.filter((one) => one.right).length} of ${half.length} right (${(half.filter((one) => one.right).length / half.length).toFixed(3)})`,
  );
  return error;
}
