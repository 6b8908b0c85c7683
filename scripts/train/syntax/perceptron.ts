import { HashedClassifier } from '../../../src/reader/syntax/hashed-classifier.js';

/**
 * An averaged perceptron over hashed features.
 * @see Y. Freund, R. E. Schapire, "Large margin classification using the perceptron algorithm", Machine Learning 37, 1999
 */
export class Perceptron {
  /** The classifier in its current state. */
  readonly classifier: HashedClassifier;
  private readonly weights: Float32Array;
  private readonly totals: Float64Array;
  private readonly stamps: Int32Array;
  private step = 0;

  /** @param bits the binary logarithm of the number of rows */
  constructor(
    readonly classes: number,
    bits: number,
  ) {
    const size = classes * 2 ** bits;
    this.weights = new Float32Array(size);
    this.totals = new Float64Array(size);
    this.stamps = new Int32Array(size);
    this.classifier = new HashedClassifier(classes, this.weights);
  }

  /** Counts one decision, and updates the weights if it was wrong. */
  update(right: number, decided: number, features: Int32Array, count: number): void {
    this.step++;
    if (right === decided) return;
    for (let i = 0; i < count; i++) {
      const row = this.classifier.rowOf(features[i]!);
      this.change(row + right, 1);
      this.change(row + decided, -1);
    }
  }

  private change(at: number, by: number): void {
    this.totals[at] = this.totals[at]! + (this.step - this.stamps[at]!) * this.weights[at]!;
    this.stamps[at] = this.step;
    this.weights[at] = this.weights[at]! + by;
  }

  /** The mean of the weights over all steps, as bytes; the largest 0.05 % are clipped to 127. */
  averaged(): Int8Array {
    const mean = this.totals.map((total, i) => (total + (this.step - this.stamps[i]!) * this.weights[i]!) / this.step);
    const sizes = mean.filter((one) => one !== 0).map(Math.abs).sort(); // prettier-ignore
    const scale = 127 / (sizes[Math.floor(sizes.length * 0.9995)] ?? 1);
    return Int8Array.from(mean, (one) => Math.max(-127, Math.min(127, Math.round(one * scale))));
  }
}
